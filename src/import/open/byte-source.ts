// Bytes that are read piece by piece, such as a long file or an array; pieces joined; the errors of such a source.
import type { FileFacts } from "./file-kind.js";

/** Bytes that are read piece by piece, as often as needed: a file on a disk, or an array in memory. */
export type ByteSource = {
  readonly kind: "source";
  readonly size: number;
  /** Fills an array from a place of the file on; returns how many bytes were read, 0 at its end. */
  readonly read: (into: Uint8Array, from: number) => number;
  /** Why its file cannot be read any more. */
  readonly fault?: FileFacts;
};

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  kind: "source",
  size: bytes.length,
  read: (into, from) => {
    const piece = bytes.subarray(from, from + into.length);
    into.set(piece);
    return piece.length;
  },
});

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

/** The error of a source whose file was changed or removed while it was read, or cannot be read on. */
type SourceError = Error & {
  readonly code: "file.changed" | "file.unreadable";
  readonly file: string;
  readonly received: string;
};

/** @throws always: the error of a source, with the name of its file and what the system says of it. */
export function failSource(code: SourceError["code"], file: string, received: string): never {
  const message = `${file} was changed while it was read, or cannot be read on (${received})`;
  throw Object.assign(new Error(message), { code, file, received });
}

export const isSourceError = (error: unknown): error is SourceError =>
  error instanceof Error && "code" in error && (error.code === "file.changed" || error.code === "file.unreadable");

/** A source of which nothing can be read any more. */
export const lostSource = ({ code, received }: SourceError): ByteSource => ({
  kind: "source",
  size: 0,
  read: () => 0,
  fault: { code, severity: "error", received },
});
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const each of pieces) {
    all.set(each, at);
    at += each.length;
  }
  return all;
}
