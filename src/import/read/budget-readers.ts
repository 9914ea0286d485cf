import type { BudgetSettings } from "../../model/analysis.js";
import { type RowColumns, columnsOfRows, weightOf } from "../open/columns.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import type { RowFilter } from "./row-filter.js";
import { budgetFields } from "../headers/header-words.js";
import { type ColumnReader, columnReader, isFailed } from "../headers/column-reader.js";
import type { CountedCells } from "../open/slots.js";
import { textsOf } from "./read-table.js";
import { type Exact, add, compare, negate } from "../../money/exact.js";
import type { GridRow } from "../open/grid.js";
import { WholeSums } from "../numbers/whole-sums.js";
import { AmountColumn } from "../numbers/amount-column.js";

/** The readers of a budget's columns, each settled by all cells of its column. */
export function budgetReaders(
  region: Region,
  columns: BudgetColumns,
  settings: BudgetSettings,
  stated: { readonly unit: string | undefined; readonly currency: string | undefined },
  dictionaries: readonly Dictionary[],
  counts: CellCounts = () => undefined,
): BudgetReaders {
  const { decimal } = settings;
  const headerOf = (index: number): string => region.header[index] ?? "";
  const fields = budgetFields().flatMap((field) => {
    const [index, ...more] = columns.fields.get(field.name) ?? [];
    if (index === undefined || more.length > 0 || field.kind === "number") return [];
    const texts = textsOf(region, index);
    const own = columnReader(field, texts, { decimal }, dictionaries);
    const reader = field.name === "description" ? named(own, texts) : own;
    const { year } = columns.dimensions;
    // A year is written as the settings write it, however the column does.
    const isYear = field.name === "fiscalYear" && year?.index === index;
    const read: ColumnReader["read"] = isYear ? (cell) => year.valueOf(cell) ?? reader.read(cell) : reader.read;
    return [[field.name, { index, header: headerOf(index), ...reader, read }] as const];
  });
  const money = {
    decimal,
    ...(stated.currency !== undefined && { currency: stated.currency }),
    ...(stated.unit !== undefined && { unit: stated.unit }),
    ...(settings.dash && { dash: settings.dash }),
  };
  const amounts = columns.amounts.map((column) => ({
    ...column,
    header: headerOf(column.index),
    ...columnReader(AMOUNT, countedBy(counts(column.index), textsOf(region, column.index)), money, dictionaries),
  }));
  return { fields: new Map(fields), amounts };
}

// Where a formula failed a line has no name, and its money stands.
function named({ read, ...reader }: ColumnReader, texts: CountedCells): ColumnReader {
  const failed = texts.forms.filter(([text]) => isFailed(text));
  const [first] = failed;
  if (!first) return { ...reader, read };
  const detail = { count: String(failed.reduce((sum, [, count]) => sum + count, 0)), cell: first[0] };
  const note = { code: "cell.no-name", severity: "warning", expected: "", detail } as const;
  return { ...reader, notes: [note], read: (cell) => (isFailed(cell) ? undefined : read(cell)) };
}

/** A column with its reader. */
export type ReadColumn = ColumnReader & { readonly index: number; readonly header: string };

export type BudgetReaders = {
  /** By field; an id of several columns is put together from their text. */
  readonly fields: ReadonlyMap<string, ReadColumn>;
  readonly amounts: readonly (BudgetColumns["amounts"][number] & ReadColumn)[];
};

/** Whatever column of numbers is read as amounts are. */
export const AMOUNT = { name: "amount", kind: "number", required: false, codes: [] } as const;

/** How often each of some texts stands in a column of amounts. */
export type CellCounts = (index: number) => ReadonlyMap<string, number> | undefined;

// The same cells, as often as they stand in the table.
function countedBy(counts: ReturnType<CellCounts>, cells: CountedCells): CountedCells {
  if (!counts) return cells;
  const all = cells.all().map(([text, count]) => [text, counts.get(text) ?? count] as const);
  return { forms: all, all: () => all };
}

/**
 * The side that `side` names where no word tells sides, but the signs do: revenue above zero, expenditure below it. Rows of
 * the other sign do not count, and expenditure is read without its minus.
 *
 * @example rows of 5, 3, −4 and −2 under `"side": "expenditure"`: 4 and 2
 */
export function signSide(
  { side }: BudgetSettings,
  rows: readonly GridRow[],
  readers: BudgetReaders,
  filter: RowFilter,
): { readonly readers: BudgetReaders; readonly filter: RowFilter } {
  const [first] = readers.amounts;
  if (side === undefined || side === "both" || filter.side !== undefined || !first) return { readers, filter };
  const column = new AmountColumn(columnsOfRows(rows).at(first.index), first.read, () => true);
  if (!signsOf(column, rows, rows.keys())) return { readers, filter };
  const isLeft = (value: unknown): boolean =>
    typeof value === "string" && (side === "expenditure" ? /^[^-]*[1-9]/.test(value) : /^-.*[1-9]/.test(value));
  const over = (columns: RowColumns): ReturnType<RowFilter["over"]> => {
    const tests = filter.over(columns);
    const isOfOther = columns.at(first.index).judged((...cell) => isLeft(first.read(...cell)));
    return { ...tests, isOther: (row) => tests.isOther(row) || isOfOther(row) };
  };
  const turned = (value: ReturnType<typeof first.read>): typeof value =>
    typeof value === "string" && /[1-9]/.test(value) ? (value.startsWith("-") ? value.slice(1) : `-${value}`) : value;
  const amounts = readers.amounts.map((each) => ({ ...each, read: (...cell: Parameters<typeof each.read>) => turned(each.read(...cell)) })); // prettier-ignore
  return {
    filter: { ...filter, over, isBySign: true },
    readers: side === "expenditure" ? { ...readers, amounts } : readers,
  };
}

// So many rows at least stand on each side, and the smaller side is half of the other.
const FEWEST = 2;
const [PLUS, MINUS] = [0, 1];

/** What the amounts above zero and below it come to. */
type Signs = { readonly plus: Exact; readonly minus: Exact };

// Both sides where they are of one size; what is taken back in a budget is far less than what is spent.
export function signsOf(amounts: AmountColumn, rows: readonly GridRow[], places: Iterable<number>): Signs | undefined {
  if (!amounts.isNegative) return undefined;
  const [sums, counts] = [new WholeSums(), [0, 0]];
  for (const at of places) {
    const value = amounts.wholeAt(at);
    if (value === undefined || Number(value) === 0) continue;
    const side = value < 0 ? MINUS : PLUS;
    sums.add(side, value);
    counts[side] = (counts[side] ?? 0) + weightOf(rows[at] as GridRow);
  }
  const [plus, minus] = [sums.at(PLUS, amounts.places), negate(sums.at(MINUS, amounts.places))];
  const isHalf = (one: Exact, other: Exact): boolean => compare(add(one, one), other) >= 0;
  const areBoth = counts.every((count) => count >= FEWEST) && isHalf(plus, minus) && isHalf(minus, plus);
  return areBoth ? { plus, minus } : undefined;
}
