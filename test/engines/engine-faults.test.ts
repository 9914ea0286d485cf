import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../src/made/says/en.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { isInFull } from "../support/demand.js";
import { type PostgresServer, postgresFound, startPostgres } from "../support/engines/postgres-server.js";
import { type Said, WAYS, umayBuilt } from "../support/engines/umay.js";

const inFull = isInFull("more than one case of each kind that DuckDB reads");
const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const SECRET = "s3cret-word";

const analysis = (budget: object) => ({
  title: "T",
  currency: "KGS",
  fiscalYear: "2025",
  budgets: [{ unit: 1, fiscalYear: "2025", level: "state", ...budget }],
});

// Worked: nothing is given out of a table that could not be read whole, and no password is printed.
const refused = (said: Said, code: string): void => {
  expect(said.issues.map((each) => each.code)).toContain(code);
  expect(said.code).toBe(1);
  expect([...said.figures].filter(([key]) => key.includes("budget-total"))).toEqual([]);
  expect(said.text).not.toContain(SECRET);
  expect(said.text).not.toMatch(/postgres:\/\//);
};

describe.skipIf(!postgresFound())("PostgreSQL that does not answer", () => {
  const folder = mkdtempSync(join(tmpdir(), "umay-faults-"));
  let server: PostgresServer;
  const run = (table: string, env: Readonly<Record<string, string>> = server.env) =>
    umayBuilt(folder, analysis({ table }), ["run", "--engine", "postgres"], env);

  beforeAll(() => {
    server = startPostgres();
    const lines = "SELECT i::text AS id, 'p' || i % 7 AS programme";
    server.sql(
      `CREATE TABLE budget AS ${lines}, (i * 1.10)::numeric(18,2) AS approved FROM generate_series(1, 2000) i`,
      `CREATE TABLE floats AS ${lines}, i * 1.10::float8 AS approved FROM generate_series(1, 2000) i`,
      `CREATE VIEW slow AS SELECT * FROM budget WHERE pg_sleep(0.01) IS NOT NULL`,
      `CREATE VIEW broken AS SELECT id, programme, approved / (approved - 1.10) AS approved FROM budget`,
      "CREATE TABLE few_floats AS SELECT * FROM floats LIMIT 5",
      "CREATE ROLE reader LOGIN",
      "CREATE TABLE small AS SELECT * FROM budget LIMIT 5",
    );
  });
  afterAll(() => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("answers where all is well, grouped or row by row", () => {
    const total = JSON.stringify(["budget-total", [["fiscalYear", "2025"], ["phase", "approved"]]]); // prettier-ignore
    // 1.10 × (1 + … + 2000).
    expect(run("budget").figures.get(total)).toBe('["2201100",null]');
    expect(run("budget", { ...server.env, UMAY_ENGINE_ROWS: "100" }).figures.get(total)).toBe('["2201100",null]');
    expect(run("public.small").figures.get(total)).toBe('["16.5",null]');
  });

  it("says so of a table that is not there, of no right to read it, and of doubles", () => {
    refused(run("nowhere"), "engine.no-object");
    refused(run("budget", { ...server.env, PGUSER: "reader" }), "engine.forbidden");
    refused(run("floats"), "engine.float");
    refused(run("few_floats"), "engine.float");
  });

  it("says so of a server that is not there, and of a password that is wrong", () => {
    const url = `postgres://umay:${SECRET}@127.0.0.1:1/none`;
    refused(run("budget", { DATABASE_URL: url }), "engine.unreachable");
    const nobody = { ...server.env, PGUSER: "nobody-there", PGPASSWORD: SECRET };
    refused(run("budget", nobody), "engine.refused");
  });

  it("is stopped by the limit of time, and by an error half-way", () => {
    refused(run("slow", { ...server.env, UMAY_ENGINE_SECONDS: "1" }), "engine.stopped");
    refused(run("broken"), "engine.failed");
  });

  it("is not asked where no engine is named", () => {
    refused(umayBuilt(folder, analysis({ table: "budget" }), ["run"], server.env), "engine.no-table");
    refused(umayBuilt(folder, analysis({ table: "budget" }), ["run", "--engine", "duckdb"]), "engine.no-table");
  });
});

describe("an engine that is not installed", () => {
  const folder = mkdtempSync(join(tmpdir(), "umay-bare-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("says what to install", () => {
    cpSync(dist, join(folder, "dist"), { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    for (const [engine, name] of [
      ["postgres", "pg"],
      ["clickhouse", "@clickhouse/client"],
    ] as const) {
      const said = umayBuilt(
        folder,
        analysis({ table: "b" }),
        ["run", "--engine", engine],
        {},
        join(folder, "dist/cli.js"),
      );
      refused(said, "engine.missing");
      expect(said.issues.find((each) => each.code === "engine.missing")?.message).toContain(`npm install ${name}`);
    }
  });
});

describe("a file that DuckDB reads", () => {
  const folder = mkdtempSync(join(tmpdir(), "umay-duck-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  // Worked: what a database would round or cast in silence is refused as the reader of files refuses it.
  it("is no place for silent casts", () => {
    const lines = Array.from({ length: 1500 }, (_, at) => `${at},p,${at}.25`);
    const odd = ["1500,p,1e6", "1501,p,1_000", "1502,p,1.23456", "1503,p,0x10", "1504,p,12515.1"];
    writeFileSync(join(folder, "b.csv"), ["id,programme,approved", ...lines, ...odd].join("\n"));
    const file = umayBuilt(folder, analysis({ file: "b.csv" }), ["run"]);
    for (const { env, by } of WAYS) {
      const duck = umayBuilt(folder, analysis({ file: "b.csv" }), ["run", "--engine", "duckdb"], env);
      expect(duck.rows).toBe(file.rows);
      expect([...duck.figures]).toEqual([...file.figures]);
      expect(duck.inputs[0]?.understood?.groups !== undefined).toBe(by === "engine");
    }
  });

  // Worked: a total among the lines, told by its word or by its size alone, is found; nothing is counted twice.
  it.for([
    ["Всего", "1999"],
    ["x", "y"],
  ])("does not hide a total: %s", async ([programme, id], { skip }) => {
    skip(!inFull);
    const made = await DuckDBInstance.create(join(folder, `${id}.duckdb`));
    const connection = await made.connect();
    await connection.run(
      `CREATE TABLE b AS SELECT i::VARCHAR AS id, 'p' || (i % 7) AS programme, 10::DECIMAL(18,2) AS approved FROM range(1000) t(i)
       UNION ALL SELECT '${id}', '${programme}', 10000`,
    );
    connection.closeSync();
    made.closeSync();
    for (const { env } of WAYS) {
      const said = umayBuilt(
        folder,
        analysis({ file: `${id}.duckdb`, table: "b" }),
        ["run", "--engine", "duckdb"],
        env,
      );
      const total = [...said.figures].find(([key]) => key.startsWith('["budget-total",[["fiscalYear"'))?.[1];
      expect(total).not.toBe('["20000",null]');
    }
  });
});

// Worked: each fault has its sentence in every language, with what to do.
it("every fault of an engine is said in four languages", () => {
  const codes = Object.keys(en.issues).filter((code) => code.startsWith("engine."));
  expect(codes).toHaveLength(14);
  for (const language of [en, ru, ky, kk])
    for (const code of codes) expect(language.issues[code]?.length ?? 0, code).toBeGreaterThan(40);
});
