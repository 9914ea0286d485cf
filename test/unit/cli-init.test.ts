import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { locales } from "../../src/locales/index.js";
import { checkAnalysis } from "../../src/model/check-analysis.js";
import { type Asked, answerDraft } from "../support/answer-draft.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

describe.each(locales.map((each) => [each.code, each] as const))("init in %s", (code, locale) => {
  it("writes tables that run without a problem, all their values marked", async () => {
    const folder = temporary.make();
    const made = await umay(folder, ["init", "mine", "--tables", "csv", "--language", code, "--currency", "KGS"]);
    expect([made.code, made.err]).toEqual([0, ""]);
    const names = readdirSync(join(folder, "mine"));
    for (const name of names) expect(made.out).toContain(name);
    const ran = await umay(folder, ["run", "mine", "--json"]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    const document = JSON.parse(ran.out) as {
      issues: unknown[];
      figures: { id: string; per: object; value: string | null }[];
    };
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
      const mark = name === "sources.csv" ? locale.codes["assumption"] : "assumption";
      for (const row of rows) expect(row.split(/[;,]/).at(-1), `${name}: ${row}`).toBe(mark);
    }
    const assumptions = readFileSync(join(folder, "mine", "assumptions.csv"), "utf8");
    expect(assumptions).toContain(locale.headers["value"] ?? "?");
  });
});

describe.each(locales.map((each) => [each.code] as const))("init in %s", (code) => {
  // Cross: the same rows, once as a workbook and once as text.
  it("writes one workbook that gives the figures of the separate tables", async () => {
    const folder = temporary.make();
    const figures = async (dir: string, ...more: string[]): Promise<unknown> => {
      expect((await umay(folder, ["init", dir, "--language", code, "--currency", "KGS", ...more])).code).toBe(0);
      const ran = await umay(folder, ["run", dir, "--json"]);
      expect(ran.code).toBe(0);
      const { figures: all, issues } = JSON.parse(ran.out) as {
        figures: { id: string; per: object; value: string }[];
        issues: unknown[];
      };
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
  const drafted = (folder: string): { budgets: object[]; questions: Asked[] } =>
    JSON.parse(readFileSync(join(folder, "draft", "umay.json"), "utf8")) as ReturnType<typeof drafted>;

  it("writes what was understood, and what nobody can know as questions that stop a run", async () => {
    const folder = temporary.make();
    writeFileSync(join(folder, "b.csv"), BUDGET);
    const { code, out } = await umay(folder, ["init", "draft", "--from", "b.csv"]);
    expect(code).toBe(0);
    const { budgets, questions } = drafted(folder);
    expect(budgets).toEqual([
      {
        file: "../b.csv",
        encoding: "utf-8",
        delimiter: ",",
        headerRows: [1],
        columns: { id: "code", description: "name" },
        hierarchy: "auto",
        // Seen red: what is asked about rows later on was to be written as one key several times.
        drop: [],
      },
    ]);
    const own = ["columns/proposed", "level", "unit", "fiscalYear"].map((key) => `budgets/0/${key}`);
    const asked = ["currency", "fiscalYear", ...own];
    expect(questions.map((each) => each.set ?? each.options[0]?.set).sort()).toEqual([...asked].sort());
    // The last answer of a file is that one does not know.
    for (const { about, options } of questions)
      if (about.startsWith("b.csv")) expect(options.at(-1)).toEqual({ means: "do not know: leave this file out" });
    const lines = [
      '"currency": "…"',
      '"fiscalYear": "…"',
      'budgets/0/columns:\n     "proposed": "amount"',
      '"unit": 1000',
    ];
    for (const line of lines) expect(out).toContain(line);
    const checked = await umay(folder, ["check", "draft"]);
    expect(checked.code).toBe(1);
    for (const line of lines) expect(checked.out).toContain(line);
  });

  // Worked: 10.5 + 20 in whole units, thousands, millions.
  it("shows the money that each answer would mean", async () => {
    const folder = temporary.make();
    writeFileSync(join(folder, "b.csv"), "code,name,approved\n1,a,10.5\n2,b,20\n");
    const argv = ["init", "draft", "--from", "b.csv", "--currency", "KGS", "--fiscal-year", "2025"];
    expect((await umay(folder, argv)).code).toBe(0);
    const unit = drafted(folder).questions.find((each) => each.set === "budgets/0/unit");
    expect(unit?.options).toEqual([
      { value: 1, means: "whole currency units: the file adds up to 30.5" },
      { value: 1000, means: "thousands: the file adds up to 30,500" },
      { value: 1000000, means: "millions: the file adds up to 30,500,000" },
      { means: "do not know: leave this file out" },
    ]);
  });

  it("asks nothing that the file says, and runs once it is answered", async () => {
    const folder = temporary.make();
    const text =
      "Приложение 5\nтыс. тенге\nКод;Наименование расходов;2024 утверждено\n0801;Убежища;1 234,5\n0802;Телефон;200,25\n";
    writeFileSync(join(folder, "b.csv"), encode(text, "windows-1251"));
    expect((await umay(folder, ["init", "draft", "--from", "b.csv", "--language", "ru"])).code).toBe(0);
    const draft = drafted(folder);
    expect(draft.questions.map((each) => each.set)).toEqual(["budgets/0/level"]);
    expect(draft).toMatchObject({
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
    const answered = { ...draft, budgets: draft.budgets.map((each) => ({ ...each, level: "state" })), questions: [] };
    writeFileSync(join(folder, "draft", "umay.json"), JSON.stringify(answered));
    const ran = await umay(folder, ["run", "draft", "--json"]);
    const { figures } = JSON.parse(ran.out) as { figures: { id: string; value: string }[] };
    expect(ran.code).toBe(0);
    // Worked: (1234.5 + 200.25) × 1000.
    expect(figures.find((each) => each.id === "budget-total")?.value).toBe("1434750");
  });

  it("knows a table that is no budget", async () => {
    const folder = temporary.make("examples/network");
    const argv = ["init", "draft", "--from", "funding.csv", "--currency", "KGS", "--fiscal-year", "2025"];
    expect((await umay(folder, argv)).code).toBe(0);
    expect(drafted(folder)).toMatchObject({ funding: { file: "../funding.csv" } });
    expect(drafted(folder).questions).toBeUndefined();
  });

  const draft = async (text: string, ...more: string[]) => {
    const folder = temporary.make();
    writeFileSync(join(folder, "b.csv"), text);
    const made = await umay(folder, ["init", "draft", "--from", "b.csv", ...more]);
    expect([made.code, made.err]).toEqual([0, ""]);
    const analysis = drafted(folder);
    expect(checkAnalysis(analysis)).toHaveProperty("analysis");
    return { folder, analysis, out: made.out };
  };
  const asking = (questions: readonly Asked[], word: string) =>
    questions.find((each) => each.question.includes(word))?.options ?? [];

  it("never writes down what it asks, nor a mark that would overrule what cells tell", async () => {
    // The marks of two columns differ; nothing tells the currency, the year and the mark of the third.
    const text = 'code,approved,revised,executed\n1,"1,5",2.5,1.234\n2,"2,5",3.75,2.500\n';
    const { analysis } = await draft(text);
    expect(analysis).toMatchObject({ currency: "XXX", fiscalYear: "0000" });
    expect(analysis.budgets[0]).not.toHaveProperty("decimal");
    expect(analysis.questions.map((each) => each.set)).toContain("budgets/0/decimal");
  });

  it("asks for the year of the analysis among those of the lines", async () => {
    const { analysis } = await draft("code,year,approved\n1,2023,10.5\n2,2024,20\n");
    const year = analysis.questions.find((each) => each.set === "fiscalYear");
    expect(year?.options.map((each) => each.value)).toEqual(["2024", "2023"]);
    expect(analysis.budgets[0]).not.toHaveProperty("fiscalYear");
  });

  it("takes no header for a key that has none, and says to rename two that are alike", async () => {
    const { analysis } = await draft("Код;План 2024;План 2024\n01;100,5;1\n02;200;2\n", "--currency", "KZT");
    expect(analysis).toMatchObject({ fiscalYear: "2024", budgets: [{ columns: { id: "Код" } }] });
    const [rename, unknown, ...more] = asking(analysis.questions, "2024:approved");
    expect([rename?.value, unknown?.value, more]).toEqual([undefined, undefined, []]);
    expect(rename?.means).toContain("2, 3");
  });

  it("asks which of several columns is meant, each with its place", async () => {
    const { analysis } = await draft("код,план,утверждено\n1,10.5,1\n2,20,2\n");
    const options = asking(analysis.questions, "план");
    expect(options.map((each) => [each.set, each.value])).toEqual([
      ["budgets/0/columns/approved", "план"],
      ["budgets/0/columns/approved", "утверждено"],
      [undefined, undefined],
    ]);
  });

  it("asks which column holds the amounts where no header says so", async () => {
    const { analysis } = await draft("code,foo\n1,10.5\n2,20\n");
    const places = analysis.questions.flatMap((each) => each.options).map((each) => [each.set, each.value]);
    expect(places).toContainEqual(["budgets/0/columns/executed", "foo"]);
  });

  // Worked: with the first row 4,000; without it 1,000 + 700 + 300.
  it("offers to leave a row out, or to let it pass, where it may be a sum of others", async () => {
    const text =
      "Бюджет 2024 года, тыс. тенге;\nНаименование;План\nРасходы всего на 2024 год;2000\nШколы;1000\nДороги;700\nПрочее;300\n";
    const { folder, analysis } = await draft(text);
    const total = async (option: number) => {
      const of = ({ set }: Asked) => (set === "budgets/0/level" ? 0 : option);
      writeFileSync(join(folder, "draft", "umay.json"), JSON.stringify(answerDraft(analysis, of)));
      const { figures } = JSON.parse((await umay(folder, ["run", "draft", "--json"])).out) as {
        figures: { id: string; value: string }[];
      };
      return figures.find((each) => each.id === "budget-total")?.value;
    };
    expect([await total(0), await total(1)]).toEqual(["2000000", "4000000"]);
  });

  // Worked: 100.5 + 1,000 thousand; the twelve centres are no money. Seen red: 12 was counted as 12 thousand.
  it("offers to leave rows out that are no money, and takes the unit of the rest", async () => {
    const text =
      "Код;Наименование;Ед. изм.;План 2025\n1;Центры;тыс. сом;100,5\n2;Число центров;ед.;12\n3;Школы;тыс. сом;1000\n";
    const { folder, analysis } = await draft(text);
    const of = ({ set }: Asked) => (set === "currency" ? { value: "KGS" } : 0);
    const answered = answerDraft(analysis, of);
    expect(answered).toMatchObject({ budgets: [{ drop: [{ column: "source:Ед. изм.", in: ["ед."] }] }] });
    expect(analysis.questions.map((each) => each.set)).toEqual(["currency", "budgets/0/unit", "budgets/0/level"]);
    writeFileSync(join(folder, "draft", "umay.json"), JSON.stringify(answered));
    const { figures } = JSON.parse((await umay(folder, ["run", "draft", "--json"])).out) as {
      figures: { id: string; value: string }[];
    };
    expect(figures.find((each) => each.id === "budget-total")?.value).toBe("1100500");
  });

  // Worked: expenditure alone 80 + 20; with the six kinds of revenue 121 more.
  it("asks nothing of sections that words tell: expenditure alone counts", async () => {
    const kinds = ["Налог А;1", "Налог Б;20", "Сборы;30", "Штрафы;40", "Продажи;10", "Гранты;20"];
    const text = ["Бюджет на 2025 год, тыс. тенге;", "Наименование;План", "I. Доходы;121", ...kinds, "II. Затраты;100", "Школы;80", "Дороги;20", ""].join("\n"); // prettier-ignore
    const { folder, analysis } = await draft(text);
    expect(analysis.questions.filter((each) => each.options.some(({ set }) => set === "budgets/0/drop/-"))).toEqual([]);
    writeFileSync(join(folder, "draft", "umay.json"), JSON.stringify(answerDraft(analysis, () => 0)));
    const { figures } = JSON.parse((await umay(folder, ["run", "draft", "--json"])).out) as {
      figures: { id: string; value: string }[];
    };
    expect(figures.find((each) => each.id === "budget-total")?.value).toBe("100000");
  });

  // Seen red: the unit of the first table was written down, and the second was read in thousands.
  it("writes nothing of one table down while it asks which is meant", async () => {
    const table = (title: string, row: string) => `${title};;\nКод;Наименование;План\n${row}\n`;
    const text = `${table("Расходы на 2025 год, тыс. тенге", "1;Школы;5")}${table("Доходы на 2025 год, млн тенге", "2;Налоги;7")}`;
    const { folder, analysis } = await draft(text);
    expect(analysis.questions.map((each) => each.set)).toEqual(["budgets/0/headerRows", "budgets/0/level"]);
    const total = async (option: number) => {
      const of = ({ set }: Asked) => (set === "budgets/0/headerRows" ? option : 0);
      const answered = answerDraft(analysis, of) as { budgets: object[] };
      const budgets = answered.budgets.map((each) => ({ ...each, fiscalYear: "2025" }));
      writeFileSync(join(folder, "draft", "umay.json"), JSON.stringify({ ...answered, budgets }));
      const { figures } = JSON.parse((await umay(folder, ["run", "draft", "--json"])).out) as {
        figures: { id: string; value: string }[];
      };
      return figures.find((each) => each.id === "budget-total")?.value;
    };
    expect([await total(0), await total(1)]).toEqual(["5000", "7000000"]);
  });

  it("names no row to leave out where a twin of it would go too", async () => {
    const text =
      "Бюджет 2024 года, тыс. тенге;;\nКод;Наименование;План\n01;А;1000\n02;Б;700\n02;Б;700\n03;В;300\n;Итого;2000\n";
    const { analysis } = await draft(text);
    for (const { set } of asking(analysis.questions, "drop")) expect(set).not.toBe("budgets/0/drop/-");
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
