import type { From } from "../formula/figure.js";
import type { Source } from "../formula/source.js";
import type { Contribution, CountryProfile } from "../model/country-profile.js";
import type { Country } from "./network.js";

type Dated = Pick<Contribution, "from" | "to">;
type Marked = Pick<Contribution, "mark">;
type Cited = Marked & Pick<Contribution, "source" | "note" | "baseMark">;

/** Whether a run takes a value: what was found or derived; what is secondary only where the analysis accepts it. */
export const isUsable = ({ acceptsSecondary }: Country, { mark }: Marked): boolean =>
  mark === "found" || mark === "derived" || (mark === "secondary" && acceptsSecondary);

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

/** The work that a value of a profile rests on, with how sure the value is. */
export function profileSource({ profile }: { readonly profile: CountryProfile }, value: Cited): Source | undefined {
  const found = profile.sources.find((each) => each.id === value.source);
  if (!found) return undefined;
  const { title, publisher, year, locator, url } = found;
  const base = value.baseMark === undefined ? [] : [`base ${value.baseMark}`];
  return {
    ...{ title, locator, kind: "published", note: [value.mark, ...base].join(", ") },
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year }),
    ...(url === undefined ? {} : { url }),
  };
}
