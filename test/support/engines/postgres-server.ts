import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isHere } from "../demand.js";

/** A server of its own, which is reached by a socket in a folder of its own. */
export type PostgresServer = {
  /** The folder of the socket: what `PGHOST` names. */
  readonly host: string;
  /** The environment that a program reaches it by. */
  readonly env: Readonly<Record<string, string>>;
  /** Executes SQL; fails with what the server says. */
  readonly sql: (...statements: readonly string[]) => string;
  /** Fills a table from a text of CSV with a header. */
  readonly copy: (table: string, csv: string, delimiter?: string) => void;
  /** What the server has written into its log. */
  readonly log: () => string;
  readonly stop: () => void;
};

const ROOT = "/usr/lib/postgresql";
// The programs of the server stand beside one another; root may not run them.
const folder = existsSync(ROOT) ? join(ROOT, readdirSync(ROOT).sort().at(-1) ?? "", "bin") : undefined;
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** Whether servers can be started here. */
export const postgresFound = (): boolean =>
  isHere(folder !== undefined && existsSync(join(folder, "initdb")), "PostgreSQL");

/** Starts a server; it listens to no network. */
export function startPostgres(): PostgresServer {
  const home = mkdtempSync(join(tmpdir(), "umay-pg-"));
  if (isRoot) chownSync(home, NOBODY, NOBODY);
  chmodSync(home, 0o755);
  const data = join(home, "data");
  asUser("initdb", "-D", data, "-U", "umay", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
  const options = `-k ${home} -c listen_addresses='' -c fsync=off`;
  asUser("pg_ctl", "-D", data, "-o", options, "-l", join(home, "log"), "-w", "start");
  const env = { PGHOST: home, PGUSER: "umay", PGDATABASE: "postgres" };
  const psql = (input: string, ...args: readonly string[]): string => {
    const done = spawnSync("psql", ["-qAt", "-v", "ON_ERROR_STOP=1", ...args], {
      input,
      env: { ...process.env, ...env },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (done.status !== 0) throw new Error(done.stderr);
    return done.stdout;
  };
  return {
    host: home,
    env,
    sql: (...statements) => psql(statements.join(";\n")),
    copy: (table, csv, delimiter = ",") =>
      void psql(csv, "-c", `COPY ${table} FROM STDIN CSV HEADER DELIMITER '${delimiter}'`),
    log: () => readFileSync(join(home, "log"), "utf8"),
    stop: () => {
      try {
        asUser("pg_ctl", "-D", data, "-m", "immediate", "stop");
      } catch {
        // A test may have stopped it.
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function asUser(program: string, ...args: readonly string[]): void {
  const path = join(folder ?? "", program);
  const [command, all] = isRoot
    ? ["setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", path, ...args]]
    : [path, [...args]];
  execFileSync(command, all, { stdio: "ignore" });
}
