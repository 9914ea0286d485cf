import { isTableRow } from "../headers/note-rows.js";
import type { GridRow } from "../open/grid.js";
import { exact } from "../../money/exact.js";
import type { Host } from "./kernel-calls.js";
import { Kernel, NEVER } from "./kernel.js";
import { LimbSums, type SumsPart } from "./limb-sums.js";
import { LineSums, type LinesPart } from "./line-sums.js";
import { Observations, type Seen } from "./observations.js";
import { RowAmounts } from "./row-amounts.js";
import { RowCells } from "./row-cells.js";
import { RowIds, type RowIdsPart } from "./row-ids.js";
import { RowTexts, type RowTextsPart } from "./row-texts.js";
import type { ScanPlan } from "./scan-plan.js";

/** What becomes of a row. */
export type Fate = "line" | "left-out" | "refused" | "repeated";

/** The fates as the kernel numbers them. */
export const FATES: readonly Fate[] = ["line", "left-out", "refused", "repeated"];

// Of lines, as many are shown.
const FIRST_LINES = 3;
const MARKS = { ".": 46, ",": 44, none: 0 } as const;

/** What was found in a part of a file, as it passes from one thread to another. */
export type RowsPart = Pick<ScanRows, "isLeftOut" | "first" | "firstAmount"> & {
  readonly sums: LinesPart;
  readonly refusedSums: SumsPart;
  readonly seen: Seen;
  readonly ids: RowIdsPart;
  readonly texts: RowTextsPart;
  readonly oddCounts: readonly ReadonlyMap<string, number>[];
  readonly readable: readonly number[];
};

/** Who goes through the rows, and is told of those that must be seen. */
export type Reader = {
  /** The row that is looked at. */
  readonly whole: (row: number) => GridRow;
  /** Whether a row is passed over, by its line. */
  readonly passesOver?: ((row: number) => boolean) | undefined;
  /** Whether it holds no text. */
  readonly isEmpty: () => boolean;
  /** Takes a row that is none of the table. */
  readonly putAside: (row: number) => void;
  readonly refuse: (row: number, fate: Fate) => void;
  /** Takes a row that is among the first of its year, or of all. */
  readonly keepFirst: (row: number, year: number) => void;
};

/** What rows say, which the kernel goes through one by one: each is a line that is added up, left out by a filter, or refused. */
export class ScanRows {
  readonly kernel: Kernel;
  readonly cells: RowCells;
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
  /** Who goes through the rows. */
  reader: Reader | undefined;
  readonly #plan: ScanPlan;
  readonly #tested: readonly number[];

  /** @param expected - about how many rows come */
  constructor(plan: ScanPlan, expected: number) {
    const { amounts, places, keys, tests, dimensions, width, delimiter, year, isNamed } = plan;
    this.#plan = plan;
    this.#tested = [...tests.keys()];
    this.kernel = new Kernel(this.#host());
    const { calls } = this.kernel;
    if (plan.ofYears) calls.setOfYears();
    calls.begin(width, delimiter, places, amounts.length, plan.isSheet ? 1 : 0);
    for (const { index, mark } of amounts) calls.addAmounts(index, MARKS[mark]);
    const own = calls.beginRows(keys.length, tests.size, year, isNamed ? 1 : 0, dimensions.length);
    this.kernel.intsAt(own, keys.length + tests.size).set([...keys, ...this.#tested]);
    this.cells = new RowCells(this.kernel, width);
    this.seen = new Observations(this.kernel, plan);
    this.amounts = new RowAmounts(plan, this.kernel, this.cells, this.seen);
    this.texts = new RowTexts(plan, this.kernel);
    this.ids = new RowIds(plan, this.kernel, expected);
    const tables = dimensions.map(({ index }) => calls.beginDimension(index));
    this.sums = new LineSums(this.kernel, plan, tables);
    this.refusedSums = new LimbSums(this.kernel, this.kernel.placeOf("refusedSums"), amounts.length, places);
  }

  /** The class of the row whose cells were found last, whose lines nothing tells apart; it is read and not added. */
  classAt(row: number): number {
    return this.kernel.calls.classAt(row);
  }

  /** Of each year, by number, the columns with an amount that is blank or can be read, as bits. */
  get readable(): readonly number[] {
    const size = this.texts.texts[this.#plan.year]?.size ?? 1;
    return Array.from({ length: size }, (_, year) => this.kernel.calls.readableIn(year));
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
    for (const [at, columns] of part.readable.entries()) this.kernel.calls.addReadable(year(at), columns);
    for (const each of part.first) this.#noteFirst({ ...each, row: row(each.row) });
    const { firstAmount } = part;
    this.firstAmount ??= firstAmount && { ...firstAmount, row: row(firstAmount.row), year: year(firstAmount.year) };
    for (const [at, own] of this.amounts.oddCounts.entries())
      for (const [odd, count] of part.oddCounts[at] ?? []) own.set(odd, (own.get(odd) ?? 0) + count);
    return year;
  }

  /** All of it, as it passes from one thread to another. */
  get part(): RowsPart {
    const { sums, refusedSums, seen, ids, texts, amounts, readable, isLeftOut, first, firstAmount } = this;
    return {
      ...{ isLeftOut, first, firstAmount, readable, oddCounts: amounts.oddCounts },
      sums: sums.part,
      refusedSums: refusedSums.part,
      seen: seen.part,
      ids: ids.part,
      texts: texts.part,
    };
  }

  // What the kernel asks of rows; whatever it asks, it asks once.
  #host(): Host {
    const whole = (row: number) => (): GridRow => this.#whole(row);
    return {
      judgeCode: (column, number) => this.texts.judgeCode(column, number),
      judgeWord: (column, from, to) => this.texts.judgeWord(column, from, to),
      signText: (column, from, to) => this.texts.signText(column, from, to),
      signMarks: (column, holding) => this.texts.signMarks(column, holding),
      lookAt: (column, marks, from, to) => this.texts.lookAt(column, marks, from, to),
      bear: (from, to) => this.texts.bear(from, to),
      readOdd: (amount, row) => this.amounts.readOdd(amount, row, whole(row)),
      addBeside: (number, isRefused) => this.#addBeside(number, isRefused !== 0),
      isEmpty: () => (this.reader?.isEmpty() ? 1 : 0),
      isPassedOver: (row) => (this.reader?.passesOver?.(row) === true ? 1 : 0),
      yearsOf: (row) => this.#plan.ofYears?.(row) ?? 0,
      isAside: (row) => (isTableRow(this.#whole(row)) ? 0 : this.#putAside(row)),
      keep: (row) => this.seen.keep(row, whole(row)),
      keepFirst: (row, year) => this.reader?.keepFirst(row, year),
      refuse: (row, fate) => this.reader?.refuse(row, FATES[fate] ?? "refused"),
      isLeftOut: (number, row) => (this.#leavesOut(number, row) ? 1 : 0),
      noteClass: (number, row) => this.#noteClass(number, row),
      noteBlank: (number, row) => this.sums.noteBlank(number, row),
      noteAmount: (row, year, wrong) => this.#noteAmount(row, year, wrong),
      noteFirst: (row) => this.#noteFirst(this.#whole(row)),
      noteStep: (row, year, pair) => this.seen.noteStep(row, year, pair, whole(row)),
      addId: (high, low, year, row) => this.ids.add(high, low, year, row),
      sameId: (row, earlier, isOfYear) => this.ids.same(row, earlier, isOfYear !== 0),
      comparableId: (from, to) => this.ids.comparable(from, to),
    };
  }

  #whole(row: number): GridRow {
    return this.reader?.whole(row) ?? { row, cells: this.cells.texts(this.#plan.encoding.decode) };
  }

  #putAside(row: number): number {
    this.reader?.putAside(row);
    return 1;
  }

  #addBeside(number: number, isRefused: boolean): void {
    const { beside } = this.amounts;
    if (isRefused) for (const { column, value } of beside) this.refusedSums.addBeside(number, column, exact(value));
    else this.sums.addBeside(number, beside);
    this.amounts.putRounded();
  }

  #leavesOut(number: number, row: number): boolean {
    if (this.isLeftOut[number] === undefined) {
      const whole = this.#whole(row);
      this.isLeftOut[number] = this.#plan.isLeftOut(whole.cells);
      this.seen.keep(row, () => whole);
    }
    return this.isLeftOut[number];
  }

  // The first line of a class says what is said of all: conditions look at every cell of it.
  #noteClass(number: number, row: number): number {
    const known = this.sums.first[number];
    if (known && known.row <= row) return known.row;
    const whole = this.#whole(row);
    this.sums.first[number] = whole;
    this.seen.keep(row, () => whole);
    return row;
  }

  #noteAmount(row: number, year: number, wrong: number): number {
    const column = this.#plan.amounts.findIndex((_, at) => (wrong & (1 << at)) === 0);
    if (column >= 0 && row < (this.firstAmount?.row ?? NEVER)) this.firstAmount = { row, year, column };
    return this.firstAmount?.row ?? NEVER;
  }

  #noteFirst(row: GridRow): number {
    this.first.push(row);
    this.first.sort((a, b) => a.row - b.row).splice(FIRST_LINES);
    return this.first.length < FIRST_LINES ? NEVER : (this.first.at(-1)?.row ?? NEVER);
  }
}
