import type { RowColumn, RowColumns } from "../open/columns.js";
import { Pairs } from "../hierarchy/pairs.js";
import { comparable } from "../../model/condition.js";
import type { CellProblem } from "../headers/cell-problem.js";
import { idOf } from "./read-line.js";
import { wholeOf } from "./whole-sums.js";

/** Rows by a number: the same number for the same, from 0 on in the order in which they are asked about. */
export type NumberAt = (row: number) => number;

/** Rows by the numbers of several things together; 0 only where all of them are 0. */
export function together(parts: readonly NumberAt[]): NumberAt {
  const [only, ...more] = parts;
  if (!only) return () => 0;
  if (more.length === 0) return only;
  const pairs = more.map(() => {
    const own = new Pairs();
    own.numberOf(0, 0);
    return own;
  });
  return (row) => {
    let number = only(row);
    for (let at = 0; at < more.length; at++)
      number = (pairs[at] as Pairs).numberOf(number, (more[at] as NumberAt)(row));
    return number;
  };
}

/** Ids of rows that stand in some columns together, by number; a blank one has 0. */
export function idNumbers(columns: RowColumns, places: readonly number[]): NumberAt {
  const own = places.map((place) => columns.at(place));
  // Parts are joined by a slash: where some stand in two columns, other parts may be called the same.
  if (own.filter(({ texts }) => texts.some((text) => text.includes("/"))).length < 2)
    return together(own.map((column) => column.numbered(comparable).numberAt));
  const known = new Map([["", 0]]);
  return (row) => {
    const id = idOf(columns.rows[row]?.cells ?? [], places);
    const number = known.get(id) ?? known.size;
    known.set(id, number);
    return number;
  };
}

type Value = string | CellProblem | undefined;

/** The amounts of a column: what each different text of it says, and how much that is in its smallest unit. */
export class AmountColumn {
  /** How many digits stand behind the point of those that have most. */
  readonly places: number;
  /** Whether an amount is written below zero. */
  readonly isNegative: boolean;
  readonly valueAt: (row: number) => Value;
  /** A whole number of the smallest unit; undefined where nothing is known. */
  readonly wholeAt: (row: number) => number | bigint | undefined;

  constructor(column: RowColumn, read: (cell: string, isNumber?: boolean) => Value, isRow: (row: number) => boolean) {
    this.valueAt = column.judged(read);
    let [places, isNegative] = [0, false];
    const isSeen = new Uint8Array(column.texts.length);
    for (let row = 0; row < column.numbers.length; row++) {
      const number = column.numbers[row] as number;
      if (isSeen[number] !== 0 || !isRow(row)) continue;
      isSeen[number] = 1;
      const value = this.valueAt(row);
      if (typeof value !== "string") continue;
      const point = value.indexOf(".");
      if (point >= 0) places = Math.max(places, value.length - point - 1);
      isNegative ||= value.startsWith("-");
    }
    [this.places, this.isNegative] = [places, isNegative];
    const whole = new Float64Array(column.texts.length).fill(NaN);
    const others = new Map<number, bigint | undefined>();
    this.wholeAt = (row) => {
      const number = column.numbers[row] as number;
      const known = whole[number] as number;
      if (known === known) return known;
      if (others.has(number)) return others.get(number);
      const value = this.valueAt(row);
      const made = typeof value === "string" ? wholeOf(value, places) : undefined;
      if (typeof made === "number") whole[number] = made;
      else others.set(number, made);
      return made;
    };
  }
}
