// An issue: something wrong or doubtful in the input, with the answers to it where it is a question, and their likely
// totals; lists of rows or names cut short; and the known word that is nearest to a mistyped one.
import { compare, exact } from "../money/exact.js";

/** One answer to a question, with what it would mean. */
export type Option = {
  /** The total under this answer, in whole units of the currency, as a decimal string; null where it is not known. */
  readonly total: string | null;
  /** What the answer takes the table for, in the language of the run. */
  readonly meaning: string;
  /**
   * The settings that give the answer: they are written into the entry of the analysis file that the question is about;
   * `accept` into the file itself. Empty where only the input file can be changed.
   */
  readonly answer: Readonly<Record<string, unknown>>;
  /** The end of the name of the sentence `reading.…` that `meaning` is filled from, and the words that it needs. */
  readonly code: string;
  readonly detail?: Readonly<Record<string, string>>;
};

/**
 * The totals of the likeliest answers, the least first: above zero, and not that every row is a line where some add up
 * others.
 */
export const likelyTotals = (options: readonly Option[]): readonly string[] =>
  options
    .flatMap(({ total, code }, at) =>
      total === null || exact(total).n <= 0n || (code === "flat" && at > 0) ? [] : total,
    )
    .sort((one, other) => compare(exact(one), exact(other)));

/** Something wrong or doubtful in the input: never thrown, always collected, always with its place. */
export type Issue = {
  /** Stable dotted code, such as `amount.invalid`; the sentence in each language hangs on it. */
  readonly code: string;
  /** `error` stops what depends on it; `warning` is told; `question` needs an answer before a figure is given. */
  readonly severity: "error" | "warning" | "question";
  readonly file?: string;
  /** Row of the file, 1 for its first line. */
  readonly row?: number;
  /** Header of the column as written in the file. */
  readonly column?: string;
  readonly received?: string;
  readonly expected?: string;
  /** Further words that the sentence needs, such as the nearest known name. */
  readonly detail?: Readonly<Record<string, string>>;
  /** The answers to a question; to one about sums, the most likely first. */
  readonly options?: readonly Option[];
  /** The sentence in plain words, in the language of the run; its code until a language says it (`issueText`). */
  readonly message: string;
};

/** A value with the issues met on the way to it. */
export type Checked<T> = { readonly value: T; readonly issues: readonly Issue[] };

/** An issue whose sentence is still to be said in the language of the run: until then its code stands there. */
export const problem = (
  code: string,
  facts: Omit<Issue, "code" | "severity" | "message">,
  severity: Issue["severity"] = "error",
): Issue => ({ code, severity, ...facts, message: code });

/** The first of some rows or names, five unless said otherwise, and whether there are more. */
export const listed = (all: readonly (number | string)[], most = 5): string =>
  all.slice(0, most).join(", ") + (all.length > most ? ", …" : "");

// The known word that a word most likely means, for "did you mean"; and how many letters two words differ in.
/** What an issue says of a word that is none of those that are known: all of them, and the one that is nearest. */
export const noneOf = (received: string, known: readonly string[]) => ({
  received,
  ...(known.length > 0 && { expected: known.join(", ") }),
  // A program that hands in nothing that is built in knows none.
  detail: { nearest: nearest(received, known) ?? "", ...(known.length === 0 && { call: "run(analysis, files, all)" }) },
});

/**
 * The candidate that a word most likely means, for "did you mean": few changes, and the same beginning above all, since
 * endings are what people add, shorten and decline. Case does not count. What has more than a third of its letters
 * other, rounded up, and does not share the first three is not near, but for the same letters in another order.
 */
export function nearest(word: string, candidates: Iterable<string>, within = Infinity): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  if (word.length > LONGEST) return undefined;
  const letters = lettersOf(word);
  for (const candidate of candidates) {
    const [others, shared] = [lettersOf(candidate), beginning(word, candidate)];
    // So many changes at least, so it cannot be nearer.
    if (Math.abs(letters.length - others.length) - 2 * shared >= least) continue;
    const changes = changesOf(letters, others);
    const isNear =
      shared >= 3 ||
      changes * 3 <= Math.max(word.length, candidate.length) + 2 ||
      letters.toSorted().join("") === others.toSorted().join("");
    const far = changes - 2 * shared;
    if (isNear && changes <= within && far < least) [best, least] = [candidate, far];
  }
  return best;
}

// A longer text is no slip of a word that is known, and takes long to compare.
const LONGEST = 1000;

// Number of letters that both words begin with, case aside.
function beginning(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return shared;
}

/** Number of letters to insert, delete or replace to turn one word into the other (Levenshtein), case aside. */
export const distance = (a: string, b: string): number => changesOf(lettersOf(a), lettersOf(b));

const lettersOf = (word: string): readonly string[] => Array.from(word.toLowerCase());

// One row of the table of changes is kept, and overwritten from left to right.
function changesOf(from: readonly string[], to: readonly string[]): number {
  const row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 0; at < from.length; at++) {
    const letter = from[at];
    let [diagonal, left] = [at, at + 1];
    row[0] = left;
    for (let column = 1; column <= to.length; column++) {
      const above = row[column] ?? 0;
      const replaced = letter === to[column - 1] ? diagonal : diagonal + 1;
      left = Math.min(replaced, above + 1, left + 1);
      row[column] = left;
      diagonal = above;
    }
  }
  return row[to.length] ?? 0;
}
