// Reads the rows of a text file piece by piece into columns that hold each different text once; or says why it cannot.
// Also: the types of how far a file was read, and of what is too much to read.
import type { ByteSource } from "./byte-source.js";
import { Columns, HeldRow } from "./columns.js";
import type { GridRow } from "./grid.js";
import { BytesColumn, type Decode } from "./held-column.js";
import { limits } from "./limits.js";
import { Kernel, type KernelColumn } from "./kernel.js";
import { type RowShape, fitsShape, isEmpty } from "./split-text.js";
import { BLOCK, type Numbers, mostOf, numbersBelow } from "./slots.js";

/** Reads the rows of a text into columns, piece by piece. Blank rows are left out but counted. */
export function fillColumns(source: ByteSource, form: TextForm, progress?: Progress): FilledColumns {
  // No file has more rows than bytes: for a short one no whole block is made ready.
  const kernel = Kernel.start(Math.min(BLOCK, source.size - form.from + 1));
  if (!kernel) return { why: "form" };
  const filler = new Filler(form, kernel);
  const delimiter = form.delimiter.charCodeAt(0);
  let [room, place, size, checked] = [CHUNK, form.from, 0, 0];
  for (let isLast = false; !isLast;) {
    if (size === room) {
      if (size >= limits.line) return { why: "form" };
      room *= 2;
    }
    const bytes = kernel.buffer(room + 1);
    const got = source.read(bytes.subarray(size, room), place + size);
    if (bytes.subarray(size, size + got).includes(0)) return { why: "form" };
    isLast = place + size + got >= source.size || got === 0;
    size += got;
    if (isLast && size > 0 && bytes[size - 1] !== LF) bytes[size++] = LF;
    // Before cells are taken out of their quotation marks, where they stand.
    const whole = bytes.subarray(0, size).lastIndexOf(LF) + 1;
    if (whole > checked && !form.takeText(bytes.subarray(checked, whole))) return { why: "encoding" };
    checked = Math.max(checked, whole);
    let from = 0;
    for (;;) {
      const next = kernel.calls.split(from, size, delimiter, filler.room);
      if (next < 0) return { why: "form" };
      if (next === from) break;
      const why = filler.put(kernel.buffer(room + 1));
      if (why) return { why };
      from = next;
    }
    kernel.buffer(room + 1).copyWithin(0, from, size);
    checked -= from;
    place += from;
    filler.expect(source.size / place);
    progress?.({ bytes: place, size: source.size, rows: filler.rows.length });
    size -= from;
  }
  if (size > 0) return { why: "form" };
  return filler.end() ? { rows: filler.rows } : { why: "too-different" };
}

// Bytes that are read at once.
const CHUNK = 2 ** 19;
const LF = 10;
const [SPACE, LAST] = [32, 127];
const BETWEEN = new Set(Array.from(";,|", (sign) => sign.charCodeAt(0)));

/** How far a file was read: how many of its bytes and rows. */
export type ReadSoFar = { readonly file: string; readonly bytes: number; readonly size: number; readonly rows: number };

export type Progress = (so: Omit<ReadSoFar, "file">) => void;

type TextForm = {
  readonly from: number;
  readonly delimiter: string;
  readonly shape: RowShape;
  readonly decode: Decode;
  /** Takes the bytes of whole rows, of all in their order; false where they do not fit the encoding. */
  readonly takeText: (bytes: Uint8Array) => boolean;
};

/** More lines, more different texts, or more forms of texts than are read. */
export type TooMuch = "too-long" | "too-large" | "too-different";

/** Rows that are held by columns; or why there are none: another encoding, another form, or too much. */
type FilledColumns = { readonly rows: readonly GridRow[] } | { readonly why: "encoding" | "form" | TooMuch };

class Filler {
  readonly rows: GridRow[] = [];
  readonly #form: TextForm;
  readonly #kernel: Kernel;
  readonly #held = new Columns();
  readonly #columns: (KernelColumn & { readonly blocks: Numbers[] })[] = [];
  // Of each row of the block its width, and its line; a blank one has line 0.
  readonly #widths = new Int32Array(BLOCK);
  readonly #lines = new Int32Array(BLOCK);
  #line = 1;
  #size = 0;
  #isExpected = false;

  constructor(form: TextForm, kernel: Kernel) {
    [this.#form, this.#kernel] = [form, kernel];
  }

  /** How many rows the next call of `put` may bring. */
  get room(): number {
    return this.#kernel.most - this.#size;
  }

  /** Takes the rows that were found in some bytes. */
  put(bytes: Uint8Array): "form" | TooMuch | undefined {
    const { rows, first, from, to, places, inner } = this.#kernel.found();
    const start = this.#size;
    let widest = 0;
    for (let row = 0; row < rows; row++) {
      const width = (first[row + 1] as number) - (first[row] as number);
      const height = inner[row] as number;
      if (width > limits.cells || (places[row + 1] as number) - (places[row] as number) > limits.line) return "form";
      if (height > 0 && this.#areRows(bytes.subarray(places[row], places[row + 1]))) return "form";
      if (width > widest) widest = width;
      this.#widths[start + row] = width;
      const cell = first[row] as number;
      const mayBeBlank = from[cell] === to[cell] || mayBeNothing(bytes[from[cell] as number] as number);
      const isBlank = mayBeBlank && this.#isBlank(bytes, from.subarray(cell, cell + width), to.subarray(cell, cell + width)); // prettier-ignore
      this.#lines[start + row] = isBlank ? 0 : this.#line;
      this.#line += height + 1;
    }
    if (this.#line - 1 > limits.rows) return "too-long";
    while (widest > this.#columns.length)
      this.#columns.push({
        ...this.#kernel.addColumn(start),
        blocks: this.#held.widths.map((each) => each.slice().fill(0)),
      });
    this.#kernel.calls.mend();
    let length = 0;
    for (const [index, column] of this.#columns.entries()) {
      this.#kernel.calls.put(column.texts, index, column.numbers + start * 4);
      length += this.#kernel.lengthOf(column);
    }
    this.#size += rows;
    if (this.#size === BLOCK) this.#endBlock();
    return length > limits.different ? "too-large" : undefined;
  }

  /** Makes room once, as soon as one block is full, for a file that is so many times as long as what was read of it. */
  expect(times: number): void {
    if (this.#isExpected || this.#held.widths.length === 0) return;
    this.#isExpected = true;
    const most = Math.min(times, limits.rows / BLOCK);
    const length = this.#columns.reduce((sum, column) => sum + this.#kernel.lengthOf(column), 0);
    if (length * most > limits.different) return;
    for (const column of this.#columns) this.#kernel.expect(column, most);
  }

  /** Whether the texts have no more forms than are judged. */
  end(): boolean {
    this.#endBlock();
    let count = 0;
    for (const column of this.#columns) {
      const forms = this.#kernel.formsOf(column);
      if ((count += forms.firsts.length) > limits.forms) return false;
      const held = new BytesColumn(this.#form.decode, this.#kernel.textsOf(column), forms);
      held.blocks.push(...column.blocks);
      this.#held.all.push(held);
    }
    return true;
  }

  #endBlock(): void {
    const size = this.#size;
    const at = this.#held.widths.length * BLOCK;
    for (const column of this.#columns) column.blocks.push(narrow(this.#kernel.numbersOf(column, size), size));
    this.#held.widths.push(narrow(this.#widths, size));
    for (let row = 0; row < size; row++) {
      const line = this.#lines[row] as number;
      if (line > 0) this.rows.push(new HeldRow(line, at + row, this.#held));
    }
    this.#size = 0;
  }

  #isBlank(bytes: Uint8Array, from: Int32Array, to: Int32Array): boolean {
    const cells = Array.from(from, (start, cell) => bytes.subarray(start, to[cell]));
    if (!cells.every((cell) => cell.every(mayBeNothing))) return false;
    return isEmpty(cells.map((cell) => this.#form.decode(cell) ?? "?"));
  }

  // Whether the lines of a cell would be rows by themselves: then a quotation mark was not closed.
  #areRows(record: Uint8Array): boolean {
    const { decode, delimiter, shape } = this.#form;
    const lines = (decode(record) ?? "").replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");
    return lines.every((line) => fitsShape(line.split(delimiter), shape));
  }
}

// Whether a cell with a sign may have nothing but blanks and delimiters.
const mayBeNothing = (byte: number): boolean => byte <= SPACE || byte >= LAST || BETWEEN.has(byte);

function narrow(list: Int32Array, size: number): Numbers {
  const own = list.subarray(0, size);
  const numbers = numbersBelow(mostOf(own) + 1, size);
  numbers.set(own);
  return numbers;
}
