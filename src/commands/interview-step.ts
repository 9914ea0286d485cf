import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { tables } from "../model/tables.js";
import { tables as models } from "../model/tables.js";
import type { Step } from "./ask-all.js";
import { type Texts, spoken } from "./command.js";

/** What a person said, by the key of the question; a question without an answer is not among them. */
export type Answers = Readonly<Record<string, string>>;

/** What is known while a question is asked. */
export type Talk = { readonly answers: Answers; readonly locale: Locale; readonly currency: string };

/** A typed answer as it is kept, or the ways to write it where it may mean several things; undefined where it is none. */
export type Reader = (text: string, talk: Talk) => string | { readonly meant: readonly string[] } | undefined;

/** What stands beside a question that is answered in writing. */
type Around = {
  readonly example?: string;
  readonly assumed?: string | undefined;
  /** What Enter does, where it leaves neither a blank nor an assumption. */
  readonly enter?: string;
  readonly help?: string;
  readonly beside?: readonly string[] | undefined;
};

type Words = Readonly<Record<string, string>>;

/** Words in a language, else in English: a profile has English among them, though their type does not say so. */
export const wordsIn = (words: Words, { code }: Locale): string => words[code] ?? words["en"] ?? "";

/** A question with a list of answers, each a code with its words. */
export const pick = (
  { answers, locale }: Talk,
  key: string,
  question: Words | string,
  choices: readonly (readonly [code: string, words: Words])[],
  help?: string,
): Step<Answers> => ({
  key,
  question: typeof question === "string" ? question : wordsIn(question, locale),
  ...(help !== undefined && { help }),
  options: choices.map(([code, words]) => ({
    label: wordsIn(words, locale),
    then: { ...answers, [key]: code },
  })),
});

/** A question that is answered in writing. */
export function typed(
  talk: Talk,
  key: string,
  question: Texts | string,
  read: Reader,
  around: Around = {},
): Step<Answers> {
  const { answers, locale } = talk;
  const { example, assumed, help, beside } = around;
  const told = (key: string): string => say(locale, `interview.around.${key}`);
  const enter = around.enter ?? (assumed === undefined ? told("blank") : `${told("enter")} ${assumed}`);
  const asked = typeof question === "string" ? question : spoken(locale, question);
  // An assumption shows how one is written.
  const isShown = example !== undefined && assumed === undefined;
  return {
    key,
    question: [asked, ...(isShown ? [`${told("example")} ${example}.`] : []), enter].join(" "),
    help: help ?? `${told("example")} ${example ?? "12"}`,
    ...(beside && { beside }),
    check: (text) => {
      const value = read(text, talk);
      if (typeof value === "string") return undefined;
      return value ? `${told("several")} ${value.meant.join(", ")}` : `${told("unclear")} ${example ?? "12"}`;
    },
    then: (text) => {
      const value = read(text, talk);
      return typeof value === "string" ? { ...answers, [key]: value } : answers;
    },
  };
}

/** What a column is, as it stands over it in the tables. */
export function helpOf(place: `${keyof typeof tables}.${string}`, locale: Locale): string {
  const [table = "", field = ""] = place.split(".");
  const model = Object.entries(models).find(([key]) => key === table)?.[1];
  return locale.notes[`${model?.name ?? table}.${field}`] ?? field;
}
