// Exact numbers: fractions that are read from decimal strings, calculated with, compared, rounded and printed; whether
// a text is such a decimal; and decimal strings rounded.
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

/** How a number is rounded: `half-up` goes away from zero at the half, `up` and `down` go towards ±∞. */
export type Rounding = "half-up" | "half-even" | "up" | "down";

/**
 * Rounds an exact number to a number of decimal places, by a rule that is always named.
 *
 * @param value - the exact number
 * @param places - decimal places kept; negative rounds to tens, hundreds …
 * @param rule - the rounding rule
 * @returns the rounded exact number
 * @throws `number.rounding` when there is no such rule; `number.places` when the places are no whole number within ±1,000
 * @example round(exact("253.26"), 0, "half-up") // 253
 * @example round(exact("-2.5"), 0, "half-up") // -3
 */
export function round(value: Exact, places: number, rule: Rounding): Exact {
  const scale = scaleOf(places);
  const [n, d] = places < 0 ? [value.n, value.d * scale] : [value.n * scale, value.d];
  const rounded = roundQuotient(n, d, rule);
  return places < 0 ? { n: rounded * scale, d: 1n } : { n: rounded, d: scale };
}

const MOST_PLACES = 1000;

/** The power of ten of decimal places, either way. @throws `number.places` when they are no whole number within ±1,000 */
export function scaleOf(places: number): bigint {
  if (!Number.isInteger(places) || Math.abs(places) > MOST_PLACES)
    fail("number.places", `${String(places)} is no number of decimal places: give a whole number such as 2`);
  return 10n ** BigInt(Math.abs(places));
}

const RULES: readonly string[] = ["half-up", "half-even", "up", "down"] satisfies readonly Rounding[];

/** The whole number nearest to a quotient by a rule; `d` is positive. */
export function roundQuotient(n: bigint, d: bigint, rule: Rounding): bigint {
  if (!RULES.includes(rule)) fail("number.rounding", `"${rule}" is no rounding rule: give one of ${RULES.join(", ")}`);
  const cut = n / d;
  const rest = n - cut * d;
  if (rest === 0n) return cut;
  const away = n < 0n ? -1n : 1n;
  if (rule === "up") return n > 0n ? cut + 1n : cut;
  if (rule === "down") return n < 0n ? cut - 1n : cut;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (twice !== d) return twice > d ? cut + away : cut;
  return rule === "half-up" || cut % 2n !== 0n ? cut + away : cut;
}

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
