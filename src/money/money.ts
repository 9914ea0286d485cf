// Money: amounts with their currency, made, added, subtracted and compared within one currency alone; and the one
// currency of several amounts.
import { type DecimalString, type Exact, add, compare, exact, isDecimal, negate, toDecimal } from "./exact.js";
import { minorUnits } from "./currency.js";
import { fail, refuseUnlessListed, shown } from "./fail.js";

declare const brand: unique symbol;

/**
 * An amount with its currency. The currency is part of the type, so that adding two currencies does not compile;
 * in JavaScript it throws `money.currency`.
 */
export type Money<C extends string = string> = {
  readonly amount: DecimalString;
  readonly currency: C;
  // Invariant in C: else two currencies would unify to their union and compile.
  readonly [brand]?: (currency: C) => C;
};

/**
 * Makes an amount of money.
 *
 * @param amount - decimal string in whole currency units, such as `"1250.50"`; never a JavaScript number
 * @param currency - ISO 4217 code
 * @returns the money
 * @throws `number.invalid` when the amount is not a decimal string; `currency.invalid` when the code is not one
 * @example money("427", "GBP") // { amount: "427", currency: "GBP" }
 */
export function money<const C extends string>(amount: DecimalString, currency: C): Money<C> {
  if (typeof amount !== "string" || !isDecimal(amount))
    fail("number.invalid", `${shown(amount)} is not an amount: give a decimal string such as "1250.50"`);
  minorUnits(currency);
  return { amount, currency };
}

/** Sum of two amounts of one currency. @throws `money.currency` when the currencies differ. */
export const addMoney = <C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> => combine(a, b, add);

/** Difference of two amounts of one currency. @throws `money.currency` when the currencies differ. */
export const subtractMoney = <C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> =>
  combine(a, b, (x, y) => add(x, negate(y)));

/** −1, 0 or 1 as `a` is less than, equal to or more than `b`. @throws `money.currency` when the currencies differ. */
export function compareMoney<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): -1 | 0 | 1 {
  sameCurrency([a, b]);
  return compare(exact(a.amount), exact(b.amount));
}

/**
 * The one currency of several amounts.
 *
 * @throws `money.currency` when there are two
 */
export function sameCurrency(amounts: readonly { readonly currency: string }[]): string | undefined {
  refuseUnlessListed('an amount is an object: money("5", "KGS")', amounts);
  const currencies = [...new Set(amounts.map((each) => each.currency))];
  if (currencies.length > 1)
    fail("money.currency", `${currencies.join(" and ")} cannot be calculated together: convert one of them first`);
  return currencies[0];
}

function combine<C extends string>(a: Money<C>, b: Money<C>, operation: (x: Exact, y: Exact) => Exact): Money<C> {
  sameCurrency([a, b]);
  return { amount: toDecimal(operation(exact(a.amount), exact(b.amount))), currency: a.currency };
}
