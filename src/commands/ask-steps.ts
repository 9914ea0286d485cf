// Asks a person one question after another, with the way back to the one before. Also: open questions about files as
// such steps, and what a prompt, a reply and whoever asks are.
import { type Locale, say } from "../formula/locale.js";
import { type Question, answered, keyOf } from "../questions/questions-of.js";
import { optionWords } from "../report/page.js";

/** Questions about files as a person is asked them, each answer in its place. What no setting answers is none. */
export const stepsOf = <T extends object>(
  questions: readonly Question[],
  analysis: T,
  locale: Locale,
): readonly Step<T>[] =>
  questions.flatMap(({ issue, place }): Step<T>[] => {
    const { message: question, code, options = [] } = issue;
    const key = keyOf(issue);
    const known = options.filter((each) => Object.keys(each.answer).length > 0);
    if (known.length > 0)
      return [
        {
          key,
          question,
          options: known.map((each) => ({
            label: optionWords(each, locale),
            then: answered(analysis, place, each.answer),
          })),
        },
      ];
    if (code !== "budget.year-unknown") return [];
    return [
      {
        key,
        question,
        check: (text) => (/^\d{4}([/-]\d{2,4})?$/.test(text.trim()) ? undefined : say(locale, "asking.year")),
        then: (text) => answered(analysis, place, { fiscalYear: text.trim() }),
      },
    ];
  });

/** One question to a person, with what each answer makes of what is known so far. */
export type Step<T> = {
  /** The same doubt has the same key, and is asked once. */
  readonly key: string;
  readonly question: string;
} & (
  | { readonly options: readonly { readonly label: string; readonly then: T }[] }
  | { readonly check: (text: string) => string | undefined; readonly then: (text: string) => T }
);

/** Asks until no question is left, looking anew after each answer; undefined where the person left. */
export async function askAll<T>(
  asker: Asker,
  given: T,
  stepsOf: (given: T) => readonly Step<T>[] | Promise<readonly Step<T>[]>,
): Promise<T | undefined> {
  let now = { given, asked: new Set<string>() };
  const before: (typeof now)[] = [];
  for (;;) {
    const step = (await stepsOf(now.given)).find((each) => !now.asked.has(each.key));
    if (step === undefined) return now.given;
    const reply = await asker(promptOf(step, before.length > 0));
    if (reply.kind === "stop") return undefined;
    if (reply.kind === "back") {
      now = before.pop() ?? now;
      continue;
    }
    before.push(now);
    now = { given: after(step, reply, now.given), asked: new Set([...now.asked, step.key]) };
  }
}

function promptOf<T>(step: Step<T>, back: boolean): Prompt {
  const prompt = { question: step.question, back };
  return "options" in step
    ? { ...prompt, options: step.options.map((each) => each.label) }
    : { ...prompt, check: step.check };
}

function after<T>(step: Step<T>, reply: Reply, given: T): T {
  if (reply.kind === "option" && "options" in step) return step.options[reply.index]?.then ?? given;
  return reply.kind === "text" && "check" in step ? step.then(reply.text) : given;
}

/** What a person is asked: to choose one of several answers, or more of them, or to write one. */
export type Prompt = {
  readonly question: string;
  /** The answers; absent where one is written. */
  readonly options?: readonly string[];
  /** Whether several answers may be chosen. */
  readonly many?: true;
  /** What is wrong with a text that was written; undefined where nothing is. */
  readonly check?: (text: string) => string | undefined;
  /** What `?` shows. */
  readonly help?: string | undefined;
  /** Lines that stand beside the question, to compare. */
  readonly beside?: readonly string[] | undefined;
  /** Whether it must be answered. */
  readonly required?: true;
  /** What was answered before, in its words. */
  readonly kept?: string;
  /** Whether there is a question before this one. */
  readonly back: boolean;
};

/** What a person replied: an answer, several of them, "I do not know", the wish to go back, or to leave. */
export type Reply =
  | { readonly kind: "option"; readonly index: number }
  | { readonly kind: "options"; readonly indexes: readonly number[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unknown" | "back" | "stop" };

/** Asks a person one thing. The command asks on a terminal; a test answers by itself. */
export type Asker = (prompt: Prompt) => Promise<Reply>;
