// Wall time, processor time and peak memory of importing two large budgets, beside plain readers of the same tables:
//   npm run build && node test/bench/import.mjs [rounds]
// Every measurement is a whole process, from its start to its end. Rounds are interleaved and ratios are paired within
// a round, so that what else the machine does falls on all readers alike. A reader with another total than the others
// is a failure. UMAY_PROF=FOLDER writes a CPU profile of every process there.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { checkedTotals, measureRounds, preparedInput } from "./import/measure.mjs";
import { printTable } from "./import/print-table.mjs";

const LEAST_ROUNDS = 5;
const rounds = Number(process.argv[2] ?? LEAST_ROUNDS);
if (!Number.isInteger(rounds) || rounds < LEAST_ROUNDS)
  throw new Error(`rounds: a whole number of at least ${LEAST_ROUNDS}`);
if (!existsSync(join(import.meta.dirname, "../../dist/node.js"))) throw new Error("no dist: npm run build");

const folder = mkdtempSync(join(tmpdir(), "umay-bench-"));
try {
  process.stdout.write(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} processors, ${rounds} rounds\n`,
  );
  for (const name of ["mexico", "workbook"]) {
    const input = preparedInput(name, folder);
    if (input.skipped) {
      process.stdout.write(`\nskipped: ${input.skipped}\n`);
      continue;
    }
    checkedTotals(input);
    printTable(input, measureRounds(input, rounds), rounds);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
