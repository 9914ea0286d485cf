import type { Issue } from "../formula/issue.js";
import type { Funding } from "../model/funding.js";
import type { Row } from "../model/table.js";
import { issueAt } from "./issue-at.js";
import { spanOf } from "./money-span.js";

/**
 * Money that looks like one grant under two statuses: rows that differ in nothing but their status. Each row counts, so
 * that a promise that was kept would count twice.
 *
 * @param funding - rows of money
 * @returns a warning at the later row, naming the earlier one
 */
export function fundingTwiceIssues(funding: readonly Row<Funding>[]): Issue[] {
  const first = new Map<string, Row<Funding>>();
  return funding.flatMap((row) => {
    const key = grantOf(row.values);
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    if (before === undefined || before.values.status === row.values.status) return [];
    const { source, amount, status } = row.values;
    const detail = { source, amount, status, earlierStatus: before.values.status, other: String(before.row) };
    return [issueAt(row, "status", "funding.twice", { severity: "warning", detail })];
  });
}

// Instalments of other months are other money; 5.0 and 5 are one amount.
const grantOf = (values: Funding): string => {
  const { source, centre_id, service, region, line, pool, currency, fiscal_year, amount } = values;
  const plain = amount
    .replace(/^\+/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  return JSON.stringify([source, centre_id, service, region, line, pool, currency, fiscal_year, plain, spanOf(values)]);
};
