import { joinBytes } from "./join-bytes.js";
import type { ZipPart } from "./zip-parts.js";

/**
 * The bytes of one part of a ZIP archive.
 *
 * @param bytes - the archive
 * @param part - of `zipParts`
 * @param most - how many bytes may come out, whatever the archive declares
 * @returns the bytes; `too-large` as soon as more come out, `damaged` where it cannot be unpacked
 */
export async function unpackPart(
  bytes: Uint8Array,
  part: ZipPart,
  most: number,
): Promise<Uint8Array | "too-large" | "damaged"> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const packed = bytes.slice(from, from + part.packed);
  if (!part.deflated) return packed.length > most ? "too-large" : packed;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > most) {
        await reader.cancel();
        return "too-large";
      }
      chunks.push(read.value);
    }
  } catch {
    return "damaged";
  }
  return joinBytes(chunks);
}
