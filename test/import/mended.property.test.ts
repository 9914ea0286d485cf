import fc from "fast-check";
import { encode } from "iconv-lite";
import { describe, expect, test } from "vitest";
import { type CsvCell, csvText } from "../../src/formats/csv-text.js";
import { rejectRows } from "../../src/formats/csv.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Reject } from "../../src/model/input-record.js";
import { readMended } from "../../src/import/read/read-mended.js";

const words = [en, ru].map(({ phrases }) => ["file", "row", "reason"].map((key) => phrases[key] ?? key));
const read = (bytes: Uint8Array) => readMended({ name: "rejects.csv", bytes }, {}, words);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/\p{Cc}/gu, "\n")),
  fc.constantFrom(
    "",
    "0801",
    "1 234,50",
    "1.234",
    "-5",
    "=1+1",
    "'=1+1",
    "''@x",
    "+a",
    " x ",
    'a "b"',
    "а;б,в",
    "'",
    "\n",
  ),
);
const file = fc.record({
  name: fc.constantFrom("бюджет 2025.csv", "umay-tables.xlsx#Центры", "=f;1.csv", "a/b.csv"),
  header: fc.array(cell, { minLength: 1, maxLength: 5 }),
  rows: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 10 ** 6 }), fc.array(cell, { minLength: 1, maxLength: 6 })), {
    selector: ([row]) => row,
    minLength: 1,
    maxLength: 5,
  }),
});
const refused = fc.uniqueArray(file, { selector: ({ name }) => name, minLength: 1, maxLength: 3 }).map((files) =>
  files.flatMap(({ name, header, rows }) =>
    rows.map(([row, cells]): Reject => ({
      file: name,
      row,
      header,
      cells,
      reasons: [{ code: "cell.missing", severity: "error", file: name, row, column: "x", expected: "y", message: "" }],
    })),
  ),
);

describe("refused rows that were written are read back", () => {
  // Derived: what was written is what is expected.
  test.each([en, ru])("$name: the same cells, at the same places", (locale) => {
    fc.assert(
      fc.property(refused, (rejects) => {
        const { rows, issues } = read(utf8(csvText(rejectRows(rejects, locale), locale.marks)));
        expect(issues).toEqual([]);
        expect([...rows.values()].reduce((sum, each) => sum + each.size, 0)).toBe(rejects.length);
        for (const each of rejects) expect(rows.get(each.file)?.get(each.row)).toEqual(each.cells);
      }),
    );
  });

  test("also as Excel saves them: another delimiter, windows-1251, every block as wide as the widest", () => {
    const plain = fc.constantFrom("Сумма", "1234,5", "", "Ош", "0801", "Центр «Ак-Терек»", "да");
    const block = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 999 }), fc.array(plain, { minLength: 1, maxLength: 4 })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(block, fc.constantFrom(";", "\t", ","), (given, delimiter) => {
        const rows = [...new Map(given)];
        const rejects = rows.map(([row, cells]) => ({ file: "f.csv", row, header: ["а", "б"], cells, reasons: [] }));
        const all: CsvCell[][] = [...rejectRows(rejects, ru)];
        const width = Math.max(...all.map((each) => each.length));
        const text = all
          .map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""))
          .map((row) => row.map((each) => `"${typeof each === "string" ? each : each.number}"`).join(delimiter));
        const back = read(encode(`${text.join("\r\n")}\r\n`, "windows-1251")).rows.get("f.csv");
        for (const [row, cells] of rows)
          expect(back?.get(row)).toEqual(Array.from({ length: width - 3 }, (_, at) => cells[at] ?? ""));
      }),
    );
  });
});
