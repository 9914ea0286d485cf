import type { Exact } from "./exact.js";
import { fail } from "./fail.js";

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
