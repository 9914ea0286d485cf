import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * A total of budget lines together with the balances of published totals.
 *
 * Formula: lines given + balance.
 *
 * @param listed - sum of the lines
 * @param rest - sum of the balances
 * @returns money; undefined where either is
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example withRest({ listed: money("30", "AMD"), rest: money("70", "AMD") }).value // "100"
 */
export const withRest = formula({
  id: "with-rest",
  unit: "money",
  inputs: { listed: "money", rest: "money" },
  body: ({ listed, rest }) => plus(listed, rest),
  source: budgetSources.balance,
});
