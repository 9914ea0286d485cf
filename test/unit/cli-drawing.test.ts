import { expect, test } from "vitest";
import { drawing } from "../../src/commands/drawing.js";
import { en } from "../../src/locales/en.js";
import { ru } from "../../src/locales/ru.js";

const watched = (isTTY: boolean | undefined, locale = en) => {
  let err = "";
  const host = { argv: [], cwd: ".", env: {}, stdout: { write: () => true } };
  const progress = drawing({ host: { ...host, stderr: { write: (text) => (err += text), isTTY } }, locale });
  for (const done of [0, 50, 100]) progress?.(done, 100);
  return err;
};

test("a terminal sees how far the draws are, and then an empty line", () => {
  expect(watched(true)).toBe(`\rdrawing 0 / 100\rdrawing 50 / 100\r${" ".repeat(17)}\r`);
  expect(watched(true, ru)).toContain("розыгрыш 50 / 100");
});

test("a file or a pipe gets nothing", () => expect([watched(false), watched(undefined)]).toEqual(["", ""]));
