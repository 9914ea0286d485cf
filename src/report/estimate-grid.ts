// Reads the tables of an estimate for several formats: cells by column, totals, what others pay, whether a value is
// assumed, tables of services and centres, sums by economic class, first paragraphs.
import { type Locale, say } from "../formula/locale.js";
import { groupBy } from "../formula/group-by.js";
import { known } from "./estimate-split.js";
import {
  AMOUNTS,
  type EstimateColumn,
  type EstimateDocument,
  type EstimateGrid,
  type EstimatePart,
  type GridColumn,
  type GridRow,
} from "./estimate-document.js";
import { cellOf, sumOf } from "./estimate-table.js";
import { type Cell, textCell } from "./page.js";

/** Whether a column holds amounts. */
export const isAmount = ({ kind }: Pick<GridColumn, "kind">): boolean => AMOUNTS.some((each) => each === kind);

/** The cell of a row in the first column of a kind. */
export const cellIn = ({ columns }: EstimateGrid, row: GridRow | undefined, kind: EstimateColumn): Cell | undefined =>
  row?.cells[columns.findIndex((each) => each.kind === kind)];

/** The row of the whole. */
export const totalIn = ({ rows }: EstimateGrid): GridRow | undefined => rows.find(({ kind }) => kind === "total");

/** What is asked for, what is needed and so on, in all. */
export const totalCell = (grid: EstimateGrid, kind: EstimateColumn): Cell | undefined =>
  cellIn(grid, totalIn(grid), kind);

/** The columns of what others pay, each with what they pay in all. */
export const paidIn = ({ columns, ...grid }: EstimateGrid) =>
  columns.flatMap(({ kind, label }, at) =>
    kind === "paid" ? [{ label, cell: totalIn({ columns, ...grid })?.cells[at] }] : [],
  );

/** Whether a line rests on a value that nobody published. */
export const isAssumed = ({ rows }: EstimateGrid): boolean => rows.some(({ assumed }) => assumed.length > 0);

/** The tables that stand behind that of the whole: each service, each centre. */
export const partTables = ({ services, centres }: EstimateDocument): readonly EstimatePart[] => [
  ...services,
  ...centres,
];

/** The lines of all centres added up by their economic class, and the keys of the rows that each adds up. */
export function classGrid(
  { whole }: EstimateDocument,
  locale: Locale,
): EstimateGrid & { readonly parts: ReadonlyMap<string, readonly string[]> } {
  const { columns, rows } = whole;
  const sums = columns.flatMap((each, at) => (isAmount(each) ? [at] : []));
  const lines = rows.filter(({ kind }) => kind === "line");
  const classes = [...groupBy(lines, (row) => cellIn(whole, row, "economic")?.text ?? "")];
  const added = (own: readonly GridRow[], at: number): Cell =>
    cellOf({ locale }, sumOf(own.map(({ cells }) => known(cells[at]?.value))));
  const row = (
    key: string,
    kind: GridRow["kind"],
    name: string,
    cellAt: (at: number) => Cell | undefined,
  ): GridRow => ({ key, kind, cells: [textCell(name), ...sums.map((at) => cellAt(at) ?? textCell(""))], assumed: [] });
  return {
    columns: columns.filter((each) => each.kind === "economic" || isAmount(each)),
    rows: [
      ...classes.map(([economic, own]) => row(economic, "line", economic, (at) => added(own, at))),
      row("total", "total", totalCell(whole, "name")?.text ?? "", (at) => totalIn(whole)?.cells[at]),
    ],
    parts: new Map(classes.map(([economic, own]) => [economic, own.map(({ key }) => key)])),
  };
}

/** The first paragraphs of an estimate: what it lacks; then its year, its currency and the lines of its head. */
export const estimateScope = (
  { incomplete, fiscalYear, currency, head }: EstimateDocument,
  locale: Locale,
): string[] => [
  ...incomplete,
  [
    say(locale, "estimate.scope", { year: fiscalYear, currency }),
    ...head.map(({ label, text }) => `${label.toLocaleLowerCase(locale.code)}: ${text.replaceAll("№ ", "№\u00a0")}`),
  ].join(" · "),
];
