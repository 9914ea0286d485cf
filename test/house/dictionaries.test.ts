import { describe, expect, it } from "vitest";
import { dictionaries, formats, locales } from "../../src/languages/index.js";
import { fieldsOf } from "../../src/model/check-row.js";
import type { TableModel } from "../../src/model/table.js";
import { tables } from "../../src/model/tables.js";
import { foldWord } from "../../src/import/headers/fold-word.js";
import { dictionariesFor } from "../../src/run/languages.js";

const models: readonly TableModel[] = Object.values(tables);

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
  // Seen red with «статья» among the words of budget.function too.
  it("give no word to two fields of one table", () => {
    expect(doubtful()).toEqual([]);
  });

  // By all others umay only proposes. Seen red with every row of French reviewed.
  it("are trusted for eight languages", () => {
    const trusted = dictionaries.filter((each) => !each.unreviewed && !formats.includes(each));
    expect(trusted.map((each) => each.code)).toEqual(["en", "ru", "kk", "ky", "uz", "tg", "uk", "es"]);
  });

  // Seen red with one word for revenue in Spanish, and with none in French.
  it("name both sides of a budget, one and many", () => {
    for (const { code, sides = {} } of dictionaries.filter((each) => !formats.includes(each)))
      for (const side of ["revenue", "expenditure"] as const)
        expect((sides[side] ?? []).length, `${code}: ${side}`).toBeGreaterThan(1);
  });

  it("fold the letters that are written in two ways to one", () => {
    const pairs = [
      ["YILI", "yılı"], ["İCRA", "icra"], ["DZIAL", "Dział"], ["MASSNAHMEN", "Maßnahmen"], ["ԵՎ", "և"], ["ԸՆԴԱՄԵՆԸ", "Ընդամենը"],
      ["ᲡᲣᲚ ᲯᲐᲛᲘ", "სულ ჯამი"], ["RASHODI I IZDACI", "rashodi i izdaci"],
    ]; // prettier-ignore
    for (const [one = "", other = ""] of pairs) expect(foldWord(one)).toBe(foldWord(other));
  });
});
