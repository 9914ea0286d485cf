import { grown } from "./slots.js";

const [QUOTE, CR, LF] = [34, 13, 10];

/** Bytes behind the end of those that are split, which must be free: what is put there stops the search. */
export const SPARE = 2;

/**
 * The places of the cells of some rows of a text: cell `c` of row `r` lies from `from[first[r] + c]` up to `to[…]`, if that
 * comes before `first[r + 1]`. What is written in any other way than most files are is left to the splitter of texts.
 */
export class FoundCells {
  rows = 0;
  first = new Int32Array(1024);
  from = new Int32Array(8192);
  to = new Int32Array(8192);
  /** Where each row begins, and where the next one does. */
  places = new Int32Array(1024);
  /** How many line ends stand in the cells of a row. */
  inner = new Int32Array(1024);
  #size = 0;
  // Cells that hold doubled marks or carriage returns.
  readonly #odd: number[] = [];

  /**
   * Finds whole rows before `end`, at most so many.
   *
   * @returns the place behind them; -1 where a quotation mark goes on behind its end, or a carriage return stands alone
   */
  split(bytes: Uint8Array, start: number, end: number, delimiter: number, most: number): number {
    bytes[end] = LF;
    bytes[end + 1] = QUOTE;
    this.rows = this.#size = this.first[0] = 0;
    this.places[0] = start;
    this.#odd.length = 0;
    let place = start;
    while (this.rows < most) {
      let [at, inner] = [place, 0];
      for (let isLast = false; !isLast;) {
        let from = at;
        let to: number;
        if (bytes[at] === QUOTE) {
          let isOdd = false;
          for (from = to = at + 1; bytes[to] !== QUOTE || bytes[to + 1] === QUOTE; to++) {
            const byte = bytes[to];
            if (to >= end) return place;
            if (byte === QUOTE) [isOdd, to] = [true, to + 1];
            else if (byte === LF) inner++;
            else if (byte === CR) {
              if (bytes[to + 1] !== LF) return to + 1 < end ? -1 : place;
              isOdd = true;
            }
          }
          if (to >= end) return place;
          if (isOdd) this.#odd.push(this.#size);
          at = to + 1;
        } else {
          for (let byte = bytes[at]; byte !== delimiter && byte !== LF && byte !== CR; byte = bytes[++at]);
          to = at;
        }
        if (bytes[at] === CR) {
          if (bytes[at + 1] !== LF) return at + 1 < end ? -1 : place;
          at++;
        }
        if (at >= end) return place;
        const byte = bytes[at++];
        if (byte !== delimiter && byte !== LF) return -1;
        isLast = byte === LF;
        this.#add(from, to);
      }
      this.#endRow(at, inner);
      place = at;
    }
    return place;
  }

  /** Takes doubled marks and carriage returns out of the cells that were found, where they stand. */
  mend(bytes: Uint8Array): void {
    const end = this.first[this.rows] as number;
    for (const cell of this.#odd)
      if (cell < end) this.to[cell] = plain(bytes, this.from[cell] as number, this.to[cell] as number);
  }

  #add(from: number, to: number): void {
    const cell = this.#size++;
    if (cell === this.from.length) [this.from, this.to] = [grown(this.from, cell * 2), grown(this.to, cell * 2)];
    this.from[cell] = from;
    this.to[cell] = to;
  }

  #endRow(next: number, inner: number): void {
    this.inner[this.rows] = inner;
    const row = ++this.rows;
    if (row === this.first.length)
      for (const list of ["first", "places", "inner"] as const) this[list] = grown(this[list], row * 2);
    this.first[row] = this.#size;
    this.places[row] = next;
  }
}

// A doubled mark is one, and a line ends with a line feed. A text only gets shorter, so that it stays where it is.
function plain(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    if (bytes[at] === QUOTE || bytes[at] === CR) at++;
    bytes[end++] = bytes[at] as number;
  }
  return end;
}
