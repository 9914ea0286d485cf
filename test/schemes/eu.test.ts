import { expect, test } from "vitest";
import { euCohesion, euMff } from "../../src/schemes/index.js";
import { addMoney, money } from "../../src/money/money.js";
import { classOf } from "../../src/tag/class-of.js";
import { codeOf, partOf, targetedIn } from "./said-of.js";

// Worked: EIGE, Tool 8, the tracking system (Regulation (EU) 2021/1060, Annex I, table 7): 100 %, 40 %, 0 %, 0 %*.
test.each([
  ["01", "1", undefined, true],
  ["02", "0.4", undefined, true],
  ["03", "0", undefined, false],
  ["0*", "0", "0.4", false],
])("cohesion funds, code %s", (code, weight, potential, targeted) => {
  const said = classOf(euCohesion, code);
  expect("found" in said && said.found).toMatchObject({ code, weight, targeted });
  expect("found" in said && said.found.potential).toBe(potential);
});

// Worked: European Parliament, 2025/2033(INI), summary: scores 2, 1, 0 and 0*, without a coefficient.
test.each([
  ["2", true],
  ["1", true],
  ["0", false],
  ["0*", false],
])("whole budget, score %s", (code, targeted) => {
  expect(classOf(euMff, code)).toMatchObject({ found: { code, targeted, weight: null } });
});

// Derived: a spreadsheet that drops the leading zero must be told of it, as 1 is a score of the other scheme.
test("codes of one scheme are not codes of the other", () => {
  for (const code of ["1", "2", "0"])
    expect(codeOf(euCohesion, code)).toEqual({ fault: "code", expected: "01, 02, 03, 0*" });
  for (const code of ["01", "02", "03"])
    expect(codeOf(euMff, code)).toEqual({ fault: "code", expected: "2, 1, 0, 0*" });
});

// Worked: commitments of 2021–2024 are 2 %, 10 %, 83 % and 5 % (2025/2033(INI), summary).
// Derived from them: 2 + 10 = 12; 2 × 1 + 10 × 0.4 = 6, half of it; 5 × 0.4 = 2 in waiting (grb.md, T3).
test("one distribution, two totals", () => {
  const whole = [
    ["2", "2"],
    ["1", "10"],
    ["0", "83"],
    ["0*", "5"],
  ] as const;
  expect(targetedIn(euMff, whole)).toBe("12");
  const parts = [
    ["01", "2", "2.00"],
    ["02", "10", "4.00"],
    ["03", "83", "0.00"],
    ["0*", "5", "0.00"],
  ] as const;
  expect(parts.map(([code, amount]) => partOf(euCohesion, code, amount))).toEqual(parts.map(([, , part]) => part));
  const sum = parts.reduce((so, [, , part]) => addMoney(so, money(part, "EUR")), money("0", "EUR"));
  expect(sum.amount).toBe("6");
});
