import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { investmentSources as sources } from "./investment-sources.js";

/**
 * Present value of what the public purse saves and of what society gains besides.
 *
 * Formula: fiscal savings + social benefits.
 *
 * @param present-fiscal-savings - present value of cash that the budget saves
 * @param present-social-benefits - present value of what is no cash of the budget, such as work and health not lost
 * @returns money; undefined where one of the two is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `investmentSources.discounting` in `investment-sources.ts`.
 * @example presentBenefits({ "present-fiscal-savings": money("60", "KGS"), "present-social-benefits": money("90", "KGS") }).value // "150"
 */
export const presentBenefits = formula({
  id: "present-benefits",
  unit: "money",
  inputs: {
    "present-fiscal-savings": "money",
    "present-social-benefits": "money",
  },
  body: (x) => plus(x["present-fiscal-savings"], x["present-social-benefits"]),
  source: sources.discounting,
});
