import { headlineOf } from "../calculate/budget/scheme-weights.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import type { Scheme } from "../model/scheme.js";
import { compare, exact, isZero, subtract, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { budgetAddingUp } from "./budget-adding-up.js";
import { type Period, headlinePeriod } from "./budget-tables.js";
import { type Page, figureCell, shortTitle, textCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";

const DIMENSIONS = ["admin", "function", "region"] as const;
const COLUMNS = ["whole", "counted", "of-row", "against"] as const;

/** Who spends it, on what and where: the whole, what the first scheme counts, its share, and what is against violence. */
export function budgetBy(page: Page): readonly Table[] {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  const [scheme] = result.schemes;
  if (!period || !scheme) return [];
  return DIMENSIONS.flatMap((dimension) => {
    const names = index
      .all("budget-total")
      .filter(({ per }) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
      .flatMap(({ per }) => (per["basis"] === undefined ? (per[dimension] ?? []) : []));
    if (names.length < 2) return [];
    const rows = names.map((name) => rowOf(page, { ...period, [dimension]: name }, scheme, name, "item"));
    const total = rowOf(page, period, scheme, say(locale, "budget.total"), "total");
    const rest = restOf(rows, total, page, dimension);
    return [
      table({
        id: `budget-by-${dimension}`,
        title: say(locale, `budget.by.${dimension}`, {
          count: names.length,
          scheme: shortTitle(scheme.title, locale),
        }),
        unit: print.unit,
        heading: say(locale, `dimension.${dimension}`),
        columns: COLUMNS.map((id) => ({ id, label: say(locale, `column.${id}`), align: "right" as const })),
        rows: [...budgetAddingUp(page, [...rows.sort(byCounted), ...rest], total), total],
      }),
    ];
  });
}

function rowOf(page: Page, of: Period & PerKeys, scheme: Scheme, label: string, kind: TableRow["kind"]): TableRow {
  const { index } = page;
  const headline = headlineOf(scheme);
  const tagged = { ...of, scheme: scheme.id };
  const share = (more: PerKeys): Figure | undefined =>
    index.find("tagged-share", { ...tagged, denominator: "all", ...more });
  return {
    key: kind === "total" ? "total" : label,
    kind,
    label,
    cells: [
      figureCell(page, index.find("budget-total", of)),
      figureCell(page, index.find(`${headline}-total`, tagged)),
      figureCell(page, kind === "total" ? share({ of: headline }) : share({})),
      figureCell(page, index.find("gbv-total", of)),
    ],
  };
}

/**
 * What stands in no row: lines whose column is blank, and the balance of a published total. A row of which nothing was
 * screened has nothing of what was counted, so that it takes nothing from the rest.
 */
function restOf(rows: readonly TableRow[], total: TableRow, { print, locale }: Page, dimension: string): TableRow[] {
  const cells = total.cells.map((whole, at): Cell => {
    const parts = rows.flatMap((row) => row.cells[at] ?? []);
    const isOpen = parts.some((cell) => cell.value == null && cell.undefined?.code !== "not-screened");
    if (COLUMNS[at] === "of-row" || whole.value == null || isOpen) return textCell("");
    const value = toDecimal(
      subtract(exact(whole.value), sum(parts.flatMap(({ value }) => (value == null ? [] : [exact(value)])))),
    );
    return { text: print.money(value), value };
  });
  const [whole] = cells;
  if (whole?.value == null || isZero(exact(whole.value))) return [];
  return [{ key: "rest", kind: "item", label: say(locale, `budget.by.${dimension}.rest`), cells }];
}

// Most counted money first; rows without a figure last.
const byCounted = (a: TableRow, b: TableRow): number => {
  const value = ({ cells }: TableRow): string => cells[1]?.value ?? "-1";
  return compare(exact(value(b)), exact(value(a)));
};
