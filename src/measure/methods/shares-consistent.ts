// Whether a printed amount, total and percentage can belong together.
import {
  type DecimalString,
  type Exact,
  add,
  compare,
  divide,
  exact,
  greatest,
  least,
  multiply,
  subtract,
  toDecimal,
  whole,
} from "../../money/exact.js";

export type Consistency = {
  /** Whether the three can belong together; null where the total is zero or negative. */
  readonly consistent: boolean | null;
  /** What the percentage of the total would be. */
  readonly expected: DecimalString;
};

/**
 * Whether an amount, a total and a percentage that are printed beside one another can belong together.
 *
 * Formula: some amount and total that print as given have a quotient that prints as the percentage; each may be off by
 * half a unit of its last digit.
 *
 * @param amount - the part, as printed: `"15.4"` may be 15.35 to 15.45
 * @param total - the whole in the same unit, as printed, above 0
 * @param percent - the percentage as printed, without its sign
 * @returns whether they agree, with the amount that the percentage would give; undefined (null) where the total is not
 * surely above zero
 * @throws `number.invalid` where one is not a decimal string
 * Source: derived.
 * @example sharesConsistent("48", "140", "11") // { consistent: false, expected: "15.4" }
 */
export function sharesConsistent(amount: DecimalString, total: DecimalString, percent: DecimalString): Consistency {
  const expected = toDecimal(divide(multiply(exact(total), exact(percent)), whole(100)));
  const [part, all, printed] = [rangeOf(amount), rangeOf(total), rangeOf(percent)];
  if (all.low.n <= 0n) return { consistent: null, expected };
  // The quotient is furthest out in a corner, which one depends on the sign of the part.
  const corners = [part.low, part.high].flatMap((a) =>
    [all.low, all.high].map((b) => divide(multiply(a, whole(100)), b)),
  );
  const [low, high] = [corners.reduce(least), corners.reduce(greatest)];
  return { consistent: compare(low, printed.high) <= 0 && compare(high, printed.low) >= 0, expected };
}

/** What a printed number may have been before it was rounded. */
function rangeOf(text: DecimalString): { readonly low: Exact; readonly high: Exact } {
  const half: Exact = { n: 1n, d: 2n * 10n ** BigInt(text.split(".")[1]?.length ?? 0) };
  return { low: subtract(exact(text), half), high: add(exact(text), half) };
}
