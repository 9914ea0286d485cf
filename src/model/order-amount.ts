import { isCurrency } from "../money/currency.js";
import { type DecimalString, compare, exact, isDecimal, multiply, whole } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";

/**
 * What the order of a row of money pays: price × units, up to the ceiling, × the share; undefined where a cell that it
 * needs is blank or no number. It is what `orderMoney` gives, without what explains it: whoever reads a table needs no
 * formula.
 */
export function orderAmount({ price, units, ceiling, share, currency = "" }: Order): DecimalString | undefined {
  const given = [price, units, ceiling, share].filter((each) => each !== undefined);
  if (price === undefined || units === undefined || !isCurrency(currency) || !given.every(isDecimal)) return undefined;
  const all = multiply(exact(price), exact(units));
  const most = ceiling === undefined ? all : exact(ceiling);
  return toDecimal(multiply(compare(all, most) < 0 ? all : most, share === undefined ? whole(1) : exact(share)));
}

type Order = Readonly<Partial<Record<"price" | "units" | "ceiling" | "share" | "currency", string | undefined>>>;
