import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { clickhouse } from "../../src/engines/clickhouse.js";
import { duckdb } from "../../src/engines/duckdb.js";
import { postgres } from "../../src/engines/postgres.js";
import { chdbFound, startChdb } from "../support/engines/chdb.js";
import { dialectSays } from "../support/engines/dialect-says.js";
import { postgresFound, startPostgres } from "../support/engines/postgres-server.js";

// Cross: conditions and plain amounts as each engine judges them, against `textTest` and the pattern of plain amounts.
it("DuckDB judges texts as umay does", async () => {
  const folder = mkdtempSync(join(tmpdir(), "umay-dialect-"));
  writeFileSync(join(folder, "b.csv"), "a\n1\n");
  expect(await dialectSays(duckdb, { file: join(folder, "b.csv"), table: undefined }, {})).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

it.skipIf(!postgresFound())("PostgreSQL judges texts as umay does", async () => {
  const server = startPostgres();
  server.sql("CREATE TABLE b (a text)");
  for (const [name, value] of Object.entries(server.env)) process.env[name] = value;
  expect(await dialectSays(postgres, { file: undefined, table: "b" }, {})).toEqual([]);
  for (const name of Object.keys(server.env)) Reflect.deleteProperty(process.env, name);
  server.stop();
});

it.skipIf(!chdbFound())("ClickHouse judges texts as umay does", async () => {
  const server = await startChdb();
  await server.sql("CREATE TABLE b (a String) ENGINE = Memory");
  expect(await dialectSays(clickhouse, { file: undefined, table: "b" }, server.env)).toEqual([]);
  server.stop();
});
