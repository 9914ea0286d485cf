import { type ByteSource } from "./byte-source.js";
import { BLOCK, Columns, type HeldColumn, HeldRow, cellOf } from "./columns.js";
import type { GridRow } from "./grid.js";
import { limits } from "./limits.js";
import { FoundCells, SPARE } from "./row-cells-found.js";
import { type RowShape, fitsShape } from "./row-shape.js";
import { type Numbers, numbersBelow } from "./slots.js";
import { isEmpty } from "./split-text.js";
import { Texts } from "./texts.js";

// Bytes that are read at once.
const CHUNK = 2 ** 19;
const LF = 10;

/** How the text of a file is written. */
export type TextForm = {
  /** Where its first row begins, and the line of that. */
  readonly from: number;
  readonly line: number;
  readonly delimiter: string;
  readonly shape: RowShape;
  /** Bytes as text; undefined where they do not fit the encoding. */
  readonly decode: (bytes: Uint8Array) => string | undefined;
  /** Called with each piece of the file. */
  readonly piece?: (bytes: Uint8Array) => void;
  /** Of a sheet: how its cells are written, how wide its rows are, and how deep each of them lies. */
  readonly sheet?: {
    readonly cell: (raw: string, column: number) => { readonly text: string; readonly isNumber: boolean };
    readonly width: number;
    readonly levelOf: (row: number) => number;
  };
};

/** Rows that are held by columns; or why there are none: another encoding, another form, more lines than are read. */
export type FilledColumns = { readonly rows: readonly GridRow[] } | { readonly why: "encoding" | "form" | "too-long" };

/** Reads the rows of a text into columns, piece by piece. Blank rows are left out but counted. */
export function fillColumns(source: ByteSource, form: TextForm): FilledColumns {
  const [filler, cells] = [new Filler(form), new FoundCells()];
  const delimiter = form.delimiter.charCodeAt(0);
  let [bytes, place, size] = [new Uint8Array(CHUNK + SPARE), form.from, 0];
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
    place += from;
    size -= from;
  }
  if (size > 0) return { why: "form" };
  return filler.endBlock() ? { rows: filler.rows } : { why: "encoding" };
}

class Filler {
  readonly rows: GridRow[] = [];
  readonly #form: TextForm;
  readonly #held = new Columns();
  readonly #texts: Texts[] = [];
  readonly #numbers: Int32Array[] = [];
  readonly #widths = new Int32Array(BLOCK);
  readonly #lines = new Int32Array(BLOCK);
  // Rows of a sheet that have no cell.
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

  put(
    bytes: Uint8Array,
    { rows, first, from, to, places, inner }: FoundCells,
  ): "encoding" | "form" | "too-long" | undefined {
    const start = this.#size;
    const least = this.#form.sheet?.width ?? 0;
    for (let row = 0; row < rows; row++) {
      const width = (first[row + 1] as number) - (first[row] as number);
      const height = inner[row] as number;
      if (width > limits.cells || (places[row + 1] as number) - (places[row] as number) > limits.line) return "form";
      if (height > 0 && this.#areRows(bytes.subarray(places[row], places[row + 1]))) return "form";
      while (Math.max(width, least) > this.#texts.length) this.#addColumn();
      this.#widths[start + row] = Math.max(width, least);
      this.#isBare[start + row] = width === 1 && from[first[row] as number] === to[first[row] as number] ? 1 : 0;
      this.#lines[start + row] = this.#line;
      this.#line += height + 1;
    }
    if (this.#line - 1 > limits.rows) return "too-long";
    for (let column = 0; column < this.#texts.length; column++) {
      const [texts, numbers] = [this.#texts[column] as Texts, this.#numbers[column] as Int32Array];
      for (let row = 0; row < rows; row++) {
        const cell = (first[row] as number) + column;
        const isThere = cell < (first[row + 1] as number) && (from[cell] as number) < (to[cell] as number);
        numbers[start + row] = isThere ? texts.numberOf(bytes, from[cell] as number, to[cell] as number) : 0;
      }
    }
    this.#size += rows;
    return this.#size < BLOCK || this.endBlock() ? undefined : "encoding";
  }

  /** Holds the rows of a block; false where their bytes are no text of the encoding. */
  endBlock(): boolean {
    const [size, held] = [this.#size, this.#held];
    const at = held.widths.length * BLOCK;
    for (const [index, column] of held.all.entries()) {
      if (!this.#decode(column, index)) return false;
      column.blocks.push(narrow(this.#numbers[index] as Int32Array, size));
    }
    held.widths.push(narrow(this.#widths, size));
    for (let row = 0; row < size; row++) {
      const line = this.#lines[row] as number;
      const level = this.#form.sheet?.levelOf(line) ?? 0;
      const own = new HeldRow(line, at + row, held, level > 0 ? level : undefined);
      if (!this.#isBlank(own, row)) this.rows.push(own);
    }
    this.#size = 0;
    return true;
  }

  #isBlank(row: HeldRow, place: number): boolean {
    if (this.#form.sheet) return this.#isBare[place] === 1;
    return isEmpty([cellOf(row, 0)]) && isEmpty(row.cells);
  }

  // Texts that are new, all at once: each by itself takes ten times as long.
  #decode({ texts: known, typed }: HeldColumn, index: number): boolean {
    const texts = this.#texts[index] as Texts;
    const from = known.length;
    if (from === texts.size) return true;
    const text = this.#form.decode(texts.joined(from));
    if (text === undefined) return false;
    for (const raw of text.split("\0")) {
      const cell = this.#form.sheet?.cell(raw, index);
      if (cell?.isNumber === true) typed.add(known.length);
      known.push(cell?.text ?? raw);
    }
    return known.length === texts.size;
  }

  #addColumn(): void {
    const texts = new Texts();
    texts.numberOf(new Uint8Array(), 0, 0);
    this.#texts.push(texts);
    this.#numbers.push(new Int32Array(BLOCK));
    this.#held.all.push({
      texts: [""],
      typed: new Set(),
      blocks: this.#held.widths.map(({ length }) => new Uint8Array(length)),
    });
  }

  // Whether the lines of a cell would be rows by themselves: then a quotation mark was not closed.
  #areRows(record: Uint8Array): boolean {
    const { decode, delimiter, shape } = this.#form;
    const lines = (decode(record) ?? "").replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");
    return lines.every((line) => fitsShape(line.split(delimiter), shape));
  }
}

function narrow(list: Int32Array, size: number): Numbers {
  let most = 0;
  for (let at = 0; at < size; at++) if ((list[at] as number) > most) most = list[at] as number;
  const numbers = numbersBelow(most + 1, size);
  numbers.set(list.subarray(0, size));
  return numbers;
}
