import { describe, expect, test } from "vitest";
import { philippinesHgdg } from "../../src/schemes/index.js";
import { codeOf, partOf, targetedIn } from "./said-of.js";

// Worked: Commission on Audit, Region VI, HGDG session of October 2016, slide 8: below 4.0 nothing, 4.0–7.9 25 %,
// 8.0–14.9 50 %, 15.0–19.9 75 %, 20.0 100 %. Derived: on 1,000,000 and between the printed bounds (grb.md, T7).
test.each([
  ["0", "invisible", "0.00"],
  ["3.99", "invisible", "0.00"],
  ["4", "promising", "250000.00"],
  ["7.99", "promising", "250000.00"],
  ["8", "sensitive", "500000.00"],
  ["14.99", "sensitive", "500000.00"],
  ["15", "responsive", "750000.00"],
  ["19.99", "responsive", "750000.00"],
  ["20", "fully-responsive", "1000000.00"],
])("a score of %s is %s", (score, code, part) => {
  expect(codeOf(philippinesHgdg, score)).toBe(code);
  expect(partOf(philippinesHgdg, score, "1000000")).toBe(part);
});

// Worked: two score sheets on Scribd, 630125253 (design stage 16.2, “Gender Responsive”; identification stage 4.5,
// “Promising GAD Prospects”).
test.each([
  ["16.2", "responsive"],
  ["4.5", "promising"],
])("the sheet says so too: %s is %s", (score, code) => {
  expect(codeOf(philippinesHgdg, score)).toBe(code);
});

describe("sums of thirds (derived: half up to two decimals, then the class)", () => {
  test.each([
    ["19.999999999", "fully-responsive"],
    ["19.995", "fully-responsive"],
    ["19.994999", "responsive"],
    ["3.99666", "promising"],
    ["3.9949", "invisible"],
    ["7.9999", "sensitive"],
    ["14.9999", "responsive"],
  ])("%s is %s", (score, code) => {
    expect(codeOf(philippinesHgdg, score)).toBe(code);
  });
});

// Worked: the score has ten elements of at most 2 (HGDG generic checklist), so it lies from 0 to 20.
test.each(["-0.01", "20.01", "20.001", "-1", "", "81%", "12;8"])("“%s” is no score", (score) => {
  expect(codeOf(philippinesHgdg, score)).toEqual({ fault: "score", expected: "0–20" });
});

// Derived: whatever has a part that counts is targeted; 1 + 2 + 4 + 8 are the four classes that have one.
test("a class is targeted where a part of it counts", () => {
  const lines = [
    ["4", "1"],
    ["8", "2"],
    ["15", "4"],
    ["20", "8"],
    ["0", "16"],
  ] as const;
  expect(targetedIn(philippinesHgdg, lines)).toBe("15");
});

// Worked: PCW-NEDA-DBM Joint Circular 2012-01, 2.3: at least five percent of the total budget.
test("the floor is 5 % of everything", () => {
  expect([philippinesHgdg.floor?.share, philippinesHgdg.floor?.of]).toEqual(["0.05", "all"]);
});
