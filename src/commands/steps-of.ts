import type { Locale } from "../formula/locale.js";
import { optionWords } from "../report/option-words.js";
import { answered } from "./answered.js";
import type { Step } from "./ask-all.js";
import { type Texts, spoken } from "./command.js";
import { type Question, keyOf } from "./questions-of.js";

const YEAR: Texts = {
  en: "A year is written as 2025 or 2024/25.",
  ru: "Год пишется так: 2025 или 2024/25.",
  kk: "Жыл былай жазылады: 2025 немесе 2024/25.",
  ky: "Жыл мындай жазылат: 2025 же 2024/25.",
};

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
        check: (text) => (isYear(text.trim()) ? undefined : spoken(locale, YEAR)),
        then: (text) => answered(analysis, place, { fiscalYear: text.trim() }),
      },
    ];
  });
}

const isYear = (text: string): boolean => /^\d{4}([/-]\d{2,4})?$/.test(text);
