import type { Centre } from "../../model/centre.js";
import type { Contribution } from "../../model/country-profile.js";
import type { Country } from "../network.js";

/** The kind of employer of a centre, by its id in the profile; undefined where it is asked and not answered. */
export function employerKind({ profile, answers }: Country, ownership: Centre["ownership"]): string | undefined {
  if (!profile.contributions.some((each) => each.paidBy === "employer" && each.employers !== undefined)) return ANY;
  const answer = employerQuestions(ownership)
    .map((question) => answers[question])
    .find((each) => each !== undefined);
  return profile.employers.some(({ id }) => id === answer) ? answer : undefined;
}

/** Kind of every employer where the profile knows no kinds. */
const ANY = "any";

/** Whether a contribution is one of a kind of employer. */
export const appliesTo = ({ employers }: Contribution, kind: string): boolean => employers?.includes(kind) ?? true;

/** The questions whose answer says the kind of employer of a centre, by its owner: the first answered one holds. */
export const employerQuestions = (ownership: Centre["ownership"]): readonly string[] => [
  ...(ownership === undefined ? [] : [`employer:${ownership}`]),
  "employer",
];
