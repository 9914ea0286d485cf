import { expect, test } from "vitest";
import { askBudget } from "../../src/import/read/ask-budget.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { dictionaries } from "../../src/languages/index.js";
import { localeOf } from "../../src/run/languages.js";
import { problems } from "../../src/report/problems.js";
import { problemLines } from "../../src/terminal/problem-lines.js";
import { figureIndex } from "../../src/result/find-figures.js";

const SETTINGS: BudgetSettings = { file: "b.csv", unit: 1, level: "state", fiscalYear: "2001" };

// A budget of so many columns of amounts, two of each year, whose phases no word says.
function asked(count: number) {
  const headers = Array.from({ length: count }, (_, at) => `Column ${"ab".charAt(at % 2)} ${String(2000 + (at >> 1))}`);
  // Of 1, 2 and 4 none is the sum of others.
  const rows = [1, 2, 4].map((row) => [`line ${String(row)}`, ...headers.map((_, at) => String(row * (at + 1)))]);
  const bytes = new TextEncoder().encode([["programme", ...headers], ...rows].map((each) => each.join(",")).join("\n"));
  const { issues } = askBudget(SETTINGS, 0, { name: "b.csv", bytes }, { currency: "KGS" }, dictionaries);
  return issues.filter(({ code }) => code === "column.phase").map(({ column, options = [] }) => ({ column, options }));
}

// Derived: column n of the three lines holds n, 2n and 4n. Seen red where each question offered all columns.
test("the first question about phases offers all columns, each other one its own, with what it adds up to", () => {
  const [first, ...others] = asked(4);
  const totals = (options: NonNullable<typeof first>["options"]): unknown[] =>
    options.map(({ detail, total }) => [detail?.["header"], total]);
  const four = (header: string, total: string): unknown[] => Array.from({ length: 4 }, () => [header, total]);
  expect(totals(first?.options ?? [])).toEqual([
    ...four("«Column a 2000»", "7"),
    ...four("«Column b 2000»", "14"),
    ...four("«Column a 2001»", "21"),
    ...four("«Column b 2001»", "28"),
  ]);
  expect(others.map(({ column, options }) => [column, totals(options)])).toEqual([
    ["Column b 2000", four("«Column b 2000»", "14")],
    ["Column a 2001", four("«Column a 2001»", "21")],
    ["Column b 2001", four("«Column b 2001»", "28")],
  ]);
});

// Derived: with 201 columns as many answers are tried as 5,000 cells of a header allow. Seen red without that bound.
test("the wider a file is, the fewer of its answers are tried", () => {
  const options = asked(200)[0]?.options ?? [];
  const tried = new Set(options.filter(({ total }) => total != null).map(({ detail }) => detail?.["header"]));
  expect([options.length, tried.size]).toEqual([800, 25]);
});

// Derived: one question for the columns of eight years. Seen red: each year was a question of its own in the list of `check`,
// all but the first without answers, and each answer named all eight.
test("the phase of columns of several years is one question, whose answers name the first and the last", () => {
  const years = Array.from({ length: 8 }, (_, at) => String(2010 + at));
  const rows = [1, 2, 3].map((row) => [`line ${String(row)}`, ...years.map((_, at) => String(row * (at + 1) * 1000))]);
  const bytes = new TextEncoder().encode([["programme", ...years], ...rows].map((each) => each.join(",")).join("\n"));
  const { issues } = askBudget(SETTINGS, 0, { name: "b.csv", bytes }, { currency: "KGS" }, dictionaries);
  expect(issues.filter(({ code }) => code === "column.phase")).toHaveLength(8);
  const list = problems({ issues, rejects: [] }, figureIndex([]), localeOf("en")).list();
  const [only, ...more] = list.filter(({ code }) => code === "column.phase");
  expect([more.length, only?.alike]).toEqual([0, []]);
  const named = only?.options?.map(({ detail }) => detail?.["header"]);
  expect(named).toEqual(Array.from({ length: 4 }, () => "«2010», «2011», …, «2017»"));
});

// Derived: of 4 columns of 2 years the first message has 16 answers, of 20 columns 80, of which a screen shows 40. Seen red:
// each column was a message, and what the others offered («--phase proposed») answered nothing.
test("the phase of several columns of one year is one message, and a screen shows some of its answers", () => {
  const printed = (count: number) => {
    const issues = asked(count).map(({ options }) => ({ code: "column.phase", severity: "question", message: "", file: "b.csv", options }) as const); // prettier-ignore
    const list = problems({ issues, rejects: [] }, figureIndex([]), localeOf("en")).list();
    const lines = problemLines(list, { width: 80, utf8: true, colour: false }, localeOf("en"), { all: false });
    return [list.length, list[0]?.options?.length, lines.filter((each) => each.includes("- ")).length, lines.at(-1)];
  };
  expect(printed(4).slice(0, 3)).toEqual([1, 16, 16]);
  expect(printed(20)).toEqual([1, 80, 40, "    … 40 more: --all"]);
});

// Derived: a title stands over the names, the unit over the amounts. Seen red: the names were the only amounts offered.
test("a column of names under a title with a year is no column of amounts", () => {
  const text = "ROZPOČET NÁKLADŮ na rok 2019,(v tis. Kč)\nNáklady na materiál,27645\nNáklady na služby,912200\nOsobní náklady,961400\n"; // prettier-ignore
  const bytes = new TextEncoder().encode(text);
  const { issues } = askBudget({ file: "b.csv", level: "state" }, 0, { name: "b.csv", bytes }, { currency: "CZK" }, dictionaries); // prettier-ignore
  const [asks] = issues.filter(({ code }) => code.startsWith("column."));
  expect(asks?.options?.map(({ detail }) => detail?.["header"])).toEqual(
    Array.from({ length: 4 }, () => "«(v tis. Kč)»"),
  );
});
