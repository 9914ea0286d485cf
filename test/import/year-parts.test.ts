import { expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { yearParts } from "../../src/import/headers/year-parts.js";
import { askBudget } from "../../src/import/read/ask-budget.js";

const read = (text: string, settings: Partial<BudgetSettings> = {}, name = "b.csv") => {
  const stated = { file: name, unit: 1, fiscalYear: "2024", ...settings };
  return askBudget(stated, 0, { name, bytes: new TextEncoder().encode(text) }, { currency: "KGS" }, dictionaries);
};

test("quarters, halves and months are parts of a year; what overlaps, or stands alone, is none", () => {
  expect(yearParts(["Code", "Q1", "Q2", "Q3", "Q4"], dictionaries)).toEqual(["Q1", "Q2", "Q3", "Q4"]);
  expect(yearParts(["План I квартал", "План II квартал, тыс. сом"], dictionaries)).toHaveLength(2);
  expect(yearParts(["Январь", "Февраль 2024"], dictionaries)).toHaveLength(2);
  expect(yearParts(["I полугодие", "9 месяцев"], dictionaries)).toEqual([]);
  expect(yearParts(["I квартал", "Год"], dictionaries)).toEqual([]);
});

// Derived: no column is of the year. Seen red: «I квартал» was offered four times, and as an answer it was the budget of the year.
test("quarters without their sum are no amounts of the year", () => {
  const { issues } = read("Код;Название;I квартал;II квартал;III квартал;IV квартал\n1;Центры;10;20;30;40\n2;Дороги;15;25;35;45\n"); // prettier-ignore
  expect(issues).toMatchObject([
    {
      code: "column.parts-only",
      severity: "error",
      received: "«I квартал», «II квартал», «III квартал», «IV квартал»",
    },
    { code: "column.part-year", severity: "warning" },
  ]);
});

// Derived: 10 + 20 = 30 and 15 + 25 = 40.
test("beside its parts a year is offered, and never one of them", () => {
  const { issues } = read("Code;Name;Q1;Q2;Full year\n1;centres;10;20;30\n2;roads;15;25;40\n");
  const [asked] = issues.filter((each) => each.severity === "question");
  expect(new Set(asked?.options?.map(({ detail }) => detail?.["header"]))).toEqual(new Set(["«Full year»"]));
  expect(asked?.options?.[0]?.total).toBe("70");
});

// Seen red: nothing was said.
test("a part of a year that the settings name is told", () => {
  const named = (phase: string, header: string) =>
    read(`Code;${header}\n1;10\n2;15\n`, { columns: { id: "Code", [phase]: header } }).issues.map(({ code, detail }) => [code, detail?.["phase"]]); // prettier-ignore
  expect(named("approved", "Q1")).toEqual([["column.part-named", "approved"]]);
  expect(named("executed", "Исполнено на 01.07.2024")).toEqual([["column.part-named", "executed"]]);
  // A plan is one of its year, whatever the day it stood so.
  expect(named("revised", "План на 01.07.2024")).toEqual([]);
});

// Seen red: 2019 was taken without a word.
test("a year that is stated against the name of the file, or its title, is told", () => {
  const told = (text: string, name: string, year: string) =>
    read(text, { fiscalYear: year }, name).issues.map(({ code, received, expected }) => [code, received, expected]);
  const plain = "Code,Approved\n1,10\n2,15\n";
  expect(told(plain, "2023_budget.csv", "2019")).toEqual([["year.differs", "2023_budget.csv", "2019"]]);
  expect(told(`Бюджет на 2022 год,\n${plain}`, "2023_budget.csv", "2019")).toEqual([["year.differs", "Бюджет на 2022 год", "2019"]]); // prettier-ignore
  for (const year of ["2023", "2023-24"]) expect(told(plain, "2023_budget.csv", year)).toEqual([]);
  expect(told("Code,Approved 2019\n1,10\n2,15\n", "2023_budget.csv", "2019")).toEqual([]);
  expect(told("Code,Year,Approved\n1,2019,10\n2,2019,15\n", "2023_budget.csv", "2019")).toEqual([]);
});
