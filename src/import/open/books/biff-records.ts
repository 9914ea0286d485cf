import { refuse } from "./refuse.js";

/** A record of a binary workbook (BIFF8): what it is, where it begins, its bytes in one piece or, where long, several. */
export type BiffRecord = { readonly id: number; readonly at: number; readonly pieces: readonly Uint8Array[] };

const CONTINUE = 0x3c;

/**
 * The records of a stream one after another, each with the pieces that continue it.
 *
 * @throws `file.truncated` where a record ends beyond the stream
 */
export function* biffRecords(stream: Uint8Array, from = 0): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const pieceAt = (at: number): Uint8Array => {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) refuse("file.truncated");
    return stream.subarray(at + 4, end);
  };
  for (let at = from; at + 4 <= stream.length;) {
    const [id, start, first] = [view.getUint16(at, true), at, pieceAt(at)];
    const pieces = [first];
    at += 4 + first.length;
    while (at + 4 <= stream.length && view.getUint16(at, true) === CONTINUE) {
      const piece = pieceAt(at);
      pieces.push(piece);
      at += 4 + piece.length;
    }
    yield { id, at: start, pieces };
  }
}

/** Reads the numbers and texts of a record from its beginning. */
export type BiffReader = {
  readonly byte: () => number;
  readonly short: () => number;
  readonly long: () => number;
  readonly double: () => number;
  readonly skip: (bytes: number) => void;
  readonly isAtEnd: () => boolean;
  /** A text of so many letters, whose first byte says how they are written. */
  readonly text: (letters: number) => string;
  /** A text of the shared table, which may have looks and readings behind it. */
  readonly richText: () => string;
};

/**
 * A reader of the pieces of one record.
 *
 * @returns functions that throw `file.damaged` beyond the end of the record
 */
export function biffReader(pieces: readonly Uint8Array[]): BiffReader {
  let [piece, at] = [0, 0];
  const byte = (): number => {
    while (at >= (pieces[piece]?.length ?? refuse("file.damaged"))) [piece, at] = [piece + 1, 0];
    return pieces[piece]?.[at++] ?? refuse("file.damaged");
  };
  const short = (): number => byte() + 2 ** 8 * byte();
  const long = (): number => short() + 2 ** 16 * short();
  const skip = (bytes: number): void => {
    for (let left = bytes; left > 0;) {
      while (at >= (pieces[piece]?.length ?? refuse("file.damaged"))) [piece, at] = [piece + 1, 0];
      const step = Math.min(left, (pieces[piece]?.length ?? 0) - at);
      at += step;
      left -= step;
    }
  };
  // In every further piece the letters begin with a byte that says anew how they are written.
  const letters = (count: number, first: number): string => {
    let isWide = (first & 1) === 1;
    const codes = new Uint8Array(2 * Math.min(count, 2 ** 16));
    for (let index = 0; index < count; index += 1) {
      if (at >= (pieces[piece]?.length ?? 0)) isWide = (byte() & 1) === 1;
      codes[2 * index] = byte();
      if (isWide) codes[2 * index + 1] = byte();
    }
    return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(codes);
  };
  return {
    byte,
    short,
    long,
    double: () => {
      const view = new DataView(new ArrayBuffer(8));
      for (let index = 0; index < 8; index += 1) view.setUint8(index, byte());
      return view.getFloat64(0, true);
    },
    skip,
    isAtEnd: () => piece >= pieces.length - 1 && at >= (pieces[piece]?.length ?? 0),
    text: (count) => letters(count, byte()),
    richText: () => {
      const [count, flags] = [short(), byte()];
      const [runs, readings] = [(flags & 8) === 0 ? 0 : short(), (flags & 4) === 0 ? 0 : long()];
      const text = letters(count, flags);
      skip(4 * runs + readings);
      return text;
    },
  };
}
