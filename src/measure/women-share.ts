import { plus, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Share of women and girls among beneficiaries whose sex is known.
 *
 * Formula: female ÷ (female + male).
 *
 * @param female - women and girls, persons and not visits
 * @param male - men and boys, persons and not visits
 * @returns a ratio; undefined where a count is unknown or where there are no beneficiaries
 * @throws `formula.input`, `number.invalid` for inputs of the wrong kind
 * Source: derived.
 * @example womenShare({ female: "680", male: "1020" }).value // "0.4"
 */
export const womenShare = formula({
  id: "women-share",
  unit: "ratio",
  inputs: {
    female: "persons",
    male: "persons",
  },
  body: (x) => ratio(x.female, plus(x.female, x.male)),
  source: budgetSources.beneficiaries,
});
