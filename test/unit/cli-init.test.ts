import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { locales } from "../../src/locales/index.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

describe.each(locales.map((each) => [each.code, each] as const))("init in %s", (code, locale) => {
  it("writes tables that run without a problem, all their values marked", async () => {
    const folder = temporary.make();
    const made = await umay(folder, ["init", "mine", "--tables", "csv", "--language", code]);
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
      expect((await umay(folder, ["init", dir, "--language", code, ...more])).code).toBe(0);
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
  const drafted = (
    folder: string,
  ): { budgets: object[]; questions: { about: string; set: string; options: object[] }[] } =>
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
      },
    ]);
    const own = ["columns", "level", "unit", "fiscalYear"].map((key) => `budgets/0/${key}`);
    const places = ["currency", "fiscalYear", ...own];
    expect(questions.map((each) => each.set).sort()).toEqual([...places].sort());
    // The last answer of a file is that one does not know.
    for (const { about, options } of questions)
      if (about.startsWith("b.csv")) expect(options.at(-1)).toEqual({ means: "do not know: leave this file out" });
    for (const place of places) expect(out).toContain(place);
    const checked = await umay(folder, ["check", "draft"]);
    expect(checked.code).toBe(1);
    for (const place of places) expect(checked.out).toContain(place);
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
          decimal: ",",
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
    expect(drafted(folder)).toMatchObject({ funding: { file: "../funding.csv", decimal: "." } });
    expect(drafted(folder).questions).toBeUndefined();
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
    const ran = await umay(folder, ["run", "--json"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('"TJS"');
    expect(ran.out).toContain('"fiscalYear":"2026"');
  });
});
