import type { Issue } from "../../formula/issue.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { issueAt } from "../issue-at.js";
import { spanOf } from "./money-span.js";

/**
 * Money that looks like one grant in two rows: rows that differ in their status alone, so that a promise that was kept
 * would count twice, and rows that do not even differ in that. Each row counts: two instalments look alike.
 *
 * @param funding - rows of money
 * @returns a warning at the later row, naming the earlier one
 */
export function fundingTwiceIssues(funding: readonly Row<Funding>[]): Issue[] {
  const earlier = new Map<string, Row<Funding>[]>();
  return funding.flatMap((row) => {
    const key = grantOf(row.values);
    const [first, ...more] = earlier.get(key) ?? [];
    if (first === undefined) {
      earlier.set(key, [row]);
      return [];
    }
    const { source, amount, currency, status, evidence } = row.values;
    const same = [first, ...more].find(({ values }) => values.status === status && values.evidence === evidence);
    if (same === undefined) earlier.set(key, [first, ...more, row]);
    const detail = { source, amount, currency, status };
    if (same !== undefined)
      return [
        issueAt(row, "amount", "funding.same", { severity: "warning", detail: { ...detail, other: String(same.row) } }),
      ];
    if (first.values.status === status) return [];
    const other = { earlierStatus: first.values.status, other: String(first.row) };
    return [issueAt(row, "status", "funding.twice", { severity: "warning", detail: { ...detail, ...other } })];
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
