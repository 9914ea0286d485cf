import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { openGrid } from "../../src/import/open/open-grid.js";
import { openWorkbook } from "../../src/import/open/open-files.js";
import type { Workbook } from "../../src/import/open/grid.js";
import { unzipped, zipped } from "../support/zip.js";

const small = await writeXlsx({ sheets: [{ name: "S", rows: [["a"], [1]] }] });

/** The small workbook with other markup in its sheet, and every part rewritten. */
function withSheet(data: string, rewrite: (xml: string) => string = (xml) => xml): Promise<Workbook> {
  const parts = unzipped(small);
  parts.set(
    "xl/worksheets/sheet1.xml",
    Buffer.from(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}</worksheet>`),
  );
  const all = [...parts].map(([name, bytes]) => [name, Buffer.from(rewrite(Buffer.from(bytes).toString()))] as const);
  return openWorkbook(zipped(new Map(all)));
}
const rowsOf = (book: Workbook): unknown =>
  book.fault ?? book.sheets[0]?.rows.map(({ row, cells }) => [row, ...cells.slice(0, 2)]);
const single = (xml: string): string => xml.replaceAll(/="([^"']*)"/g, "='$1'");
const spaced = (xml: string): string => xml.replaceAll(/(?<=\s[\w:]+)="/g, ' =\n "');

// derived: the rows that are written here, blank rows between them
const ROWS = [1, 2, 3, 9, 10, 40].map((row) => [row, `t${row}`, String(row * 100)]);
const plain = `<sheetData>${ROWS.map(([row, text, number]) => `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${text}</t></is></c><c r="B${row}"><v>${number}</v></c></row>`).join("")}</sheetData>`;

describe("a sheet says the same however its markup is written", () => {
  it.each<[string, string, ((xml: string) => string)?]>([
    ["as most programs write it", plain],
    ["in single quotation marks", plain, single],
    ["with blanks round the equals signs", plain, spaced],
    ["both", plain, (xml) => single(spaced(xml)).replaceAll(/=\n "([^"]*)"/g, "=\n '$1'")],
    ["with prefixes", plain.replaceAll(/<(\/?)(row|c|v|is|t|sheetData)\b/g, "<$1x:$2")],
    [
      "with other attributes first",
      plain.replaceAll("<row ", "<row spans='1:2' d='>' ").replaceAll("<c ", "<c s='0' "),
    ],
    ["with comments", plain.replaceAll("<row", "<!-- <row r='99'> --><row").replaceAll("</c>", "</c><!-- ' -->")],
    ["with line ends inside tags", plain.replaceAll("<c ", "<c\n\t").replaceAll("<row ", "<row\r\n")],
    ["with rows that only say where a gap is", plain.replaceAll(/<row r="(2|3|10)"/g, "<row").replaceAll(/ r="[AB]\d+"/g, "")], // prettier-ignore
    ["with rows out of their order", plain.replace(/(<row r="1">.*?<\/row>)(.*)(<\/sheetData>)/, "$2$1$3")],
  ])("%s", async (_, data, rewrite) => {
    expect(rowsOf(await withSheet(data, rewrite))).toEqual(ROWS);
  });

  it("and is refused where a cell would be lost", async () => {
    const damaged = { code: "file.damaged" };
    const twice = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(rowsOf(await withSheet(`<sheetData>${twice}${twice}</sheetData>`))).toMatchObject(damaged);
    expect(
      rowsOf(await withSheet('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>')),
    ).toMatchObject(damaged);
    expect(rowsOf(await withSheet('<sheetData><row r="1"><c r="1A"><v>7</v></c></row></sheetData>'))).toMatchObject(
      damaged,
    );
  });
});

describe("a cell that is typed as a number", () => {
  const read = async (...values: readonly string[]): Promise<Workbook> =>
    withSheet(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>n</t></is></c></row>${values.map((value) => `<row><c><v>${value}</v></c><c><v>1</v></c></row>`).join("")}</sheetData>`,
    );
  const firstColumn = (book: Workbook): unknown => book.sheets[0]?.rows.slice(1).map((each) => each.cells[0]);

  it("is blank where it holds blanks, and is text where it holds no decimal number", async () => {
    expect(firstColumn(await read(" ", "\n", " 7 ", "0x1F", "Infinity", "1e2"))).toEqual([
      "",
      "",
      "7",
      "0x1F",
      "Infinity",
      "100",
    ]);
  });

  it("keeps the digits that the file writes, and says where they are more than a spreadsheet carries", async () => {
    // derived: 2^53 + 1 is no double; 0.1 + 0.2 makes the fourth; Excel writes 0.1 as the fifth
    const values = [
      "9007199254740993",
      "1234567890123456",
      "1234567890123456.78",
      "0.30000000000000004",
      "0.10000000000000001",
      "12345678901234.56",
      "12345678901234567890",
    ];
    const book = await read(...values);
    expect(firstColumn(book)).toEqual([
      "9007199254740993",
      "1234567890123456",
      "1234567890123456.78",
      "0.3",
      "0.1",
      "12345678901234.56",
      "12345678901234567890",
    ]);
    expect(openGrid(book)).toMatchObject({
      notes: [
        { code: "file.digits", severity: "warning", row: 2, detail: { count: "3", rows: "2, 4, 8", sheet: "S" } },
      ],
    });
  });
});
