import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Money that targets gender equality as a share of all money that could be screened.
 *
 * Formula: targeted ÷ allocable.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param allocable - money of all lines but those that the scheme declares outside what can be screened
 * @returns a ratio; undefined where nothing was screened, or where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: OECD, Development Finance for Gender Equality 2024, annex; Donor Tracker uses this base.
 * @example shareOfAllocable({ targeted: money("60", "USD"), allocable: money("200", "USD") }).value // "0.3"
 */
export const shareOfAllocable = formula({
  id: "share-of-allocable",
  unit: "ratio",
  inputs: { targeted: "money", allocable: "money" },
  body: ({ targeted, allocable }) => ratio(targeted, allocable),
  source: budgetSources.allocable,
});
