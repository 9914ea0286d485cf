// Columns that each hold a part of one year, such as its quarters or months.
import { PHASES } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import { headerIndex, headerWords } from "./header-words.js";
import { periodWords } from "./row-dimensions.js";

/**
 * The headers that name parts of a year of which no two overlap; none where fewer than two do.
 *
 * @example yearParts(["Код", "План Q1", "План Q2"], dictionaries) // ["План Q1", "План Q2"]
 */
export function yearParts(headers: readonly string[], dictionaries: readonly Dictionary[]): readonly string[] {
  const partOf = yearPart(dictionaries);
  const found = headers.flatMap((header) => {
    const part = partOf(header);
    return part ? [{ header, ...part }] : [];
  });
  const isApart = found.every((one, at) => found.slice(at + 1).every(({ from, to }) => to < one.from || one.to < from));
  return isApart && found.length > 1 ? found.map(({ header }) => header) : [];
}

/** Makes the reader of a header that names a part of a year, beside what it says of phase, year and unit. */
export function yearPart(dictionaries: readonly Dictionary[]) {
  const [periodOf, take] = [periodWords(dictionaries), headerWords(dictionaries)];
  const hitOf = headerIndex("budget", PHASES.map((name) => ({ name })), dictionaries); // prettier-ignore
  return (header: string): { readonly from: number; readonly to: number } | undefined => {
    const own = take(header).words.split("_").filter((word) => hitOf(word) === undefined); // prettier-ignore
    const period = periodOf(own.join(" "));
    return period && period.to - period.from < YEAR ? period : undefined;
  };
}

// From the first month to the last.
const YEAR = 11;
