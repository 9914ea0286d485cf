import type { Dictionary } from "../../model/dictionary.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { type Period, periodWords } from "./period-words.js";

/** A column of whose values only one may count, since each says the same money anew: cumulated periods, versions. */
export type Copies = {
  readonly index: number;
  readonly values: readonly string[];
  /** The value that holds all others: the longest of cumulated periods; absent where nothing says which counts. */
  readonly whole?: string;
};

type Told = (header: string, values: readonly string[]) => Omit<Copies, "index"> | undefined;

const MOST = 24;

/**
 * Makes the test whether the values of a column say the same money several times.
 *
 * @returns undefined where every value is money of its own: months, quarters, funds
 * @example rowCopies([en])("Period", ["3 months", "6 months"]) // { values: […], whole: "6 months" }
 */
export function rowCopies(dictionaries: readonly Dictionary[]): Told {
  const periodOf = periodWords(dictionaries);
  const versions = new Set(dictionaries.flatMap(({ versions: words = [] }) => words.map(foldEntry)));
  return (header, values) => {
    if (values.length < 2 || values.length > MOST) return undefined;
    if (versions.has(foldWord(header))) return { values };
    const periods = values.flatMap((value) => {
      const period = periodOf(value);
      return period ? [{ value, ...period }] : [];
    });
    const isDouble = periods.some((one, at) => periods.some((other, place) => place > at && overlap(one, other)));
    if (periods.length < values.length || !isDouble) return undefined;
    const whole = periods.find((each) => periods.every(({ from, to }) => each.from <= from && each.to >= to));
    return { values, ...(whole && { whole: whole.value }) };
  };
}

const overlap = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to;
