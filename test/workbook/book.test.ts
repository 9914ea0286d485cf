import { expect, test } from "vitest";
import { acrossColumns, percentFormat } from "../../src/workbook/book.js";

test("a title longer than its sheet stands across all columns, as high as its lines; what fits its column stays", () => {
  const title = "a".repeat(70);
  const sheet = acrossColumns({
    name: "s",
    rows: [
      [{ text: title, style: "title" }],
      [{ text: "short", style: "title" }],
      [{ text: "b".repeat(101), style: "quiet" }],
      [{ text: title, style: "words" }, { text: "2" }],
      [{ text: "c".repeat(31), style: "words" }],
    ],
    widths: [30, 20],
    frozen: { rows: 0, columns: 0 },
  });
  // derived: 70 × 1.35 = 94.5 of 50 are 2 lines of 20 points; 101 of 50 are 3 of 15; 31 are above the 30 of the first column.
  expect(sheet.merged).toEqual(
    new Map([
      [0, { columns: 2, height: 40 }],
      [2, { columns: 2, height: 45 }],
      [4, { columns: 2, height: 15 }],
    ]),
  );
  expect(sheet.rows).toEqual([
    [{ text: title, style: "answer" }],
    [{ text: "short", style: "title" }],
    [{ text: "b".repeat(101), style: "wrapped" }],
    [{ text: title, style: "words" }, { text: "2" }],
    [{ text: "c".repeat(31), style: "words" }],
  ]);
});

// derived: 0.001 is 0.1 %, the least that one decimal shows.
test.each([
  ["0.0000575685", "0.0###%"],
  ["0.00006", "0.0###%"],
  ["-0.0004", "0.0###%"],
  ["0", "0.0%"],
  ["0.001", "0.0%"],
  ["0.953", "0.0%"],
])("the share %s is printed as %s", (share, format) => {
  expect(percentFormat(share)).toBe(format);
});
