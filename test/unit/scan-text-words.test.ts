import { expect, test } from "vitest";
import { ANYWHERE, HAS_BRACKET, HAS_HASH, HAS_PERCENT, LAST, TextWords } from "../../src/import/scan/text-words.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const words = (): TextWords => {
  const decoder = new TextDecoder();
  return new TextWords((word) => (decoder.decode(word) === "total" ? ANYWHERE | LAST : 0));
};

// Derived. Seen red with the signs cut off that stand behind the last word, and with a new text taken for a known one.
test.each([
  ["total", ANYWHERE | LAST],
  ["total 2025", ANYWHERE | LAST],
  ["total of rows 1-5", ANYWHERE],
  ["rows 1-5 (2", HAS_BRACKET],
  ["rows, 5 %, 7", HAS_PERCENT],
  ["2 #", HAS_HASH],
  ["2025", 0],
  ["", 0],
])("what a text says: %s", (text, marks) => {
  const own = words();
  const bytes = bytesOf(text);
  expect([own.marksOf(bytes, 0, bytes.length), own.marksOf(bytes, 0, bytes.length)]).toEqual([marks, marks]);
});

// Derived. Seen red with texts taken to say nothing once there is no room for another.
test("texts say the same when there are more of them than are remembered", () => {
  const own = words();
  const wrong = Array.from({ length: 20_000 }, (_, at) => {
    const name = at.toString(2).replaceAll("0", "a").replaceAll("1", "b");
    const bytes = bytesOf(`${name} ${at % 2 === 0 ? "total" : "rest"} ${at}`);
    return own.marksOf(bytes, 0, bytes.length) === (at % 2 === 0 ? ANYWHERE | LAST : 0) ? [] : [name];
  });
  expect(wrong.flat()).toEqual([]);
});
