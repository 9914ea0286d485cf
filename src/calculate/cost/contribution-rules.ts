// What an employer contributes on pay by the profile of a country: its kind, the questions that tell it, and the rules
// of each period of a year.
import type { Source } from "../../formula/figure.js";
import type { GivenCell } from "../../formula/table.js";
import type { Centre } from "../../model/centre.js";
import type { Contribution } from "../../model/country-profile.js";
import type { Country } from "../network.js";
import { holdsOn, isAnswered, isUsable, markOf, profilePlace, profileSource } from "../profile-values.js";
import { type YearPeriod, yearPeriods } from "../year-periods.js";

/** The kind of employer of a centre, by its id in the profile; undefined where it is asked and not answered. */
export function employerKind({ profile, answers }: Country, ownership: Centre["ownership"]): string | undefined {
  if (!profile.contributions.some((each) => each.paidBy === "employer" && each.employers !== undefined)) return ANY;
  const answer = employerQuestions(ownership)
    .map((question) => answers[question])
    .find((each) => each !== undefined);
  return profile.employers.some(({ id }) => id === answer) ? answer : undefined;
}

const ANY = "any";

/** The questions whose answer says the kind of employer of a centre, by its owner: the first answered one holds. */
export const employerQuestions = (ownership: Centre["ownership"]): readonly string[] => [
  ...(ownership === undefined ? [] : [`employer:${ownership}`]),
  "employer",
];

/** The rules of a fiscal year by period. Each month needs a value, if only 0, of each contribution. */
export function rulePeriods(country: Country, employer: string, firstDay: string): readonly RulePeriod[] {
  const own = country.profile.contributions.filter(({ employers }) => employers?.includes(employer) ?? true);
  const paid = own.filter((each) => each.paidBy === "employer");
  const ids = new Set([...paid.map((each) => each.id), ...paid.flatMap((each) => each.without ?? [])]);
  const groups = [...ids].map((id) => own.filter((each) => each.id === id));
  return yearPeriods(firstDay, (day) => groups.flatMap((group) => ruleOn(country, group, day)));
}

/** Why the rate of a contribution is not known: no value holds then, its mark does not allow it, or nobody answered. */
type Lack =
  | { readonly why: "absent" | "press" | "unverified" }
  | { readonly why: "unanswered"; readonly question: string };

/** A contribution as it is counted in some months; without a rate where it lacks one. */
export type Rule = {
  readonly contribution: string;
  readonly paidBy: Contribution["paidBy"];
  readonly lack: Lack | undefined;
  /** Questions that it hangs on and nobody has answered, also those for which something holds until then. */
  readonly asks: readonly string[];
  readonly rate: GivenCell;
  readonly floor: GivenCell;
  readonly cap: GivenCell;
  /** Limits that hold and that the mark of their source does not allow to take. */
  readonly leftOut: readonly Limit[];
  /** Whether something of it that is taken is reported by the press alone. */
  readonly isReported: boolean;
  readonly without: readonly string[];
  readonly offset: string | undefined;
  readonly source: Source | undefined;
};

type Limit = NonNullable<Contribution["cap"]>[number];

export type RulePeriod = YearPeriod<readonly Rule[]>;

/** The rule of one contribution on a day; none where the answers say that it is not due. */
function ruleOn(country: Country, group: readonly Contribution[], day: string): Rule[] {
  const inForce = group.filter((each) => holdsOn(each, day));
  const [known] = inForce.filter((each) => isAnswered(country, each.when) === true);
  const [open] = inForce.filter((each) => isAnswered(country, each.when) === undefined);
  const each = known ?? open ?? (inForce.length === 0 ? group[0] : undefined);
  if (!each) return [];
  const absent: Lack | undefined = inForce.length === 0 ? { why: "absent" } : undefined;
  return [ruleOf(country, each, day, absent ?? lackOf(country, each, day))];
}

/** What a rule asks on a day: its own question, and those of its offset and limits. */
const questionsOf = (each: Contribution, day: string) => {
  const limits = [...(each.floor ?? []), ...(each.cap ?? [])].filter((limit) => holdsOn(limit, day));
  return [each, ...(each.offset ? [each.offset] : []), ...limits].flatMap(({ when }) => when ?? []);
};

function lackOf(country: Country, each: Contribution, day: string): Lack | undefined {
  const open = questionsOf(each, day).find((when) => isAnswered(country, when) === undefined);
  if (open) return { why: "unanswered", question: open.question };
  if (isUsable(country, each)) return undefined;
  return { why: markOf(country.profile, each) === "press" ? "press" : "unverified" };
}

function ruleOf(country: Country, each: Contribution, day: string, lack: Lack | undefined): Rule {
  const { id, paidBy, without = [], offset } = each;
  const inForce = (limits: readonly Limit[] = []): Limit | undefined =>
    limits.find((limit) => holdsOn(limit, day) && isAnswered(country, limit.when) === true);
  const [floor, cap] = [inForce(each.floor), inForce(each.cap)];
  const limitCell = (field: "floor" | "cap", limit: Limit | undefined): GivenCell =>
    limit && isUsable(country, limit)
      ? { value: limit.value, from: profilePlace(country, ...namesOf(each), field, ...namesOf(limit)) }
      : { value: null, from: { absent: "contribution-limit" } };
  return {
    contribution: id,
    paidBy,
    lack,
    asks: questionsOf(each, day).flatMap(({ question }) => (country.answers[question] === undefined ? [question] : [])),
    rate: lack
      ? { value: null, from: { absent: lack.why === "unanswered" ? lack.question : "contribution-rate" } }
      : { value: each.rate, from: profilePlace(country, ...namesOf(each), "rate") },
    floor: limitCell("floor", floor),
    cap: limitCell("cap", cap),
    leftOut: [floor, cap].flatMap((limit) => (limit && !isUsable(country, limit) ? [limit] : [])),
    isReported:
      !lack &&
      [each, floor, cap].some(
        (taken) => taken && markOf(country.profile, taken) === "press" && isUsable(country, taken),
      ),
    without,
    offset: offset && isAnswered(country, offset.when) === true ? offset.by : undefined,
    source: profileSource(country, each),
  };
}

/** What tells a value of a contribution from its other values. */
const namesOf = (each: Partial<Contribution> & Pick<Contribution, "from">): readonly string[] => [
  ...(each.id === undefined ? [] : ["contributions", each.id]),
  ...(each.employers ?? []),
  ...(each.from === undefined ? [] : [each.from]),
  ...(each.when === undefined ? [] : [`${each.when.question}=${each.when.is}`]),
];
