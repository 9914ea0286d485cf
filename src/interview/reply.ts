// Answers one question of the interview: the answers with it, a choice where it may mean several things, or what is
// wrong with it; and takes one funder out of the answers.
import { say } from "../formula/locale.js";
import type { Answers, Question, Setting, Talk } from "./question.js";
import { talkOf } from "./questions.js";
import { type Either, READERS, readFunder } from "./readers.js";

/** What an answer comes to: the answers with it; a choice where it may mean several things; or what is wrong with it. */
export type Replied = { readonly answers: Answers } | Either | { readonly wrong: string };

/**
 * Answers one question.
 *
 * @param answers - all answers so far; they are not changed
 * @param question - one of `questionsOf`
 * @param text - what was typed, or the code of a choice; several codes have a space between; a blank leaves it
 * @param setting - language and day
 */
export function reply(answers: Answers, question: Question, text: string, setting: Setting): Replied {
  const talk = talkOf(answers, setting);
  const { id, kind, required, choices = [] } = question;
  const given = text.trim();
  if (given === "") {
    if (required) return { wrong: say(talk.locale, "interview.around.required") };
    return { answers: { ...answers, [id]: "" } };
  }
  if (kind === "choice" || kind === "several") {
    const known = given.split(" ").every((each) => choices.some(({ value }) => value === each));
    const isOne = choices.some(({ value }) => value === given);
    return (kind === "choice" ? isOne : known) ? { answers: { ...answers, [id]: given } } : unclear(question, talk);
  }
  if (kind === "funder") return funded(answers, question, given, talk);
  const value = READERS[kind](given, talk);
  if (value === undefined) return unclear(question, talk);
  return typeof value === "object" && "either" in value ? value : { answers: { ...answers, [id]: given } };
}

// What one line says of a funder answers the questions that follow.
function funded(answers: Answers, question: Question, text: string, talk: Talk): Replied {
  const { id } = question;
  const { source, ...more } = readFunder(text, talk);
  if (source === "") return { wrong: `${question.text} ${unclearWords(question, talk)}` };
  const about = id.slice(0, id.lastIndexOf("/"));
  const found = Object.entries(more).flatMap(([name, text]) =>
    text === "" ? [] : [[`${about}/${name}`, text] as const],
  );
  return { answers: { ...answers, [id]: source, ...Object.fromEntries(found) } };
}

const unclear = (question: Question, talk: Talk): Replied => ({ wrong: unclearWords(question, talk) });

const unclearWords = ({ example }: Question, { locale }: Talk): string =>
  `${say(locale, "interview.around.unclear")} ${example ?? "12"}`;

/** The answers without one funder; those after it move up. */
export function withoutFunder(answers: Answers, at: number): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) => {
      const [, place, rest] = /^money\/(\d+)(\/.*)$/.exec(id) ?? [];
      if (place === undefined || rest === undefined || Number(place) < at) return [[id, value] as const];
      return Number(place) === at ? [] : [[`money/${String(Number(place) - 1)}${rest}`, value] as const];
    }),
  );
}
