import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Analysis } from "../../src/model/analysis.js";
import { readAnalysis } from "../../src/read/read-analysis.js";
import type { Result } from "../../src/report/result.js";
import { type RunOptions, run } from "../../src/run/run.js";

const root = join(import.meta.dirname, "../..");

/** The examples that the package ships. */
export const EXAMPLES = ["network", "kyrgyzstan", "armenia", "methods", "central-asia"] as const;

/** A budget with every measure, view and kind of scheme, and with names that are hard on sheets. Of tests alone. */
export const BUDGET_OF_TWO_YEARS = "test/support/budget-of-two-years";

/** The files of a folder by name. */
export function filesOf(folder: string): Readonly<Record<string, Uint8Array>> {
  const path = join(root, folder);
  const names = readdirSync(path, { withFileTypes: true }).flatMap((each) => (each.isFile() ? [each.name] : []));
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(path, name)))]));
}

/** The analysis of a folder and the result of running it. */
export function runFolder(
  folder: string,
  options: RunOptions = {},
): { analysis: Analysis; files: Readonly<Record<string, Uint8Array>>; result: Result } {
  const files = filesOf(folder);
  const bytes = files["umay.json"];
  if (!bytes) throw new Error(`${folder} has no umay.json`);
  const { analysis, issues } = readAnalysis({ name: "umay.json", bytes });
  if (!analysis) throw new Error(JSON.stringify(issues));
  return { analysis, files, result: run(analysis, files, options) };
}
