import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import { optionWords } from "../report/option-words.js";
import { answered } from "../questions/answered.js";
import type { Step } from "./ask-all.js";
import { type Question, keyOf } from "../questions/questions-of.js";

/**
 * The questions about files as a person is asked them. One that no setting answers is none: it is told with the problems.
 *
 * @param questions - in the order in which they are asked
 * @param analysis - what is known so far; an answer is written into its place there
 */
export function stepsOf<T extends object>(
  questions: readonly Question[],
  analysis: T,
  locale: Locale,
): readonly Step<T>[] {
  return questions.flatMap(({ issue, place }): Step<T>[] => {
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
        check: (text) => (isYear(text.trim()) ? undefined : say(locale, "asking.year")),
        then: (text) => answered(analysis, place, { fiscalYear: text.trim() }),
      },
    ];
  });
}

const isYear = (text: string): boolean => /^\d{4}([/-]\d{2,4})?$/.test(text);
