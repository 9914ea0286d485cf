import type { Encoding } from "./encoding.js";

const [QUOTE, LF, CR] = [34, 10, 13];

/**
 * Where the cells of a row begin and end, without their quotation marks. The bytes must end with a line feed.
 */
export class RowCells {
  readonly starts: Int32Array;
  readonly ends: Int32Array;

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
    // Most bytes are above all that end a cell: one comparison tells.
    const most = delimiter > CR ? delimiter : CR;
    let at = from;
    for (let column = 0; column < width; column++) {
      let byte = bytes[at] as number;
      if (byte === QUOTE) {
        starts[column] = ++at;
        byte = bytes[at] as number;
        while (byte > QUOTE || (byte !== QUOTE && byte !== LF && byte !== CR)) byte = bytes[++at] as number;
        if (byte !== QUOTE) return -1;
        ends[column] = at;
        byte = bytes[++at] as number;
      } else {
        starts[column] = at;
        while (byte > most || (byte !== delimiter && byte !== LF && byte !== CR)) byte = bytes[++at] as number;
        ends[column] = at;
      }
      at++;
      if (byte === delimiter) continue;
      if (column < width - 1 || (byte !== LF && byte !== CR)) return -1;
      return byte === CR && bytes[at] === LF ? at + 1 : at;
    }
    return -1;
  }
}
