// Issues about the assumptions of a network: occupancy or a rate above 100 %, or days that the year does not have.
// Also: issues about exchange rates and price indices that its money and cost lines need and nobody gave.
import type { Issue } from "../formula/issue.js";
import { ASSUMPTIONS } from "../model/assumption.js";
import { isSound } from "../model/table.js";
import { compare, exact, multiply, toDecimal } from "../money/exact.js";
import { issueAt, warnAt } from "./given-cell.js";
import type { Network } from "./network.js";
import { daysOfYear } from "./year-periods.js";

/** Assumptions that may not be meant. The days of the year are a fact: a night more or less must be meant. */
export function assumptionIssues({ assumptions, fiscalYear, firstDay }: Network): Issue[] {
  return assumptions.filter(isSound).flatMap((row) => {
    const { name, value, year = fiscalYear } = row.values;
    if (year !== fiscalYear) return [];
    if (name === "occupancy" && compare(exact(value), exact("1")) > 0)
      return [warnAt(row, "value", "centre.occupancy-above-1")];
    if (ASSUMPTIONS[name] === "rate" && compare(exact(value), exact("1")) > 0) return [aboveOne(row)];
    const days = name === "days" ? daysOfYear(firstDay) : undefined;
    if (days === undefined || compare(exact(value), exact(String(days))) === 0) return [];
    return [warnAt(row, "value", "assumption.days", { expected: String(days), detail: { year: fiscalYear } })];
  });
}

// A rate above 100 % is legal and hardly ever meant.

function aboveOne(row: Network["assumptions"][number]): Issue {
  const { name, value } = row.values;
  const percent = toDecimal(multiply(exact(value), exact("100")));
  const meant = toDecimal(multiply(exact(value), exact("0.01")));
  return warnAt(row, "value", "assumption.above-1", { detail: { name, percent, meant } });
}

/** Exchange rates and price indices that are needed and not given. */
export function priceIssues(network: Network): Issue[] {
  const known = new Set(network.indices.map(({ values }) => `${values.series}|${values.year}`));
  const missing = (series: string, year: string): boolean => !known.has(`${series}|${year}`);
  const money = [...(network.costLines ?? []), ...(network.needs ?? []), ...(network.funding ?? [])];
  return [
    ...money.flatMap((row) => {
      // What is a share of pay is in the currency of the pay.
      const isOfPay = "driver" in row.values && row.values.driver === "payroll";
      const foreign = row.values.currency !== network.currency && !isOfPay;
      const other = "fiscal_year" in row.values && row.values.fiscal_year !== network.fiscalYear;
      if (!foreign || other || !missing(`fx:${row.values.currency}`, network.fiscalYear)) return [];
      return [
        issueAt(row, "currency", "rate.missing", {
          expected: `fx:${row.values.currency} ${network.fiscalYear}`,
          detail: { currency: network.currency },
        }),
      ];
    }),
    ...(network.costLines ?? []).flatMap((row) => {
      const { index, price_year: priceYear } = row.values;
      if (index === undefined) return [];
      if (priceYear === undefined)
        return [issueAt(row, "price_year", "index.price-year", { detail: { series: index } })];
      return [...new Set([priceYear, network.fiscalYear])]
        .filter((year) => missing(index, year))
        .map((year) => issueAt(row, "index", "index.missing", { expected: `${index} ${year}` }));
    }),
  ];
}
