import type { Issue } from "../../formula/issue.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Row } from "../../model/table.js";
import { daysOfYear } from "../days-of-year.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";

/**
 * Prices that are not those of the fiscal year, and a standard that ends before the year does. A line that names an
 * index is moved to the prices of the year, so its own price year says nothing.
 *
 * @param lines - the lines of one standard that are in force on the first day of the fiscal year
 */
export function ageIssues(network: Network, lines: readonly Row<CostStandardLine>[]): Issue[] {
  return [...priceIssuesOf(network, lines), ...endIssues(network, lines)];
}

const DAY = 86_400_000;

function priceIssuesOf({ fiscalYear }: Network, lines: readonly Row<CostStandardLine>[]): Issue[] {
  const fixed = lines.filter(({ values }) => values.index === undefined && values.price_year !== undefined);
  const years = [...new Set(fixed.flatMap(({ values }) => values.price_year ?? []))].sort();
  const first = fixed.find(({ values }) => values.price_year !== fiscalYear);
  if (!first) return [];
  const { standard_id: standard, price_year: year = "" } = first.values;
  const facts = {
    severity: "warning",
    expected: fiscalYear,
    detail: { standard, years: years.join(", "), year: fiscalYear },
  } as const;
  if (years.length > 1) return [issueAt(first, "price_year", "cost.price-years", facts)];
  return isBefore(year, fiscalYear) ? [issueAt(first, "price_year", "standard.old", facts)] : [];
}

const isBefore = (year: string, other: string): boolean => year.slice(0, 4) < other.slice(0, 4);

function endIssues({ firstDay, fiscalYear }: Network, lines: readonly Row<CostStandardLine>[]): Issue[] {
  const days = daysOfYear(firstDay);
  if (days === undefined) return [];
  const last = new Date(Date.parse(firstDay) + (days - 1) * DAY).toISOString().slice(0, 10);
  const ending = lines.find(({ values }) => values.valid_to !== undefined && values.valid_to < last);
  if (!ending) return [];
  const detail = { standard: ending.values.standard_id, year: fiscalYear };
  return [issueAt(ending, "valid_to", "standard.ends", { severity: "warning", expected: last, detail })];
}
