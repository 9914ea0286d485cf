import { behind, withBehind } from "../support/behind.js";
import { expect, test } from "vitest";
import { type ChainTable, type Column, type TableRow, text } from "../../src/formula/table.js";
import { en } from "../../src/made/says/en.js";
import { reportOf } from "../../src/report/report-of.js";
import { MOST_CELLS, MOST_ROWS, isTooLarge, workbook } from "../../src/workbook/workbook.js";
import { runFolder } from "../support/examples.js";

const { result } = runFolder("examples/network");
// The same row again and again: how many there are is all that counts.
const ofRows = (rows: number, columns: number): readonly ChainTable[] => [
  {
    name: "lines",
    columns: Array<Column>(columns).fill(text("line")),
    rows: Array<TableRow>(rows).fill({ key: "a", per: {}, cells: {} }),
  },
];

test("a chain of more cells than a workbook holds is too large, and so is a table of more rows", () => {
  expect(isTooLarge(behind(result).tables)).toBe(false);
  // derived: 100 columns × 250,000 rows are 25,000,000 cells
  expect([isTooLarge(ofRows(250_000, 100)), isTooLarge(ofRows(250_001, 100))]).toEqual([false, true]);
  expect([isTooLarge(ofRows(MOST_ROWS, 1)), isTooLarge(ofRows(MOST_ROWS + 1, 1))]).toEqual([false, true]);
  expect(MOST_CELLS).toBe(25_000_000);
});

// Seen red without the test of size: a workbook was made.
test("a chain that is too large has no workbook", () => {
  const large = withBehind(result, { tables: ofRows(250_001, 100) });
  expect(workbook(result, reportOf(result, en), en)).toBeDefined();
  expect(workbook(large, reportOf(result, en), en)).toBeUndefined();
});
