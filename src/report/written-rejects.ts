import { BEHIND } from "../formula/behind.js";
import type { Reject } from "../model/input-record.js";
import type { Result } from "../result/result.js";

/** Rows that were refused or mended, file by file. Undefined where there are none. */
export function writtenRejects(result: Result): Iterable<Reject> | undefined {
  const all = [...result.rejects, ...result.mended];
  const files = [...new Set(all.map((each) => each.file))];
  const listed = (file: string): Reject[] => all.filter((each) => each.file === file).sort((a, b) => a.row - b.row);
  if (files.length === 0) return undefined;
  return {
    *[Symbol.iterator](): Iterator<Reject> {
      for (const file of files) yield* result[BEHIND]?.allRejects.get(file) ?? listed(file);
    },
  };
}
