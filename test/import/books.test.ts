import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../src/import/open/open-files.js";
import type { Workbook } from "../../src/import/open/grid.js";
import { unzipped, zipped } from "../support/zip.js";

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "../../fixtures/books", name));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

// The workbook that the fixtures were made from: README.md beside them says how.
const source = await writeXlsx({
  sheets: [
    {
      name: "Бюджет & Co",
      rows: [
        ["Код", "Наименование", "2024 план", "2024 исполнено", "Доля", "Дата", "Да"],
        [801, 'Итого "все"  два пробела', 1234567.89, 12345678901234, 0.755, new Date("2025-03-01"), true],
        [802, "Приют\nстрока <2>", 0.1 + 0.2, 1e15, 0.5, new Date("2025-03-01T10:30:00Z"), false],
        [],
        [803, "x", -1.5e-7, 4764123456789.25, 75, null, null],
        [12345, "скрыт", 3, 2147483647, 1, null, null],
        ["0801", "текст", 1 / 3, 100.25, null, null, null],
        [1, "ф", null, null, null, null, null],
      ],
      cells: new Map([
        ["1,0", { value: 801, style: { numFmt: "0000" } }],
        ["4,0", { value: 803, style: { numFmt: "0000" } }],
        ["1,4", { value: 0.755, style: { numFmt: "0.0%" } }],
        ["2,4", { value: 0.5, style: { numFmt: "0%" } }],
        ["7,2", { formula: "C2*2", formulaResult: 2469135.78 }],
        ["7,3", { formula: '"a"&"b"', formulaResult: "ab" }],
        ["7,4", { formula: "1/0", formulaResult: "#DIV/0!" }],
      ]),
      merges: [{ startRow: 5, startCol: 1, endRow: 6, endCol: 1 }],
      rowDefs: new Map([[5, { hidden: true }]]),
    },
    { name: "Скрытый", rows: [["h"]], hidden: true },
  ],
});

// Derived: what stands in the workbook above, as `sheetCell` writes each kind of value.
const SHEETS = [
  {
    name: "Бюджет & Co",
    hidden: false,
    merges: [{ top: 6, left: 1, bottom: 7, right: 1 }],
    hiddenRows: [6],
    longNumbers: [],
    rows: [
      [1, "Код", "Наименование", "2024 план", "2024 исполнено", "Доля", "Дата", "Да"],
      [2, "0801", 'Итого "все"  два пробела', "1234567.89", "12345678901234", "0.755", "2025-03-01", "TRUE"],
      [3, "802", "Приют\nстрока <2>", "0.3", "1000000000000000", "0.5", "2025-03-01T10:30:00", "FALSE"],
      [5, "0803", "x", "-0.00000015", "4764123456789.25", "75", "", ""],
      [6, "12345", "скрыт", "3", "2147483647", "1", "", ""],
      [7, "0801", "текст", "0.333333333333333", "100.25", "", "", ""],
      [8, "1", "ф", "2469135.78", "ab", "#DIV/0!", "", ""],
    ],
    numbers: [[], [0, 2, 3, 4], [0, 2, 3, 4], [0, 2, 3, 4], [0, 2, 3, 4], [2, 3], [0, 2]],
  },
  {
    name: "Скрытый",
    hidden: true,
    merges: [],
    hiddenRows: [],
    longNumbers: [],
    rows: [[1, "h"]],
    numbers: [[]],
  },
];

const shown = ({ sheets }: Workbook): unknown =>
  sheets.map(({ name, hidden, merges, hiddenRows, longNumbers, rows }) => ({
    name,
    hidden,
    merges,
    hiddenRows,
    longNumbers,
    rows: rows.map((each) => [each.row, ...each.cells]),
    numbers: rows.map((each) => [...(each.numbers ?? [])]),
  }));

// Seen red one by one: without the hidden state of sheets, the bit of hidden rows, the formats of styles (801, 45717),
// the text behind a shared formula, repeated rows, the table of shared texts.
describe("one table is the same in every format:", () => {
  // LibreOffice writes TRUE and FALSE as formulas.
  it.each([
    ["xlsx", source, 3],
    ["xls", fixture("table.xls"), 5],
    ["ods", fixture("table.ods"), 5],
  ] as const)("%s", async (format, content, formulas) => {
    const book = await openWorkbook(content);
    expect(book).toMatchObject({ format, sheets: [{ formulas }, {}] });
    expect(shown(book)).toEqual(SHEETS);
  });
});

const ODS = `<?xml version="1.0"?><office:document-content><office:automatic-styles>
<number:number-style style:name="N"><number:number number:min-integer-digits="4"/></number:number-style>
<style:style style:name="padded" style:family="table-cell" style:data-style-name="N"/>
<style:style style:name="child" style:family="table-cell" style:parent-style-name="padded"/>
</office:automatic-styles><office:body><office:spreadsheet>BODY</office:spreadsheet></office:body></office:document-content>`;
/** A spreadsheet of these rows. */
const ods = (rows: string, manifest = ""): Uint8Array =>
  zipped(
    new Map([
      ["mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet")],
      ["content.xml", bytes(ODS.replace("BODY", `<table:table table:name="S">${rows}</table:table>`))],
      ["META-INF/manifest.xml", bytes(manifest)],
    ]),
  );
const text = (words: string, more = ""): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`;
const number = (value: string, more = ""): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}/>`;
const row = (cells: string, more = ""): string => `<table:table-row${more}>${cells}</table:table-row>`;
const cellsOf = async (content: Uint8Array): Promise<unknown> =>
  (await openWorkbook(content)).sheets[0]?.rows.map((each) => [each.row, ...each.cells]);

describe("an OpenDocument spreadsheet", () => {
  it("keeps rows of groups and repeated headings, which the library leaves out", async () => {
    const rows = `<table:table-header-rows>${row(text("a"))}</table:table-header-rows><table:table-row-group>${row(number("1"))}<table:table-row-group>${row(number("2"))}</table:table-row-group></table:table-row-group>${row(number("3"))}`;
    // seen red: with readOds of hucre 1.0.0 only the last row comes
    expect(await cellsOf(ods(rows))).toEqual([
      [1, "a"],
      [2, "1"],
      [3, "2"],
      [4, "3"],
    ]);
  });

  it("repeats rows and cells by their number, and counts blank ones", async () => {
    const repeated = row(
      `<table:table-cell table:number-columns-repeated="2"/>${number("7", ' table:number-columns-repeated="2"')}`,
      ' table:number-rows-repeated="2"',
    );
    // As LibreOffice ends a sheet: blank cells up to its last column and its last row.
    const end = row(
      '<table:table-cell table:number-columns-repeated="16384"/>',
      ' table:number-rows-repeated="1048570"',
    );
    const blank = row("<table:table-cell/>", ' table:number-rows-repeated="3"');
    expect(await cellsOf(ods(row(text("a")) + blank + repeated + row(text("z")) + end))).toEqual([
      [1, "a", "", "", ""],
      [5, "", "", "7", "7"],
      [6, "", "", "7", "7"],
      [7, "z", "", "", ""],
    ]);
  });

  it("takes texts without comments, with their blanks and references", async () => {
    const comment = "<office:annotation><text:p>no cell</text:p></office:annotation>";
    const words = `<table:table-cell office:value-type="string">${comment}<text:p>a<text:s text:c="2"/><text:span>b</text:span> &amp;&#x41;</text:p><text:p>c</text:p></table:table-cell>`;
    expect(await cellsOf(ods(row(words)))).toEqual([[1, "a  b &A\nc"]]);
  });

  it("takes zeros in front from the style of the cell, of its row, of its column, or of the style it is made from", async () => {
    const columns = '<table:table-column/><table:table-column table:default-cell-style-name="padded"/>';
    const rows =
      row(number("1", ' table:style-name="child"') + number("2") + number("3")) +
      row(number("4"), ' table:default-cell-style-name="padded"');
    expect(await cellsOf(ods(columns + rows))).toEqual([
      [1, "0001", "0002", "3"],
      [2, "0004", "", ""],
    ]);
  });

  it("keeps more digits than a double carries and tells their rows", async () => {
    const { sheets } = await openWorkbook(ods(row(number("12345678901234567890.12"))));
    expect(sheets[0]).toMatchObject({ longNumbers: [1], rows: [{ cells: ["12345678901234567890.12"] }] });
  });

  it("shows a formula without a value as a formula, and a time as a clock does", async () => {
    const cells =
      '<table:table-cell table:formula="of:=1+1"/><table:table-cell office:value-type="time" office:time-value="PT9H05M00S"/>';
    expect(await cellsOf(ods(row(cells)))).toEqual([[1, "=1+1", "09:05:00"]]);
  });
});

/** The XLS with bytes from a place on replaced; places count from the start of its stream. */
function withBytes(at: (content: Buffer) => number, ...values: readonly number[]): Uint8Array {
  const copy = Buffer.from(fixture("table.xls"));
  copy.set(values, at(copy));
  return copy;
}
const start = (content: Buffer): number => content.indexOf(Buffer.from([9, 8, 16, 0, 0, 6]));

describe("what cannot be opened is told, never thrown:", () => {
  const sheet = "xl/worksheets/sheet1.xml";
  const far = row(number("1", ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"');
  const beyond = ' table:number-columns-repeated="999999999"';
  const bits = row(number("1", ' table:number-columns-repeated="11"'), ' table:number-rows-repeated="100"').repeat(
    1000,
  );
  // seen red: each with the check that refuses it taken out; the bomb has two, its declared size and what comes out
  it.each<[string, string, () => Uint8Array]>([
    ["Excel 95", "file.kind", () => fixture("excel-95.xls")],
    // the second record of the stream becomes the one that says how the rest is encrypted
    ["an XLS with a password", "file.encrypted", () => withBytes((all) => start(all) + 20, 0x2f, 0)],
    ["an XLS cut in half", "file.truncated", () => fixture("table.xls").subarray(0, 3000)],
    ["an XLS without its beginning", "file.kind", () => withBytes(start, 0, 0)],
    // the first sector of the directory is followed by itself
    ["an XLS whose directory goes in circles", "file.damaged", () => circle()],
    ["an XLS of random bytes", "file.damaged", () => withBytes(() => 30, 77)],
    ["an ODS with a password", "file.encrypted", () => ods("", "<manifest:encryption-data/>")],
    ["an ODS cut in half", "file.truncated", () => fixture("table.ods").subarray(0, 9000)],
    ["an ODS of billions of cells", "file.too-many-cells", () => ods(far)],
    ["an ODS of cells beyond the last column", "file.too-large", () => ods(row(number("1", beyond)))],
    // Derived: 1,000 cells that are repeated 1,100 times are 1,100,000; none is told twice.
    ["an ODS of cells repeated bit by bit", "file.too-many-cells", () => ods(bits)],
    ["an ODS with a torn text", "file.damaged", () => torn()],
    ["an ODS with a number that is none", "file.damaged", () => ods(row(number("1,5")))],
    // what tells a binary workbook of Excel from others is the name of its part
    ["an XLSB", "file.kind", () => zipped(new Map([["xl/workbook.bin", new Uint8Array(9)]]))],
    ["a bomb in an XLSX", "file.too-large", () => zipped(new Map(unzipped(source)).set(sheet, new Uint8Array(300 * 2 ** 20)))], // prettier-ignore
  ])("%s: %s", async (_, code, make) => {
    expect(await openWorkbook(make())).toMatchObject({ sheets: [], fault: { code } });
  });

  function circle(): Uint8Array {
    const copy = Buffer.from(fixture("table.xls"));
    const [map, directory] = [copy.readUInt32LE(76), copy.readUInt32LE(48)];
    copy.writeUInt32LE(directory, (map + 1) * 512 + 4 * directory);
    return copy;
  }
  function torn(): Uint8Array {
    const parts = unzipped(fixture("table.ods"));
    const content = parts.get("content.xml") ?? new Uint8Array();
    return zipped(parts.set("content.xml", content.subarray(0, content.length - 300)));
  }
});
