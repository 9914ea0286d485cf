// Benefit incidence: which sex receives the public money of a service.
import type { Figure, Undefined } from "../../formula/figure.js";
import { type DecimalString, type Exact, ZERO, divide, exact, multiply, sum, toDecimal } from "../../money/exact.js";
import { fail } from "../../money/fail.js";
import { type Money, money, sameCurrency } from "../../money/money.js";
import { type Ratio, ratio } from "../../money/ratio.js";
import { unitSubsidy } from "../../made/measure/budget-shares.js";

/** One level of a service, such as primary school, with its money and its users. */
export type ServiceLevel<C extends string = string> = {
  readonly name: string;
  /** Public money for the level, less what users pay. */
  readonly subsidy: Money<C>;
  /** Null where the count is not known. */
  readonly female: DecimalString | null;
  readonly male: DecimalString | null;
  /** Users of unknown sex: a group of their own, never split; left out where there are none. */
  readonly unknown?: DecimalString | null;
};

/** What one group of users receives. */
export type Benefit<C extends string = string> = {
  readonly amount: Money<C>;
  /** Of the subsidies of all levels. */
  readonly share: Ratio;
  /** Of the users of all levels. */
  readonly users: Ratio;
};

export type BenefitIncidence<C extends string = string> = {
  /** Subsidy of one user, by level. */
  readonly levels: readonly { readonly name: string; readonly unitSubsidy: Figure }[];
  /** By group of users; null where the subsidy of one user is undefined at some level. */
  readonly benefits: { readonly [group in Group]: Benefit<C> } | null;
  /** Why there are no benefits: `input` is the name of the level. */
  readonly undefined?: Undefined;
};

const GROUPS = ["female", "male", "unknown"] as const;
type Group = (typeof GROUPS)[number];

/**
 * Benefit incidence by sex: who receives the public subsidies of a service, by who uses its levels.
 *
 * Formula: subsidy of one user = subsidy ÷ users of the level; benefit of a group = sum over the levels of subsidy of
 * one user × users of the group; its share = benefit ÷ subsidies of all levels.
 *
 * @param levels - at least one, each with its subsidy (money, any sign) and users (0 or more) by sex
 * @returns subsidy of one user by level; amount, share of the money and share of the users by group; undefined where a
 * level has no users or a count is unknown: leave such a level out in sight of the reader
 * @throws `incidence.levels` where there are none; `incidence.users` where a count is below 0; `number.invalid`,
 * `money.currency` for inputs of the wrong kind
 * Source: OECD, glossary of statistical terms, benefit incidence (entry 6811).
 * @example benefitIncidence([{ name: "all", subsidy: money("400", "KGS"), female: "20", male: "30" }]).benefits?.female
 * // { amount: 160 KGS, share: 160 ÷ 400, users: 20 ÷ 50 }
 */
export function benefitIncidence<C extends string>(levels: readonly ServiceLevel<C>[]): BenefitIncidence<C> {
  const [first] = levels;
  if (!first) fail("incidence.levels", "benefit incidence needs at least one level of a service");
  sameCurrency(levels.map((each) => each.subsidy));
  const counted = levels.map((level) => ({ level, users: usersOf(level) }));
  const figures = counted.map(({ level, users }) => ({
    name: level.name,
    unitSubsidy: unitSubsidy({ subsidy: level.subsidy, users: users && toDecimal(allOf(users)) }),
  }));
  const because = figures.find((each) => each.unitSubsidy.undefined);
  if (because?.unitSubsidy.undefined)
    return {
      levels: figures,
      benefits: null,
      undefined: { code: because.unitSubsidy.undefined.code, input: because.name },
    };
  const known = counted.flatMap(({ level, users }) => (users ? [{ subsidy: exact(level.subsidy.amount), users }] : []));
  const [subsidies, people] = [sum(known.map((each) => each.subsidy)), sum(known.map((each) => allOf(each.users)))];
  const benefit = (group: Group): Benefit<C> => {
    const amount = sum(known.map(({ subsidy, users }) => divide(multiply(subsidy, users[group]), allOf(users))));
    return {
      amount: money<C>(toDecimal(amount), first.subsidy.currency),
      share: ratio(toDecimal(amount), toDecimal(subsidies)),
      users: ratio(toDecimal(sum(known.map((each) => each.users[group]))), toDecimal(people)),
    };
  };
  return {
    levels: figures,
    benefits: { female: benefit("female"), male: benefit("male"), unknown: benefit("unknown") },
  };
}

type Users = { readonly [group in Group]: Exact };

/** The users of a level, or null where a count is not known. */
function usersOf({ name, female, male, unknown }: Omit<ServiceLevel, "subsidy">): Users | null {
  const count = (group: Group, value: DecimalString | null): Exact | null => {
    if (value === null) return null;
    const found = exact(value);
    return found.n < 0n ? fail("incidence.users", `${name}: ${value} ${group} users is less than none`) : found;
  };
  const users = {
    female: count("female", female),
    male: count("male", male),
    unknown: unknown === undefined ? ZERO : count("unknown", unknown),
  };
  return isKnown(users) ? users : null;
}

const isKnown = (users: { readonly [group in Group]: Exact | null }): users is Users =>
  GROUPS.every((each) => users[each] !== null);

const allOf = (users: Users): Exact => sum(GROUPS.map((each) => users[each]));
