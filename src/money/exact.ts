import { fail } from "./fail.js";

/** An exact number: a fraction of two whole numbers. `d` is positive; the fraction need not be reduced. */
export type Exact = { readonly n: bigint; readonly d: bigint };

/** A decimal number as text, such as `"-1234.50"`: the form in which every amount enters and leaves the library. */
export type DecimalString = string;

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

// More digits than any chain makes would keep a machine busy for minutes.
const LONGEST = 20_000;

// Above 1,024 bits a fraction is reduced; above 2,048 it is rounded to 60 digits, so that a sum of
// thousands of unlike fractions stays fast. No chain of public money comes near these bounds.
const REDUCE_ABOVE = 1n << 1024n;
const ROUND_ABOVE = 1n << 2048n;
const KEPT = 10n ** 60n;
const LARGEST_EXPONENT = 1000n;

// Every amount that is read needs the power of its decimal places; these are raised once.
const TENS: readonly bigint[] = Array.from({ length: 31 }, (_, at) => 10n ** BigInt(at));

/** The power of ten to a whole exponent from 0. */
export const tenToThe = (exponent: number): bigint => TENS[exponent] ?? 10n ** BigInt(exponent);

export const ZERO: Exact = { n: 0n, d: 1n };
export const ONE: Exact = { n: 1n, d: 1n };

/**
 * Reads a decimal string as an exact number.
 *
 * @param text - digits with an optional sign and an optional decimal point; no exponent, no grouping
 * @returns the exact value
 * @throws `number.invalid` when the text is anything else (`"1e3"`, `"0x10"`, `""`, `"Infinity"`); `number.digits` when
 *   it has more than 20,000 digits
 * @example exact("0.1") // { n: 1n, d: 10n }
 */
export function exact(text: DecimalString): Exact {
  if (typeof text !== "string")
    fail("number.invalid", `${String(text)} is no text: give a decimal string such as "1.5"`);
  if (text.length > LONGEST)
    fail("number.digits", `a number of ${text.length} digits: at most ${LONGEST} are calculated`);
  const match = DECIMAL.exec(text);
  if (!match) fail("number.invalid", `"${text}" is not a decimal number such as "1234.50"`);
  const [, sign, whole = "", fraction = ""] = match;
  const digits = BigInt(whole + fraction);
  return { n: sign === "-" ? -digits : digits, d: tenToThe(fraction.length) };
}

/** Whether a text can be read by `exact`. */
export const isDecimal = (text: string): boolean => text.length <= LONGEST && DECIMAL.test(text);

/** The exact number of a whole JavaScript number or bigint. */
export const whole = (n: bigint | number): Exact => ({ n: BigInt(n), d: 1n });

// A value plus nothing, or times one, is the value that stands already: half of all steps of a chain are such.
export function add(a: Exact, b: Exact): Exact {
  if (b.n === 0n) return a;
  if (a.n === 0n) return b;
  if (a.d === b.d) return make(a.n + b.n, a.d);
  // Decimal numbers of different places: the finer denominator is that of both.
  if (b.d % a.d === 0n) return make(a.n * (b.d / a.d) + b.n, b.d);
  if (a.d % b.d === 0n) return make(a.n + b.n * (a.d / b.d), a.d);
  return make(a.n * b.d + b.n * a.d, a.d * b.d);
}

export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d });

/** How far a number lies from zero. */
export const magnitude = (a: Exact): Exact => (a.n < 0n ? negate(a) : a);

export const subtract = (a: Exact, b: Exact): Exact => (b.n === 0n ? a : add(a, negate(b)));

export function multiply(a: Exact, b: Exact): Exact {
  if (isOne(b)) return a;
  if (isOne(a)) return b;
  return make(a.n * b.n, a.d * b.d);
}

/** Quotient. @throws `number.zero-division` when `b` is zero: callers test first and give the reason. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.n === 0n) fail("number.zero-division", "division by zero");
  if (isOne(b)) return a;
  return b.n < 0n ? make(-a.n * b.d, a.d * -b.n) : make(a.n * b.d, a.d * b.n);
}

/** Whole power. @throws `number.exponent` when the exponent is not whole or its size is over 1,000. */
export function power(base: Exact, exponent: Exact): Exact {
  if (exponent.n % exponent.d !== 0n) fail("number.exponent", "an exponent must be a whole number");
  const times = exponent.n / exponent.d;
  const size = times < 0n ? -times : times;
  if (size > LARGEST_EXPONENT) fail("number.exponent", "an exponent must be between -1000 and 1000");
  const raised = make(base.n ** size, base.d ** size);
  return times < 0n ? divide(ONE, raised) : raised;
}

/** −1, 0 or 1 as `a` is smaller than, equal to or larger than `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const isOne = (a: Exact): boolean => a.n === a.d;

export const isZero = (a: Exact): boolean => a.n === 0n;

export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);

export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** Sum of any number of values; the sum of none is zero. */
export function sum(values: Iterable<Exact>): Exact {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** The fraction with its common factor taken out: `{ n: 2n, d: 4n }` becomes `{ n: 1n, d: 2n }`. */
export function reduce(a: Exact): Exact {
  let [x, y] = [a.n < 0n ? -a.n : a.n, a.d];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 1n ? a : { n: a.n / x, d: a.d / x };
}

function make(n: bigint, d: bigint): Exact {
  if (d < REDUCE_ABOVE) return { n, d };
  const small = reduce({ n, d });
  if (small.d < ROUND_ABOVE) return small;
  return { n: (small.n * KEPT) / small.d, d: KEPT };
}
