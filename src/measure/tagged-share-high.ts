import { plus, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Largest share that can target gender equality: every line that was not screened does.
 *
 * Formula: (targeted + not screened) ÷ allocable.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param unscreened - money of the lines that can be screened and were not, 0 or more; else it bounds nothing
 * @param allocable - money of all lines but those that the scheme declares outside what can be screened
 * @returns a ratio, the upper end beside `tagged-share-low`; undefined where an input is unknown, or where the base is
 * zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example taggedShareHigh({ targeted: money("60", "USD"), unscreened: money("50", "USD"), allocable: money("200",
 * "USD") }).value // "0.55"
 */
export const taggedShareHigh = formula({
  id: "tagged-share-high",
  unit: "ratio",
  inputs: {
    targeted: "money",
    unscreened: "money",
    allocable: "money",
  },
  body: (x) => ratio(plus(x.targeted, x.unscreened), x.allocable),
  source: budgetSources.bounds,
});
