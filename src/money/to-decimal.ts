import { Decimal } from "decimal.js";
import { type DecimalString, type Exact, reduce, tenToThe } from "./exact.js";

/** Significant digits that a value is printed with when its decimal does not end. */
export const DIGITS = 34;

// Money is whole or decimal: so many digits need no rounding, and then no division either.
const SHORT = tenToThe(30);
const PLACES: ReadonlyMap<bigint, number> = new Map(Array.from({ length: 31 }, (_, at) => [tenToThe(at), at]));
const LAST_ZEROS = /\.?0+$/;

// The library's own copy of decimal.js: 34 digits, half even, never changed by anyone else's Decimal.set.
const Quotient = Decimal.clone({ defaults: true, precision: DIGITS, rounding: Decimal.ROUND_HALF_EVEN });

/**
 * Prints an exact number as a decimal string: exactly if its decimal ends within 34 significant digits, else
 * rounded half even to 34.
 *
 * @example toDecimal({ n: 1n, d: 4n }) // "0.25"
 * @example toDecimal({ n: 1n, d: 3n }) // "0.3333333333333333333333333333333333"
 */
export function toDecimal(value: Exact): DecimalString {
  const places = PLACES.get(value.d);
  if (places !== undefined && value.n < SHORT && value.n > -SHORT) return withPoint(value.n, places);
  const { n, d } = reduce(value);
  return new Quotient(n.toString()).div(d.toString()).toFixed();
}

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
