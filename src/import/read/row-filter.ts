// Which rows of a budget count, by `keep`, `drop`, side, phase and version; also which column says the side, as its
// amounts tell, and amounts read with turned signs where only signs tell the side.
import type { BudgetSettings } from "../../model/analysis.js";
import { PHASES } from "../../model/budget-line.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import { SIDES, type Side } from "../headers/side-columns.js";
import { type RowTest, headerPlaces, keptOver } from "../headers/rows-kept.js";
import { type RowColumns, columnsOfRows, weightOf } from "../open/columns.js";
import { placesWhere } from "../open/slots.js";
import type { GridRow } from "../open/grid.js";
import { type Exact, negate } from "../../money/exact.js";
import { size } from "../hierarchy/hierarchy-sums.js";
import { AmountColumn } from "../numbers/amount-column.js";
import { WholeSums } from "../numbers/whole-sums.js";
import type { BudgetReaders } from "./budget-readers.js";

/** Reads `keep`, `drop` and `side`: where a column says revenue and expenditure, expenditure counts unless `side` says other. */
export function rowFilter(
  settings: BudgetSettings,
  header: readonly string[],
  rows: readonly GridRow[],
  columns: BudgetColumns,
): RowFilter {
  const { fields, dimensions } = columns;
  const keptIn = (all: RowColumns): RowTest => keptOver(settings, all, { fields, headers: headerPlaces(header) });
  const textsOf = (index: number): readonly string[] => {
    const all = columnsOfRows(rows);
    return all.at(index).different(undefined, keptIn(all));
  };
  const copies = copiesOf(columns, textsOf);
  const side = sideOf(settings, columns, textsOf);
  const over = (all: RowColumns): RowTests => {
    const said = side && dimensions.side && all.at(dimensions.side.index).judged(dimensions.side.valueOf);
    const phase = dimensions.phase && all.at(dimensions.phase.index).judged(isOfOtherPhase(settings, dimensions.phase));
    const copy = copies && dimensions.copies && all.at(dimensions.copies.index).judged(copies.isLeft);
    return {
      isKept: keptIn(all),
      isOther: (row) =>
        (said !== undefined && (said(row) ?? side) !== side) || phase?.(row) === true || copy?.(row) === true,
    };
  };
  return { over, ...(side && { side }), ...(copies && { copies }) };
}

/** Whether a row counts, by what its settings keep and drop, by its side of the budget, and by its period or version. */
export type RowFilter = {
  /** Of rows by their places: each different text is judged once. */
  readonly over: (columns: RowColumns) => RowTests;
  /** Whether amounts above and below zero are the two sides. */
  readonly isBySign?: true;
  /** The side that counts; absent where no column says sides, or the rows kept are of one. */
  readonly side?: Side;
  /** The periods or versions of the rows kept where there are several, and the one that counts, where that is known. */
  readonly copies?: { readonly values: readonly string[]; readonly whole?: string; readonly areAmong?: true };
};

/** Whether rows are kept, and whether one that is kept belongs to a side, a period or a version that does not count. */
type RowTests = { readonly isKept: RowTest; readonly isOther: RowTest };

/** Whether a text says another phase than those that are read: money of none, or what the settings do not call its column. */
function isOfOtherPhase({ columns = {} }: BudgetSettings, { valueOf, values, others }: Phases) {
  const [called, ...more] = PHASES.filter((each) => columns[each] !== undefined);
  // What was approved is said first, whatever stands beside it.
  const asked =
    more.length === 0 && called !== "approved" && values.some((each) => each === called) ? called : undefined;
  return (text: string) =>
    others?.includes(text.trim()) === true || (asked !== undefined && (valueOf(text) ?? asked) !== asked);
}

type Phases = NonNullable<BudgetColumns["dimensions"]["phase"]>;

type TextsOf = (index: number) => readonly string[];

function sideOf({ side = "expenditure" }: BudgetSettings, { dimensions }: BudgetColumns, texts: TextsOf) {
  const found = dimensions.side;
  if (!found || side === "both") return undefined;
  return new Set(texts(found.index).flatMap((text) => found.valueOf(text) ?? [])).size < 2 ? undefined : side;
}

function copiesOf({ dimensions: { copies: found } }: BudgetColumns, textsOf: TextsOf) {
  if (!found) return undefined;
  const present = new Set(textsOf(found.index).map((text) => text.trim()));
  const values = found.values.filter((each) => present.has(each));
  if (values.length < 2) return undefined;
  const { whole, areAmong } = found;
  const isTaken = whole !== undefined && present.has(whole);
  const isLeft = (text: string): boolean => isTaken && text.trim() !== "" && text.trim() !== whole;
  return { values, isLeft, ...(isTaken && { whole }), ...(areAmong && { areAmong }) };
}

/** The column that says sides, by its amounts: revenue and financing come to all the rest; where only nearly, it is asked. */
export function withSide(columns: BudgetColumns, all: RowColumns, readers: BudgetReaders, filter: () => RowFilter) {
  const [first] = readers.amounts;
  const { side, mayBeSides = [], ...others } = columns.dimensions;
  const open = side ? (side.proposed ? [side] : []) : mayBeSides;
  if (!first || open.length === 0) return columns;
  const { length } = all.rows;
  const amounts = new AmountColumn(all.at(first.index), first.read, () => true);
  const places = new Int32Array(placesWhere(length, filter().over(all).isKept));
  const judged = open.map((each) => {
    const said = amounts.sumsBy(all.at(each.index), places, (text) => each.valueOf(text) ?? "");
    const [spent = 0n, received = 0n, financed = 0n] = SIDES.map((side) =>
      size(said.find((own) => own.said === side)?.sum ?? 0n),
    );
    const isEven = [received, received + financed].some((sum) => isSame(sum, spent, BigInt(length)));
    const isLikely = each.areFew === undefined || (!each.areFew && isHalf(received, spent) && isHalf(spent, received));
    return { column: each, isEven, isTaken: isEven || isLikely };
  });
  const found = judged.find(({ isEven }) => isEven) ?? judged.find(({ isTaken }) => isTaken);
  if (!found) return columns;
  const { proposed, ...sure } = found.column;
  const own: typeof found.column = found.isEven ? sure : found.column;
  return { ...columns, dimensions: { ...others, side: own } };
}

// But for what rounding each row by itself may make, where that is next to nothing.
function isSame(one: bigint, other: bigint, rows: bigint): boolean {
  const off = one < other ? other - one : one - other;
  return other > 0n && 2n * off <= rows && off * MILLION <= other;
}

const MILLION = 1_000_000n;

const isHalf = (one: bigint, other: bigint): boolean => 2n * one >= other;

/** The side that `side` names where signs alone tell: of 5, 3, −4 and −2 expenditure is below zero, read without its minus. */
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
  const areBoth = counts.every((count) => count >= FEWEST) && isHalf(plus.n, minus.n) && isHalf(minus.n, plus.n);
  return areBoth ? { plus, minus } : undefined;
}
