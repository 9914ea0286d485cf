import fc from "fast-check";
import { expect, test } from "vitest";
import { orderAmount } from "../../src/model/order-amount.js";
import { orderMoney } from "../../src/made/measure/orders.js";
import { money } from "../../src/money/money.js";
import { samples } from "../support/samples.js";

const amount = fc
  .bigInt({ min: 0n, max: 10n ** 14n })
  .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`);
const share = fc
  .integer({ min: 0, max: 1000 })
  .map((parts) => `${Math.floor(parts / 1000)}.${String(parts % 1000).padStart(3, "0")}`);
const often = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const order = fc.record({ price: amount, units: amount, ceiling: often(amount), share: often(share) });

// Cross: who reads a table takes plain arithmetic, and the calculation the formula. Seen red without the ceiling, and with
// the share left out.
test("what a reader of a table says an order pays is what the formula gives", () => {
  const [currency, seen] = ["KGS", { capped: 0, free: 0 }];
  fc.assert(
    fc.property(order, ({ price, units, ceiling, share: part }) => {
      const paid = orderMoney({
        "order-price": money(price, currency),
        "order-units": units,
        "order-ceiling": ceiling === undefined ? null : money(ceiling, currency),
        "order-share": part ?? null,
      });
      expect(orderAmount({ price, units, ceiling, share: part, currency })).toBe(paid.value);
      seen[ceiling === undefined ? "free" : "capped"] += 1;
    }),
    samples(200),
  );
  expect(Math.min(seen.capped, seen.free)).toBeGreaterThan(20);
});
