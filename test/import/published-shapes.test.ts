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

// Derived: 14,910 + 350 = 15,260; 350 + 1.35 = 351.35; 14,190 + 350 is no total in either. Seen red: the first two were asked about.
test.each([
  ["15.260\nHealth,14.910\nRoads,350", "amount.mark-by-sums", ["15260", "14910", "350"]],
  ["351.350\nHealth,350\nRoads,1.350", "amount.mark-by-sums", ["351.350", "350", "1.350"]],
  ["15.260\nHealth,14.190\nRoads,350", "amount.ambiguous", ["350"]],
])("the mark of decimals under which alone rows add up is taken, and said: %j", (text, code, amounts) => {
  const budget = read(`Item,Amount\nAll,${text}\n`, { columns, hierarchy: "none" });
  expect(budget.issues.map((each) => each.code)).toContain(code);
  expect(budget.amounts.map((each) => each.amount)).toEqual(amounts);
});

test("thousands of roubles as clerks write them: т.р., т. руб., млн.р.", () => {
  const unitOf = (said: string) =>
    read(`Проект бюджета на 2018 год,,\n,,${said}\nКод,Наименование,План\n01,Дороги,5\n02,Школы,7\n`, {
      unit: undefined,
    }).input.understood?.unit;
  // Worked. Seen red: no unit was found, and it was said that nothing in the file says one.
  expect(["т.р.", "тыс.р.", "т. руб.", "млн.р."].map((each) => unitOf(each)?.value)).toEqual([
    "1000",
    "1000",
    "1000",
    "1000000",
  ]);
  // Tonnes are no money.
  expect(unitOf("т")).toBeUndefined();
});

test("a header of words without spaces between them: FinancialYear, ApprovedBudget", () => {
  const text =
    "Sector,FinancialYear,ApprovedBudget\nHealth,2017,700\nRoads,2017,100\nHealth,2018,800\nRoads,2018,150\n";
  // Seen red: both columns were unknown, and no amount was read.
  expect(read(text, {}).amounts.map((each) => [each.fiscalYear, each.phase, each.amount])).toEqual([
    ["2017", "approved", "700"],
    ["2017", "approved", "100"],
    ["2018", "approved", "800"],
    ["2018", "approved", "150"],
  ]);
});

// Heads without a code stand among lines with one.
const HALF = "Code,Name,Approved\n01,Health,900\n,Staff,300\n02,Roads,450\n";

test("a column of codes that lines are without names no line: lines are called by their rows", () => {
  const budget = read(HALF, { hierarchy: "none" });
  // Seen red: the line without a code was refused (cell.missing).
  expect(budget.lines.map((each) => [each.values.id, each.values.description])).toEqual([
    ["2", "Health"],
    ["3", "Staff"],
    ["4", "Roads"],
  ]);
  expect(budget.issues.map((each) => each.code)).toContain("budget.id-by-row");
  expect(budget.rejects).toEqual([]);
});

test("where the analysis names the column of codes, a line without one is refused", () => {
  const budget = read(HALF, { hierarchy: "none", columns: { id: "Code", approved: "Approved" } });
  expect(budget.rejects.map((each) => [each.row, each.reasons.map(({ code }) => code)])).toEqual([
    [3, ["cell.missing"]],
  ]);
});

test("the fifteen digits that a spreadsheet keeps leave a total that its parts do not make to the last of them", () => {
  const text = "Item,Amount\nHealth,35824011.1954175\nForests,2824460.29999999\nTotal,38648471.4954174\n";
  // Derived: the parts make 38648471.49541749. Seen red: the total was told to differ from its parts.
  const codes = read(text, { columns, unit: 1000 }).issues.filter((each) => each.severity !== "warning");
  expect([counted(text, { columns }).length, codes]).toEqual([2, []]);
});

test("day and hour of printing above a title are no rows of a table", () => {
  const text =
    "Treasury,42108.7,42108.7,13:45\nState budget,,,\nCode,Name,Approved,Paid\n01,Health,900,800\n02,Roads,450,400\n";
  const codes = read(text, { headerRows: undefined }).issues.map((each) => each.code);
  // Seen red: «table.rows-above» was asked.
  expect(codes).not.toContain("table.rows-above");
});

test("a year that no column has is asked about, with the totals of those that there are", () => {
  const text = "Ministry,2016,2017\nHealth,700,800\nRoads,100,150\n";
  const amounts = ["2016", "2017"].map((year) => ({ header: year, fiscalYear: year, phase: "approved" as const }));
  const question = (fiscalYear: string) =>
    read(text, { amounts, fiscalYear }).issues.find((each) => each.code === "budget.year-unknown");
  // Derived: 700 + 100, 800 + 150. Seen red: 2010 was taken without a word, and the total of 2017 was said.
  expect(question("2010")?.options?.map((each) => [each.answer["fiscalYear"], each.total])).toEqual([
    ["2016", "800"],
    ["2017", "950"],
  ]);
  expect(question("2016")).toBeUndefined();
});

test("while it is open which rows count, no answer about phase or year comes with a sum", () => {
  // 300 is also the sum of the two rows above it, and no word says that it is one.
  const text = "Name,Amount\nStaff,100\nRent,200\nDepartment,300\n";
  const { issues } = read(text, {});
  const phases = issues.find((each) => each.code === "column.phase")?.options;
  // Seen red: 600, the sum of all rows, stood in every answer.
  expect(phases?.map((each) => each.total)).toEqual([null, null, null, null]);
});

// A city's expenditure of three years by divisions and subdivisions, in hundreds of roubles.
const DIVISIONS = `
01/00/17790676/23622544/28359946 01/02/24076/24076/24076 01/03/691852/693228/707745
01/04/4129850/4129850/3746456 01/05/6400/360/0 01/06/1252575/1252483/1252146 01/07/0/305889/0
01/11/3590061/3590061/2781360 01/13/8095862/13626597/19848163 02/00/6600/1760/1760 02/04/6600/1760/1760
04/00/22295993/18273735/17470976 04/01/409433/409433/400687 04/05/198508/198508/999 04/06/665404/665404/665404
04/08/3630065/3630065/3630065 04/09/15823116/11805524/11216749 04/10/473148/466234/460762
04/12/1096319/1098567/1096310 05/00/12346175/8522699/8125655 05/01/4804446/1416821/1411256
05/02/1018663/563312/152033 05/03/5609848/5629348/5649148 05/05/913218/913218/913218 06/00/942973/979934/0
06/05/942973/979934/0 07/00/105700301/92149139/34419368 07/01/34783369/33063681/13491698
07/02/55665613/43877637/6426199 07/03/11313250/11301402/11110121 07/05/13664/13664/13664
07/07/1530789/1499139/984070 07/09/2393616/2393616/2393616 08/00/2462741/2451383/2428826
08/01/2024333/2024333/2001776 08/04/438408/427050/427050 10/00/7833787/7582177/3766376
10/02/147949/147949/147949 10/03/4808552/4556942/3097373 10/04/2349413/2349413/0 10/06/527873/527873/521054
11/00/869355/870472/606764 11/01/602589/603706/461778 11/02/15150/15150/15150 11/03/121780/121780/0
11/05/129836/129836/129836 13/00/4203912/5217940/5712931 13/01/4203912/5217940/5712931`;

test("divisions and subdivisions in two columns: 00 stands above 02 and 13, and 10 above none of them", () => {
  const rows = DIVISIONS.trim()
    .split(/\s+/)
    .map((each) => each.split("/"));
  const all = [
    ["Раздел", "Подраздел", "2022", "2023", "2024"],
    ...rows,
    ["Итого:", "", "174452513", "159671783", "100892602"],
  ];
  const budget = read(all.map((each) => each.join(",")).join("\n"), {
    fiscalYear: "2022",
    amounts: [{ header: "2022", fiscalYear: "2022", phase: "proposed" }],
  });
  // Derived: the printed total is that of the rows without 00. Seen red: 04/10 was taken for the whole of 01/13 and 04/12.
  expect(budget.amounts.map((each) => each.amount)).toEqual(
    rows.filter(([, part]) => part !== "00").map((each) => each[2]),
  );
  expect(budget.issues.filter((each) => each.severity !== "warning")).toEqual([]);
});

test("numbers of five columns are no line, though nothing but numbers stands below them", () => {
  const text = "Раздел,Подраздел,2016,2017,2018\n1,2,3,4,5\n01,02,10,11,12\n04,09,40,41,42\n";
  // Seen red: 5 of the row of numbers was an amount.
  expect(counted(text, { columns: { approved: "2018" } })).toEqual([
    [3, "12"],
    [4, "42"],
  ]);
});
