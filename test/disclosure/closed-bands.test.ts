import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ONE, compare, divide, exact, toDecimal, whole } from "../../src/money/exact.js";
import { type Band, isBand, isIn, needBand, shareBand, twoDigits } from "../../src/disclosure/bands.js";

describe("the band of a need", () => {
  // Derived: by hand from the edges 1, 2, 5 × 10ⁿ. An amount on an edge lies above it.
  it.each<[string, string, string]>([
    ["7872811.485", "5000000", "10000000"],
    ["1", "1", "2"],
    ["2", "2", "5"],
    ["4.999", "2", "5"],
    ["5", "5", "10"],
    ["9.99", "5", "10"],
    ["10", "10", "20"],
    ["0.003", "0.002", "0.005"],
  ])("%s lies from %s to %s", (amount, from, to) => {
    expect(needBand(exact(amount), false)).toEqual([from, to]);
  });

  // Derived: the same with the finer edges.
  it.each<[string, string, string]>([
    ["1.2", "1", "1.25"],
    ["1.25", "1.25", "1.6"],
    ["31.4", "25", "31.5"],
    ["31.5", "31.5", "40"],
    ["63", "63", "80"],
    ["99", "80", "100"],
  ])("%s lies from %s to %s where it may be finer", (amount, from, to) => {
    expect(needBand(exact(amount), true)).toEqual([from, to]);
  });

  it("has words of their own for nothing and for what is not known", () => {
    expect(needBand(exact("0"), false)).toEqual(["0", "0"]);
    expect(needBand(undefined, false)).toBe("unknown");
  });
});

describe("the band of what is covered", () => {
  // Derived: quarters and tenths, of which the last holds the whole. Seen red with a band from 1 to 1.25 for the whole.
  it.each<[string, string, boolean, Band]>([
    ["1", "4", false, ["0.25", "0.5"]],
    ["0.99", "4", false, ["0", "0.25"]],
    ["4", "4", false, ["0.75", "1"]],
    ["3", "10", true, ["0.3", "0.4"]],
    ["10", "10", true, ["0.9", "1"]],
    ["0", "4", false, ["0", "0"]],
  ])("%s of %s", (part, of, isFine, band) => {
    expect(shareBand(exact(part), exact(of), isFine)).toEqual(band);
  });

  it("is not known where one of both is not", () => {
    expect(shareBand(undefined, exact("4"), false)).toBe("unknown");
    expect(shareBand(exact("4"), undefined, false)).toBe("unknown");
  });
});

const amount = fc.tuple(fc.bigInt(1n, 10n ** 13n), fc.integer({ min: 0, max: 4 })).map(([n, places]) => divide(whole(n), whole(10n ** BigInt(places)))); // prettier-ignore

describe("any amount", () => {
  // Seen red with edges that are closed on both sides, and with a band that is open at its lower edge.
  it("lies in its own band, which an owner may choose, and in no other of the same grid", () => {
    fc.assert(
      fc.property(amount, fc.boolean(), (value, isFine) => {
        const band = needBand(value, isFine);
        expect(isIn(value, band)).toBe(true);
        expect(isBand(band, "need", isFine)).toBe(true);
        const upper = exact(band[1]);
        expect(isIn(upper, band)).toBe(false);
        expect(needBand(upper, isFine)).not.toEqual(band);
      }),
    );
  });

  it("is within a twentieth of its two digits", () => {
    fc.assert(
      fc.property(amount, (value) => {
        const text = toDecimal(twoDigits(value));
        expect(text.replace(/^0\.0*|\.|0+$/g, "").replace(/0+$/, "").length).toBeLessThanOrEqual(2);
        const apart = divide(twoDigits(value), value);
        expect(compare(apart, exact("0.95"))).toBeGreaterThanOrEqual(0);
        expect(compare(apart, exact("1.05"))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

// Seen red with a test that takes any two edges.
it("a band that nobody may choose is none", () => {
  expect(isBand(["7000000", "8000000"], "need", true)).toBe(false);
  // Seen red: it never ended.
  for (const isFine of [true, false]) expect(isBand(["-3", "1"], "need", isFine)).toBe(false);
  expect(isBand(["5000000", "8000000"], "need", false)).toBe(false);
  expect(isBand(["1.25", "1.6"], "need", false)).toBe(false);
  expect(isBand(["1.25", "1.6"], "need", true)).toBe(true);
  expect(isBand(["0.3", "0.4"], "share", false)).toBe(false);
  expect(isBand(["0.25", "0.5"], "share", false)).toBe(true);
  expect(isBand("unknown", "need", false)).toBe(true);
});

// Derived: 5 to 10 moved by 1.1 is 5.5 to 11.
it("edges move with a factor", () => {
  expect(isIn(exact("10.5"), ["5", "10"], exact("1.1"))).toBe(true);
  expect(isIn(exact("5.2"), ["5", "10"], exact("1.1"))).toBe(false);
  expect(isIn(exact("1"), ["0.75", "1"], ONE, true)).toBe(true);
});
