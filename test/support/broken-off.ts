import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { LINES } from "./write-again.js";
import { folderState } from "../../src/commands/run-record.js";

/** How folders ended whose writing was broken off. */
export type Broken = { whole: number; told: number; mixed: string[] };

function script(): string {
  const outfile = join(mkdtempSync(join(tmpdir(), "umay-write-")), "write-again.mjs");
  buildSync({ entryPoints: ["test/support/write-again-start.ts"], bundle: true, platform: "node", format: "esm", outfile, logLevel: "error" }); // prettier-ignore
  return outfile;
}

/** Kills a process in the middle of its writing, time and again in one folder, and looks what is there. */
export async function killed(times: number, wait: (turn: number) => number): Promise<Broken> {
  const [file, folder] = [bundled(), mkdtempSync(join(tmpdir(), "umay-killed-"))];
  const broken: Broken = { whole: 0, told: 0, mixed: [] };
  for (let turn = 0; turn < times; turn += 1) {
    await killedOnce(file, folder, turn * 1000, wait(turn));
    count(folder, broken);
  }
  return broken;
}

/** Lets a process run into a full disk, at other sizes of what fits, and looks what is there. */
export function filled(times: number): Broken & { refused: number; aside: string[] } {
  const [file, folder] = [bundled(), mkdtempSync(join(tmpdir(), "umay-full-"))];
  const broken = { whole: 0, told: 0, mixed: [], refused: 0, aside: [] as string[] };
  spawnSync(process.execPath, [file, folder, "2", "1"]);
  for (let turn = 1; turn <= times; turn += 1) {
    // Runs have files of several sizes, and none of their largest fits.
    const { status } = spawnSync("bash", ["-c", `ulimit -f ${40 + turn * 3}; exec "$0" "$1" "$2" "$3" 1`, process.execPath, file, folder, String(10 ** (1 + (turn % 7)))]); // prettier-ignore
    if (status === 3) broken.refused += 1;
    broken.aside.push(...readdirSync(folder).filter((name) => name.startsWith(".umay")));
    count(folder, broken);
  }
  return broken;
}

let made: string | undefined;
const bundled = (): string => (made ??= script());

function killedOnce(file: string, folder: string, from: number, wait: number): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [file, folder, String(from), "100000"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    // Only a process that writes can be broken off in writing.
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), wait));
    child.once("exit", (_, signal) => {
      if (signal === "SIGKILL") done();
      else failed(new Error("the process ended before it was killed"));
    });
  });
}

function count(folder: string, broken: Broken): void {
  const names = readdirSync(folder).filter((name) => name.startsWith("a-2025"));
  const state = folderState(folder, names);
  if (state.kind !== "whole") {
    broken.told += 1;
    return;
  }
  const turns = new Set(names.map((name) => readFileSync(join(folder, name), "utf8").split("\n")[0]));
  const isAll = state.record.files.length === names.length;
  const isWhole = (name: string): boolean => readFileSync(join(folder, name), "utf8").split("\n").length === (LINES[name] ?? 0) + 1; // prettier-ignore
  if (turns.size === 1 && isAll && names.every(isWhole)) broken.whole += 1;
  else broken.mixed.push([...turns].join(" and "));
}
