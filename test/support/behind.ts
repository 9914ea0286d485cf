import { BEHIND } from "../../src/formula/figures.js";
import { type Behind, type Result, changed } from "../../src/result/result.js";

/** What computes behind a result that a run made. */
export function behind(result: Result): Behind {
  const found = result[BEHIND];
  if (!found) throw new Error("nothing stands behind the result");
  return found;
}

/** The same result with something else behind it. */
export const withBehind = (result: Result, other: Partial<Behind>): Result => changed(result, {}, other);
