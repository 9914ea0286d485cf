import { expect, test } from "vitest";
import { splitText } from "../../src/import/open/split-text.js";
import { tableRegion } from "../../src/import/headers/table-region.js";

/** A text as a table that no reader knows any header of. */
function parse(text: string, delimiter = "auto", headerRows?: readonly number[]) {
  const { rows, delimiter: used } = splitText(text, delimiter);
  const grid = { rows, encoding: "utf-8", encodingBy: "valid", words: [], delimiter: used } as const;
  return { ...tableRegion(grid, { isHeader: () => false, ...(headerRows && { headerRows }) }), delimiter: used };
}

test.each([",", ";", "\t", "|"])("finds the delimiter %j", (delimiter) => {
  const text = ["a", "b", "c"].join(delimiter) + "\n" + ["1", "2", "3"].join(delimiter) + "\n";
  const { header, rows, delimiter: used } = parse(text);
  expect(used).toBe(delimiter);
  expect(header).toEqual(["a", "b", "c"]);
  expect(rows).toEqual([{ row: 2, cells: ["1", "2", "3"] }]);
});

test("decimal commas and commas in headers do not pass for delimiters", () => {
  expect(parse("Название, полное;Сумма\nA;1,5\nB;2,5\n")).toMatchObject({
    delimiter: ";",
    header: ["Название, полное", "Сумма"],
  });
});

test("a file of one column keeps its commas", () => {
  expect(parse("share\n1,5\n2,5\n")).toMatchObject({
    delimiter: "none",
    rows: [{ cells: ["1,5"] }, { cells: ["2,5"] }],
  });
});

test("the line sep= decides and is counted", () => {
  expect(parse("sep=;\na;b\n1,5;2\n")).toMatchObject({
    delimiter: ";",
    headerRow: 2,
    header: ["a", "b"],
    rows: [{ row: 3, cells: ["1,5", "2"] }],
  });
});

test("a delimiter given by name or character is used", () => {
  expect(parse("a\tb;c\n1\t2\n", "tab").header).toEqual(["a", "b;c"]);
  expect(parse("a\tb;c\n1\t2\n", ";").header).toEqual(["a\tb", "c"]);
});

test("lines are right after quoted newlines, blank lines and mixed line ends", () => {
  const text = 'a,b\r\n"one\r\ntwo",1\n\n,\r"x""y",2\nz,"3\n\n"\nlast,4';
  expect(parse(text).rows.map((each) => [each.row, each.cells])).toEqual([
    [2, ["one\ntwo", "1"]],
    [6, ['x"y', "2"]],
    [7, ["z", "3\n\n"]],
    [10, ["last", "4"]],
  ]);
});

test("too few and too many cells are faults, trailing blank cells are none", () => {
  const { header, rows } = parse("a,b,,\n1,2\n1,2,,\n1\n1,2,3\n", ",");
  expect(header).toEqual(["a", "b"]);
  expect(rows.map((each) => each.fault)).toEqual([
    undefined,
    undefined,
    { code: "row.width", received: "1", expected: "2" },
    { code: "row.width", received: "3", expected: "2" },
  ]);
});

test("a quote that is not closed, or goes on after its end, is a fault of its row", () => {
  expect(parse('a,b\n"x"y,1\nz,2\n').rows[0]?.fault).toMatchObject({ code: "row.quotes" });
  expect(parse('a,b\nq,1\n"open,2\nz,3\nso it is\n').rows).toMatchObject([
    { row: 2 },
    { row: 3, fault: { code: "row.quotes" } },
    { row: 4, cells: ["z", "3"] },
    { row: 5, fault: { code: "row.swallowed" } },
  ]);
});

test("header rows given: lines above are left, several are joined", () => {
  const text = "Бюджет;;\n;План;Факт\nКод;2024;2024\n1;2;3\n";
  expect(parse(text, "auto", [2, 3])).toMatchObject({
    header: ["Код", "План 2024", "Факт 2024"],
    headerRow: 3,
    rows: [{ row: 4 }],
  });
});

test("nothing in the file is no header", () => {
  expect(parse("")).toMatchObject({ header: [], headerRow: 0, rows: [] });
  expect(parse("\n \n;;\n")).toMatchObject({ headerRow: 0, rows: [] });
});
