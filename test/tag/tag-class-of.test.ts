import { describe, expect, test } from "vitest";
import type { Scheme, SchemeClass, SchemeScale } from "../../src/model/scheme.js";
import { classOf } from "../../src/tag/class-of.js";

const words = { en: "x" };
const source = { title: "x", locator: "x", kind: "derived" } as const;
const classAt = (code: string, bound: Pick<SchemeClass, "from" | "above">): SchemeClass => ({
  code,
  label: words,
  weight: null,
  targeted: true,
  ...bound,
});
const schemeOf = (scale: SchemeScale | undefined, classes: readonly SchemeClass[]): Scheme => ({
  id: "x",
  title: words,
  counts: words,
  headline: "tagged",
  classes,
  source,
  ...(scale && { scale }),
});
const codeOf = (scheme: Scheme, value: string): string | undefined => {
  const said = classOf(scheme, value);
  return "found" in said ? said.found.code : undefined;
};

// All derived from the rules of the model: the first class that a value reaches is its class.
describe("by code", () => {
  const plain = schemeOf(undefined, [classAt("a", {}), classAt("b", {})]);

  test("the class with exactly this code, with or without a scale", () => {
    expect(codeOf(plain, "b")).toBe("b");
    expect(codeOf(schemeOf({ kind: "code" }, plain.classes), "b")).toBe("b");
  });

  test("anything else names the codes there are, and has no share", () => {
    for (const value of ["B", " b", "", "c"])
      expect(classOf(plain, value)).toEqual({ fault: "code", expected: "a, b" });
    expect(classOf(plain, "a")).toEqual({ found: plain.classes[0] });
  });
});

describe("by share", () => {
  const shares = schemeOf({ kind: "share" }, [
    classAt("half", { from: "0.5" }),
    classAt("some", { above: "0" }),
    classAt("none", { from: "0" }),
  ]);

  test.each([
    ["0.5", "half", "0.5"],
    ["50%", "half", "0.5"],
    [" 50 % ", "half", "0.5"],
    ["0.49999999999999999999", "some", "0.49999999999999999999"],
    ["49.999999999999999999%", "some", "0.49999999999999999999"],
    ["0.00000000000000000001", "some", "0.00000000000000000001"],
    ["0", "none", "0"],
    ["1.000", "half", "1"],
  ])("“%s” is %s with the share %s, to the last digit", (value, code, share) => {
    expect(classOf(shares, value)).toMatchObject({ found: { code }, share });
  });

  test("a percentage without its sign is above 1 and refused, not divided by 100", () => {
    expect(classOf(shares, "50")).toEqual({ fault: "share", expected: "0–1" });
  });

  test("a value that no class reaches is refused", () => {
    expect(classOf(schemeOf({ kind: "share" }, shares.classes.slice(0, 1)), "0.4")).toEqual({
      fault: "share",
      expected: "0–1",
    });
  });
});

describe("by score", () => {
  const classes = [classAt("high", { above: "5" }), classAt("low", { from: "0" })];
  const scale = { kind: "score", min: "0", max: "10" } as const;

  test("above leaves its own bound out, from takes it in", () => {
    const scores = schemeOf(scale, classes);
    expect(["5.0000001", "5", "0"].map((each) => codeOf(scores, each))).toEqual(["high", "low", "low"]);
  });

  test("the order of the classes decides, not the size of their bounds", () => {
    expect(codeOf(schemeOf(scale, [...classes].reverse()), "9")).toBe("low");
  });

  test("a score is rounded half up, only after it was found inside the scale", () => {
    const rounded = schemeOf({ ...scale, places: 1 }, classes);
    expect(["5.05", "5.049"].map((each) => codeOf(rounded, each))).toEqual(["high", "low"]);
    expect(classOf(rounded, "10.01")).toEqual({ fault: "score", expected: "0–10" });
    expect(classOf(rounded, "-0.01")).toEqual({ fault: "score", expected: "0–10" });
  });

  // 0.25 × 2 + 0.75 × 6 = 5; 0.25 × 2 + 0.75 × 6.01 = 5.0075.
  test("several scores are weighed by criterion; one alone is the score itself", () => {
    const weighed = schemeOf({ ...scale, weights: ["0.25", "0.75"] }, classes);
    expect(["2;6", "2 ; 6.01", "2|6.01", "6", "6;2"].map((each) => codeOf(weighed, each))).toEqual([
      "low",
      "high",
      "high",
      "high",
      "low",
    ]);
    for (const wrong of ["1;2;3", "2;", ";2", "2;11", "2;x"])
      expect(classOf(weighed, wrong)).toEqual({ fault: "score", expected: "0–10" });
  });

  test("a share is no part of it", () => {
    expect(classOf(schemeOf(scale, classes), "9")).toEqual({ found: classes[0] });
  });
});
