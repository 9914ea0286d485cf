import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { ANALYSIS } from "./analysis-name.js";

/** A file with its size. */
export type Sized = { readonly path: string; readonly size: number };

// A longer file is no analysis.
const LONGEST = 1 << 20;

/** What a call names that is a file, before its arguments are understood; if nothing, the analysis of its folder. */
export function namedFiles(argv: readonly string[], cwd: string): readonly Sized[] {
  const named = argv.slice(1).flatMap((each) => sizeOf(resolve(cwd, each)) ?? []);
  const own = sizeOf(cwd);
  return named.length > 0 || own === undefined ? named : [own];
}

/** A file with its size; of a folder, the analysis in it. */
export function sizeOf(path: string): Sized | undefined {
  const state = statSync(path, { throwIfNoEntry: false });
  if (state?.isDirectory()) return sizeOf(join(path, ANALYSIS));
  return state?.isFile() ? { path, size: state.size } : undefined;
}

/** The text of a file that may be an analysis. */
export const analysisText = ({ path, size }: Sized): string | undefined =>
  path.endsWith(".json") && size <= LONGEST ? readFileSync(path, "utf8") : undefined;
