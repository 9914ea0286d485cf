import { comparable } from "../../model/condition.js";
import type { TextColumn } from "../hierarchy/hierarchy-rows.js";
import { grown } from "../hierarchy/slots.js";
import type { LabelWords } from "../hierarchy/label-words.js";
import type { Encoding } from "./encoding.js";
import { structuralMarks } from "./structural-words.js";
import { ANYWHERE, FIRST, HAS_PERCENT, LAST, TextWords } from "./text-words.js";
import { Texts } from "./texts.js";

const EMPTY = new Uint8Array(4);
const TELLING = ANYWHERE | FIRST | LAST | HAS_PERCENT;
const [LETTERS, MAY_TELL] = [1, 2];
const LETTER = /\p{L}/u;

/** The texts of one column by row: texts that differ in blanks or in the form of their letters alone have one number. */
export class ColumnTexts {
  /** How many different texts there are; the blank one has the number 0. */
  size = 0;
  readonly #encoding: Encoding;
  readonly #cells = new Texts();
  // By the number of a cell as it is written, the number of its text, from 1; by that of a text, a cell that is written so.
  #texts = new Int32Array(64);
  #written = new Int32Array(64);
  // By the number of a text, what is known of it.
  #known = new Uint8Array(64);
  readonly #words: TextWords;
  readonly #rows: Int32Array;

  constructor(rows: number, encoding: Encoding, words: LabelWords) {
    this.#rows = new Int32Array(rows);
    this.#encoding = encoding;
    const marks = structuralMarks(words);
    this.#words = new TextWords((word) => marks(encoding.decode(word).normalize("NFC")));
    this.#numberOf(EMPTY, 0, 0);
  }

  /** Takes the cell of a row. */
  put(index: number, bytes: Uint8Array, from: number, to: number): void {
    this.#rows[index] = this.#numberOf(bytes, from, to);
  }

  /** The column, whose rows stand in another order where that is said. */
  column(place: (index: number) => number): TextColumn {
    return {
      size: this.size,
      numberAt: (index) => this.#rows[place(index)] as number,
      text: (number) => this.#decoded(this.#written[number] as number),
      known: (number) => {
        const known = this.#known[number] as number;
        return { hasLetters: (known & LETTERS) !== 0, mayTell: (known & MAY_TELL) !== 0 };
      },
    };
  }

  #numberOf(bytes: Uint8Array, from: number, to: number): number {
    const cell = this.#cells.numberOf(bytes, from, to);
    if (this.#cells.size > this.#texts.length) this.#texts = grown(this.#texts, this.#texts.length * 2);
    const known = this.#texts[cell] as number;
    return known > 0 ? known - 1 : this.#added(cell);
  }

  #added(cell: number): number {
    const text = this.#decoded(cell);
    const own = comparable(text);
    const number = own === text ? this.#named(cell, text) : this.#numberOf(...whole(this.#encoding.encode(own)));
    this.#texts[cell] = number + 1;
    return number;
  }

  #named(cell: number, text: string): number {
    if (this.size === this.#written.length) {
      this.#written = grown(this.#written, this.size * 2);
      const known = new Uint8Array(this.size * 2);
      known.set(this.#known);
      this.#known = known;
    }
    this.#written[this.size] = cell;
    const bytes = this.#cells.bytesOf(cell);
    const mayTell = (this.#words.marksOf(bytes, 0, bytes.length) & TELLING) !== 0;
    this.#known[this.size] = (LETTER.test(text) ? LETTERS : 0) | (mayTell ? MAY_TELL : 0);
    return this.size++;
  }

  #decoded = (cell: number): string => this.#encoding.decode(this.#cells.bytesOf(cell));
}

// Bytes with room behind them, as far as the texts read.
function whole(bytes: Uint8Array): [Uint8Array, number, number] {
  const longer = new Uint8Array(bytes.length + EMPTY.length);
  longer.set(bytes);
  return [longer, 0, bytes.length];
}
