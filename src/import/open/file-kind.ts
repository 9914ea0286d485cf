import type { Issue } from "../../formula/issue.js";

/** What a file is, whatever its name says. */
export type FileKind = "text" | WorkbookKind | keyof typeof REFUSED;

/** The kinds that are workbooks, which are opened before they are read. */
export type WorkbookKind = "xlsx" | "xls" | "ods" | "parquet";

// The kinds that are not read: what is said of each, and how people and programs call it, in every language.
const REFUSED = {
  empty: ["file.empty"],
  encrypted: ["file.encrypted"],
  html: ["file.kind", "HTML"],
  "xml-spreadsheet": ["file.kind", "XML Spreadsheet 2003"],
  xml: ["file.kind", "XML"],
  xlsb: ["file.kind", "XLSB"],
  pdf: ["file.kind-pdf", "PDF"],
  zip: ["file.kind-zip", "ZIP"],
  archive: ["file.kind-zip"],
  document: ["file.kind-document"],
  image: ["file.kind-image"],
  binary: ["file.kind-other"],
} as const satisfies Record<string, readonly [code: string, name?: string]>;

export const isWorkbookKind = (kind: FileKind): kind is WorkbookKind =>
  ["xlsx", "xls", "ods", "parquet"].includes(kind);

const EDGE = 2 ** 16;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PARQUET = [0x50, 0x41, 0x52, 0x31];
const MARKS: readonly (readonly [FileKind, mark: readonly number[]])[] = [
  ["image", [0x89, 0x50, 0x4e, 0x47]], // PNG
  ["image", [0xff, 0xd8, 0xff]], // JPEG
  ["image", [0x47, 0x49, 0x46, 0x38]], // GIF
  ["image", [0x49, 0x49, 0x2a, 0]], // TIFF
  ["image", [0x4d, 0x4d, 0, 0x2a]], // TIFF
  ["archive", [0x1f, 0x8b]], // gzip
  ["archive", [0x52, 0x61, 0x72, 0x21]], // RAR
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]], // 7z
  ["binary", [0x7f, 0x45, 0x4c, 0x46]], // program
];

/** What kind of file bytes are, by what stands in them: a web page is often called `.xls`, a workbook `.csv`. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return kindOfZip(bytes);
  if (startsWith(bytes, OLE)) return kindOfOle(bytes);
  if (startsWith(bytes, PARQUET)) return "parquet";
  const head = latin(bytes.subarray(0, 2048));
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith("{\\rtf")) return "document";
  if (/^RIFF....WEBP|^....ftyp(?:heic|mif1)/s.test(head)) return "image";
  const marked = MARKS.find(([, mark]) => startsWith(bytes, mark));
  if (marked) return marked[0];
  // Without the zero bytes of UTF-16 and the byte order marks.
  const markup = head
    .replaceAll("\u0000", "")
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, "")
    .trimStart()
    .toLowerCase();
  if (/^<\?xml[^>]*>[^<]*(?:<\?[^>]*>[^<]*)*<(?:\w+:)?workbook[\s>]/.test(markup)) return "xml-spreadsheet";
  const isPage =
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|table|meta|style|div)[\s>]/.test(markup);
  if (isPage) return "html";
  return markup.startsWith("<?xml") ? "xml" : "text";
}

// The names of the parts stand unpacked in front of each part and again at the end of the file.
function kindOfZip(bytes: Uint8Array): FileKind {
  const names = latin(bytes.subarray(0, EDGE)) + latin(bytes.subarray(Math.max(0, bytes.length - EDGE)));
  if (names.includes("opendocument.spreadsheet")) return "ods";
  // Packed again by another program, which compressed its type too.
  if (names.includes("mimetype") && names.includes("content.xml") && !names.includes("opendocument.")) return "ods";
  if (names.includes("xl/workbook.bin")) return "xlsb";
  if (/xl\/(?:workbook\.xml|worksheets\/|styles\.xml|sharedStrings\.xml|_rels\/)/.test(names)) return "xlsx";
  if (/(?:word|ppt|visio)\/|opendocument\.(?:text|presentation)/.test(names)) return "document";
  // The beginning of a truncated one.
  return /\[Content_Types\]\.xml|_rels\/\.rels/.test(names) ? "xlsx" : "zip";
}

// A container of Office 97 holds named streams, their names in UTF-16.
function kindOfOle(bytes: Uint8Array): FileKind {
  const text = latin(bytes);
  const holds = (...names: readonly string[]): boolean =>
    names.some((name) => text.includes(Array.from(name, (letter) => `${letter}\0`).join("")));
  if (holds("EncryptedPackage")) return "encrypted";
  if (holds("Workbook", "Book") || text.includes(BIFF8)) return "xls";
  return holds("WordDocument", "PowerPoint Document") ? "document" : "binary";
}

// How the stream of a workbook begins; its name may be lost with the end of the file.
const BIFF8 = "\t\b\u0010\0\0\u0006\u0005\0";

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Facts of an issue that concerns a whole file, without its name. */
export type FileFacts = Pick<Issue, "code" | "severity"> &
  Partial<Pick<Issue, "row" | "received" | "expected" | "detail">>;

/** The first of some rows or names, five unless said otherwise, and whether there are more. */
export const listed = (all: readonly (number | string)[], most = 5): string =>
  all.slice(0, most).join(", ") + (all.length > most ? ", …" : "");

/** Why a file of a kind is not read, and what to do instead; undefined for text and workbooks, which are read. */
export function refusal(kind: FileKind): FileFacts | undefined {
  if (kind === "text" || isWorkbookKind(kind)) return undefined;
  const [code, received] = REFUSED[kind];
  const expected = kind === "empty" ? "CSV" : "XLSX, CSV";
  return { code, severity: "error", ...(received !== undefined && { received }), expected, detail: { kind } };
}
