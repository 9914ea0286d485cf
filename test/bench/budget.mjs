// Large budgets: umay beside DuckDB, papaparse and polars, which do the same work, or beside another build of umay:
//   npm run build && node test/bench/budget.mjs [100k 1m 5m mexico] [--rounds 5] [--shape NAME] [--rules 100] [--before FOLDER] [--memory]
// Each measurement is a process of its own. Rounds are interleaved and ratios are paired within a round. --memory draws
// the memory of umay over time. Polars is no dependency: UMAY_POLARS names a folder in which it is installed.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { inputOf } from "./budget/inputs.mjs";
import { measured } from "./budget/measure.mjs";
import { memoryPicture } from "./budget/memory-picture.mjs";
import { peerVersions, programs } from "./budget/programs.mjs";
import { growthOf, tableOf } from "./budget/table.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" },
    shape: { type: "string", default: "plain" },
    rules: { type: "string", default: "5" },
    before: { type: "string" },
    memory: { type: "boolean", default: false },
  },
});
const names = positionals.length > 0 ? positionals : ["100k", "1m", "5m", "mexico"];
const folder = mkdtempSync(join(tmpdir(), "umay-bench-"));
try {
  const machine = `${cpus()[0].model}, ${availableParallelism()} processors, Node ${process.version}`;
  process.stdout.write(`${[machine, ...peerVersions(), `${values.rounds} rounds`].join(", ")}\n`);
  const all = [];
  for (const name of names) {
    const input = inputOf(name, folder, values);
    if (input.skipped) {
      process.stdout.write(`\nskipped: ${input.skipped}\n`);
      continue;
    }
    const found = await rounds(input);
    process.stdout.write(tableOf(input, found));
    all.push({ input, found });
  }
  const made = all.filter(({ input }) => input.rows !== undefined);
  if (made.length > 1) process.stdout.write(growthOf(made));
  if (values.memory) drawn(made);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function rounds(input) {
  const found = programs(input, folder, values).map((program) => ({ program, runs: [] }));
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const each of found) {
      if (each.failed) continue;
      const run = await measured(each.program, folder, values.memory);
      process.stderr.write(
        `${input.name}, round ${round}, ${each.program.label}: ${run.wall?.toFixed(2) ?? run.failed}\n`,
      );
      if (run.failed) each.failed = run.failed;
      else each.runs.push(run);
    }
  return found;
}

// The first round of umay with the figures of whole budgets.
function drawn(made) {
  const lines = made.flatMap(({ input, found }) => {
    const { runs } = found.find(({ program }) => program.label === "umay, figures of whole budgets");
    return runs.slice(0, 1).map(({ samples }) => ({ name: `${input.rows.toLocaleString("en")} lines`, samples }));
  });
  const picture = join(import.meta.dirname, "../../docs/pictures/budget-memory.svg");
  if (lines.length > 0)
    writeFileSync(picture, memoryPicture("Memory of umay while it runs a budget, figures of whole budgets", lines));
}
