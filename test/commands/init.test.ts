import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { locales } from "../../src/languages/index.js";
import { checkAnalysis } from "../../src/model/check-analysis.js";
import { answered } from "../../src/questions/questions-of.js";
import type { Issue } from "../../src/formula/issue.js";
import { languagesFor } from "../support/samples.js";
import { folders, umay } from "./cli-host.js";
import { documentOf } from "../support/document-of.js";

const temporary = folders();
afterAll(() => temporary.clear());

// Columns that say where a row is from.
const MARKED = ["evidence", "source", "kind"];

describe.each(languagesFor(locales, 0).map((each) => [each.code, each] as const))("init in %s", (code, locale) => {
  it("writes tables that run without a problem, all their values marked", async () => {
    const folder = temporary.make();
    const made = await umay(folder, ["init", "mine", "--tables", "csv", "--language", code, "--currency", "KGS"]);
    expect([made.code, made.err]).toEqual([0, ""]);
    const names = readdirSync(join(folder, "mine"));
    for (const name of names) expect(made.out).toContain(name);
    const ran = await umay(folder, ["run", "mine", "--json"]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    const document = documentOf(ran.out);
    expect(document.issues).toEqual([]);
    const total = (id: string) =>
      document.figures.find((each) => each.id === id && Object.keys(each.per).length === 1)?.value;
    for (const id of ["requirement", "hard-gap", "covered-need"]) expect(total(id), id).toMatch(/^[1-9]\d*(\.\d+)?$/);
    const tables = names.filter((each) => each.endsWith(".csv"));
    expect(tables.length).toBe(7);
    for (const name of tables) {
      const [header = "", ...rows] = readFileSync(join(folder, "mine", name), "utf8")
        .trimEnd()
        .split("\r\n");
      expect(header.startsWith("\ufeff")).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      const mark = locale.codes["assumption"];
      const at = header.split(/[;,]/).findLastIndex((cell) => MARKED.some((field) => cell === locale.headers[field]));
      for (const row of rows)
        expect(row.split(/[;,]/).at(at - header.split(/[;,]/).length), `${name}: ${row}`).toBe(mark);
    }
    const assumptions = readFileSync(join(folder, "mine", "assumptions.csv"), "utf8");
    expect(assumptions).toContain(locale.headers["value"] ?? "?");
  });
});

describe.each(languagesFor(locales, 1).map((each) => [each.code] as const))("init in %s", (code) => {
  // Cross: the same rows, once as a workbook and once as text.
  it("writes one workbook that gives the figures of the separate tables", async () => {
    const folder = temporary.make();
    const figures = async (dir: string, ...more: string[]): Promise<unknown> => {
      expect((await umay(folder, ["init", dir, "--language", code, "--currency", "KGS", ...more])).code).toBe(0);
      const ran = await umay(folder, ["run", dir, "--json", "--figures", "all"]);
      expect(ran.code).toBe(0);
      const { figures: all, issues } = documentOf(ran.out);
      expect(issues).toEqual([]);
      // A part of a table is called by its row, which is one further down under the line of explanations.
      return all.map(({ id, per, value }) => [id, { ...per, part: "" }, value]);
    };
    expect(await figures("book")).toEqual(await figures("text", "--tables", "csv"));
    expect(readdirSync(join(folder, "book"))).toEqual(["umay-tables.xlsx", "umay.json"]);
    const checked = await umay(folder, ["check", "book/umay-tables.xlsx"]);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('"costStandards"');
  });
});

describe("init --from", () => {
  const BUDGET = "code,name,amount\n1,shelters,1.234\n2,helpline,2.500\n";
  type Draft = { currency: string; fiscalYear: string; budgets: Record<string, unknown>[] };
  const drafted = (folder: string): Draft =>
    JSON.parse(readFileSync(join(folder, "draft", "umay.json"), "utf8")) as Draft;
  const save = (folder: string, analysis: object) => {
    writeFileSync(join(folder, "draft", "umay.json"), JSON.stringify(analysis));
  };

  const draft = async (text: string | Uint8Array, ...more: string[]) => {
    const folder = temporary.make();
    writeFileSync(join(folder, "b.csv"), text);
    const made = await umay(folder, ["init", "draft", "--from", "b.csv", ...more]);
    expect([made.code, made.err]).toEqual([0, ""]);
    const analysis = drafted(folder);
    expect(checkAnalysis(analysis)).toHaveProperty("analysis");
    expect(analysis).not.toHaveProperty("questions");
    return { folder, analysis, out: made.out };
  };
  const shown = async (folder: string) => {
    const { out } = await umay(folder, ["run", "draft", "--json"]);
    const { issues, figures } = documentOf(out);
    const asked = issues.filter((each) => each.severity !== "warning");
    return { asked, total: figures.find((each) => each.id === "budget-total")?.value };
  };
  const optionsOf = (asked: readonly Issue[], code: string) => asked.find((each) => each.code === code)?.options ?? [];

  it("writes what was understood and leaves out what nobody can know: that is asked with its flags", async () => {
    const { folder, analysis, out } = await draft(BUDGET);
    expect(analysis.budgets).toEqual([{ file: "../b.csv", encoding: "utf-8", delimiter: ",", headerRows: [1] }]);
    const { asked, total } = await shown(folder);
    expect(asked.map((each) => each.code)).toEqual(["column.phase", "budget.year-unknown", "budget.unit-unknown"]);
    expect(total).toBeUndefined();
    for (const flag of ["--phase approved", "--unit 1000"]) expect(out).toContain(`[${flag}]`);
    const checked = await umay(folder, ["check", "draft"], { columns: 200 });
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('[budgets/0 "unit": 1000]');
  });

  // Worked: 10.5 + 20 in whole units, thousands, millions.
  it("shows the money that each answer would mean", async () => {
    const { folder } = await draft("code,name,approved\n1,a,10.5\n2,b,20\n", "--currency", "KGS", "--year", "2025");
    const options = optionsOf((await shown(folder)).asked, "budget.unit-unknown");
    expect(options.map(({ total, meaning, answer }) => [total, meaning, answer])).toEqual([
      ["30.5", "whole currency units", { unit: 1 }],
      ["30500", "thousands", { unit: 1000 }],
      ["30500000", "millions", { unit: 1000000 }],
    ]);
  });

  // Worked: (1234.5 + 200.25) × 1000.
  it("asks nothing that the file says", async () => {
    const text =
      "Приложение 5\nтыс. тенге\nКод;Наименование расходов;2024 утверждено\n0801;Убежища;1 234,5\n0802;Телефон;200,25\n";
    const { folder, analysis } = await draft(encode(text, "windows-1251"), "--language", "ru");
    expect(analysis).toMatchObject({
      currency: "KZT",
      fiscalYear: "2024",
      budgets: [
        {
          encoding: "windows-1251",
          headerRows: [3],
          unit: 1000,
          columns: { id: "Код", description: "Наименование расходов" },
          amounts: [{ header: "2024 утверждено", fiscalYear: "2024", phase: "approved" }],
        },
      ],
    });
    expect(await shown(folder)).toEqual({ asked: [], total: "1434750" });
  });

  it("knows a table that is no budget", async () => {
    const folder = temporary.make("examples/network");
    const argv = ["init", "draft", "--from", "funding.csv", "--currency", "KGS", "--year", "2025"];
    expect((await umay(folder, argv)).code).toBe(0);
    expect(drafted(folder)).toMatchObject({ funding: { file: "../funding.csv" } });
    expect(drafted(folder)).not.toHaveProperty("budgets");
  });

  it("never writes down what it asks, nor a mark that would overrule what cells tell", async () => {
    // The marks of two columns differ; nothing tells the currency, the year and the mark of the third.
    const text = 'code,approved,revised,executed\n1,"1,5",2.5,1.234\n2,"2,5",3.75,2.500\n';
    const { folder, analysis } = await draft(text);
    expect(analysis).toMatchObject({ currency: "XXX", fiscalYear: "0000" });
    expect(analysis.budgets[0]).not.toHaveProperty("decimal");
    const options = optionsOf((await shown(folder)).asked, "amount.ambiguous");
    expect(options.map((each) => each.answer)).toEqual([{ decimal: "." }, { decimal: "," }]);
  });

  it("takes the last year of the lines for that of the analysis", async () => {
    const { analysis } = await draft("code,year,approved\n1,2023,10.5\n2,2024,20\n");
    expect(analysis.fiscalYear).toBe("2024");
    expect(analysis.budgets[0]).not.toHaveProperty("fiscalYear");
  });

  it("asks which of several columns is meant, with the total of each", async () => {
    const { folder } = await draft("код,план,утверждено\n1,10.5,1\n2,20,2\n", "--unit", "1");
    const options = optionsOf((await shown(folder)).asked, "column.ambiguous");
    expect(options.map(({ total, answer }) => [total, answer["columns"]])).toEqual([
      ["30.5", { id: "код", approved: "план" }],
      ["3", { id: "код", approved: "утверждено" }],
    ]);
  });

  it("asks which column holds the amounts where no header says so", async () => {
    const { folder } = await draft("code,foo\n1,10.5\n2,20\n");
    const answers = optionsOf((await shown(folder)).asked, "column.missing").map((each) => each.answer["columns"]);
    expect(answers).toContainEqual({ id: "code", executed: "foo" });
  });

  // Worked: 100.5 + 1,000 thousand; the twelve centres are no money. Seen red: 12 was counted as 12 thousand.
  it("offers to leave rows out that are no money, and takes the unit of the rest", async () => {
    const text =
      "Код;Наименование;Ед. изм.;План 2025\n1;Центры;тыс. сом;100,5\n2;Число центров;ед.;12\n3;Школы;тыс. сом;1000\n";
    const { folder, analysis } = await draft(text, "--currency", "KGS");
    const [first] = optionsOf((await shown(folder)).asked, "unit.column");
    expect(first?.answer).toEqual({ drop: [{ column: "source:Ед. изм.", in: ["ед."] }] });
    save(folder, answered(analysis, "budgets/0", first?.answer ?? {}));
    expect(await shown(folder)).toEqual({ asked: [], total: "1100500" });
  });

  // Seen red: the unit of the first table was written down, and the second was read in thousands.
  it("writes nothing of one table down while it asks which is meant", async () => {
    const table = (title: string, row: string) => `${title};;\nКод;Наименование;План\n${row}\n`;
    const text = `${table("Расходы на 2025 год, тыс. тенге", "1;Школы;5")}${table("Инвестиции на 2025 год, млн тенге", "2;Дороги;7")}`;
    const { folder, analysis } = await draft(text);
    const options = optionsOf((await shown(folder)).asked, "table.second");
    expect(options.map((each) => each.total)).toEqual(["5000", "7000000"]);
    for (const { answer, total } of options) {
      save(folder, answered({ ...analysis, fiscalYear: "2025" }, "budgets/0", { ...answer, fiscalYear: "2025" }));
      expect((await shown(folder)).total).toBe(total);
    }
  });

  // Derived: 7 million; whoever takes the table of revenue is asked whether revenue is meant. Seen red: it was the budget.
  it("asks about the table of revenue when it is taken", async () => {
    const table = (title: string, row: string) => `${title};;\nКод;Наименование;План\n${row}\n`;
    const text = `${table("Расходы на 2025 год, тыс. тенге", "1;Школы;5")}${table("Доходы на 2025 год, млн тенге", "2;Налоги;7")}`;
    const { folder, analysis } = await draft(text);
    const [, taken] = optionsOf((await shown(folder)).asked, "table.second");
    save(folder, answered({ ...analysis, fiscalYear: "2025" }, "budgets/0", { ...taken?.answer, fiscalYear: "2025" }));
    const answers = optionsOf((await shown(folder)).asked, "side.revenue");
    expect(answers.map(({ total }) => total)).toEqual(["7000000", "7000000"]);
  });

  it("begins a tagging, and says where a rule is shown", async () => {
    const { analysis, out } = await draft(BUDGET);
    expect(analysis).toMatchObject({ tagging: { schemes: ["count-in-full"], rules: [] } });
    expect(out).toContain("tagging");
    expect(out).toContain("README");
  });

  it.each(["", "code,approved\n", "\u0000\u0001\u0002\u0000"])("writes nothing for %j, and says why", async (text) => {
    const folder = temporary.make();
    writeFileSync(join(folder, "b.csv"), text);
    const { code, err } = await umay(folder, ["init", "draft", "--from", "b.csv"]);
    expect([code, readdirSync(folder)]).toEqual([1, ["b.csv"]]);
    expect(err).toContain("b.csv");
  });

  it("says where there is no such file", async () => {
    const folder = temporary.make();
    const { code, err } = await umay(folder, ["init", "--from", "nope.csv"]);
    expect([code, readdirSync(folder)]).toEqual([1, []]);
    expect(err).toContain("nope.csv");
  });
});

describe("init", () => {
  it("overwrites nothing", async () => {
    const folder = temporary.make();
    writeFileSync(join(folder, "funding.csv"), "mine");
    const { code, err } = await umay(folder, ["init", "--tables", "csv"]);
    expect(code).toBe(1);
    expect(err).toContain("funding.csv");
    expect(readdirSync(folder)).toEqual(["funding.csv"]);
  });

  it("takes the currency and the year", async () => {
    const folder = temporary.make();
    expect((await umay(folder, ["init", "--currency", "TJS", "--fiscal-year", "2026", "--json"])).code).toBe(0);
    const analysis: unknown = JSON.parse(readFileSync(join(folder, "umay.json"), "utf8"));
    expect(analysis).toMatchObject({ currency: "TJS", fiscalYear: "2026" });
  });

  // Derived: the packs know prices in KGS alone, so that in another currency each is a question.
  it.each([
    ["TJS", ["--currency", "TJS"]],
    ["KZT", ["--language", "kk"]],
  ])("puts no Kyrgyz price into a table in %s", async (currency, more) => {
    const folder = temporary.make();
    expect((await umay(folder, ["init", "--tables", "csv", ...more])).code).toBe(0);
    const analysis = JSON.parse(readFileSync(join(folder, "umay.json"), "utf8")) as { questions: unknown[] };
    expect(analysis).toMatchObject({ currency });
    expect(analysis.questions.length).toBeGreaterThan(5);
    expect(readFileSync(join(folder, "cost-standards.csv"), "utf8")).not.toMatch(/26000|60000|17[.,]25|0[.,]0225/);
    const ran = await umay(folder, ["run", "--json"]);
    expect(ran.code).toBe(1);
  });
});

describe("init --from several tables of a centre", () => {
  const COSTS = "Статья;Сумма в год, сом\nОклад директора;480000\nАренда;360000\n";
  const MONEY = "Кто дал;Сумма, сом;Статус\nМэрия;500000;подписано\n";
  const NOTES = "Кто звонил;Когда\nАйгуль;вчера\n";

  // Derived: 840,000 − 500,000. Seen red: files with a space between were read as budgets, and a file in which no table of
  // a centre was found was left out without a word.
  it.each([[["c.csv", "m.csv", "n.csv"]], [["c.csv,m.csv,n.csv"]]])(
    "reads %j together, and names the file that is none",
    async (from) => {
      const folder = temporary.make();
      for (const [name, text] of Object.entries({ "c.csv": COSTS, "m.csv": MONEY, "n.csv": NOTES }))
        writeFileSync(join(folder, name), text);
      const made = await umay(folder, ["init", "mine", "--from", ...from, "--language", "ru"]);
      expect([made.code, made.err]).toEqual([0, ""]);
      expect(made.out).toContain("n.csv: таблицы центра здесь не найдено");
      expect(made.out).not.toMatch(/[cm]\.csv: таблицы центра/);
      const { out } = await umay(folder, ["run", "mine", "--language", "ru"]);
      expect(out.replaceAll("\u00a0", " ")).toContain("Не хватает 340 тыс. сом из 840 нужных.");
    },
  );
});

// Seen red: tags that somebody made by hand were read as a budget, and beside "no rows" another question was asked.
it.each([
  [
    "line_id,scheme,code,why\n01,oecd-dac,2,named after it\n02,oecd-dac,0,roads",
    /"tagging": \{"tags": \{"file":"a.csv"\}\}/,
  ],
  ["code,name,amount", /^1 error, 0 questions, 0 warnings\./m],
])("tells by itself what is given for check: %s", async (text, told) => {
  const folder = temporary.make();
  writeFileSync(join(folder, "a.csv"), text);
  expect((await umay(folder, ["check", "a.csv"])).out).toMatch(told);
});

// Derived: 49 % of 1,000 and all of 40. Seen red: where a column was named, the amounts were not read.
it("takes the phase of amounts beside a column that is named", async () => {
  const folder = temporary.make();
  const rows = ["code,programme,Amount,For whom %", "01,Schools,1000,49", "02,Shelters,40,100", "03,Roads,700,0"];
  writeFileSync(join(folder, "budget.csv"), rows.join("\n"));
  const known = ["--currency", "KGS", "--year", "2025", "--unit", "1", "--phase", "approved", "--scheme", "percent"];
  const made = await umay(folder, ["budget", "budget.csv", ...known, "--column", "marker=For whom %", "--json"]);
  const { figures } = documentOf(made.out);
  const weighted = figures.filter(({ id, per }) => id === "weighted-total" && per["code"] === undefined);
  expect([made.err, ...weighted.map(({ value }) => value)]).toEqual(["", "530"]);
});

// Seen red: the marks 0, 1 and 2 were held against a scheme of other classes, each of them an error of the first run.
it("reads a column with a gender marker by the scheme of the marker, and says how to have it counted", async () => {
  const folder = temporary.make();
  const rows = ["code,name,Gender marker,approved", "1,Roads,0,250", "2,Shelters,2,30", "3,Schools,1,70"];
  writeFileSync(join(folder, "budget.csv"), rows.join("\n"));
  const known = ["--currency", "KGS", "--year", "2025", "--unit", "1"];
  const made = await umay(folder, ["init", "mine", "--from", "budget.csv", ...known]);
  expect(made.out).toMatch(/The marks under “Gender marker” are read as those of the scheme oecd-dac/);
  const { figures, issues } = documentOf((await umay(folder, ["run", "mine", "--json"])).out);
  expect(issues.filter(({ severity }) => severity !== "warning")).toEqual([]);
  const tagged = figures.filter(({ id, per }) => id === "tagged-total" && per["code"] === undefined);
  expect(tagged.map(({ value }) => value)).toEqual(["100"]);
  const alone = await umay(folder, ["budget", "budget.csv", ...known]);
  expect(alone.out.replace(/\s+/g, " ")).toContain("count once a scheme is named, such as --scheme oecd-dac");
});
