import { type ByteSource } from "./byte-source.js";
import { BLOCK, Columns, HeldRow } from "./columns.js";
import type { GridRow } from "./grid.js";
import { type CellSaid, HeldColumn } from "./held-column.js";
import { limits } from "./limits.js";
import type { ReadSoFar } from "./read-so-far.js";
import { FoundCells, SPARE } from "./row-cells-found.js";
import { type RowShape, fitsShape } from "./row-shape.js";
import { type Numbers, numbersBelow } from "./slots.js";
import { isEmpty } from "./split-text.js";

// Bytes that are read at once.
const CHUNK = 2 ** 19;
const LF = 10;
const [SPACE, LAST] = [32, 127];
const BETWEEN = new Set(Array.from(";,|", (sign) => sign.charCodeAt(0)));

/** Told how far a file was read. */
export type Progress = (so: Omit<ReadSoFar, "file">) => void;

/** How the text of a file is written. */
export type TextForm = {
  /** Where its first row begins, and the line of that. */
  readonly from: number;
  readonly line: number;
  readonly delimiter: string;
  readonly shape: RowShape;
  /** Bytes as text; undefined where they do not fit the encoding. */
  readonly decode: (bytes: Uint8Array) => string | undefined;
  /** A text as its bytes, where all of them are known. */
  readonly encode?: (text: string) => Uint8Array;
  /** Whether the bytes of whole rows fit the encoding. */
  readonly isText: (bytes: Uint8Array) => boolean;
  /** Called with each piece of the file. */
  readonly piece?: (bytes: Uint8Array) => void;
  /** Of a sheet: how its cells are written, how wide its rows are, and how deep each of them lies. */
  readonly sheet?: {
    readonly cell: (raw: string, column: number) => CellSaid;
    readonly width: number;
    readonly levelOf: (row: number) => number;
  };
};

/** Rows that are held by columns; or why there are none: another encoding, another form, more lines or more different texts than are read. */
export type FilledColumns =
  { readonly rows: readonly GridRow[] } | { readonly why: "encoding" | "form" | "too-long" | "too-large" };

/** Reads the rows of a text into columns, piece by piece. Blank rows are left out but counted. */
export function fillColumns(source: ByteSource, form: TextForm, progress?: Progress): FilledColumns {
  const [filler, cells] = [new Filler(form), new FoundCells()];
  const delimiter = form.delimiter.charCodeAt(0);
  let [bytes, place, size, checked] = [new Uint8Array(CHUNK + SPARE), form.from, 0, 0];
  for (let isLast = false; !isLast;) {
    if (size === bytes.length - SPARE) {
      if (size >= limits.line) return { why: "form" };
      const more = new Uint8Array(size * 2 + SPARE);
      more.set(bytes);
      bytes = more;
    }
    const got = source.read(bytes.subarray(size, bytes.length - SPARE), place + size);
    const read = bytes.subarray(size, size + got);
    if (read.includes(0)) return { why: "form" };
    form.piece?.(read);
    isLast = place + size + got >= source.size || got === 0;
    size += got;
    if (isLast && size > 0 && bytes[size - 1] !== LF) bytes[size++] = LF;
    // Before cells are taken out of their quotation marks, where they stand.
    const whole = bytes.subarray(0, size).lastIndexOf(LF) + 1;
    if (whole > checked && !form.isText(bytes.subarray(checked, whole))) return { why: "encoding" };
    checked = Math.max(checked, whole);
    let from = 0;
    for (;;) {
      const next = cells.split(bytes, from, size, delimiter, filler.room);
      if (next < 0) return { why: "form" };
      if (cells.rows === 0) break;
      const why = filler.put(bytes, cells);
      if (why) return { why };
      from = next;
    }
    bytes.copyWithin(0, from, size);
    checked -= from;
    place += from;
    progress?.({ bytes: place, size: source.size, rows: filler.rows.length });
    size -= from;
  }
  if (size > 0) return { why: "form" };
  filler.endBlock();
  filler.rest();
  return { rows: filler.rows };
}

class Filler {
  readonly rows: GridRow[] = [];
  readonly #form: TextForm;
  readonly #held = new Columns();
  readonly #numbers: Int32Array[] = [];
  readonly #widths = new Int32Array(BLOCK);
  readonly #lines = new Int32Array(BLOCK);
  // Rows of a sheet that have no cell, and those of a text that may hold nothing.
  readonly #isBare = new Uint8Array(BLOCK);
  #line: number;
  #size = 0;

  constructor(form: TextForm) {
    this.#form = form;
    this.#line = form.line;
  }

  /** How many rows the next call of `put` may bring. */
  get room(): number {
    return BLOCK - this.#size;
  }

  put(bytes: Uint8Array, cells: FoundCells): "form" | "too-long" | "too-large" | undefined {
    const { rows, first, from, to, places, inner } = cells;
    const start = this.#size;
    const least = this.#form.sheet?.width ?? 0;
    for (let row = 0; row < rows; row++) {
      const width = (first[row + 1] as number) - (first[row] as number);
      const height = inner[row] as number;
      if (width > limits.cells || (places[row + 1] as number) - (places[row] as number) > limits.line) return "form";
      if (height > 0 && this.#areRows(bytes.subarray(places[row], places[row + 1]))) return "form";
      while (Math.max(width, least) > this.#held.all.length) this.#addColumn();
      this.#widths[start + row] = Math.max(width, least);
      const cell = first[row] as number;
      const isBare = this.#form.sheet
        ? width === 1 && from[cell] === to[cell]
        : mayBeBlank(bytes, from[cell] as number, to[cell] as number);
      this.#isBare[start + row] = isBare ? 1 : 0;
      this.#lines[start + row] = this.#line;
      this.#line += height + 1;
    }
    if (this.#line - 1 > limits.rows) return "too-long";
    cells.mend(bytes);
    for (let column = 0; column < this.#held.all.length; column++) {
      const { texts } = this.#held.all[column] as HeldColumn;
      const numbers = this.#numbers[column] as Int32Array;
      for (let row = 0; row < rows; row++) {
        const cell = (first[row] as number) + column;
        const isThere = cell < (first[row + 1] as number) && (from[cell] as number) < (to[cell] as number);
        numbers[start + row] = isThere ? texts.numberOf(bytes, from[cell] as number, to[cell] as number) : 0;
      }
    }
    this.#size += rows;
    if (this.#size === BLOCK) this.endBlock();
    const bytesHeld = this.#held.all.reduce((sum, each) => sum + each.texts.length, 0);
    return bytesHeld > limits.different ? "too-large" : undefined;
  }

  /** Holds the rows of a block. */
  endBlock(): void {
    const [size, held] = [this.#size, this.#held];
    const at = held.widths.length * BLOCK;
    for (const [index, column] of held.all.entries())
      column.blocks.push(narrow(this.#numbers[index] as Int32Array, size));
    held.widths.push(narrow(this.#widths, size));
    for (let row = 0; row < size; row++) {
      const line = this.#lines[row] as number;
      const level = this.#form.sheet?.levelOf(line) ?? 0;
      const own = new HeldRow(line, at + row, held, level > 0 ? level : undefined);
      if (!this.#isBlank(own, row)) this.rows.push(own);
    }
    this.#size = 0;
  }

  /** Gives free what is needed to take further rows. */
  rest(): void {
    for (const each of this.#held.all) each.texts.rest();
  }

  #isBlank(row: HeldRow, place: number): boolean {
    return this.#isBare[place] === 1 && (this.#form.sheet !== undefined || isEmpty(row.cells));
  }

  #addColumn(): void {
    const { decode, encode, sheet } = this.#form;
    const index = this.#held.all.length;
    const column = new HeldColumn({ decode, encode, cell: sheet && ((raw) => sheet.cell(raw, index)) });
    column.blocks.push(...this.#held.widths.map(({ length }) => new Uint8Array(length)));
    this.#numbers.push(new Int32Array(BLOCK));
    this.#held.all.push(column);
  }

  // Whether the lines of a cell would be rows by themselves: then a quotation mark was not closed.
  #areRows(record: Uint8Array): boolean {
    const { decode, delimiter, shape } = this.#form;
    const lines = (decode(record) ?? "").replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");
    return lines.every((line) => fitsShape(line.split(delimiter), shape));
  }
}

// Whether a cell has nothing but blanks and delimiters, as far as its first sign tells.
function mayBeBlank(bytes: Uint8Array, from: number, to: number): boolean {
  const byte = bytes[from] as number;
  return from === to || byte <= SPACE || byte >= LAST || BETWEEN.has(byte);
}

function narrow(list: Int32Array, size: number): Numbers {
  let most = 0;
  for (let at = 0; at < size; at++) if ((list[at] as number) > most) most = list[at] as number;
  const numbers = numbersBelow(most + 1, size);
  numbers.set(list.subarray(0, size));
  return numbers;
}
