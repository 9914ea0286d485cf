import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { clearInterval, setInterval } from "node:timers";
import { pathToFileURL } from "node:url";

const USAGE = pathToFileURL(join(import.meta.dirname, "usage.mjs")).href;
const SAMPLE_MS = 50;

/**
 * Runs a program in a process of its own: wall and processor seconds, peak memory in MB, memory over time where it is
 * asked for, and what it found. A program that fails tells why as `failed`.
 */
export async function measured({ script, args, answer }, folder, samplesMemory) {
  const usage = join(folder, "usage.json");
  rmSync(usage, { force: true });
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", USAGE, script, ...args], {
    env: { ...process.env, UMAY_USAGE: usage },
  });
  const samples = [];
  const clock = samplesMemory && setInterval(() => sample(child.pid, start, samples), SAMPLE_MS);
  const [stdout, stderr, status] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise((done) => child.on("close", done)),
  ]);
  const wall = (performance.now() - start) / 1000;
  clearInterval(clock);
  if (status !== 0) return { failed: lastWords(stderr.trim() || stdout) };
  const found = answer ? output(answer) : stdout;
  return { wall, ...JSON.parse(readFileSync(usage, "utf8")), samples, found: JSON.parse(found) };
}

/**
 * What a helper process prints. This process stays small: Linux counts its memory into the peak of those it starts.
 */
export function output(args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

// umay numbers what is wrong; other programs say it at the end.
function lastWords(text) {
  const numbered = /\[1\][^[]*/.exec(text)?.[0] ?? text.trim().split("\n").at(-1);
  return numbered.replaceAll(/\s+/g, " ").slice(0, 160).trim();
}

async function textOf(stream) {
  let text = "";
  for await (const piece of stream.setEncoding("utf8")) text += piece;
  return text;
}

// Only Linux tells the memory of another process this way.
function sample(pid, start, samples) {
  try {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    if (kb) samples.push([(performance.now() - start) / 1000, Number(kb) / 1024]);
  } catch {
    // The process has ended, or there is no such file.
  }
}
