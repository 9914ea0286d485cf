import { type Expr, divide, floor, num, plus, times } from "../formula/expression.js";
import { type FormulaInputs, units } from "../made/inputs.js";

/** The inputs of a formula: names of `inputs.csv`, which says once what each is and in which unit. */
/* @__NO_SIDE_EFFECTS__ */
export const take = <const N extends keyof FormulaInputs>(...names: readonly N[]): Pick<FormulaInputs, N> =>
  Object.fromEntries(names.map((name) => [name, units[name]])) as Pick<FormulaInputs, N>;

/** An amount in whole smallest units of the currency, rounded half up. */
export const inWholeUnits = (amount: Expr<"money">, unit: Expr<"money">): Expr<"money"> =>
  times(floor(plus(divide(amount, unit), num("0.5"))), unit);
