import { type Expr, divide, floor, num, plus, times } from "../formula/expression.js";

/** An amount in whole smallest units of the currency, rounded half up. */
export const inWholeUnits = (amount: Expr<"money">, unit: Expr<"money">): Expr<"money"> =>
  times(floor(plus(divide(amount, unit), num("0.5"))), unit);
