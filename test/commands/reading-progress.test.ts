import { expect, test } from "vitest";
import { progressLine, readingProgress } from "../../src/commands/progress-line.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";

const MB = 2 ** 20;

// A file of 100 MB and 400,000 rows that is read at 20 MB a second by a clock that is given.
const told = (isTTY: boolean, locale = en, seconds = [0, 0.5, 1, 1.1, 2, 5]): string[] => {
  const lines: string[] = [];
  const stderr = { write: (text: string) => lines.push(text.trim()), isTTY };
  const host = { argv: [], cwd: ".", env: {}, stdout: { write: () => true }, stderr };
  let clock = 0;
  const reading = readingProgress(progressLine({ host, locale }), locale, () => clock * 1000);
  for (clock of seconds) reading({ file: "b.csv", bytes: clock * 20 * MB, size: 100 * MB, rows: clock * 80_000 });
  return lines;
};

// Derived: after two seconds 40 of 100 MB are read, 160,000 of 400,000 rows, and 60 MB take three seconds.
test("a terminal sees how far a long file was read, not before a second and not too often", () => {
  expect(told(true)).toEqual([
    "reading b.csv 20% · 80,000 rows · 20 MB/s · 4 s left",
    "reading b.csv 40% · 160,000 rows · 20 MB/s · 3 s left",
    "computing",
  ]);
  expect(told(true, ru)[1]?.replaceAll("\u00a0", " ")).toBe(
    "чтение b.csv 40% · 160 000 строк · 20 МБ/с · 3 с осталось",
  );
});

test("a file that is read within a second, a pipe and a file get nothing of it", () => {
  expect(told(true, en, [0, 0.3, 0.6])).toEqual([]);
  expect(told(false)).toEqual([]);
});
