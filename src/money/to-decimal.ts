import { type DecimalString, type Exact, exact, tenToThe } from "./exact.js";
import { type Rounding, round, roundQuotient } from "./round.js";

/** Significant digits that a value is printed with when its decimal does not end. */
export const DIGITS = 34;

// Money is whole or decimal: so many digits need no rounding, and then no division either.
const SHORT = tenToThe(30);
const PLACES: ReadonlyMap<bigint, number> = new Map(Array.from({ length: 31 }, (_, at) => [tenToThe(at), at]));
const LAST_ZEROS = /\.?0+$/;

/**
 * Prints an exact number as a decimal string: exactly if its decimal ends within 34 significant digits, else
 * rounded half even to 34.
 *
 * @example toDecimal({ n: 1n, d: 4n }) // "0.25"
 * @example toDecimal({ n: 1n, d: 3n }) // "0.3333333333333333333333333333333333"
 */
export function toDecimal(value: Exact): DecimalString {
  const given = PLACES.get(value.d);
  if (given !== undefined && value.n < SHORT && value.n > -SHORT) return withPoint(value.n, given);
  const size = lengthOf(value.n) - lengthOf(value.d);
  // The quotient has as many digits before its point as the lengths differ by, or one more.
  const [n, d] = [value.n < 0n ? -value.n : value.n, value.d];
  const isMore = size >= 0 ? n >= d * tenToThe(size) : n * tenToThe(-size) >= d;
  const places = DIGITS - size - (isMore ? 1 : 0);
  if (places >= 0) return withPoint(roundQuotient(value.n * tenToThe(places), value.d, "half-even"), places);
  const scale = tenToThe(-places);
  return (roundQuotient(value.n, value.d * scale, "half-even") * scale).toString();
}

const lengthOf = (whole: bigint): number => whole.toString().length - (whole < 0n ? 1 : 0);

/**
 * A sum of decimal numbers with all its digits, however many.
 *
 * @param value - a fraction whose denominator is a power of ten
 * @example allDigits(exact("1234567890123456789012345678901234567.5")) // "1234567890123456789012345678901234567.5"
 */
export const allDigits = ({ n, d }: Exact): DecimalString => withPoint(n, d.toString().length - 1);

function withPoint(n: bigint, places: number): DecimalString {
  if (places === 0) return n.toString();
  const digits = (n < 0n ? -n : n).toString().padStart(places + 1, "0");
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(LAST_ZEROS, "");
  return n < 0n ? `-${text}` : text;
}

/**
 * Rounds a decimal string.
 *
 * @param value - decimal string
 * @param places - decimal places kept; negative rounds to tens, hundreds …
 * @param rule - `half-up` (away from zero at the half), `half-even`, `up` and `down` (towards ±∞); always named
 * @returns decimal string
 * @throws `number.invalid` when the text is not a decimal string; `number.rounding` when there is no such rule;
 *   `number.places` when the places are no whole number within ±1,000
 * @example roundDecimal("1.005", 2, "half-up") // "1.01"
 */
export const roundDecimal = (value: DecimalString, places: number, rule: Rounding): DecimalString =>
  toDecimal(round(exact(value), places, rule));
