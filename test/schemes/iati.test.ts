import { expect, test } from "vitest";
import { iati } from "../../src/schemes/index.js";
import { classOf } from "../../src/tag/class-of.js";
import { codeOf, targetedIn } from "./said-of.js";

// Worked: IATI code list PolicySignificance, codes 0, 1 and 2.
test.each([
  ["2", true],
  ["1", true],
  ["0", false],
])("significance %s", (code, targeted) => {
  expect(classOf(iati, code)).toMatchObject({ found: { code, targeted, weight: null } });
});

// Worked: IATI code list PolicySignificance, codes 3 and 4, and grb.md 1.7 (T18): they belong to other markers.
test.each([
  ["3", /desertification only/],
  ["4", /marker 9 only/],
])("significance %s is of another marker, and the scheme says of which", (code, reason) => {
  expect(classOf(iati, code)).toEqual({ fault: "code", expected: "2, 1, 0" });
  expect(iati.wrong?.[code]?.en).toMatch(reason);
});

// Derived from the code list: a blank is not screened, which is for the caller to say, and 1.0 is no code.
test.each(["", "5", "-1", "1.0"])("“%s” is no code and has no reason of its own", (code) => {
  expect(codeOf(iati, code)).toEqual({ fault: "code", expected: "2, 1, 0" });
  expect(iati.wrong?.[code]).toBeUndefined();
});

// Derived: Donor Tracker, _GE_Principal_Significant.csv of 26 March 2024, principal + significant
// (5 265.241018 + 45 051.025559 = 50 316.266577); what is not targeted stays out.
test("whole amounts of 2 and 1 are the total", () => {
  const lines = [
    ["2", "5265.241018"],
    ["1", "45051.025559"],
    ["0", "75532.857829"],
  ] as const;
  expect(targetedIn(iati, lines)).toBe("50316.266577");
});
