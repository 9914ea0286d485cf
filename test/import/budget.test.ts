import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { Analysis, BudgetSettings } from "../../src/model/analysis.js";
import { readBudget } from "../../src/import/read/read-budget.js";

const stated = { file: "budget.csv", unit: 1000, fiscalYear: "2025", level: "state", hierarchy: "none" } as const;
const analysis = { currency: "KZT" };
const columns = {
  id: ["Программа", "Код"],
  programme: "Программа",
  description: "Наименование",
  approved: "План",
  executed: "Факт",
};
const TEXT = `Программа;Код;Наименование;Тип;План;Факт;План 2024
1141;;Итого;итого;1 500,5;700;
1141;001;Приюты;мера;1 000,5;700;900,25
1141;002;Центры поддержки;мера;500;;
`;
const read = (settings: Partial<BudgetSettings>, text = TEXT, accept?: Analysis["accept"]) =>
  readBudget(
    { ...stated, columns, ...settings },
    0,
    { name: "budget.csv", bytes: iconv.encode(text, "windows-1251") },
    { ...analysis, accept },
    [],
  );
const codes = (settings: Partial<BudgetSettings>, text?: string) =>
  read(settings, text).issues.map((each) => [each.code, each.severity]);

test("lines by their columns, ids of several columns, amounts in the unit of the file, blank is unknown", () => {
  const budget = read({
    drop: [{ column: "source:Тип", equals: "итого" }],
    amounts: [{ header: "План 2024", fiscalYear: "2024", phase: "approved" }],
  });
  // A blank beside known amounts is told with what is known: 700 and 900.25 thousand.
  expect(budget.issues.map(({ code, severity, row, detail }) => [code, severity, row, detail?.["sum"]])).toEqual([
    ["amount.blank", "warning", 4, "700000"],
    ["amount.blank", "warning", 4, "900250"],
  ]);
  expect(budget).toMatchObject({ unit: "1000", currency: "KZT", level: "state", index: 0 });
  expect(budget.lines.map((each) => [each.row, each.values.id, each.values.description])).toEqual([
    [3, "1141/001", "Приюты"],
    [4, "1141/002", "Центры поддержки"],
  ]);
  expect(budget.lines[0]?.headers).toMatchObject({ id: "Программа/Код", approved: "План" });
  expect(budget.amounts.map((each) => [each.line.row, each.fiscalYear, each.phase, each.amount, each.column])).toEqual([
    [3, "2025", "approved", "1000.5", "План"],
    [3, "2025", "executed", "700", "Факт"],
    [3, "2024", "approved", "900.25", "План 2024"],
    [4, "2025", "approved", "500", "План"],
    [4, "2025", "executed", null, "Факт"],
    [4, "2024", "approved", null, "План 2024"],
  ]);
  expect(budget.headers).toEqual(["Программа", "Код", "Наименование", "Тип", "План", "Факт", "План 2024"]);
  expect(budget.source(3, "План")).toBe("1 000,5");
  expect(budget.source(3, "Сумма")).toBeUndefined();
  expect(budget.input).toMatchObject({
    rows: 3,
    accepted: 2,
    setAside: 1,
    rejected: 0,
    decimal: ",",
    encoding: "windows-1251",
    reader: "budget",
  });
});

test("headers are field names where no columns are mapped", () => {
  const budget = read({ columns: undefined }, "ID;Approved;note\na;5;x\n");
  expect(budget.issues).toEqual([]);
  expect(budget.amounts).toMatchObject([{ amount: "5", phase: "approved", column: "Approved" }]);
});

test("what the file cannot tell is asked: its lines are read, and no figure is given until it is answered", () => {
  const budget = read({ unit: undefined, level: undefined, fiscalYear: undefined });
  expect(budget.issues.map((each) => [each.code, each.severity, each.expected])).toEqual([
    ["budget.year-unknown", "question", "fiscalYear"],
    ["budget.unit-unknown", "question", "unit"],
    ["amount.blank", "warning", undefined],
  ]);
  // Derived: 1,500.5 + 1,000.5 + 500 = 3,001.
  expect(budget.issues[1]?.detail).toMatchObject({ one: "3001" });
  expect(budget.withheld).toBe(true);
  expect(budget.input).toMatchObject({ accepted: 3, rejected: 0 });
});

test("a mapped column that is not there names the nearest header", () => {
  const budget = read({
    columns: { ...columns, approved: "Планн" },
    drop: [{ column: "source:Тип", equals: "итого" }],
  });
  expect(budget.issues).toMatchObject([
    { code: "column.missing", row: 1, column: "approved", expected: "Планн", detail: { nearest: "План" } },
    { code: "amount.blank", severity: "question", column: "Факт" },
  ]);
  expect(budget.input.accepted).toBe(2);
  const noId = read({ columns: { ...columns, id: ["Программа", "Строка"] } });
  expect(noId.issues).toMatchObject([{ code: "column.missing", column: "id", expected: "Строка" }]);
  expect(noId.rejects).toHaveLength(3);
});

// Derived: «Школы, сады» stands under the programme in the row that is one cell too long, and is the code of no line. The
// other rows are told apart by ministry and programme. Seen red where cells of that row said what the column holds.
test("cells of a row that is refused for its width do not say what a column holds", () => {
  const rows = "205;001;Школы;1\n205;002;Сады;2\n205;Школы, сады;003;Дома;3\n206;001;Вода;4\n";
  const text = `Министерство;Программа;Наименование;План\n${rows}`;
  const budget = read({ columns: { admin: "Министерство", programme: "Программа", approved: "План" } }, text);
  expect(budget.lines.map((each) => each.values.id)).toEqual(["205/001", "205/002", "206/001"]);
  expect(budget.rejects).toHaveLength(1);
});

test("conditions: an unknown column, an empty one, a pattern that is not allowed stop the file", () => {
  expect(read({ keep: [{ column: "source:Тиg", equals: "мера" }] }).issues).toMatchObject([
    { code: "condition.column", column: "source:Тиg", detail: { nearest: "source:Тип" } },
  ]);
  expect(read({ drop: [{ column: "programme" }] }).issues).toMatchObject([{ code: "condition.empty" }]);
  expect(read({ keep: [{ column: "programme", matches: "(a)\\1" }] }).issues).toMatchObject([
    { code: "condition.pattern" },
  ]);
  expect(read({ keep: [{ column: "programme", matches: "(?=a)" }] }).rejects).toHaveLength(3);
});

test("kept when every keep holds, set aside when any drop holds", () => {
  const rows = (settings: Partial<BudgetSettings>) => read(settings).lines.map((each) => each.row);
  expect(
    rows({
      keep: [
        { column: "source:Тип", in: ["мера", "x"] },
        { column: "source:Код", startsWith: "00", endsWith: "2" },
      ],
    }),
  ).toEqual([4]);
  expect(
    rows({
      drop: [
        { column: "source:Тип", equals: "итого" },
        { column: "description", contains: "Центры" },
      ],
    }),
  ).toEqual([3]);
  expect(rows({ keep: [{ column: "id", matches: "^1141/0+1$" }] })).toEqual([3]);
  expect(rows({ keep: [{ column: "source:Тип", equals: "МЕРА" }] })).toEqual([]);
});

// Derived: each text of a list has to fit a row.
test("a text of a list that fits no row is an error with the nearest cell", () => {
  const issues = read({ drop: [{ column: "source:Тип", in: ["мера", "меpа"] }] }).issues;
  expect(issues.map(({ code, received, detail }) => [code, received, detail?.["nearest"]])).toContainEqual([
    "condition.unmatched",
    "меpа",
    "мера",
  ]);
});

test("derived: control totals before keep and drop, and after them with :kept", () => {
  const drop = [{ column: "source:Тип", equals: "итого" }];
  // 1,500.5 + 1,000.5 + 500 = 3,001; kept 1,500.5.
  expect(
    codes({ drop, controlTotals: { approved: "3001", "approved:kept": "1500.5", "2025:executed:kept": "700" } }),
  ).toEqual([["amount.blank", "warning"]]);
  const off = read({ drop, controlTotals: { "approved:kept": "1500" } });
  expect(off.issues.slice(0, 1)).toMatchObject([
    {
      code: "total.mismatch",
      severity: "error",
      file: "budget.csv",
      received: "1500.5",
      expected: "1500",
      detail: { key: "approved:kept", difference: "0.5" },
    },
  ]);
  expect(codes({ drop, controlTotals: { "approved:kept": "1500" }, tolerance: "0.5" })).toEqual([
    ["amount.blank", "warning"],
  ]);
  expect(codes({ drop, controlTotals: { "approved:kept": "1500" }, tolerance: "0.4" }).slice(0, 1)).toEqual([
    ["total.mismatch", "error"],
  ]);
  expect(read({ drop, controlTotals: { "2024:aproved": "1" } }).issues.slice(0, 1)).toMatchObject([
    { code: "total.unknown", received: "2024:aproved", detail: { nearest: "2025:approved" } },
  ]);
});

test("an accepted difference is a warning with its reason", () => {
  const settings = { drop: [{ column: "source:Тип", equals: "итого" }], controlTotals: { "approved:kept": "1500" } };
  const accept = [{ code: "total.mismatch", budget: "budget.csv", reason: "source rounds" }];
  expect(read(settings, TEXT, accept).issues.slice(0, 1)).toMatchObject([
    { severity: "warning", detail: { reason: "source rounds" } },
  ]);
  const other = [{ code: "total.mismatch", budget: "other.csv", reason: "source rounds" }];
  expect(read(settings, TEXT, other).issues.slice(0, 1)).toMatchObject([{ severity: "error" }]);
  expect(read(settings, TEXT, accept).withheld).toBe(false);
  expect(read(settings, TEXT, other).withheld).toBe(true);
});

test("rest: the published total with its place in the analysis file; below the lines kept is an error", () => {
  const drop = [{ column: "source:Тип", equals: "итого" }];
  const budget = read({ drop, rest: { approved: "2000", "2025:executed": "700" } });
  expect(budget.rest).toEqual([
    { fiscalYear: "2025", phase: "approved", total: "2000", pointer: "/budgets/0/rest/approved" },
    { fiscalYear: "2025", phase: "executed", total: "700", pointer: "/budgets/0/rest/2025:executed" },
  ]);
  // One line's executed amount is blank: it is inside the rest.
  expect(budget.issues).toMatchObject([
    { code: "rest.unknown", severity: "warning", detail: { key: "2025:executed", count: "1" } },
  ]);
  const negative = read({ drop, rest: { approved: "1500" } });
  expect(negative.issues.slice(0, 1)).toMatchObject([
    {
      code: "rest.negative",
      severity: "error",
      received: "1500",
      expected: "≥ 1500.5",
      detail: { key: "approved", difference: "-0.5" },
    },
  ]);
  expect(negative.rest).toEqual([]);
});

test("bad rows are refused with their reasons, rows set aside are not judged", () => {
  const text = `Программа;Код;Наименование;План;Факт
1141;1;a;5 тыс.;1
1141;2;b;5;1
1141;2;c;6;1
;;d;7;1
1141;итого;всего;много;1
1141;9
`;
  const budget = read({ drop: [{ column: "source:Код", equals: "итого" }] }, text);
  expect(budget.issues.map((each) => [each.code, each.row, each.column, each.received])).toEqual([
    ["amount.invalid", 2, "План", "5 тыс."],
    ["key.duplicate", 4, "Программа/Код", "1141/2"],
    ["cell.missing", 5, "Программа", ""],
    ["row.width", 7, undefined, "2"],
  ]);
  expect(budget.input).toMatchObject({ rows: 6, accepted: 1, setAside: 1, rejected: 4 });
});

test("no amounts, two columns for one year and phase, a hierarchy, a sheet", () => {
  expect(codes({ columns: { id: "Код" } })).toEqual([["budget.no-amounts", "error"]]);
  expect(read({ amounts: [{ header: "План 2024", fiscalYear: "2025", phase: "approved" }] }).issues).toMatchObject([
    { code: "budget.amounts-twice", received: "2025:approved" },
  ]);
  expect(codes({ sheet: "Лист1" })).toEqual([["file.no-workbook", "error"]]);
  expect(codes({}, "")).toEqual([["file.empty", "error"]]);
});

test("lines of several years: the year is the line's, and makes the key", () => {
  const text = "id;fiscalYear;approved\na;2024;1\na;2025;2\na;2025;3\nb;;4\nc;24;5\n";
  const budget = read({ columns: undefined }, text);
  expect(budget.amounts.map((each) => [each.fiscalYear, each.amount])).toEqual([
    ["2024", "1"],
    ["2025", "2"],
    ["2025", "4"],
  ]);
  expect(budget.issues.map((each) => [each.code, each.row])).toEqual([
    ["key.duplicate", 4],
    ["year.invalid", 6],
  ]);
});

test("blank: as zero the line counts nothing; unknown leaves no total; without an answer both are offered", () => {
  const text = "Код;Наименование;План\na1;Приюты;1000\na2;Центры;\n";
  const blank = (settings: Partial<BudgetSettings>) => read({ columns: { approved: "План" }, ...settings }, text);
  expect(blank({}).issues.slice(0, 1)).toMatchObject([
    {
      code: "amount.blank",
      severity: "question",
      row: 3,
      options: [
        { total: "1000000", answer: { blank: "zero" } },
        { total: null, answer: { blank: "unknown" } },
      ],
    },
  ]);
  expect(blank({ blank: "zero" }).amounts.map((each) => each.amount)).toEqual(["1000", "0"]);
  expect(blank({ blank: "zero" }).issues.filter((each) => each.code === "amount.blank")).toEqual([]);
  expect(blank({ blank: "unknown" }).issues[0]).toMatchObject({ code: "amount.blank", severity: "warning" });
});

test("years, phases and sides in rows: each row is of its own, and expenditure alone counts", () => {
  const rows = [
    "2024;План;Расход;900",
    "2025;План;Расход;1000",
    "2025;Факт;Расход;800",
    "2025;План;Доход;1500",
    "2025;Факт;Доход;1400",
  ];
  const text = `Год;Показатель;Тип;Сумма\n${rows.join("\n")}\n`;
  const words = [
    {
      code: "ru",
      headers: { "budget.approved": ["план"], "budget.executed": ["факт"] },
      codes: {},
      totals: [],
      multipliers: {},
      currencies: {},
      missing: [],
      sides: { revenue: ["доход"], expenditure: ["расход"] },
    },
  ];
  const budget = readBudget(
    { ...stated, columns: { approved: "Сумма" } },
    0,
    { name: "budget.csv", bytes: new TextEncoder().encode(text) },
    analysis,
    words,
  );
  expect(budget.amounts.map(({ fiscalYear, phase, amount }) => [fiscalYear, phase, amount])).toEqual([
    ["2024", "approved", "900"],
    ["2025", "approved", "1000"],
    ["2025", "executed", "800"],
  ]);
  expect(budget.issues.map((each) => each.code)).toContain("side.taken");
});

test("a given total chooses among the readings, in the unit of the file first, then in whole units", () => {
  // Derived: 400 + 600 = 1000; every row counted gives 2000.
  const text = "Наименование;План\nВся страна;1000\nЦентр;400\nРегионы;600\n";
  const given = (total: string) => read({ columns: { approved: "План" }, hierarchy: "auto", total }, text);
  const lines = (total: string) => given(total).lines.map((each) => each.row);
  expect(lines("1000")).toEqual([3, 4]);
  expect(lines("1000000")).toEqual([3, 4]);
  expect(lines("2000")).toEqual([2, 3, 4]);
  expect(given("2000").withheld).toBe(false);
  expect(given("1234").issues.slice(0, 1)).toMatchObject([{ code: "total.mismatch", expected: "1234" }]);
  expect(given("1234").withheld).toBe(true);
});
