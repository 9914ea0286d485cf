import type { TextColumn } from "../open/columns.js";
import { exact } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";

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
  /**
   * Whether some rows stand for several of the table, which are none beside one another: then nothing is told by their order;
   * and whether a row does, which is the total of none.
   */
  readonly isGroup?: ((index: number) => boolean) | undefined;
  /** Whether the amounts of a row belong to the total that is asked about. */
  readonly isCounted: (index: number) => boolean;
  /** Whether a row has no amount, nor anything in its place. */
  readonly isEmpty: (index: number) => boolean;
  readonly amounts: Amounts;
};

/** The texts of a row in some columns. */
export const textsAt = (columns: readonly TextColumn[], index: number): readonly string[] =>
  columns.map((each) => each.text(each.numbers[index] as number));

/** Whether a row has a code. */
export const hasCode = ({ codes }: HierarchyRows, index: number): boolean =>
  codes.some((each) => each.numbers[index] !== 0);

/** What is said of the texts of a column: of each, of that of a row, and of any. */
export type JudgedTexts = { readonly said: Uint16Array; readonly at: (index: number) => number; readonly any: number };

/** Judges each different text of a column once; of many of them each form, as words say the same beside any digits. */
export function judgedTexts(
  { size, text, of, firsts, numbers }: TextColumn,
  judge: (text: string) => number,
): JudgedTexts {
  const said = new Uint16Array(size);
  const forms = firsts?.map((first) => judge(text(first)));
  let any = 0;
  for (let number = 0; number < size; number++) {
    said[number] = of && forms ? (forms[of[number] as number] as number) : judge(text(number));
    any |= said[number] as number;
  }
  return { said, at: (index) => said[numbers[index] as number] as number, any };
}

/** Amounts of all rows as whole numbers of the smallest unit of their column: exact, and quick to add. */
export type Amounts = {
  readonly width: number;
  /** What row `index` states in each column; undefined where it states nothing. */
  readonly at: (index: number) => readonly (bigint | undefined)[];
  /** The same of one column, as a number where a double holds it. */
  readonly whole: (index: number, column: number) => number | bigint | undefined;
  /** By column, the same of each row as a double; NaN where it states nothing. */
  readonly near: readonly Float64Array[];
  /** The tolerance in the unit of each column. */
  readonly tolerance: readonly bigint[];
  /** Whether a column holds any amount below zero. */
  readonly negative: readonly boolean[];
  /** One, in the smallest unit of each column. */
  readonly one: readonly bigint[];
  /** How many digits stand behind the point of an amount. */
  readonly digits: (index: number, column: number) => number;
  readonly print: (column: number, value: bigint) => string;
};

/**
 * Amounts that are held as whole numbers already.
 *
 * @param facts - of each column its decimal places and whether an amount is below zero; the tolerance as a decimal string;
 *   the amounts of a row
 */
export function amountsIn({
  places,
  tolerance,
  ...facts
}: Pick<Amounts, "at" | "whole" | "near" | "digits" | "negative"> & {
  readonly places: readonly number[];
  readonly tolerance: string;
}): Amounts {
  const scales = places.map((each) => 10n ** BigInt(each));
  const allowed = exact(tolerance);
  return {
    ...facts,
    width: places.length,
    one: scales,
    tolerance: scales.map((scale) => (allowed.n * scale) / allowed.d),
    print: (column, value) => toDecimal({ n: value, d: scales[column] ?? 1n }),
  };
}
