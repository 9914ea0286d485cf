import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import type { Analysis } from "../../src/model/analysis.js";
import type { Table } from "../../src/report/page.js";
import { run } from "../support/run.js";
import type { StatementPart } from "../../src/statement/document.js";
import { statementOf } from "../../src/statement/statement.js";

const COLUMNS = { id: "line", admin: "ministry", programme: "programme", description: "name" };
const base = { title: "Over the years", currency: "KGS", fiscalYear: "2025" };
const budget = { unit: 1000, level: "state", hierarchy: "none" as const };
const RULES = [
  { where: [{ column: "description", contains: "women" }], code: "2", gbv: "1", because: "for women alone" },
];
const tagging = { schemes: ["oecd-dac"], rules: RULES };

const made = (analysis: Analysis, files: Readonly<Record<string, string>>) => {
  const statement = statementOf(run(analysis, files), en);
  const [part] = statement?.parts ?? [];
  if (!statement || !part) throw new Error("no statement");
  return { ...statement, part };
};
const tableOf = ({ over }: StatementPart, id: string): Table | undefined => over.find((each) => each.id === id);
const rowsOf = (table: Table | undefined): string[] =>
  (table?.rows ?? []).map(({ label, detail, remark, cells }) =>
    [label, detail, ...cells.map(({ text }) => text), remark].filter((each) => each !== undefined).join(" | "),
  );

describe("over the years", () => {
  const head = "line,ministry,programme,name,approved\n";
  const years: Analysis = {
    ...base,
    budgets: ["2024", "2025"].map((fiscalYear) => ({
      ...budget,
      file: `${fiscalYear}.csv`,
      fiscalYear,
      columns: { ...COLUMNS, approved: "approved" },
    })),
    tagging,
    indices: { file: "indices.csv" },
    deflator: "cpi",
    reclassification: { file: "map.csv" },
  };
  const files = {
    "2024.csv": `${head}1,Labour,10,Shelter for women,100\n2,Labour,20,Courses for women,40\n3,Labour,30,Hall of women,7\n4,Roads,40,Roads,853\n`,
    "2025.csv": `${head}1,Labour,11,Shelter for women,150\n2,Labour,20,Courses for women,50\n5,Health,50,Care of women,60\n4,Roads,40,Roads,740\n`,
    "indices.csv": "series,year,value\ncpi,2024,100\ncpi,2025,110\ngdp:KGS,2024,100000000\ngdp:KGS,2025,130000000\n",
    "map.csv": "old,new,from\n10,11,2025\n",
  };

  // Derived: 147 of 1,000 and 260 of 1,000 thousand; 147 × 1.1; 147,000 ÷ 100,000,000 and 260,000 ÷ 130,000,000.
  test("each sum stands in its own prices, in those of the year, of the product and of both bases", () => {
    const table = tableOf(made(years, files).part, "years-statement");
    expect(table?.columns.map(({ id }) => id)).toEqual(["nominal", "real", "gdp", "all", "screened", "violence"]);
    expect(rowsOf(table)).toEqual([
      "2024 | approved | 147 | 162 | 0.1% | 14.7% | 100.0% | 147",
      "2025 | approved | 260 | 260 | 0.2% | 26.0% | 100.0% | 260",
    ]);
    expect(table?.rows.map(({ drawing }) => drawing)).toEqual([
      { kind: "amounts", parts: ["147000"], hasMain: false, mark: { at: "161700", of: "real" } },
      { kind: "amounts", parts: ["260000"], hasMain: false },
    ]);
    expect(table?.remarks).toEqual(["Prices of 2025 by the index “cpi”."]);
  });

  test("without an index it says that prices differ", () => {
    const { indices: _, deflator: __, ...plain } = years;
    const table = tableOf(made(plain, files).part, "years-statement");
    expect(table?.columns.map(({ id }) => id)).toEqual(["nominal", "all", "screened", "violence"]);
    expect(table?.remarks[0]).toMatch(/^No price index is given/);
  });

  // Derived: 150 − 100, 60 − 0, 50 − 40, 0 − 7; the map makes 11 of 10. Roads count in neither year.
  test("programmes are new, ended, moved by the map, or changed", () => {
    const table = tableOf(made(years, files).part, "changes");
    expect(table?.title).toBe("Programmes that count, 2024 to 2025: 1 new, 1 ended, 1 moved");
    expect(rowsOf(table)).toEqual([
      "50 Care of women | new | 0 | 60 | +60 | ",
      "11 Shelter for women | moved | 100 | 150 | +50 | +50.0% | From 10.",
      "20 Courses for women | changed | 40 | 50 | +10 | +25.0%",
      "30 Hall of women | ended | 7 | 0 | −7 | −100.0%",
      "Total | 147 | 260 | +113 | +76.9%",
    ]);
  });
});

describe("plan and execution", () => {
  const law =
    "line,ministry,programme,name,approved\n1,Labour,10,Shelter for women,100\n2,Labour,20,Courses for women,50\n";
  const spent =
    "line,ministry,programme,name,executed,why\n1,Labour,10,Shelter for women,80,the tender failed\n2,Labour,20,Courses for women,30,\n";
  const two: Analysis = {
    ...base,
    budgets: [
      { ...budget, file: "law.csv", fiscalYear: "2025", columns: { ...COLUMNS, approved: "approved" } },
      {
        ...{ ...budget, file: "spent.csv", fiscalYear: "2025" },
        columns: { ...COLUMNS, executed: "executed", spending_reason: "why" },
      },
    ],
    tagging: { ...tagging, explainBelow: "90%" },
  };

  // Derived: 80 of 100 and 30 of 50.
  test("of two files are one list, and say why less was spent, or that nobody says", () => {
    const { part, sentences } = made(two, { "law.csv": law, "spent.csv": spent });
    const lines = part.list?.rows.filter(({ kind }) => kind === "line") ?? [];
    expect(
      lines.map(({ cells, detail, remark }) => [...cells.slice(1, 6).map(({ text }) => text), detail, remark]),
    ).toEqual([
      [
        "Shelter for women",
        "10 / 1",
        "100",
        "80",
        "80.0%",
        undefined,
        "80.0% of the plan was spent: the tender failed",
      ],
      ["Courses for women", "20 / 2", "50", "30", "60.0%", undefined, "60.0% of the plan was spent: no reason given"],
    ]);
    expect(sentences).toContain("Spent below 90.0% of the plan: 2 measures, 1 of them without a reason.");
  });
});

describe("sources of funds and levels", () => {
  const file =
    "line,ministry,programme,name,approved,whose,to\n1,Labour,10,Shelter for women,100,domestic,\n2,Labour,20,Courses for women,50,donor,\n3,Labour,30,Transfer to the city for women,40,domestic,city\n4,Roads,40,Roads,60,domestic,\n";
  const city = "line,ministry,programme,name,approved,whose\n9,City,90,City shelter of women,40,domestic\n";
  const columns = { ...COLUMNS, approved: "approved", funds: "whose" };
  const levels: Analysis = {
    ...base,
    budgets: [
      { ...budget, file: "state.csv", fiscalYear: "2025", columns },
      { ...budget, file: "city.csv", fiscalYear: "2025", level: "city", columns },
    ],
    transfers: { where: [{ column: "description", contains: "Transfer" }] },
    tagging,
  };

  // Derived: 100 + 50 of the state, whose 40 to the city count there. Domestic 100 + 40 + 60, donors 50.
  test("each sum is counted once: where it is spent", () => {
    const { part } = made(levels, { "state.csv": file, "city.csv": city });
    const money = (table: Table | undefined) =>
      table?.rows.map(({ label, cells }) => [label, cells[0]?.text, cells[3]?.text]);
    expect(money(tableOf(part, "by-level"))).toEqual([
      ["state", "210", "150"],
      ["city", "40", "40"],
      ["All money", "250", "190"],
    ]);
    expect(tableOf(part, "by-level")?.remarks[0]).toContain("1 transfer, 40.");
    expect(money(tableOf(part, "by-funds"))).toEqual([
      ["domestic", "200", "140"],
      ["donor", "50", "50"],
      ["All money", "250", "190"],
    ]);
  });
});
