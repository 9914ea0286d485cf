import { expect, test } from "vitest";
import { ANYWHERE, HAS_BRACKET, HAS_HASH, HAS_PERCENT, LAST } from "../../src/import/scan/text-marks.js";
import { bareKernel } from "../support/bare-kernel.js";

/** Gives what the words of a text say, as the kernel hands it to whoever looks at the text. */
function words(): { marksOf: (text: string) => number } {
  let seen = 0;
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  const { kernel, cells } = bareKernel(1, {
    judgeWord: (_, from, to) => (decoder.decode(kernel.bytes.slice(from, to)) === "total" ? ANYWHERE | LAST : 0),
    lookAt: (_, marks) => (seen = marks),
  });
  kernel.calls.beginTexts(0);
  kernel.calls.beginRows(0, 0, -1, 1, 0);
  return {
    marksOf: (text) => {
      seen = 0;
      cells.put([encoder.encode(text)]);
      kernel.calls.classAt(1);
      return seen;
    },
  };
}

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
  expect([own.marksOf(text), own.marksOf(text)]).toEqual([marks, marks]);
});

// Derived. Seen red with texts taken to say nothing once there is no room for another.
test("texts say the same when there are more of them than are remembered", () => {
  const own = words();
  const wrong = Array.from({ length: 20_000 }, (_, at) => {
    const name = at.toString(2).replaceAll("0", "a").replaceAll("1", "b");
    const text = `${name} ${at % 2 === 0 ? "total" : "rest"} ${at}`;
    return own.marksOf(text) === (at % 2 === 0 ? ANYWHERE | LAST : 0) ? [] : [name];
  });
  expect(wrong.flat()).toEqual([]);
});
