import { type Fraction, ONE, ZERO, fraction, minus, plus, rounded, times } from "./fraction.js";
import { type Books, type Form, KINDS, PAID, STATUSES, sumOf } from "./knowledge.js";
import { Linear, type Terms } from "./linear.js";
import type { Statement } from "./statements.js";

/** What an attacker knows of one year before anything is published. */
export type YearKnown = {
  readonly year: string;
  /** Values of the centres whose rows are open. */
  readonly open: Books;
  /** Centres whose values are sought. */
  readonly unknown: readonly string[];
  /** Their services with known prices. */
  readonly forms: readonly Form[];
  /** Where centres share money, what covers need is more than a centre's own. */
  readonly pooled: boolean;
};

const SLACK = rounded(0.002);
export const nameOf = (year: string, centre: string, what: string): string => `${year} ${centre} ${what}`;

/** The variables of a value of one centre. */
export const termsOf = (year: string, centre: string, what: string): [string, Fraction][] => (PAID[what] ?? [what]).map((each) => [nameOf(year, centre, each), ONE]); // prettier-ignore

/** Everything that a reader can put together: definitions, prices, and what papers say. */
export function systemOf(years: readonly YearKnown[], statements: readonly Statement[]): Linear {
  const system = new Linear();
  const zero = (...parts: readonly (readonly [readonly [string, Fraction][], 1 | -1])[]): void => {
    system.add(new Map(parts.flatMap(([terms, sign]) => terms.map(([name, each]) => [name, sign === 1 ? each : minus(each)] as const))), ZERO, ZERO); // prettier-ignore
  };
  for (const known of years)
    for (const centre of known.unknown) {
      const at = (what: string): [string, Fraction][] => termsOf(known.year, centre, what);
      zero([at("need"), 1], [at("covered"), -1], [at("short"), -1]);
      if (!known.pooled) zero([at("paid hard"), 1], [at("covered"), -1], [at("surplus"), -1]);
      zero([at("paid hard"), 1], ...KINDS.map((kind) => [at(`kind ${kind}`), -1] as const));
      addPrices(system, known, centre);
    }
  for (const each of statements) addStatement(system, years, each);
  return system;
}

/** Need by public prices: so much for each place, night, client and case, and whole posts for each step begun. */
function addPrices(system: Linear, { year, forms }: YearKnown, centre: string): void {
  const own = forms.filter((each) => each.centre === centre);
  if (own.length === 0) return;
  const need = new Map<string, Fraction>([[nameOf(year, centre, "need"), ONE]]);
  const priced = own.flatMap(({ rates }) => rates).filter(({ slope, jump }) => slope !== 0 || jump !== 0);
  for (const { name, slope, step, jump } of priced) {
    const post = `${name} posts`;
    need.set(name, rounded(-slope));
    if (jump === 0) continue;
    need.set(post, rounded(-jump));
    const begun = new Map([[post, fraction(BigInt(step))], [name, minus(ONE)]]); // prettier-ignore
    system.add(begun, ZERO, fraction(BigInt(step - 1)));
  }
  for (const { name } of priced)
    if (name.endsWith(" nights")) system.add(new Map([[name.replace(/nights$/, "places"), fraction(366n)], [name, minus(ONE)]]), ZERO, undefined); // prettier-ignore
  const fixed = rounded(own.reduce((sum, each) => sum + each.fixed, 0));
  system.add(need, plus(fixed, minus(SLACK)), plus(fixed, SLACK));
}

function addStatement(
  system: Linear,
  years: readonly YearKnown[],
  { year, what, of, low, high, over }: Statement,
): void {
  // prettier-ignore
  const known = years.find((each) => each.year === year);
  if (!known) return;
  const sought = of.filter((centre) => known.unknown.includes(centre));
  if (sought.length === 0) return;
  const rest = of.filter((centre) => !known.unknown.includes(centre));
  const sum = (each: string): { terms: Map<string, Fraction>; fixed: Fraction } => ({
    terms: new Map(sought.flatMap((centre) => (each === "places" ? placesOf(known, centre) : termsOf(year, centre, each)))), // prettier-ignore
    fixed: sumOf(known.open, rest, each),
  });
  const above = sum(what);
  if (over === undefined) {
    system.add(above.terms, plus(low, minus(above.fixed)), plus(high, minus(above.fixed)));
    return;
  }
  const below = sum(over);
  for (const [end, isLow] of [[low, true], [high, false]] as const) {
    const terms = new Map(above.terms);
    for (const [name, each] of below.terms) terms.set(name, plus(terms.get(name) ?? ZERO, minus(times(end, each))));
    const fixed = plus(times(end, below.fixed), minus(above.fixed));
    system.add(terms, isLow ? fixed : undefined, isLow ? undefined : fixed);
  } // prettier-ignore
}

/** Places are one number in every year. */
const placesOf = ({ forms }: YearKnown, centre: string): [string, Fraction][] =>
  forms.filter((each) => each.centre === centre).flatMap(({ rates }) => rates.flatMap(({ name }) => (name.endsWith(" places") ? [[name, ONE] as [string, Fraction]] : []))); // prettier-ignore

/** Values of one centre, or of several together, that must not be found. */
export const VALUES = ["need", "covered", "short", "paid hard", ...STATUSES.map((each) => `paid ${each}`), ...KINDS.map((each) => `kind ${each}`)]; // prettier-ignore
export const sumTerms = (list: readonly Terms[]): Terms => {
  const sum = new Map<string, Fraction>();
  for (const terms of list) for (const [name, each] of terms) sum.set(name, plus(sum.get(name) ?? ZERO, each));
  return sum;
};
