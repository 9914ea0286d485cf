import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { type FileKind, fileKind, isWorkbookKind } from "../../src/import/open/file-kind.js";
import { openGrid } from "../../src/import/open/open-grid.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ole = (...names: readonly string[]): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(7)],
    ...names.flatMap((name) => Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])),
  ]);
const sheets = [{ name: "S", rows: [["a"], [1]] }];

const files: readonly (readonly [string, FileKind, Uint8Array])[] = [
  ["nothing", "empty", bytes("")],
  ["a table", "text", bytes("a;b\n1;2")],
  ["a table with a mark", "text", bytes("\ufeff<5;b\n1;2")],
  ["an XLSX", "xlsx", await writeXlsx({ sheets })],
  ["an ODS", "ods", await writeOds({ sheets })],
  ["an old XLS", "xls", ole("Root Entry", "Workbook")],
  ["an XLSX with a password", "encrypted", await writeXlsx({ sheets, encryption: { password: "x", spinCount: 1000 } })],
  ["an old Word file", "document", ole("Root Entry", "WordDocument")],
  ["a web page called .xls", "html", bytes("\ufeff \r\n<TABLE border=1><tr><td>1")],
  ["a whole web page", "html", bytes("<!DOCTYPE html>\n<html>")],
  [
    "Excel 2003 XML",
    "xml-spreadsheet",
    bytes('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="x">'),
  ],
  ["any other XML", "xml", bytes('<?xml version="1.0" encoding="UTF-8"?>\n<office:document>')],
  ["a PDF", "pdf", bytes("%PDF-1.7")],
  ["a Word file", "document", bytes("PK\u0003\u0004[Content_Types].xml word/document.xml")],
  ["a text of LibreOffice", "document", bytes("PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text")],
  ["a text with marks", "document", bytes("{\\rtf1\\ansi")],
  ["a picture", "image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
  ["a packed folder", "archive", Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7])],
  ["a program", "binary", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1])],
  ["some archive", "zip", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
];

it.each(files)("%s is %s", (_, kind, content) => {
  expect(fileKind(content)).toBe(kind);
});

it.each(files.filter(([, kind]) => kind !== "text" && !isWorkbookKind(kind)))(
  "%s (%s) is refused with a code",
  (_, kind, content) => {
    const opened = openGrid(content);
    const codes: Readonly<Partial<Record<FileKind, string>>> = {
      empty: "file.empty",
      encrypted: "file.encrypted",
      pdf: "file.kind-pdf",
      zip: "file.kind-zip",
      archive: "file.kind-zip",
      document: "file.kind-document",
      image: "file.kind-image",
      binary: "file.kind-other",
    };
    expect("fault" in opened && opened.fault.code).toBe(codes[kind] ?? "file.kind");
  },
);
