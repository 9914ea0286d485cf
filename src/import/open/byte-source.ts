/** Bytes that are read piece by piece, as often as needed: a file on a disk, or an array in memory. */
export type ByteSource = {
  readonly kind: "source";
  readonly size: number;
  /** Fills an array from a place of the file on; returns how many bytes were read, 0 at its end. */
  readonly read: (into: Uint8Array, from: number) => number;
  /** A second thread that reads the same file, where there is one and the file is long enough for it. */
  readonly beside?: Beside;
};

/** A second thread: it reads from a place of the file on, or a little behind it. */
export type Beside = {
  readonly from: number;
  /** Starts a job; gives a function that waits for the answer, which is undefined where the thread has died. */
  readonly start: (job: object) => () => unknown;
};

/** An array in memory as a source. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  kind: "source",
  size: bytes.length,
  read: (into, from) => {
    const piece = bytes.subarray(from, from + into.length);
    into.set(piece);
    return piece.length;
  },
});

/** The bytes of a stretch of a source. */
export function bytesBetween(source: ByteSource, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(to, source.size) - from));
  let filled = 0;
  while (filled < bytes.length) {
    const count = source.read(bytes.subarray(filled), from + filled);
    if (count === 0) return bytes.subarray(0, filled);
    filled += count;
  }
  return bytes;
}
