// Tables held by columns, each different text once: their cells, rows and columns, and texts judged once; whether a
// cell is blank or a number of a workbook, rows without a fault, and the weight of a row.
import { comparable } from "../../model/condition.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import { BLOCK, BLOCK_BITS, type CountedCells, type Numbers, digitsIn, numberIn } from "./slots.js";
import type { GridRow } from "./grid.js";
import { type HeldColumn, PutColumn, type TextBytes, type TextForms, formOf } from "./held-column.js";

const MASK = BLOCK - 1;

/** The cells of a table, held by columns. The blank text is number 0 of each. */
export class Columns {
  readonly all: HeldColumn[] = [];
  /** How many cells each row has, block by block. */
  readonly widths: Numbers[] = [];
  /** How many rows each row stands for, where some stand for several. */
  weights: Float64Array | undefined;

  numberAt(index: number, at: number): number {
    return numberIn(this.all[index]?.blocks ?? [], at);
  }

  widthAt(at: number): number {
    return numberIn(this.widths, at);
  }

  textAt(index: number, at: number): string {
    return this.all[index]?.textOf(this.numberAt(index, at)) ?? "";
  }
}

/** A row whose cells are held by columns, and put together when somebody asks for them. */
export class HeldRow implements GridRow {
  constructor(
    readonly row: number,
    /** Its place among the rows that are held. */
    readonly at: number,
    readonly held: Columns,
    readonly outlineLevel?: number | undefined,
  ) {}

  get cells(): readonly string[] {
    const cells = new Array<string>(this.held.widthAt(this.at));
    for (let index = 0; index < cells.length; index++) cells[index] = this.held.textAt(index, this.at);
    return cells;
  }

  get weight(): number | undefined {
    return this.held.weights?.[this.at];
  }

  get numbers(): ReadonlySet<number> | undefined {
    const places = [...this.held.all.keys()].filter((index) => isNumberAt(this, index));
    return places.length > 0 ? new Set(places) : undefined;
  }
}

/** Whether a cell is a number of a workbook. */
export const isNumberAt = (row: GridRow, index: number): boolean =>
  row instanceof HeldRow
    ? row.held.all[index]?.isNumber(row.held.numberAt(index, row.at)) === true
    : row.numbers?.has(index) === true;

export const weightOf = ({ weight = 1 }: GridRow): number => weight;

export function withCells({ row, numbers, outlineLevel, weight, fault }: GridRow, cells: readonly string[]): GridRow {
  return { row, cells, numbers, outlineLevel, weight, fault };
}

// Of fewer different texts each is judged by itself.
const FEW = 256;

/** A column of some rows: its different texts, of which number 0 is blank, and of each row the number of its text. */
export class RowColumn {
  readonly numbers: Int32Array;
  readonly #held: HeldColumn | undefined;
  // How many texts the held rows have beside the blank one; the texts of other rows are numbered behind them.
  readonly #base: number;
  readonly #more = new PutColumn();
  #forms: TextForms | undefined;
  #named: TextColumn | undefined;

  constructor({ rows, held, runs }: RowColumns, index: number) {
    this.#held = held?.all[index];
    this.#base = (this.#held?.size ?? 1) - 1;
    this.numbers = new Int32Array(rows.length);
    for (let run = 0; run < runs.length; run++) {
      const at = runs[run] as number;
      const row = rows[at] as GridRow;
      if (row instanceof HeldRow && row.held === held) {
        const [block, from] = [this.#held?.blocks[row.at >>> BLOCK_BITS], row.at & MASK];
        if (block) this.numbers.set(block.subarray(from, from + (runs[run + 1] ?? rows.length) - at), at);
      } else this.numbers[at] = this.#numberOf(cellOf(row, index), isNumberAt(row, index));
    }
  }

  /** How many different texts there may be. */
  get size(): number {
    return this.#base + this.#more.size;
  }

  textOf(number: number): string {
    return number > this.#base ? this.#more.textOf(number - this.#base) : (this.#held?.textOf(number) ?? "");
  }

  isNumber(number: number): boolean {
    return number > this.#base ? this.#more.isNumber(number - this.#base) : this.#held?.isNumber(number) === true;
  }

  textAt(row: number): string {
    return this.textOf(this.numbers[row] as number);
  }

  /** The digits of each text as one whole number, as `digitsIn` reads them. */
  digits(): Float64Array {
    const held = this.#held?.digits() ?? Float64Array.of(NaN);
    if (this.#more.size === 1) return held;
    const digits = new Float64Array(this.size);
    digits.set(held);
    for (let number = held.length; number < digits.length; number++) digits[number] = digitsIn(this.textOf(number));
    return digits;
  }

  /** The cells that are no numbers of a workbook, counted: by form, and by text. */
  cells(): CountedCells {
    const { of, firsts } = this.forms();
    // Texts of one form are all numbers of a workbook, or none is.
    const count = (size: number, from: Int32Array | undefined) => {
      const [counts, first, order] = [new Int32Array(size), new Int32Array(size), [] as number[]];
      for (let row = 0; row < this.numbers.length; row++) {
        const text = this.numbers[row] as number;
        const slot = from ? (from[text] as number) : text;
        if (counts[slot] === 0) {
          order.push(slot);
          first[slot] = text;
        }
        counts[slot] = (counts[slot] as number) + 1;
      }
      return order.flatMap((slot) => {
        const text = first[slot] as number;
        return this.isNumber(text) ? [] : [[this.textOf(text), counts[slot] as number] as const];
      });
    };
    return { forms: count(firsts.length, of), all: () => count(this.size, undefined) };
  }

  /** What `judge` says of the text of a row: each text is judged once, or each form where digits do not matter. */
  judged<T>(judge: (text: string, isNumber: boolean) => T, isByForm = false): (row: number) => T {
    const said: T[] = [];
    const placeOf = this.#judging((...cell) => said.push(judge(...cell)) - 1, isByForm);
    return (row) => said[placeOf(this.numbers[row] as number)] as T;
  }

  // The number that `judge` gives each text, or each form by its first text, when it is asked for.
  #judging(judge: (text: string, isNumber: boolean) => number, isByForm: boolean): (text: number) => number {
    const { of, firsts } = isByForm ? this.forms() : this.#alone();
    const said = new Int32Array(firsts.length).fill(-1);
    return (text) => {
      const form = of[text] as number;
      const known = said[form] as number;
      if (known >= 0) return known;
      const first = firsts[form] as number;
      return (said[form] = judge(this.textOf(first), this.isNumber(first)));
    };
  }

  /** The form of each text, by number, and a text of each form; where there are few texts, each has its own. */
  forms(): TextForms {
    return this.#held && this.size > FEW && this.#more.size === 1 ? this.#held.forms() : this.#alone();
  }

  // Each text as a form of its own.
  #alone(): TextForms {
    if (this.#forms?.of.length === this.size) return this.#forms;
    const firsts = Array.from({ length: this.size }, (_, number) => number);
    return (this.#forms = { of: Int32Array.from(firsts), firsts });
  }

  /** The different texts of rows, in the order in which they are met, up to one that `isEnough`. */
  different(isEnough: (text: string) => boolean = () => false, isWanted: (row: number) => boolean = () => true) {
    const [isSeen, texts] = [new Uint8Array(this.size), [] as string[]];
    for (let row = 0; row < this.numbers.length; row++) {
      const number = this.numbers[row] as number;
      if (isSeen[number] !== 0 || !isWanted(row)) continue;
      isSeen[number] = 1;
      const text = this.textOf(number);
      texts.push(text);
      if (isEnough(text)) break;
    }
    return texts;
  }

  /** The different texts that are not blank. */
  filled(isEnough?: (text: string) => boolean): readonly string[] {
    return this.different(isEnough).filter((text) => text.trim() !== "");
  }

  /** Whether rows have at most so many different texts. */
  isFew(most: number): boolean {
    if (this.size <= most) return true;
    const isSeen = new Uint8Array(this.size);
    let count = 0;
    for (let row = 0; row < this.numbers.length && count <= most; row++) {
      const number = this.numbers[row] as number;
      if (isSeen[number] === 0) count += isSeen[number] = 1;
    }
    return count <= most;
  }

  /** What is said of the text of each row, by number; the blank text has 0. */
  numbered(say: (text: string, isNumber: boolean) => string, isByForm = false): Judged {
    const known = new Map([["", 0]]);
    const numberOf = (text: string, isNumber: boolean): number => {
      const said = say(text, isNumber);
      const number = known.get(said) ?? known.size;
      known.set(said, number);
      return number;
    };
    const saidOf = this.#judging(numberOf, isByForm);
    const numbers = new Int32Array(this.numbers.length);
    for (let row = 0; row < numbers.length; row++) numbers[row] = saidOf(this.numbers[row] as number);
    return { numbers, said: [...known.keys()] };
  }

  /** The texts as they are compared: trimmed, in NFC, whether a workbook holds them as numbers or not. */
  named(): TextColumn {
    return (this.#named ??= this.#makeNamed());
  }

  #makeNamed(): TextColumn {
    const { size, numbers } = this;
    const { of, firsts } = this.forms();
    const compared = firsts.map((first) => comparable(this.textOf(first)));
    const isPlain = firsts.map((first, form) => !this.isNumber(first) && compared[form] === this.textOf(first));
    if (isPlain.every(Boolean)) {
      const held = this.#more.size === 1 ? this.#held?.plain : undefined;
      return { size, numbers, text: (number) => this.textOf(number), held, of, firsts };
    }
    // Texts of which none has the form of a plain one are equal to none.
    const plain = new Set(compared.flatMap((text, form) => (isPlain[form] === true ? formOf(text) : [])));
    const mayBePlain = compared.map((text) => plain.has(formOf(text)));
    const more = new PutColumn();
    const to = Int32Array.from({ length: size }, (_, number) => {
      if (isPlain[of[number] as number] === true) return number;
      const text = comparable(this.textOf(number));
      const found = mayBePlain[of[number] as number] === true ? this.#find(text, false) : undefined;
      return found ?? size - 1 + more.put(text, false);
    });
    const forms = new Int32Array(size + more.size - 1);
    forms.set(of);
    for (let number = size - 1; number >= 0; number--) if ((to[number] as number) >= size) forms[to[number] as number] = of[number] as number; // prettier-ignore
    return {
      size: forms.length,
      numbers: numbers.map((number) => to[number] as number),
      text: (number) => (number < size ? this.textOf(number) : more.textOf(number - size + 1)),
      of: forms,
      firsts: firsts.map((first) => to[first] as number),
    };
  }

  #numberOf(text: string, isNumber: boolean): number {
    return this.#find(text, isNumber) ?? this.#base + this.#more.put(text, isNumber);
  }

  #find(text: string, isNumber: boolean): number | undefined {
    if (text === "") return 0;
    const more = this.#more.find(text, isNumber);
    return this.#held?.find(text, isNumber) ?? (more === undefined ? undefined : this.#base + more);
  }
}

/** The columns of some rows, each made when it is asked for. */
export class RowColumns {
  /** What holds the rows, or most of them. */
  readonly held: Columns | undefined;
  /** The places where runs begin: rows of one block, one behind the other. */
  readonly runs: number[] = [];
  readonly #columns = new Map<number, RowColumn>();

  constructor(readonly rows: readonly GridRow[]) {
    this.held = rows.find((each) => each instanceof HeldRow)?.held;
    for (let at = 0, next = -1; at < rows.length; at++) {
      const row = rows[at];
      const place = row instanceof HeldRow && row.held === this.held ? row.at : -1;
      if (place < 0 || place !== next || (place & MASK) === 0) this.runs.push(at);
      next = place < 0 ? -1 : place + 1;
    }
  }

  at(index: number): RowColumn {
    return entryOf(this.#columns, index, () => new RowColumn(this, index));
  }
}

/** The columns of rows, made once for all steps that look at them. */
export const columnsOfRows = onceFor((rows: readonly GridRow[]) => new RowColumns(rows));

/** A column whose texts are written as they are compared. */
export type TextColumn = {
  /** How many different texts there may be; the blank one has 0. */
  readonly size: number;
  /** The number of the text of each row. */
  readonly numbers: Int32Array;
  readonly text: (number: number) => string;
  /** The bytes of all texts, where they are held. */
  readonly held?: TextBytes | undefined;
} & Partial<TextForms>;

export type Judged = { readonly numbers: Int32Array; readonly said: readonly string[] };

export const isBlankAt = (row: GridRow, index: number): boolean => cellOf(row, index).trim() === "";

export const cellCount = (row: GridRow) => (row instanceof HeldRow ? row.held.widthAt(row.at) : row.cells.length);

/** The cell of a row in a column, blank where the row has none. */
export const cellOf = (row: GridRow, index: number): string =>
  row instanceof HeldRow ? row.held.textAt(index, row.at) : (row.cells[index] ?? "");

/** The rows whose shape is sound: cells of another may stand under other headers. */
export const soundRows = onceFor((rows: readonly GridRow[]): readonly GridRow[] =>
  rows.some((each) => each.fault) ? rows.filter((each) => !each.fault) : rows,
);

/** The share of the filled cells of a column whose text fits; 0 where none is filled. */
export function shareOf(rows: readonly GridRow[], index: number, fits: (text: string) => boolean): number {
  const filled = columnsOfRows(rows).at(index).filled();
  return filled.filter(fits).length / Math.max(filled.length, 1);
}

/** The text cells of one column, of the rows whose shape is sound. */
export const textsOf = ({ rows }: { readonly rows: readonly GridRow[] }, index: number): CountedCells =>
  columnsOfRows(soundRows(rows)).at(index).cells();
