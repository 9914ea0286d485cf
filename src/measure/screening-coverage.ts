import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * How much of the money that could be screened was screened.
 *
 * Formula: screened ÷ allocable.
 *
 * @param screened - money of all lines that were screened
 * @param allocable - money of all lines but those that the scheme declares outside what can be screened
 * @returns a ratio; undefined where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example screeningCoverage({ screened: money("150", "USD"), allocable: money("200", "USD") }).value // "0.75"
 */
export const screeningCoverage = formula({
  id: "screening-coverage",
  unit: "ratio",
  inputs: { screened: "money", allocable: "money" },
  body: ({ screened, allocable }) => ratio(screened, allocable),
  source: budgetSources.coverage,
});
