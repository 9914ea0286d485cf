import type { Reject } from "../model/input-record.js";
import type { Result } from "../result/result.js";
import { hides } from "./hides.js";

// Readers of tables that have nothing to do with a centre.
const OPEN: ReadonlySet<string> = new Set(["budget", "tags", "population", "indices"]);

/** Rows that were refused or mended, as far as they are written down: no row that may be about a centre is published. */
export function writtenRejects(result: Result): Reject[] {
  const all = [...result.rejects, ...result.mended];
  if (!hides(result)) return all;
  const open = new Set(result.inputs.flatMap(({ reader, file }) => (OPEN.has(reader) ? file : [])));
  return all.filter(({ file }) => open.has(file));
}

/** The tables of which a publication writes no refused row, and how many they have. */
export const unwritten = (result: Result): { readonly file: string; readonly count: number }[] =>
  hides(result)
    ? result.inputs
        .filter(({ reader, rejected }) => !OPEN.has(reader) && rejected > 0)
        .map(({ file, rejected }) => ({ file, count: rejected }))
    : [];
