// Opens the archive of a workbook (XLSX, ODS): its parts, unpacked when asked for, and where the workbook is.
import { limits, megabytes } from "../limits.js";
import { type XmlHandlers, attributeOf, readXml, walkXml } from "../read-xml.js";
import { refuse } from "./sheet-draft.js";
import { joinBytes } from "../byte-source.js";

/** The parts of a workbook that is an archive, each unpacked when it is asked for. */
export type BookParts = ReturnType<typeof bookParts>;

/** Opens the archive of a workbook. Neither the sizes that it declares nor the true ones may exceed `limits`. */
export function bookParts(bytes: Uint8Array) {
  const parts = zipParts(bytes);
  const most = Math.min(limits.walked, Math.max(limits.unpacked, limits.ratio * bytes.length));
  checkDeclared(parts, most);
  // What comes out of a part may be more than it declares.
  let left: number = most;
  const partOf = (name: string): ZipPart | undefined => parts.find((each) => each.name === name);
  async function* counted(part: ZipPart, own = left): AsyncIterable<Uint8Array> {
    for await (const piece of unpackedPieces(bytes, part, own, own < left ? own : most)) {
      left -= piece.length;
      yield piece;
    }
  }
  return {
    has: (name: string): boolean => parts.some((each) => each.name === name),
    /** The text of a part; blank where it is not there. */
    text: async (name: string): Promise<string> => {
      const part = partOf(name);
      const pieces: Uint8Array[] = [];
      if (part) for await (const piece of counted(part, Math.min(left, limits.part))) pieces.push(piece);
      return new TextDecoder().decode(joinBytes(pieces));
    },
    /** Walks through the markup of a part while it is unpacked, however long it is. */
    walk: async (name: string, handlers: XmlHandlers): Promise<void> => {
      const part = partOf(name);
      if (!part) return;
      const why = await walkXml(counted(part), handlers, limits.line);
      if (why === "damaged") refuse("file.damaged");
      if (why === "too-large") tooLarge(limits.line);
    },
  };
}

const tooLarge = (most: number): never => refuse("file.too-large", `> ${megabytes(most)}`, megabytes(most));

function checkDeclared(parts: readonly ZipPart[], all: number): void {
  if (parts.some((each) => each.encrypted)) refuse("file.encrypted");
  const total = parts.reduce((sum, each) => sum + each.unpacked, 0);
  const [largest] = [...parts].sort((a, b) => b.unpacked - a.unpacked);
  if (total > all) refuse("file.too-large", megabytes(total), megabytes(all), largest?.name.replace(/^.*\//, ""));
  if (parts.length > limits.parts) refuse("file.too-large", String(parts.length), String(limits.parts));
  for (const { name, unpacked } of parts) {
    const most = CELLS.test(name) ? limits.walked : /\.(?:xml|rels|vml)$/i.test(name) ? limits.other : limits.part;
    if (unpacked > most) refuse("file.too-large", megabytes(unpacked), megabytes(most));
  }
  // Who unpacks a part of no declared size knows no end.
  if (parts.some((each) => each.deflated && each.unpacked === 0 && each.packed > 2)) refuse("file.damaged");
}

// Parts that hold the cells or their texts.
const CELLS = /worksheets\/[^/]*$|sharedStrings|^content\.xml$/i;

/** Follows the relations from the root of an archive to its workbook, which else stands in a usual place. */
export async function bookRelations({ text }: BookParts, standard: string) {
  const root = relations(await text("_rels/.rels")).find(({ type }) => type.endsWith("/officeDocument"));
  const [, folder = "", name = ""] = /^\/?(.*?)([^/]*)$/.exec(root?.target ?? standard) ?? [];
  const related = relations(await text(`${folder}_rels/${name}.rels`));
  const path = (target: string): string => pathOf(folder, target);
  return {
    /** The part that lists the sheets. */
    book: folder + name,
    /** Name of the part of a type; `none` where there is none. */
    partOf: (type: string): string => path(related.find((each) => each.type.endsWith(type))?.target ?? "none"),
    /** Name of the part of the worksheet with this id; undefined for charts and what is not there. */
    sheetOf: (id: string | undefined): string | undefined => {
      const sheet = related.find((each) => each.id === id && each.type.endsWith("/worksheet"));
      return sheet && path(sheet.target);
    },
    /** Names of the parts that hold the comments of a sheet, by its part. */
    commentsOf: async (sheet: string): Promise<readonly string[]> => {
      const [, own = "", part = ""] = /^(.*?)([^/]*)$/.exec(sheet) ?? [];
      return relations(await text(`${own}_rels/${part}.rels`))
        .filter(({ type }) => /\/(?:comments|threadedComment)$/.test(type))
        .map(({ target }) => pathOf(own, target));
    },
  };
}

// A path from the root, or from a folder: "xl/worksheets/" and "../comments1.xml".
function pathOf(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function relations(xml: string): { id: string; type: string; target: string }[] {
  const found: ReturnType<typeof relations> = [];
  readXml(xml, {
    open: (name, attributes) => {
      const attribute = (own: string): string => attributeOf(attributes, own) ?? "";
      if (name !== "Relationship") return;
      found.push({ id: attribute("Id"), type: attribute("Type"), target: attribute("Target") });
    },
  });
  return found;
}

/** A part of a ZIP archive as its directory declares it. */
type ZipPart = ReturnType<typeof zipParts>[number];

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** The directory of a ZIP archive, which stands at its end; nothing is unpacked. */
function zipParts(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view) ?? refuse("file.truncated");
  let next = view.getUint32(end + 16, true);
  const parts = Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const at = next;
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) refuse("file.damaged");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const size = 46 + (name ?? 0);
    next += size + (extra ?? 0) + (comment ?? 0);
    return {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + size)),
      // Bytes in the archive and bytes when unpacked, by what the archive says.
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      deflated: view.getUint16(at + 10, true) === 8,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      // Where its local header starts.
      at: view.getUint32(at + 42, true),
    };
  });
  return parts.every((each) => each.at + 30 + each.packed <= bytes.length) ? parts : refuse("file.damaged");
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** The bytes of one part of a ZIP archive, piece by piece; more than `most` are refused, and `told` as the bound. */
async function* unpackedPieces(bytes: Uint8Array, part: ZipPart, most: number, told: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const packed = bytes.slice(from, from + part.packed);
  if (!part.deflated) {
    if (packed.length > most) tooLarge(told);
    yield packed;
    return;
  }
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const next = (): ReturnType<typeof reader.read> => reader.read().catch(() => refuse("file.damaged"));
  let size = 0;
  for (let read = await next(); !read.done; read = await next()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel();
      tooLarge(told);
    }
    yield read.value;
  }
}
