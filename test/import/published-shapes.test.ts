import { expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { askBudget } from "../../src/import/read/ask-budget.js";

// Shapes of published budgets that no one had looked at before, each cut down to what was read wrongly.
const stated = { file: "b.csv", unit: 1, fiscalYear: "2018", level: "state" } as const;
const read = (text: string, settings: Partial<BudgetSettings>) =>
  askBudget(
    { ...stated, ...settings },
    0,
    { name: "b.csv", bytes: new TextEncoder().encode(text) },
    { currency: "XXX" },
    dictionaries,
  );
const counted = (text: string, settings: Partial<BudgetSettings>) =>
  read(text, settings).amounts.map((each) => [each.line.row, each.amount]);
const columns = { approved: "Amount" } as const;

test("rows whose unit is a share are no money, and are told", () => {
  const text =
    "Indicator,Unit,Amount\nHealth,Rs. Crore,900\nEducation,Rs. Crore,700\nShare of GDP,%,3\nHealth,Percentage of GDP,1.2\n";
  const budget = read(text, { columns, hierarchy: "none", unit: 10000000 });
  // Seen red: 3 and 1.2 were counted as crores.
  expect(budget.amounts.map((each) => each.amount)).toEqual(["900", "700"]);
  expect(budget.issues.filter((each) => each.code === "unit.shares")).toMatchObject([
    { severity: "warning", row: 4, column: "Unit", received: "«%», «Percentage of GDP»", detail: { rows: "4, 5" } },
  ]);
  expect(budget.issues.filter((each) => each.code.startsWith("unit.")).map((each) => each.code)).toEqual([
    "unit.shares",
  ]);
  expect(budget.input.understood?.aside.notes).toBe(2);
});

test("a column of units that says nothing but shares leaves no row out", () => {
  const text = "Indicator,Unit,Amount\nHealth,%,60\nEducation,%,40\n";
  expect(counted(text, { columns, hierarchy: "none" })).toEqual([
    [2, "60"],
    [3, "40"],
  ]);
});

test("gross domestic product below a budget is no line of it", () => {
  const text = "Item,Amount\nTransfers,600\nLoans,400\nTotal,1000\nGDP,17000\n";
  // Derived: 600 + 400 = 1000. Seen red: 17000 was added, 18000.
  expect(counted(text, { columns })).toEqual([
    [2, "600"],
    [3, "400"],
  ]);
});

test("years in rows as R writes names: x2018", () => {
  const text = "Sector,Year,Amount\nHealth,x2017,700\nRoads,x2017,100\nHealth,x2018,800\nRoads,x2018,150\n";
  // Seen red: all four years were counted as 2018.
  expect(read(text, { columns }).amounts.map((each) => [each.fiscalYear, each.amount])).toEqual([
    ["2017", "700"],
    ["2017", "100"],
    ["2018", "800"],
    ["2018", "150"],
  ]);
});

test("a side that is misspelt in every row is still not expenditure", () => {
  const rows = ["Schule,Ausgaben,500", "Schule,Einnamen,90", "Kultur,Ausgaben,300", "Kultur,Einnamen,20"];
  const text = `Bereich,Art,Amount\n${rows.join("\n")}\n`;
  // Derived: expenditure 500 + 300. Seen red: 90 and 20 were added, since «Einnamen» is no word of the languages.
  expect(counted(text, { columns })).toEqual([
    [2, "500"],
    [4, "300"],
  ]);
  // Nobody has reviewed the words of German: it is asked.
  expect(read(text, { columns }).issues.map((each) => each.code)).toContain("side.proposed");
});

test("two texts of which none is a side are none, however near", () => {
  const text = "Name,Kind,Amount\nRoads,Income,500\nSchools,Incomes,300\nParks,Outlook,20\n";
  expect(counted(text, { columns, hierarchy: "none" })).toHaveLength(3);
});

test.each([
  ["fr", "Recettes", "Dépenses"],
  ["de", "Einnahmen", "Ausgaben"],
  ["cs", "Příjmy", "Výdaje"],
  ["pl", "Dochody", "Wydatki"],
  ["ro", "Venituri", "Cheltuieli"],
  ["pt", "Receita", "Despesa"],
])("sides in languages whose headers are not known: %s", (_, revenue, expenditure) => {
  const text = `Name,Kind,Amount\nA,${revenue},70\nA,${expenditure},500\nB,${revenue},20\nB,${expenditure},300\n`;
  // Seen red: revenue was added to expenditure.
  expect(counted(text, { columns })).toEqual([
    [3, "500"],
    [5, "300"],
  ]);
});

test("a row below the header that says in what its columns are is a part of the header", () => {
  const text =
    "Function,2018 Budget,\n,K'million,Percentage of Budget\nHealth,900,60 %\nEducation,600,40 %\nTotal,1500,100 %\n";
  const budget = read(text, { columns: { approved: "2018 Budget" }, unit: 1000000 });
  // Derived: 900 + 600 = 1500. Seen red: the header was two columns wide, and every row was refused (row.width).
  expect(budget.amounts.map((each) => [each.line.row, each.amount, each.column])).toEqual([
    [3, "900", "2018 Budget K'million"],
    [4, "600", "2018 Budget K'million"],
  ]);
  expect(budget.input.understood?.unit).toMatchObject({ value: "1000000" });
  expect(budget.issues.filter((each) => each.severity !== "warning")).toEqual([]);
});

test("the same below years alone", () => {
  const parts = "Allocation (K’ million),% of Total";
  const text = `,2018,,2017,\n,${parts},${parts}\nHealth,900,60,800,50\nRoads,600,40,800,50\n`;
  const amounts = [{ header: "2018 Allocation (K’ million)", fiscalYear: "2018", phase: "approved" as const }];
  // Seen red: the second row was one of the table, and no header was called so (column.missing).
  expect(counted(text, { amounts, unit: 1000000 })).toEqual([
    [3, "900"],
    [4, "600"],
  ]);
});

test.each([
  ["a text stands in the first column", "Function,Amount,Share\nHealth,n/a,n/a\nRoads,600,40 %\n"],
  ["a cell holds a digit", "Function,Amount,Share\n,A 5,of\nRoads,600,40 %\n"],
  ["no numbers stand below", "Function,Amount,Share\n,Roads,of\nStreets,600,half\n"],
  ["nothing stands below", "Function,Amount,Share\n,KGS,of\n"],
])("a row is no part of the header where %s", (_, text) => {
  expect(read(text, { columns, hierarchy: "none" }).headers).toEqual(["Function", "Amount", "Share"]);
});

test("a header of two rows is called by its first where that heads one column of numbers alone", () => {
  const text = "Name,2018,,Note\n,Plan,Fact,\nHealth,900,800,x\n";
  // «2018» heads two columns: which is meant is not guessed. Seen red: the first was read, with a row «Plan» refused.
  const budget = read(text, { columns: { approved: "2018" } });
  expect(budget.issues.map((each) => each.code)).toContain("column.missing");
});

test("nothing decides between thousands and decimals: the totals are those of the lines, not of every row", () => {
  const text = 'Item,Amount\nHealth,"26,009"\nRoads,"10,284"\nTotal,"36,293"\n';
  const { issues } = read(text, { columns });
  // Derived: 26009 + 10284 = 36293. Seen red: 72586 and 72.586, the sums of all three rows.
  expect(issues.find((each) => each.code === "amount.ambiguous")?.options?.map((each) => each.total)).toEqual([
    "36293",
    "36.293",
  ]);
});
