import { describe, expect, test } from "vitest";
import { nepalGrb } from "../../src/schemes/index.js";
import { codeOf, given, targetedIn } from "./said-of.js";

const EQUAL = "0.2;0.2;0.2;0.2;0.2";
const UNEQUAL = "0.2;0.2;0.3;0.2;0.1";
const withFifty = (fifty: string, weights = EQUAL) => given(nepalGrb, { fifty, weights });

// Worked: The Red Elephant Foundation, 21 December 2015, third paragraph: above 50, 20 to below 50, below 20.
describe.each(["direct", "indirect"])("with exactly 50 %s", (fifty) => {
  test.each([
    ["100", "direct"],
    ["50.01", "direct"],
    ["50", fifty],
    ["50.00", fifty],
    ["49.99", "indirect"],
    ["20", "indirect"],
    ["19.99", "neutral"],
    ["0", "neutral"],
  ])("%s is %s", (score, code) => {
    expect(codeOf(withFifty(fifty), score)).toBe(code);
  });

  // Derived: no score, outside the scale, and not five scores.
  test.each(["100.01", "-0.01", "", "direct", "50%", "50;50", "50;50;50;50;50;50"])("“%s” is no score", (score) => {
    expect(codeOf(withFifty(fifty), score)).toEqual({ fault: "score", expected: "0–100" });
  });
});

// Derived, for 40, 40, 80, 40 and 40: equal weights 240 × 0.2 = 48; unequal 8 + 8 + 24 + 8 + 4 = 52.
// For 60, 60, 0, 60 and 60: 240 × 0.2 = 48; 12 + 12 + 0 + 12 + 6 = 42. For 50, 50, 0, 50, 100: 250 × 0.2 = 50;
// 10 + 10 + 0 + 10 + 10 = 40. For 0, 0, 60, 0, 40: 100 × 0.2 = 20; 18 + 4 = 22. For 0, 0, 0, 0, 100: 20; 10.
describe("five scores by both weightings that are in circulation", () => {
  test.each([
    ["40;40;80;40;40", "indirect", "direct"],
    ["60;60;0;60;60", "indirect", "indirect"],
    ["50; 50; 0; 50; 100", "direct", "indirect"],
    ["50|50|0|50|100", "direct", "indirect"],
    ["0 0 60 0 40", "indirect", "indirect"],
    ["0;0;0;0;100", "indirect", "neutral"],
    ["0;0;0;0;99.99", "neutral", "neutral"],
  ])("%s is %s or %s", (scores, equal, unequal) => {
    expect(codeOf(withFifty("direct", EQUAL), scores)).toBe(equal);
    expect(codeOf(withFifty("direct", UNEQUAL), scores)).toBe(unequal);
  });

  test("one score of the five outside the scale is refused, though the mean is inside", () => {
    expect(codeOf(withFifty("direct"), "120;0;0;0;0")).toEqual({ fault: "score", expected: "0–100" });
  });
});

describe("what is left open must be said", () => {
  const fits = (name: string, value: string) =>
    nepalGrb.needs?.arguments.find((each) => each.name === name)?.fits(value);

  test("both arguments, and nothing else", () => {
    expect(nepalGrb.needs?.arguments.map((each) => each.name)).toEqual(["fifty", "weights"]);
    expect(nepalGrb.needs?.arguments.every((each) => each.fits(each.expected.split(", ")[0] ?? ""))).toBe(true);
    expect(withFifty("direct").needs).toBeUndefined();
  });

  test.each(["direct", "indirect"])("fifty may be %s", (value) => {
    expect(fits("fifty", value)).toBe(true);
  });

  test.each(["", "neutral", "Direct", "50"])("fifty may not be “%s”", (value) => {
    expect(fits("fifty", value)).toBe(false);
  });

  // In floating point the second adds up to 0.9999999999999999.
  test.each([EQUAL, UNEQUAL, "0.2; 0.2; 0.3; 0.2; 0.1", "1;0;0;0;0"])("weights may be %s", (value) => {
    expect(fits("weights", value)).toBe(true);
  });

  test.each(["", "0.2;0.2;0.2;0.4", "0.2;0.2;0.2;0.2;0.1", "20;20;30;20;10", "1.2;-0.2;0;0;0", "0.2,0.2,0.2,0.2,0.2"])(
    "weights may not be “%s”",
    (value) => {
      expect(fits("weights", value)).toBe(false);
    },
  );

  // No silent class for exactly 50: without the arguments nothing has a class.
  test("without them it gives no class to anything", () => {
    for (const score of ["100", "50", "0"])
      expect(codeOf(nepalGrb, score)).toEqual({ fault: "score", expected: "0–100" });
  });
});

// Derived: whole amounts, not prorated; 300 of direct programmes, while the 200 of indirect ones stand beside.
test("the total is that of direct programmes", () => {
  const lines = [
    ["51", "100"],
    ["90", "200"],
    ["30", "200"],
    ["10", "500"],
  ] as const;
  expect(targetedIn(withFifty("direct"), lines)).toBe("300");
});
