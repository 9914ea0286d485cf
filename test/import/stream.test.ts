import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { build } from "esbuild";
import { afterAll, expect, it } from "vitest";
import { limits } from "../../src/import/open/limits.js";
import { folders } from "../commands/cli-host.js";
import { isInFull } from "../support/demand.js";

const root = join(import.meta.dirname, "../..");
const temporary = folders();
afterAll(() => temporary.clear());

// The most memory of a process in kilobytes. Linux counts that of the process before it into `maxRSS`, not into VmHWM.
const PEAK = String.raw`process.platform === "linux" ? /VmHWM:\s+(\d+)/.exec(require("fs").readFileSync("/proc/self/status", "utf8"))[1] : process.resourceUsage().maxRSS`; // prettier-ignore

// The command itself, since a stream comes through a process.
it.runIf(isInFull("a stream of two gigabytes"))(
  "a stream of two gigabytes is left after what a file may hold, in bounded memory",
  async () => {
    const folder = temporary.make();
    const command = join(folder, "umay.cjs");
    await build({
      stdin: {
        contents: 'import { start } from "./src/commands/start.js"; void start([]);',
        resolveDir: root,
      },
      bundle: true,
      platform: "node",
      outfile: command,
      logLevel: "error",
      // Clients of engines are installed by whoever uses them.
      external: ["@duckdb/node-api", "pg", "@clickhouse/client"],
    });
    const report = join(folder, "memory.cjs");
    writeFileSync(report, `process.on("exit", () => process.stderr.write("peak " + (${PEAK})));`);
    const child = spawn(process.execPath, ["--require", report, command, "check", "-"], { cwd: folder });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
    const closed = once(child, "close");
    const piece = Buffer.from("Osh;2025;1400\n".repeat(75_000));
    let sent = 0;
    function* pieces(): Generator<Buffer> {
      for (; sent < 2 * 2 ** 30; sent += piece.length) yield piece;
    }
    // The command closes its end when it has enough.
    await pipeline(Readable.from(pieces()), child.stdin).catch(() => undefined);
    const [code] = (await closed) as [number];
    const peak = Number(/peak (\d+)/.exec(said)?.[1]) * 1024;
    process.stdout.write(
      `2 GB stream: ${Math.round(sent / 2 ** 20)} MB taken, peak memory ${Math.round(peak / 2 ** 20)} MB\n`,
    );
    expect(said.replace(/\s+/g, " ")).toMatch(/too large to be read safely: > 128 MB, at most 128 MB/);
    expect(code).toBe(1);
    expect(sent).toBeLessThan(2 * limits.file);
    expect(peak).toBeLessThan(4 * limits.file);
  },
);
