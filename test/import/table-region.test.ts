import fc from "fast-check";
import { expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import type { Grid, Merge } from "../../src/import/open/grid.js";
import { tableRegion } from "../../src/import/headers/table-region.js";
import { budgetHeader } from "../../src/import/headers/headers.js";

const isHeader = budgetHeader({ file: "b.csv" }, dictionaries);
const textGrid = (text: string): Grid => ({
  rows: text
    .split("\n")
    .map((line, index) => ({ row: index + 1, cells: line === "" ? [] : line.split(";") }))
    .filter((each) => each.cells.some((cell) => cell.trim() !== "")),
  encoding: "utf-8",
  encodingBy: "valid",
  words: [],
  delimiter: ";",
});
const sheetGrid = (text: string, merges: readonly Merge[] = []): Grid => ({
  ...textGrid(text),
  encoding: "xlsx",
  encodingBy: "workbook",
  delimiter: "none",
  merges,
});
const region = (grid: Grid, headerRows?: readonly number[]) =>
  tableRegion(grid, { isHeader, ...(headerRows && { headerRows }) });
const seen = (grid: Grid, headerRows?: readonly number[]) => {
  const found = region(grid, headerRows);
  return {
    header: found.header,
    headerRows: found.headerRows,
    title: found.title.map((each) => each.row),
    rows: found.rows.map((each) => each.row),
    notes: found.notes.map((each) => each.row),
  };
};

test("the header is found below a title block, notes are told from rows", () => {
  const text = [
    "Приложение 4;;;",
    "к решению от 25 декабря 2024 года № 12;;;",
    "Бюджет на 2025 год, утверждено;;;",
    "(тыс. сом);;;",
    "",
    "Код;Наименование;Утверждено;Исполнено",
    "01;Приюты;10;9",
    "02;Центры поддержки;20;",
    "Примечание: исполнено по кассе;;;",
    "* предварительные данные;;;",
  ].join("\n");
  expect(seen(textGrid(text))).toEqual({
    header: ["Код", "Наименование", "Утверждено", "Исполнено"],
    headerRows: [6],
    title: [1, 2, 3, 4],
    rows: [7, 8],
    notes: [9, 10],
  });
});

test("an explanation above the header is title; where nothing is known the first wide row is the header", () => {
  expect(seen(sheetGrid("Что это;Как называется;Сколько\nКод;Наименование;Утверждено\n1;a;2"))).toMatchObject({
    headerRows: [2],
    title: [1],
  });
  expect(seen(textGrid("Հայաստան;;\nա;բ;գ\n1;x;5\n2;y;6"))).toMatchObject({
    headerRows: [2],
    title: [1],
    rows: [3, 4],
  });
  expect(seen(textGrid("a;b;c\n1;2;3"))).toMatchObject({ header: ["a", "b", "c"], rows: [2] });
  expect(seen(textGrid("share\n1,5\n2,5"))).toMatchObject({ header: ["share"], rows: [2, 3] });
});

test("nothing in the grid is no table; header rows that are not there neither", () => {
  const none = { header: [], headerRows: [], headerRow: 0, title: [], rows: [], notes: [] };
  expect(region(textGrid(""))).toEqual(none);
  expect(region(textGrid("a;b\n1;2"), [7])).toEqual(none);
});

test("header rows given are joined by a space, as they stand", () => {
  expect(seen(textGrid("Бюджет;;\n;План;Факт\nКод;2024;2024\n1;2;3"), [2, 3])).toMatchObject({
    header: ["Код", "План 2024", "Факт 2024"],
    title: [1],
    rows: [4],
  });
});

test("a group above holds for the blank cells to its right", () => {
  const header = ["Код", "Наименование", "2024 утверждено", "2024 исполнено", "2025 утверждено"];
  const text = "Код;Наименование;2024;;2025\n;;утверждено;исполнено;утверждено\n01;Приюты;1;2;3";
  expect(seen(textGrid(text))).toMatchObject({ header, headerRows: [1, 2], rows: [3] });
  const phases = "Код;План;;Факт;\n;2024;2025;2024;2025\n01;1;2;3;4";
  expect(seen(textGrid(phases)).header).toEqual(["Код", "План 2024", "План 2025", "Факт 2024", "Факт 2025"]);
});

test("years alone stand over the names that repeat below each, whatever these are", () => {
  const text = ",2023,,2024,\nBereich,Zuteilung,Anteil,Zuteilung,Anteil\nHeime,1.5,50,2.5,60";
  const header = ["Bereich", "2023 Zuteilung", "2023 Anteil", "2024 Zuteilung", "2024 Anteil"];
  expect(seen(textGrid(text.replaceAll(",", ";")))).toMatchObject({ header, headerRows: [1, 2], rows: [3] });
  const other = "2023;;2024;\nZuteilung;Anteil;Zuteilung;Notiz\nHeime;1.5;2.5;x";
  expect(seen(textGrid(other)).headerRows).toEqual([2]);
});

// Seen red: the names of the last row alone, three times «Budget»; the row above was asked about as a row of the table.
test("names that repeat are told apart by the row above; words over numbers are no row of the table", () => {
  const text = "FROM;2016;1;TO\n;FY 18;FY 17;FY 16\n;Planned;Adopted;Adopted\nFund;Budget;Budget;Budget\nGeneral;1;2;3\nOther;4;5;6"; // prettier-ignore
  const found = region(textGrid(text));
  expect(found.header).toEqual(["Fund", "FY 18 Planned Budget", "FY 17 Adopted Budget", "FY 16 Adopted Budget"]);
  expect([found.headerRows, found.told]).toEqual([[2, 3, 4], undefined]);
});

test("a name that is printed in both rows of a header is no further one", () => {
  const text = "Expenditure;2023;;2024;;Difference\n;plan;fact;plan;fact;Difference\nHealth;1;2;3;4;\nRoads;1;2;3;4;";
  const merges = [
    { top: 1, left: 1, bottom: 1, right: 2 },
    { top: 1, left: 3, bottom: 1, right: 4 },
  ];
  const header = ["Expenditure", "2023 plan", "2023 fact", "2024 plan", "2024 fact", "Difference"];
  expect(seen(sheetGrid(text, merges))).toMatchObject({ header, headerRows: [1, 2] });
});

test("merged cells of a sheet say what a group covers", () => {
  const text = "Таблица 1;;;;\nКод;Название;Сумма за год;;\n;;план;факт;\n01;Приюты;1;2;";
  const merges = [
    { top: 1, left: 0, bottom: 1, right: 4 },
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 2, left: 2, bottom: 2, right: 3 },
  ];
  expect(seen(sheetGrid(text, merges))).toEqual({
    header: ["Код", "Название", "Сумма за год план", "Сумма за год факт"],
    headerRows: [2, 3],
    title: [1],
    rows: [4],
    notes: [],
  });
});

test.each([
  ["a row of words under a full header", "Код;Наименование;Утверждено\nпрограмма;бюджет;план\n1;a;2"],
  ["a heading inside the table", "Код;Наименование;Утверждено;\n;Приюты;;\n1;a;2;"],
  ["a row with numbers", "Код;Наименование;;Утверждено\n;;бюджет;5\n1;a;;2"],
  ["a row under a blank header", "Код;;Наименование\nош;x;приют"],
])("no row is swallowed by the header: %s", (_, text) => {
  expect(seen(textGrid(text))).toMatchObject({ headerRows: [1], rows: expect.arrayContaining([2]) as number[] });
});

test("a row that numbers the columns is a note, a row of data 1, 2, 3 is not", () => {
  expect(seen(textGrid("Код;Наименование;Утверждено\n1;2;3\n01;Приюты;5"))).toMatchObject({ rows: [3], notes: [2] });
  expect(seen(textGrid("Код;Наименование;Утверждено\nА;Б;1\n01;Приюты;5"))).toMatchObject({ rows: [3], notes: [2] });
  expect(seen(textGrid("Код;План;Факт\n1;2;3\n4;5;6"))).toMatchObject({ rows: [2, 3], notes: [] });
});

test("no notes: a single name with blanks, a number, headings that also stand inside, a table of two columns", () => {
  expect(seen(textGrid("Код;Название;План\na;b;1\nош;;")).notes).toEqual([]);
  expect(seen(textGrid("Код;Название;План\na;b;1\n;;25")).notes).toEqual([]);
  expect(seen(textGrid("Название;План;Факт\nЧасть первая;;\na;1;2\nЧасть вторая;;")).notes).toEqual([]);
  expect(seen(textGrid("Название;План;Факт\nЧасть первая;;\na;1;2\nИсточник: казначейство;;")).notes).toEqual([4]);
  expect(seen(textGrid("Название;План\na;1\nсм. приложение 2;")).notes).toEqual([]);
});

test("rows of a text file are measured: too wide, too short, trailing blanks never; a sheet has each cell in its place", () => {
  const text = "Код;Название;План;;\na;b\na;b;1;;\na;b;1;x\na;b;1";
  const faults = (grid: Grid) => region(grid).rows.map((each) => each.fault && [each.fault.code, each.fault.received]);
  expect(faults(textGrid(text))).toEqual([["row.width", "2"], undefined, ["row.width", "4"], undefined]);
  expect(faults(sheetGrid(text))).toEqual([undefined, undefined, undefined, undefined]);
  expect(region(sheetGrid(text)).told).toMatchObject([{ code: "row.beyond", row: 4, received: "x" }]);
});

test("property: title, header, rows and notes are all rows of the grid, each once, in order", () => {
  const cell = fc.constantFrom(
    "",
    "",
    "Код",
    "План",
    "2024",
    "утверждено",
    "5",
    "приют для женщин",
    "* см.",
    "А",
    "1",
    "2",
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), (lines) => {
      const grid = textGrid(lines.map((each) => each.join(";")).join("\n"));
      const { title, headerRows, rows, notes } = region(grid);
      const places = [...title.map((each) => each.row), ...headerRows, ...rows.map((each) => each.row)];
      const all = [...places, ...notes.map((each) => each.row)].sort((a, b) => a - b);
      expect(all).toEqual(grid.rows.map((each) => each.row));
    }),
  );
});
