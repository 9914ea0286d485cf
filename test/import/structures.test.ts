import { describe, expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import { periodWords } from "../../src/import/headers/row-dimensions.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import type { Analysis, BudgetSettings } from "../../src/model/analysis.js";

// Every table here is made up for the test; every total is derived: the sum of the rows that the comment names.
function read(lines: readonly string[], accept: NonNullable<Analysis["accept"]> = []) {
  const settings: BudgetSettings = {
    file: "b.csv",
    unit: 1,
    fiscalYear: "2024",
    columns: { approved: "Amount" },
  };
  const file = { name: "b.csv", bytes: new TextEncoder().encode(lines.join("\n")) };
  const found = readBudget(settings, 0, file, { currency: "USD", accept }, dictionaries);
  const sum = found.amounts.reduce((all, each) => all + BigInt(each.amount ?? "0"), 0n);
  const issues = found.issues.map(({ code, severity, row }) => `${severity} ${code} ${String(row)}`);
  return { sum: String(sum), withheld: found.withheld, rows: found.lines.map((each) => each.row), issues };
}

const about = (issues: readonly string[], code: string): readonly string[] =>
  issues.filter((each) => each.includes(code));

describe("codes that repeat", () => {
  // Lines: 41234 + 58321 + 7111 + 20443 + 30019 = 157128. Seen red without `repeatedCodes`: 01.1 was a line beside its
  // two sources, which gave 256683.
  test("the code of a programme once more for each source of its money: only the sources count", () => {
    const { sum, withheld, rows } = read([
      "Code,Name,Amount",
      "01,Education,106666",
      "01.1,Schools,99555",
      "01.1,from the state,41234",
      "01.1,from the region,58321",
      "01.2,Books,7111",
      "02,Health,50462",
      "02.1,Clinics,20443",
      "02.2,Drugs,30019",
    ]);
    expect({ sum, withheld, rows }).toEqual({ sum: "157128", withheld: false, rows: [4, 5, 6, 8, 9] });
  });

  // 3 + 4 of one code are two lines, and nothing says otherwise: 41234 + 41234 + 7111 = 89579.
  test("two lines of one code and amount stay two lines where the row above counts both", () => {
    const { sum } = read([
      "Code,Name,Amount",
      "01,Education,89579",
      "01.1,Schools,41234",
      "01.1,Schools again,41234",
      "01.2,Books,7111",
      "02,Health,50462",
      "02.1,Clinics,20443",
      "02.2,Drugs,30019",
    ]);
    expect(sum).toBe(String(89579 + 50462));
  });
});

// Lines: 41234 + 58321 + 20443 + 30019 = 150017. Seen red with codes of digits alone: the column was none of codes,
// and every row a line.
test("codes of several words may have letters: «02 1 E1 51690»", () => {
  const { sum, withheld } = read([
    "Target,Name,Amount",
    "02 1 E1 51690,Buildings,41234",
    "03 0 00 10000,Wages,20443",
    "02 0 00 00000,Education,99555",
    "02 1 E1 5084F,Meals,58321",
    "03 0 00 00000,Clinics,50462",
    "02 1 E1 00000,Schools,99555",
    "03 0 00 40М60,Drugs,30019",
    "02 1 00 00000,Learning,99555",
  ]);
  expect({ sum, withheld }).toEqual({ sum: "150017", withheld: false });
});

describe("a total that the file confirms", () => {
  const lines = [
    "Code,Name,Amount",
    "01,Education,99555",
    "01.1,Schools,41234",
    "01.2,Meals,58321",
    "02,Health,50462",
    "02.1,Clinics,20443",
    "02.2,Drugs,10019",
    "03,Roads,70001",
    "03.1,Building,40000",
    "03.2,Repair,30001",
    ",Total,220018",
  ];

  // 99555 + 50462 + 70001 = 220018: health counts, whose parts make 30462. Seen red without `countedParents`: 200018.
  test("a row that its parts do not bear out counts itself, and that is told", () => {
    const { sum, withheld, rows, issues } = read(lines);
    expect({ sum, withheld, rows }).toEqual({ sum: "220018", withheld: false, rows: [3, 4, 5, 9, 10] });
    expect(about(issues, "hierarchy")).toEqual(["warning hierarchy.parent-counts 5"]);
  });

  // Without the total nothing says whether health or its parts are right: figures are withheld, as before.
  test("without it the row that does not agree is an error", () => {
    const { withheld, issues } = read(lines.slice(0, -1));
    expect(withheld).toBe(true);
    expect(about(issues, "parent.mismatch")).toEqual(["error parent.mismatch 5"]);
  });
});

// 333.4 three times is 1000.2: rounded by themselves 1000 and 333 + 333 + 333 = 999. Seen red with every difference an
// error.
test("rows rounded by themselves are told and block nothing", () => {
  const { sum, withheld, issues } = read([
    "Code,Name,Amount",
    "01,Education,1000",
    "01.1,Schools,333",
    "01.2,Meals,333",
    "01.3,Books,333",
    "02,Health,50462",
    "02.1,Clinics,20443",
    "02.2,Drugs,30019",
  ]);
  expect({ sum, withheld }).toEqual({ sum: String(999 + 50462), withheld: false });
  expect(about(issues, "parent")).toEqual(["warning parent.mismatch 2"]);
});

describe("a row that states the sum of all others without a word for it", () => {
  const lines = [
    "Name,Amount",
    "Republic,230048021",
    "Schools,70123456",
    "Clinics,59876543",
    "Roads,80012345",
    "Courts,20035677",
  ];
  const accept = [{ code: "hierarchy.closed", budget: "b.csv", reason: "Republic is a programme" }];

  test("is their total", () => {
    expect(read(lines).sum).toBe("230048021");
  });

  // 2 × 230048021. Seen red without `takesBack`.
  test("is a line where `accept` takes that back", () => {
    const { sum, withheld, issues } = read(lines, accept);
    expect({ sum, withheld }).toEqual({ sum: "460096042", withheld: false });
    expect(about(issues, "hierarchy")).toEqual(["warning hierarchy.closed 2"]);
  });

  // 90012346 + 210012344 = 300024690, and twice that.
  test("the same for a first row with a code of its own, which is told", () => {
    const coded = [
      "Code,Name,Amount",
      "AA,Republic,300024690",
      "01,Education,90012346",
      "01.1,Schools,40010000",
      "01.2,Meals,50002346",
      "02,Health,210012344",
      "02.1,Clinics,130012344",
      "02.2,Drugs,80000000",
    ];
    expect(read(coded).sum).toBe("300024690");
    expect(about(read(coded).issues, "hierarchy")).toEqual(["warning hierarchy.closed 2"]);
    expect(read(coded, accept)).toMatchObject({ sum: "600049380", withheld: false });
  });
});

// Seen red without the years of columns of dates: nothing was offered.
test("a column of dates of one year offers that year", () => {
  const file = {
    name: "b.csv",
    bytes: new TextEncoder().encode("day,Name,Amount\n2011-01-31T00:00:00Z,Schools,5\n2011-01-31T00:00:00Z,Clinics,7"),
  };
  const settings = { file: "b.csv", unit: 1, columns: { approved: "Amount" } };
  const { issues } = readBudget(settings, 0, file, { currency: "USD" }, dictionaries);
  expect(issues.find((each) => each.code === "budget.year-unknown")?.detail).toMatchObject({ texts: "«2011»" });
});

// Worked by hand. Seen red with numbers after a unit taken for counts.
test.each([
  ["January–March", "1-3"],
  ["Jan-Sep", "1-9"],
  ["январь-июнь", "1-6"],
  ["Q1-Q3", "1-9"],
  ["II квартал", "4-6"],
  ["1 полугодие", "1-6"],
  ["9 months", "1-9"],
  ["month 9", "9-9"],
  ["год", "1-12"],
  ["13 months", undefined],
  ["Schools", undefined],
  ["2024", undefined],
])("the period of «%s»", (text, wanted) => {
  const period = periodWords(dictionaries)(text);
  expect(period && `${String(period.from)}-${String(period.to)}`).toBe(wanted);
});

// 2659173 + 3644923 + 3637792 = 9941888, four less than the total: «Total spending», with a code of its own, may be a
// programme. Seen red with only totals that are surely ones asked about.
test("a row with a code that is called a total and is nearly the sum of all others is asked about", () => {
  const { issues } = read([
    "Code,Name,Amount",
    "11,Total spending,9941892",
    "12,General services,2659173",
    "13,Social services,3644923",
    "14,Economic services,3637792",
  ]);
  expect(about(issues, "hierarchy")).toEqual(["question hierarchy.unsure 2"]);
});

describe("a blank column", () => {
  // 41234 + 58321 = 99555: the right table alone. Seen red without `columnBlock`: a blank amount was asked about.
  test("parts two tables, each with names and amounts of its own", () => {
    const { sum, issues } = read([
      "Revenue,Received,,Expenditure,Amount",
      "Taxes,70123456,,Schools,41234",
      "Grants,59876543,,Clinics,58321",
      "Fees,80012345,,Total,99555",
      "Fines,1234567,,,",
      "Total,211246911,,,",
    ]);
    expect({ sum, blank: about(issues, "amount.blank") }).toEqual({ sum: "99555", blank: [] });
  });

  // Lines 41234 + 58321 + 20443 + 30019 = 150017. Seen red with every blank column taken for the end of a table: codes
  // were not read, and every row was a line.
  test("inside a table parts nothing", () => {
    const { sum } = read([
      "Code,,Name,Amount",
      "01.1,,Schools,41234",
      "02.1,,Clinics,20443",
      "01,,Education,99555",
      "01.2,,Meals,58321",
      "02,,Health,50462",
      "02.2,,Drugs,30019",
    ]);
    expect(sum).toBe("150017");
  });
});

// 16138 = 6705 + 9433, 7884 = 6718 + 1166, and 24022 = 16138 + 7884: all rows make three times the last. Seen red without
// `isMadeOver`: every row counted, 72066 without a word.
test("a last row that lines and their parents each make once more is asked about", () => {
  const rows = ["Ports,16138", "Roads,6705", "Museums,9433", "Libraries,7884", "Courts,6718", "Police,1166"];
  const { withheld, issues } = read(["Name,Amount", ...rows, "Republic,24022"]);
  expect({ withheld, asked: about(issues, "hierarchy.unsure") }).toEqual({
    withheld: true,
    asked: ["question hierarchy.unsure 8"],
  });
  // The same rows under a last line that they do not make are lines, and nothing is asked.
  const plain = read(["Name,Amount", ...rows, "Republic,24023"]);
  expect({ sum: plain.sum, withheld: plain.withheld }).toEqual({ sum: "72067", withheld: false });
});
