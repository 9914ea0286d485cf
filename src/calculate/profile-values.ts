import type { From } from "../formula/figure.js";
import type { Source, SourceMark } from "../formula/source.js";
import type { Contribution, CountryProfile } from "../model/country-profile.js";
import type { Country } from "./network.js";

type Dated = Pick<Contribution, "from" | "to">;
type Cited = Pick<Contribution, "source">;

/** Who publishes a value. */
export const markOf = ({ sources }: CountryProfile, { source }: Cited): SourceMark =>
  sources.find((each) => each.id === source)?.mark ?? "unverified";

/** Whether a run takes a value: of the press only where the analysis accepts it, what nobody read never. */
export function isUsable({ profile, acceptsPress }: Country, value: Cited): boolean {
  const mark = markOf(profile, value);
  return mark === "official" || mark === "adviser" || (mark === "press" && acceptsPress);
}

/** Whether a value holds on a day. */
export const holdsOn = ({ from, to }: Dated, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** Whether the analysis answers as a rule asks for; undefined where it does not answer and nothing holds until then. */
export function isAnswered({ profile, answers }: Country, when: Contribution["when"]): boolean | undefined {
  if (!when) return true;
  const answer = answers[when.question];
  if (answer !== undefined) return answer === when.is;
  return profile.questions.find((each) => each.id === when.question)?.until === undefined ? undefined : false;
}

/** Where a field of a profile stands. */
export const profilePlace = ({ profile }: Country, ...field: readonly string[]): From => ({
  shelf: `profiles/${profile.id}`,
  field: field.join("/"),
});

/** The work that a value of a profile rests on. */
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
