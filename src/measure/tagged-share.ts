import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Money that targets gender equality as a share of a base that the figure names.
 *
 * Formula: targeted ÷ base.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param base - money of the base (`denominator`: `all`, `programmable` or `direct`), same year, phase and unit
 * @returns a ratio; undefined where nothing was screened, or where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example taggedShare({ targeted: money("52", "MXN"), base: money("1000", "MXN") }).value // "0.052"
 */
export const taggedShare = formula({
  id: "tagged-share",
  unit: "ratio",
  inputs: {
    targeted: "money",
    base: "money",
  },
  body: (x) => ratio(x.targeted, x.base),
  source: budgetSources.base,
});
