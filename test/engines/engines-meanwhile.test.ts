import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChdbServer, chdbFound, startChdb } from "../support/engines/chdb.js";
import { type PostgresServer, postgresFound, startPostgres } from "../support/engines/postgres-server.js";
import { umayBuilt, umayStarted } from "../support/engines/umay.js";

const folder = mkdtempSync(join(tmpdir(), "umay-meanwhile-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const analysisOf = (table: string) => ({
  title: "T",
  currency: "KGS",
  fiscalYear: "2025",
  budgets: [{ table, unit: 1, fiscalYear: "2025", level: "state" }],
});
const TOTAL = JSON.stringify(["budget-total", [["fiscalYear", "2025"], ["phase", "approved"]]]); // prettier-ignore

describe.skipIf(!postgresFound())("PostgreSQL while umay asks", () => {
  let server: PostgresServer;
  const ENGINE = ["run", "--engine", "postgres"];
  const asked = "FROM pg_stat_activity WHERE application_name = 'umay' AND state = 'active' AND query LIKE '%busy%'";
  const isAsked = async (): Promise<void> => {
    while (server.sql(`SELECT count(*) ${asked}`).trim() === "0") await wait(20);
  };
  beforeAll(() => {
    server = startPostgres();
    server.sql(
      "CREATE TABLE budget AS SELECT i::text AS id, 'p' || i % 7 AS programme, (i * 1.10)::numeric(18,2) AS approved FROM generate_series(1, 2000) i",
      // Each question takes a moment, or an hour.
      "CREATE VIEW busy AS SELECT * FROM budget WHERE id <> '1' OR pg_sleep(0.2) IS NOT NULL",
      "CREATE VIEW endless_busy AS SELECT * FROM budget WHERE pg_sleep(3600) IS NOT NULL",
    );
  });
  afterAll(() => {
    server.stop();
  });

  // Worked: 1.10 × (1 + … + 2000). A row that is written meanwhile belongs to the next run.
  it("shows one state of the table to all questions", async () => {
    const { said } = umayStarted(folder, analysisOf("busy"), ENGINE, server.env);
    await isAsked();
    server.sql("INSERT INTO budget VALUES ('new', 'p1', 1000000)");
    const { figures, inputs } = await said;
    expect(figures.get(TOTAL)).toBe('["2201100",null]');
    expect(inputs[0]?.rows).toBe(2000);
    expect(umayBuilt(folder, analysisOf("busy"), ENGINE, server.env).figures.get(TOTAL)).toBe('["3201100",null]');
  });

  // Worked: once the process is interrupted, the server works for it no longer.
  it("is left alone after an interrupt", async () => {
    const { child, said } = umayStarted(folder, analysisOf("endless_busy"), ENGINE, server.env);
    await isAsked();
    child.kill("SIGINT");
    expect((await said).figures.size).toBe(0);
    // The server looks after its clients once a second.
    for (let tries = 0; tries < 100 && server.sql(`SELECT count(*) ${asked}`).trim() !== "0"; tries++) await wait(100);
    expect(server.sql(`SELECT count(*) ${asked}`).trim()).toBe("0");
  });
});

describe.skipIf(!chdbFound())("ClickHouse while umay asks", () => {
  let server: ChdbServer;
  beforeAll(async () => {
    server = await startChdb();
    await server.sql("CREATE TABLE budget (id String, programme String, approved Decimal(18, 2)) ENGINE = MergeTree ORDER BY tuple()"); // prettier-ignore
    await server.sql("INSERT INTO budget SELECT toString(number), 'p' || toString(number % 7), number FROM numbers(2000)"); // prettier-ignore
  });
  afterAll(() => {
    server.stop();
  });

  // Worked: a row is written between the count and the sums. ClickHouse shows it, so there is no figure.
  it("gives no figure of a table that changes", async () => {
    let isWritten = false;
    const between = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        void (async () => {
          const body = Buffer.concat(pieces).toString();
          if (!isWritten && body.includes("ORDER BY")) {
            isWritten = true;
            await server.sql("INSERT INTO budget VALUES ('new', 'p1', 1)");
          }
          const url = `${server.env["CLICKHOUSE_URL"] ?? ""}${request.url ?? ""}`;
          const answer = await fetch(url, { method: "POST", body, headers: { connection: "close" } });
          const code = answer.headers.get("x-clickhouse-exception-code");
          response.writeHead(answer.status, code === null ? {} : { "x-clickhouse-exception-code": code });
          response.end(await answer.text());
        })();
      });
    });
    await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
    const env = { CLICKHOUSE_URL: `http://127.0.0.1:${(between.address() as AddressInfo).port}` };
    const { said } = umayStarted(folder, analysisOf("budget"), ["run", "--engine", "clickhouse"], env);
    const { code, issues, figures } = await said;
    between.close();
    expect(isWritten).toBe(true);
    expect(issues.map((each) => each.code)).toContain("engine.changed");
    expect(code).toBe(1);
    expect([...figures.keys()].filter((key) => key.includes("budget-total"))).toEqual([]);
  });
});
