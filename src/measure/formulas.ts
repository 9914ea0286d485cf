import type { Formula } from "../formula/formula.js";
import { budgetFormulas } from "./budget-formulas.js";
import { investmentFormulas } from "./investment-formulas.js";
import { moneyFormulas } from "./money-formulas.js";
import { networkFormulas } from "./network-formulas.js";
import { planFormulas } from "./plan-formulas.js";
import { uncertaintyFormulas } from "./uncertainty-formulas.js";

/** The registry: every formula of umay, each with its id, inputs, expression and source. */
export const formulas: readonly Formula[] = [
  ...budgetFormulas,
  ...investmentFormulas,
  ...moneyFormulas,
  ...networkFormulas,
  ...planFormulas,
  ...uncertaintyFormulas,
];

/** The formula of an id, or undefined where the registry has none: totals are sums, not formulas. */
export const formulaOf = (id: string): Formula | undefined => formulas.find((each) => each.id === id);
