import { type Fraction, ZERO, isZero, minus, over, plus, times, toNumber } from "./fraction.js";

/** A linear equation: the sum of coefficient × variable is `total`. */
export type Equation = {
  readonly terms: ReadonlyMap<string, Fraction>;
  readonly total: Fraction;
  /** Where it was read. */
  readonly of: string;
};

type Row = { terms: Map<string, Fraction>; total: Fraction };

// Published ratios end after 34 digits: what is smaller than this beside its neighbours is their rounding.
const DUST = 1e-20;

/** Equations in reduced row echelon form: every row holds one variable that no other row holds. */
export class Elimination {
  readonly #rows = new Map<string, Row>();
  /** Rows in which a variable stands, by variable. */
  readonly #where = new Map<string, Set<string>>();

  constructor(from?: Elimination) {
    if (!from) return;
    for (const [pivot, row] of from.#rows) this.#keep(pivot, { terms: new Map(row.terms), total: row.total });
  }

  /** Takes an equation in; false where it says nothing new. */
  add({ terms, total }: Equation): boolean {
    const row: Row = { terms: new Map(terms), total };
    for (const name of [...row.terms.keys()]) {
      const known = this.#rows.get(name);
      const factor = row.terms.get(name);
      if (known && factor) subtract(row, known, factor);
    }
    const before = Math.max(...[...terms.values()].map((each) => Math.abs(toNumber(each))), 0);
    for (const [name, each] of [...row.terms])
      if (isZero(each) || Math.abs(toNumber(each)) < DUST * before) row.terms.delete(name);
    const pivot = pick(row);
    if (pivot === undefined) return false;
    const lead = row.terms.get(pivot) ?? ZERO;
    for (const [name, each] of row.terms) row.terms.set(name, over(each, lead));
    row.total = over(row.total, lead);
    for (const other of [...(this.#where.get(pivot) ?? [])]) {
      const found = this.#rows.get(other);
      const factor = found?.terms.get(pivot);
      if (!found || !factor) continue;
      const had = [...found.terms.keys()];
      subtract(found, row, factor);
      for (const name of had) if (!found.terms.has(name)) this.#where.get(name)?.delete(other);
      for (const name of found.terms.keys()) this.#note(name, other);
    }
    this.#keep(pivot, row);
    return true;
  }

  /** Variables of which the equations leave one value. */
  solved(): ReadonlyMap<string, Fraction> {
    const found = new Map<string, Fraction>();
    for (const [pivot, row] of this.#rows) if (row.terms.size === 1) found.set(pivot, row.total);
    return found;
  }

  /** The value of a sum of variables, where the equations leave one. */
  valueOf(terms: ReadonlyMap<string, Fraction>): Fraction | undefined {
    const row: Row = { terms: new Map(terms), total: ZERO };
    for (const name of [...row.terms.keys()]) {
      const known = this.#rows.get(name);
      const factor = row.terms.get(name);
      if (known && factor) subtract(row, known, factor);
    }
    const left = [...row.terms.values()].some((each) => Math.abs(toNumber(each)) > DUST);
    return left ? undefined : minus(row.total);
  }

  /** The rows, for a linear program. */
  rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  #keep(pivot: string, row: Row): void {
    this.#rows.set(pivot, row);
    for (const name of row.terms.keys()) this.#note(name, pivot);
  }

  #note(name: string, pivot: string): void {
    const set = this.#where.get(name) ?? new Set();
    set.add(pivot);
    this.#where.set(name, set);
  }
}

// The variable in the fewest digits keeps the fractions short.
function pick({ terms }: Row): string | undefined {
  let best: string | undefined;
  let size = Infinity;
  for (const [name, { n, d }] of terms) {
    const own = n.toString().length + d.toString().length;
    if (own < size) [best, size] = [name, own];
  }
  return best;
}

function subtract(row: Row, known: Row, factor: Fraction): void {
  const by = minus(factor);
  for (const [name, each] of known.terms) {
    const sum = plus(row.terms.get(name) ?? ZERO, times(each, by));
    if (isZero(sum)) row.terms.delete(name);
    else row.terms.set(name, sum);
  }
  row.total = plus(row.total, times(known.total, by));
}
