import { limits } from "./limits.js";
import { attributeOf, readXml } from "./read-xml.js";
import { type SheetExtent, sheetExtent } from "./sheet-extent.js";
import { unpackPart } from "./unpack-part.js";
import type { Workbook } from "./workbook.js";
import { type ZipPart, zipParts } from "./zip-parts.js";

/** What is known of a workbook before it is opened. */
export type Inspected = {
  /** Places of the worksheets among all sheets, from 0, and how far their filled cells reach. */
  readonly sheets: readonly ({ readonly index: number } & Pick<SheetExtent, "rows" | "columns" | "texts">)[];
  /** Whether numbers are shown with zeros in front: then the formats of all cells are needed. */
  readonly padded: boolean;
};

type Fault = NonNullable<Workbook["fault"]>;

/**
 * Looks into a workbook before anything opens it, so that no file can take more memory than `limits` allow: not by the
 * sizes that it declares, not by others that it has, and not by two cells in far corners.
 *
 * @param bytes - an XLSX file
 * @returns its worksheets; or `file.truncated`, `file.damaged`, `file.encrypted`, `file.too-large`, `file.no-sheets`
 */
export async function inspectWorkbook(bytes: Uint8Array): Promise<Inspected | { readonly fault: Fault }> {
  const parts = zipParts(bytes);
  if (typeof parts === "string") return fault(`file.${parts}`);
  const declared = declaredFault(parts);
  if (declared) return declared;
  const text = async (name: string): Promise<string> => {
    const part = parts.find((each) => each.name === name);
    const unpacked = part ? await unpackPart(bytes, part, limits.part) : new Uint8Array();
    return typeof unpacked === "string" ? Promise.reject(new Error(unpacked)) : new TextDecoder().decode(unpacked);
  };
  try {
    return await inspected(text);
  } catch (error) {
    const tooLarge = error instanceof Error && error.message === "too-large";
    return tooLarge ? fault("file.too-large", `> ${size(limits.part)}`, size(limits.part)) : fault("file.damaged");
  }
}

function declaredFault(parts: readonly ZipPart[]): { readonly fault: Fault } | undefined {
  if (parts.some((each) => each.encrypted)) return fault("file.encrypted");
  const total = parts.reduce((sum, each) => sum + each.unpacked, 0);
  if (total > limits.unpacked) return fault("file.too-large", size(total), size(limits.unpacked));
  if (parts.length > limits.parts) return fault("file.too-large", String(parts.length), String(limits.parts));
  for (const { name, unpacked } of parts) {
    const most =
      /\.(?:xml|rels|vml)$/i.test(name) && !/worksheets\/[^/]*$|sharedStrings/i.test(name) ? limits.other : limits.part;
    if (unpacked > most) return fault("file.too-large", size(unpacked), size(most));
  }
  // Who unpacks a part of no declared size knows no end.
  return parts.some((each) => each.deflated && each.unpacked === 0 && each.packed > 2)
    ? fault("file.damaged")
    : undefined;
}

async function inspected(text: (name: string) => Promise<string>): Promise<Inspected | { readonly fault: Fault }> {
  const root = relations(await text("_rels/.rels")).find(({ type }) => type.endsWith("/officeDocument"));
  const [, folder = "", name = ""] = /^\/?(.*?)([^/]*)$/.exec(root?.target ?? "xl/workbook.xml") ?? [];
  const related = relations(await text(`${folder}_rels/${name}.rels`));
  const path = (target: string): string => (target.startsWith("/") ? target.slice(1) : folder + target);
  const partOf = (type: string): string => path(related.find((each) => each.type.endsWith(type))?.target ?? "none");
  const shared = await text(partOf("/sharedStrings"));
  const marks = count(shared, "<");
  if (marks > limits.marks) return fault("file.too-large", String(marks), String(limits.marks));
  const texts = elements(shared, "si").length;
  const sheets: Inspected["sheets"][number][] = [];
  for (const [index, element] of elements(await text(folder + name), "sheet").entries()) {
    const id = idOf(element);
    const sheet = related.find((each) => each.id === id && each.type.endsWith("/worksheet"));
    if (!sheet) continue;
    const extent = sheetExtent(await text(path(sheet.target)));
    const { rows, columns } = extent;
    if (rows > limits.rows || columns > limits.cells || rows * columns > limits.sheet)
      return fault("file.too-large", `${rows} × ${columns}`, String(limits.sheet));
    if (extent.settings > limits.settings || extent.broken || extent.lastText >= texts) return fault("file.damaged");
    sheets.push({ index, rows, columns, texts: extent.texts });
  }
  if (sheets.length === 0) return fault("file.no-sheets");
  return { sheets, padded: /formatCode\s*=\s*["']0{2,}["';]/.test(await text(partOf("/styles"))) };
}

const relations = (xml: string): { id: string; type: string; target: string }[] =>
  elements(xml, "Relationship").map((attributes) => ({
    id: attributeOf(attributes, "Id") ?? "",
    type: attributeOf(attributes, "Type") ?? "",
    target: attributeOf(attributes, "Target") ?? "",
  }));

/** The attributes of every element of a name. */
function elements(xml: string, wanted: string): string[] {
  const found: string[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === wanted) found.push(attributes);
    },
    close: () => undefined,
  });
  return found;
}

// Whatever prefix the relations have.
const idOf = (attributes: string): string | undefined => {
  const name = /\s([^\s=]+:id)\s*=/.exec(attributes)?.[1];
  return name === undefined ? undefined : attributeOf(attributes, name);
};

function count(text: string, letter: string): number {
  let found = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found += 1;
  return found;
}

const size = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

const fault = (code: string, received = "", expected = ""): { readonly fault: Fault } => ({
  fault: { code, received, expected },
});
