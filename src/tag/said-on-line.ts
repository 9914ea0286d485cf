// What somebody says about a line on one topic (a scheme, violence or a component, by its id), where it was said, and
// the issue of a scheme that nobody knows.
import { type Issue, problem } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import type { BudgetLine } from "../model/budget-line.js";
import type { Row } from "../model/table.js";
import type { Origin } from "../model/tagged-line.js";

/** What somebody says about a line on one topic: a class of a scheme, a share against violence, or a component. */
export type Statement = {
  /** Id of a scheme, or one of the topics below. */
  readonly topic: string;
  readonly value: string;
  readonly from: Origin;
  readonly because: string | null;
};

// With a colon, so that no scheme of a user can have the same id.
export const GBV = ":gbv";
export const GBV_WIDER = ":gbv-wider";
export const COMPONENT = ":component";

/** Where a statement was made, for a sentence: `tags.csv:3` or `umay.json /tagging/rules/0/gbv`. */
export function whereSaid({ from }: Statement, line: Row<BudgetLine>): string {
  if ("own" in from) return line.row === 0 ? "" : `${line.file}:${line.row}`;
  if ("pointer" in from) return `${from.file} ${from.pointer}`;
  const cell = "cells" in from ? from.cells[0] : undefined;
  return cell ? `${cell.file}:${cell.row}` : "";
}

/** A scheme that nobody knows: what is said for it counts nowhere. One that is known but not asked for is no issue. */
export function unknownScheme(
  id: string,
  known: readonly string[],
  facts: Pick<Issue, "file" | "row" | "column" | "detail">,
): readonly Issue[] {
  if (known.includes(id)) return [];
  const detail = { ...facts.detail, nearest: nearest(id, known) ?? "" };
  return [problem("scheme.unknown", { ...facts, received: id, expected: known.join(", "), detail })];
}
