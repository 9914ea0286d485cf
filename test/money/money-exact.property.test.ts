import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "../../src/money/allocate.js";
import {
  type Exact,
  add,
  compare,
  divide,
  exact,
  multiply,
  round,
  subtract,
  toDecimal,
  whole,
} from "../../src/money/exact.js";
import { addRatios, ratio, ratioValue } from "../../src/money/ratio.js";

/** Decimal strings of up to 30 digits with up to `places` decimals. */
const decimal = (places: number, min?: bigint): fc.Arbitrary<string> =>
  fc
    .tuple(fc.bigInt({ min: min ?? -(10n ** 30n) + 1n, max: 10n ** 30n - 1n }), fc.integer({ min: 0, max: places }))
    .map(([units, used]) => shifted(units, used));

function shifted(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const sign = units < 0n ? "-" : "";
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const total = (parts: readonly string[]): Exact => parts.map(exact).reduce(add, whole(0));

describe("exact numbers", () => {
  it("print and read back to the same value, up to 34 digits", () => {
    fc.assert(fc.property(decimal(30), (text) => compare(exact(toDecimal(exact(text))), exact(text)) === 0));
  });

  it("agree with whole arithmetic of bigint for amounts of 30 digits", () => {
    const units = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(units, units, (a, b) => {
        const [x, y] = [exact(shifted(a, 2)), exact(shifted(b, 2))];
        expect(toDecimal(add(x, y))).toBe(toDecimal(exact(shifted(a + b, 2))));
        expect(compare(subtract(x, y), exact(shifted(a - b, 2)))).toBe(0);
        expect(compare(multiply(x, y), exact(shifted(a * b, 4)))).toBe(0);
        expect(compare(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it("add a million amounts without losing a hundredth", () => {
    let state = 1n;
    let [sum, expected] = [whole(0), 0n];
    for (let i = 0; i < 1_000_000; i += 1) {
      state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
      const units = (state >> 20n) - (1n << 43n);
      sum = add(sum, exact(shifted(units, 2)));
      expected += units;
    }
    expect(toDecimal(sum)).toBe(toDecimal(exact(shifted(expected, 2))));
    expect(sum.n * 100n === expected * sum.d).toBe(true);
  });

  it("come back from any chain of quotients: a ÷ b × b is a, so rounding up afterwards changes nothing", () => {
    const divisor = decimal(6).filter((text) => exact(text).n !== 0n);
    fc.assert(
      fc.property(decimal(6), divisor, divisor, (a, b, c) => {
        const back = multiply(multiply(divide(divide(exact(a), exact(b)), exact(c)), exact(c)), exact(b));
        expect(compare(back, exact(a))).toBe(0);
        for (const rule of ["up", "down", "half-up", "half-even"] as const)
          expect(compare(round(back, 0, rule), round(exact(a), 0, rule))).toBe(0);
      }),
    );
  });

  it("round to the nearest or to the stated side, less than a unit away", () => {
    fc.assert(
      fc.property(decimal(6), fc.integer({ min: -3, max: 4 }), (text, places) => {
        const value = exact(text);
        const unit = places < 0 ? whole(10n ** BigInt(-places)) : { n: 1n, d: 10n ** BigInt(places) };
        const at = (rule: Parameters<typeof round>[2]): Exact => round(value, places, rule);
        expect(compare(at("up"), value)).toBeGreaterThanOrEqual(0);
        expect(compare(at("down"), value)).toBeLessThanOrEqual(0);
        expect(compare(subtract(at("up"), at("down")), unit)).toBeLessThanOrEqual(0);
        for (const rule of ["half-up", "half-even"] as const) {
          const off = subtract(at(rule), value);
          expect(compare({ n: 2n * (off.n < 0n ? -off.n : off.n), d: off.d }, unit)).toBeLessThanOrEqual(0);
        }
        const mirrored = round({ n: -value.n, d: value.d }, places, "half-up");
        expect(compare({ n: -mirrored.n, d: mirrored.d }, at("half-up"))).toBe(0);
        expect((at("up").n * unit.d * 1n) % (at("up").d * unit.n) === 0n).toBe(true);
      }),
    );
  });
});

describe("allocate", () => {
  const split = fc
    .record({
      places: fc.integer({ min: -2, max: 4 }),
      units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      weights: fc.array(decimal(4, 0n), { minLength: 1, maxLength: 12 }),
    })
    .filter(({ weights }) => weights.some((weight) => exact(weight).n > 0n))
    .map(({ places, units, weights }) => ({
      places,
      weights,
      amount: places < 0 ? (units * 10n ** BigInt(-places)).toString() : shifted(units, places),
    }));

  it("gives parts that add up to the total, each less than a unit from its share", () => {
    fc.assert(
      fc.property(split, ({ places, weights, amount }) => {
        const parts = allocate(amount, weights, places);
        expect(compare(total(parts), exact(amount))).toBe(0);
        const unit = places < 0 ? whole(10n ** BigInt(-places)) : { n: 1n, d: 10n ** BigInt(places) };
        parts.forEach((part, index) => {
          const share = divide(multiply(exact(amount), exact(weights[index] ?? "0")), total(weights));
          const off = subtract(exact(part), share);
          expect(compare({ n: off.n < 0n ? -off.n : off.n, d: off.d }, unit)).toBe(-1);
          expect(compare(round(exact(part), places, "half-up"), exact(part))).toBe(0);
        });
      }),
    );
  });

  it("does not look at the scale of the weights, and gives more to none of smaller remainder", () => {
    fc.assert(
      fc.property(split, fc.integer({ min: 1, max: 1000 }), ({ places, weights, amount }, factor) => {
        const scaled = weights.map((weight) => toDecimal(multiply(exact(weight), whole(factor))));
        expect(allocate(amount, scaled, places)).toEqual(allocate(amount, weights, places));
      }),
    );
  });

  it("keeps equal weights within one unit, the earlier not behind the later", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 40 }), (units, count) => {
        const parts = allocate(units.toString(), Array<string>(count).fill("3"), 0).map(BigInt);
        const sorted = [...parts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
        expect(parts).toEqual(sorted);
        expect((parts[0] ?? 0n) - (parts.at(-1) ?? 0n) <= 1n).toBe(true);
      }),
    );
  });
});

describe("ratio", () => {
  const positive = decimal(2, 1n);

  it("of sets taken together lies between the smallest and the largest", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 15n })), {
          minLength: 1,
          maxLength: 8,
        }),
        (pairs) => {
          const all = addRatios(pairs.map(([n, d]) => ratio(n.toString(), d.toString())));
          const value = { n: BigInt(all.numerator), d: BigInt(all.denominator) };
          const each = pairs.map(([n, d]) => ({ n, d }));
          expect(each.some((one) => compare(one, value) <= 0)).toBe(true);
          expect(each.some((one) => compare(one, value) >= 0)).toBe(true);
        },
      ),
    );
  });

  it("is above, at or below 1 as the numerator is to the denominator", () => {
    fc.assert(
      fc.property(positive, positive, (numerator, denominator) => {
        const order = compare(exact(numerator), exact(denominator));
        const value = ratioValue(ratio(numerator, denominator)) ?? "";
        // 34 digits may round to 1 what is only nearly 1
        expect([order, 0]).toContain(compare(exact(value), whole(1)));
      }),
    );
  });
});
