import type { Issue } from "../formula/issue.js";
import type { Row } from "../model/table.js";
import { compare, exact, isDecimal } from "../money/exact.js";
import { issueAt } from "./issue-at.js";
import type { Network } from "./network.js";

/** Ranges that say half of what a range says, or in which the value does not lie. */
export function rangeIssues({ assumptions, costLines = [], funding = [] }: Network): Issue[] {
  return [
    ...assumptions.flatMap((row) => issuesOf(row, "value")),
    ...costLines.flatMap((row) => issuesOf(row, "unit_cost")),
    ...funding.flatMap((row) => issuesOf(row, "amount")),
  ];
}

type Ranged = { readonly min?: string | undefined; readonly max?: string | undefined };

function issuesOf<T extends Ranged>(row: Row<T>, field: keyof T & string): Issue[] {
  const { min, max } = row.values;
  const value = row.values[field];
  if (typeof value !== "string" || !isDecimal(value) || (min === undefined && max === undefined)) return [];
  if (min !== undefined && compare(exact(min), exact(value)) > 0) return [outside(row, field, "min")];
  if (max !== undefined && compare(exact(max), exact(value)) < 0) return [outside(row, field, "max")];
  if (min !== undefined && max !== undefined) return [];
  const blank = min === undefined ? "min" : "max";
  return [issueAt(row, blank, "range.incomplete", { severity: "warning", detail: { value } })];
}

// The end is what is named: it is written for the value, not the value for it.
const outside = <T extends Ranged>(row: Row<T>, field: keyof T & string, end: "min" | "max"): Issue =>
  issueAt(row, end, "range.order", {
    expected: `${end === "min" ? "≤" : "≥"} ${String(row.values[field])}`,
    detail: { of: row.headers[field] ?? field },
  });
