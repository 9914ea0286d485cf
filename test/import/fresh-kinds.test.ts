import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { openWorkbook } from "../../src/import/open/open-files.js";
import type { FileInput } from "../../src/import/read/open-file.js";
import { dictionaries } from "../../src/languages/index.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import type { Grid } from "../../src/import/open/grid.js";
import { amountColumns } from "../../src/import/headers/amount-columns.js";
import { mappedColumns } from "../../src/import/headers/mapped-columns.js";
import { tableRegion } from "../../src/import/headers/table-region.js";
import { tellsApart } from "../../src/import/headers/crossed-columns.js";
import { powerOf } from "../../src/import/numbers/number-cell.js";
import { withOptions } from "../../src/import/read/question-options.js";
import { askBudget } from "../../src/import/read/ask-budget.js";
import { budgetHeader } from "../../src/import/headers/headers.js";

const stated = { file: "b.csv", unit: 1, fiscalYear: "2024", level: "state" } as const;
const read = (text: string, settings: Partial<BudgetSettings>) =>
  askBudget(
    { ...stated, ...settings },
    0,
    { name: "b.csv", bytes: new TextEncoder().encode(text) },
    { currency: "USD" },
    dictionaries,
  );
const asked = (text: string, settings: Partial<BudgetSettings>) =>
  read(text, settings).issues.filter((each) => each.severity !== "warning");

const sheet = (...lines: readonly string[]): Grid => ({
  rows: lines
    .map((line, at) => ({ row: at + 1, cells: line.split(";") }))
    .filter((each) => each.cells.some((cell) => cell !== "")),
  encoding: "xlsx",
  encodingBy: "workbook",
  words: [],
  delimiter: "none",
});
const regionOf = (...lines: readonly string[]) =>
  tableRegion(sheet(...lines), { isHeader: budgetHeader({ file: "b.csv" }, dictionaries) });

// Derived: two lines in two books, each with four amounts of three years; 2024 in the book of 2024 is 6 + 60.
test("a second column of years and versions are asked about together, as they stand in rows", () => {
  const rows = [2024, 2023].flatMap((book) =>
    ["Roads", "Schools", "Courts", "Police", "Parks"].flatMap((name, line) =>
      (
        [
          [2, "A"],
          [1, "B"],
          [1, "C"],
          [0, "D"],
        ] as const
      ).map(([before, version], at) => [book, name, book - before, version, (line + 1) * 10 + at].join(",")),
    ),
  );
  const [issue, ...more] = asked(["Book,Name,Year,Kept as,Amount", ...rows].join("\n"), {
    columns: { approved: "Amount" },
  });
  expect([issue?.code, more.length]).toEqual(["rows.crossed", 0]);
  // 10 + 20 + 30 + 40 + 50 = 150, and five times the place of the version.
  expect(issue?.options?.map(({ total, detail }) => [detail?.["value"], total])).toEqual([
    ["2022, A", "150"],
    ["2023, B", "155"],
    ["2023, C", "160"],
    ["2024, D", "165"],
    [undefined, "630"],
  ]);
});

test("of columns that end in the name that is given, the one of the year is meant; without a year it is asked", () => {
  const header = ["Name", "2023 Net", "2023 Gross", "2024 Net", "2024 Gross"];
  const at = { file: "b.csv", row: 2 };
  const settings = { file: "b.csv", columns: { approved: "Net" } };
  expect(mappedColumns(settings, { header, at, dictionaries: [] }, [], "2024").amounts).toEqual([
    { index: 3, phase: "approved" },
  ]);
  const { issues, amounts } = mappedColumns(settings, { header, at, dictionaries: [] });
  expect(issues).toMatchObject([{ code: "column.ambiguous", received: "«2023 Net» (2), «2024 Net» (4)" }]);
  expect(amounts).toEqual([]);
});

test("codes over the header of a sheet are no rows; amounts are", () => {
  const below = ["Name;Wages;Goods;Grants;Approved", "Roads;1;2;3;6", "Schools;4;5;6;15"];
  expect(regionOf(";600;601;602;Total", ...below).told).toBeUndefined();
  expect(regionOf("Before;600;601;602;1803", ...below).told).toMatchObject([{ code: "table.rows-above" }]);
  expect(regionOf(";600;1601;602;2803", ...below).told).toMatchObject([{ code: "table.rows-above" }]);
});

test("checks apart below a sheet are no rows; a row without a name that stands alone may be a total", () => {
  const table = ["Code;Name;Approved", "11;Roads;6", "12;Schools;15", ""];
  const { rows, notes } = regionOf(...table, ";Difference;0", "", ";;21");
  expect([rows, notes].map((all) => all.map((each) => each.row))).toEqual([
    [2, 3],
    [5, 7],
  ]);
  expect(regionOf(...table, ";;21").rows.map((each) => each.row)).toEqual([2, 3, 5]);
});

// Seen red: where no blank column parted it from the table, each row was refused.
test("what stands right of a sheet is none of it, however many rows have it; in a text the rows are refused", () => {
  const { rows, told } = regionOf("Code;Name;Approved", "11;Roads;6;;5", "12;Schools;15;;14");
  expect(rows.map((each) => each.fault)).toEqual([undefined, undefined]);
  expect(told).toMatchObject([{ code: "row.beyond", received: "5" }]);
  const lines = ["Code;Name;Approved", "11;Roads;6;0.29", "12;Schools;15;0.71"];
  expect(regionOf(...lines).rows.map((each) => [each.cells.length, each.fault])).toEqual([[3, undefined], [3, undefined]]); // prettier-ignore
  expect(regionOf(...lines).told).toMatchObject([{ code: "row.beyond", received: "0.29" }]);
  expect(read(lines.join("\n"), {}).input.rejected).toBe(2);
});

test("what is left over from subtracting is read as it stands", () => {
  expect(powerOf("1.16415E-10")).toEqual({ mark: ".", value: "0.000000000116415", doubt: false });
  expect(powerOf("1.16415E-05")?.doubt).toBe(true);
});

test("a text that stands beside one other text alone is a line that is written several times", () => {
  const rows = ["1,a,x", "1,a,x", "2,b,x", "2,b,y"].map((text, at) => ({ row: at + 2, cells: text.split(",") }));
  expect([tellsApart(rows, 0, [0, 1]), tellsApart(rows, 0, [0, 1, 2])]).toEqual([false, true]);
});

test("lines of one amount are no breakdowns of it", () => {
  const rows = (amount: (at: number) => number) =>
    ["Kind,Name,Amount", ...Array.from({ length: 8 }, (_, at) => `${at < 4 ? "x" : "y"},n${String(at)}z,${String(amount(at))}`)].join("\n"); // prettier-ignore
  const settings = { columns: { approved: "Amount" } };
  expect(asked(rows(() => 7), settings)).toEqual([]); // prettier-ignore
  expect(asked(rows((at) => 7 + (at % 4)), settings)).toMatchObject([{ code: "rows.crossed" }]); // prettier-ignore
});

// Derived: 7 lines; the second amounts are the first, or a thousand times them.
test("columns of amounts that say each other are told", () => {
  const text = (times: number, last = 0) =>
    [
      "Name,Approved,Executed",
      ...[13, 25, 31, 47, 58, 62, 75].map(
        (amount, at) => `n${String(at)}z,${String(amount * times + (at === 6 ? last : 0))}.50,${String(amount)}`,
      ),
    ]
      .join("\n")
      .replaceAll(".50", times === 1 ? ".0" : "");
  const told = (times: number, last?: number) =>
    read(text(times, last), {}).issues.filter((each) => /^column\.(?:same|multiple)$/.test(each.code));
  expect(told(1)).toMatchObject([
    { code: "column.same", column: "Approved", detail: { other: "Executed", count: "7" }, severity: "warning" },
  ]);
  expect(told(1000)).toMatchObject([
    { code: "column.multiple", column: "Approved", detail: { other: "Executed", times: "1000" } },
  ]);
  expect(told(1000, 1)).toEqual([]);
});

// Derived: 20 lines of 1…20 on the first day, each 100 more on the second; 210 and 2210. The year after has one day.
// Seen red: lines of the year with one day spoke against it, and both days were added to 2420.
test("two days of one year, at which the same lines stand, are asked about; a year of one day does not speak against it", () => {
  const rows = Array.from({ length: 20 }, (_, at) => [
    `2024-01-01T00:00:00,Body ${at},${at + 1}`,
    `2024-09-09T00:00:00,Body ${at},${at + 101}`,
    `2025-01-01T00:00:00,Another ${at},100`,
  ]).flat();
  const settings = { columns: { approved: "Amount" } };
  const [issue, ...more] = asked(["Day,Name,Amount", ...rows].join("\n"), settings);
  expect([issue?.code, more.length]).toEqual(["rows.crossed", 0]);
  expect(issue?.options?.map(({ total }) => total)).toEqual(["210", "2210", "2420"]);
});

// Derived: 10 + 20 + 30; rows 2, 5 and 8 have a number alone, rows 3 and 6 a name of a section. Seen red: the number was the
// code of a line, and five lines had a blank amount.
test("a running number that blank rows have, too, makes no line of a heading", () => {
  const text = [
    "Row,Office,Item,Approved 2024",
    "1,,,",
    "2,Courts,,",
    "3,,Judges,10",
    "4,,,",
    "5,Police,,",
    "6,,Patrols,20",
    "7,,,",
    "8,,Radios,30",
  ].join("\n");
  const { issues, input } = read(text, {});
  expect([input.accepted, input.understood?.aside.notes]).toEqual([3, 5]);
  expect(issues.filter((each) => each.code === "amount.blank")).toEqual([]);
  // Where every number has a line, a line without an amount is one: it is asked about as before.
  const lines = "No,Item,Approved 2024\n1,Judges,10\n2,Patrols,\n3,Radios,30";
  expect(asked(lines, {}).map((each) => each.code)).toEqual(["amount.blank"]);
});

// Derived: 1040 = 250.1 + 789.9, 1100 = 1040 + 60. Seen red: with 250.09999999999997 the two rows below 1040 did not add up
// to it, and three lines were counted; then the difference of the fourteenth digit was told as one that is to be corrected.
test("digits that a program left behind the point part no sums", () => {
  const text = (first: string): string =>
    ["Code,Name,Approved 2024", "1,All,1040", `1.1,One,${first}`, "1.2,Two,789.9", "2,Other,60", "2.1,Three,45.5", "2.2,Four,14.5", ",Total,1100"].join("\n"); // prettier-ignore
  for (const first of ["250.1", "250.09999999999997"]) {
    const { issues, input } = read(text(first), {});
    expect([issues, input.accepted, input.understood?.checks.map((each) => each.mismatches)]).toEqual([[], 4, [0, 0]]);
    expect(input.understood?.confirmed).toMatchObject({ by: "own", stated: "1100", row: 8 });
  }
  // 250.05 is another amount, and that is told.
  expect(read(text("250.05"), {}).issues.map((each) => each.code)).toEqual(["hierarchy.parent-counts"]);
});

test("a file without a header is told; nothing is asked of its columns, and years are never offered as amounts", () => {
  const lines = [
    "1;Judges;169265500.0;2012",
    "2;Patrols;119998200.0;2012",
    "3;Radios;132342100.0;2013",
    "4;Cars;5.5;2013",
  ];
  const { issues } = read(lines.join("\n"), {});
  expect(issues.map(({ code, row, received }) => [code, row, received])).toEqual([
    ["table.headless", 1, "169265500.0"],
  ]);
  // Whoever names the row takes it for the header. Seen red: «2012» was asked about, and five years made a total.
  const named = read(lines.join("\n"), { headerRows: [1] }).issues.filter((each) => each.severity === "question");
  expect(named.flatMap((each) => each.options ?? []).map((each) => each.detail?.["header"])).not.toContain("«2012»");
  // Years, their spans, days and codes of columns are headers. Seen red: «2012-13» was an amount.
  const HEADERS = ["Name;2023;2024", "Name;2111;2120", "Name;2012-13;2013-14", "Name;31.12.2023;31.12.2024", "Name;1.1;1.2", "Name;2023.0;2024.0", "Name;2023–2025;2026–2028"]; // prettier-ignore
  for (const header of HEADERS)
    expect(read(`${header}\nRoads;1234567;2345678\nParks;3;4\nPolice;5;6`, {}).issues).not.toContainEqual(
      expect.objectContaining({ code: "table.headless" }),
    );
});

// Derived: 10 + 20; the second row of the header repeats what heads one column. Seen red: it was a line whose amount is none.
test("merged headers that a program wrote into each cell are one header of two rows", () => {
  const lines = [
    "Name,Approved 2024,Change,Change",
    "Name,Approved 2024,Moved,Other",
    "Judges,10,1,2",
    "Patrols,20,3,4",
  ];
  const { issues, input, headers } = read(lines.join("\n"), {});
  expect([issues.filter((each) => each.severity === "error"), input.accepted]).toEqual([[], 2]);
  expect(headers).toEqual(["Name", "Approved 2024", "Change Moved", "Change Other"]);
  // A line that repeats a name parts no header.
  const rows = ["Name,Kind,Approved 2024", "Name,Kind,5", "Judges,Pay,10"];
  expect(read(rows.join("\n"), {}).input.accepted).toBe(2);
});

// Derived: the sums of the columns by hand. Seen red: no column was found, and the phase of others was asked about.
test("below a heading over several columns each one's own name says its phase", () => {
  const header = [{ row: 1, cells: ["Name", "Progress of money", "", ""] }, { row: 2, cells: ["", "Approved", "Executed", "Note"] }]; // prettier-ignore
  const { tops = [], header: names } = tableRegion(
    { ...sheet(), rows: [...header, { row: 3, cells: ["Roads", "10", "9", "x"] }] },
    { headerRows: [1, 2], isHeader: () => false },
  );
  const headed = { header: names, at: { file: "b.csv", row: 2 }, dictionaries, tops };
  expect(amountColumns(headed, new Set(), new Set()).amounts).toEqual([
    { index: 1, phase: "approved" },
    { index: 2, phase: "executed" },
  ]);
});

// Derived: three lines. Seen red: the rows whose name a formula lost were refused, and their money with them.
test("a line whose name a formula lost is counted without a name, and that is told; a code or an amount is refused", () => {
  const { issues, input, lines } = read("Code,Name,Approved 2024\na,Roads,10\nb,#NAME?,20\nc,#NAME?,35", {});
  expect([input.accepted, input.rejected, lines.map((each) => each.values.description)]).toEqual([3, 0, ["Roads", undefined, undefined]]); // prettier-ignore
  expect(issues).toMatchObject([{ code: "cell.no-name", severity: "warning", column: "Name", detail: { count: "2", cell: "#NAME?" } }]); // prettier-ignore
  const broken = read("Code,Name,Approved 2024\na,Roads,10\n#REF!,Parks,20\nc,Courts,#REF!", {});
  expect([broken.input.accepted, broken.input.rejected]).toEqual([1, 2]);
});

// Seen red: three of the quarters were offered, and the year was not. 8 = 1 + 2 + 2 + 3 and 80 = 10 + 20 + 20 + 30, so the
// year adds up to 88.
test.each([
  ["Q1,Q2,Q3,Q4,Full year", "1,2,2,3,8", "10,20,20,30,80", ["Full year"]],
  ["Full year,Q1,Q2,Q3,Q4", "8,1,2,2,3", "80,10,20,20,30", ["Full year"]],
  ["Q1,Q2,Q3,Q4,Year", "1,2,2,3,8", "10,20,20,30,80", ["Year"]],
  ["I квартал,II квартал,III квартал,IV квартал,Всего на год", "1,2,2,3,8", "10,20,20,30,80", ["Всего на год"]],
  // One row alone has more than one part: that may be chance.
  ["Q1,Q2,Q3,Q4,Full year", "1,2,2,3,8", "0,20,0,0,20", undefined],
  ["Q1,Q2,Q3,Q4,Full year", "1,2,2,3,8", "10,20,20,30,81", undefined],
])("%s: the year is offered where it is the sum of its quarters", (headers, first, second, offered) => {
  const [issue] = asked(`id,name,${headers}\n1,Roads,${first}\n2,Schools,${second}\n`, {});
  expect(issue?.code).toBe("column.missing");
  const names = new Set(issue?.options?.map(({ detail }) => detail?.["header"]?.replace(/[«»]/g, "")));
  if (offered) {
    expect([...names]).toEqual(offered);
    expect(new Set(issue?.options?.map(({ total }) => total))).toEqual(new Set(["88"]));
  } else expect([...names]).toEqual(["Full year"]);
});

// Seen red: only the final amounts were offered, as if they were a year of two parts. 100 - 20 = 80 and 50 + 55 = 105.
test("initial amounts and what changes them are no parts of the final ones", () => {
  const [issue] = asked("id,name,Inicialak,Aldaketak,Behin betikoak\n1,Roads,100,-20,80\n2,Schools,50,55,105\n", {});
  expect(issue?.code).toBe("column.missing");
  const totals = new Map(issue?.options?.map(({ detail, total }) => [detail?.["header"], total]));
  expect(totals.get("«Inicialak»")).toBe("150");
  expect(totals.get("«Behin betikoak»")).toBe("185");
});

// Seen red: it was asked which of them is the column of years, and no answer led to a budget. 5 + 6 and 7 + 8.
test("a year behind «Budget year» says of which year the amounts are", () => {
  const { issues, amounts } = read("id,name,Budget year 2019/20,Budget year 2020/21\n1,Roads,5,7\n2,Schools,6,8\n", {});
  expect(issues.map(({ code }) => code)).not.toContain("column.ambiguous");
  const sumOf = (year: string) => amounts.filter((each) => each.fiscalYear === year).reduce((sum, each) => sum + Number(each.amount), 0); // prettier-ignore
  expect([sumOf("2019/20"), sumOf("2020/21")]).toEqual([11, 15]);
});

// Seen red: two lengths of codes were answers, though no row states what either adds up to.
test("a row that states nothing states no total of a level", () => {
  const rows = ["x,Head,see below", "11,A,100", "12,B,50", "201,C,30", "202,D,20", "203,Total,95"];
  const columns = { id: "code", description: "name", approved: "amount" };
  const [issue] = asked(["code,name,amount", ...rows].join("\n"), { columns }).filter(({ code }) => code === "hierarchy.unsure"); // prettier-ignore
  expect(issue?.options?.map(({ code }) => code)).not.toContain("level");
});

// Seen red: "8 is not a year", and both rows were refused.
test.each([
  ["8", "80", "analysis", 0],
  ["2024", "2023", "column", 0],
  ["2024", "24000", "column", 1],
])("a column called Year with %s and %s", (first, second, by, refused) => {
  const { input, rejects } = read(`id,name,Year,approved\n1,Roads,${first},5\n2,Schools,${second},6\n`, {});
  expect([input.understood?.fiscalYear?.by, rejects.length]).toEqual([by, refused]);
});

// Seen red: the money of `sector_code` was offered, too.
test("what a header calls a code is not offered as amounts", () => {
  const rows = Array.from({ length: 9 }, (_, at) => `Body ${at},${101 + 100 * at},${at + 8},${97 * (at + 1) ** 3}`);
  const offered = asked(["Body,entity_code,SectorCode,cop", ...rows].join("\n"), {}).flatMap((each) => each.options ?? []); // prettier-ignore
  expect(new Set(offered.flatMap(({ detail }) => detail?.["header"] ?? []))).toEqual(new Set(["«cop»"]));
});

// Seen red: «“Receipt No” adds up to 1,587,302,000,480,560» was said of payments.
test.each(["Receipt No", "Nr", "№ п/п"])("what a header calls a number, %s, is not offered as amounts", (header) => {
  const rows = Array.from({ length: 9 }, (_, at) => `Body ${at},${42710050012014 + 7 ** at},${97 * (at + 1) ** 3}`);
  const offered = asked([`Body,${header},Worth`, ...rows].join("\n"), {}).flatMap((each) => each.options ?? []);
  expect(new Set(offered.flatMap(({ detail }) => detail?.["header"] ?? []))).toEqual(new Set(["«Worth»"]));
});

// Seen red: the shares were offered as amounts, and the columns of one name were called «».
test("shares are not offered as amounts; columns of one name of two lines are called by it", () => {
  const text = 'Body,"Money\n(K)","% of\nall"\nRoads,1500.5,60.02\nSchools,99.25,3.97\nCourts,900,36\n';
  const offered = asked(text, {}).flatMap((each) => each.options ?? []);
  expect(new Set(offered.flatMap(({ detail }) => detail?.["header"] ?? []))).toEqual(new Set(["«Money\n(K)»"]));
  const detail = { candidates: "«Sum\n(K)» (2), «Sum\n(K)» (4)" };
  const issue = { code: "column.ambiguous", severity: "question", message: "", expected: "approved", detail } as const;
  const about = { file: "b.csv", table: "budgets", sheets: [], understood: undefined, currency: undefined, unit: "1" };
  const [same] = withOptions([issue], {
    ...about,
    years: [],
    amountLike: [],
    totalUnder: () => null,
    sumUnder: () => ({}),
  });
  expect(same?.options).toMatchObject([{ code: "same-headers", detail: { header: "Sum\n(K)", places: "2, 4" } }]);
});

// Seen red: each row was said to be no money, as 92214 is no unit of it.
test("numbers in a column «Unit» are units of an organisation, and the unit of money is asked", () => {
  const bytes = new TextEncoder().encode("Unit,Name,Approved\n92214,roads,5\n92270,schools,7\n");
  const settings = { file: "b.csv", fiscalYear: "2024", level: "state" } as const;
  const { issues } = askBudget(settings, 0, { name: "b.csv", bytes }, { currency: "USD" }, dictionaries);
  expect(issues.flatMap(({ code, severity }) => (severity === "question" ? code : []))).toEqual([
    "budget.unit-unknown",
  ]);
});

// Derived: 5 + 7 and 50 + 70. Seen red: no sheet and no encoding said what it adds up to.
test("each sheet that may be meant, and each encoding, says what its column adds up to", async () => {
  const sheetOf = (name: string, times: number) => ({
    name,
    rows: [
      ["code", "name", "amount"],
      ["a", "roads", 5 * times],
      ["b", "schools", 7 * times],
    ],
  });
  const book = await openWorkbook(await writeXlsx({ sheets: [sheetOf("2024", 1), sheetOf("2025", 10)] }));
  const sumsOf = (bytes: FileInput["bytes"]) =>
    askBudget({ file: "b", level: "state" }, 0, { name: "b", bytes }, {}, dictionaries).issues.flatMap(
      ({ options = [] }) => options.map(({ detail }) => detail?.["ownSum"]),
    );
  expect(sumsOf(book)).toEqual(["12", "120"]);
  // One letter that is no UTF-8.
  const text = Uint8Array.from(new TextEncoder().encode("code,name,amount\na,COMUNICACI?N,5\nb,roads,7\n"), (byte) => (byte === 63 ? 0x94 : byte)); // prettier-ignore
  expect(new Set(sumsOf(text))).toEqual(new Set(["12"]));
});

// Seen red: «Card» and «Unit» came first, and what codes add up to was the first sentence of a file.
test("codes are offered as amounts after numbers of several lengths, and never where a zero stands before them", () => {
  const rows = Array.from(
    { length: 20 },
    (_, at) => `0111001${String(100 + at)},${1111100100 + 7 * at},${95 * at + 7}`,
  );
  const offered = asked(`Unit,Card,Money\n${rows.join("\n")}\n`, {}).flatMap((each) => each.options ?? []);
  const headers = new Set(offered.flatMap(({ detail }) => detail?.["header"] ?? []));
  expect([...headers]).toEqual(["«Money»", "«Card»"]);
});

// Derived: 5 + 1 of what was approved, 4 of what was executed. Seen red: the phase of «Сумма» was asked, and each of its four
// answers was said to give what was approved.
test("a column whose cells say the phase of each row leaves nothing to ask about a column of amounts", () => {
  const text = "Код;Стадия;Сумма\n1;Утверждено;5\n1;Исполнено;4\n2;Утверждено;1\n2;Исполнено;0\n";
  const { amounts, issues, input } = read(text, {});
  expect(amounts.map(({ phase, amount }) => [phase, amount])).toEqual([
    ["approved", "5"],
    ["executed", "4"],
    ["approved", "1"],
    ["executed", "0"],
  ]);
  expect(issues).toEqual([]);
  expect(input.understood?.unused).toEqual([]);
  expect(input.understood?.columns).toMatchObject([
    { field: "id" },
    { field: "approved", header: "Сумма", by: "rows" },
    { field: "executed", header: "Сумма", by: "rows" },
  ]);
});

// Seen red: the lines of all years added up to 66, and it was asked which of the values of «anio» count.
test("where no year is stated, the one column of years says it, whatever it is called", () => {
  const rows = [2023, 2024].flatMap((year) => [1, 10].map((amount) => `${year},Line ${amount},${amount * (year - 2021)}`)); // prettier-ignore
  const { fiscalYear: _, ...undated } = stated;
  const open = (text: string) =>
    askBudget(
      { ...undated, columns: { approved: "Monto" } },
      0,
      { name: "b.csv", bytes: new TextEncoder().encode(text) },
      { currency: "USD" },
      dictionaries,
    );
  const { amounts, issues } = open(["anio,Name,Monto", ...rows].join("\n"));
  expect(amounts.map((each) => [each.fiscalYear, each.amount])).toEqual([
    ["2023", "2"],
    ["2023", "20"],
    ["2024", "3"],
    ["2024", "30"],
  ]);
  expect(issues.filter((each) => each.severity !== "warning")).toEqual([]);
  // Of two such columns nobody knows which is meant.
  const two = open(["anio,Name,Monto,Inicio", ...rows.map((row, at) => `${row},${2010 + at}`)].join("\n"));
  expect(new Set(two.amounts.map((each) => each.fiscalYear))).toEqual(new Set([""]));
});

// Seen red: which of both is the programme was asked.
test.each([
  ["Код программы;Программа", "programme"],
  ["Program code;Program", "programme"],
])("codes beside the names that they stand for leave nothing to ask: %s", (headers, field) => {
  const { issues, input, lines } = read(
    `${headers};Approved\n5101;Crisis centres;10\n5102;Training;20\n5103;Roads;35\n`,
    {},
  );
  expect(issues).toEqual([]);
  expect(input.understood?.columns.map((each) => each.field)).toContain(field);
  expect(lines.map(({ values }) => [values.id, values.programme])).toEqual([
    ["5101", "Crisis centres"],
    ["5102", "Training"],
    ["5103", "Roads"],
  ]);
});

// Derived: under each body stand what was spent, what is asked for and the change; the changes come to 18,643,000.
test("one code on every row of some is no level: a table of estimates, requests and changes is not read as its changes", () => {
  const bodies = [
    ["Housing", 59_570_284, 61_121_559, 1_551_275, "50000"],
    ["Licences", 514_818, 514_818, 0, ""],
    ["Benefits", 4_236_559, 4_082_031, -154_528, ""],
    ["Grants", 0, 20_000_000, 20_000_000, ""],
    ["Commerce", 9_404_702, 6_650_955, -2_753_747, "5000"],
    ["Law", 154_637, 154_637, 0, ""],
    ["Planning", 280_000, 280_000, 0, ""],
    ["All bodies", 74_161_000, 92_804_000, 18_643_000, "55000"],
  ] as const;
  const rows = bodies.flatMap(([body, spent, wanted, change, own]) => [`${body},,`, `Estimate,${own},${String(spent)}`, `Request,${own},${String(wanted)}`, `Increase,0,${String(change)}`]); // prettier-ignore
  const issues = asked(["Department,Equipment,Total", ...rows].join("\n"), { columns: { executed: "Total" } });
  expect(issues.map((each) => each.code)).toEqual(["hierarchy.blocks"]);
});

// Derived: 11,886 + 2,707 + 17 + 350 + 300 is 15,260, and so is 14,910 + 350. Seen red: 30,520 without a question.
test("a total by codes that the chapters below make once more, by few digits, is asked about and never counted twice", () => {
  const titles = [["10", "Staff", 11886], ["20", "Goods", 2707], ["55", "Transfers", 17], ["57", "Aid", 350], ["71", "Assets", 300]] as const; // prettier-ignore
  const linesOf = (taken: readonly (readonly [string, string, number])[]) => taken.map((each) => `,${each.join()}`);
  const chapters = [
    "5101,,Bodies,14910",
    ...linesOf(titles.filter(([code]) => code !== "57")),
    "6801,,Social,350",
    ",57,Aid,350",
  ];
  const text = ["Chapter,Title,Name,Amount", "5001,,Expenditure,15260", ...linesOf(titles), ...chapters].join("\n");
  const [issue, ...more] = asked(text, { columns: { approved: "Amount" } });
  expect([issue?.code, issue?.received, issue?.expected, more.length]).toEqual([
    "hierarchy.blocks",
    "30520",
    "15260",
    0,
  ]);
});

// Derived: 100,000,001 + 23,456,788 is 123,456,789; 10 + 20 is not 500, nor 30 + 40 700. Seen red: two errors `parent.mismatch`.
test("codes whose parents mostly disagree with their parts are asked about, and are no hierarchy", () => {
  const rows = ["1,500", "1.1,10", "1.2,20", "2,123456789", "2.1,100000001", "2.2,23456788", "3,700", "3.1,30", "3.2,40"]; // prettier-ignore
  const issues = asked(["Code,Amount", ...rows].join("\n"), { columns: { id: "Code", approved: "Amount" } });
  expect(new Set(issues.map((each) => each.code))).toEqual(new Set(["hierarchy.unsure"]));
});

// Derived: of 2024 the rows add up to 5,000 + 100 + 200 = 5,300, without the first to 300. Seen red: the sums of 2023, 530 and 30.
test("a doubt about rows says the sums of the year that its answers are about", () => {
  const text = "Code,Name,Approved 2023,Approved 2024\n1,Schools,500,5000\n1.1,Pay,10,100\n1.2,Books,20,200\n";
  const [issue] = asked(text, {}).filter(({ code }) => code === "hierarchy.unsure");
  expect([issue?.detail?.["counted"], issue?.detail?.["left"]]).toEqual(["5300", "300"]);
  expect(issue?.options?.map(({ total }) => total)).toEqual(expect.arrayContaining(["5300", "300"]));
});

// Derived: 40 + 47 + 54 + 61 + 68 + 75 is spent, 39 + 45 + 51 + 57 + 63 + 69 received below zero; 5 − 5 is charged within.
test("a text beside revenue and expenditure, and revenue below zero, leave a column of sides one", () => {
  const rows = [0, 1, 2, 3, 4, 5].flatMap((at) => [`A${String(at)},expenditure,${String(40 + at * 7)}`, `B${String(at)},revenue,-${String(39 + at * 6)}`, `C${String(at)},internal,${at % 2 === 0 ? "5" : "-5"}`]); // prettier-ignore
  const [issue, ...more] = asked(["Line,Kind,Amount", ...rows].join("\n"), { columns: { approved: "Amount" } });
  expect([issue?.code, more.length]).toEqual(["side.kinds", 0]);
  expect(issue?.options?.map(({ total }) => total)).toEqual(["345", "-324", "21"]);
});

test("two columns of one class by words that nobody has reviewed are told, and hold up no total", () => {
  const text = "Paragraf;Položka;Schválený rozpočet\n1019;5011;60000\n1019;5021;280000\n1020;5021;300\n";
  const { issues, lines } = read(text, {});
  expect(issues.filter((each) => each.severity !== "warning")).toEqual([]);
  expect([issues.map((each) => each.code).includes("column.ambiguous"), lines.length]).toEqual([true, 3]);
});

test("a row of dots is no figure", () => {
  const issues = asked("Code,Name,Approved\n1,A,..........\n2,B,2\n", {});
  expect(issues.map((each) => each.code)).toEqual(["amount.blank"]);
});

// Derived: one line is the sum of the two below it in both columns, as in a list of thousands of lines chance makes some.
test("in a list of thousands of lines no row is asked about because those beside it make it", () => {
  let seed = 1;
  const drawn = (): number => 100_000 + ((seed = (seed * 48_271) % 2_147_483_647) % 900_000);
  const lines = Array.from({ length: 2500 }, () => [drawn(), drawn()]);
  const [one = [], other = []] = lines.slice(1000);
  // But for what rounding each of them may make.
  lines.splice(1000, 0, one.map((each, column) => each + (other[column] ?? 0) + 1)); // prettier-ignore
  const text = lines.map((each, at) => [`L${String(at)}`, ...each].join(","));
  expect(asked(["Name,Approved,Executed", ...text].join("\n"), {})).toEqual([]);
});

// Seen red: what was spent, or «Presupuesto», was not read; then the year was asked.
test.each([
  "Department,Budget 2025,Spent to date",
  "Programa,Presupuesto 2025,Ejecutado 2025",
  "Programme,Budget 2025,Dépensé",
  "Бағдарлама,Жоспар 2025,Орындалғаны",
  "Программа,2025-жылга план,Аткарылганы",
])("what was spent is of the year of the plan beside it: %s", (header) => {
  const text = `${header}\nRoads,1200,900\nSchools,3400,3000\nParks,560,500\n`;
  const { issues, input, amounts } = read(text, { fiscalYear: undefined });
  expect([issues.filter((each) => each.severity !== "warning"), input.understood?.fiscalYear]).toEqual([[], { value: "2025", by: "header" }]); // prettier-ignore
  expect(new Set(amounts.map((each) => `${each.fiscalYear}:${each.phase}`))).toEqual(new Set(["2025:approved", "2025:executed"])); // prettier-ignore
});

test("a budget beside what was spent in an earlier year is of a year that is asked", () => {
  const { issues } = read("Name,Actual 2024,Budget\nRoads,1200,900\nParks,560,500\n", { fiscalYear: undefined });
  expect(issues.map((each) => each.code)).toContain("budget.year-unknown");
});

// Seen red: lines were called «34747789345.00/19388564667.00».
test("money with its cents names no line", () => {
  const { lines } = read("Grants,Loans,Approved\n4110259400.00,1938856466.00,7\n4058935000.00,1701428778.00,9\n", {});
  expect(lines.map((each) => each.values.id)).toEqual(["2", "3"]);
});

test("shares and percentages are not offered as amounts", () => {
  const rows = Array.from({ length: 20 }, (_, at) => `0.${String(103 + at * 7)},${String(at * 4 + 3)}.25,${String(95 * at * at + 7)}`); // prettier-ignore
  const offered = asked(`Ratio,Percentage,Money\n${rows.join("\n")}\n`, {}).flatMap((each) => each.options ?? []); // prettier-ignore
  expect([...new Set(offered.flatMap(({ detail }) => detail?.["header"] ?? []))]).toEqual(["«Money»"]);
  // Nor where nothing else may be meant. Seen red: «Rate %» adds up to 102.5.
  const sums = asked("Band,Rate %\nLow,0\nMiddle,30\nHigh,37.5\n", {}).flatMap(({ options = [] }) => options.map((each) => each.detail?.["ownSum"])); // prettier-ignore
  expect(sums.filter((each) => each !== undefined)).toEqual([]);
});

// Derived: 5 + 6 is received.
test.each([
  ["I. ROZPOČTOVÉ PŘÍJMY", ["side.revenue"]],
  ["Revenue of the city", ["side.revenue"]],
  ["Revenue and expenditure", []],
  ["Report of the ministry on what the law of the budget and its decrees say of revenue", []],
])("a table below «%s» is asked about", (title, codes) => {
  const issues = asked(`${title},,\nCode,Name,Approved\n1,A,5\n2,B,6\n`, {});
  expect(issues.map((each) => each.code)).toEqual(codes);
  expect(issues.flatMap((each) => each.options ?? []).map(({ total }) => total)).toEqual(codes.flatMap(() => ["11", "11"])); // prettier-ignore
});

// Derived: 5 + 7 of three rows, of which one stands twice; the same code with another amount is no id.
test("a row that repeats another below an id is refused where the settings name the amounts alone", () => {
  const settings = { columns: { executed: "Amount" } };
  const { issues, amounts } = read("id,Name,Amount\n8,A,5\n9,B,7\n8,A,5\n", settings);
  expect(issues.map((each) => each.code)).toContain("key.duplicate");
  expect(amounts.map((each) => each.amount)).toEqual(["5", "7"]);
  expect(read("id,Name,Amount\n8,A,5\n9,B,7\n8,A,6\n", settings).amounts).toHaveLength(3);
});

// Each seen red: 2,000 refusals, two refused rows, a question with one answer twice, an error, and rows refused for a code.
test("names below «budget» are no amounts", () => {
  const text = "budget_code,budget,Approved amount\n" + ["Barsky district", "Ladyzhyn city", "Tyvriv district"].map((name, at) => `0230${at},${name},${at + 1}00`).join("\n"); // prettier-ignore
  const { amounts, issues } = read(text, {});
  expect([amounts.map((each) => each.amount), issues.filter((each) => each.severity === "error")]).toEqual([["100", "200", "300"], []]); // prettier-ignore
});

test("rows as wide as a header with blank cells at its end are whole", () => {
  const text = "Bureau,Budget,,,\nPatrol,100,,,\nFleet,50,,Multiple,\nCourts,25,,,\n";
  const { amounts, issues } = read(text, { columns: { approved: "Budget" } });
  expect(amounts.map((each) => each.amount)).toEqual(["100", "50", "25"]);
  expect(issues.map(({ code }) => code)).toContain("row.beyond");
});

test("which of two columns names a line is told and holds up no total", () => {
  const text = "project_name,description,approved\nRoads,Asphalt,100\nSchools,Roofs,50\n";
  expect(asked(text, {})).toEqual([]);
});

test("a code that stands in lines of other names calls a line together with its name", () => {
  const text = "Code,Name,Approved\n1.61,Pay,100\n1.72,Union of towns,50\n1.72,Insurance,25\n";
  const { amounts, issues } = read(text, {});
  expect(amounts.map(({ line, amount }) => [line.values.id, amount])).toEqual([["1.61/Pay", "100"], ["1.72/Union of towns", "50"], ["1.72/Insurance", "25"]]); // prettier-ignore
  expect(issues.filter((each) => each.severity === "error")).toEqual([]);
  // The same line twice is one.
  expect(asked("Code,Name,Approved\n1.61,Pay,90\n1.72,Union,50\n1.72,Union,50\n", {})).toMatchObject([{ code: "key.duplicate" }]); // prettier-ignore
});

test("a row of nothing that may be a sum is not asked about: no answer changes the total", () => {
  const text = "Agency Code,Account Code,Name,Amount\n1,11,Pay,0\n1,14,Fees,-200\n2,,Receipts,0\n2,,Interest,0\n2,22,Rent,0\n3,31,Sales,-200\n"; // prettier-ignore
  expect(asked(text, { columns: { approved: "Amount" } }).map(({ code }) => code)).not.toContain("hierarchy.unsure");
});

test("a unit in the total or in a note below the table is its unit, where nothing above it states one", () => {
  const rows = "Наименование;План 2026\nДороги;100\nШколы;200\n";
  const unitOf = (text: string) => {
    const { input, unit } = askBudget({ file: "b.csv", fiscalYear: "2026" }, 0, { name: "b.csv", bytes: new TextEncoder().encode(text) }, {}, dictionaries); // prettier-ignore
    return [input.understood?.unit, unit];
  };
  const below = { value: "1000", currency: "KGS", by: "below" };
  expect(unitOf(`${rows}ИТОГО, тыс. сом;300\n`)).toEqual([{ ...below, text: "тыс. сом", row: 4 }, "1000"]); // prettier-ignore
  expect(unitOf(`${rows}ИТОГО;300\nПримечание: в тыс. сом;\n`)).toEqual([{ ...below, text: "в тыс. сом", row: 5 }, "1000"]); // prettier-ignore
  expect(unitOf(`Бюджет, млн сом;\n${rows}ИТОГО;300\nв тыс. сом;\n`)[0]).toMatchObject({
    value: "1000000",
    by: "title",
  });
  expect(unitOf(`${rows}ИТОГО, тыс. сом;300\nв млн сом;\n`)[0]).toBeUndefined();
});

test("a column of numbers that is called after women is told where it is not read", () => {
  const issueOf = (header: string, cell: string, settings: Partial<BudgetSettings> = {}) =>
    read(`Name,Approved 2024,${header}\nRoads,100,${cell}\nSchools,200,${cell}\n`, settings).issues.find(({ code }) => code === "column.womens-left"); // prettier-ignore
  expect(issueOf("PPG", "50%")).toMatchObject({ severity: "warning", column: "PPG", received: "«PPG»", row: 1 });
  expect(issueOf("of which for women", "30")).toMatchObject({ received: "«of which for women»" });
  // Words under a name, and what is read, are nothing that was left.
  expect(issueOf("Women's unit", "North")).toBeUndefined();
  expect(issueOf("PPG", "50%", { columns: { description: "Name", approved: "Approved 2024", marker: "PPG" } })).toBeUndefined(); // prettier-ignore
});
