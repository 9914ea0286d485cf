import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import type { CountryProfile } from "../model/country-profile.js";
import type { Country } from "./network.js";
import type { Translations } from "../formula/spoken.js";
import { around, whyOf } from "./shelf-words.js";

/**
 * The contributions, their limits and the values of a profile whose last day lies before a day.
 *
 * @param day - as `2027-01-01`
 * @returns each name once, in the order of the profile
 */
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
export type Ended = { readonly words: Translations; readonly last: string };

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
