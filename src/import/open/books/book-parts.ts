import { limits } from "../limits.js";
import { type XmlHandlers, walkXml, attributeOf, readXml } from "../read-xml.js";
import { type Unpacking, unpackPart, unpackedPieces, type ZipPart, zipParts } from "../zip-parts.js";
import { refuse } from "./refuse.js";

/** The parts of a workbook that is an archive, each unpacked when it is asked for. */
export type BookParts = {
  readonly has: (name: string) => boolean;
  /** The bytes of a part; none where it is not there. */
  readonly bytes: (name: string) => Promise<Uint8Array>;
  readonly text: (name: string) => Promise<string>;
  /** Walks through the markup of a part while it is unpacked, however long it is. */
  readonly walk: (name: string, handlers: XmlHandlers) => Promise<void>;
};

/**
 * Looks into the archive of a workbook before anything of it is unpacked, so that no file can take more memory than
 * `limits` allow: neither by the sizes that it declares nor by others that it has.
 *
 * @throws as `refuse`: `file.truncated`, `file.damaged`, `file.encrypted`, `file.too-large`
 */
export function bookParts(bytes: Uint8Array): BookParts {
  const parts = zipParts(bytes);
  if (typeof parts === "string") return refuse(`file.${parts}`);
  const most = Math.min(limits.walked, Math.max(limits.unpacked, limits.ratio * bytes.length));
  checkDeclared(parts, most);
  // What comes out of a part may be more than it declares.
  let left: number = most;
  const partOf = (name: string): ZipPart | undefined => parts.find((each) => each.name === name);
  const stopAt =
    (most: number) =>
    (why: Unpacking): never =>
      why === "damaged" ? refuse("file.damaged") : refuse("file.too-large", `> ${size(most)}`, size(most));
  const unpacked = async (name: string): Promise<Uint8Array> => {
    const part = partOf(name);
    if (!part) return new Uint8Array();
    const own = Math.min(left, limits.part);
    const all = await unpackPart(bytes, part, own, stopAt(own < limits.part ? most : limits.part));
    left -= all.length;
    return all;
  };
  async function* counted(part: ZipPart): AsyncIterable<Uint8Array> {
    for await (const piece of unpackedPieces(bytes, part, left, stopAt(most))) {
      left -= piece.length;
      yield piece;
    }
  }
  return {
    has: (name) => parts.some((each) => each.name === name),
    bytes: unpacked,
    text: async (name) => new TextDecoder().decode(await unpacked(name)),
    walk: async (name, handlers) => {
      const part = partOf(name);
      if (!part) return;
      const why = await walkXml(counted(part), handlers, limits.line);
      if (why) stopAt(limits.line)(why);
    },
  };
}

function checkDeclared(parts: readonly ZipPart[], all: number): void {
  if (parts.some((each) => each.encrypted)) refuse("file.encrypted");
  const total = parts.reduce((sum, each) => sum + each.unpacked, 0);
  const [largest] = [...parts].sort((a, b) => b.unpacked - a.unpacked);
  if (total > all) refuse("file.too-large", size(total), size(all), largest?.name.replace(/^.*\//, ""));
  if (parts.length > limits.parts) refuse("file.too-large", String(parts.length), String(limits.parts));
  for (const { name, unpacked } of parts) {
    const most = CELLS.test(name) ? limits.walked : /\.(?:xml|rels|vml)$/i.test(name) ? limits.other : limits.part;
    if (unpacked > most) refuse("file.too-large", size(unpacked), size(most));
  }
  // Who unpacks a part of no declared size knows no end.
  if (parts.some((each) => each.deflated && each.unpacked === 0 && each.packed > 2)) refuse("file.damaged");
}

// Parts that hold the cells or their texts.
const CELLS = /worksheets\/[^/]*$|sharedStrings|^content\.xml$/i;

const size = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

/** What a workbook of Office Open XML (XLSX) is related to. */
type BookRelations = {
  /** The part that lists the sheets. */
  readonly book: string;
  /** Name of the part of a type; `none` where there is none. */
  readonly partOf: (type: string) => string;
  /** Name of the part of the worksheet with this id; undefined for charts and what is not there. */
  readonly sheetOf: (id: string | undefined) => string | undefined;
  /** Names of the parts that hold the comments of a sheet, by its part. */
  readonly commentsOf: (sheet: string) => Promise<readonly string[]>;
};

/**
 * Follows the relations from the root of an archive to the parts of its workbook.
 *
 * @param standard - where the workbook stands if the archive does not say it
 */
export async function bookRelations({ text }: BookParts, standard: string): Promise<BookRelations> {
  const root = relations(await text("_rels/.rels")).find(({ type }) => type.endsWith("/officeDocument"));
  const [, folder = "", name = ""] = /^\/?(.*?)([^/]*)$/.exec(root?.target ?? standard) ?? [];
  const related = relations(await text(`${folder}_rels/${name}.rels`));
  const path = (target: string): string => (target.startsWith("/") ? target.slice(1) : folder + target);
  return {
    book: folder + name,
    partOf: (type) => path(related.find((each) => each.type.endsWith(type))?.target ?? "none"),
    sheetOf: (id) => {
      const sheet = related.find((each) => each.id === id && each.type.endsWith("/worksheet"));
      return sheet && path(sheet.target);
    },
    commentsOf: async (sheet) => {
      const [, own = "", part = ""] = /^(.*?)([^/]*)$/.exec(sheet) ?? [];
      return relations(await text(`${own}_rels/${part}.rels`))
        .filter(({ type }) => /\/(?:comments|threadedComment)$/.test(type))
        .map(({ target }) => (target.startsWith("/") ? target.slice(1) : joined(own, target)));
    },
  };
}

// A path from a folder: "xl/worksheets/" and "../comments1.xml".
function joined(folder: string, target: string): string {
  const steps = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

const relations = (xml: string): { id: string; type: string; target: string }[] =>
  elements(xml, "Relationship").map((attributes) => ({
    id: attributeOf(attributes, "Id") ?? "",
    type: attributeOf(attributes, "Type") ?? "",
    target: attributeOf(attributes, "Target") ?? "",
  }));

/** The attributes of every element of a name. */
export function elements(xml: string, wanted: string): string[] {
  const found: string[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === wanted) found.push(attributes);
    },
    close: () => undefined,
  });
  return found;
}
