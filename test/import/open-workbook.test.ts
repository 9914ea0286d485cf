import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { HeldRow } from "../../src/import/open/columns.js";
import { openWorkbook } from "../../src/import/open/open-files.js";
import { unzipped, zipped } from "../support/zip.js";
import { someOf } from "../support/samples.js";

const written = (...sheets: readonly WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets: [...sheets] });
const small = await written({ name: "S", rows: [["a"], [1]] });
const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const BOOK = "xl/workbook.xml";

/** The small workbook with another text in one of its parts. */
function withPart(name: string, text: string | Uint8Array, declared?: number): Uint8Array {
  const parts = unzipped(small);
  parts.set(name, typeof text === "string" ? Buffer.from(text) : text);
  return zipped(parts, declared === undefined ? {} : { [name]: declared });
}
const sheetOf = (rows: string, before = ""): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData></worksheet>`;

describe("rows", () => {
  // Seen red without the level in `openWorkbook`.
  it("have the outline levels of the sheet", async () => {
    const row = (at: number, level: string): string =>
      `<row r="${String(at)}"${level}><c r="A${String(at)}"><v>${String(at)}</v></c></row>`;
    const book = await openWorkbook(
      withPart(SHEET, sheetOf(row(1, "") + row(2, ' outlineLevel="1"') + row(3, ' outlineLevel="2"'))),
    );
    expect(book.sheets[0]?.rows.map((each) => each.outlineLevel)).toEqual([undefined, 1, 2]);
  });
});

describe("cells", () => {
  it("become text: numbers plain, dates by ISO, errors and formulas as they stand", async () => {
    const book = await openWorkbook(
      await written({
        name: "Бюджет",
        rows: [
          ["Код", "Сумма", "Дата", "Да"],
          [801, 0.1 + 0.2, new Date("2025-03-01"), true],
          [802, 1e21, null, null],
          [],
          [803, -1.5e-7, new Date("2025-03-01T10:30:00Z"), false],
          [12345, 4764123456789.25, "0801", " "],
        ],
        cells: new Map([
          ["1,0", { value: 801, style: { numFmt: "0000" } }],
          ["5,0", { value: 12345, style: { numFmt: "0000" } }],
          ["2,2", { formula: "A2+1" }],
          ["2,3", { formula: "A2+1", formulaResult: 802 }],
        ]),
      }),
    );
    expect(book.fault).toBeUndefined();
    const [sheet] = book.sheets;
    expect(sheet).toMatchObject({ name: "Бюджет", hidden: false, formulas: 2, merges: [], hiddenRows: [] });
    // derived: a double holds 15 digits for certain, so 0.1 + 0.2 is 0.3; 0801 is what a person sees in the sheet
    expect(sheet?.rows.map((each) => [each.row, each.cells, [...(each.numbers ?? [])]])).toEqual([
      [1, ["Код", "Сумма", "Дата", "Да"], []],
      [2, ["0801", "0.3", "2025-03-01", "TRUE"], [0, 1]],
      [3, ["802", "1000000000000000000000", "=A2+1", "802"], [0, 1, 3]],
      [5, ["803", "-0.00000015", "2025-03-01T10:30:00", "FALSE"], [0, 1]],
      [6, ["12345", "4764123456789.25", "0801", " "], [0, 1]],
    ]);
  });

  it("of errors keep their text, of rich text lose their looks", async () => {
    const rich = '<c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>Все</t></r><r><t>го</t></r></is></c>';
    const book = await openWorkbook(
      withPart(SHEET, sheetOf(`<row r="1"><c r="A1" t="e"><f>B9</f><v>#REF!</v></c>${rich}</row>`)),
    );
    expect(book.sheets[0]).toMatchObject({ formulas: 1, rows: [{ row: 1, cells: ["#REF!", "Всего"] }] });
  });

  it("are read with merges, hidden rows and hidden sheets", async () => {
    const { sheets } = await openWorkbook(
      await written(
        {
          name: "A",
          rows: [
            ["x", null],
            ["y", 1],
            ["z", 2],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
          rowDefs: new Map([[1, { hidden: true }]]),
        },
        { name: "B", rows: [["h"]], hidden: true },
      ),
    );
    expect(sheets.map((each) => [each.name, each.hidden, each.hiddenRows, each.merges])).toEqual([
      ["A", false, [2], [{ top: 1, left: 0, bottom: 1, right: 1 }]],
      ["B", true, [], []],
    ]);
  });

  it("that are only formatted, however far away, take no room", async () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>';
    expect((await openWorkbook(withPart(SHEET, sheetOf(far)))).sheets[0]?.rows).toMatchObject([{ cells: ["1", "2"] }]);
  });

  it("are read in their order where rows come from the last to the first", async () => {
    const backwards = Array.from({ length: 20_000 }, (_, at) => `<row r="${20_000 - at}"><c><v>${at}</v></c></row>`);
    const [sheet] = (await openWorkbook(withPart(SHEET, sheetOf(backwards.join(""))))).sheets;
    // Derived: row r holds 20,000 - r.
    expect(sheet?.rows.map(({ row, cells }) => row + Number(cells[0]))).toEqual(Array(20_000).fill(20_000));
    expect(sheet?.rows.map(({ row }) => row)).toEqual(Array.from({ length: 20_000 }, (_, at) => at + 1));
  });

  it("in far corners take no room between them", async () => {
    const corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const [sheet] = (await openWorkbook(withPart(SHEET, sheetOf(corners)))).sheets;
    // Derived: the last row of a sheet, the last column of which is the 16,384th.
    expect(sheet?.rows.map(({ row, cells }) => [row, cells.indexOf("1"), cells.indexOf("2")])).toEqual([
      [1, 0, -1],
      [1_048_576, -1, 16_383],
    ]);
    // Derived: two blocks of numbers are held, of 64 and of 16,384 rows, a byte a row; no other column has one.
    const [first] = (sheet?.rows ?? []) as readonly HeldRow[];
    const held = first?.held.all.flatMap(({ blocks }) => blocks.map((each) => each.byteLength));
    expect(held?.filter((bytes) => bytes > 0)).toEqual([64, 16_384]);
  });
});

describe("what cannot be opened is told, never thrown", () => {
  const wide = Array.from(
    { length: 20_000 },
    (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
  );
  const bomb = new Uint8Array(300 * 2 ** 20);
  const faults: readonly [string, string, () => Uint8Array][] = [
    ["a truncated file", "file.truncated", () => small.slice(0, small.length / 2)],
    [
      "a directory of rubbish",
      "file.damaged",
      () => small.map((byte, at) => (at > small.length - 300 && at < small.length - 60 ? 7 : byte)),
    ],
    ["a broken part", "file.damaged", () => withPart(SHEET, "<worksheet><sheetData><row")],
    [
      "a sheet that is not there",
      "file.damaged",
      () => {
        const parts = unzipped(small);
        parts.delete(SHEET);
        return zipped(parts);
      },
    ],
    ["a bomb of blanks", "file.too-large", () => withPart(SHEET, bomb)],
    ["a bomb that declares a thousand bytes", "file.too-large", () => withPart(SHEET, bomb, 1000)],
    ["a bomb that declares none", "file.damaged", () => withPart(SHEET, bomb, 0)],
    ["rows that are far too wide", "file.too-many-cells", () => withPart(SHEET, sheetOf(wide.join("")))],
    [
      "a row of a million cells",
      "file.too-large",
      () => withPart(SHEET, sheetOf(`<row r="1">${"<c><v>1</v></c>".repeat(1_000_000)}</row>`)),
    ],
    [
      "millions of texts",
      "file.too-large",
      () => withPart(STRINGS, `<sst>${"<si><t>a</t></si>".repeat(4_000_001)}</sst>`),
    ],
    ["a text", "file.kind", () => new TextEncoder().encode("<html>")],
  ];
  it.each(someOf(faults))("%s: %s", async (_, code, make) => {
    const book = await openWorkbook(make());
    expect(book).toMatchObject({ sheets: [], fault: { code } });
  });

  // Seen red before the bounds: a second and more of work each, and the number alone.
  it.each<[string, string, string, () => Uint8Array]>([
    // Derived: 300 MB in an archive of 300 kB are a thousand times as many.
    ["what no sheet is packed like", "sheet1.xml", "64 MB", () => withPart(SHEET, bomb)],
    // Derived: 16,383 blank cells a row less 20 for its filled one; the 257th row is one too many, and none below it is read.
    [
      "a filled cell far to the right",
      "S",
      "4194304",
      () => withPart(SHEET, sheetOf(wide.slice(0, 300).join("") + "<row")),
    ],
  ])("%s: the sheet and the bound are told", async (_, sheet, expected, make) => {
    const { fault } = await openWorkbook(make());
    expect(fault).toMatchObject({ expected, detail: { sheet } });
  });
  it("more sheets than a workbook has", async () => {
    const parts = unzipped(small);
    const sheets = Array.from({ length: 1001 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`);
    const list = Buffer.from(parts.get(BOOK) ?? []).toString();
    parts.set(BOOK, Buffer.from(list.replace(/<sheet .*?\/>/, sheets.join(""))));
    expect((await openWorkbook(zipped(parts))).fault).toMatchObject({
      code: "file.too-large",
      expected: "1000",
      detail: { sheet: "S1000" },
    });
  });

  it("a workbook with a password", async () => {
    const locked = await writeXlsx({
      sheets: [{ name: "S", rows: [[1]] }],
      encryption: { password: "x", spinCount: 1000 },
    });
    expect((await openWorkbook(locked)).fault?.code).toBe("file.encrypted");
  });
});
