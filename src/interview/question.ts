// What a question of the interview and its answers are; whether an answer was given; and what questions are made of:
// words, choices, headers and notes of columns, examples, the next year.
import { type Locale, type Translations, say } from "../formula/locale.js";
import { tables as models } from "../model/tables.js";

/**
 * What a person said, by the id of the question: in the words in which it was typed, or the code of what was chosen
 * (several codes with a space between). A blank answer was left: an assumption stands in its place.
 */
export type Answers = Readonly<Record<string, string>>;

/** What is fixed before an interview begins. */
export type Setting = {
  /** Language of questions and tables. */
  readonly language: string;
  /** The day of the interview, such as `2026-11-29`: the year after it is the one that is planned. */
  readonly today: string;
  /** What is known beforehand and is not asked, such as `{ country: "kg" }`. */
  readonly given?: Answers;
};

/** What questions are made from: answers so far, language, currency and day. */
export type Talk = {
  readonly answers: Answers;
  readonly locale: Locale;
  readonly currency: string;
  readonly today: string;
};

/** How an answer is read. `choice` takes one of the choices, `several` any number of them. */
export type Kind =
  | "choice"
  | "several"
  | "text"
  | "year"
  | "count"
  | "places"
  | "taken"
  | "post"
  | "any-hour"
  | "price"
  | "funder"
  | "amount"
  | "currency"
  | "rate";

export type Choice = { readonly value: string; readonly label: string };

/** One question as data. */
export type Question = {
  /** The key of its answer, such as `shelter/capacity` or `money/0/amount`. */
  readonly id: string;
  /** Where it belongs on a page of several parts. */
  readonly part: "centre" | "costs" | "money" | "papers";
  readonly kind: Kind;
  readonly text: string;
  /** What it is about and what happens with the answer. */
  readonly help: string;
  /** What is asked for in a word or two, such as the header of its column. */
  readonly label: string;
  /** Table and column, or the key of the analysis, that the answer goes to. */
  readonly writes: string;
  readonly choices?: readonly Choice[];
  /** How an answer may be written. */
  readonly example?: string;
  /** What stands in the place of an answer that is left; without it, nothing does. */
  readonly assumed?: string;
  /** What leaving it means, where that is no assumption: nobody more gives money. */
  readonly left?: string;
  /** It cannot be left. */
  readonly required?: true;
  /** It is a field on a page; one question after another, nobody is asked it. */
  readonly isAside?: true;
  /** Lines to compare with, such as the wages of the country. */
  readonly beside?: readonly string[];
};

/** Words in a language, else in English: a profile has English among them, though their type does not say so. */
export const wordsIn = (words: Translations, { code }: Locale): string => words[code] ?? words["en"] ?? "";

/** Codes with their words. */
export const choicesOf = (codes: readonly string[], { codes: words }: Locale): readonly Choice[] =>
  codes.map((value) => ({ value, label: words[value] ?? value }));

/** What the note of a column says, such as `centres.capacity`; its name where there is no note. */
export function noteOf(place: string, locale: Locale): string {
  const [table = "", field = ""] = place.split(".");
  return locale.notes[`${nameOf(table)}.${field}`] ?? field;
}

/** The header of a column in a language, such as that of `centres.capacity`. */
export function headerOf(place: string, locale: Locale): string {
  const [table = "", field = ""] = place.split(".");
  return locale.headers[`${nameOf(table)}.${field}`] ?? locale.headers[field] ?? field;
}

const names = new Map(Object.entries(models).map(([table, { name }]) => [table, name]));
const nameOf = (table: string): string => names.get(table) ?? table;

/** An answer that was given, and not left. */
export const answerTo = (answers: Answers, id: string): string | undefined => answers[id]?.trim() || undefined;

/** The year after a day. */
export const nextYear = (today: string): string => String(Number(today.slice(0, 4)) + 1);

/** An example of an answer in words: «for example 12.». */
export const exampleWords = (example: string, locale: Locale): string =>
  `${say(locale, "interview.around.example")} ${example}.`;
