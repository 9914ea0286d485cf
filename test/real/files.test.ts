import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openGrid } from "../../src/import/open/open-grid.js";
import { openWorkbook } from "../../src/import/open/open-files.js";
import type { GridRow } from "../../src/import/open/grid.js";
import { dataFolder } from "./data-folder.js";
import { convert, libreOfficeFound } from "./readings/libre-office.js";
import { writeXlsx } from "hucre/xlsx";

const mexico = dataFolder("mexico_pef2016");
const demos = dataFolder("openspending_demos");
const shelters = dataFolder("shelters_uk");

const cell = (rows: readonly GridRow[], row: number, column: number): string | undefined => rows[row]?.cells[column];

describe.skipIf(!mexico || !demos)("code pages of real budgets", () => {
  it("Mexico's budget of 2016 is code page 850", () => {
    const opened = openGrid(readFileSync(join(mexico ?? "", "PEF_2016_ramos_4_20_35_44_47.cp850.csv")));
    expect(opened).toMatchObject({
      grid: {
        encoding: "cp850",
        encodingBy: "letters",
        words: ["Gobernación", "Secretaría", "Coordinación"],
        delimiter: ",",
      },
    });
    // worked: counted in the file with other tools
    expect("grid" in opened && opened.grid.rows.length).toBe(5158);
  });

  it("Mexico's branch 23 of 2015 is windows-1252", () => {
    const opened = openGrid(readFileSync(join(demos ?? "", "mexico_ramo23_2015.csv")));
    expect(opened).toMatchObject({
      grid: { encoding: "windows-1252", words: ["Número", "CONSTRUCCIÓN", "MÚLTIPLES"] },
    });
  });
});

describe.skipIf(!shelters)("a real workbook", () => {
  it("holds the table of its twin in CSV", async () => {
    const folder = shelters ?? "";
    const book = openGrid(await openWorkbook(readFileSync(join(folder, "foi.xlsx"))));
    const text = openGrid(readFileSync(join(folder, "foi.csv")));
    if (!("grid" in book) || !("grid" in text)) throw new Error("not opened");
    expect(book.grid).toMatchObject({ sheet: "Data", otherSheets: ["ReadMe"] });
    expect(book.notes).toMatchObject([{ code: "file.formulas", detail: { count: "257" } }]);
    expect(book.grid.rows).toHaveLength(text.grid.rows.length);
    // cross: the amounts of both, £ and commas aside; the CSV rounds to whole pounds
    for (const [index] of text.grid.rows.entries()) {
      const plain = (cell(text.grid.rows, index, 1) ?? "").replace(/[£,\s]/g, "");
      if (/^\d+$/.test(plain))
        expect(Math.round(Number(cell(book.grid.rows, index, 1))), `row ${index + 1}`).toBe(Number(plain));
    }
  });
});

describe.skipIf(!libreOfficeFound())("a workbook that LibreOffice has saved", () => {
  it("is read as the one it was made from", async () => {
    const made = await writeXlsx({
      sheets: [
        {
          name: "Бюджет",
          rows: [
            ["Бюджет на 2025 год, тыс. сом", null, null],
            ["Код", "План", "Дата"],
            [801, 1234567.89, new Date("2025-03-01")],
            [1203, -0.5, null],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
          rowDefs: new Map([[3, { hidden: true }]]),
          cells: new Map([
            ["2,0", { value: 801, style: { numFmt: "0000" } }],
            ["3,2", { formula: "A3+A4" }],
          ]),
        },
        { name: "Коды", rows: [["x"]], hidden: true },
      ],
    });
    const book = await openWorkbook(new Uint8Array(convert(made)));
    expect(book.fault).toBeUndefined();
    // derived: 801 + 1203 = 2004, which LibreOffice computed and stored
    expect(
      book.sheets.map(({ name, hidden, hiddenRows, formulas, merges }) => [name, hidden, hiddenRows, formulas, merges]),
    ).toEqual([
      ["Бюджет", false, [4], 1, [{ top: 1, left: 0, bottom: 1, right: 2 }]],
      ["Коды", true, [], 0, []],
    ]);
    const filled = book.sheets[0]?.rows.map(({ row, cells }) => [row, ...cells.filter((each) => each !== "")]);
    expect(filled).toEqual([
      [1, "Бюджет на 2025 год, тыс. сом"],
      [2, "Код", "План", "Дата"],
      [3, "0801", "1234567.89", "2025-03-01"],
      [4, "1203", "-0.5", "2004"],
    ]);
  });
});
