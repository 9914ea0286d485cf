import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { isInFull } from "../support/demand.js";
import { limits } from "../../src/import/open/limits.js";
import { openFiles, openWorkbook } from "../../src/import/open/open-files.js";
import { openGrid } from "../../src/import/open/open-grid.js";
import type { Workbook } from "../../src/import/open/grid.js";

const table = [
  ["Код", "Сумма"],
  ["1", 5],
];
const book = async (...sheets: readonly WriteSheet[]): Promise<Workbook> =>
  openWorkbook(await writeXlsx({ sheets: [...sheets] }));
const codeOf = (opened: ReturnType<typeof openGrid>): string | undefined =>
  "fault" in opened ? opened.fault.code : undefined;
const sheetOf = (opened: ReturnType<typeof openGrid>): string | undefined =>
  "grid" in opened ? opened.grid.sheet : undefined;

// A table of 10,000 columns with more forms of texts than so many: no two of its texts are the same but for digits.
function differentTexts(most: number): string {
  const width = 10_000;
  const word = (number: number): string => number.toString(36).replace(/[0-9]/g, (digit) => `_${"abcdefghij"[Number(digit)] ?? ""}`); // prettier-ignore
  const lineOf = (row: number): string => Array.from({ length: width }, (_, at) => word(row * width + at)).join(";");
  return Array.from({ length: most / width + 1 }, (_, row) => lineOf(row)).join("\n");
}

describe("a text", () => {
  it("is decoded and split", () => {
    const opened = openGrid(new TextEncoder().encode("Код;Сумма\n1;5\n"));
    const rows = "grid" in opened ? opened.grid.rows.map(({ row, cells }) => ({ row, cells })) : [];
    expect("grid" in opened && { ...opened, grid: { ...opened.grid, rows } }).toEqual({
      grid: {
        rows: [
          { row: 1, cells: ["Код", "Сумма"] },
          { row: 2, cells: ["1", "5"] },
        ],
        encoding: "utf-8",
        encodingBy: "valid",
        words: ["Код", "Сумма"],
        delimiter: ";",
      },
      notes: [],
    });
  });

  it("that is empty, has no sheets, is too large or has too many rows is told", () => {
    expect(codeOf(openGrid(new TextEncoder().encode(" \n;;\n")))).toBe("file.empty");
    expect(codeOf(openGrid(new TextEncoder().encode("a;b\n"), { sheet: 1 }))).toBe("file.no-workbook");
    expect(codeOf(openGrid(new Uint8Array(limits.file + 1)))).toBe("file.too-large");
    expect(codeOf(openGrid(new TextEncoder().encode("1\n".repeat(limits.rows + 2))))).toBe("file.too-many-rows");
  });

  it("of nothing but a line that is too long is told by that line, and other rows keep theirs", () => {
    // Derived: a cell of two characters so many times, and no line end.
    const line = "1;".repeat(limits.line / 2 + 1);
    const opened = openGrid(new TextEncoder().encode(line));
    expect("fault" in opened && opened.fault).toMatchObject({
      code: "row.too-long",
      row: 1,
      received: String(limits.line + 2),
    });
    expect(codeOf(openGrid(new TextEncoder().encode(`Код;Сумма\n1;5\n${line}\n`)))).toBe(undefined);
  });

  it.runIf(isInFull("more different texts than are read"))("with too many different texts is told", () => {
    expect(codeOf(openGrid(new TextEncoder().encode(differentTexts(limits.forms))))).toBe("file.too-different");
    expect(codeOf(openGrid(new TextEncoder().encode(differentTexts(limits.forms / 2))))).toBe(undefined);
  });
});

describe("the sheet of a workbook", () => {
  it("is the only visible one with content", async () => {
    const opened = openGrid(
      await book(
        { name: "Данные", rows: table },
        { name: "Пусто", rows: [] },
        { name: "Коды", rows: table, hidden: true },
      ),
    );
    expect(opened).toMatchObject({
      grid: { sheet: "Данные", otherSheets: ["Пусто", "Коды"], encoding: "xlsx" },
      notes: [],
    });
  });

  it("is the only one with a table beside sheets of notes", async () => {
    expect(
      sheetOf(openGrid(await book({ name: "ReadMe", rows: [["Text"], ["Text"]] }, { name: "Data", rows: table }))),
    ).toBe("Data");
  });

  it("is a question where several hold tables", async () => {
    const opened = openGrid(await book({ name: "2024", rows: table }, { name: "2025", rows: table }));
    expect(opened).toEqual({ fault: { code: "file.sheet-which", severity: "question", expected: "2024, 2025" } });
  });

  it("is the one that has all columns which the analysis names, where others hold tables too", async () => {
    const two = await book({ name: "Lists", rows: table }, { name: "Plan", rows: [["Line", "Plan"], ["Roads", "5"]] }); // prettier-ignore
    // Seen red: a question. Where none has all of them it stays one.
    expect(sheetOf(openGrid(two, { columns: { description: "line", approved: "Plan" } }))).toBe("Plan");
    expect(codeOf(openGrid(two, { columns: { description: "Line", approved: "Fact" } }))).toBe("file.sheet-which");
  });

  it("is found by its name or number, and the nearest name is told", async () => {
    const two = await book({ name: "План", rows: table }, { name: "Факт", rows: table }, { name: "Пусто", rows: [] });
    expect(sheetOf(openGrid(two, { sheet: " факт " }))).toBe("Факт");
    expect(sheetOf(openGrid(two, { sheet: 1 }))).toBe("План");
    expect(openGrid(two, { sheet: "Факты" })).toMatchObject({
      fault: { code: "file.sheet-unknown", received: "Факты", detail: { nearest: "Факт" } },
    });
    expect(codeOf(openGrid(two, { sheet: 4 }))).toBe("file.sheet-unknown");
    expect(codeOf(openGrid(two, { sheet: 0 }))).toBe("file.sheet-unknown");
    expect(codeOf(openGrid(two, { sheet: "Пусто" }))).toBe("file.sheet-empty");
  });

  it("tells formulas and hidden rows", async () => {
    const opened = openGrid(
      await book({
        name: "S",
        rows: table,
        cells: new Map([["1,1", { formula: "2+3", formulaResult: 5 }]]),
        rowDefs: new Map([[1, { hidden: true }]]),
      }),
    );
    expect(opened).toMatchObject({
      grid: { rows: [{ row: 1 }, { row: 2, cells: ["1", "5"] }] },
      notes: [
        { code: "file.formulas", severity: "warning", detail: { count: "1", sheet: "S" } },
        { code: "file.hidden-rows", severity: "warning", row: 2, detail: { count: "1", rows: "2" } },
      ],
    });
  });
});

describe("openFiles", () => {
  it("opens workbooks, whatever they are called, and leaves the rest", async () => {
    const xlsx = await writeXlsx({ sheets: [{ name: "S", rows: table }] });
    const text = new TextEncoder().encode("a;b\n");
    const files = await openFiles({ "a.csv": xlsx, "b.xlsx": text, ["__proto__"]: text, "c.xlsx": xlsx.slice(0, 900) });
    expect(Object.keys(files)).toEqual(["a.csv", "b.xlsx", "__proto__", "c.xlsx"]);
    expect(files["a.csv"]).toMatchObject({ kind: "workbook", sheets: [{ name: "S" }] });
    expect(files["b.xlsx"]).toBe(text);
    expect(files["c.xlsx"]).toMatchObject({ fault: { code: "file.truncated" } });
    expect(codeOf(openGrid(xlsx))).toBe("file.workbook-unopened");
  });
});
