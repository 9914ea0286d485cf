import { describe, expect, it } from "vitest";
import { allocate } from "../../src/money/allocate.js";
import { format } from "../../src/money/format.js";
import { addRatios, ratio, ratioValue } from "../../src/money/ratio.js";

const code = (expected: string): unknown => expect.objectContaining({ code: expected });

describe("ratio", () => {
  it("keeps both parts as they were given", () => {
    expect(ratio("195.0", "427")).toEqual({ numerator: "195.0", denominator: "427" });
    expect(() => ratio("1e3", "1")).toThrow(code("number.invalid"));
    expect(() => ratio("1", "")).toThrow(code("number.invalid"));
  });

  it("has a value, never clamped, where the denominator is positive", () => {
    expect(ratioValue(ratio("240", "300"))).toBe("0.8");
    expect(ratioValue(ratio("130", "100"))).toBe("1.3");
    expect(ratioValue(ratio("-1", "4"))).toBe("-0.25");
    expect(ratioValue(ratio("0", "3"))).toBe("0");
    expect(ratioValue(ratio("5", "0"))).toBeNull();
    expect(ratioValue(ratio("0", "0.00"))).toBeNull();
    expect(ratioValue(ratio("5", "-10"))).toBeNull();
  });

  it("is combined by its parts and not averaged", () => {
    const both = addRatios([ratio("1", "2"), ratio("1", "4")]);
    expect(both).toEqual({ numerator: "2", denominator: "6" });
    // derived: 2 ÷ 6; the average of 0.5 and 0.25 would be 0.375
    expect(ratioValue(both)).toBe("0.3333333333333333333333333333333333");
    expect(addRatios([ratio("0.1", "1"), ratio("0.2", "2")])).toEqual({ numerator: "0.3", denominator: "3" });
    expect(ratioValue(addRatios([]))).toBeNull();
  });
});

describe("allocate", () => {
  it("gives the units left over to the largest remainders, ties in the order given", () => {
    expect(allocate("100", ["1", "1", "1"], 2)).toEqual(["33.34", "33.33", "33.33"]);
    // derived: 10 × 1/6, 2/6, 3/6 = 1.67, 3.33, 5: one unit is left over and 0.67 is the largest remainder
    expect(allocate("10", ["1", "2", "3"], 0)).toEqual(["2", "3", "5"]);
    expect(allocate("0.05", ["0.5", "0.25", "0.25"], 2)).toEqual(["0.03", "0.01", "0.01"]);
    expect(allocate("700", ["1", "1"], -2)).toEqual(["400", "300"]);
    // Seen red: the last of 40 digits were zeros, and the parts did not add up.
    expect(allocate(`1${"1".repeat(39)}`, ["1", "0"], 0)).toEqual(["1".repeat(40), "0"]);
  });

  it("treats both signs alike and gives nothing to a weight of zero", () => {
    expect(allocate("-100", ["1", "1", "1"], 2)).toEqual(["-33.34", "-33.33", "-33.33"]);
    expect(allocate("5", ["0", "1", "0.0"], 0)).toEqual(["0", "5", "0"]);
    expect(allocate("0", ["1", "2"], 2)).toEqual(["0", "0"]);
  });

  it("refuses by code", () => {
    expect(() => allocate("1", ["1", "-1"], 0)).toThrow(code("allocate.weights"));
    expect(() => allocate("1", ["2", "-1"], 0)).toThrow(code("allocate.weights"));
    expect(() => allocate("1", ["0", "0.0"], 0)).toThrow(code("allocate.weights"));
    expect(() => allocate("1", [], 0)).toThrow(code("allocate.weights"));
    expect(() => allocate("1.001", ["1"], 2)).toThrow(code("allocate.total"));
    expect(() => allocate("750", ["1"], -2)).toThrow(code("allocate.total"));
    expect(() => allocate("1e3", ["1"], 0)).toThrow(code("number.invalid"));
    expect(() => allocate("1", ["x"], 0)).toThrow(code("number.invalid"));
  });
});

describe("format", () => {
  const ru = { decimal: ",", group: "\u00a0" };

  it("groups by three, rounds once and pads", () => {
    expect(format("-1234567.895", ru, 2)).toBe("−1\u00a0234\u00a0567,90");
    expect(format("1234567.895", { decimal: ".", group: "," })).toBe("1,234,567.895");
    expect(format("999", ru)).toBe("999");
    expect(format("1000", ru, 0)).toBe("1\u00a0000");
    expect(format("7", ru, 2)).toBe("7,00");
    expect(format("999999.995", ru, 2)).toBe("1\u00a0000\u00a0000,00");
    expect(format("1250", ru, -2)).toBe("1\u00a0300");
  });

  it("names its rule and never prints a minus before zero", () => {
    expect(format("2.5", ru, 0)).toBe("3");
    expect(format("2.5", ru, 0, "half-even")).toBe("2");
    expect(format("-2.1", ru, 0, "down")).toBe("−3");
    expect(format("-0.004", ru, 2)).toBe("0,00");
    expect(format("-0", ru)).toBe("0");
  });
});
