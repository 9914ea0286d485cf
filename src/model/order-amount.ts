// What a social order pays: its price × its units, up to its ceiling, × its share.
import { isCurrency } from "../money/currency.js";
import { type DecimalString, compare, exact, isDecimal, multiply, toDecimal, whole } from "../money/exact.js";

/** What an order pays: price × units, up to the ceiling, × the share. Undefined where a cell it needs is none. */
export function orderAmount({ price, units, ceiling, share, currency = "" }: Order): DecimalString | undefined {
  const given = [price, units, ceiling, share].filter((each) => each !== undefined);
  if (price === undefined || units === undefined || !isCurrency(currency) || !given.every(isDecimal)) return undefined;
  const all = multiply(exact(price), exact(units));
  const most = ceiling === undefined ? all : exact(ceiling);
  return toDecimal(multiply(compare(all, most) < 0 ? all : most, share === undefined ? whole(1) : exact(share)));
}

type Order = Readonly<Partial<Record<"price" | "units" | "ceiling" | "share" | "currency", string | undefined>>>;
