import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Least share that can target gender equality: no line that was not screened does.
 *
 * Formula: targeted ÷ allocable.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param allocable - money of all lines but those that the scheme declares outside what can be screened
 * @returns a ratio, the lower end beside `tagged-share-high`; undefined where nothing was screened, or where the base is
 * zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived; the quotient is that of `share-of-allocable`, said as a bound.
 * @example taggedShareLow({ targeted: money("60", "USD"), allocable: money("200", "USD") }).value // "0.3"
 */
export const taggedShareLow = formula({
  id: "tagged-share-low",
  unit: "ratio",
  inputs: {
    targeted: "money",
    allocable: "money",
  },
  body: (x) => ratio(x.targeted, x.allocable),
  source: budgetSources.bounds,
});
