import { type Issue, type Option, problem } from "../formula/issue.js";
import type { Translations } from "../formula/locale.js";
import type { ProfileQuestion } from "../model/country-profile.js";
import type { Country } from "./network.js";

/** The issue for an unanswered question: a question where a figure depends on it, a warning where a default holds. */
export function countryQuestion(country: Country, question: ProfileQuestion, file: string): Issue {
  const { id, asks, choices, until } = question;
  return problem(
    until ? "country.until" : "country.asked",
    {
      file,
      column: `/country/answers/${id}`,
      received: id,
      expected: choices.map((each) => each.id).join(", "),
      detail: until ? { ...spoken(joined(asks, until)), question: id } : { ...spoken(asks), question: id },
      options: choiceOptions(country, id, choices),
    },
    until ? "warning" : "question",
  );
}

/** The texts of a country profile in each language, as details of an issue. */
const spoken = (words: Translations): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([code, text]) => [`why:${code}`, text]));

/** The answer to a question of a country, as the analysis file has it. */
export const countryAnswer = (
  { profile, named = { profile: profile.id }, answers }: Country,
  id: string,
  choice: string,
): Option["answer"] => ({
  country: { ...named, answers: { ...answers, [id]: choice } },
});

/** The choices of a question of a country, as answers to it. */
export const choiceOptions = (country: Country, id: string, choices: ProfileQuestion["choices"]): readonly Option[] =>
  choices.map((choice) => ({
    total: null,
    meaning: "",
    answer: countryAnswer(country, id, choice.id),
    code: "choice",
    detail: spoken(choice.words),
  }));

const joined = (asks: ProfileQuestion["asks"], until: ProfileQuestion["asks"]): Record<string, string> =>
  Object.fromEntries(Object.entries(asks).map(([code, text]) => [code, `${text} ${until[code] ?? until["en"] ?? ""}`]));
