import { exact } from "../../money/exact.js";
import { isTableRow } from "../headers/note-rows.js";
import type { GridRow } from "../open/grid.js";
import { LimbSums, Limbs, type SumsPart } from "./limb-sums.js";
import { LineSums, type LinesPart, NAMED } from "./line-sums.js";
import { Observations, type Seen } from "./observations.js";
import { RowAmounts } from "./row-amounts.js";
import type { RowCells } from "./row-cells.js";
import { RowIds, type RowIdsPart } from "./row-ids.js";
import { RowTexts, type RowTextsPart } from "./row-texts.js";
import type { ScanPlan } from "./scan-plan.js";

/** What becomes of a row. */
export type Fate = "line" | "left-out" | "refused" | "repeated";

/** What becomes of a row that may also be none of the table. */
export type Taken = Fate | "aside";

// Of lines, as many are shown.
const FIRST_LINES = 3;

/** What was found in a part of a file, as it passes from one thread to another. */
export type RowsPart = Pick<ScanRows, "isLeftOut" | "first" | "firstAmount"> & {
  readonly sums: LinesPart;
  readonly refusedSums: SumsPart;
  readonly seen: Seen;
  readonly ids: RowIdsPart;
  readonly texts: RowTextsPart;
  readonly oddCounts: readonly ReadonlyMap<string, number>[];
};

/** Goes through rows one by one: each is a line that is added up, left out by a filter, or refused. */
export class ScanRows {
  readonly sums: LineSums;
  /** Amounts of refused rows, by the number of their year: the sums of the file before anything is left out hold them. */
  readonly refusedSums: LimbSums;
  readonly seen: Observations;
  readonly amounts: RowAmounts;
  readonly texts: RowTexts;
  readonly ids: RowIds;
  /** Whether the lines of a class are left out by `keep` or `drop`. */
  readonly isLeftOut: boolean[] = [];
  /** The first row with an amount that is blank or can be read, and the first column of these. */
  firstAmount: { readonly row: number; readonly year: number; readonly column: number } | undefined;
  /** The first lines. */
  readonly first: GridRow[] = [];
  readonly #plan: ScanPlan;
  readonly #tested: readonly number[];
  readonly #numbers: Int32Array;
  readonly #codes: Int32Array;
  readonly #limbs: Limbs;

  /** @param expected - about how many rows come */
  constructor(plan: ScanPlan, expected: number) {
    const { amounts, places, keys, tests, dimensions } = plan;
    this.#plan = plan;
    this.sums = new LineSums(plan);
    this.refusedSums = new LimbSums(amounts.length, places);
    this.seen = new Observations(plan);
    this.amounts = new RowAmounts(plan, this.seen);
    this.texts = new RowTexts(plan);
    this.ids = new RowIds(plan, expected);
    this.#tested = [...tests.keys()];
    this.#numbers = new Int32Array(keys.length + tests.size + (plan.ofYears ? 2 : 1));
    this.#codes = new Int32Array(dimensions.length);
    this.#limbs = new Limbs(amounts.length);
  }

  /** The class of a row, whose lines nothing tells apart; it is read and not added. */
  classAt(bytes: Uint8Array, cells: RowCells, row: number, whole: () => GridRow): number {
    this.amounts.read(bytes, cells, row, whole);
    this.texts.read(bytes, cells, row);
    return this.#classOf(row, whole);
  }

  /**
   * Takes a row by its cells.
   *
   * @param whole - gives it as a row of the grid where somebody has to see it
   * @param isAside - whether a row that looks like none of the table is put aside
   */
  take(bytes: Uint8Array, cells: RowCells, row: number, whole: () => GridRow, isAside: boolean): Taken {
    const { amounts, texts, ids } = this;
    const wrong = amounts.read(bytes, cells, row, whole);
    if (isAside && amounts.known === 0 && !isTableRow(whole())) return "aside";
    const areTexts = texts.read(bytes, cells, row);
    const number = this.#classOf(row, whole);
    if (row < (this.firstAmount?.row ?? Infinity)) this.#noteAmount(row, wrong);
    const { isNamed } = this.#plan;
    if (!isNamed) ids.noteCodes(bytes, cells, row, this.lastYear);
    if (this.isLeftOut[number] === true) {
      this.#add(row, number);
      return "left-out";
    }
    const isFine = wrong === 0 && areTexts && (!isNamed || ids.read(bytes, cells));
    if (!isFine || (isNamed && ids.isRepeated(row, this.lastYear))) {
      this.#addRefused();
      return isFine ? "repeated" : "refused";
    }
    if (row < (this.sums.first[number]?.row ?? Infinity)) this.#noteClass(number, whole());
    this.#add(row, number);
    this.seen.observe(row, amounts.rounded(), this.lastYear, whole);
    if (this.first.length < FIRST_LINES || row < (this.first.at(-1)?.row ?? 0)) this.#noteFirst(whole());
    return "line";
  }

  /**
   * Takes what was found in a later part of the file.
   *
   * @param part - with rows counted from its own first
   * @param row - the row of the file for a row of the part
   * @returns the own number of a year of the part
   */
  absorb(part: RowsPart, row: (row: number) => number): (year: number) => number {
    const { keys, dimensions, year: yearColumn } = this.#plan;
    const { text, signature } = this.texts.absorb(part.texts, row);
    const year = (number: number): number => text(yearColumn, number);
    const classes = this.sums.absorb(part.sums, {
      row,
      number: (at, number) => {
        const [key, tested] = [keys[at], this.#tested[at - keys.length]];
        return key !== undefined ? text(key, number) : tested !== undefined ? signature(tested, number) : number;
      },
      code: (at, number) => text(dimensions[at]?.index ?? -1, number),
    });
    for (const [other, number] of classes.entries()) this.isLeftOut[number] ??= part.isLeftOut[other] ?? false;
    for (const [slot, count] of part.refusedSums.counts.entries())
      if (count > 0) this.refusedSums.absorb(year(slot), part.refusedSums, slot);
    this.seen.absorb(part.seen, row, year);
    this.ids.absorb(part.ids, row, year);
    for (const each of part.first) this.#noteFirst({ ...each, row: row(each.row) });
    const { firstAmount } = part;
    this.firstAmount ??= firstAmount && { ...firstAmount, row: row(firstAmount.row), year: year(firstAmount.year) };
    for (const [at, own] of this.amounts.oddCounts.entries())
      for (const [odd, count] of part.oddCounts[at] ?? []) own.set(odd, (own.get(odd) ?? 0) + count);
    return year;
  }

  /** All of it, as it passes from one thread to another. */
  get part(): RowsPart {
    const { sums, refusedSums, seen, ids, texts, amounts, isLeftOut, first, firstAmount } = this;
    return {
      ...{ isLeftOut, first, firstAmount, oddCounts: amounts.oddCounts },
      sums: sums.part,
      refusedSums: refusedSums.part,
      seen: seen.part,
      ids: ids.part,
      texts: texts.part,
    };
  }

  /** The number of the year of the row that was taken last. */
  get lastYear(): number {
    return this.#plan.year < 0 ? 0 : (this.texts.numbers[this.#plan.year] as number);
  }

  #classOf(row: number, whole: () => GridRow): number {
    const { keys } = this.#plan;
    const numbers = this.#numbers;
    const tested = this.#tested;
    let at = 0;
    for (let key = 0; key < keys.length; key++) numbers[at++] = this.texts.numbers[keys[key] as number] as number;
    for (let column = 0; column < tested.length; column++)
      numbers[at++] = this.texts.signatureOf(tested[column] as number);
    if (this.#plan.ofYears) numbers[at++] = this.#plan.ofYears(row);
    numbers[at] = this.amounts.known;
    const number = this.sums.classOf(numbers);
    if (this.isLeftOut[number] === undefined) {
      this.isLeftOut[number] = this.#plan.isLeftOut(whole().cells);
      this.seen.keep(row, whole);
    }
    return number;
  }

  #add(row: number, number: number): void {
    const { dimensions } = this.#plan;
    const { values, beside, areKnown } = this.amounts;
    for (let at = 0; at < dimensions.length; at++)
      this.#codes[at] = this.texts.numbers[(dimensions[at] as (typeof dimensions)[number]).index] as number;
    this.sums.add(row, number, values, this.#codes);
    for (const { column, value } of beside) this.sums.addBeside(number, this.#codes, column, exact(value));
    if (areKnown) return;
    const named = (this.sums.blanks[number] ??= []);
    if (named.length < NAMED || row < (named.at(-1) ?? 0)) {
      named.push(row);
      named.sort((a, b) => a - b).splice(NAMED);
    }
  }

  #addRefused(): void {
    const { values, beside } = this.amounts;
    const slot = this.lastYear;
    this.#limbs.split(values);
    this.refusedSums.add(slot, this.#limbs);
    for (const { column, value } of beside) this.refusedSums.addBeside(slot, column, exact(value));
  }

  // The first line of a class says what is said of all: conditions look at every cell of it.
  #noteClass(number: number, row: GridRow): void {
    this.sums.first[number] = row;
    this.seen.keep(row.row, () => row);
  }

  #noteAmount(row: number, wrong: number): void {
    const column = this.amounts.values.findIndex((_, at) => (wrong & (1 << at)) === 0);
    if (column >= 0) this.firstAmount = { row, year: this.lastYear, column };
  }

  #noteFirst(row: GridRow): void {
    this.first.push(row);
    this.first.sort((a, b) => a.row - b.row).splice(FIRST_LINES);
  }
}
