import { expect, test } from "vitest";
import { findFigures } from "../../src/formula/figures.js";
import { en } from "../../src/made/says/en.js";
import type { Analysis } from "../../src/model/analysis.js";
import { run } from "../support/run.js";
import { statementOf } from "../../src/statement/statement.js";

const ANALYSIS: Analysis = {
  title: "Law and execution",
  currency: "KGS",
  fiscalYear: "2025",
  budgets: (["approved", "executed"] as const).map((phase) => ({
    file: `${phase}.csv`,
    unit: 1000,
    level: "state",
    fiscalYear: "2025",
    hierarchy: "none" as const,
    columns: { admin: "body", programme: "programme", description: "name", [phase]: "amount" },
  })),
  tagging: {
    schemes: ["oecd-dac"],
    rules: [{ where: [{ column: "description", contains: "women" }], code: "2", because: "for women alone" }],
  },
};
const FILES = {
  "approved.csv": `body,programme,name,amount
Labour,1,Shelter for women,100
Labour,2,Loans for women,50
Roads,3,Roads,800
`,
  // Codes tell the lines apart; the body is worded otherwise, and one line stands in one file alone.
  "executed.csv": `body,programme,name,amount
Ministry of Labour,1,Shelter for women,90
Labour,4,Crèche for women,7
Roads,3,Roads,900
`,
};

// Derived: of lines 1 to 4 the first is in both files and counted, and the third is in both: 90 ÷ 100 and 990 ÷ 900.
test("a law and its execution meet by what their lines are called; what is in one file alone is no zero", () => {
  const result = run(ANALYSIS, FILES);
  const rate = (of: Record<string, string>) =>
    findFigures(result, "execution-rate", of).map(({ value, notes }) => [value, notes["missing"]]);
  expect(rate({ of: "all" })).toEqual([["1.1", 2]]);
  expect(rate({ of: "tagged" })).toEqual([["0.9", 2]]);
  const list = statementOf(result, en)?.parts[0]?.list;
  expect(list?.rows.map(({ cells, remark }) => [...cells.map(({ text }) => text).slice(1, 6), remark])).toEqual([
    ["Labour", "", "", "", "", undefined],
    ["Shelter for women", "1", "100", "90", "90.0%", undefined],
    ["Crèche for women", "4", "", "7", "", "spent without a plan, or not in its file"],
    ["Loans for women", "2", "50", "", "", "not executed, or not in that file"],
    [
      ...["Labour, 3 measures", "", "150", "97", "90.0%"],
      "not executed, or not in that file: 1 of 3 lines; spent without a plan, or not in its file: 1 of 3 lines",
    ],
    [
      ...["All measures, 3", "", "150", "97", "90.0%"],
      "not executed, or not in that file: 1 of 3 lines; spent without a plan, or not in its file: 1 of 3 lines",
    ],
  ]);
});
