import type { ByteSource } from "./byte-source.js";
import { hasher } from "./sha256.js";

/** SHA-256 of a source, of which no more than a piece is held. `progress` is called with each piece. */
export function hashOf(source: ByteSource, progress?: () => void): string {
  const hash = hasher();
  const piece = new Uint8Array(PIECE);
  let place = 0;
  for (let count = source.read(piece, place); count > 0; count = source.read(piece, place)) {
    hash.update(piece.subarray(0, count));
    place += count;
    progress?.();
  }
  return hash.digest();
}

const PIECE = 2 ** 20;
