// Values of a country's profile: which hold on a day, may be used or have ended, their places and sources; its
// questions with choices and answers; issues about both, and their words in each language.
import type { From, Source, SourceMark } from "../formula/figure.js";
import { type Issue, type Option, problem } from "../formula/issue.js";
import type { Translations } from "../formula/locale.js";
import type { Contribution, CountryProfile, ProfileQuestion } from "../model/country-profile.js";
import type { Country } from "./network.js";
type Cited = Pick<Contribution, "source">;

/** Who publishes a value; `unverified` where the profile does not have its source. */
export const markOf = ({ sources }: CountryProfile, { source }: Cited): SourceMark =>
  sources.find((each) => each.id === source)?.mark ?? "unverified";

/** Whether a run takes a value: of the press only where the analysis accepts it, what nobody read never. */
export function isUsable({ profile, acceptsPress }: Country, value: Cited): boolean {
  const mark = markOf(profile, value);
  return mark === "official" || mark === "adviser" || (mark === "press" && acceptsPress);
}

export const holdsOn = ({ from, to }: Pick<Contribution, "from" | "to">, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** Whether the analysis answers as a rule asks for; undefined where it does not answer and nothing holds until then. */
export function isAnswered({ profile, answers }: Country, when: Contribution["when"]): boolean | undefined {
  if (!when) return true;
  const answer = answers[when.question];
  if (answer !== undefined) return answer === when.is;
  return profile.questions.find((each) => each.id === when.question)?.until === undefined ? undefined : false;
}

export const profilePlace = ({ profile }: Country, ...field: readonly string[]): From => ({
  shelf: `profiles/${profile.id}`,
  field: field.join("/"),
});

export function profileSource({ profile }: { readonly profile: CountryProfile }, value: Cited): Source | undefined {
  const found = profile.sources.find((each) => each.id === value.source);
  if (!found) return undefined;
  const { title, publisher, year, locator, url, mark } = found;
  return {
    ...{ title, locator, kind: "published", mark },
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The detail of an issue that says words of a shelf, joined in each of their languages. */
export function whyOf(told: readonly Translations[], between = ", "): Readonly<Record<string, string>> {
  const languages = new Set(told.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    [...languages].map((code) => [`why:${code}`, told.map((each) => each[code] ?? each["en"] ?? "").join(between)]),
  );
}

/** Words with something before and after them that is the same in each language. */
export const around = (before: string, words: Translations, after = ""): Translations =>
  Object.fromEntries(Object.entries(words).map(([code, word]) => [code, `${before}${word}${after}`]));

/** Each name once whose last day lies before a day such as `2027-01-01`, in the order of the profile. */
export function endedBefore({ contributions, values }: CountryProfile, day: string): readonly Ended[] {
  const facts: readonly Fact[] = [
    ...contributions.flatMap(({ id, name, employers = [], to, floor = [], cap = [] }): Fact[] => [
      { key: `${id} ${employers.join(" ")}`, words: name, to },
      ...floor.map((limit) => ({ key: `${id} floor`, words: around("", name, " ≥"), to: limit.to })),
      ...cap.map((limit) => ({ key: `${id} cap`, words: around("", name, " ≤"), to: limit.to })),
    ]),
    ...values.map(({ name, definition, to }) => ({ key: name, words: definition, to })),
  ];
  return [...new Set(facts.map(({ key }) => key))].flatMap((key): Ended[] => {
    const group = facts.filter((each) => each.key === key);
    const lasts = group.map(({ to }) => to);
    if (lasts.some((to) => to === undefined || to >= day)) return [];
    const last = lasts.reduce<string>((most, to) => (to !== undefined && to > most ? to : most), "");
    const words = group.find(({ to }) => to === last)?.words;
    return words === undefined ? [] : [{ words, last }];
  });
}

/** What a profile says of no day from some day on: its words, and the last day of its values. */
type Ended = { readonly words: Translations; readonly last: string };

type Fact = { readonly key: string; readonly words: Translations; readonly to?: string | undefined };

/** The warning that a profile has nothing for the year of a run, with the last year of each. */
export function endedIssue({ profile }: Country, firstDay: string, file: string): Issue[] {
  const ended = endedBefore(profile, firstDay);
  if (ended.length === 0) return [];
  const words = ended.map((each) => around("", each.words, ` (${each.last.slice(0, 4)})`));
  const told = [...new Map(words.map((each) => [each["en"], each])).values()];
  const facts = { file, column: "/country", received: firstDay.slice(0, 4), expected: profile.id };
  return [problem("profile.ended", { ...facts, detail: whyOf(told) }, "warning")];
}

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
      detail: { ...whyOf(until ? [asks, until] : [asks], " "), question: id },
      options: choiceOptions(country, id, choices),
    },
    until ? "warning" : "question",
  );
}

/** The answer to a question of a country, as the analysis file has it. */
export const countryAnswer = (
  { profile, named = { profile: profile.id }, answers }: Country,
  id: string,
  choice: string,
): Option["answer"] => ({ country: { ...named, answers: { ...answers, [id]: choice } } });

export const choiceOptions = (country: Country, id: string, choices: ProfileQuestion["choices"]): readonly Option[] =>
  choices.map((choice) => ({
    total: null,
    meaning: "",
    answer: countryAnswer(country, id, choice.id),
    code: "choice",
    detail: whyOf([choice.words]),
  }));

export const ACCEPT_PRESS: readonly Option[] = [
  { total: null, meaning: "", answer: { accept: [{ code: "profile.press", reason: "" }] }, code: "press" },
];

/** A value that only the press reports: nothing takes it until the analysis accepts it. */
export const pressIssue = ({ profile }: Country, received: string, file: string): Issue =>
  problem(
    "profile.press",
    { file, received, detail: { country: profile.name["en"] ?? profile.id }, options: ACCEPT_PRESS },
    "question",
  );
