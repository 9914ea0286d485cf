import { Elimination, type Equation } from "./elimination.js";
import { type Fraction, ONE, decimal, fraction, toNumber } from "./fraction.js";
import type { Terms } from "./equations.js";
import type { Referee, Secret } from "./referee.js";
import { Simplex } from "./simplex.js";

/** Somebody who knows own values beside what is published. */
export type Knower = {
  readonly name: string;
  /** Whose own values these are; they are not attacked. */
  readonly centre?: string;
  readonly knows: (variable: string) => boolean;
};

export const outsider: Knower = { name: "outsider", knows: () => false };

export type Finding = {
  readonly knower: string;
  readonly secret: Secret;
  /** `implied`: that a centre which is surely short has no surplus, or the other way round, says no amount. */
  readonly how: "exact" | "narrow" | "zero" | "implied";
  readonly low: number;
  readonly high: number;
};

export type Attacked = { readonly attacked: number; readonly findings: readonly Finding[] };

type Program = {
  readonly simplex: Simplex;
  readonly index: ReadonlyMap<string, number>;
  readonly scale: number;
  readonly solved: ReadonlyMap<string, Fraction>;
};

/** A system that a knower has, and its linear program once it is asked for. */
class System {
  readonly elimination = new Elimination();
  #program: Program | undefined;

  constructor(equations: readonly Equation[]) {
    for (const each of equations) this.elimination.add(each);
  }

  /** Takes in what follows from bounds. */
  more(equations: readonly Equation[]): void {
    const news = equations.filter((each) => this.elimination.add(each));
    if (news.length > 0) this.#program = undefined;
  }

  /** Whether anything is said about every variable of a sum. */
  exact(terms: Terms): number | undefined {
    const found = this.elimination.valueOf(terms);
    return found && toNumber(found);
  }

  program(): Program {
    if (this.#program) return this.#program;
    const rows = this.elimination.rows().filter((row) => row.terms.size > 1);
    const index = new Map<string, number>();
    for (const { terms } of rows) for (const name of terms.keys()) if (!index.has(name)) index.set(name, index.size);
    const scale = Math.max(1, ...rows.map((row) => Math.abs(toNumber(row.total))));
    const dense = rows.map(({ terms }) => {
      const row = new Array<number>(index.size).fill(0);
      for (const [name, each] of terms) row[index.get(name) ?? 0] = toNumber(each);
      return row;
    });
    const simplex = new Simplex(dense, rows.map((row) => toNumber(row.total) / scale), index.size); // prettier-ignore
    this.#program = { simplex, index, scale, solved: new Map(this.elimination.solved()) };
    return this.#program;
  }

  /** Least and largest value of a sum; what is wide enough is not computed to the end. */
  reach(terms: Terms, low: number, high: number): { readonly low: number; readonly high: number } {
    const { simplex, index, scale, solved } = this.program();
    let fixed = 0;
    const asked = new Map<number, number>();
    let free = false;
    for (const [name, each] of terms) {
      const known = solved.get(name);
      const at = index.get(name);
      if (known) fixed += toNumber(known) * toNumber(each);
      else if (at === undefined) free = true;
      else asked.set(at, toNumber(each));
    }
    if (!simplex.feasible) throw new Error("the equations contradict one another");
    const at = (corner: readonly number[]): number => fixed + scale * [...asked].reduce((sum, [column, each]) => sum + each * (corner[column] ?? 0), 0); // prettier-ignore
    let [least, most] = [Infinity, free ? Infinity : -Infinity];
    for (const corner of simplex.corners) {
      const here = at(corner);
      least = Math.min(least, here);
      most = Math.max(most, here);
    }
    if (least > low) least = Math.min(least, fixed + scale * simplex.least(asked));
    if (most < high) most = Math.max(most, fixed + scale * simplex.largest(asked));
    return { low: least, high: most };
  }
}

const WIDTH = 0.2;

/** How far from its value a secret must stay possible, on both sides. */
function stated({ value, count }: Secret, heldAway: number): { readonly low: number; readonly high: number } {
  if (value === 0) return { low: 0, high: heldAway };
  const wide = count ? 1 : 0;
  return { low: Math.max(0, Math.min(value * (1 - WIDTH), value - wide)), high: Math.max(value * (1 + WIDTH), value + wide) }; // prettier-ignore
}

/**
 * Tries to find every secret from equations, for one knower: exactly by elimination, else how narrowly by a linear
 * program. What the knower has without the publication, by own values, prices and definitions alone, does not count.
 */
export function attack(
  all: { readonly always: readonly Equation[]; readonly published: readonly Equation[] },
  secrets: readonly Secret[],
  referee: Pick<Referee, "value">,
  knower: Knower,
  heldAway: number | undefined,
): Attacked {
  const variables = new Set([...all.always, ...all.published].flatMap((each) => [...each.terms.keys()]));
  const own = [...variables].filter((name) => knower.knows(name)).map((name) => equal(name, referee.value(name)));
  const prior = new System([...all.always, ...own]);
  const system = new System([...all.always, ...own, ...all.published]);
  const { implied, regimes } = complementary(system, secrets);
  // Whether a centre is short is no amount. Who gave it money knows by that alone that the money covers its need.
  const before = new System([...all.always, ...own, ...regimes]);
  let attacked = 0;
  const findings: Finding[] = [];
  for (const secret of secrets) {
    if (secret.centre === knower.centre || prior.exact(secret.terms) !== undefined) continue;
    attacked += 1;
    const found = system.exact(secret.terms);
    if (implied.has(secret)) {
      findings.push({ knower: knower.name, secret, how: "implied", low: 0, high: 0 });
      continue;
    }
    if (found !== undefined) {
      const near = Math.abs(found - secret.value) <= 1e-9 * Math.max(1, Math.abs(secret.value));
      if (near) findings.push({ knower: knower.name, secret, how: secret.value === 0 ? "zero" : "exact", low: found, high: found }); // prettier-ignore
      continue;
    }
    // Half a unit is what a zero must at least be away from certainty where nothing is stated.
    const must = stated(secret, heldAway ?? 0.5);
    const got = system.reach(secret.terms, must.low, must.high);
    const slack = 1e-6 * Math.max(1, secret.value);
    if (got.low <= must.low + slack && got.high >= must.high - slack && wholes(got, secret)) continue;
    const without = before.reach(secret.terms, must.low, must.high);
    const low = Math.max(must.low, without.low);
    const high = Math.min(must.high, without.high);
    if (got.low <= low + slack && got.high >= high - slack) continue;
    const point = got.high - got.low <= slack;
    findings.push({ knower: knower.name, secret, how: secret.value === 0 ? "zero" : point ? "exact" : "narrow", low: got.low, high: got.high }); // prettier-ignore
  }
  return { attacked, findings };
}

// At least two whole numbers beside the true one.
const wholes = ({ low, high }: { low: number; high: number }, { count }: Secret): boolean => !count || Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) >= 2; // prettier-ignore

// A centre that is surely short has no surplus, and one that surely has a surplus is not short.
function complementary(
  system: System,
  secrets: readonly Secret[],
): { readonly implied: ReadonlySet<Secret>; readonly regimes: readonly Equation[] } {
  const pairs = [["short", "surplus"], ["short soft", "surplus soft"]] as const; // prettier-ignore
  const [zeros, regimes]: [Equation[], Equation[]] = [[], []];
  const implied = new Set<Secret>();
  for (const [a, b] of pairs)
    for (const secret of secrets) {
      const other = secrets.find((each) => each.centre === secret.centre && each.what === (secret.what === a ? b : a));
      if (!other || ![a, b].some((each) => each === secret.what)) continue;
      if (secret.value === 0 || other.value !== 0) continue;
      // A centre that lacks money has nothing to spare: that says no amount, however it is known.
      if (other.what === b) implied.add(other);
      const zero = { terms: other.terms, total: fraction(0n), of: `${secret.centre} is ${secret.what}` };
      regimes.push(zero);
      const sure = system.exact(secret.terms) ?? system.reach(secret.terms, 0.5, -1).low;
      if (sure <= 0.5) continue;
      implied.add(other);
      zeros.push(zero);
    }
  system.more(zeros);
  return { implied, regimes };
}

const equal = (name: string, value: number): Equation => ({ terms: new Map([[name, ONE]]), total: decimal(String(value)) ?? fraction(BigInt(Math.round(value))), of: "own value" }); // prettier-ignore
