import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { type Exact, add, compare, exact, multiply, negate } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { type RowColumns, columnsOfRows, weightOf } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import type { BudgetReaders } from "./budget-readers.js";
import { acceptOf, option } from "./option.js";
import { AmountColumn } from "./row-columns.js";
import type { RowFates } from "./row-fates.js";
import type { RowFilter } from "./row-filter.js";
import { WholeSums } from "./whole-sums.js";

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
function signsOf(amounts: AmountColumn, rows: readonly GridRow[], places: Iterable<number>): Signs | undefined {
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

/**
 * The question `amount.cancels`: amounts above and below zero are of one size, so that their sum is no side of a budget.
 *
 * @param unit - whole currency units in one unit of the file
 */
export function signIssues(
  file: string,
  { columns: { rows }, lines, amounts }: RowFates,
  { amounts: [first] }: BudgetReaders,
  unit: string,
): readonly Issue[] {
  const [column] = amounts;
  const signs = column && signsOf(column, rows, lines);
  if (!signs || !first) return [];
  const [plus, minus] = [signs.plus, signs.minus].map((each) => toDecimal(multiply(each, exact(unit))));
  const sum = toDecimal(multiply(add(signs.plus, negate(signs.minus)), exact(unit)));
  const options = [
    option("sign-expenditure", { side: "expenditure" }, minus),
    option("sign-revenue", { side: "revenue" }, plus),
    option("sign-both", acceptOf("amount.cancels", file), sum),
  ];
  const detail = { plus: plus ?? "", minus: minus ?? "" };
  return [{ ...problem("amount.cancels", { file, column: first.header, received: sum, detail }, "question"), options }];
}
