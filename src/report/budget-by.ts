import { headlineOf } from "../chain/scheme-weights.js";
import { say } from "../formula/say.js";
import { compare, exact } from "../money/exact.js";
import { headlinePeriod } from "./budget-tables.js";
import { type Page, figureCell } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

const DIMENSIONS = ["admin", "function", "region"] as const;

/** Who spends it, on what and where: the whole, what the first scheme counts, its share, and what is against violence. */
export function budgetBy(page: Page): readonly Table[] {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  const [scheme] = result.schemes;
  if (!period || !scheme) return [];
  const headline = headlineOf(scheme);
  const columns = ["whole", "counted", "of-row", "against"] as const;
  return DIMENSIONS.flatMap((dimension) => {
    const names = index
      .all("budget-total")
      .filter(({ per }) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
      .flatMap(({ per }) => (per["basis"] === undefined ? (per[dimension] ?? []) : []));
    if (names.length < 2) return [];
    const rows = names.map((name): TableRow => {
      const of = { ...period, [dimension]: name };
      const tagged = { ...of, scheme: scheme.id };
      return {
        key: name,
        kind: "item",
        label: name,
        cells: [
          figureCell(page, index.find("budget-total", of), print.money),
          figureCell(page, index.find(`${headline}-total`, tagged), print.money),
          figureCell(page, index.find("tagged-share", { ...tagged, denominator: "all" }), print.percent),
          figureCell(page, index.find("gbv-total", of), print.money),
        ],
      };
    });
    return [
      table({
        id: `budget-by-${dimension}`,
        title: say(locale, `budget.by.${dimension}`, { count: names.length }),
        unit: print.unit,
        heading: say(locale, `dimension.${dimension}`),
        columns: columns.map((id) => ({ id, label: say(locale, `column.${id}`), align: "right" as const })),
        rows: rows.sort(byCounted),
      }),
    ];
  });
}

// Most counted money first; rows without a figure last.
const byCounted = (a: TableRow, b: TableRow): number => {
  const value = ({ cells }: TableRow): string => cells[1]?.value ?? "-1";
  return compare(exact(value(b)), exact(value(a)));
};
