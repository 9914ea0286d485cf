import { joinBytes } from "./join-bytes.js";
import type { ZipPart } from "./zip-parts.js";

/** Why a part cannot be unpacked, or not further. */
export type Unpacking = "too-large" | "damaged";

/**
 * The bytes of one part of a ZIP archive, piece by piece.
 *
 * @param bytes - the archive
 * @param part - of `zipParts`
 * @param most - how many bytes may come out, whatever the archive declares
 * @param stop - called as soon as more come out, or where it cannot be unpacked
 */
export async function* unpackedPieces(
  bytes: Uint8Array,
  part: ZipPart,
  most: number,
  stop: (why: Unpacking) => never,
): AsyncIterable<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const packed = bytes.slice(from, from + part.packed);
  if (!part.deflated) {
    if (packed.length > most) stop("too-large");
    yield packed;
    return;
  }
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const next = (): ReturnType<typeof reader.read> => reader.read().catch(() => stop("damaged"));
  let size = 0;
  for (let read = await next(); !read.done; read = await next()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel();
      stop("too-large");
    }
    yield read.value;
  }
}

/** All bytes of a part at once. */
export async function unpackPart(...part: Parameters<typeof unpackedPieces>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpackedPieces(...part)) pieces.push(piece);
  return joinBytes(pieces);
}
