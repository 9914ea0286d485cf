import type { ByteSource } from "./byte-source.js";

// Bytes that are held together, and letters that are turned into bytes at once.
const PIECE = 2 ** 20;
const BATCH = 2 ** 14;
const LONGEST_LETTER = 3;

/** Lines of text in memory, as bytes of UTF-8. */
export class LinesHeld {
  size = 0;
  /** How many lines there are. */
  count = 0;
  readonly #pieces: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();
  #batch = "";

  /** Adds a line, behind as many blank ones as come before it. */
  add(line: string, number: number): void {
    this.#batch += "\n".repeat(number - this.count - 1) + line + "\n";
    this.count = number;
    if (this.#batch.length >= BATCH) this.#put();
  }

  /** All lines as a source; none is added any more. */
  source(): ByteSource {
    this.#put();
    return { kind: "source", size: this.size, read: (into, from) => this.#read(into, from) };
  }

  #put(): void {
    const bytes = new Uint8Array(this.#batch.length * LONGEST_LETTER);
    const { written } = this.#encoder.encodeInto(this.#batch, bytes);
    this.#batch = "";
    for (let from = 0; from < written;) {
      const free = this.size % PIECE;
      if (free === 0) this.#pieces.push(new Uint8Array(PIECE));
      const part = bytes.subarray(from, Math.min(written, from + PIECE - free));
      this.#pieces.at(-1)?.set(part, free);
      from += part.length;
      this.size += part.length;
    }
  }

  #read(into: Uint8Array, from: number): number {
    const piece = this.#pieces[Math.floor(from / PIECE)];
    const start = from % PIECE;
    const part = piece?.subarray(start, Math.min(PIECE, start + into.length, start + this.size - from));
    if (!part) return 0;
    into.set(part);
    return part.length;
  }
}
