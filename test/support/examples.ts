import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Analysis } from "../../src/model/analysis.js";
import { readAnalysis } from "../../src/import/read/read-analysis.js";
import type { Result } from "../../src/result/result.js";
import type { RunOptions } from "../../src/run/run.js";
import { isInFull } from "./demand.js";
import { heldBytes, run } from "./run.js";

const root = join(import.meta.dirname, "../..");

/** The analysis files of the examples that the package ships. */
export const EXAMPLES = [
  "open-network/umay.json",
  "network/umay.json",
  "network/umay-2026.json",
  "network/umay-plan.json",
  "kyrgyzstan/umay.json",
  "armenia/umay.json",
  "methods/umay.json",
  "central-asia/umay.json",
  "naryn/umay.json",
] as const;

const PLAN: (typeof EXAMPLES)[number] = "network/umay-plan.json";
const withPlan = isInFull(`every paper of examples/${PLAN}`);

/** Examples of which every paper is looked at. Those of a plan take as long as all others: they are made in .ci/run. */
export const PRINTED = EXAMPLES.filter((each) => withPlan || each !== PLAN);

/** A budget with every measure, view and kind of scheme, and with names that are hard on sheets. Of tests alone. */
export const BUDGET_OF_TWO_YEARS = "test/support/budget-of-two-years";

/** The files of a folder by name. */
export function filesOf(folder: string): Readonly<Record<string, Uint8Array>> {
  const path = join(root, folder);
  const names = readdirSync(path, { withFileTypes: true }).flatMap((each) => (each.isFile() ? [each.name] : []));
  return Object.fromEntries(names.map((name) => [name, heldBytes(new Uint8Array(readFileSync(join(path, name))))]));
}

/** The analysis of a folder, its files and the result of running it. */
export type FolderRun = {
  readonly analysis: Analysis;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly result: Result;
};

// Tests of one process share a run, and with it its publication, which is kept by the result.
const runs = new Map<string, FolderRun>();

/** The run of a folder, or of an analysis file in it: each is run once, however many tests ask. */
export function runFolder(path: string, options: RunOptions = {}): FolderRun {
  const key = JSON.stringify([path, options]);
  const made = runs.get(key) ?? runFolderAgain(path, options);
  runs.set(key, made);
  return made;
}

/** A run of its own, for a test of whether two runs are the same. */
export function runFolderAgain(path: string, options: RunOptions = {}): FolderRun {
  const [folder, name] = path.endsWith(".json") ? [dirname(path), basename(path)] : [path, "umay.json"];
  const files = filesOf(folder);
  const bytes = files[name];
  if (!bytes) throw new Error(`${folder} has no ${name}`);
  const { analysis, issues } = readAnalysis({ name, bytes });
  if (!analysis) throw new Error(JSON.stringify(issues));
  return { analysis, files, result: run(analysis, files, options) };
}
