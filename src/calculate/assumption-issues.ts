import type { Issue } from "../formula/issue.js";
import { ASSUMPTIONS } from "../model/assumption.js";
import { compare, exact, multiply } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { daysOfYear } from "./days-of-year.js";
import { issueAt } from "./issue-at.js";
import type { Network } from "./network.js";
import { isSound } from "../model/table.js";

/** Assumptions that may not be meant. The days of the year are a fact: a night more or less must be meant. */
export function assumptionIssues({ assumptions, fiscalYear, firstDay }: Network): Issue[] {
  return assumptions.filter(isSound).flatMap((row) => {
    const { name, value, year = fiscalYear } = row.values;
    if (year !== fiscalYear) return [];
    if (name === "occupancy" && compare(exact(value), exact("1")) > 0)
      return [issueAt(row, "value", "centre.occupancy-above-1", { severity: "warning" })];
    if (ASSUMPTIONS[name] === "rate" && compare(exact(value), exact("1")) > 0) return [aboveOne(row)];
    const days = name === "days" ? daysOfYear(firstDay) : undefined;
    if (days === undefined || compare(exact(value), exact(String(days))) === 0) return [];
    return [
      issueAt(row, "value", "assumption.days", {
        severity: "warning",
        expected: String(days),
        detail: { year: fiscalYear },
      }),
    ];
  });
}

// A rate above 100 % is legal and hardly ever meant.

function aboveOne(row: Network["assumptions"][number]): Issue {
  const { name, value } = row.values;
  const percent = toDecimal(multiply(exact(value), exact("100")));
  const meant = toDecimal(multiply(exact(value), exact("0.01")));
  return issueAt(row, "value", "assumption.above-1", { severity: "warning", detail: { name, percent, meant } });
}

/** Whether a name is one of the assumptions, so that its absence can be told as such. */
export const isAssumption = (name: string): boolean => name.replaceAll("-", "_") in ASSUMPTIONS;
