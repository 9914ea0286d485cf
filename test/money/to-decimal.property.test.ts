import fc from "fast-check";
import { expect, test } from "vitest";
import { asDecimal } from "../../src/money/decimal.js";
import { toDecimal } from "../../src/money/exact.js";
import { samples } from "../support/samples.js";

// Cross: decimal.js divides with 34 digits, half to even.
test("a quotient is printed as decimal.js prints it", () => {
  const length = fc.integer({ min: 1, max: 90 });
  const whole = length.chain((digits) => fc.bigInt(0n, 10n ** BigInt(digits)));
  fc.assert(
    fc.property(whole, whole, fc.boolean(), fc.integer({ min: 0, max: 60 }), (n, by, isBelow, zeros) => {
      for (const d of [by + 1n, 10n ** BigInt(zeros), 2n ** BigInt(zeros)]) {
        const signed = isBelow ? -n : n;
        expect(toDecimal({ n: signed, d })).toBe(asDecimal(signed.toString()).div(d.toString()).plus(0).toFixed().replace("-0", signed === 0n ? "0" : "-0")); // prettier-ignore
      }
    }),
    samples(500),
  );
});

test("half goes to even at the last digit, and a carry makes no digit more", () => {
  // Derived: 34 digits are kept of 10^34 + 0.5, of 10^34 + 1.5 and of 34 nines and a half.
  expect(toDecimal({ n: 2n * 10n ** 33n + 1n, d: 2n })).toBe(`1${"0".repeat(33)}`);
  expect(toDecimal({ n: 2n * 10n ** 33n + 3n, d: 2n })).toBe(`1${"0".repeat(32)}2`);
  expect(toDecimal({ n: 2n * (10n ** 34n - 1n) + 1n, d: 2n })).toBe(`1${"0".repeat(34)}`);
  expect(toDecimal({ n: 10n ** 1500n + 1n, d: 3n })).toMatch(/^3{34}0+$/);
});
