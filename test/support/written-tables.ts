import exceljs from "exceljs";
import { zipped } from "./zip.js";

/** A table with what may stand around it. */
export type WrittenTable = {
  readonly above?: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly below?: readonly string[];
  /** Comments by row of the table and column, both from 0; row -1 is the header. In a workbook only. */
  readonly comments?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly sheet?: string;
};

const linesOf = ({ above = [], header, rows, below = [] }: WrittenTable): readonly (readonly string[])[] => [
  ...above.map((each) => [each]),
  header,
  ...rows,
  ...below.map((each) => [each]),
];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The table as a text file; it holds no comments and no name of a sheet. */
export function csvOf(table: WrittenTable): Uint8Array {
  const width = table.header.length;
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = linesOf(table).map((each) => Array.from({ length: width }, (_, at) => cell(each[at] ?? "")).join(";"));
  return bytes(`${lines.join("\n")}\n`);
}

export async function xlsxOf(table: WrittenTable): Promise<Uint8Array> {
  const { above = [], comments = [], sheet = "Centres" } = table;
  const book = new exceljs.Workbook();
  const page = book.addWorksheet(sheet);
  for (const line of linesOf(table)) page.addRow(line);
  for (const { row, column, text } of comments) page.getCell(above.length + row + 2, column + 1).note = text;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The table as an OpenDocument spreadsheet, as LibreOffice writes one. */
export function odsOf(table: WrittenTable): Uint8Array {
  const { above = [], comments = [], sheet = "Centres" } = table;
  const rows = linesOf(table).map((line, at) => {
    const cells = line.map((text, column) => {
      const note = comments.find((each) => each.row === at - above.length - 1 && each.column === column);
      const annotation = note
        ? `<office:annotation><dc:creator>A. B.</dc:creator><text:p><text:span>${escaped(note.text)}</text:span></text:p></office:annotation>`
        : "";
      const own = text === "" ? "" : `<text:p>${escaped(text)}</text:p>`;
      return `<table:table-cell office:value-type="string">${annotation}${own}</table:table-cell>`;
    });
    return `<table:table-row>${cells.join("")}</table:table-row>`;
  });
  const content = `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="${escaped(sheet)}">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipped(
    new Map([
      ["mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet")],
      ["content.xml", bytes(content)],
      ["META-INF/manifest.xml", bytes("")],
    ]),
  );
}
