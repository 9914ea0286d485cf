import { handle } from "../../formula/handle.js";
import { type ChainTable, given, text, total } from "../../formula/table.js";
import type { Population } from "../../model/population.js";
import type { Row } from "../../model/table.js";
import { cellOf, keyCell } from "../given.js";
import type { Spot } from "./quotient-tables.js";

/** Inhabitants and women of the country in each fiscal year of the budgets. */
export type People = {
  readonly tables: readonly ChainTable[];
  readonly spot: (count: "population" | "women", fiscalYear: string) => Spot | undefined;
  /** Year of the count where it is an earlier one; ages of the women. */
  readonly notes: (count: "population" | "women", fiscalYear: string) => Readonly<Record<string, string>>;
};

const ROWS = handle("people of a year", () => [
  text("people key"),
  given("population", "people"),
  given("women", "women"),
]);

const TOTALS = handle("people", () => {
  const of = ROWS.by("people key");
  return [
    total("population", "people", of("population"), { none: "unknown" }),
    total("women", "women", of("women"), { none: "unknown" }),
  ];
});

/**
 * The people that a budget is divided by: of the country's own row, else the sum of its regions, of the fiscal year, else
 * of the latest earlier year. Women of 15 and over where every row counts them, else all women.
 *
 * @param rows - the population table; none gives no tables
 * @param years - fiscal years of the budgets
 */
export function budgetPeople(rows: readonly Row<Population>[], years: readonly string[]): People {
  const used = years.flatMap((year) => rowsOf(rows, year).map((row) => ({ year, row })));
  const found = years.filter((year) => used.some((each) => each.year === year));
  if (found.length === 0) return { tables: [], spot: () => undefined, notes: () => ({}) };
  const women = used.every(({ row }) => row.values.women_15plus !== undefined) ? "women_15plus" : "women";
  return {
    tables: [
      ROWS.table(
        used.map(({ year, row }) => ({
          key: `${year}|${row.values.region ?? ""}`,
          per: { fiscalYear: year, ...(row.values.region !== undefined && { region: row.values.region }) },
          cells: { "people key": keyCell(year), population: cellOf(row, "population"), women: cellOf(row, women) },
        })),
      ),
      TOTALS.table(found.map((year) => ({ key: year, per: { fiscalYear: year }, cells: {} }))),
    ],
    spot: (column, key) => (found.includes(key) ? TOTALS.at(key)(column) : undefined),
    notes: (count, year) => {
      const ages = count === "women" ? { ages: women === "women" ? "all" : "15-plus" } : {};
      const counted = new Set(used.flatMap((each) => (each.year === year ? [each.row.values.year] : [])));
      const [only = year] = counted;
      const isSame = only === year && counted.size === 1;
      return { ...ages, ...(isSame ? {} : { populationYear: [...counted].sort().join(", ") }) };
    },
  };
}

const start = (year: string): string => year.slice(0, 4);

// Of each region the row of the year, else its latest earlier one; the country's own row where there is one.
function rowsOf(rows: readonly Row<Population>[], year: string): readonly Row<Population>[] {
  const latest = new Map<string, Row<Population>>();
  for (const row of rows) {
    if (start(row.values.year) > start(year)) continue;
    const region = row.values.region ?? "";
    const known = latest.get(region);
    if (!known || start(row.values.year) > start(known.values.year)) latest.set(region, row);
  }
  const country = latest.get("");
  return country ? [country] : [...latest.values()];
}
