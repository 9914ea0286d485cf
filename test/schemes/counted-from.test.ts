import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.js";
import { run } from "../support/run.js";
import { schemes } from "../../src/schemes/index.js";

const LINES = "id,score,approved\na,3,100\nb,2,50\nc,1,30\nd,0,20\n";
const made = (scheme: string, counted: string | undefined, lines = LINES) => {
  const analysis: Analysis = {
    ...{ title: "t", currency: "USD", fiscalYear: "2025" },
    budgets: [
      {
        ...{ file: "b.csv", unit: 1, level: "donors", fiscalYear: "2025", hierarchy: "none" },
        columns: { id: "id", marker: "score", approved: "approved" },
      },
    ],
    tagging: { schemes: [scheme], ...(counted !== undefined && { arguments: { [scheme]: { counted } } }) },
  };
  return run(analysis, { "b.csv": lines });
};
const targeted = (...of: Parameters<typeof made>) =>
  made(...of).figures.find(({ id, per }) => id === "tagged-total" && per["code"] === undefined)?.value;

// Derived: 100, 100 + 50, 100 + 50 + 30.
describe("whoever uses the UN marker says which scores count", () => {
  test.each([
    ["3", "100"],
    ["2", "150"],
    ["1", "180"],
  ])("down to %s", (counted, total) => expect(targeted("un-gem", counted)).toBe(total));

  test.each([undefined, "0", "4"])("“%s” is no answer", (counted) =>
    expect(made("un-gem", counted).issues.map(({ code }) => code)).toContain(
      counted === undefined ? "scheme.argument-missing" : "scheme.argument",
    ),
  );
});

// Derived: 70 is GEN, 20 EGM, 10 SGE.
test.each(["adb-2012", "adb-2021"])("%s: projects by their category", (id) => {
  const lines = "id,score,approved\na,GEN,70\nb,EGM,20\nc,SGE,10\nd,NGE,5\n";
  expect(targeted(id, "EGM", lines)).toBe("90");
  expect(targeted(id, "SGE", lines)).toBe("100");
});

test("what was not read says so", () => {
  const marks = new Map(schemes.map(({ id, source }) => [id, source.mark]));
  expect(["adb-2012", "adb-2021", "un-gem", "iasc-gam"].map((id) => marks.get(id))).toEqual([
    ...["official", "unverified", "official", "unverified"],
  ]);
});
