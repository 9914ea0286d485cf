import type { Encoding } from "./encoding.js";
import { Fours } from "./fours.js";

const [QUOTE, LF, CR] = [34, 10, 13];
// Four bytes at once: ones, the first byte that is no control sign, and the highest bits.
const [ONES, SPACES, HIGHEST] = [0x01010101, 0x20202020, 0x80808080 | 0];

/** Bytes that must lie in memory behind those in which cells are sought. */
export const SPARE = 3;

/** Where the cells of a row begin and end, without their quotation marks. The bytes must end with a line feed. */
export class RowCells {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly #fours = new Fours();

  constructor(
    readonly width: number,
    readonly delimiter: number,
  ) {
    this.starts = new Int32Array(width);
    this.ends = new Int32Array(width);
  }

  /** The texts of the cells that were found. */
  texts(bytes: Uint8Array, { decode }: Encoding): readonly string[] {
    return Array.from({ length: this.width }, (_, at) => decode(bytes.subarray(this.starts[at], this.ends[at])));
  }

  /**
   * Finds the cells of the row that begins at a place.
   *
   * @returns the place of the next row; -1 for a row that is not plain: of another width, with a line end or a quotation
   *   mark within quotation marks, or with something behind them
   */
  find(bytes: Uint8Array, from: number): number {
    const { width, delimiter, starts, ends } = this;
    const view = this.#fours.of(bytes);
    let at = from;
    for (let column = 0; column < width; column++) {
      const mark = bytes[at] === QUOTE ? QUOTE : delimiter;
      if (mark === QUOTE) at++;
      starts[column] = at;
      at = endOf(view, at, mark);
      ends[column] = at;
      let byte = bytes[at] as number;
      if (mark === QUOTE) {
        if (byte !== QUOTE) return -1;
        byte = bytes[++at] as number;
      }
      at++;
      if (byte === delimiter) continue;
      if (column < width - 1 || (byte !== LF && byte !== CR)) return -1;
      return byte === CR && bytes[at] === LF ? at + 1 : at;
    }
    return -1;
  }
}

// The first place with a mark or a line end: four bytes are looked at together, as long as none of them may be one.
function endOf(view: DataView, from: number, mark: number): number {
  const marks = Math.imul(mark, ONES);
  let at = from;
  for (;;) {
    const four = view.getInt32(at, true);
    const other = four ^ marks;
    // The lowest bit that is left is in the first byte that is the mark or a control sign.
    const found = (((other - ONES) & ~other) | ((four - SPACES) & ~four)) & HIGHEST;
    if (found === 0) {
      at += 4;
      continue;
    }
    at += (31 - Math.clz32(found & -found)) >> 3;
    const byte = view.getUint8(at);
    if (byte === mark || byte === LF || byte === CR) return at;
    at++;
  }
}
