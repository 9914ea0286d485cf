import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluateChain } from "../../src/formula/chain.js";
import { figuresOf } from "../../src/formula/figures.js";
import { budgetTables } from "../../src/calculate/budget/budget-tables.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import { oecdDac } from "../../src/schemes/index.js";
import { applyTagging } from "../../src/tag/apply-tagging.js";
import { dataFolder } from "./data-folder.js";

const folder = dataFolder("armenia_budget");
const NAME = "2023_SPENDING_Q1234.csv";
const DOMESTIC_VIOLENCE = ["11015", "11016", "11010", "12006"];

// The published totals differ from the sum of the rounded lines by up to 3.0 thousand AMD.
const settings: BudgetSettings = {
  file: NAME,
  unit: 1000,
  currency: "AMD",
  fiscalYear: "2023",
  level: "state",
  hierarchy: "none",
  columns: {
    id: ["state_body", "program_code", "subprogram_code", "subprogram_name"],
    admin: "state_body",
    programme: "program_code",
    approved: "subprogram_annual_plan",
    revised: "subprogram_rev_annual_plan",
    executed: "subprogram_actual",
  },
  controlTotals: { approved: "2590973151.1", revised: "2624738747.9", executed: "2547649891.9" },
  tolerance: "3",
};

// The body of a describe runs even where its tests are skipped.
const bytes = folder === undefined ? new Uint8Array() : new Uint8Array(readFileSync(join(folder, NAME)));

describe.skipIf(folder === undefined)("the state budget of Armenia as executed in 2023, thousand AMD", () => {
  const budget = readBudget(settings, 0, { name: NAME, bytes }, { currency: "AMD" }, []);
  const where = [
    { column: "programme", equals: "1141" },
    { column: "source:subprogram_code", in: DOMESTIC_VIOLENCE },
  ];
  const tagging = {
    schemes: ["oecd-dac"],
    rules: [{ where, code: "2", gbv: "1", because: "shelters, support centres" }],
  };
  const analysisFile = "umay.json";
  const tagged = applyTagging({
    budgets: [budget],
    tagging,
    schemes: [oecdDac],
    tags: [],
    known: ["oecd-dac"],
    analysisFile,
  });
  const chain = evaluateChain(
    budgetTables({
      currency: "AMD",
      budgets: [budget],
      lines: tagged.lines,
      schemes: [oecdDac],
      customSchemes: [],
      indices: [],
      fiscalYear: "2023",
      analysisFile,
      refused: false,
    }),
    "AMD",
  );
  const figures = figuresOf(chain);
  const value = (id: string, keys: Readonly<Record<string, string>>) => {
    const wanted = JSON.stringify(Object.entries({ fiscalYear: "2023", ...keys }).sort());
    const found = figures.filter(
      (each) => each.id === id && JSON.stringify(Object.entries(each.per).sort()) === wanted,
    );
    return found.map((each) => each.value);
  };

  test("is read whole: no row is refused and the published totals are met within the tolerance", () => {
    // Assets that were sold stand in the law as spending below zero.
    const found = budget.issues.map(({ code, severity, row }) => [code, severity, row]);
    expect(found).toEqual([
      ["amount.negative", "warning", 218],
      ["amount.negative", "warning", 218],
    ]);
    expect(budget.lines.length).toBeGreaterThan(700);
    expect(tagged.issues).toEqual([]);
  });

  test("four lines of programme 1141: 153,947.9 revised and 146,664.4 executed (worked)", () => {
    const total = (phase: string) => value("tagged-total", { phase, scheme: "oecd-dac" });
    expect(total("approved")).toEqual(["156583600"]);
    expect(total("revised")).toEqual(["153947900"]);
    expect(total("executed")).toEqual(["146664400"]);
    expect(value("execution-rate", { of: "gbv", against: "revised" })).toEqual([
      "0.9526885394344450297795552911082256",
    ]);
    expect(value("execution-rate", { of: "gbv", against: "approved" })).toEqual([
      "0.9366523697245433110491775639338986",
    ]);
  });

  test("the state total of 2023 is within 3.0 of the published one in each phase", () => {
    const published = { approved: 2590973151_100n, revised: 2624738747_900n, executed: 2547649891_900n };
    for (const [phase, total] of Object.entries(published)) {
      const [found] = value("budget-total", { phase });
      const difference = BigInt(found ?? "0") - total;
      expect(difference < 0n ? -difference : difference, phase).toBeLessThanOrEqual(3000n);
    }
  });
});
