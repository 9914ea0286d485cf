import { type Exact, ZERO, add } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { isPrinted } from "./values.js";

/** Amounts of one column in the order of its rows, and where totals stood between them. */
export class Sums {
  readonly #amounts: Exact[] = [];
  #since = 0;

  put(amount: Exact): void {
    this.#amounts.push(amount);
  }
  close(): void {
    this.#since = this.#amounts.length;
  }
  get all(): Exact {
    return this.#amounts.reduce(add, ZERO);
  }
  /** What a total that stands here is the sum of: all lines up to some earlier one. */
  fits(printed: string): boolean {
    let sum = ZERO;
    return this.#amounts.toReversed().some((each) => {
      sum = add(sum, each);
      return isPrinted(sum, printed);
    });
  }
  /** Whether several lines that stand together have this sum. */
  holds(printed: string): boolean {
    return this.#amounts.some((_, from) => {
      let sum = ZERO;
      return this.#amounts.slice(from).some((each, more) => {
        sum = add(sum, each);
        return more > 0 && isPrinted(sum, printed);
      });
    });
  }
  /** What its rows since the last total add up to; all rows, where a total stands under totals. */
  get expected(): string {
    const open = this.#amounts.slice(this.#since);
    return toDecimal(open.length > 0 ? open.reduce(add, ZERO) : this.all);
  }
}
