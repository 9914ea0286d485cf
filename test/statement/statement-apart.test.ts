import { expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import type { Analysis } from "../../src/model/analysis.js";
import { figureIndex } from "../../src/result/find-figures.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";
import { statementOf } from "../../src/statement/statement.js";

const spending: NonNullable<Analysis["budgets"]>[number] = { file: "budget.csv", unit: 1, level: "state" };
const ANALYSIS: Analysis = {
  title: "Taxes that are given up",
  currency: "KGS",
  fiscalYear: "2025",
  budgets: [spending, { file: "taxes.csv", unit: 1, apart: "tax-expenditure" }],
  tagging: {
    schemes: ["count-in-full"],
    rules: [
      {
        where: [{ column: "description", contains: "women" }],
        codes: { "count-in-full": "targeted" },
        because: "it is for women",
      },
    ],
  },
};
const FILES = {
  "budget.csv": "id,name,approved\na,Shelters for women,300\nb,Roads,700\n",
  "taxes.csv":
    "id,name,approved\nt1,Relief for firms of women,40\nt2,Relief for women on leave,2.5\nt3,Relief for mines,900\n",
};

// Derived: 300 of 300 + 700 is spent; 40 + 2.5 is given up, and is in neither.
test("taxes that are given up are tagged, stand apart, and are added to nothing", () => {
  const result = run(ANALYSIS, FILES);
  expect(result.issues.filter(({ severity }) => severity !== "warning")).toEqual([]);
  const index = figureIndex(result.figures);
  const per = { fiscalYear: "2025", phase: "approved" };
  expect(index.find("budget-total", per)?.value).toBe("1000");
  expect(result.figures.filter(({ value }) => value === "42.5" || value === "1942.5")).toEqual([]);
  const apart = statementOf(result, en)?.parts[0]?.over.find(({ id }) => id === "apart-tax-expenditure");
  expect(apart?.rows.map(({ label, cells }) => [label, cells[1]?.value])).toEqual([
    ["Relief for firms of women", "40"],
    ["Relief for women on leave", "2.5"],
    ["All measures, 2", "42.5"],
  ]);
  expect(apart?.remarks).toEqual(["These amounts are no spending and stand in no other sum."]);
});

// Derived: 300 + 700 + 40 + 2.5 + 900.
test("the same file as spending is added", () => {
  const budgets = [spending, { file: "taxes.csv", unit: 1, level: "state", part: "taxes" }];
  const { figures } = run({ ...ANALYSIS, budgets: [{ ...spending, part: "rest" }, ...budgets.slice(1)] }, FILES);
  const index = figureIndex(figures);
  expect(index.find("budget-total", { fiscalYear: "2025", phase: "approved" })?.value).toBe("1942.5");
});

// Derived: 1,204 + 2,317 = 3,521 and 4,108 + 5,011 = 9,119. Seen red: bodies stood by their codes, 451 and 464.
test("a body is called by its code and the name that its row has", () => {
  const rows = [
    "451,,Department of employment,3521",
    "451,001,Crisis centres,1204",
    "451,002,Training,2317",
    "464,,Department of education,9119",
    "464,003,Schools,4108",
    "464,004,Kindergartens,5011",
    "500,005,Roads,7777",
  ];
  const columns = { id: ["body", "programme"], admin: "body", programme: "programme", description: "name", approved: "approved" }; // prettier-ignore
  const result = run(
    {
      ...{ title: "t", currency: "KZT", fiscalYear: "2025" },
      budgets: [{ file: "b.csv", unit: 1000, level: "local", fiscalYear: "2025", columns }],
      tagging: { schemes: ["oecd-dac"], otherwise: { codes: { "oecd-dac": "2" }, because: "test" } },
    },
    { "b.csv": `body,programme,name,approved\n${rows.join("\n")}\n` },
  );
  const heads = statementOf(result, en)?.parts[0]?.list?.rows.filter(({ kind }) => kind === "group");
  const names = ["451 Department of employment", "464 Department of education", "500"];
  expect(heads?.map(({ cells }) => cells.map(({ text }) => text).find((text) => text !== "")).sort()).toEqual(names);
  const byBody = report(result, en).budget.find(({ id }) => id === "budget-by-admin");
  expect(byBody?.rows.map(({ label }) => label).slice(0, 3).sort()).toEqual(names); // prettier-ignore
});
