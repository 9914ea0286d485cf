import type { Issue } from "../../formula/issue.js";
import { type FileKind, isWorkbookKind } from "./file-kind.js";

/** Facts of an issue that concerns a whole file, without its name. */
export type FileFacts = Pick<Issue, "code" | "severity"> &
  Partial<Pick<Issue, "row" | "received" | "expected" | "detail">>;

/** The first of some rows or names, five unless said otherwise, and whether there are more. */
export const listed = (all: readonly (number | string)[], most = 5): string =>
  all.slice(0, most).join(", ") + (all.length > most ? ", …" : "");

// As people and programs call them, in every language.
const NAMES: Readonly<Partial<Record<FileKind, string>>> = {
  html: "HTML",
  "xml-spreadsheet": "XML Spreadsheet 2003",
  xml: "XML",
  pdf: "PDF",
  xlsb: "XLSB",
  zip: "ZIP",
};
const SAVED_AS = "XLSX, CSV";

/**
 * Why a file of a kind is not read, and what to do instead.
 *
 * @returns `file.empty`, `file.encrypted`, `file.kind` (a table that another program can save as XLSX or CSV),
 *   `file.kind-pdf`, `file.kind-zip`, `file.kind-document`, `file.kind-image`, `file.kind-other`; undefined for text and workbooks, which are read
 */
export function refusal(kind: FileKind): FileFacts | undefined {
  if (kind === "text" || isWorkbookKind(kind)) return undefined;
  const code = kind === "empty" || kind === "encrypted" ? `file.${kind}` : codeOf(kind);
  const received = NAMES[kind];
  return {
    code,
    severity: "error",
    ...(received === undefined ? {} : { received }),
    expected: kind === "empty" ? "CSV" : SAVED_AS,
    detail: { kind },
  };
}

// What is told of a kind in a sentence of its own.
const OWN: Readonly<Partial<Record<FileKind, string>>> = {
  pdf: "file.kind-pdf",
  zip: "file.kind-zip",
  archive: "file.kind-zip",
  document: "file.kind-document",
  image: "file.kind-image",
  binary: "file.kind-other",
};

const codeOf = (kind: FileKind): string => OWN[kind] ?? "file.kind";
