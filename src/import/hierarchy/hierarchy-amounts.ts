import { exact } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";

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
