// The amounts of one column, each different text read once; and sums of rows by what is said of them.
import type { RowColumn } from "../open/columns.js";
import type { CellProblem } from "./number-column.js";
import { entryOf } from "../../model/once-for.js";
import { WholeSums } from "./whole-sums.js";

type Value = string | CellProblem | undefined;

/** What the texts of one form come to: digits with so many behind the point, each its own value, or none at all. */
type Figures = { readonly sign: 1 | -1; readonly places: number } | "own" | "problem" | "none";

/** The amounts of a column: what each different text of it says, and how much that is in its smallest unit. */
export class AmountColumn {
  /** How many digits stand behind the point of those that have most. */
  readonly places: number;
  /** So many of its smallest unit are one. */
  readonly scale: number;
  readonly isNegative: boolean;
  /** Whether the text of some row may say no amount. */
  readonly mayBeUnknown: boolean;
  /** Whether no text of any form is an amount. */
  readonly isUnread: boolean;
  readonly valueAt: (row: number) => Value;
  readonly #column: RowColumn;
  readonly #figures: readonly Figures[];
  readonly #forms: Int32Array;
  // What the digits of each form are multiplied by; NaN where they are not its amount.
  readonly #factors: Float64Array;
  #near: Float64Array<ArrayBuffer> | undefined;
  readonly #others = new Map<number, number | bigint | undefined>();

  constructor(column: RowColumn, read: (cell: string, isNumber?: boolean) => Value, isRow: (row: number) => boolean) {
    this.#column = column;
    this.valueAt = (row) => {
      const number = column.numbers[row] as number;
      return read(column.textOf(number), column.isNumber(number));
    };
    const { of, firsts } = column.forms();
    const figures = firsts.map((first) => figuresOf(column.textOf(first), read(column.textOf(first), column.isNumber(first)))); // prettier-ignore
    const [isSeen, isMet] = [new Uint8Array(firsts.length), new Uint8Array(firsts.length)];
    let [places, isNegative] = [0, false];
    for (let row = 0; row < column.numbers.length; row++) {
      const form = of[column.numbers[row] as number] as number;
      isMet[form] = 1;
      const own = figures[form];
      if ((isSeen[form] !== 0 && own !== "own") || !isRow(row)) continue;
      isSeen[form] = 1;
      if (own === "own") {
        const value = this.valueAt(row);
        if (typeof value !== "string") continue;
        places = Math.max(places, placesOf(value));
        isNegative ||= value.startsWith("-");
      } else if (typeof own === "object") {
        places = Math.max(places, own.places);
        isNegative ||= own.sign < 0;
      }
    }
    [this.places, this.scale, this.isNegative] = [places, 10 ** places, isNegative];
    this.mayBeUnknown = figures.some((each, form) => isMet[form] === 1 && typeof each !== "object");
    this.isUnread = figures.every((each) => each === "problem" || each === "none");
    [this.#figures, this.#forms] = [figures, of];
    this.#factors = Float64Array.from(figures, (own) =>
      typeof own === "object" ? own.sign * 10 ** (places - own.places) : NaN,
    );
  }

  /** Whether nothing is written, or nothing that stands for an amount. */
  isBlankAt(row: number): boolean {
    const own = this.#figures[this.#forms[this.#column.numbers[row] as number] as number];
    return own === "none" || (own === "own" && this.valueAt(row) === undefined);
  }

  isProblemAt(row: number): boolean {
    const own = this.#figures[this.#forms[this.#column.numbers[row] as number] as number];
    return own === "problem" || (own === "own" && typeof this.valueAt(row) === "object");
  }

  /** A whole number of the smallest unit; undefined where nothing is known. */
  readonly wholeAt = (row: number): number | bigint | undefined => {
    const near = this.near()[row] as number;
    return near < MOST_QUICK && near > -MOST_QUICK ? near : this.#madeAt(row, this.#column.numbers[row] as number);
  };

  /** The same of all rows as doubles; NaN where nothing is known. */
  near(): Float64Array<ArrayBuffer> {
    if (this.#near) return this.#near;
    const { numbers } = this.#column;
    const [near, digits] = [new Float64Array(numbers.length), this.#column.digits()];
    for (let row = 0; row < near.length; row++) {
      const number = numbers[row] as number;
      const whole = (digits[number] as number) * (this.#factors[this.#forms[number] as number] as number);
      near[row] = whole < MOST_QUICK && whole > -MOST_QUICK ? whole : Number(this.#madeAt(row, number) ?? NaN);
    }
    return (this.#near = near);
  }

  /** Adds the amounts of some rows to the sums of the slots that the rows stand for. */
  addTo(sums: WholeSums, rows: Int32Array, slots: Int32Array): void {
    const near = this.near();
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const value = near[row] as number;
      if (value < MOST_QUICK && value > -MOST_QUICK) sums.add(slots[at] as number, value);
      else if (!Number.isNaN(value)) sums.add(slots[at] as number, this.wholeAt(row) ?? 0);
    }
  }

  /** What the amounts of the rows come to for each thing that another column says, in the order in which they are met. */
  sumsBy(column: RowColumn, rows: Int32Array, say = (text: string): string => text.trim()): SumsBy {
    const [{ numbers }, sums, counts, order] = [column, new WholeSums(column.size), new Int32Array(column.size), [] as number[]]; // prettier-ignore
    const slots = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at++) {
      const slot = (slots[at] = numbers[rows[at] as number] as number);
      if ((counts[slot] = (counts[slot] as number) + 1) === 1) order.push(slot);
    }
    this.addTo(sums, rows, slots);
    // Each different text is asked what it says once.
    const found = new Map<string, { sum: bigint; count: number }>();
    for (const slot of order) {
      const own = entryOf(found, say(column.textOf(slot)), () => ({ sum: 0n, count: 0 }));
      own.sum += sums.wholeAt(slot);
      own.count += counts[slot] as number;
    }
    return Array.from(found, ([said, own]) => ({ said, ...own }));
  }

  #madeAt(row: number, number: number): number | bigint | undefined {
    if (this.#others.has(number)) return this.#others.get(number);
    const own = this.#figures[this.#forms[number] as number];
    const value = own === "none" || own === "problem" ? undefined : this.valueAt(row);
    const made = typeof value === "string" ? wholeOf(value, this.places) : undefined;
    this.#others.set(number, made);
    return made;
  }
}

/** What is said of some rows, with the sum of their amounts in the smallest unit and their number. */
export type SumsBy = readonly { readonly said: string; readonly sum: bigint; readonly count: number }[];

// Below it, digits that a power of ten is multiplied to stay exact.
const MOST_QUICK = 2 ** 51;

const placesOf = (value: string): number => {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
};

// What texts of a form come to: plain digits where value and text have the same, each its own beside words such as a unit.
function figuresOf(text: string, value: Value): Figures {
  if (/\p{L}/u.test(text)) return "own";
  if (value === undefined) return "none";
  if (typeof value !== "string") return "problem";
  const digits = (each: string): string => each.replace(/[^0-9]/g, "");
  if (digits(text) !== digits(value)) return "own";
  return { sign: value.startsWith("-") ? -1 : 1, places: placesOf(value) };
}

/** A decimal string as a whole number of its last decimal place. */
function wholeOf(text: string, places: number): number | bigint {
  const point = text.indexOf(".");
  const digits =
    point < 0 ? text + "0".repeat(places) : text.slice(0, point) + text.slice(point + 1).padEnd(places, "0");
  const value = Number(digits);
  return value < MOST_QUICK && value > -MOST_QUICK ? value : BigInt(digits);
}
