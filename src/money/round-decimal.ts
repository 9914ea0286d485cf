import { type DecimalString, exact } from "./exact.js";
import { type Rounding, round } from "./round.js";
import { toDecimal } from "./to-decimal.js";

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
