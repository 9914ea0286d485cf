import type { Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";

/** An issue of tagging, whose sentence is filled in the language of the run. */
export const tagProblem = (
  code: string,
  facts: Omit<Issue, "code" | "severity" | "message">,
  severity: Issue["severity"] = "error",
): Issue => ({ code, severity, ...facts, message: "" });

/** A scheme that nobody knows: what is said for it counts nowhere. One that is known but not asked for is no issue. */
export function unknownScheme(
  id: string,
  known: readonly string[],
  facts: Pick<Issue, "file" | "row" | "column" | "detail">,
): readonly Issue[] {
  if (known.includes(id)) return [];
  const detail = { ...facts.detail, nearest: nearest(id, known) ?? "" };
  return [tagProblem("scheme.unknown", { ...facts, received: id, expected: known.join(", "), detail }, "warning")];
}
