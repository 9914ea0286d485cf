import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGrid } from "../../src/import/open/open-grid.js";
import { type ChdbServer, chdbFound, startChdb } from "../support/engines/chdb.js";
import { type PostgresServer, postgresFound, startPostgres } from "../support/engines/postgres-server.js";
import { type Said, WAYS, otherwise, umay } from "../support/engines/umay.js";
import { analysisOf } from "./data-files.js";
import { dataFolder } from "./data-folder.js";

const data = dataFolder(".") ?? "";
const NAMES = ["mexico-ramo23", "mexico-cp850", "madrid", "australia", "ukraine-expenses"] as const;

/** The cells of the first budget of a real analysis, its header first, and the analysis of it as a table. */
function realTable(name: string) {
  const analysis = analysisOf(name);
  const [settings = { file: "" }] = analysis.budgets ?? [];
  const { file, encoding, delimiter, headerRows: _, ...known } = settings;
  const opened = openGrid(new Uint8Array(readFileSync(join(data, file))), { encoding, delimiter });
  if ("fault" in opened) throw new Error(opened.fault.code);
  const [head, ...rows] = opened.grid.rows.map((each) => each.cells);
  const asTable = (table: string, own?: string) => ({
    ...analysis,
    budgets: [{ ...known, table, ...(own !== undefined && { file: own }) }],
  });
  const whole = { ...analysis, budgets: [{ ...settings, file: join(data, file) }] };
  return { name, head: head ?? [], rows, asTable, whole };
}

// Cross: five published budgets in an engine, against the reader of files: every figure and every count.
describe.skipIf(data === "")("real budgets in an engine", () => {
  const folder = mkdtempSync(join(tmpdir(), "umay-real-"));
  const tables = data === "" ? [] : NAMES.map(realTable);
  const runs = new Map<string, Said>();
  const byFile = async ({ name, whole }: (typeof tables)[number]): Promise<Said> => {
    const said = runs.get(name) ?? (await umay(folder, whole, ["run"]));
    runs.set(name, said);
    return said;
  };
  let server: PostgresServer | undefined;
  let columnar: ChdbServer | undefined;
  beforeAll(async () => {
    if (postgresFound()) server = startPostgres();
    if (chdbFound()) columnar = await startChdb();
  });
  afterAll(() => {
    server?.stop();
    columnar?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(tables)("DuckDB: $name", async (table) => {
    const instance = await DuckDBInstance.create(join(folder, `${table.name}.duckdb`));
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE b (${table.head.map((each) => `"${each}" VARCHAR`).join(", ")})`);
    const appender = await connection.createAppender("b");
    for (const row of table.rows) {
      for (const at of table.head.keys()) appender.appendVarchar(row[at] ?? "");
      appender.endRow();
    }
    appender.closeSync();
    connection.closeSync();
    instance.closeSync();
    for (const { env } of WAYS) {
      const said = await umay(folder, table.asTable("b", `${table.name}.duckdb`), ["run", "--engine", "duckdb"], env);
      process.stdout.write(
        `${table.name}: ${JSON.stringify(said.inputs[0]?.understood?.groups)}, ${said.figures.size}\n`,
      );
      expect(said.figures.size).toBeGreaterThan(0);
      expect(otherwise(await byFile(table), said)).toEqual([]);
    }
  });

  it.each(tables)("PostgreSQL: $name", async (table) => {
    if (!server) return;
    const own = table.name.replaceAll("-", "_");
    server.sql(`CREATE TABLE ${own} (${table.head.map((each) => `"${each}" text`).join(", ")})`);
    server.copy(own, Papa.unparse([table.head, ...table.rows].map((row) => [...row])));
    for (const { env } of WAYS) {
      const said = await umay(folder, table.asTable(own), ["run", "--engine", "postgres"], { ...server.env, ...env });
      expect(otherwise(await byFile(table), said)).toEqual([]);
    }
  });

  it.each(tables)("ClickHouse: $name", async (table) => {
    if (!columnar) return;
    const own = table.name.replaceAll("-", "_");
    const path = join(folder, `${own}.csv`);
    writeFileSync(path, Papa.unparse(table.rows.map((row) => table.head.map((_, at) => row[at] ?? ""))));
    const types = table.head.map((each) => `\`${each}\` String`).join(", ");
    await columnar.sql(`CREATE TABLE ${own} (${types}) ENGINE = MergeTree ORDER BY tuple()`);
    const names = table.head.map((_, at) => `c${at} String`).join(", ");
    await columnar.sql(`INSERT INTO ${own} SELECT * FROM file('${path}', CSV, '${names}')`);
    for (const { env } of WAYS) {
      const said = await umay(folder, table.asTable(own), ["run", "--engine", "clickhouse"], {
        ...columnar.env,
        ...env,
      });
      expect(otherwise(await byFile(table), said)).toEqual([]);
    }
  });
});
