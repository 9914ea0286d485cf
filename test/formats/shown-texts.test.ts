import { expect, test } from "vitest";
import { cutShort } from "../../src/formula/cut-short.js";
import { localize } from "../../src/formula/localize.js";
import { TIDY, csvText, dialectOf } from "../../src/formats/csv-text.js";
import { en } from "../../src/made/says/en.js";
import { shown } from "../../src/terminal/text.js";
import { visible, withoutControls } from "../../src/report/safe-text.js";

// Every control character of ASCII and of Latin-1, of which a terminal obeys some.
const CONTROLS =
  String.fromCharCode(...Array.from({ length: 32 }, (_, at) => at), 0x7f) +
  String.fromCharCode(...Array.from({ length: 32 }, (_, at) => 0x80 + at));

// Seen red: all of them stood in the file.
test("a file of CSV holds no control character but tabs and ends of lines", () => {
  for (const dialect of [TIDY, dialectOf(en.marks)])
    expect(csvText([[`a${CONTROLS}b`, "\u001b[31m"]], en.marks, dialect).replace("\uFEFF", "")).toBe(
      '"a\t\n\rb",[31m\r\n',
    );
  // What is left of a text is what a spreadsheet would run.
  expect(csvText([["\u001b=1+1"]], en.marks)).toBe("\uFEFF'=1+1\r\n");
  expect(withoutControls(CONTROLS)).toBe("\t\n\r");
});

test("pages and terminals show the same text on one line", () => {
  expect(visible(`a${CONTROLS}b`)).toBe("a b");
  expect(shown(`a${CONTROLS}b`, { utf8: true })).toBe("a b");
});

// Derived: 1,000,000 digits less the 10,000 that are shown; less 300 in a sentence.
test("a million digits do not stand in a page, a terminal, a sentence or the issue that holds it", () => {
  const digits = "9".repeat(1_000_000);
  expect(visible(digits)).toBe(`${"9".repeat(10_000)}… (+990000)`);
  expect(shown(digits, { utf8: true })).toBe(`${"9".repeat(10_000)}… (+990000)`);
  const facts = { code: "amount.digits", severity: "error", file: "b.csv", row: 2, column: digits } as const;
  const { message, received } = localize({ ...facts, received: digits, expected: "≤ 60", message: "" }, en);
  expect(received).toBe(cutShort(digits));
  expect(received).toBe(`${"9".repeat(300)}… (+999700)`);
  expect(message.length).toBeLessThan(1000);
});
