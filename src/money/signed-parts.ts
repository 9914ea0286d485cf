// Rounds parts of either sign so that they add up to a rounded total, by largest remainder.
import type { Exact } from "./exact.js";

/**
 * Rounds parts of either sign so that they add up to a rounded total (largest remainder): each part is rounded down, and
 * the units that are left go one each to the parts that lost most, ties in the order given (from the last for a negative total). A part of zero stays zero.
 * Parts and total of the other sign give the same parts of the other sign.
 *
 * @param parts - the parts, which add up to the total but for its rounding
 * @param total - the total, a multiple of the smallest unit
 * @param places - decimal places of the smallest unit; negative for tens, hundreds …
 * @returns the parts as multiples of the smallest unit
 * @example signedParts([{ n: 1n, d: 3n }, { n: 2n, d: 3n }], ONE, 2) // 0.33, 0.67
 */
export function signedParts(parts: readonly Exact[], total: Exact, places: number): Exact[] {
  const unit = 10n ** BigInt(Math.abs(places));
  const inUnits = ({ n, d }: Exact): Exact => (places < 0 ? { n, d: d * unit } : { n: n * unit, d });
  const down = parts.map(inUnits).map(({ n, d }, at) => {
    const rest = ((n % d) + d) % d;
    return { at, units: (n - rest) / d, rest: { n: rest, d } };
  });
  const whole = inUnits(total);
  const left = Number(whole.n / whole.d - down.reduce((sum, { units }) => sum + units, 0n));
  // Ties turn round with the sign, so that a change and its reverse are told by the same numbers.
  const leading = total.n === 0n ? (parts.find(({ n }) => n !== 0n)?.n ?? 0n) : total.n;
  const direction = leading < 0n ? -1 : 1;
  const order = down
    .filter(({ at }) => parts[at]?.n !== 0n)
    .sort((a, b) => byRest(a.rest, b.rest) || direction * (a.at - b.at));
  // A total that was rounded apart from the parts may ask for one unit more or less than the parts lost.
  const given = new Map(order.map(({ at }, place) => [at, Math.ceil((left - place) / order.length)]));
  return down.map(({ at, units }) => {
    const size = units + BigInt(given.get(at) ?? 0);
    return places < 0 ? { n: size * unit, d: 1n } : { n: size, d: unit };
  });
}

const byRest = (a: Exact, b: Exact): number => {
  const difference = b.n * a.d - a.n * b.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
