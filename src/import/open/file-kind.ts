// What kind of file bytes are; which kinds are workbooks; and why a kind is not read, with what to do instead.
// Also: the type of an issue of a whole file, without the name of the file.
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
// How files begin; where several kinds begin alike, a function tells which it is.
const MARKS: readonly (readonly [kind: FileKind | ((bytes: Uint8Array) => FileKind), start: string])[] = [
  [kindOfZip, "PK\u0003\u0004"],
  [kindOfZip, "PK\u0005\u0006"],
  [kindOfOle, "\u00d0\u00cf\u0011\u00e0"],
  ["parquet", "PAR1"],
  ["pdf", "%PDF-"],
  ["document", "{\\rtf"],
  ["image", "\u0089PNG"],
  ["image", "\u00ff\u00d8\u00ff"], // JPEG
  ["image", "GIF8"],
  ["image", "II*\0"], // TIFF
  ["image", "MM\0*"], // TIFF
  ["archive", "\u001f\u008b"], // gzip
  ["archive", "Rar!"],
  ["archive", "7z\u00bc\u00af"],
  ["binary", "\u007fELF"], // program
];

/** What kind of file bytes are, by what stands in them: a web page is often called `.xls`, a workbook `.csv`. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const [kind] =
    MARKS.find(([, start]) => Array.from(start).every((sign, at) => bytes[at] === sign.charCodeAt(0))) ?? [];
  if (kind !== undefined) return typeof kind === "string" ? kind : kind(bytes);
  const head = latin(bytes.subarray(0, 2048));
  if (/^RIFF....WEBP|^....ftyp(?:heic|mif1)/s.test(head)) return "image";
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

/** Facts of an issue that concerns a whole file, without its name. */
export type FileFacts = Pick<Issue, "code" | "severity"> &
  Partial<Pick<Issue, "row" | "received" | "expected" | "detail">>;

/** Why a file of a kind is not read, and what to do instead; undefined for text and workbooks, which are read. */
export function refusal(kind: FileKind): FileFacts | undefined {
  if (kind === "text" || isWorkbookKind(kind)) return undefined;
  const [code, received] = REFUSED[kind];
  const expected = kind === "empty" ? "CSV" : "XLSX, CSV";
  return { code, severity: "error", ...(received !== undefined && { received }), expected, detail: { kind } };
}
