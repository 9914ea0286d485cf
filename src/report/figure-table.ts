// Makes printed tables from tables of figures that are given as data; and the columns, rows and cells that many of them
// have.
import type { PerKeys } from "../formula/figure.js";
import type { PhraseKey } from "../made/phrase-keys.js";
import { say } from "../formula/locale.js";
import { type FigureId, isFigureId, isShare } from "../result/register.js";
import { type Best, bestFigure, capital, centreName, label } from "../headline/network-figures.js";
import { type Cell, type Page, type Table, type TableRow, figureCell, table, textCell } from "./page.js";
import { type RangedId, otherEnd } from "../headline/centres.js";
import { printOf } from "../headline/printer.js";
import { compare, exact } from "../money/exact.js";

/** Makes the printed table of a table of figures that is given as data: what its columns and rows are about. */
export function figureTable(page: Page, spec: FigureTable): Table {
  const { columns, rows, known: _, absent: __, apart: ___, adds, order, remarks = [], unit, ...rest } = spec;
  const made = rows.map((row) => rowOf(page, spec, row));
  const at = made.findIndex(({ kind }) => kind === "total");
  const total = made[at];
  const above = total === undefined ? made : made.slice(0, at).filter(({ kind }) => kind !== "outside");
  const parts = order === undefined ? above : above.toSorted(order);
  const figures = columns.map(({ figure }) => figure ?? rows[at]?.figure);
  const isAmount = (column: number): boolean =>
    columns[column]?.isAmount ?? (figures[column] !== undefined && !isShare(figures[column]));
  // Parts that are rounded each by itself may no longer add up as they are printed; shares do not add up at all.
  const isRoundedApart = ({ value }: Cell, column: number): boolean => {
    const values = parts.flatMap(({ cells }) => cells[column]?.value ?? []);
    return value != null && isAmount(column) && values.length === parts.length && page.print.isOff(value, values);
  };
  const isApart = adds === true && total?.cells.some(isRoundedApart) === true;
  const below = made.slice(at).filter(({ kind }) => kind !== "outside");
  return table({
    ...rest,
    ...(unit !== null && { unit: unit ?? page.print.unit }),
    columns: columns.map(({ id, label, align }) => ({ id, label, align: align ?? "right" })),
    rows: total === undefined ? parts : [...parts, ...below, ...made.filter(({ kind }) => kind === "outside")],
    remarks: [...remarks, ...(isApart ? [say(page.locale, "rounded-apart")] : [])],
  });
}

/** Rows by an amount of theirs, largest first; those without one last. */
export const largestFirst = (column: number) => (a: TableRow, b: TableRow) => {
  const amount = ({ cells }: TableRow) => exact(cells[column]?.value ?? "-1");
  return compare(amount(b), amount(a));
};

export type FigureAt = { readonly figure: FigureId; readonly per: PerKeys };

/** A column: its words, and the figure or the keys that it adds to those of each row. */
export type FigureColumn = {
  readonly id: string;
  readonly label: string;
  /** A column of words stands left. */
  readonly align?: "left";
  readonly figure?: FigureId;
  readonly per?: PerKeys;
  /** Its cells are no figures, and yet amounts of which the total is the sum. */
  readonly isAmount?: true;
};

/** Cells by their columns: words, what is no figure, or other figures than that of their row. */
export type OwnCells = Readonly<Record<string, string | Cell | FigureAt | undefined>>;

/** A row: its words, and what its figures are about. */
export type FigureRow = Partial<Pick<TableRow, "kind" | "bar" | "drawing">> & {
  /** Its first word where nothing else is said. */
  readonly key?: string;
  /** What it is called, then what stands quietly beside that. */
  readonly labels: readonly string[];
  readonly figure?: FigureId;
  readonly per?: PerKeys;
  /** What stands in some columns instead. */
  readonly cells?: OwnCells;
  readonly remark?: string | undefined;
};

/** A table of figures as data. A cell is the figure of its column, else of its row, about the keys of both. */
export type FigureTable = Omit<Table, "columns" | "rows" | "remarks" | "unit"> & {
  /** That of the page where nothing is said; null where its cells are no amounts. */
  readonly unit?: string | null;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  readonly remarks?: readonly string[];
  /** Where the figure of all is not known, that of the known parts stands there; a phrase says what it leaves out. */
  readonly known?: boolean | PhraseKey;
  /** What stands where the result has no such figure; that it is not reported, where nothing is said. */
  readonly absent?: string;
  /** A row that lacks a figure stands after the total, outside it. */
  readonly apart?: boolean;
  /** Whether the rows above the total are its parts: a remark says so where they do not add up as they are printed. */
  readonly adds?: true;
  readonly order?: (a: TableRow, b: TableRow) => number;
};

function rowOf(page: Page, spec: FigureTable, row: FigureRow): TableRow {
  const { key, kind, labels, bar, drawing } = row;
  const [label = "", detail] = labels;
  const cells = spec.columns.map((column) => {
    const found = about(row, column);
    if ("text" in found) return { cell: found, lacks: false, missing: 0 };
    const { figure, missing } = bestOf(page, found, spec.known);
    if (figure === undefined && spec.absent !== undefined)
      return { cell: textCell(spec.absent), lacks: false, missing: 0 };
    const cell = figureCell(page, figure);
    // A share of nothing is no share, but nothing is lacking.
    return { cell, lacks: cell.state === "none" && cell.undefined?.code !== "zero-denominator", missing };
  });
  const missing = Math.max(...cells.map((each) => each.missing));
  const remark =
    typeof spec.known === "string" && missing > 0
      ? say(page.locale, spec.known, { missing, count: missing })
      : row.remark;
  const isApart = spec.apart === true && kind === undefined && cells.some(({ lacks }) => lacks);
  return {
    key: key ?? label,
    kind: isApart ? "outside" : (kind ?? "item"),
    label,
    ...(detail !== undefined && { detail }),
    cells: cells.map(({ cell }) => cell),
    ...(bar && { bar }),
    ...(drawing && { drawing }),
    ...(remark !== undefined && { remark }),
  };
}

// What stands in a cell: a figure, something else, or nothing where neither row nor column names a figure.
function about(row: FigureRow, column: FigureColumn): Cell | FigureAt {
  const found = row.cells?.[column.id] ?? figureAt(row, column) ?? "";
  return typeof found === "string" ? textCell(found) : found;
}

/** The figure of a row and a column; none where neither names one. */
export function figureAt(row: Pick<FigureRow, "figure" | "per">, column: FigureColumn): FigureAt | undefined {
  const figure = column.figure ?? row.figure;
  return figure && { figure, per: { ...row.per, ...column.per } };
}

const bestOf = ({ index }: Page, { figure, per }: FigureAt, known: FigureTable["known"] = false): Best =>
  known === false ? { figure: index.find(figure, per), missing: 0 } : bestFigure(index, figure, per);

export const hasFigure =
  ({ index }: Page, columns: readonly FigureColumn[]) =>
  (row: FigureRow): boolean =>
    columns.some((column) => {
      const found = about(row, column);
      return "figure" in found && index.find(found.figure, found.per) !== undefined;
    });

/** A column that the phrases of a prefix call by its id, with what more is said of it. */
export const column = (
  { locale, print }: Page,
  id: string,
  more: Partial<FigureColumn> = {},
  words = "column",
): FigureColumn => ({ id, label: say(locale, `${words}.${id}`, { currency: print.currency }), ...more });

export const figureColumns = (page: Page, ids: readonly FigureId[], words?: string): FigureColumn[] =>
  ids.map((id) => column(page, id, { figure: id }, words));

/** Key and words of the row of a centre: its name, then its region. */
export function centreWords(page: Page, { centre = "" }: PerKeys): Pick<FigureRow, "key" | "labels"> {
  const region = page.result.centres.find(({ id }) => id === centre)?.region;
  return { key: centre, labels: [centreName(page, centre), ...(region === undefined ? [] : [region])] };
}

/** The row of a figure, called by the name of its formula. */
export const namedRow = ({ locale }: Page, id: string, more: Partial<FigureRow> = {}): FigureRow => ({
  key: id,
  labels: [capital(label(locale, id))],
  ...(isFigureId(id) && { figure: id }),
  ...more,
});

export const totalRow = ({ locale }: Page, more: Partial<FigureRow> = {}): FigureRow => ({
  key: "total",
  kind: "total",
  labels: [say(locale, "total")],
  ...more,
});

export const yearColumns = (years: readonly string[]): FigureColumn[] =>
  years.map((fiscalYear) => ({ id: fiscalYear, label: fiscalYear, per: { fiscalYear } }));

/** The cell of a figure that is a range, its least end first; undefined where it is none. */
export function rangeCell(page: Page, id: RangedId, per: PerKeys): Cell | undefined {
  const other = otherEnd(page, id, per);
  const own = page.index.find(id, per)?.value;
  if (other === undefined || own == null) return undefined;
  const [from, to] = id === "hard-gap" ? [other, own] : [own, other];
  return ends(page, id, from, to);
}

/** The cells of a row whose figures are ranges. */
export const rangeCells = (page: Page, per: PerKeys): OwnCells =>
  Object.fromEntries(
    (["covered-need", "hard-gap", "funded-need-share"] as const).map((id) => [id, rangeCell(page, id, per)]),
  );

/** Two ends as one cell. */
export function ends(page: Page, id: FigureId, from: string, to: string): Cell {
  const print = printOf(page.print, id);
  return textCell(say(page.locale, "range", { min: print(from), max: print(to) }));
}
