import { minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Balance of a budget: what its published total leaves beside the lines that were given.
 *
 * Formula: published total − lines given.
 *
 * @param published-total - total printed in the document, in whole units
 * @param listed - sum of the lines kept from the file, in whole units
 * @returns money; undefined where one line has no amount, since the balance would hide it
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example rest({ "published-total": money("100", "AMD"), listed: money("30", "AMD") }).value // "70"
 */
export const rest = formula({
  id: "rest",
  unit: "money",
  inputs: { "published-total": "money", listed: "money" },
  body: (x) => minus(x["published-total"], x.listed),
  source: budgetSources.balance,
});
