import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A stand-in for a ClickHouse server: chdb executes its SQL. */
export type ChdbServer = {
  readonly env: Readonly<Record<string, string>>;
  /** Executes SQL, in the format that stands at its end. */
  readonly sql: (statement: string) => Promise<string>;
  readonly stop: () => void;
};

// Where chdb was installed; it is too large to be a dependency.
const folder = process.env["UMAY_CHDB"] ?? "";

/** Whether chdb is there; where not, a printed skip says so. */
export const chdbFound = (): boolean => {
  const found = folder !== "" && existsSync(join(folder, "node_modules/chdb"));
  if (!found) process.stdout.write("skipped: no chdb in the folder that UMAY_CHDB names\n");
  return found;
};

export async function startChdb(): Promise<ChdbServer> {
  const data = mkdtempSync(join(tmpdir(), "umay-chdb-"));
  const script = fileURLToPath(new URL("./chdb-server.mjs", import.meta.url));
  const server = spawn(process.execPath, [script, folder, data], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (text: Buffer) => {
      resolve(text.toString().trim());
    });
    server.once("exit", () => {
      reject(new Error("chdb did not start"));
    });
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    env: { CLICKHOUSE_URL: url },
    sql: async (statement) => {
      const answer = await fetch(url, { method: "POST", body: statement, headers: { connection: "close" } });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return text;
    },
    stop: () => {
      server.kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
