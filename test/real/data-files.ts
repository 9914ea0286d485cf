import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, type Files, type Result, readAnalysis, run } from "../support/library.js";
import { openFiles } from "../../src/import/open/open-files.js";

const analyses = join(import.meta.dirname, "analyses");

/** Names of the analyses that are kept for real data. */
export const analysisNames: readonly string[] = readdirSync(analyses).map((each) => each.replace(/\.json$/, ""));

/** An analysis of real data, as its file says. */
export function analysisOf(name: string): Analysis {
  const file = { name: `${name}.json`, bytes: new Uint8Array(readFileSync(join(analyses, `${name}.json`))) };
  const { analysis, issues } = readAnalysis(file);
  if (!analysis) throw new Error(JSON.stringify(issues));
  return analysis;
}

// Tests of one file ask the same runs.
const runs = new Map<string, Promise<Result>>();

/** Runs an analysis over the real files that it names: once, however many tests ask. */
export function runReal(folder: string, name: string): Promise<Result> {
  const made = runs.get(name) ?? runAgain(folder, name);
  runs.set(name, made);
  return made;
}

async function runAgain(folder: string, name: string): Promise<Result> {
  const analysis = analysisOf(name);
  const names = (analysis.budgets ?? []).map((each) => each.file);
  const bytes = names.map((each) => [each, new Uint8Array(readFileSync(join(folder, each)))] as const);
  const files: Files = await openFiles(Object.fromEntries(bytes));
  return run(analysis, files, { analysisFile: `${name}.json` });
}
