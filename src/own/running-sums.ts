// Amounts of one column in the order of its rows, by which it is told which totals fit them, and which lines only add
// up others.
import { type Exact, ZERO, add, compare, isZero, toDecimal } from "../money/exact.js";
import { isPrinted } from "./values.js";

/** Amounts of one column by their lines, in the order of its rows, and where totals stood between them. */
export class Sums {
  #amounts: { readonly line: number; readonly amount: Exact }[] = [];
  #since = 0;

  put(line: number, amount: Exact): void {
    this.#amounts.push({ line, amount });
  }
  close(): void {
    this.#since = this.#amounts.length;
  }
  drop(lines: ReadonlySet<number>): void {
    this.#amounts = this.#amounts.filter(({ line }) => !lines.has(line));
  }
  get all(): Exact {
    return added(this.#amounts);
  }
  /** Whether a total is the sum of all lines, or of those since an earlier total. */
  fits(printed: string): boolean {
    const since = this.#amounts.slice(this.#since);
    return isPrinted(this.all, printed) || (since.length > 0 && isPrinted(added(since), printed));
  }
  endsWith(printed: string): boolean {
    return this.#amounts.some((_, from) => isPrinted(added(this.#amounts.slice(from)), printed));
  }
  /** Whether several lines that stand together have this sum. */
  holds(printed: string): boolean {
    return this.#amounts.some((_, from) =>
      this.#amounts
        .slice(from + 1)
        .some((__, more) => isPrinted(added(this.#amounts.slice(from, from + more + 2)), printed)),
    );
  }
  /** Lines that only add up those behind them, where without them a total holds. */
  parents(printed: string, marked: ReadonlySet<number>): ReadonlySet<number> | undefined {
    for (const open of [this.#amounts.slice(this.#since), this.#amounts]) {
      const parents = parentsAmong(open, marked);
      if (parents.size > 0 && isPrinted(added(open.filter(({ line }) => !parents.has(line))), printed)) return parents;
    }
    return undefined;
  }
  /** Of lines that say «of which», those that the lines behind them add up to. */
  divided(marked: ReadonlySet<number>): ReadonlySet<number> {
    return new Set([...parentsAmong(this.#amounts, marked)].filter((line) => marked.has(line)));
  }
  /** What its rows since the last total add up to; all rows, where a total stands under totals. */
  get expected(): string {
    const open = this.#amounts.slice(this.#since);
    return toDecimal(open.length > 0 ? added(open) : this.all);
  }
}

type Amounts = readonly { readonly line: number; readonly amount: Exact }[];

const added = (amounts: Amounts): Exact => amounts.map(({ amount }) => amount).reduce(add, ZERO);

const parentsAmong = (amounts: Amounts, marked: ReadonlySet<number>): ReadonlySet<number> =>
  new Set(
    amounts.flatMap(({ line, amount }, at) => {
      const behind = amounts.slice(at + 1);
      const least = marked.has(line) ? 1 : 2;
      const isSum = behind.some(
        (_, more) => more + 1 >= least && compare(added(behind.slice(0, more + 1)), amount) === 0,
      );
      return isSum && !isZero(amount) ? [line] : [];
    }),
  );
