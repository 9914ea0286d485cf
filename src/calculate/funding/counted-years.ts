// The fiscal years that an analysis counts in, and the tables of a network with their years written as it writes them.
import { type YearSpan, isSameSpan, yearSpan } from "../../model/fiscal-year.js";
import { withName } from "../../model/table.js";
import type { Network } from "../network.js";

/** A fiscal year that the analysis counts in: how it writes it, and the calendar years that it lies in. */
export type CountedYear = { readonly name: string; readonly spans: readonly (YearSpan | undefined)[] };

/** What a person has said a span of years in a table of money means. */
export type YearMeaning = { readonly written: string; readonly means: string };

/** The fiscal years that a network counts in: its own, and those of its plan. */
export function countedYears({ fiscalYear, firstDay, years = [fiscalYear] }: CountedIn): readonly CountedYear[] {
  return years.map((name) => {
    const first = Number(firstDay.slice(0, 4)) + ((yearSpan(name)?.first ?? 0) - (yearSpan(fiscalYear)?.first ?? 0));
    const calendar = { first, last: firstDay.slice(5) === "01-01" ? first : first + 1 };
    // A year of one number is also the span that it lies in: 2017 from July is 2017/18.
    return { name, spans: [yearSpan(name), ...(/^\d{4}$/.test(name) ? [calendar] : [])] };
  });
}

type CountedIn = Pick<Network, "fiscalYear" | "firstDay" | "years">;

/** The tables with their years written as the analysis writes them: `2017-2018` is its `2017/18`. */
export function alignYears(network: Network, meanings: readonly YearMeaning[]): Network {
  const counted = countedYears(network);
  const nameOf = (written: string): string =>
    counted.find(({ name }) => name === written)?.name ??
    counted.find(({ spans }) => spans.some((span) => isSameSpan(span, yearSpan(written))))?.name ??
    written;
  const money = (written: string): string =>
    nameOf(meanings.find((each) => each.written === written)?.means ?? written);
  return {
    ...network,
    centres: network.centres?.map((row) => withName(row, "opening_year", nameOf)),
    needs: network.needs?.map((row) => withName(row, "fiscal_year", nameOf)),
    funding: network.funding?.map((row) => withName(row, "fiscal_year", money)),
    population: network.population?.map((row) => withName(row, "year", nameOf)),
    assumptions: network.assumptions.map((row) => withName(row, "year", nameOf)),
    indices: network.indices.map((row) => withName(row, "year", nameOf)),
  };
}
