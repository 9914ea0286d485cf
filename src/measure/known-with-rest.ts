import { orElse, plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * The known part of a total of budget lines and balances.
 *
 * Formula: lines given + balance, or the one of them that is known.
 *
 * @param listed - sum of the lines whose amount is known
 * @param rest - sum of the balances that are known
 * @returns money; undefined where neither is known
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example knownWithRest({ listed: money("30", "AMD"), rest: null }).value // "30"
 */
export const knownWithRest = formula({
  id: "known-with-rest",
  unit: "money",
  inputs: { listed: "money", rest: "money" },
  body: ({ listed, rest }) => orElse(plus(listed, rest), orElse(listed, rest)),
  source: budgetSources.balance,
});
