import { orderMoney } from "../../measure/orders.js";
import { isCurrency } from "../../money/currency.js";
import { type DecimalString, isDecimal } from "../../money/exact.js";
import { money } from "../../money/money.js";

type Order = Readonly<Partial<Record<"price" | "units" | "ceiling" | "share" | "currency", string | undefined>>>;

/** What the order of a row of money pays, by the formula; undefined where a cell that it needs is blank or no number. */
export function orderAmount({ price, units, ceiling, share, currency = "" }: Order): DecimalString | undefined {
  const given = [price, units, ceiling, share].filter((each) => each !== undefined);
  if (price === undefined || !isCurrency(currency) || !given.every(isDecimal)) return undefined;
  const paid = orderMoney({
    "order-price": money(price, currency),
    "order-units": units ?? null,
    "order-ceiling": ceiling === undefined ? null : money(ceiling, currency),
    "order-share": share ?? null,
  });
  return paid.value ?? undefined;
}
