import { comparable } from "../../model/condition.js";
import type { TextColumn } from "../hierarchy/hierarchy-rows.js";
import { labelOf } from "../hierarchy/hierarchy-named.js";
import type { LabelWords } from "../hierarchy/label-words.js";
import { type Numbers, grown, numbersBelow } from "../open/slots.js";
import type { Encoding } from "./encoding.js";
import { Fingerprints } from "./fingerprints.js";
import { structuralMarks } from "./structural-words.js";
import { ANYWHERE, FIRST, HAS_BRACKET, HAS_PERCENT, LAST } from "./text-marks.js";
import { TextWords } from "./text-words.js";
import { Texts } from "../open/texts.js";

const EMPTY = new Uint8Array(4);
const TELLING = ANYWHERE | FIRST | LAST | HAS_PERCENT;
const [LETTERS, MAY_TELL] = [1, 2];
const LETTER = /\p{L}/u;
// What stands for a text that tells nothing, with letters and without.
const [WORD, SIGN] = ["x", "–"];

/** Bytes of different texts, each under a number. */
type Store = { readonly size: number; readonly numberOf: (bytes: Uint8Array, from: number, to: number) => number };

/**
 * The texts of one column by row: texts that differ in blanks or in the form of their letters alone have one number. Those
 * of codes are kept; of others only those that may tell what a row is.
 */
export class ColumnTexts {
  /** How many different texts there are; the blank one has the number 0. */
  size = 0;
  readonly #encoding: Encoding;
  readonly #codes: Texts | undefined;
  readonly #cells: Store;
  // By the number of a cell as it is written, the number of its text, from 1; by that of a code, a cell that is written so.
  #texts = new Int32Array(64);
  #written = new Int32Array(64);
  // By the number of a text, what is known of it, and itself where it may tell something.
  #known = new Uint8Array(64);
  readonly #telling = new Map<number, string>();
  readonly #words: TextWords;
  #rows: Numbers;

  constructor(rows: number, encoding: Encoding, words: LabelWords, areCodes: boolean) {
    this.#rows = new Int32Array(rows);
    this.#encoding = encoding;
    this.#codes = areCodes ? new Texts() : undefined;
    this.#cells = this.#codes ?? new Fingerprints();
    const marks = structuralMarks(words);
    this.#words = new TextWords((word) => marks(encoding.decode(word).normalize("NFC")));
    this.#numberOf(EMPTY, 0, 0);
  }

  /** Takes the cell of a row. */
  put(index: number, bytes: Uint8Array, from: number, to: number): void {
    this.#rows[index] = this.#numberOf(bytes, from, to);
  }

  /** The column, whose rows stand in another order where that is said. No row is put any more. */
  column(length: number, place: (index: number) => number): TextColumn {
    const rows = numbersBelow(this.size, length);
    for (let at = 0; at < length; at++) rows[at] = this.#rows[at] as number;
    this.#rows = rows;
    return {
      size: this.size,
      numberAt: (index) => rows[place(index)] as number,
      text: this.#textOf,
      known: (number) => {
        const known = this.#known[number] as number;
        return { hasLetters: (known & LETTERS) !== 0, mayTell: (known & MAY_TELL) !== 0 };
      },
    };
  }

  #textOf = (number: number): string => {
    if (number === 0) return "";
    if (this.#codes) return this.#encoding.decode(this.#codes.bytesOf(this.#written[number] as number));
    return this.#telling.get(number) ?? ((this.#known[number] as number) & LETTERS ? WORD : SIGN);
  };

  #numberOf(bytes: Uint8Array, from: number, to: number): number {
    const cell = this.#cells.numberOf(bytes, from, to);
    if (this.#cells.size > this.#texts.length) this.#texts = grown(this.#texts, this.#texts.length * 2);
    const known = this.#texts[cell] as number;
    return known > 0 ? known - 1 : this.#added(cell, bytes, from, to);
  }

  #added(cell: number, bytes: Uint8Array, from: number, to: number): number {
    const text = this.#encoding.decode(bytes.subarray(from, to));
    const own = comparable(text);
    const written = this.#encoding.encode(own);
    // A cell of a sheet may be marked besides.
    const isOwn = own === text && written.length === to - from;
    const marks = isOwn ? this.#words.marksOf(bytes, from, to) : 0;
    const number = isOwn ? this.#named(cell, text, marks) : this.#numberOf(...whole(written));
    this.#texts[cell] = number + 1;
    return number;
  }

  #named(cell: number, text: string, marks: number): number {
    const number = this.size++;
    if (this.size > this.#known.length) {
      const known = new Uint8Array(this.size * 2);
      known.set(this.#known);
      this.#known = known;
      if (this.#codes) this.#written = grown(this.#written, this.size * 2);
    }
    const mayTell = (marks & TELLING) !== 0;
    this.#known[number] = (LETTER.test(text) ? LETTERS : 0) | (mayTell ? MAY_TELL : 0);
    if (this.#codes) this.#written[number] = cell;
    else if (mayTell || (marks & HAS_BRACKET) !== 0 || labelOf(text) !== undefined) this.#telling.set(number, text);
    return number;
  }
}

// Bytes with room behind them, as far as the texts read.
function whole(bytes: Uint8Array): [Uint8Array, number, number] {
  const longer = new Uint8Array(bytes.length + EMPTY.length);
  longer.set(bytes);
  return [longer, 0, bytes.length];
}
