import { spawnSync } from "node:child_process";
import { basename, join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";

const profile = process.env.UMAY_PROF;
const flags = profile ? ["--cpu-prof", `--cpu-prof-dir=${resolve(profile)}`] : [];

/**
 * Writes the files of an input, and says what is to be measured. In a process of its own: Linux counts the memory of the
 * process that starts another into the peak of the other, so this one has to stay small.
 */
export function preparedInput(name, folder) {
  process.stderr.write(`${name}: files are made\n`);
  return JSON.parse(output(join(import.meta.dirname, "prepare.mjs"), [name, folder]));
}

/**
 * Runs every reader once, unmeasured, and demands of each the rows and the totals that the input is known to have. What
 * papaparse does not do when it is measured, adding up, it does here. It warms the cache of files as well.
 */
export function checkedTotals({ title, readers, expected }) {
  process.stderr.write(`${title}\n`);
  for (const reader of readers) {
    process.stderr.write(`  check: ${reader.label}\n`);
    demand(reader, runReader(reader, true), expected);
  }
}

/** Measurements of all readers, round by round: A B C, A B C, … */
export function measureRounds({ readers, expected }, rounds) {
  const found = readers.map((reader) => ({ reader, runs: [] }));
  for (let round = 1; round <= rounds; round++) {
    for (const { reader, runs } of found) {
      const run = runReader(reader, false);
      demand(reader, run, expected);
      runs.push(run);
      process.stderr.write(`  round ${round} of ${rounds}: ${reader.label}: ${(run.wall / 1000).toFixed(2)} s\n`);
    }
  }
  return found;
}

function runReader({ script, task }, adds) {
  const start = performance.now();
  const told = output(join(import.meta.dirname, "readers", script), [JSON.stringify({ ...task, adds })], flags);
  return { wall: performance.now() - start, ...JSON.parse(told) };
}

function output(script, given, options = []) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...options, script, ...given], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${basename(script)}: ${stderr}`);
  return stdout;
}

// A total may be left out, of a measured run or by a reader that adds nothing; none may be another than the known one.
function demand({ label, reads = true }, { rows, totals }, expected) {
  if (!reads) return;
  if (rows !== expected.rows) throw new Error(`${label}: ${rows} rows, not ${expected.rows}`);
  if (totals && totals.join() !== expected.totals.join())
    throw new Error(`${label}: totals ${totals.join(", ")}, not ${expected.totals.join(", ")}`);
}
