// Sides, phases, levels and totals that a file tells otherwise than by one plain column. All expected values are derived;
// each test but the last was seen red before its rule.
import { expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { askBudget } from "../../src/import/read/ask-budget.js";

const columns = { approved: "Amount" };
const stated = { file: "b.csv", unit: 1, fiscalYear: "2024", level: "state" } as const;
const read = (text: string, settings: Partial<BudgetSettings> = { columns }) =>
  askBudget(
    { ...stated, ...settings },
    0,
    { name: "b.csv", bytes: new TextEncoder().encode(text) },
    { currency: "USD", fiscalYear: "2024" },
    dictionaries,
  );
type Read = ReturnType<typeof read>;
const sumOf = ({ amounts }: Read, phase = "approved") =>
  amounts.filter((each) => each.phase === phase).reduce((sum, each) => sum + Number(each.amount), 0);
const codesOf = ({ issues }: Read, ...severities: readonly string[]) =>
  issues.flatMap(({ code, severity }) => (severities.includes(severity) && code !== "budget.id-by-row" ? [code] : []));
const asked = (budget: Read) => codesOf(budget, "question", "error");
const told = (budget: Read) => codesOf(budget, "warning");
const offered = (budget: Read, code: string) =>
  budget.issues.find((each) => each.code === code)?.options?.map((each) => each.total);

const kinds = (
  received: readonly number[],
  spent: readonly number[],
  words = ["Revenue", "Financing", "Debt service", "Capital"],
) =>
  // prettier-ignore
  [
    "Line,Kind,Amount",
    // Beside one another, since two blocks of rows that come to the same are asked about already.
    ...spent.flatMap((amount, at) => [
      ...(received[at] === undefined ? [] : [`Source ${at},${words[at % 2] ?? ""},${received[at]}`]),
      `Body ${at},${words[2 + (at % 2)] ?? ""},${amount}`,
    ]),
  ].join("\n");
// 60,130,210 + 40,120,190 + 30,110,170 + 20,110,170 = 600,540,750, and so much is spent.
const RECEIVED = [60_130_210, 40_120_190, 30_110_170, 20_110_170, 200_010_005, 250_060_005];
const SPENT = [100_000_003, 200_000_001, 50_000_007, 150_540_739, 50_000_001, 49_999_999];

// All twelve rows were added before, twice what is spent.
test("what is called revenue or financing among kinds of expenditure does not count, where it comes to all the rest", () => {
  const found = read(kinds(RECEIVED, SPENT));
  expect([sumOf(found), asked(found)]).toEqual([600_540_750, []]);
  expect(told(found)).toContain("side.taken");
  // Each amount is rounded: three units more are no difference.
  const rounded = read(kinds(RECEIVED, [...SPENT.slice(1), 100_000_006]));
  expect([sumOf(rounded), asked(rounded)]).toEqual([600_540_753, []]);
});

// 100 + 50 is spent; the receipts of 120 were added to it before.
test("letters say the sides where the header above them names both", () => {
  const rows = ["Roads,100,E", "Taxes,120,R", "Schools,50,E"].join("\n");
  for (const header of ["ExpenseRevenue", "Revenue / Expense"]) {
    const found = read(`Line,Amount,${header}\n${rows}`);
    expect([sumOf(found), asked(found), told(found)]).toEqual([150, [], ["side.taken"]]);
  }
  // Below another header they are kinds of lines.
  expect(sumOf(read(`Line,Amount,Kind\n${rows}`))).toBe(270);
  // An export of many years has words in the later ones; all 340 were added; 100 + 50 + 40 = 190 is spent.
  const mixed = read(`Line,Amount,ExpenseRevenue\n${rows}\nParks,40,Expenses\nFees,30,Revenues`);
  expect([sumOf(mixed), asked(mixed), told(mixed)]).toEqual([190, [], ["side.taken"]]);
});

// Seen red: all were added.
test("kinds that each say their side in a word are kinds of two sides", () => {
  const words = ["investment_revenue", "operating_revenue", "investment_expense", "operating_expense"];
  const found = read(kinds(RECEIVED, SPENT, words));
  expect([sumOf(found), asked(found)]).toEqual([600_540_750, []]);
  expect(told(found)).toContain("side.taken");
  const off = read(kinds(RECEIVED, [...SPENT, 123_456_789], words));
  expect(asked(off)).toEqual(["side.kinds"]);
  expect(offered(off, "side.kinds")).toEqual(["723997539", "600540750", "1324538289"]);
  // A text without such a word, or with words of both sides, makes them names of something else.
  for (const other of ["Internal office", "Revenue expenditure"])
    expect(sumOf(read(kinds([1, 0, 2, 0, 3, 0], SPENT, [...words.slice(0, 3), other])))).toBe(600_540_756);
});

test("where it is only of the size of the rest, it is asked, and where it is far from it, it is one kind more", () => {
  const found = read(kinds([70, 0, 80, 0, 90, 0], [100, 50, 50, 40, 30, 20]));
  expect(asked(found)).toEqual(["side.kinds"]);
  // 290 spent, 240 received, and both.
  expect(offered(found, "side.kinds")).toEqual(["290", "240", "530"]);
  const small = read(kinds([1, 0, 2, 0, 3, 0], [100, 50, 50, 40, 30, 20]));
  expect([sumOf(small), asked(small)]).toEqual([296, []]);
  // In many countries «Revenue» beside «Capital» alone is recurrent expenditure.
  const india = "Line,Kind,Amount\n" + [70, 80, 90].map((each, at) => `A${at},Revenue,${each}\nB${at},Capital,${each + 1}`).join("\n"); // prettier-ignore
  expect([sumOf(read(india)), asked(read(india))]).toEqual([483, []]);
});

const titles = (last: number, zero = "0") =>
  [
    "Kapitel,Titel,Zweck,Amount",
    ...[11, 12, 41].map((title, at) => `03,${zero}${title},Steuer ${at},${[500_100, 300_200, 200_300][at] ?? 0}`),
    "03,111,Gebühren,90400",
    "03,325,Kredite,9100",
    ...[422, 511, 632].map((title, at) => `03,${title},Zweck ${at},${[600_000, 250_000, 200_000][at] ?? 0}`),
    `03,811,Geräte,${last}`,
  ].join("\n");

// 500100 + 300200 + 200300 + 90400 + 9100 = 1100100 = 600000 + 250000 + 200000 + 50100.
test.each(["0", ""])("titles of a German budget say the side, with or without their first zero: «%s»", (zero) => {
  const found = read(titles(50_100, zero));
  expect([sumOf(found), asked(found)]).toEqual([1_100_100, []]);
  expect(told(found)).toContain("side.taken");
});

test("titles that do not come to the same are asked about, since nobody has reviewed the word", () => {
  const found = read(titles(40_000));
  expect(asked(found)).toEqual(["side.kinds"]);
  expect(offered(found, "side.kinds")).toEqual(["1090000", "1100100", "2190100"]);
});

test("kinds that come to the same as all others are asked about in any language", () => {
  const found = read(kinds(RECEIVED, SPENT, ["Zufluss", "Darlehen", "Schuld", "Bau"]));
  expect(asked(found)).toEqual(["rows.halves"]);
  expect(offered(found, "rows.halves")).toEqual(["600540750", "600540750", "1201081500"]);
  const [options] = found.issues.flatMap((each) => (each.code === "rows.halves" ? [each.options ?? []] : []));
  expect(options?.map(({ answer }) => sumOf(read(kinds(RECEIVED, SPENT, ["Zufluss", "Darlehen", "Schuld", "Bau"]), { columns, ...answer })))).toEqual([600_540_750, 600_540_750, 1_201_081_500]); // prettier-ignore
  // One unit of thousands more is another sum.
  expect(asked(read(kinds(RECEIVED, [...SPENT, 1000], ["Zufluss", "Darlehen", "Schuld", "Bau"])))).toEqual([]);
});

// Derived: the country has what its twelve towns have together, so half of all. Seen red: all was the budget.
test("one name of many whose rows come to the same as all others is asked about: a country among its towns", () => {
  const towns = Array.from({ length: 12 }, (_, at) => `Town ${at}`);
  const tasks = ["Roads", "Schools", "Courts"];
  const spent = (town: number, task: number): number => 1_000_003 + 7919 * town + 104_729 * task;
  const lines = towns.flatMap((name, town) => tasks.map((task, at) => `${name},${task},${spent(town, at)}`));
  const country = tasks.map(
    (task, at) => `Country,${task},${towns.reduce((sum, _, town) => sum + spent(town, at), 0)}`,
  );
  const found = read(
    ["Municipality,Function,Amount", ...lines.slice(0, 18), ...country, ...lines.slice(18)].join("\n"),
  );
  expect(asked(found)).toEqual(["rows.halves"]);
  const [options] = found.issues.flatMap((each) => (each.code === "rows.halves" ? [each.options ?? []] : []));
  expect(options?.map(({ total }) => total)).toEqual(["41338314", "41338314", "82676628"]);
  expect(options?.[1]?.answer).toEqual({ drop: [{ column: "source:Municipality", in: ["Country"] }] });
});

// Derived: 700 + 900. Seen red: revenue was the budget, and nothing was asked.
test("amounts under a header that calls them revenue are asked about", () => {
  const revenue = "Tahun,JUMLAH PENDAPATAN NEGARA DARI PAJAK\n2023,700\n2024,900\n";
  const amounts = { columns: { executed: "JUMLAH PENDAPATAN NEGARA DARI PAJAK" } };
  const found = read(revenue, amounts);
  expect([sumOf(found, "executed"), asked(found)]).toEqual([1600, ["side.revenue"]]);
  // Expenditure beside it is the other column.
  expect(asked(read("Tahun,Pendapatan,Belanja\n2023,700,650\n2024,900,800\n", { columns: { executed: "Belanja" } }))).toEqual([]); // prettier-ignore
});

// Derived: 500 + 90 + 200 + 60 + 50 and 130 + 300 + 0 + 300 + 100 + 50, as in codes of a city of Israel: 1.1 to 1.5 are
// revenue, 1.6 to 1.9 expenditure, and names alone say so. Seen red: 1,780 was the budget.
test("where names of rows say revenue and codes part about equal money, it is asked which side counts", () => {
  const received = [["1.11", "Property tax", 500], ["1.12", "Revenue of markets", 90], ["1.13", "Revenue of schools", 200], ["1.31", "Revenue of rent", 60], ["1.41", "Fines", 50]]; // prettier-ignore
  const spent = [
    ["1.61", "Council", 130],
    ["1.72", "Roads", 300],
    ["1.73", "Parks", 0],
    ["1.81", "Schools", 300],
    ["1.82", "Clinics", 100],
    ["1.91", "Interest", 50],
  ];
  const rows = (own: readonly (readonly (string | number)[])[]) => ["Code,Name,Amount", ...own.map((each) => each.join(","))].join("\n"); // prettier-ignore
  const found = read(rows([...received, ...spent]));
  expect(asked(found)).toEqual(["rows.halves"]);
  expect(offered(found, "rows.halves")).toEqual(["900", "880", "1780"]);
  // Among hundreds of lines three may be called so for another reason.
  const [more, others] = [["1.4", 9], ["1.8", 10]].map(([code, amount]) => Array.from({ length: 200 }, (_, at) => [`${code}${at}`, `Line ${code} ${at}`, amount ?? 0])); // prettier-ignore
  expect(asked(read(rows([...received, ...(more ?? []), ...spent, ...(others ?? [])])))).not.toContain("rows.halves");
  // Where the money is far from equal they are lines of one side.
  expect([sumOf(read(rows([...received, ...spent.slice(0, 3)])))]).toEqual([1330]);
});

const levels = (off: number) => {
  const lines = Array.from({ length: 24 }, (_, at) => ({ at, amount: 1000 + 137 * at }));
  const over = (size: number) => Array.from({ length: 24 / size }, (_, of) => lines.filter(({ at }) => Math.floor(at / size) === of).reduce((sum, { amount }) => sum + amount, 0)); // prettier-ignore
  const rows = [
    ...over(12).map((amount, at) => `ministry,M${at},${amount + off}`),
    ...over(4).map((amount, at) => `programme,P${at},${amount}`),
    ...lines.map(({ at, amount }) => `activity,A${at},${amount}`),
  ];
  return ["Level,Name,Amount", ...rows].join("\n");
};

// 24 × 1000 + 137 × 276 = 61812. The levels were asked about before.
test.each([0, 1])("of levels that come to the same, but for rounding by %i, the finest counts", (off) => {
  const found = read(levels(off));
  expect([sumOf(found), found.count, asked(found)]).toEqual([61_812, 24, []]);
  expect(told(found)).toContain("rows.levels");
  // A line that ended has no amount any more: it alone is asked about.
  const blank = read(`${levels(off)}\nactivity,A24,`);
  expect([sumOf(blank), asked(blank)]).toEqual([61_812, ["amount.blank"]]);
});

test("rows of a phase that nobody knows are money of none, beside two that are known", () => {
  const rows = ["Roads", "Schools", "Courts"].flatMap((name, at) =>
    ["Original", "Approved", "Actual", "Reserved"].map(
      (stage, step) => `${name},2024,${stage},${(at + 1) * 100 + step}`,
    ),
  );
  const found = read(["Name,Year,Stage,Amount", ...rows].join("\n"));
  // 101 + 201 + 301, and 102 + 202 + 302.
  expect([sumOf(found), sumOf(found, "executed"), asked(found)]).toEqual([603, 606, []]);
  // Whoever calls the amounts executed asks for what was spent.
  const spent = read(["Name,Year,Stage,Amount", ...rows].join("\n"), { columns: { executed: "Amount" } });
  expect([sumOf(spent), sumOf(spent, "executed")]).toEqual([0, 606]);
});

const staged = (stages: readonly string[]) => {
  const rows = [130, 210, 370].flatMap((amount, at) =>
    stages.map((stage, step) => `Body ${at},2024,${stage},${amount + step}`),
  );
  return ["Ministry/Department/Agency,FinancialYear,Stage,DataValue", ...rows].join("\n");
};

// Before, the amounts had no phase, and which they are was asked.
test("phases in rows are known without a question beside a word that is none, under headers of two words in one", () => {
  const found = read(staged(["Original budget", "Estimate", "Actual"]), {});
  // 130 + 210 + 370, and two more of each.
  expect([sumOf(found), sumOf(found, "executed"), asked(found)]).toEqual([710, 716, []]);
  expect(found.amounts.map((each) => each.line.values.admin)[0]).toBe("Body 0");
  // What is called by no phase is told of, and is read where the rows of it alone are kept.
  const keep = [{ column: "source:Stage", equals: "Estimate" }];
  expect([told(found), sumOf(read(staged(["Original budget", "Estimate", "Actual"]), { columns: { approved: "DataValue" }, keep }))]).toEqual([["phase.others"], 713]); // prettier-ignore
});

// Before, no column was found that says amounts, and the column of the phases was offered as one.
test.each(["Dollars", "USD", "Thousand USD"])(
  "a header that says a currency alone, “%s”, is one of amounts",
  (header) => {
    const found = read(staged(["Approved", "Actual"]).replace("DataValue", header), {});
    expect([sumOf(found), sumOf(found, "executed"), asked(found)]).toEqual([710, 713, []]);
  },
);

// Before, both were added: 1423.
test("which of two words of one phase counts is asked, and they are never added", () => {
  const found = read(staged(["Original budget", "Approved", "Actual"]), { columns: { approved: "DataValue" } });
  expect([asked(found), offered(found, "rows.copies")]).toEqual([["rows.copies"], ["710", "713"]]);
  const drop = [{ column: "source:Stage", equals: "Original budget" }];
  const answered = read(staged(["Original budget", "Approved", "Actual"]), {
    columns: { approved: "DataValue" },
    drop,
  });
  expect([sumOf(answered), sumOf(answered, "executed"), asked(answered)]).toEqual([713, 716, []]);
  // Of two phases each is asked about by itself: the answer to the first leaves the other be.
  const both = staged(["Original budget", "Approved", "Actual", "Executed"]);
  expect(offered(read(both, { columns: { approved: "DataValue" } }), "rows.copies")).toEqual(["710", "713"]);
  expect(asked(read(both, { columns: { approved: "DataValue" }, drop }))).toEqual(["rows.copies"]);
  // Each in a year of its own they are one: 710 of either year.
  const years = staged(["Original budget", "Actual"]).concat(staged(["Approved", "Actual"]).replaceAll("2024", "2023").replace(/^.*/, "")); // prettier-ignore
  const apart = read(years, { columns: { approved: "DataValue" } });
  expect([sumOf(apart), asked(apart)]).toEqual([1420, []]);
});

test("the column that is called a year says the year of a row, and not that of the book it was printed in", () => {
  const rows = ["Roads", "Schools", "Courts"].flatMap((name, line) =>
    [2024, 2025, 2026].flatMap(
      (book, at) =>
      [["Actual", 2], ["Revised", 1], ["Approved", 0]].map(([stage, before], step) => `${book},${name},${book - Number(before)},${String(stage)},${(line + 1) * 100 + at * 10 + step}`), // prettier-ignore
    ),
  );
  const found = read(["Book,Name,Year,Stage,Amount", ...rows].join("\n"), { columns: { executed: "Amount" } });
  // Of 2024 what was spent stands in the book of 2026: 120 + 220 + 320.
  const own = found.amounts.filter((each) => each.fiscalYear === "2024" && each.phase === "executed");
  expect([own.reduce((sum, each) => sum + Number(each.amount), 0), asked(found)]).toEqual([660, []]);
});

const blanks = (total: number) => `Name,Note,Amount\nRoads,a,70123\nCourts,b,\nSchools,c,30456\nTotal,,${total}\n`;

test("blank amounts are nothing where a total is printed that the others come to", () => {
  const met = read(blanks(100_579));
  expect([sumOf(met), asked(met)]).toEqual([100_579, []]);
  expect(told(met)).toContain("amount.blank-nothing");
  expect(asked(read(blanks(100_600)))).toContain("amount.blank");
});

test("a section may be numbered as one: what is asked of revenue is not asked where expenditure counts", () => {
  const text =
    "Код,Название,Amount\n,РАЗДЕЛ I. ДОХОДЫ,\n101,Налоги,700\n102,Сборы,230\n,РАЗДЕЛ II. РАСХОДЫ,\n01,Школы,600\n02,Дороги,310\n,ВСЕГО РАСХОДОВ,910\n";
  const found = read(text);
  expect([sumOf(found), asked(found)]).toEqual([910, []]);
});

test("a total of another year that its lines do not come to is told and not asked", () => {
  const rows = [2023, 2024].flatMap((year) => ["Roads,6100,7100", "Schools,3900,2900", "Total,10090,10000"].map((each) => each.split(",")).map(([name, before, own]) => `${name ?? ""},${year},${(year === 2023 ? before : own) ?? ""}`)); // prettier-ignore
  const found = read(["Name,Year,Amount", ...rows].join("\n"));
  expect([asked(found), told(found).includes("total.own-row")]).toEqual([[], true]);
});

const parts = (numbers: readonly string[]) => [
  ...["I.,Дома,900", "1,Жильё,500", "1.1.,Стройка,300", "1.2.,Ремонт,200", "2,Школы,400"],
  ...["II.,Дороги,640", "1,Улицы,640", "1.1.,Стройка,600", "1.1.,Ремонт,40"],
  ...["III.,Парки,7", "1,Сады,7"],
  ...numbers,
];

test("a printed total is met by the rows with Roman numbers, however long these are", () => {
  const found = read(["№ п/п,Название,Amount", ...parts([",ВСЕГО:,1547"])].join("\n"));
  expect([sumOf(found), asked(found)]).toEqual([1547, []]);
});

test("a row that repeats the row before it in every cell counts once, where the printed total is met so", () => {
  const rows = ["01,00,500", "01,02,300", "01,03,200", "13,01,4203", "13,01,4203", "Итого,,4703"];
  const found = read(["Раздел,Подраздел,Amount", ...rows].join("\n"));
  expect([sumOf(found), asked(found)]).toEqual([4703, []]);
  // Two lines of one name and amount stay two where nothing speaks against it.
  const two = read(["Раздел,Подраздел,Amount", ...rows.slice(0, -1), "Итого,,8906"].join("\n"));
  expect([sumOf(two), asked(two)]).toEqual([8906, []]);
});

test("numbers of columns are no row, though one was taken away; who signs below a table is none either", () => {
  const head = "Код,Название,2022 итого,из них местные,Amount,из них иные";
  const rows = ["01,Школы,9,4,600,5", "02,Дороги,9,4,310,5", ",ВСЕГО,18,8,910,10"];
  const signed = "\nНачальник департамента финансов города,,,,А. С. Иванова,\n";
  const found = read([head, "1,2,3,4,7,6", ...rows, signed].join("\n"));
  expect([sumOf(found), asked(found)]).toEqual([910, []]);
});

test("a second row of a header may stand over texts alone", () => {
  const found = read("Classification,,,Approved 2024,Executed 2024\nMinistry,Programme,Code,,\nHealth,Clinics,01,70,60\nHealth,Wards,02,30,20\nLaw,Courts,03,5,4\n", {}); // prettier-ignore
  expect([sumOf(found), sumOf(found, "executed"), asked(found)]).toEqual([105, 84, []]);
});

test.each([
  ["Утверждено решением Думы от 03.08.2023 № 220", "approved", undefined],
  ["План по состоянию на 01.07.2024", "approved", undefined],
  ["Уточнённый план 2024 год по состоянию на 01.07.2024", "revised", "2024"],
  ["Бюджет на 2024 год (уточнённый на 01.10.2024)", "revised", "2024"],
  ["Исполнено по состоянию на 01.01.2025", "executed", "2024"],
  ["Факт на 31.12.2024", "executed", "2024"],
  ["Approved budget as at 01/07/2024", "approved", undefined],
])("«%s» are amounts of one phase", (header, phase, fiscalYear) => {
  const found = read(`Код;Название;${header}\n01;Школы;70\n02;Дороги;30\n`, {});
  const own = found.input.understood?.columns.filter((each) => each.header === header);
  expect(own?.map((each) => [each.field, each.fiscalYear])).toEqual([[phase, fiscalYear]]);
});

test("spending up to a day inside the year is still no spending of the year", () => {
  const found = read("Код;Название;План;Исполнено на 01.10.2024\n01;Школы;70;50\n02;Дороги;30;20\n", {});
  expect([sumOf(found), sumOf(found, "executed"), told(found)]).toEqual([100, 0, ["column.part-year"]]);
});

// The sheet of revenue of a county was its budget.
test("where every row is called revenue, it is asked whether revenue is meant", () => {
  const text = "Type,Line,Amount\nRevenue,Fees,70\nRevenue,Taxes,30";
  const found = read(text);
  expect([asked(found), offered(found, "side.revenue")]).toEqual([["side.revenue"], ["100", "100"]]);
  for (const side of ["revenue", "both"] as const) {
    const told = read(text, { columns, side });
    expect([sumOf(told), asked(told)]).toEqual([100, []]);
  }
  expect(asked(read(text, { columns, side: "expenditure" }))).toEqual(["side.none"]);
  // A row that does not say so may be spending.
  expect(asked(read(`${text}\n,Roads,20`))).toEqual([]);
});

// Revenue of a town, of a country and of a state was the budget.
test.each([
  "Type,Line,Amount\nINGRESO PRESUPUESTARIO,Fees,70\nINGRESO PRESUPUESTARIO,Taxes,30",
  "Type,Line,Amount\nKosovo Budget - Revenues,Fees,70\nKosovo Budget - Revenues,Taxes,30",
  "Ingreso,Kind,Amount\nFees,a,70\nTaxes,b,30",
])("every row is called revenue within a longer text, or by the header of its name", (text) => {
  expect(asked(read(text))).toEqual(["side.revenue"]);
});

// Derived: 14 days of 2024 with 1 each, and of 2023 with 10 each. Seen red: with the mark of a day at the end the years were
// not seen, and all was added to 154.
test.each([".", " г."])("days with a mark at their end, «01.02.2024%s», say the year", (mark) => {
  const day = (at: number): string => String(at + 1).padStart(2, "0");
  const rows = Array.from({ length: 14 }, (_, at) => [
    `${day(at)}.02.2024${mark},Road ${at},1`,
    `${day(at)}.03.2023${mark},Wage ${at},10`,
  ]).flat();
  const found = read(["Day,Name,Amount", ...rows].join("\n"));
  const amounts = found.amounts.filter((each) => each.fiscalYear === "2024");
  expect(sumOf({ ...found, amounts })).toBe(14);
});

// Derived: 100 + 20 come into the fund, 70 + 45 go out of it. Seen red: all was added to 235.
test("money that goes through a fund is asked about", () => {
  const flows = ["Taxes,Fund,100", "Fees,Fund,20", "Fund,Schools,70", "Fund,Roads,45"];
  const found = read(["Source,Target,Amount", ...flows].join("\n"));
  expect([asked(found), offered(found, "rows.flows")]).toEqual([["rows.flows"], ["115", "120", "235"]]);
  const [options] = found.issues.flatMap((each) => (each.code === "rows.flows" ? [each.options ?? []] : []));
  const sums = options?.map(({ answer }) => sumOf(read(["Source,Target,Amount", ...flows].join("\n"), { columns, ...answer }))); // prettier-ignore
  expect(sums?.slice(0, 2)).toEqual([115, 120]);
  // Seen red: before its phase is known, the column was said to add up to 235.
  const [unphased] = read(["Source,Target,Sum of money", ...flows].join("\n"), {}).issues;
  expect(unphased?.options?.[0]?.detail).toMatchObject({ least: "115", most: "235" });
  // A ministry called as one of its functions passes nothing on.
  expect(asked(read("Ministry,Function,Amount\nHealth,Health,100\nHealth,Roads,20\nArmy,Health,70\n"))).toEqual([]);
});

// 100 of the last row was added to the money of the state.
test.each(["Distribución Porcentual", "% of total", "В процентах к итогу"])(
  "a row of shares below the total, %s, is no line",
  (name) => {
    const found = read(`Line,Wages,Amount\nRoads,20,700\nSchools,30,300\nTotal,50,1000\n${name},5,100`);
    expect([sumOf(found), asked(found)]).toEqual([1000, []]);
  },
);

// The rows below were added to what the total printed, without a word.
test("rows below the total of all rows above them are asked about", () => {
  const rows = ["Roads,20,700", "Schools,30,300", "Total,50,1000", "Reserve,5,100"];
  const found = read(["Line,Wages,Amount", ...rows].join("\n"));
  expect([asked(found), offered(found, "hierarchy.part")?.slice(0, 2)]).toEqual([["hierarchy.part"], ["1100", "1000"]]);
  for (const total of ["1000", "1100"])
    expect(sumOf(read(["Line,Wages,Amount", ...rows].join("\n"), { columns, total }))).toBe(Number(total));
  // A block with a total of its own is one of two, and so is a row that is in a total below it.
  for (const more of [["Total,5,100"], ["Grand total,55,1100"]]) {
    const whole = read(["Line,Wages,Amount", ...rows, ...more].join("\n"));
    expect([sumOf(whole), asked(whole)]).toEqual([1100, []]);
  }
});

// The forecast of a city: 1,648 is received, 1,745 is spent, and the deficit is no line of it.
test("a total of expenditure that has no lines of its own counts, and the deficit below it does not", () => {
  const rows = ["ВСЕГО ДОХОДОВ,1648", "в том числе:,", "Налоги,783", "Безвозмездные поступления,865", "ВСЕГО РАСХОДОВ,1745", "\"Дефицит (-), профицит (+)\",-97"]; // prettier-ignore
  const found = read(`Показатель,Amount\n${rows.join("\n")}`);
  expect([sumOf(found), asked(found)]).toEqual([1745, []]);
  expect(told(found)).toContain("hierarchy.section-left");
  // Who signs below a table with headings is no line.
  const signed = read(`Показатель,Amount,Note\n${rows.map((each) => `${each},`).join("\n")}\n,,\nзаместитель Мэра Города,,А.С. Петрова`); // prettier-ignore
  expect([sumOf(signed), asked(signed)]).toEqual([1745, []]);
});
