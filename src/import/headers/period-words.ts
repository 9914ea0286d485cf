import type { Dictionary } from "../../model/dictionary.js";
import { onceFor } from "../../model/once-for.js";
import { foldEntry, foldWord } from "./fold-word.js";

/**
 * Makes the reader of periods of a year: `January–March`, `Q1-Q3`, «9 месяцев», «I полугодие», «год».
 *
 * @param dictionaries - the languages: words of periods and names of months stand in them
 * @returns the period of a text; undefined for one that says anything else
 * @example periodWords([en])("January–March") // { from: 1, to: 3 }
 */
export const periodWords = onceFor((dictionaries: readonly Dictionary[]) => {
  const months = new Map(
    dictionaries.flatMap(({ months: names = [] }) =>
      names.flatMap((forms, at) => forms.split(" ").map((form) => [foldWord(form), at + 1] as const)),
    ),
  );
  const units = new Map(
    dictionaries.flatMap(({ periods }) =>
      UNITS.flatMap((unit) => (periods?.[unit] ?? []).map((word) => [foldEntry(word), unit] as const)),
    ),
  );
  return (text: string): Period | undefined => {
    const words = text.split(BETWEEN).flatMap((each) => foldWord(each).split("_")).filter((each) => each !== ""); // prettier-ignore
    const named = words.flatMap((each) => months.get(each) ?? []);
    const unit = words.map((each) => units.get(each)).find((each) => each !== undefined);
    const numbers = words.flatMap(numberOf);
    const isKnown = words.every((each) => months.has(each) || units.has(each) || /^\d+$/.test(each) || each.length < 4);
    const [first, last = first] = named.length > 0 ? [named[0], named.at(-1)] : [numbers[0], numbers.at(-1)];
    if (!isKnown || (named.length > 0 && unit !== undefined)) return undefined;
    if (named.length > 0) return within(first, last);
    if (unit === "year") return { from: 1, to: 12 };
    if (unit === "quarter") return within(first && first * 3 - 2, last && last * 3);
    if (unit === "half") return within(first && first * 6 - 5, last && last * 6);
    // «9 months» are the first nine; «month 9» is one of them.
    const isCount = unit === "month" && numberOf(words[0] ?? "").length > 0;
    return unit === "month" ? within(isCount ? 1 : first, last) : undefined;
  };
});

/** The months that a text names, 1 for the first of the year; both are inside. */
export type Period = { readonly from: number; readonly to: number };

const UNITS = ["month", "quarter", "half", "year"] as const;
const ROMAN = ["", "i", "ii", "iii", "iv"];
const BETWEEN = /(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u;

function within(from: number | undefined, to: number | undefined): Period | undefined {
  return from !== undefined && to !== undefined && from >= 1 && from <= to && to <= 12 ? { from, to } : undefined;
}

function numberOf(word: string): readonly number[] {
  const roman = ROMAN.indexOf(word);
  if (roman > 0) return [roman];
  return /^\d{1,2}$/.test(word) ? [Number(word)] : [];
}
