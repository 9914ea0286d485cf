import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { starterQuestions, starterRows } from "../../src/interview/starter-rows.js";
import { starterWorkbook } from "../../src/commands/starter-workbook.js";
import { locales } from "../../src/languages/index.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { fieldsOf } from "../../src/model/check-row.js";
import type { TableModel } from "../../src/model/table.js";
import { entryOf } from "../../src/model/once-for.js";
import { tables } from "../../src/model/tables.js";
import { sheetName } from "../../src/interview/starter-table.js";

const starter = starterRows({ currency: "KGS", fiscalYear: "2025" });
const languages = new Map(locales.map((locale) => [locale.code, locale]));
const regions = ["Бишкек", "Нарынская область"];

// Each workbook is written once and read once.
const written = new Map<string, ReturnType<typeof starterWorkbook>>();
const read = new Map<string, ReturnType<typeof readXlsx>>();
const bytesOf = (code: string, more?: readonly string[]): ReturnType<typeof starterWorkbook> => {
  const locale = languages.get(code);
  if (!locale) throw new Error("no languages");
  return entryOf(written, [code, ...(more ?? [])].join(), () => starterWorkbook(starter, locale, more));
};
const bookOf = (code: string, more?: readonly string[]): ReturnType<typeof readXlsx> =>
  entryOf(read, [code, ...(more ?? [])].join(), async () => readXlsx(await bytesOf(code, more), { readStyles: true }));

describe.each(locales.map((each) => [each.code, each] as const))("the starter workbook in %s", (code, locale) => {
  test("has a sheet a table: notes, headers, starter values", async () => {
    const { sheets } = await bookOf(code);
    expect(sheets.map((each) => each.name).slice(1, -1)).toEqual(starter.map((each) => sheetName(each, locale)));
    expect(new Set(sheets.map((each) => each.name)).size).toBe(starter.length + 2);
    expect(sheets.filter((each) => each.name.length > 31 || /[\\/?*[\]:]/.test(each.name))).toEqual([]);
    for (const [at, { table, rows }] of starter.entries()) {
      const model: TableModel = tables[table];
      const fields = fieldsOf(model);
      const sheet = sheets[at + 1];
      const [notes = [], headers = [], ...body] = sheet?.rows ?? [];
      expect(notes.map((note) => typeof note)).toEqual(fields.map(() => "string"));
      expect(headers).toEqual(
        fields.map(({ name }) => locale.headers[`${model.name}.${name}`] ?? locale.headers[name]),
      );
      expect(body.filter((row) => row.some((cell) => cell !== null)).length).toBe(rows.length);
      expect(sheet?.freezePane).toMatchObject({ rows: 2, columns: 1 });
      // Every column of codes has its words to choose from, on all rows that are ready to be filled in.
      const coded = fields.filter((each) => each.codes.length > 0 || ["yes-no", "cited"].includes(each.kind));
      expect(sheet?.dataValidations?.length ?? 0).toBe(coded.length);
      for (const { range } of sheet?.dataValidations ?? []) expect(range).toMatch(/^[A-Z]+3:[A-Z]+502$/);
    }
  });

  test("the lists hold the words that the reader knows, one list after another", async () => {
    const { sheets } = await bookOf(code);
    const lists = sheets.at(-1);
    const at = lists?.rows[0]?.indexOf("funding.status") ?? -1;
    const words = lists?.rows.slice(1).flatMap((row) => row[at] ?? []);
    const codes = ["disbursed", "committed", "pledged", "probable"];
    expect(words).toEqual(codes.map((code) => locale.codes[code]));
  });

  test("is the same at any time", async () => {
    const again = await starterWorkbook(starter, locale);
    expect(Buffer.compare(again, await bytesOf(code))).toBe(0);
  });
});

test("codes and years are text, so that their zeros stay", async () => {
  const { sheets } = await bookOf(locales[0].code);
  const population = sheets[starter.findIndex((each) => each.table === "population") + 1];
  expect(population?.rows[2]?.slice(1, 3)).toEqual(["2025", 150000]);
  // Also in a row that is still to be filled in.
  expect(population?.cells?.get("400,1")?.style?.numFmt).toBe("@");
});

// Seen red with the Russian of note/centres.pool taken out of phrases.csv.
test.each([en, ru, kk, ky])("every column of every table is explained in $code, in one short sentence", ({ notes }) => {
  const keys = Object.values(tables).flatMap((model: TableModel) =>
    fieldsOf(model).map((field) => `${model.name}.${field.name}`),
  );
  expect(Object.keys(notes).sort()).toEqual([...keys].sort());
  expect(Object.entries(notes).filter(([, note]) => !/^\p{Lu}.{3,95}[.?]$/u.test(note))).toEqual([]);
});

// Seen red with the row of the comment one too low.
test("the question of each number stands at its cell as a comment, in the language", async () => {
  const { sheets } = await bookOf("ru");
  const commentAt = (table: string, row: number, field: string): string | undefined => {
    const place = starter.findIndex((each) => each.table === table);
    const model: TableModel = tables[starter[place]?.table ?? "centres"];
    const column = fieldsOf(model).findIndex(({ name }) => name === field);
    return sheets[place + 1]?.cells?.get(`${String(row + 2)},${String(column)}`)?.comment?.text;
  };
  expect(commentAt("costStandards", 2, "unit_cost")).toBe("Психолог: какая зарплата в месяц, до налогов?");
  expect(commentAt("assumptions", 0, "value")).toBe("Сколько дней в финансовом году?");
});

describe("the first sheet and what it promises, in Russian", () => {
  const book = () => bookOf("ru", regions);

  // Seen red with the order of the tables turned round.
  test("names the sheets in the order in which they are filled in", async () => {
    const [guide] = (await book()).sheets;
    const lines = guide?.rows.map(([cell]) => String(cell)) ?? [];
    expect(guide?.name).toBe("Как заполнить");
    expect(lines.filter((line) => /^\d\. /.test(line)).map((line) => line.split(":")[0])).toEqual([
      "1. Центры",
      "2. Нормативы затрат",
      "3. Деньги",
      "4. Допущения",
    ]);
    expect(lines.join("\n")).toMatch(/«допущение».*umay check.*umay run/s);
  });

  // Seen red without the regions in the lists.
  test("offers the regions of the country, and takes others too", async () => {
    const { sheets } = await book();
    const lists = sheets.at(-1);
    const at = lists?.rows[0]?.indexOf("centres.region") ?? -1;
    expect(lists?.rows.slice(1).flatMap((row) => row[at] ?? [])).toEqual(regions);
    const centres = sheets.find(({ name }) => name === "Центры");
    const validation = centres?.dataValidations?.find(({ range }) => range.startsWith("D"));
    expect(validation).toMatchObject({ type: "list", allowBlank: true });
    expect(validation?.showErrorMessage ?? false).toBe(false);
  });

  // Derived: 10 points at 90 % are 9 points.
  test("is printed on A4 across, in 9 points, with headers on every page", async () => {
    const { sheets } = await book();
    for (const { pageSetup, rows } of sheets.slice(1, -1)) {
      expect(pageSetup).toMatchObject({
        orientation: "landscape",
        paperSize: "a4",
        scale: 90,
        printTitlesRow: "$1:$2",
      });
      expect(rows.length).toBeGreaterThan(2);
    }
    const sizes = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].flatMap(({ style }) => style?.font?.size ?? []),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
  });
});

// Derived: rates of the starter are written as 10 %, hours and days are not.
test("cells of rates are percent cells", async () => {
  const { sheets } = await bookOf(locales[0].code);
  const place = starter.findIndex((each) => each.table === "assumptions");
  const formats = starter[place]?.rows.map(({ name }, at) => [
    typeof name === "object" && "code" in name ? name.code : "",
    sheets[place + 1]?.cells?.get(`${String(at + 2)},3`)?.style?.numFmt?.endsWith("%"),
  ]);
  expect(formats).toContainEqual(["overhead_rate", true]);
  expect(formats).toContainEqual(["days", false]);
});

describe("a starter in a currency without prices", () => {
  const tables = starterRows({ currency: "TJS", fiscalYear: "2025" });

  test("holds no money", () => {
    const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row)));
    expect(cells.filter((field) => /^(unit_cost|salvage|amount|on_cost)$/.test(field))).toEqual([]);
  });

  test("asks for it in every language", () => {
    for (const locale of locales) {
      const questions = starterQuestions("TJS", locale);
      expect(questions.length).toBeGreaterThan(5);
      expect(questions.filter(({ question }) => !question.endsWith("?"))).toEqual([]);
    }
    expect(locales.flatMap((locale) => starterQuestions("KGS", locale))).toEqual([]);
  });
});
