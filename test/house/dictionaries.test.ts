import * as z from "zod";
import { describe, expect, it } from "vitest";
import { dictionaries, formats, locales } from "../../src/languages/index.js";
import { codesOf } from "../../src/model/fields.js";
import { fieldsOf } from "../../src/model/check-row.js";
import type { TableModel } from "../../src/model/table.js";
import { tables } from "../../src/model/tables.js";
import { foldWord } from "../../src/import/headers/fold-word.js";
import { dictionariesFor } from "../../src/run/dictionaries-for.js";

const models: readonly TableModel[] = Object.values(tables);
const fields = new Set(models.flatMap((model) => fieldsOf(model).map((each) => each.name)));
const keys = new Set(models.flatMap((model) => fieldsOf(model).map((each) => `${model.name}.${each.name}`)));
// What a word says of money without its phase, which is asked then.
keys.add("budget.amount");
const codes = new Set(
  models.flatMap((model) =>
    Object.values(model.schema.shape).flatMap((each) => (each instanceof z.ZodType ? codesOf(each) : [])),
  ),
);

/** Words that stand for two fields of one table, over all languages at once. */
function doubtful(): readonly string[] {
  const languages = locales.flatMap((locale) => dictionariesFor(locale).filter((each) => each.code === locale.code));
  const others = dictionaries.filter((each) => !languages.some(({ code }) => code === each.code));
  return models.flatMap((model) => {
    const owners = new Map<string, string>();
    return [...languages, ...others].flatMap(({ headers }) =>
      fieldsOf(model).flatMap(({ name }) =>
        [...(headers[`${model.name}.${name}`] ?? []), ...(headers[name] ?? [])].flatMap((word) => {
          const owner = owners.get(foldWord(word)) ?? name;
          owners.set(foldWord(word), owner);
          return owner === name ? [] : [`${model.name}: «${word}» is ${owner} and ${name}`];
        }),
      ),
    );
  });
}

describe("the dictionaries", () => {
  it("name fields and codes that there are", () => {
    const unknown = dictionaries.flatMap(({ code, headers, codes: words }) => [
      ...Object.keys(headers).filter((key) => !fields.has(key) && !keys.has(key)).map((key) => `${code}: ${key}`),
      ...Object.keys(words).filter((key) => !codes.has(key.split(".").at(-1) ?? "")).map((key) => `${code}: ${key}`),
    ]); // prettier-ignore
    expect(unknown).toEqual([]);
  });

  // Seen red with «статья» among the words of budget.function too.
  it("give no word to two fields of one table", () => {
    expect(doubtful()).toEqual([]);
  });

  it("hold each word once, and none that folds to nothing", () => {
    for (const { code, headers, totals, fillers = [], years = [] } of dictionaries)
      for (const [key, words] of [...Object.entries(headers), ["totals", totals], ["fillers", fillers], ["years", years]] as const) {
        const folded = words.map((each) => foldWord(each));
        expect(new Set(folded).size, `${code}: ${key}`).toBe(folded.length);
        expect(folded, `${code}: ${key}`).not.toContain("");
      } // prettier-ignore
  });

  it("multiply by whole numbers, name currencies by their codes, and say where a year stands", () => {
    for (const { multipliers, currencies, years = [] } of dictionaries) {
      expect(Object.values(multipliers).filter((each) => !/^10+$/.test(each))).toEqual([]);
      expect(Object.values(currencies).flat().filter((each) => !/^[A-Z]{3}$/.test(each))).toEqual([]); // prettier-ignore
      expect(years.filter((each) => !each.includes("{year}"))).toEqual([]);
    }
  });

  it("stand once for each language", () => {
    const languages = dictionaries.filter((each) => !formats.includes(each));
    const [reviewed, others] = [languages.filter((each) => !each.unreviewed), languages.filter((each) => each.unreviewed)];
    expect(reviewed.map((each) => each.code)).toEqual(["en", "ru", "kk", "ky", "uz", "tg", "uk", "es"]);
    expect(others.map((each) => each.code)).toEqual([
      "fr", "pt", "de", "it", "pl", "cs", "ro", "bg", "sh", "sl", "sq", "ka", "hy", "az", "tr", "mul",
    ]);
  }); // prettier-ignore

  // Seen red with one word for revenue in Spanish, and with none in French.
  it("name both sides of a budget, one and many", () => {
    for (const { code, sides = {} } of dictionaries.filter((each) => !formats.includes(each)))
      for (const side of ["revenue", "expenditure"] as const)
        expect((sides[side] ?? []).length, `${code}: ${side}`).toBeGreaterThan(1);
  });

  // Words that only propose are about budgets: a table of centres with a hidden address is none of theirs.
  it("propose no more than words of budgets where nobody has reviewed them", () => {
    for (const each of dictionaries.filter(({ unreviewed }) => unreviewed)) {
      expect(Object.keys(each.headers).filter((key) => !key.startsWith("budget."))).toEqual([]);
      expect(each).toMatchObject({ codes: {}, multipliers: {}, currencies: {}, missing: [] });
      expect([each.secret, each.parts, each.memos, each.years, each.others, each.unitColumns]).toEqual(Array(6).fill(undefined)); // prettier-ignore
    }
  });

  it("fold the letters that are written in two ways to one", () => {
    const pairs = [
      ["YILI", "yılı"], ["İCRA", "icra"], ["DZIAL", "Dział"], ["MASSNAHMEN", "Maßnahmen"], ["ԵՎ", "և"], ["ԸՆԴԱՄԵՆԸ", "Ընդամենը"],
      ["ᲡᲣᲚ ᲯᲐᲛᲘ", "სულ ჯამი"], ["RASHODI I IZDACI", "rashodi i izdaci"],
    ]; // prettier-ignore
    for (const [one = "", other = ""] of pairs) expect(foldWord(one)).toBe(foldWord(other));
  });
});
