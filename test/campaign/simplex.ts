const NEAR = 1e-9;

/**
 * A linear program of its own, in doubles: equations over variables that are not negative. A dense tableau, the steepest
 * column first and after a while the first one (Bland's rule), which cannot run in a circle. It starts each question
 * where the last one ended.
 */
export class Simplex {
  readonly #table: number[][];
  readonly #right: number[];
  readonly #basis: number[];
  readonly #width: number;
  /** Least and largest value of each variable at the corners that were seen. */
  readonly seen: { low: number[]; high: number[] };
  readonly feasible: boolean;

  constructor(rows: readonly (readonly number[])[], right: readonly number[], width: number) {
    this.#width = width;
    const height = rows.length;
    this.#table = rows.map((row, at) => {
      const sign = (right[at] ?? 0) < 0 ? -1 : 1;
      const wide = new Array<number>(width + height).fill(0);
      row.forEach((each, column) => (wide[column] = sign * each));
      wide[width + at] = 1;
      return wide;
    });
    this.#right = right.map(Math.abs);
    this.#basis = rows.map((_, at) => width + at);
    this.seen = { low: new Array<number>(width).fill(Infinity), high: new Array<number>(width).fill(-Infinity) };
    // First the artificial variables go.
    const cost = new Array<number>(width + height).fill(0);
    for (let at = 0; at < height; at += 1) cost[width + at] = 1;
    this.#minimise(cost, width + height);
    const rest = this.#basis.reduce((sum, name, at) => sum + (name >= width ? (this.#right[at] ?? 0) : 0), 0);
    this.feasible = rest < 1e-6;
    this.#dropArtificial();
    this.#note();
  }

  /** The least value of a sum of variables. */
  least(terms: ReadonlyMap<number, number>): number {
    return this.#bound(terms, 1);
  }

  /** The largest value of a sum of variables, Infinity where there is none. */
  largest(terms: ReadonlyMap<number, number>): number {
    return -this.#bound(terms, -1);
  }

  #bound(terms: ReadonlyMap<number, number>, sign: number): number {
    const cost = new Array<number>(this.#width).fill(0);
    for (const [at, each] of terms) cost[at] = sign * each;
    if (!this.#minimise(cost, this.#width)) return -Infinity;
    this.#note();
    return this.#basis.reduce((sum, name, at) => sum + (cost[name] ?? 0) * (this.#right[at] ?? 0), 0);
  }

  /** Pivots until no column helps; false where the sum has no bound. */
  #minimise(cost: readonly number[], width: number): boolean {
    // Cost of each column less what the basis pays for it.
    const reduced = cost.slice(0, width);
    this.#basis.forEach((name, at) => {
      const own = cost[name] ?? 0;
      const row = this.#table[at];
      if (own !== 0 && row) for (let column = 0; column < width; column += 1) reduced[column] = (reduced[column] ?? 0) - own * (row[column] ?? 0); // prettier-ignore
    });
    for (let step = 0; step < 20_000; step += 1) {
      const column = step < 2000 ? steepest(reduced) : reduced.findIndex((each) => each < -NEAR);
      if (column < 0) return true;
      const at = this.#leaving(column);
      if (at < 0) return false;
      this.#pivot(at, column, reduced);
    }
    throw new Error("the linear program does not end");
  }

  #leaving(column: number): number {
    let [best, ratio] = [-1, Infinity];
    this.#table.forEach((row, at) => {
      const own = row[column] ?? 0;
      if (own <= NEAR) return;
      const here = (this.#right[at] ?? 0) / own;
      const tie = Math.abs(here - ratio) <= 1e-12;
      if (here < ratio - 1e-12 || (tie && (this.#basis[at] ?? 0) < (this.#basis[best] ?? 0)))
        [best, ratio] = [at, here];
    });
    return best;
  }

  #pivot(at: number, column: number, reduced?: number[]): void {
    const row = this.#table[at] ?? [];
    const lead = row[column] ?? 1;
    const filled: number[] = [];
    for (let each = 0; each < row.length; each += 1) {
      const own = row[each] ?? 0;
      if (own === 0) continue;
      const next = own / lead;
      row[each] = Math.abs(next) < 1e-13 ? 0 : next;
      if (row[each] !== 0) filled.push(each);
    }
    this.#right[at] = (this.#right[at] ?? 0) / lead;
    const own = this.#right[at] ?? 0;
    this.#table.forEach((other, place) => {
      const factor = other[column] ?? 0;
      if (place === at || factor === 0) return;
      for (const each of filled) other[each] = (other[each] ?? 0) - factor * (row[each] ?? 0);
      other[column] = 0;
      const right = (this.#right[place] ?? 0) - factor * own;
      this.#right[place] = right < 0 && right > -1e-10 ? 0 : right;
    });
    if (reduced) {
      const factor = reduced[column] ?? 0;
      for (const each of filled) if (each < reduced.length) reduced[each] = (reduced[each] ?? 0) - factor * (row[each] ?? 0); // prettier-ignore
      reduced[column] = 0;
    }
    this.#basis[at] = column;
  }

  // What is left of artificial variables stands at zero: another takes its place, or its row says nothing.
  #dropArtificial(): void {
    for (let at = this.#basis.length - 1; at >= 0; at -= 1) {
      if ((this.#basis[at] ?? 0) < this.#width) continue;
      const column = (this.#table[at] ?? []).findIndex((each, name) => name < this.#width && Math.abs(each) > 1e-7);
      if (column >= 0) this.#pivot(at, column);
      else for (const list of [this.#table, this.#right, this.#basis]) list.splice(at, 1);
    }
    for (const row of this.#table) row.length = this.#width;
  }

  #note(): void {
    const now = new Array<number>(this.#width).fill(0);
    this.#basis.forEach((name, at) => (now[name] = this.#right[at] ?? 0));
    now.forEach((each, at) => {
      this.seen.low[at] = Math.min(this.seen.low[at] ?? each, each);
      this.seen.high[at] = Math.max(this.seen.high[at] ?? each, each);
    });
    this.corners.push(now);
  }

  /** Every corner that was seen: each is a network that fits all that is published. */
  readonly corners: number[][] = [];
}

function steepest(reduced: readonly number[]): number {
  let [best, least] = [-1, -NEAR];
  reduced.forEach((each, at) => {
    if (each < least) [best, least] = [at, each];
  });
  return best;
}
