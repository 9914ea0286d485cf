import { type DecimalString, compare, exact, isDecimal, multiply } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";

type Order = Readonly<Partial<Record<"price" | "units" | "ceiling" | "share", string | undefined>>>;

/** What a contract of a social order pays: the smaller of price × units and its ceiling, × its share. */
export function orderAmount({ price, units, ceiling, share = "1" }: Order): DecimalString | undefined {
  const given = [price, units, ceiling, share].filter((each) => each !== undefined);
  if (price === undefined || units === undefined || !given.every(isDecimal)) return undefined;
  const whole = multiply(exact(price), exact(units));
  const most = ceiling === undefined ? whole : exact(ceiling);
  return toDecimal(multiply(compare(whole, most) <= 0 ? whole : most, exact(share)));
}
