import type { Reject } from "../model/input-record.js";
import type { Result } from "../result/result.js";
import { hides } from "./hides.js";

// Readers of tables that have nothing to do with a centre.
const OPEN: ReadonlySet<string> = new Set(["budget", "tags", "population", "indices"]);

/**
 * Rows that were refused or mended, file by file, as far as they are written down: no row that may be about a centre is
 * published. Undefined where there are none.
 */
export function writtenRejects(result: Result): Iterable<Reject> | undefined {
  const all = [...result.rejects, ...result.mended];
  const open = new Set(result.inputs.flatMap(({ reader, file }) => (OPEN.has(reader) ? file : [])));
  const files = [...new Set(all.map((each) => each.file))].filter((file) => open.has(file) || !hides(result));
  const listed = (file: string): Reject[] => all.filter((each) => each.file === file).sort((a, b) => a.row - b.row);
  if (files.length === 0) return undefined;
  return {
    *[Symbol.iterator](): Iterator<Reject> {
      for (const file of files) yield* result.allRejects.get(file) ?? listed(file);
    },
  };
}

/** The tables of which a publication writes no refused row, and how many they have. */
export const unwritten = (result: Result): { readonly file: string; readonly count: number }[] =>
  hides(result)
    ? result.inputs
        .filter(({ reader, rejected }) => !OPEN.has(reader) && rejected > 0)
        .map(({ file, rejected }) => ({ file, count: rejected }))
    : [];
