import { expect, test } from "vitest";
import { indiaGbs } from "../../src/schemes/index.js";
import { classOf } from "../../src/tag/class-of.js";
import { codeOf, partOf, targetedIn } from "./said-of.js";

// Worked: Ministry of Women and Child Development by Zee News, 2 February 2025: 100 %, 30–99 %, below 30 %.
// Derived from it: what lies between 99 and 100 % is in B, and so is exactly 30 % (grb.md 3 and E14).
test.each([
  ["1", "A"],
  ["100%", "A"],
  ["0.9999", "B"],
  ["99.5 %", "B"],
  ["0.99", "B"],
  ["0.3", "B"],
  ["30%", "B"],
  ["0.2999", "C"],
  ["0.0001", "C"],
  ["0", "none"],
  ["0%", "none"],
])("%s is in part %s", (share, part) => {
  expect(codeOf(indiaGbs, share)).toBe(part);
});

// Worked: a scheme has no more than its whole (grb.md 3: s > 1 is an error).
test.each(["1.01", "101%", "-0.01", "A", "", "0,3"])("“%s” is no share", (value) => {
  expect(codeOf(indiaGbs, value)).toEqual({ fault: "share", expected: "0–1" });
});

test("nothing for women is screened and not targeted", () => {
  expect(classOf(indiaGbs, "0")).toMatchObject({ share: "0", found: { targeted: false } });
});

// Derived: 40 % of 250.50 is 100.20; the part counts, not the scheme.
test("the share is the weight", () => {
  expect(partOf(indiaGbs, "0.4", "250.50")).toBe("100.20");
  expect(partOf(indiaGbs, "40%", "250.50")).toBe("100.20");
});

// Worked: 2025-26, the three parts are 1,05,535.40 + 3,26,672.00 + 16,821.28 = 4,49,028.68 crore, as published by the
// Ministry on 2 February 2025 (grb.md 3, T4). The amounts are the part for women, so they are summed whole.
test("parts A, B and C are the total of the statement", () => {
  const lines = [
    ["1", "105535.40"],
    ["0.5", "326672.00"],
    ["0.1", "16821.28"],
    ["0", "1000"],
  ] as const;
  expect(targetedIn(indiaGbs, lines)).toBe("449028.68");
});
