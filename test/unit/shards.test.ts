import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeBudget } from "../support/engines/made.js";
import { type PostgresServer, postgresFound, startPostgres } from "../support/engines/postgres-server.js";
import { otherwise, umay } from "../support/engines/umay.js";

const made = madeBudget(3000, "plain");
const ENGINE = ["run", "--engine", "postgres"];
const AMOUNTS = 11;

// Lines whose amounts are plain, so that a shard may keep them as numbers.
const isPlain = (line: string): boolean =>
  !/"[\d ]+[.]|\(\d|n\.d\.|12\.3\.4|\d \d{3}\./.test(line.split(",").slice(-3).join(","));
const [head = "", ...lines] = made.text.trimEnd().split("\n");
const plain = lines.filter(isPlain);

describe.skipIf(!postgresFound())("shards behind postgres_fdw", () => {
  let shards: readonly PostgresServer[] = [];
  let front: PostgresServer;

  beforeAll(() => {
    const types = made.columns.map((each, at) => `"${each}" ${at < AMOUNTS ? "text" : "numeric(18,2)"}`).join(", ");
    front = startPostgres();
    shards = [0, 1, 2].map(() => startPostgres());
    const id = made.columns[1] ?? "";
    front.sql(
      "CREATE EXTENSION postgres_fdw",
      `CREATE TABLE whole (${types})`,
      `CREATE TABLE budget (${types}) PARTITION BY HASH ("${id}")`,
      "CREATE ROLE reader LOGIN",
    );
    front.copy("whole", [head, ...plain].join("\n"));
    for (const [at, shard] of shards.entries()) {
      shard.sql(`CREATE TABLE budget (${types})`);
      front.sql(
        `CREATE SERVER shard${at} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '${shard.host}', dbname 'postgres')`,
        `CREATE USER MAPPING FOR umay SERVER shard${at} OPTIONS (user 'umay', password_required 'false')`,
        `CREATE FOREIGN TABLE part${at} PARTITION OF budget FOR VALUES WITH (MODULUS 3, REMAINDER ${at}) SERVER shard${at} OPTIONS (table_name 'budget')`,
      );
    }
    front.sql("INSERT INTO budget SELECT * FROM whole");
  });

  afterAll(() => {
    for (const each of [front, ...shards]) each.stop();
    rmSync(made.folder, { recursive: true, force: true });
  });

  // Cross: three shards against one table.
  it("give the figures of one table", () => {
    const whole = umay(made.folder, made.asTable("whole"), ENGINE, front.env);
    const parts = umay(made.folder, made.asTable("budget"), ENGINE, front.env);
    expect(whole.figures.size).toBeGreaterThan(300);
    expect(otherwise(whole, parts)).toEqual([]);
    expect(parts.inputs[0]?.understood?.reading?.by).toBe("engine");
  });

  // Worked: the plan of the groups, as umay asks for them, says that each shard adds its own rows up.
  it("add their own rows up", () => {
    front.sql("ALTER SYSTEM SET log_min_duration_statement = 0", "SELECT pg_reload_conf()");
    for (const each of shards) each.sql("ALTER SYSTEM SET log_min_duration_statement = 0", "SELECT pg_reload_conf()");
    umay(made.folder, made.asTable("budget"), ENGINE, front.env);
    const [logged = "", ...others] = shards.map((each) => each.log());
    for (const log of [logged, ...others]) expect(log).toMatch(/SELECT .*count\(\*\), sum\(.* GROUP BY 1/);
  });

  // Worked: a shard that is down is an error, and nothing of the others is given out for the whole.
  it("are all there, or there is no figure", () => {
    shards[1]?.stop();
    const said = umay(made.folder, made.asTable("budget"), ENGINE, front.env);
    expect(said.code).toBe(1);
    expect(said.issues.map((each) => each.code)).toContain("engine.unreachable");
    expect(said.issues.find((each) => each.code === "engine.unreachable")?.received).toMatch(/^08\w+, shard1$/);
    expect([...said.figures.keys()].filter((key) => key.includes("budget-total"))).toEqual([]);
  });
});
