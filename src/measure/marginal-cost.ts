import { ceil, divide, minus, num, plus, relabel, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Cost of the next unit, such as one more place or client: small until a step is crossed, then with the whole step.
 *
 * Formula: cost of one unit + cost of one step × (steps of one unit more − steps of the units), each number of steps
 * being units ÷ size of a step, rounded up.
 *
 * @param units - units now
 * @param one-unit-cost - what one unit costs apart from steps
 * @param step-size - units that one step serves, above 0
 * @param step-cost - what one more step costs
 * @returns money for the unit after these; undefined (`zero-denominator`) for a step of zero
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example marginalCost({ units: "8", "one-unit-cost": money("100", "KGS"), "step-size": "8", "step-cost": money("5000",
 * "KGS") }).value // "5100"
 */
export const marginalCost = formula({
  id: "marginal-cost",
  unit: "money",
  inputs: {
    units: "units",
    "one-unit-cost": "money/units",
    "step-size": "units",
    "step-cost": "money",
  },
  body: (x) => {
    const one = num("1", "units");
    const after = ceil(divide(plus(x.units, one), x["step-size"]));
    const now = ceil(divide(x.units, x["step-size"]));
    return plus(relabel(x["one-unit-cost"], "money"), times(x["step-cost"], minus(after, now)));
  },
  source: sources.contract,
});
