// Draws from the triangular distribution of a range. Also: the type of a range (at least, most likely, at most).
import { type DecimalString, type Exact, compare, exact, greatest, least, multiply, tenToThe } from "../money/exact.js";
import { fail } from "../money/fail.js";

/**
 * A draw from the triangular distribution of a range, by the inverse of its distribution function.
 *
 * Only + − × ÷ and the square root are used, which IEEE 754 rounds correctly, so that one place in the distribution is
 * the same value on every machine. It is rounded to 12 significant digits, and from there everything is exact.
 *
 * @param range - min ≤ mode ≤ max
 * @returns a function of a place in the distribution, from 0 to 1
 * @throws `range.order` when the mode lies outside, `number.invalid` when a text is no decimal number
 * @example triangularDraw({ min: "0", mode: "1", max: "1" })(0.25) // 0.5
 */
export function triangularDraw({ min, mode, max }: Range): (place: number) => Exact {
  const [low, most, high] = [exact(min), exact(mode), exact(max)];
  if (compare(low, most) > 0 || compare(most, high) > 0)
    fail("range.order", `the most likely value ${mode} does not lie from ${min} to ${max}`);
  const [a, c, b] = [Number(min), Number(mode), Number(max)];
  const [below, above, width] = [c - a, b - c, b - a];
  return (place) => {
    if (width === 0) return most;
    const value =
      place * width < below ? a + Math.sqrt(place * width * below) : b - Math.sqrt((1 - place) * width * above);
    // A rounding may step over an end; nothing outside the range was ever drawn.
    return least(greatest(decimalOf(value), low), high);
  };
}

/** What a value may be: at least, most likely, at most. */
export type Range = { readonly min: DecimalString; readonly mode: DecimalString; readonly max: DecimalString };

// What is drawn is no more exact than this.
const DIGITS = 12;

/** The number of 12 significant digits that is nearest to a float. */
function decimalOf(value: number): Exact {
  const [digits = "0", exponent] = value.toPrecision(DIGITS).split("e");
  const power = Number(exponent ?? 0);
  const ten = tenToThe(Math.abs(power));
  return multiply(exact(digits), power < 0 ? { n: 1n, d: ten } : { n: ten, d: 1n });
}
