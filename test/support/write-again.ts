import { putFiles } from "../../src/commands/write-files.js";

/** Names of the files of a run, and how many lines each has: the number of the run, again and again. */
export const LINES: Readonly<Record<string, number>> = { "a-2025-figures.csv": 10_000, "a-2025-figures.json": 20_000, "a-2025-report.html": 30_000, "a-2025-workbook.xlsx": 40_000 }; // prettier-ignore

/** Writes run after run into a folder, every second one with a file less; how it ended is its exit code. */
export function writeAgain(folder: string, from: number, runs: number): number {
  for (let turn = from; turn < from + runs; turn += 1) {
    const files = Object.entries(LINES).slice(turn % 2);
    try {
      putFiles(folder, files.map(([name, lines]) => ({ name, content: `${turn}\n`.repeat(lines) })), `run ${turn}`, []); // prettier-ignore
    } catch (error) {
      return error instanceof Error && "code" in error && typeof error.code === "string" ? 3 : 70;
    }
    process.stdout.write(".");
  }
  return 0;
}
