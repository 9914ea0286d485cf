import "../support/seed.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetDraft, wholeRoom } from "../../src/import/open/books/sheet-draft.js";
import { samples } from "../support/samples.js";

const sign = fc.constantFrom(
  "\n",
  "\r",
  '"',
  "\u001f",
  "\u0004",
  "\u0000",
  "\u001a",
  "\ufffe",
  " ",
  "ж",
  "1",
  ",",
  "-",
);
const text = fc.array(sign, { maxLength: 5 }).map((signs) => signs.join(""));
const number = fc.oneof(fc.integer().map(String), fc.constantFrom("0.5", "-12.25", "0801", "+5", "Infinity", ".5"));
const cell = fc.oneof(
  text.map((own) => ({ text: own, isNumber: false })),
  number.map((own) => ({ text: own, isNumber: false })),
  number.map((own) => ({ text: own, isNumber: true })),
);
const rows = fc.uniqueArray(fc.tuple(fc.nat(3000), fc.array(cell, { minLength: 1, maxLength: 4 })), {
  selector: ([row]) => row,
  maxLength: 30,
});

// Derived: what is put into a sheet comes out of it, rows that are blank left out, in the order of the rows. Seen red
// without the marks of texts that look like numbers, and with late rows behind the others.
test("a sheet has the cells that were put into it, whatever stands in them and in whatever order they came", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const draft = sheetDraft("S", false, wholeRoom());
      for (const [row, cells] of given)
        for (const [column, { text, isNumber }] of cells.entries()) draft.putText(row, column, text, isNumber);
      const filled = given
        .filter(([, cells]) => cells.some((each) => each.text.trim() !== ""))
        .sort(([a], [b]) => a - b);
      const width = Math.max(0, ...filled.map(([, cells]) => cells.findLastIndex((each) => each.text !== "") + 1));
      const expected = filled.map(([row, cells]) => [
        row + 1,
        Array.from({ length: width }, (_, column) => cells[column]?.text ?? ""),
        cells.flatMap((each, column) => (each.isNumber ? [column] : [])),
      ]);
      const found = draft.sheet().rows.map((each) => [each.row, each.cells, [...(each.numbers ?? [])]]);
      expect(found).toEqual(expected);
    }),
    samples(100),
  );
});
