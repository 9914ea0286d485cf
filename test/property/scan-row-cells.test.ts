import fc from "fast-check";
import { expect, test } from "vitest";
import { encodingOf } from "../../src/import/scan/encoding.js";
import { bareKernel } from "../support/bare-kernel.js";
import { samples } from "../support/samples.js";

const encoding = encodingOf("utf-8");
const letters = fc.array(
  fc.constantFrom("a", "7", " ", "\t", "\u0001", "ж", "\u{10348}", "!", "#", "+", ";", "\u00a2"),
  {
    maxLength: 14,
  },
);
const quoted = fc.array(
  fc.oneof(
    letters.map((each) => each.join("")),
    fc.constant('"'),
  ),
  { maxLength: 5 },
);
const cell = fc.oneof(
  letters.map((each) => [each.join(""), false] as const),
  quoted.map((each) => [each.join(""), true] as const),
);
const doubled = (text: string): string => text.replaceAll('"', '""');

// Derived: the cells that the row was made of. Seen red with control signs ending a cell, and with the last mark among sixteen bytes
// taken for the first, and with the doubled marks of a second cell put over those of the first.
test("the cells of a plain row are found, whatever stands in them", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (cells, end) => {
      const row = cells.map(([text, isQuoted]) => (isQuoted ? `"${doubled(text)},"` : text)).join(",");
      const text = new TextEncoder().encode(`x\n${row}${end}`);
      const { kernel, cells: found } = bareKernel(cells.length);
      const place = kernel.calls.room(text.length);
      kernel.bytes.set(text, place);
      expect(kernel.calls.findCells(place + 2)).toBe(place + text.length);
      expect(encoding && found.texts(encoding.decode)).toEqual(
        cells.map(([own, isQuoted]) => (isQuoted ? `${own},` : own)),
      );
    }),
    samples(500),
  );
});

const CELL = '(?:"(?:[^"\\r\\n]|"")*"|(?:[^,"\\r\\n][^,\\r\\n]*)?)';

// Derived: what a plain row of some columns is, as a pattern says it. Seen red with a doubled mark that the line ends behind,
// and with a letter behind the marks of a cell.
test("a row is plain where its marks are closed, nothing stands behind them and its width is right", () => {
  let plain = 0;
  const sign = fc.constantFrom(",", ",", '"', '"', '""', ',"', '",', "\n", "\r", "a", "b".repeat(70));
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 24 }), fc.integer({ min: 1, max: 4 }), (signs, width) => {
      const text = `${signs.join("")}\n`;
      const found = new RegExp(`^${CELL}(?:,${CELL}){${String(width - 1)}}(?:\\r\\n|\\r|\\n)`).exec(text);
      const { kernel } = bareKernel(width);
      const place = kernel.calls.room(text.length);
      kernel.bytes.set(new TextEncoder().encode(text), place);
      if (found) plain++;
      expect(kernel.calls.findCells(place)).toBe(found ? place + found[0].length : 0);
    }),
    samples(3000),
  );
  expect(plain).toBeGreaterThan(100);
});
