import { type DecimalString, exact, toDecimal } from "../money/exact.js";
import { missing } from "../formula/figure.js";
import { type Simulated, type SimulationOptions, drawOutcomes } from "./variables.js";
import type { Range } from "./triangular-draw.js";

/**
 * Draws values from their ranges, each from the triangular distribution and independently of the others, and says how
 * an outcome is spread: percentiles, mean, and the share of draws in which it is above zero.
 *
 * @param ranges - what each value may be: at least, most likely, at most
 * @param outcome - from one draw of the values, in the order of the ranges, to a decimal string; null where undefined
 * @param options - seed and number of draws; the same give the same digits on every machine
 * @returns the spread of the defined outcomes, and how many were undefined
 * @throws `range.order` when a most likely value lies outside its range, `simulation.seed`, `simulation.draws`
 * @example simulate([{ min: "90", mode: "100", max: "130" }], ([need]) =>
 *   fundingGap({ required: money(need, "KGS"), secured: money("100", "KGS") }).value, { seed: 1, draws: 10000 })
 */
export function simulate(
  ranges: readonly Range[],
  outcome: (drawn: readonly DecimalString[]) => DecimalString | null,
  options: SimulationOptions,
): Simulated {
  return drawOutcomes(
    ranges,
    (drawn) => {
      const value = outcome(drawn.map(toDecimal));
      return value === null ? missing("outcome") : exact(value);
    },
    options,
  );
}
