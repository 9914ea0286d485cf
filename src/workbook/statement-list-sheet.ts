// The list of measures of a statement as a sheet whose sums are formulas. Also: how wide a column of amounts is.
import { letters } from "../formula/sheet-layout.js";
import type { Cell } from "../report/page.js";
import type { ListColumn, ListKind, ListRow, MeasureList } from "../statement/document.js";
import { type BookCell, type BookSheet, type NumberFormat, type Style, headRow } from "./book.js";

/** The sheet of the list, and where its sums stand: other sheets take them from there. */
export type ListSheet = { readonly sheet: BookSheet; readonly places: ReadonlyMap<string, number> };

// Columns of words; amounts are as wide as their longest number.
const WIDTHS: Readonly<Partial<Record<ListKind, number>>> = {
  number: 4,
  name: 26,
  code: 13,
  rate: 12,
  class: 11,
  share: 8,
  words: 30,
};
const FORMATS: Readonly<Partial<Record<ListKind, NumberFormat>>> = {
  amount: "#,##0",
  part: "#,##0",
  rate: "0.0%",
  share: "0.0%",
};
// The name of a ministry stands across the empty cells beside it.
const HEADS: ReadonlySet<ListRow["kind"]> = new Set(["group", "aside"]);
const BOLD: ReadonlySet<ListRow["kind"]> = new Set(["violence", "subtotal", "total", "aside-total"]);

/** Its sums are formulas, spending a share of the plan; `part` is the column that the part for women is of. */
export function listSheet(
  list: MeasureList,
  part: string,
  name: string,
  before: readonly (readonly BookCell[])[],
): ListSheet {
  const { columns, rows } = list;
  const first = before.length + 2;
  const head = headRow(columns.map(({ label }) => label));
  const places = new Map(rows.map(({ key }, at) => [key, first + at]));
  const cells = rows.map((row, at) => rowCells({ columns, rows, first, part }, row, at));
  const widths = columns.map(({ kind }, at) => WIDTHS[kind] ?? amountWidth(rows.map((row) => row.cells[at])));
  return {
    places,
    sheet: {
      name,
      rows: [
        ...before,
        head,
        ...cells,
        [],
        ...list.remarks.map((text): BookCell[] => [null, { text, style: "quiet" }]),
      ],
      widths,
      frozen: { rows: before.length + 1, columns: 2 },
    },
  };
}

/** How wide a column of amounts is: its longest whole number with the marks of its thousands. */
export function amountWidth(cells: readonly (Cell | undefined)[]): number {
  const longest = Math.max(1, ...cells.map((cell) => /^-?\d+/.exec(cell?.value ?? "")?.[0].length ?? 0));
  return Math.max(11, longest + Math.floor((longest - 1) / 3) + 2);
}

type ListGrid = Pick<MeasureList, "columns" | "rows"> & { readonly first: number; readonly part: string };

const rowCells = (grid: ListGrid, row: ListRow, at: number): BookCell[] =>
  row.cells.map((cell, place) => {
    const column = grid.columns[place];
    if (!column) return null;
    const style: Style | undefined = HEADS.has(row.kind) ? "total" : BOLD.has(row.kind) ? "sum" : undefined;
    if (column.kind === "number" && cell.text !== "") return { number: cell.text, format: "0", style: "words" };
    if (cell.value == null) return wordCell(row, cell, column, style);
    const format = FORMATS[column.kind] ?? "General";
    const formula = formulaOf(grid, row, at, place);
    return formula === undefined
      ? { number: cell.value, format, style: style ?? "given" }
      : { formula, cached: { number: cell.value }, format, style: style ?? "words" };
  });

function wordCell(row: ListRow, { text }: Cell, { kind }: ListColumn, style: Style | undefined): BookCell {
  const beside = kind === "name" ? [row.detail, row.remark].filter((each) => each !== undefined) : [];
  const words = beside.length > 0 ? `${text} (${beside.join("; ")})` : text;
  if (words === "") return style ? { text: "", style } : null;
  return { text: words, style: style ?? "words" };
}

const address = ({ first }: ListGrid, at: number, place: number): string => `${letters(place)}${String(first + at)}`;

function formulaOf(grid: ListGrid, row: ListRow, at: number, place: number): string | undefined {
  const { columns } = grid;
  const kind = columns[place]?.kind;
  const placeOf = (is: (column: ListColumn) => boolean): number => columns.findIndex(is);
  if (kind === "rate") {
    const [spent, plan] = [placeOf(({ id }) => id === "executed"), planPlace(columns)];
    return spent < 0 || plan < 0 ? undefined : `${address(grid, at, spent)}/${address(grid, at, plan)}`;
  }
  if (kind === "part" && (row.kind === "line" || row.kind === "outside")) {
    const [amount, share] = [placeOf(({ id }) => id === grid.part), placeOf((each) => each.kind === "share")];
    return amount < 0 || share < 0 || row.cells[share]?.value == null
      ? undefined
      : `${address(grid, at, amount)}*${address(grid, at, share)}`;
  }
  if (kind !== "amount" && kind !== "part") return undefined;
  const range = sumRange(grid.rows, row, at);
  return (
    range &&
    `SUM(${range.map(([from, to]) => (from === to ? address(grid, from, place) : `${address(grid, from, place)}:${address(grid, to, place)}`)).join(",")})`
  );
}

// The plan that spending is held against stands last before it.
function planPlace(columns: readonly ListColumn[]): number {
  const at = (id: string): number => columns.findIndex((each) => each.id === id);
  return at("revised") >= 0 ? at("revised") : at("approved");
}

/** Rows that a sum is of: measures that stand together, without the sums between them. */
function sumRange(rows: readonly ListRow[], { kind }: ListRow, at: number): (readonly [number, number])[] | undefined {
  if (kind === "line" || kind === "outside" || kind === "group" || kind === "aside") return undefined;
  const wanted = kind === "aside-total" ? "outside" : "line";
  const start =
    kind === "total"
      ? 0
      : rows.findLastIndex((row, place) => place < at && (row.kind === "group" || row.kind === "aside")) + 1;
  const ranges: [number, number][] = [];
  for (let place = start; place < at; place += 1) {
    if (rows[place]?.kind !== wanted) continue;
    const last = ranges.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  // Of violence the rows are only a part where a share of them is.
  return ranges.length === 0 || ranges.length > MOST || kind === "violence" ? undefined : ranges;
}

// Spreadsheets take so many arguments.
const MOST = 200;
