// Splits a total by weights into parts that add up to it exactly, by largest remainder.
import { type DecimalString, type Exact, allDigits, exact, scaleOf } from "./exact.js";
import { fail } from "./fail.js";

/**
 * Splits a total by weights so that the parts add up to it exactly (largest remainder): each part is rounded towards
 * zero to the smallest unit, and the units left over go one each to the parts that lost most, ties in the order given.
 *
 * @param total - decimal string, a multiple of the smallest unit; may be negative
 * @param weights - decimal strings, not negative and not all zero; a weight of zero gets nothing
 * @param places - decimal places of the smallest unit, such as `minorUnits("KGS")`; negative for tens, hundreds …
 * @returns one decimal string for each weight
 * @throws `number.invalid` when a text is not a decimal string; `allocate.weights` when a weight is negative or all
 *   are zero; `allocate.total` when the total is not a multiple of the smallest unit; `number.places`
 * @example allocate("100", ["1", "1", "1"], 2) // ["33.34", "33.33", "33.33"]
 */
export function allocate(total: DecimalString, weights: readonly DecimalString[], places: number): DecimalString[] {
  const unit = scaleOf(places);
  const [negative, units] = sizeIn(exact(total), places, unit);
  const shares = onOneScale(weights.map(exact));
  const whole = shares.reduce((a, b) => a + b, 0n);
  if (shares.some((share) => share < 0n)) fail("allocate.weights", "a weight is negative: weights are 0 or more");
  if (whole === 0n) fail("allocate.weights", "all weights are zero: there is nothing to split by");
  const parts = shares.map((share) => (units * share) / whole);
  const left = units - parts.reduce((a, b) => a + b, 0n);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: (units * share) % whole }))
    .sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : a.index - b.index));
  const favoured = new Set(byRemainder.slice(0, Number(left)).map((each) => each.index));
  return parts.map((part, index) => {
    const size = part + (favoured.has(index) ? 1n : 0n);
    const n = negative ? -size : size;
    return allDigits(places < 0 ? { n: n * unit, d: 1n } : { n, d: unit });
  });
}

// How many smallest units the total has, apart from its sign: rounding towards zero then treats both signs alike.
function sizeIn(total: Exact, places: number, unit: bigint): [boolean, bigint] {
  const [n, d] = places < 0 ? [total.n, total.d * unit] : [total.n * unit, total.d];
  if (n % d !== 0n) fail("allocate.total", `the total has more than ${places} decimal places: round it first`);
  return n < 0n ? [true, -n / d] : [false, n / d];
}

// Decimal weights have powers of ten below the line, so the largest of these is a common one.
function onOneScale(weights: readonly Exact[]): bigint[] {
  const scale = weights.reduce((most, { d }) => (d > most ? d : most), 1n);
  return weights.map(({ n, d }) => n * (scale / d));
}
