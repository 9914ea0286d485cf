import { rmSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isInFull } from "../support/demand.js";
import { chdbFound, startChdb } from "../support/engines/chdb.js";
import { madeBudget } from "../support/engines/made.js";
import { postgresFound, startPostgres } from "../support/engines/postgres-server.js";
import { type Said, WAYS, otherwise, umay } from "../support/engines/umay.js";

// More than one block of columns holds.
const LINES = 20_000;

// Cross: of a tenth of the rows an amount cannot be read; others repeat an id, or are written oddly.
describe.runIf(isInFull("twenty thousand lines in every engine"))("twenty thousand dirty lines", () => {
  let made: ReturnType<typeof madeBudget>;
  let file: Said;
  beforeAll(async () => {
    made = madeBudget(LINES, "bad");
    file = await umay(made.folder, made.analysis, ["run"]);
  });
  afterAll(() => {
    rmSync(made.folder, { recursive: true, force: true });
  });

  const areSame = async (run: (env: Readonly<Record<string, string>>) => Promise<Said>): Promise<void> => {
    for (const { env, by } of WAYS) {
      const said = await run(env);
      expect(said.inputs[0]?.understood?.groups !== undefined).toBe(by === "engine");
      expect(said.inputs[0]?.rows).toBe(LINES);
      expect(otherwise(file, said)).toEqual([]);
    }
  };

  it("are read by the reader of files", () => {
    expect(file.figures.size).toBeGreaterThan(500);
    expect(file.inputs[0]?.rejected).toBeGreaterThan(LINES / 20);
  });

  it("are the same in DuckDB and in Parquet", async () => {
    const { folder, path, asTable } = made;
    const instance = await DuckDBInstance.create(join(folder, "made.duckdb"));
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE budget AS SELECT * FROM read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"')`); // prettier-ignore
    await connection.run(`COPY budget TO '${join(folder, "made.parquet")}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    await areSame((env) => umay(folder, asTable("budget", "made.duckdb"), ["run", "--engine", "duckdb"], env));
    const [budget] = made.analysis.budgets;
    const parquet = { ...made.analysis, budgets: [{ ...budget, file: "made.parquet" }] };
    await areSame((env) => umay(folder, parquet, ["run", "--engine", "duckdb"], env));
  });

  it.skipIf(!postgresFound())("are the same in PostgreSQL", async () => {
    const { folder, columns, asTable } = made;
    const server = startPostgres();
    server.sql(`CREATE TABLE budget (${columns.map((each) => `"${each}" text`).join(", ")})`);
    server.copy("budget", made.text);
    await areSame((env) => umay(folder, asTable("budget"), ["run", "--engine", "postgres"], { ...server.env, ...env }));
    server.stop();
  });

  it.skipIf(!chdbFound())("are the same in ClickHouse", async () => {
    const { folder, path, columns, asTable } = made;
    const server = await startChdb();
    const types = columns.map((each) => `\`${each}\` String`).join(", ");
    await server.sql(`CREATE TABLE budget (${types}) ENGINE = MergeTree ORDER BY tuple()`);
    await server.sql(`INSERT INTO budget SELECT * FROM file('${path}', CSVWithNames, '${types}')`);
    await areSame((env) =>
      umay(folder, asTable("budget"), ["run", "--engine", "clickhouse"], { ...server.env, ...env }),
    );
    server.stop();
  });
});
