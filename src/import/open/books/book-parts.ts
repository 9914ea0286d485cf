import { limits } from "../limits.js";
import { unpackPart } from "../unpack-part.js";
import { type ZipPart, zipParts } from "../zip-parts.js";
import { refuse } from "./refuse.js";

/** The parts of a workbook that is an archive, each unpacked when it is asked for. */
export type BookParts = {
  readonly has: (name: string) => boolean;
  /** The bytes of a part; none where it is not there. */
  readonly bytes: (name: string) => Promise<Uint8Array>;
  readonly text: (name: string) => Promise<string>;
};

/**
 * Looks into the archive of a workbook before anything of it is unpacked, so that no file can take more memory than
 * `limits` allow: neither by the sizes that it declares nor by others that it has.
 *
 * @param bytes - the file
 * @throws as `refuse`: `file.truncated`, `file.damaged`, `file.encrypted`, `file.too-large`
 */
export function bookParts(bytes: Uint8Array): BookParts {
  const parts = zipParts(bytes);
  if (typeof parts === "string") return refuse(`file.${parts}`);
  checkDeclared(parts);
  const unpacked = async (name: string): Promise<Uint8Array> => {
    const part = parts.find((each) => each.name === name);
    const own = part ? await unpackPart(bytes, part, limits.part) : new Uint8Array();
    if (own === "too-large") return refuse("file.too-large", `> ${size(limits.part)}`, size(limits.part));
    return own === "damaged" ? refuse("file.damaged") : own;
  };
  return {
    has: (name) => parts.some((each) => each.name === name),
    bytes: unpacked,
    text: async (name) => new TextDecoder().decode(await unpacked(name)),
  };
}

function checkDeclared(parts: readonly ZipPart[]): void {
  if (parts.some((each) => each.encrypted)) refuse("file.encrypted");
  const total = parts.reduce((sum, each) => sum + each.unpacked, 0);
  if (total > limits.unpacked) refuse("file.too-large", size(total), size(limits.unpacked));
  if (parts.length > limits.parts) refuse("file.too-large", String(parts.length), String(limits.parts));
  for (const { name, unpacked } of parts) {
    const most = /\.(?:xml|rels|vml)$/i.test(name) && !CELLS.test(name) ? limits.other : limits.part;
    if (unpacked > most) refuse("file.too-large", size(unpacked), size(most));
  }
  // Who unpacks a part of no declared size knows no end.
  if (parts.some((each) => each.deflated && each.unpacked === 0 && each.packed > 2)) refuse("file.damaged");
}

// Parts that hold the cells or their texts.
const CELLS = /worksheets\/[^/]*$|sharedStrings|^content\.xml$/i;

const size = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;
