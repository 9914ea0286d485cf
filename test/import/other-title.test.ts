import { describe, expect, test } from "vitest";
import { otherTitle } from "../../src/import/headers/further-tables.js";
import { tableRegion } from "../../src/import/headers/table-region.js";
import { dictionaries } from "../../src/languages/index.js";
import { budgetHeader } from "../../src/import/headers/headers.js";

const judge = otherTitle(dictionaries);
const titles = (...texts: readonly string[]) => texts.map((text, index) => ({ row: index + 1, cells: [text] }));

describe("a title above a header that is repeated", () => {
  // What each says, a person has read off. Seen red: before, two such tables were added as one.
  test.each([
    ["another unit", ["Расходы, тыс. сом"], ["Расходы, млн сом"], "other"],
    ["another currency", ["(тыс. тенге)"], ["(тыс. сом)"], "other"],
    ["another year", ["Бюджет на 2024 год"], ["Бюджет на 2025 год"], "other"],
    ["another section", ["Расходы бюджета"], ["Доходы бюджета"], "other"],
    ["another number", ["Таблица 1"], ["Таблица 2"], "other"],
    ["another annex, in Kazakh", ["1-қосымша"], ["2-қосымша"], "other"],
    ["another table, in Spanish", ["Tabla 1"], ["Tabla 2"], "other"],
    ["the same table goes on", ["Таблица 1. Расходы"], ["Продолжение таблицы 1"], "same"],
    ["a page with its title again", ["Расходы, тыс. сом"], ["Расходы, тыс. сом"], "same"],
    ["a heading says nothing", ["Расходы, тыс. сом"], ["Образование"], undefined],
    ["a line that is called so", ["Расходы"], ["Приют № 2"], undefined],
  ] as const)("%s", (_, first, title, expected) => {
    expect(judge(titles(...title), titles(...first))).toBe(expected);
  });
});

const grid = (text: string) => ({
  rows: text.split("\n").map((line, index) => ({ row: index + 1, cells: line.split(";") })),
  encoding: "utf-8",
  encodingBy: "valid" as const,
  words: [],
  delimiter: ";",
});
const isHeader = budgetHeader({ file: "b.csv" }, dictionaries);
const region = (text: string, headerRows?: readonly number[]) => {
  const found = tableRegion(grid(text), { isHeader, judge, ...(headerRows && { headerRows }) });
  return {
    title: found.title.map((each) => each.row),
    rows: found.rows.map((each) => each.row),
    notes: found.notes.map((each) => each.row),
    told: (found.told ?? []).map((each) => [each.code, each.severity, each.row]),
  };
};

const HEADER = "Код;Наименование;Утверждено";
const two = [
  "Таблица 1. Расходы, тыс. сом",
  HEADER,
  "01;Приюты;100,5",
  "02;Школы;200,5",
  "Таблица 2. Доходы, млн сом",
  HEADER,
  "11;Налоги;400,5",
].join("\n");

test("two tables with one header: the first is read, and it is asked which", () => {
  expect(region(two)).toEqual({
    title: [1],
    rows: [3, 4],
    notes: [5, 6, 7],
    told: [["table.second", "question", 6]],
  });
});

test("the second is read where it is asked for, by its own title", () => {
  expect(region(two, [6])).toEqual({
    title: [5],
    rows: [7],
    notes: [1, 2, 3, 4],
    told: [["table.second", "warning", 2]],
  });
});

test("a table that goes on over pages is one, whatever stands above its header there", () => {
  const text = two.replace("Таблица 2. Доходы, млн сом", "Продолжение таблицы 1");
  expect(region(text)).toEqual({ title: [1], rows: [3, 4, 7], notes: [5, 6], told: [] });
});
