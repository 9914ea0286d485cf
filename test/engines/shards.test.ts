import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeBudget } from "../support/engines/made.js";
import { type PostgresServer, postgresFound, startPostgres } from "../support/engines/postgres-server.js";
import { type Said, WAYS, otherwise, umayBuilt, umayStarted } from "../support/engines/umay.js";

const made = madeBudget(3000, "plain");
const ENGINE = ["run", "--engine", "postgres"];
const AMOUNTS = 11;

// Lines whose amounts are plain, so that a shard may keep them as numbers.
const isPlain = (line: string): boolean =>
  !/"[\d ]+[.]|\(\d|n\.d\.|12\.3\.4|\d \d{3}\./.test(line.split(",").slice(-3).join(","));
const [head = "", ...lines] = made.text.trimEnd().split("\n");
const plain = lines.filter(isPlain);

const totalsOf = ({ figures }: Pick<Said, "figures">): readonly string[] =>
  [...figures.keys()].filter((key) => key.includes("budget-total"));

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
    const whole = umayBuilt(made.folder, made.asTable("whole"), ENGINE, front.env);
    expect(whole.figures.size).toBeGreaterThan(300);
    for (const { env, by } of WAYS) {
      const parts = umayBuilt(made.folder, made.asTable("budget"), ENGINE, { ...front.env, ...env });
      expect(otherwise(whole, parts)).toEqual([]);
      expect(parts.inputs[0]?.understood?.groups !== undefined).toBe(by === "engine");
    }
  });

  // Worked: the server writes down the plan of each question as umay asks it. Each shard adds its own rows up.
  it("add their own rows up", () => {
    const explained = "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0 -c auto_explain.log_verbose=on"; // prettier-ignore
    umayBuilt(made.folder, made.asTable("budget"), ENGINE, {
      ...front.env,
      UMAY_ENGINE_ROWS: "100",
      PGOPTIONS: explained,
    });
    const plans = front.log().split("Query Text: ").slice(1).filter((each) => each.includes("sum(u_v0)")); // prettier-ignore
    for (const at of shards.keys()) {
      const [plan = "", ...others] = plans.filter((each) => each.includes(`part${at}`));
      for (const each of [plan, ...others]) {
        expect(each).toContain(`Relations: Aggregate on (public.part${at})`);
        expect(each).toMatch(/Remote SQL: SELECT .*count\(\*\), sum\(.* GROUP BY /);
      }
    }
    // By year to find what stands out, and the groups of the three codes of the report.
    expect(plans.length).toBe(4 * shards.length);
  });

  // Worked: a column that the table of one shard does not have.
  it("say which column is not there", () => {
    shards[2]?.sql('ALTER TABLE budget RENAME COLUMN "Регион" TO other');
    const said = umayBuilt(made.folder, made.asTable("budget"), ENGINE, front.env);
    shards[2]?.sql('ALTER TABLE budget RENAME COLUMN other TO "Регион"');
    expect(said.issues.map((each) => each.code)).toContain("engine.no-column");
    expect(totalsOf(said)).toEqual([]);
  });

  // Worked: a shard that dies while it answers is an error, never a smaller total.
  it("are all there until the end", async () => {
    const [, , shard = front] = shards;
    const held = "BEGIN; LOCK TABLE budget; SELECT pg_sleep(3600)";
    const holder = spawn("psql", ["-qAt", "-c", held], { env: { ...process.env, ...shard.env }, stdio: "ignore" });
    const waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    const holding =
      "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation = 'budget'::regclass";
    while (shard.sql(holding).trim() === "0") await wait(20);
    const { said } = umayStarted(made.folder, made.asTable("budget"), ENGINE, front.env);
    while (shard.sql(waiting).trim() === "0") await wait(20);
    holder.kill();
    shard.stop();
    const { code, issues, figures } = await said;
    expect(code).toBe(1);
    expect(issues.map((each) => each.code)).toContain("engine.unreachable");
    expect(totalsOf({ figures })).toEqual([]);
  });

  // Worked: a shard that is down is an error, and nothing of the others is given out for the whole.
  it("are all there, or there is no figure", () => {
    shards[1]?.stop();
    const said = umayBuilt(made.folder, made.asTable("budget"), ENGINE, front.env);
    expect(said.code).toBe(1);
    expect(said.issues.map((each) => each.code)).toContain("engine.unreachable");
    expect(said.issues.find((each) => each.code === "engine.unreachable")?.received).toMatch(/^08\w+, shard1$/);
    expect(totalsOf(said)).toEqual([]);
  });
});
