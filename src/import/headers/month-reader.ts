import { comparable } from "../../model/condition.js";
import type { Dictionary } from "../../model/dictionary.js";
import { foldEntry, foldWord } from "./fold-word.js";

/** The months that a cell names: one, or the first and the last. */
export type MonthsNamed = readonly [from: string, to?: string];

/**
 * The reader of a column of months of the fiscal year: numbers, and names in any language, each alone or with the month
 * up to which it goes: `январь`, `янв.–июнь`. A name that is another month in another language is none.
 *
 * @param dictionaries - the languages
 * @param first - the calendar month in which the fiscal year begins; names are counted from it
 * @returns the reader; undefined where a cell names no month
 * @example monthReader([ru])("янв.–июнь") // ["1", "6"]
 */
export function monthReader(dictionaries: readonly Dictionary[], first = 1): (cell: string) => MonthsNamed | undefined {
  const known = new Map<string, Set<string>>();
  for (const { months = [] } of dictionaries)
    for (const [at, names] of months.entries())
      for (const name of names.split(" ")) {
        const key = foldEntry(name);
        known.set(key, (known.get(key) ?? new Set()).add(String(((at + 13 - first) % 12) + 1)));
      }
  const monthOf = (text: string): string | undefined => {
    if (/^\d{1,2}$/.test(text.trim())) return text.trim();
    const [month, ...others] = known.get(foldWord(text)) ?? [];
    return others.length === 0 ? month : undefined;
  };
  return (cell) => {
    const [begin = "", last, ...more] = comparable(cell).split(/\s*[-–—]\s*/u);
    const [from, to] = [monthOf(begin), last === undefined ? undefined : monthOf(last)];
    if (from === undefined || more.length > 0 || (last !== undefined && to === undefined)) return undefined;
    return to === undefined ? [from] : [from, to];
  };
}
