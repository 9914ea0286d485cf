import { refuse } from "./refuse.js";

/** Reads the numbers and texts of a record from its beginning; each throws `file.damaged` beyond its end. */
export type Biff12Reader = {
  readonly byte: () => number;
  readonly short: () => number;
  readonly long: () => number;
  readonly double: () => number;
  /** A text behind the number of its letters; "" where there is none. */
  readonly text: () => string;
};

const NO_TEXT = 0xffffffff;

/**
 * The records of a part of a binary workbook (XLSB) one after another. Numbers of records and their lengths are written
 * in seven bits a byte, the eighth says that another follows.
 *
 * @throws `file.truncated` where a record ends beyond the part
 */
export function* biff12Records(part: Uint8Array): Generator<{ readonly id: number; readonly read: Biff12Reader }> {
  let at = 0;
  const byte = (): number => part[at++] ?? refuse("file.truncated");
  while (at < part.length) {
    const first = byte();
    // The mark of a further byte is a part of the number here.
    const id = first < 0x80 ? first : (first & 0x7f) + (byte() & 0x7f) * 0x80;
    let length = 0;
    for (let step = 0; step < 4; step += 1) {
      const own = byte();
      length += (own & 0x7f) * 0x80 ** step;
      if (own < 0x80) break;
    }
    if (at + length > part.length) refuse("file.truncated");
    yield { id, read: readerOf(part.subarray(at, at + length)) };
    at += length;
  }
}

function readerOf(bytes: Uint8Array): Biff12Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const step = (size: number): number => {
    at += size;
    return at > bytes.length ? refuse("file.damaged") : at - size;
  };
  return {
    byte: () => view.getUint8(step(1)),
    short: () => view.getUint16(step(2), true),
    long: () => view.getUint32(step(4), true),
    double: () => view.getFloat64(step(8), true),
    text: () => {
      const letters = view.getUint32(step(4), true);
      if (letters === NO_TEXT) return "";
      const from = step(2 * letters);
      return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes.subarray(from, at));
    },
  };
}
