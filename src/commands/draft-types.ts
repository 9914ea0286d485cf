import type { Locale } from "../formula/locale.js";

/** An answer: what to write, where that is another place than that of the question, and what it would mean. */
export type DraftOption = { readonly set?: string; readonly value?: unknown; readonly means: string };

/** The answers to a question, and the place of those that name none. */
export type DraftOptions = { readonly set?: string; readonly options: readonly DraftOption[] };

/** A doubt that only a person can settle. It stops a run until it is taken out of the analysis file. */
export type DraftQuestion = DraftOptions & {
  /** The file, and the column where one is meant. */
  readonly about: string;
  readonly question: string;
  /**
   * Place in the analysis file that takes the `value` of the chosen option as it is, such as `budgets/0/unit`; at the
   * end of a path `-` is a new entry of a list. An option whose place is another has its own.
   */
  readonly set?: string;
};

/** What the questions of a draft depend on besides the issue. */
export type DraftPlace = {
  /** Where the file stands in the analysis file, such as `budgets/0`. */
  readonly place: string;
  /** Name of the file there. */
  readonly file: string;
  readonly currency?: string | undefined;
  readonly fiscalYear?: string | undefined;
  readonly locale: Locale;
};
