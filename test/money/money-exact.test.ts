import { describe, expect, it } from "vitest";
import {
  type Rounding,
  add,
  compare,
  divide,
  exact,
  isDecimal,
  multiply,
  power,
  reduce,
  round,
  subtract,
  sum,
  toDecimal,
  whole,
} from "../../src/money/exact.js";
import { minorUnits } from "../../src/money/currency.js";
import { addMoney, compareMoney, money, sameCurrency, subtractMoney } from "../../src/money/money.js";

const refused = ["1e3", "1E3", "0x10", "0b1", "", " ", " 1", "1 ", "Infinity", "-Infinity", "NaN", "1,5", "1 000", "1_000", ".5", "5.", "--1", "+", "1.2.3", "１", "1\n"]; // prettier-ignore

describe("reading a decimal string", () => {
  it.each(refused)("refuses %j", (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => exact(text)).toThrow(expect.objectContaining({ code: "number.invalid" }));
    expect(() => money(text, "KGS")).toThrow(expect.objectContaining({ code: "number.invalid" }));
  });

  it("refuses a JavaScript number as an amount", () => {
    const loose: (amount: unknown, currency: string) => unknown = money as never;
    expect(() => loose(1.5, "KGS")).toThrow(expect.objectContaining({ code: "number.invalid" }));
  });

  it("keeps every digit", () => {
    expect(exact("0.1")).toEqual({ n: 1n, d: 10n });
    expect(exact("-1234.50")).toEqual({ n: -123450n, d: 100n });
    expect(exact("+007")).toEqual({ n: 7n, d: 1n });
    expect(toDecimal(exact("-0.00"))).toBe("0");
  });
});

describe("exact arithmetic", () => {
  it("adds 0.1 and 0.2 to 0.3", () => {
    expect(toDecimal(add(exact("0.1"), exact("0.2")))).toBe("0.3");
    expect(compare(add(exact("0.1"), exact("0.2")), exact("0.3"))).toBe(0);
  });

  it("keeps amounts of 30 digits to the last one", () => {
    // derived: by hand, carrying from the right
    const [a, b] = [exact("123456789012345678901234567890"), exact("987654321098765432109876543210")];
    expect(toDecimal(add(a, b))).toBe("1111111110111111111011111111100");
    expect(toDecimal(subtract(b, a))).toBe("864197532086419753208641975320");
    expect(toDecimal(add(exact("1234567890123456789012345678.99"), exact("0.01")))).toBe(
      "1234567890123456789012345679",
    );
  });

  it("comes back after a quotient that does not end", () => {
    const third = divide(whole(1), whole(3));
    expect(compare(multiply(third, whole(3)), whole(1))).toBe(0);
    // derived: 253.26 ÷ 7 × 7 is 253.26 again, so the next whole number is 254 and not more
    expect(round(multiply(divide(exact("253.26"), whole(7)), whole(7)), 0, "up")).toEqual({ n: 254n, d: 1n });
    expect(round(multiply(divide(whole(49), whole(49)), whole(49)), 0, "up")).toEqual({ n: 49n, d: 1n });
  });

  it("raises to whole powers, negative ones too", () => {
    expect(toDecimal(power(exact("1.04"), whole(3)))).toBe("1.124864");
    expect(toDecimal(power(exact("0.5"), whole(-3)))).toBe("8");
    expect(toDecimal(power(exact("-2"), whole(-3)))).toBe("-0.125");
    expect(toDecimal(power(exact("0"), whole(0)))).toBe("1");
    for (const exponent of ["0.5", "1001", "-1001"])
      expect(() => power(exact("2"), exact(exponent))).toThrow(expect.objectContaining({ code: "number.exponent" }));
  });

  it("refuses to divide by zero", () => {
    expect(() => divide(whole(5), exact("0.00"))).toThrow(expect.objectContaining({ code: "number.zero-division" }));
  });

  it("sums none to zero and reduces a fraction", () => {
    expect(toDecimal(sum([]))).toBe("0");
    expect(reduce({ n: -6n, d: 4n })).toEqual({ n: -3n, d: 2n });
  });

  it("stays fast and near where fractions grow beyond all use", () => {
    // derived: 1/1 + 1/2 + … + 1/3000 begins 8.58374988677 (the harmonic number, by ln 3000 + 0.5772156649 + 1/6000 − …)
    const harmonic = sum(Array.from({ length: 3000 }, (_, i) => divide(whole(1), whole(i + 1))));
    expect(toDecimal(round(harmonic, 6, "half-up"))).toBe("8.58375");
    expect(harmonic.d < 1n << 4096n).toBe(true);
  });
});

describe("rounding rules", () => {
  // derived: by the meaning of each rule; the half goes away from zero, to the even neighbour, towards +∞, towards −∞
  const cases: [value: string, places: number, expected: Record<Rounding, string>][] = [
    ["2.5", 0, { "half-up": "3", "half-even": "2", up: "3", down: "2" }],
    ["-2.5", 0, { "half-up": "-3", "half-even": "-2", up: "-2", down: "-3" }],
    ["3.5", 0, { "half-up": "4", "half-even": "4", up: "4", down: "3" }],
    ["-3.5", 0, { "half-up": "-4", "half-even": "-4", up: "-3", down: "-4" }],
    ["2.1", 0, { "half-up": "2", "half-even": "2", up: "3", down: "2" }],
    ["-2.1", 0, { "half-up": "-2", "half-even": "-2", up: "-2", down: "-3" }],
    ["-2.9", 0, { "half-up": "-3", "half-even": "-3", up: "-2", down: "-3" }],
    ["0.5", 0, { "half-up": "1", "half-even": "0", up: "1", down: "0" }],
    ["-0.5", 0, { "half-up": "-1", "half-even": "0", up: "0", down: "-1" }],
    ["7", 0, { "half-up": "7", "half-even": "7", up: "7", down: "7" }],
    ["1.005", 2, { "half-up": "1.01", "half-even": "1", up: "1.01", down: "1" }],
    ["-1.005", 2, { "half-up": "-1.01", "half-even": "-1", up: "-1", down: "-1.01" }],
    ["1250", -2, { "half-up": "1300", "half-even": "1200", up: "1300", down: "1200" }],
    ["-1350", -2, { "half-up": "-1400", "half-even": "-1400", up: "-1300", down: "-1400" }],
  ];
  it.each(cases)("round %s to %i places", (value, places, expected) => {
    for (const rule of ["half-up", "half-even", "up", "down"] as const)
      expect(toDecimal(round(exact(value), places, rule)), rule).toBe(expected[rule]);
  });
});

describe("printing a decimal", () => {
  it("is exact where the decimal ends", () => {
    expect(toDecimal({ n: 1n, d: 4n })).toBe("0.25");
    expect(toDecimal({ n: 1n, d: 1024n })).toBe("0.0009765625");
    expect(toDecimal({ n: -7n, d: -1n * -8n })).toBe("-0.875");
    expect(toDecimal(exact("1000000000000000000000000000000000"))).toBe("1000000000000000000000000000000000");
    expect(toDecimal(exact("0.0000000000000000000000000000000001"))).toBe("0.0000000000000000000000000000000001");
  });

  it("has 34 digits where it does not end, half even", () => {
    // derived: long division
    expect(toDecimal({ n: 1n, d: 3n })).toBe("0.3333333333333333333333333333333333");
    expect(toDecimal({ n: 2n, d: 3n })).toBe("0.6666666666666666666666666666666667");
    expect(toDecimal({ n: -200n, d: 3n })).toBe("-66.66666666666666666666666666666667");
    // derived: 35 digits that end in 5; the half goes to the even neighbour, down here and up there
    expect(toDecimal(exact("1.0000000000000000000000000000000025"))).toBe("1.000000000000000000000000000000002");
    expect(toDecimal(exact("1.0000000000000000000000000000000035"))).toBe("1.000000000000000000000000000000004");
  });
});

describe("money", () => {
  it("adds, subtracts and compares in one currency", () => {
    expect(addMoney(money("0.1", "KGS"), money("0.2", "KGS"))).toEqual({ amount: "0.3", currency: "KGS" });
    // worked: Women's Aid, 427 and 195 million GBP
    expect(subtractMoney(money("427", "GBP"), money("195", "GBP"))).toEqual({ amount: "232", currency: "GBP" });
    expect(compareMoney(money("1.0", "KGS"), money("1", "KGS"))).toBe(0);
    expect(compareMoney(money("-1", "KGS"), money("1", "KGS"))).toBe(-1);
  });

  it("throws by code when currencies are mixed, as JavaScript may", () => {
    const som: { amount: string; currency: string } = money("1", "KGS");
    const dollars: { amount: string; currency: string } = money("1", "USD");
    for (const operation of [addMoney, subtractMoney, compareMoney])
      expect(() => operation(som, dollars)).toThrow(expect.objectContaining({ code: "money.currency" }));
    expect(() => sameCurrency([som, som, dollars])).toThrow(expect.objectContaining({ code: "money.currency" }));
    expect(sameCurrency([som, som])).toBe("KGS");
    expect(sameCurrency([])).toBeUndefined();
  });

  it.each(["", "kgs", "som", "KG", "KGSS", "К GS", "КGS"])("refuses the currency %j", (currency) => {
    expect(() => money("1", currency)).toThrow(expect.objectContaining({ code: "currency.invalid" }));
    expect(() => minorUnits(currency)).toThrow(expect.objectContaining({ code: "currency.invalid" }));
  });
});
