import type { Dictionary } from "../../model/dictionary.js";
import type { GridRow } from "../open/grid.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { filledOf } from "./note-rows.js";
import { unitsIn, yearIn } from "./title-facts.js";

/**
 * Makes the judge of titles above a header that is repeated. Another table has another unit, currency, year, section or
 * number; a printed page repeats its title or says the number of its table once more.
 *
 * @returns a pure function of the title above the repeated header and of all titles before it; undefined where the words
 *   do not tell, as a heading does not
 * @example otherTitle([ru])([row("Таблица 2. Доходы")], [row("Таблица 1. Расходы")]) // "other"
 */
export function otherTitle(dictionaries: readonly Dictionary[]): TitleJudge {
  const names = dictionaries.flatMap(({ tables = [] }) => tables.map(foldEntry));
  const sections = dictionaries.flatMap(({ sections: all = {} }) =>
    Object.entries(all).map(([section, words]) => ({ section, words: words.map(foldEntry) })),
  );
  const facts: readonly ((title: readonly GridRow[]) => readonly string[])[] = [
    (title) => unitsIn(title, dictionaries).map((each) => each.value),
    (title) => unitsIn(title, dictionaries).flatMap((each) => each.currency ?? []),
    (title) => [yearIn(title, dictionaries) ?? []].flat(),
    (title) => sections.flatMap(({ section, words }) => (words.some((word) => holds(title, word)) ? [section] : [])),
    (title) => numbersOf(title, names),
  ];
  return (title, first) => {
    if (facts.some((fact) => isApart(fact(title), fact(first)))) return "other";
    const known = new Set(first.map(textOf));
    const isNumbered = numbersOf(title, names).length > 0 && numbersOf(first, names).length > 0;
    return title.length > 0 && (isNumbered || title.every((each) => known.has(textOf(each)))) ? "same" : undefined;
  };
}

/** What a title between two equal headers says: that another table begins, or that the same one goes on. */
export type TitleJudge = (title: readonly GridRow[], first: readonly GridRow[]) => "other" | "same" | undefined;

const textOf = (row: GridRow): string => foldWord(filledOf(row).join(" "));

const holds = (title: readonly GridRow[], word: string): boolean =>
  title.some((each) => `_${textOf(each)}_`.includes(`_${word}_`));

// Both say something, and nothing that both say.
const isApart = (here: readonly string[], there: readonly string[]): boolean =>
  here.length > 0 && there.length > 0 && !here.some((each) => there.includes(each));

// The number of a table, in any form of its name: «Таблица 2», «продолжение таблицы 2», "Table 2a".
const numbersOf = (title: readonly GridRow[], names: readonly string[]): readonly string[] =>
  title.flatMap((row) => {
    const parts = textOf(row).split("_");
    return parts.filter((part, at) => /^\d+\p{L}?$/u.test(part) && isName(parts, at, names));
  });

// «Таблица 2» and, in Turkic languages, «2-кесте».
const isName = (parts: readonly string[], at: number, names: readonly string[]): boolean =>
  [parts[at - 1], parts[at - 1] === "№" ? parts[at - 2] : parts[at + 1]].some((each) => names.includes(each ?? ""));
