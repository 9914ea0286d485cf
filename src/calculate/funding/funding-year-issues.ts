import type { Issue } from "../../formula/issue.js";
import { hasCommonYear, yearSpan } from "../../model/fiscal-year.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { exact, sum } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { countedYears } from "./counted-years.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";

/** The question which year a row of money is for, where its years are partly those of the analysis; undefined else. */
export function yearQuestion(network: Network, row: Row<Funding>): Issue | undefined {
  const counted = countedYears(network);
  const written = row.values.fiscal_year;
  if (counted.some(({ name }) => name === written)) return undefined;
  const span = yearSpan(written);
  if (!counted.some(({ spans }) => spans.some((each) => hasCommonYear(each, span)))) return undefined;
  return issueAt(row, "fiscal_year", "funding.year-span", {
    severity: "question",
    expected: counted.map(({ name }) => name).join(", "),
    detail: { key: written },
  });
}

/**
 * Money of a fiscal year that the analysis does not count in, which is in no figure.
 *
 * @param funding - rows whose year is clear
 * @returns a warning at each row; it says how much all rows of that year and currency come to
 */
export function otherYearIssues(network: Network, funding: readonly Row<Funding>[]): Issue[] {
  const names = countedYears(network).map(({ name }) => name);
  const others = funding.filter(({ values }) => !names.includes(values.fiscal_year));
  const groups = new Map<string, Row<Funding>[]>();
  for (const row of others) {
    const rows = groups.get(groupOf(row));
    if (rows) rows.push(row);
    else groups.set(groupOf(row), [row]);
  }
  const details = new Map(
    [...groups].map(([key, rows]) => {
      const money = toDecimal(sum(rows.map(({ values }) => exact(values.amount))));
      return [key, { sum: money, currency: rows[0]?.values.currency ?? "", count: String(rows.length) }];
    }),
  );
  return others.map((row) =>
    issueAt(row, "fiscal_year", "funding.other-year", {
      severity: "warning",
      expected: names.join(", "),
      detail: details.get(groupOf(row)) ?? {},
    }),
  );
}

const groupOf = ({ values }: Row<Funding>): string => `${values.fiscal_year} ${values.currency}`;
