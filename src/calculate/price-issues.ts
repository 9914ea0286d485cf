import type { Issue } from "../formula/issue.js";
import { issueAt } from "./issue-at.js";
import type { Network } from "./network.js";

/** Exchange rates and price indices that are needed and not given. */
export function priceIssues(network: Network): Issue[] {
  const known = new Set(network.indices.map(({ values }) => `${values.series}|${values.year}`));
  const missing = (series: string, year: string): boolean => !known.has(`${series}|${year}`);
  const money = [...(network.costLines ?? []), ...(network.needs ?? []), ...(network.funding ?? [])];
  return [
    ...money.flatMap((row) => {
      const foreign = row.values.currency !== network.currency;
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
