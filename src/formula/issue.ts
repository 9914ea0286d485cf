// An issue: something wrong or doubtful in the input, with the answers to it where it is a question, and their likely
// totals; and lists of rows or names cut short.
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

/** The totals of the likeliest answers, the least first: above zero, and not of all rows where some add up others. */
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
