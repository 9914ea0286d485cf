import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chdbFound, type ChdbServer, startChdb } from "../support/engines/chdb.js";
import { madeBudget } from "../support/engines/made.js";
import { isInFull } from "../support/demand.js";
import { type PostgresServer, postgresFound, startPostgres } from "../support/engines/postgres-server.js";
import { type Said, WAYS, otherwise, umay } from "../support/engines/umay.js";

// Written in every way: amounts in brackets and with spaces, refused rows, repeated ids, marks between thousands, amounts
// of thirty digits.
const SHAPES = ["plain", "semicolon", "thousands", "bad", "long"] as const;
const LINES = 600;

// Each call of the command is a process. In .ci/run all are made, elsewhere a case of each kind.
const inFull = isInFull("more than one case of each kind that DuckDB reads");

const made = SHAPES.map((shape) => ({ shape, ...madeBudget(LINES, shape) }));
const delimiterOf = (shape: string): string => (shape === "semicolon" ? ";" : ",");

// What the reader of files says of each: asked once.
const runs = new Map<string, Said>();
const byFile = async (folder: string, analysis: object): Promise<Said> => {
  const said = runs.get(folder) ?? (await umay(folder, analysis, ["run"]));
  runs.set(folder, said);
  return said;
};

afterAll(() => {
  for (const { folder } of made) rmSync(folder, { recursive: true, force: true });
});

/** A file of DuckDB with the rows of a made budget as texts, and a Parquet file of the same. */
async function duckFiles(folder: string, path: string, delimiter: string): Promise<void> {
  const instance = await DuckDBInstance.create(join(folder, "made.duckdb"));
  const connection = await instance.connect();
  const rows = `read_csv('${path}', all_varchar = true, header = true, delim = '${delimiter}', quote = '"')`;
  await connection.run(`CREATE TABLE budget AS SELECT * FROM ${rows}`);
  await connection.run(`CREATE VIEW seen AS SELECT * FROM budget`);
  await connection.run(`COPY budget TO '${join(folder, "made.parquet")}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

// Cross: each engine against the reader of files, every figure and every count.
describe("DuckDB says what the reader of files says", () => {
  it.for(made)("of $shape amounts", async ({ shape, folder, path, analysis, asTable }, { skip }) => {
    skip(!inFull && shape !== "semicolon");
    await duckFiles(folder, path, delimiterOf(shape));
    const file = await byFile(folder, analysis);
    expect(file.figures.size).toBeGreaterThan(300);
    const engine = ["run", "--engine", "duckdb"];
    const views = shape === "plain" ? [asTable("seen", "made.duckdb")] : [];
    for (const { env, by } of WAYS)
      for (const own of [asTable("budget", "made.duckdb"), ...views]) {
        const said = await umay(folder, own, engine, env);
        expect(otherwise(file, said)).toEqual([]);
        expect(said.inputs[0]).toMatchObject({ engine: "duckdb", rows: LINES });
        expect(said.inputs[0]).not.toHaveProperty("sha256");
        // Sums of amounts of thirty digits are too long for DuckDB.
        expect(said.inputs[0]?.understood?.groups !== undefined).toBe(shape !== "long" && by === "engine");
      }
    if (shape !== "bad") return;
    const [budget] = analysis.budgets;
    const parquet = { ...analysis, budgets: [{ ...budget, file: "made.parquet" }] };
    for (const { env } of WAYS) expect(otherwise(file, await umay(folder, parquet, engine, env))).toEqual([]);
    expect(otherwise(file, await umay(folder, parquet, ["run"]))).toEqual([]);
  });
});

/** What is said of the reading of 150 lines in DuckDB, whose amounts are these SQL expressions of `range`: whole, and in groups. */
async function saidOf(approved: string, revised: string, id = "'L' || range"): Promise<readonly Said[]> {
  const folder = mkdtempSync(join(tmpdir(), "umay-duck-"));
  const instance = await DuckDBInstance.create(join(folder, "b.duckdb"));
  const connection = await instance.connect();
  const cells = `${id} AS id, CASE WHEN range % 2 = 0 THEN 'x' ELSE 'y' END AS name, ${approved} AS approved, ${revised} AS revised`;
  await connection.run(`CREATE TABLE b AS SELECT ${cells} FROM range(150)`);
  connection.closeSync();
  instance.closeSync();
  const columns = { id: "id", description: "name", approved: "approved", revised: "revised" };
  const budget = { file: "b.duckdb", table: "b", unit: 1, fiscalYear: "2025", level: "state", columns };
  const analysis = { title: "T", currency: "KGS", fiscalYear: "2025", budgets: [budget] };
  const said: Said[] = [];
  for (const { env } of WAYS) said.push(await umay(folder, analysis, ["check", "--engine", "duckdb"], env));
  rmSync(folder, { recursive: true, force: true });
  return said;
}

// What is told and counted, without the way in which the table was read.
const toldIn = ({ issues, rows, figures }: Said) => ({ issues, rows, figures: [...figures] });

// SQL of an amount that is another one in one row.
const amountAt = (row: number, own: string, others: string, type = "DECIMAL(18, 2)"): string =>
  `CAST(CASE WHEN range = ${row} THEN ${own} ELSE ${others} END AS ${type})`;

// Derived: the rows of a table are counted as those of a file, from 2. Seen red with the first line of its class.
// Derived: the row of each column is the one that was made. Seen red with only the first amount looked at.
const TYPES = ["VARCHAR", "DECIMAL(18, 2)"];
it.for(TYPES)("an appropriation below zero is named by its own row, as %s", async (type, { skip }) => {
  skip(!inFull && type === "VARCHAR");
  const [whole, groups] = await saidOf(amountAt(90, "-2", "5", type), amountAt(91, "-2", "5", type));
  if (!whole || !groups) return;
  expect(groups.inputs[0]?.understood?.groups).toBeGreaterThan(0);
  const negative = groups.issues.filter((each) => each.code === "amount.negative");
  expect(negative).toMatchObject([
    { row: 92, column: "approved" },
    { row: 93, column: "revised" },
  ]);
  expect(toldIn(groups)).toEqual(toldIn(whole));
});

// Cross: groups against all rows. 150 lines of 7 and 5, and others among them: 1,043 is what the others come to, so it may
// be their total, at an end or in their middle; a program of 32 bits writes 2,147,483,647 where it cannot hold more.
it.for([
  [75, "1043", "745", "7"],
  [0, "1043", "745", "7"],
  [149, "1043", "745", "7"],
  [75, "1043", "4", "7"],
  [75, "7", "2147483647", "7"],
  [75, "4000000000", "2147483647", "7"],
  [75, "2147483647.5", "5", "7"],
  [75, "2147483647", "5", "range % 2 * 3000000000"],
] as const)(
  "line %i of %s and %s among 150 of %s tells the same in groups",
  async ([row, approved, revised, others], { skip }) => {
    skip(!inFull);
    const [whole, groups] = await saidOf(amountAt(row, approved, others), amountAt(row, revised, "5"));
    expect(groups?.inputs[0]?.understood?.groups).toBeGreaterThan(0);
    expect(groups && toldIn(groups)).toEqual(whole && toldIn(whole));
  },
);

// Cross: ids that are blank or stand twice, and amounts that are blank or cannot be read, each in some rows of many.
it.skipIf(!inFull)("rows that are refused or blank tell the same in groups", async () => {
  const id = "CASE WHEN range % 20 = 3 THEN '' WHEN range % 15 = 5 THEN 'L9' ELSE 'L' || range END";
  const amount = "CASE WHEN range % 10 = 7 THEN 'n.d.' WHEN range % 12 = 9 THEN '12.3.4' ELSE '5.50' END";
  const [whole, groups] = await saidOf(amount, amountAt(7, "-1", "5"), id);
  expect(groups?.inputs[0]?.understood?.groups).toBeGreaterThan(0);
  expect(groups?.inputs[0]?.rejected).toBeGreaterThan(20);
  expect(groups && toldIn(groups)).toEqual(whole && toldIn(whole));
});

// Derived: as many threads after five readings as after two. Seen red with threads that nothing ends: two more for each reading. Only Linux lists them.
it.skipIf(process.platform !== "linux" || !inFull)(
  "a program that reads table after table keeps no threads of those before",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "umay-threads-"));
    writeFileSync(join(folder, "b.csv"), "id;approved\na;5\n");
    const budget = { file: "b.csv", unit: 1, fiscalYear: "2025", level: "state" };
    writeFileSync(join(folder, "umay.json"), JSON.stringify({ title: "T", currency: "KGS", fiscalYear: "2025", budgets: [budget] })); // prettier-ignore
    const script = `import { readdirSync } from "node:fs";
    import { setTimeout } from "node:timers/promises";
    import { runFile } from ${JSON.stringify(pathToFileURL(resolve("dist/node.js")).href)};
    const counts = [];
    for (let turn = 0; turn < 5; turn++) {
      const { result } = await runFile("umay.json", { engine: "duckdb" });
      if (result.inputs[0].engine !== "duckdb") throw new Error("no engine");
      await setTimeout(50);
      gc();
      await setTimeout(50);
      counts.push(readdirSync("/proc/self/task").length);
    }
    console.log(JSON.stringify(counts));`;
    writeFileSync(join(folder, "script.mjs"), script);
    const said = execFileSync(process.execPath, ["--expose-gc", "script.mjs"], { cwd: folder, encoding: "utf8" });
    rmSync(folder, { recursive: true, force: true });
    // Threads of Node itself come and go by one or two: those that are kept would be as many more each turn.
    const [, second = 0, ...more] = JSON.parse(said) as readonly number[];
    expect(Math.max(...more)).toBeLessThan(second + more.length);
  },
);

describe.skipIf(!postgresFound())("PostgreSQL says what the reader of files says", () => {
  let server: PostgresServer;
  beforeAll(() => {
    server = startPostgres();
  });
  afterAll(() => {
    server.stop();
  });

  it.each(made)("of $shape amounts", async ({ shape, folder, text, columns, analysis, asTable }) => {
    const table = `made_${shape}`;
    server.sql(`CREATE TABLE ${table} (${columns.map((each) => `"${each}" text`).join(", ")})`);
    server.copy(table, text, delimiterOf(shape));
    const file = await byFile(folder, analysis);
    for (const { env, by } of WAYS) {
      const said = await umay(folder, asTable(table), ["run", "--engine", "postgres"], { ...server.env, ...env });
      expect(otherwise(file, said)).toEqual([]);
      expect(said.inputs[0]).toMatchObject({ engine: "postgres", object: table, rows: LINES });
      expect(said.inputs[0]?.understood?.groups !== undefined).toBe(by === "engine");
    }
  });

  // Cross: names that differ in their numbers alone are looked at without them. Seen red where each was compared as it stands.
  it.each([
    ["Работы № 5", "stems_numbered"],
    ["Особое ", "stems_odd"],
    ["Итого 2024", "stems_total"],
  ])("of a name such as '%s'", async (name, table) => {
    const folder = mkdtempSync(join(tmpdir(), "umay-stems-"));
    const lines = Array.from({ length: 150 }, (_, at) => `L${at},${at === 70 ? name : `Работы № ${at}`},5`);
    const text = ["id,name,approved", ...lines].join("\n");
    writeFileSync(join(folder, "b.csv"), text);
    server.sql(`CREATE TABLE ${table} (id text, name text, approved text)`);
    server.copy(table, text);
    const columns = { id: "id", description: "name", approved: "approved" };
    const settings = { unit: 1, fiscalYear: "2025", level: "state", columns };
    const rule = { where: [{ column: "description", equals: "Особое" }], codes: { "oecd-dac": "2" }, because: "made" };
    const analysis = (budget: object) => ({
      title: "T",
      currency: "KGS",
      fiscalYear: "2025",
      budgets: [{ ...settings, ...budget }],
      tagging: { schemes: ["oecd-dac"], rules: [rule] },
    });
    const file = await umay(folder, analysis({ file: "b.csv" }), ["run"]);
    const said: Said[] = [];
    for (const { env } of WAYS)
      said.push(await umay(folder, analysis({ table }), ["run", "--engine", "postgres"], { ...server.env, ...env }));
    rmSync(folder, { recursive: true, force: true });
    expect(file.figures.size).toBeGreaterThan(10);
    for (const each of said) expect(otherwise(file, each)).toEqual([]);
  });

  it("of numbers and of a view", async () => {
    const [plain] = made;
    if (!plain) return;
    const names = plain.columns.map((each, at) => (at >= 11 ? `"${each}"::numeric(18,2)` : `"${each}"`)).join(", ");
    const good = plain.columns
      .slice(11)
      .map((each) => `"${each}" ~ '^[0-9.]+$' AND "${each}" !~ '[.].*[.]'`)
      .join(" AND ");
    server.sql(
      `CREATE TABLE clean AS SELECT ${names} FROM made_plain WHERE ${good}`,
      `CREATE VIEW seen AS SELECT * FROM made_plain`,
      `CREATE TABLE texts AS SELECT * FROM made_plain WHERE ${good}`,
    );
    for (const { env } of WAYS) {
      const run = (table: string) =>
        umay(plain.folder, plain.asTable(table), ["run", "--engine", "postgres"], { ...server.env, ...env });
      expect(otherwise(await run("texts"), await run("clean"))).toEqual([]);
      // A view has no order: which of two rows of one id is the first is another question than how many are refused.
      expect((await run("seen")).rows).toBe((await run("made_plain")).rows);
    }
  });
});

describe.skipIf(!chdbFound())("ClickHouse says what the reader of files says", () => {
  let server: ChdbServer;
  beforeAll(async () => {
    server = await startChdb();
  });
  afterAll(() => {
    server.stop();
  });

  it.each(made)("of $shape amounts", async ({ shape, folder, path, columns, analysis, asTable }) => {
    const types = columns.map((each) => `\`${each}\` String`).join(", ");
    const table = `made_${shape}`;
    await server.sql(`CREATE TABLE ${table} (${types}) ENGINE = MergeTree ORDER BY tuple()`);
    const settings = `SETTINGS format_csv_delimiter = '${delimiterOf(shape)}'`;
    await server.sql(`INSERT INTO ${table} SELECT * FROM file('${path}', CSVWithNames, '${types}') ${settings}`);
    for (const { env, by } of WAYS) {
      const said = await umay(folder, asTable(table), ["run", "--engine", "clickhouse"], { ...server.env, ...env });
      expect(otherwise(await byFile(folder, analysis), said)).toEqual([]);
      expect(said.inputs[0]?.understood?.groups !== undefined).toBe(by === "engine");
    }
  });
});
