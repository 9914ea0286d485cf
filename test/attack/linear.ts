import { type Fraction, ONE, ZERO, less, minus, over, plus, times, toNumber } from "./fraction.js";

export type Terms = ReadonlyMap<string, Fraction>;
export type Bounds = { readonly low: number; readonly high: number };
type Row = { readonly terms: Map<string, Fraction>; total: Fraction };

const isZero = ({ n }: Fraction): boolean => n === 0n;
/** Contradictions as small as this are the last digits of values that were cut. */
const DUST = 1e-6;

/**
 * Equations and bounds over variables that are not negative, in exact fractions. They stand in reduced echelon form: each
 * row gives one variable by others. So elimination, and a simplex that begins where the last question ended, are the same
 * exchange of a variable for another.
 */
export class Linear {
  readonly #rows = new Map<string, Row>();
  /** Rows in which a variable stands beside the one that the row gives. */
  readonly #where = new Map<string, Set<string>>();
  #slacks = 0;
  #isFeasible = false;

  /** A sum of variables that is at least `low` and at most `high`; where both are the same, an equation. */
  add(terms: Terms, low: Fraction | undefined, high: Fraction | undefined): void {
    if (low && high && !less(low, high) && !less(high, low)) {
      this.#equation(terms, low);
      return;
    }
    if (low) this.#equation(new Map([...terms, [this.#slack(), minus(ONE)]]), low);
    if (high) this.#equation(new Map([...terms, [this.#slack(), ONE]]), high);
  }

  /** The value of a sum, where the equations alone leave one. */
  exact(terms: Terms): Fraction | undefined {
    const { terms: left, total } = this.#reduced(terms, ZERO);
    return left.size === 0 ? minus(total) : undefined;
  }

  /** Least and largest value of a sum. */
  bounds(terms: Terms): Bounds {
    const negated = new Map([...terms].map(([name, each]) => [name, minus(each)]));
    return { low: this.#least(terms), high: -this.#least(negated) };
  }

  #slack(): string {
    this.#slacks += 1;
    return `slack ${this.#slacks}`;
  }

  #equation(terms: Terms, total: Fraction): void {
    this.#isFeasible = false;
    const row = this.#reduced(terms, total);
    let [name, size] = ["", Infinity];
    for (const [each, { n, d }] of row.terms) {
      const own = (n < 0n ? -n : n) + d;
      if (Number(own) < size) [name, size] = [each, Number(own)];
    }
    if (name === "") {
      if (Math.abs(toNumber(row.total)) > DUST) throw new Error(`the publications contradict one another by ${toNumber(row.total)}`); // prettier-ignore
      return;
    }
    this.#enter(name, row);
  }

  /** A sum less what the rows say of its variables. */
  #reduced(terms: Terms, total: Fraction): Row {
    const row: Row = { terms: new Map(), total };
    for (const [name, each] of terms) {
      const known = this.#rows.get(name);
      if (!known) put(row.terms, name, each);
      else {
        for (const [other, factor] of known.terms) put(row.terms, other, minus(times(each, factor)));
        row.total = plus(row.total, minus(times(each, known.total)));
      }
    }
    return row;
  }

  /** Takes a row in that gives a variable which no other row gives, and puts it into every row where it stands. */
  #enter(name: string, { terms, total }: Row): void {
    const lead = terms.get(name) ?? ONE;
    terms.delete(name);
    const row: Row = { terms: new Map([...terms].map(([other, each]) => [other, over(each, lead)])), total: over(total, lead) }; // prettier-ignore
    for (const basic of [...(this.#where.get(name) ?? [])]) {
      const other = this.#rows.get(basic);
      const factor = other?.terms.get(name);
      if (!other || !factor) continue;
      other.terms.delete(name);
      for (const [each, own] of row.terms) {
        put(other.terms, each, minus(times(factor, own)));
        this.#note(each, basic, other.terms.has(each));
      }
      other.total = plus(other.total, minus(times(factor, row.total)));
    }
    this.#where.delete(name);
    this.#rows.set(name, row);
    for (const each of row.terms.keys()) this.#note(each, name, true);
  }

  #note(name: string, basic: string, stands: boolean): void {
    const set = this.#where.get(name) ?? new Set();
    if (stands) this.#where.set(name, set.add(basic));
    else set.delete(basic);
  }

  /** Gives `entering` by the row that gave `leaving`. */
  #exchange(leaving: string, entering: string): void {
    const row = this.#drop(leaving);
    this.#enter(entering, { terms: new Map([...row.terms, [leaving, ONE]]), total: row.total });
  }

  #drop(basic: string): Row {
    const row: Row = this.#rows.get(basic) ?? { terms: new Map<string, Fraction>(), total: ZERO };
    this.#rows.delete(basic);
    for (const each of row.terms.keys()) this.#where.get(each)?.delete(basic);
    return row;
  }

  #least(terms: Terms): number {
    if (!this.#isFeasible) this.#makeFeasible();
    return this.#minimise(terms) ? -toNumber(this.#reduced(terms, ZERO).total) : -Infinity;
  }

  /** Exchanges variables until none makes the sum less; false where it has no bound. */
  #minimise(terms: Terms): boolean {
    for (let step = 0; step < 5000; step += 1) {
      const entering = pick(this.#reduced(terms, ZERO).terms, step > 200);
      if (entering === undefined) return true;
      let [leaving, ratio]: [string | undefined, Fraction] = [undefined, ZERO];
      for (const basic of this.#where.get(entering) ?? []) {
        const row = this.#rows.get(basic);
        const factor = row?.terms.get(entering);
        if (!row || !factor || factor.n <= 0n) continue;
        const own = over(row.total, factor);
        const isLess = leaving === undefined || less(own, ratio);
        if (isLess || (!less(ratio, own) && basic < (leaving ?? ""))) [leaving, ratio] = [basic, own];
      }
      if (leaving === undefined) return false;
      this.#exchange(leaving, entering);
    }
    throw new Error("the linear program does not end");
  }

  /** What a row gives may be below zero at first: helpers take its place until they are zero. */
  #makeFeasible(): void {
    const helpers: string[] = [];
    for (const [basic, { total }] of [...this.#rows]) {
      if (total.n >= 0n) continue;
      const row = this.#drop(basic);
      const helper = `helper ${helpers.length}`;
      helpers.push(helper);
      // x + … = total < 0 is helper − x − … = −total.
      const terms = new Map([...row.terms, [basic, ONE] as const].map(([name, each]) => [name, minus(each)]));
      this.#enter(helper, { terms: new Map([...terms, [helper, ONE]]), total: minus(row.total) });
    }
    this.#minimise(new Map(helpers.map((name) => [name, ONE])));
    for (const helper of helpers) {
      const row = this.#rows.get(helper);
      if (row && toNumber(row.total) > DUST) throw new Error("the publications contradict one another");
      const [other] = row?.terms.keys() ?? [];
      if (row && other !== undefined) this.#exchange(helper, other);
      else if (row) this.#drop(helper);
      for (const basic of [...(this.#where.get(helper) ?? [])]) this.#rows.get(basic)?.terms.delete(helper);
      this.#where.delete(helper);
    }
    this.#isFeasible = true;
  }
}

function put(terms: Map<string, Fraction>, name: string, each: Fraction): void {
  const before = terms.get(name);
  const sum = before ? plus(before, each) : each;
  if (isZero(sum)) terms.delete(name);
  else terms.set(name, sum);
}

// The steepest column first, and after a while the first by name (Bland), which cannot run in a circle.
function pick(costs: Terms, isFirst: boolean): string | undefined {
  let [best, least]: [string | undefined, number] = [undefined, 0];
  for (const [name, each] of costs) {
    if (each.n >= 0n) continue;
    const cost = toNumber(each);
    if (isFirst ? best === undefined || name < best : cost < least) [best, least] = [name, cost];
  }
  return best;
}
