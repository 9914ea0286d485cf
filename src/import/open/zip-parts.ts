import { joinBytes } from "./byte-source.js";
/** A part of a ZIP archive as its directory declares it. */
export type ZipPart = {
  readonly name: string;
  /** Bytes in the archive and bytes when unpacked, by what the archive says. */
  readonly packed: number;
  readonly unpacked: number;
  readonly deflated: boolean;
  readonly encrypted: boolean;
  /** Where its local header starts. */
  readonly at: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * The directory of a ZIP archive, which stands at its end; nothing is unpacked.
 *
 * @returns its parts; `truncated` where the directory is missing, `damaged` where it points outside the file
 */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] | "truncated" | "damaged" {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return "truncated";
  const parts: ZipPart[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return "damaged";
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const size = 46 + (name ?? 0);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + size)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      deflated: view.getUint16(at + 10, true) === 8,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true),
    });
    at += size + (extra ?? 0) + (comment ?? 0);
  }
  return parts.every((each) => each.at + 30 + each.packed <= bytes.length) ? parts : "damaged";
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** Why a part cannot be unpacked, or not further. */
export type Unpacking = "too-large" | "damaged";

/**
 * The bytes of one part of a ZIP archive, piece by piece.
 *
 * @param most - how many bytes may come out, whatever the archive declares
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
