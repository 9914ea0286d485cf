// The most that any state paying in a currency spends in a year: no budget in that currency can be above it.
import type { Source } from "../formula/figure.js";
import { onceFor } from "../model/once-for.js";
import { groupBy } from "../formula/group-by.js";
import { states } from "../made/states.js";

/** What all government of a country spent in a year, as whole units of its currency. */
export type StateSize = {
  /** The country by its three letters (ISO 3166). */
  readonly country: string;
  readonly year: string;
  /** Its gross domestic product where what was spent is not known. */
  readonly by: "expenditure" | "gdp";
  readonly amount: string;
};

export const statesSource: Source = {
  title: "World Economic Outlook Database, October 2025",
  locator:
    "general government total expenditure (GGX), gross domestic product in current prices (NGDP), by country and year",
  publisher: "International Monetary Fund",
  year: "2025",
  url: "https://www.imf.org/en/Publications/WEO/weo-database/2025/October",
  kind: "published",
  mark: "official",
  note: "Three digits, from 2005. A country with the euro is told by the largest of them; a currency that has changed stands under today's.",
};

const rowsBy = onceFor((all: readonly string[]) =>
  groupBy(
    all.map((each) => each.split(",")),
    (cells) => cells[1] ?? "",
  ),
);

/**
 * The largest state of those that pay in a currency, in a year. Which of several countries a budget is of is not asked: what
 * is above the largest is above each.
 *
 * @param year - a fiscal year; of one that spans two the larger counts
 * @returns undefined where nothing is known of the year
 * @example stateSize("KGS", "2020").country // "KGZ"
 */
export function stateSize(currency: string, year: string): StateSize | undefined {
  const sizes = (rowsBy(states).get(currency) ?? []).flatMap(([country = "", , from = "", ...lists]) =>
    [0, 1].flatMap((more): StateSize[] => {
      const at = Number(year.slice(0, 4)) - Number(from) + (year.length > 4 ? more : 0);
      const [spent, product] = lists.map((list) => list.split(" ")[at]);
      const by = spent !== undefined && spent !== "-" ? "expenditure" : "gdp";
      const amount = by === "expenditure" ? spent : product;
      return amount === undefined || amount === "-" ? [] : [{ country, year, by, amount: wholeOf(amount) }];
    }),
  );
  return sizes.sort((a, b) => b.amount.length - a.amount.length || (b.amount > a.amount ? 1 : -1))[0];
}

// Billions as whole units.
function wholeOf(billions: string): string {
  const [whole = "", fraction = ""] = billions.split(".");
  return `${whole}${fraction.slice(0, 9).padEnd(9, "0")}`.replace(/^0+(?=\d)/, "");
}
