// The rows of a table as totals are searched for in them: texts judged once, codes, amounts as whole numbers.
import type { TextColumn } from "../open/columns.js";
import type { AmountColumn } from "../numbers/amount-column.js";
import { exact, toDecimal } from "../../money/exact.js";

/** The rows of a table by their places, from 0, in columns: as far as they may tell which of them are lines. */
export type HierarchyRows = {
  readonly length: number;
  /** The row of the file. */
  readonly row: (index: number) => number;
  /** Rows of different groups, such as fiscal years, are never compared. */
  readonly group: (index: number) => number;
  /** The columns that name a row, in their order; may be none. */
  readonly codes: readonly TextColumn[];
  readonly texts: readonly TextColumn[];
  /** Whether the codes say how deep a row lies and nothing else; a row without amounts has none then. */
  readonly areLevels: boolean;
  /** Whether a row stands for several of the table; said where some do: then order tells nothing. */
  readonly isGroup?: ((index: number) => boolean) | undefined;
  /** Whether the amounts of a row belong to the total that is asked about. */
  readonly isCounted: (index: number) => boolean;
  /** Whether a row has no amount, nor anything in its place. */
  readonly isEmpty: (index: number) => boolean;
  /** Whether something stands where its amount would, such as a dash: no heading has that. */
  readonly isDashed?: (index: number) => boolean;
  readonly amounts: Amounts;
};

/** The texts of a row in some columns. */
export const textsAt = (columns: readonly TextColumn[], index: number): readonly string[] =>
  columns.map((each) => each.text(each.numbers[index] as number));

/** Whether a row has a code. */
export const hasCode = ({ codes }: HierarchyRows, index: number) => codes.some((each) => each.numbers[index] !== 0);

/** What is said of the texts of a column: of each, of that of a row, and of any. */
export type JudgedTexts = { readonly said: Uint16Array; readonly at: (index: number) => number; readonly any: number };

/** Judges each different text of a column once; of many of them each form, as words say the same beside any digits. */
export function judgedTexts({ size, text, of, firsts, numbers }: TextColumn, judge: (text: string) => number) {
  const said = new Uint16Array(size);
  const forms = firsts?.map((first) => judge(text(first)));
  let any = 0;
  for (let number = 0; number < size; number++) {
    said[number] = of && forms ? (forms[of[number] as number] as number) : judge(text(number));
    any |= said[number] as number;
  }
  return { said, at: (index: number) => said[numbers[index] as number] as number, any };
}

/** Amounts of all rows as whole numbers of the smallest unit of their column: exact, and quick to add. */
export function amountsIn(columns: readonly AmountColumn[], tolerance: string) {
  const one = columns.map(({ places }) => 10n ** BigInt(places));
  const allowed = exact(tolerance);
  const bigOf = (value: number | bigint | undefined): bigint | undefined => (typeof value === "number" ? BigInt(value) : value); // prettier-ignore
  return {
    width: columns.length,
    /** What a row states in each column; undefined where it states nothing. */
    at: (index: number): readonly (bigint | undefined)[] => columns.map(({ wholeAt }) => bigOf(wholeAt(index))),
    /** The same of one column, as a number where a double holds it. */
    whole: (index: number, column: number) => columns[column]?.wholeAt(index),
    /** By column, the same of each row as a double; NaN where it states nothing. */
    near: columns.map((each) => each.near()),
    /** The tolerance, and one, in the smallest unit of each column. */
    ...{ tolerance: one.map((scale) => (allowed.n * scale) / allowed.d), one },
    /** Whether a column holds any amount below zero. */
    negative: columns.map((each) => each.isNegative),
    /** How many digits stand behind the point of an amount. */
    digits: (index: number, column: number): number => {
      const value = columns[column]?.valueAt(index);
      return typeof value === "string" ? (value.split(".")[1]?.length ?? 0) : 0;
    },
    print: (column: number, value: bigint): string => toDecimal({ n: value, d: one[column] ?? 1n }),
  };
}

export type Amounts = ReturnType<typeof amountsIn>;
