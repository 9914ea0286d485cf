import { expect, test } from "vitest";
import { progressLine } from "../../src/commands/progress-line.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";

const watched = (isTTY: boolean | undefined, locale = en) => {
  let err = "";
  const host = { argv: [], cwd: ".", env: {}, stdout: { write: () => true } };
  const line = progressLine({ host: { ...host, stderr: { write: (text) => (err += text), isTTY } }, locale });
  line("drawing", "50 / 100");
  line("writing", "xlsx");
  line();
  return err;
};

test("a terminal sees what is done, each in the place of the last, and then an empty line", () => {
  expect(watched(true)).toBe(`\rdrawing 50 / 100\rwriting xlsx    \r${" ".repeat(12)}\r`);
  expect(watched(true, ru)).toContain("запись xlsx");
});

test("a file or a pipe gets nothing", () => expect([watched(false), watched(undefined)]).toEqual(["", ""]));
