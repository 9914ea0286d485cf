import { describe, expect, test } from "vitest";
import { localize } from "../../src/formula/localize.js";
import { type ByteSource, failSource, sourceOf } from "../../src/import/open/byte-source.js";
import { DIMENSIONS } from "../../src/model/budget-line.js";
import type { ReadSoFar } from "../../src/import/open/fill-columns.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import type { BudgetFile } from "../../src/import/read/budget-file.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import { dictionaries } from "../../src/languages/index.js";
import { ru } from "../../src/made/says/ru.js";

const SETTINGS: BudgetSettings = { file: "b.csv", unit: 1, level: "state", fiscalYear: "2025" };
const HEADER = "id,description,admin,approved";
const asked = { least: 0, by: DIMENSIONS, conditions: [] };

const readSource = (bytes: ByteSource, settings: object = {}, more: object = {}): BudgetFile => {
  const context = { currency: "KGS", asked, ...more };
  return readBudget({ ...SETTINGS, ...settings }, 0, { name: "b.csv", bytes }, context, dictionaries);
};
const bytesOf = (rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);
const sourceIn = (rows: readonly string[]): ByteSource => sourceOf(bytesOf([HEADER, ...rows]));
const read = (rows: readonly string[], settings?: object, more?: object): BudgetFile =>
  readSource(sourceIn(rows), settings, more);
const lines = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${at + 1},shelter ${at % 7},m-${at % 3},${(at % 11) + 5}`);

describe("refused rows of a long budget", () => {
  // Every third amount is no number, and every row stands in two lines of the file once in a hundred rows.
  const rows = lines(18_000).map((each, at) => {
    const [id = "", , admin = "", amount = ""] = each.split(",");
    const text = at % 100 === 50 ? '"two\nlines"' : "shelter";
    return [at % 500 === 7 ? "1" : id, text, admin, at % 3 === 0 ? `${amount}x` : amount].join(",");
  });

  test("the first thousand are listed, all are given, and they are those of lines one by one", () => {
    const added = read(rows);
    const all = [...(added.allRejects ?? [])];
    const whole = read(rows, {}, { asked: undefined });
    const [other, refused] = [whole.input.rejected, added.input.rejected];
    expect([added.summed === undefined, whole.summed === undefined]).toEqual([false, true]);
    expect([added.rejects.length, all.length, refused]).toEqual([1000, other, other]);
    expect(all.map((each) => each.row)).toEqual(whole.rejects.map((each) => each.row));
    expect(all).toEqual(whole.rejects);
    expect([...(added.allRejects ?? [])].length).toBe(other);
    const told = added.issues.filter((each) => each.code === "rows.unlisted");
    expect(told).toMatchObject([{ severity: "warning", received: String(other), expected: "1000" }]);
  });

  test("where few are refused, all are listed and nothing is read again", () => {
    const { allRejects, rejects, issues } = read(rows.slice(0, 900));
    expect([allRejects, rejects.length > 290, issues.some((each) => each.code === "rows.unlisted")]).toEqual([undefined, true, false]); // prettier-ignore
  });
});

describe("a file that changes while it is read", () => {
  const rows = lines(150_000);
  const source = sourceIn(rows);
  const changing = (code: "file.changed" | "file.unreadable", after: number): ByteSource => ({
    ...source,
    read: (into, from) => (from >= after ? failSource(code, "b.csv", "EIO") : source.read(into, from)),
  });

  test.each([
    ["file.changed", /^b\.csv: файл изменён/],
    ["file.unreadable", /^Файл «b\.csv» не читается \(EIO\)/],
  ] as const)("%s: nothing of it counts, and it is told", (code, sentence) => {
    const { issues, count, input } = readSource(changing(code, 2 ** 21));
    expect([count, input.rows, issues.map((each) => each.code)]).toEqual([0, 0, [code]]);
    expect(localize(issues[0] ?? expect.fail(), ru).message).toMatch(sentence);
  });
});

test("how far a file was read is told up to its end", () => {
  const told: ReadSoFar[] = [];
  const source = sourceIn(lines(150_000));
  readSource(source, {}, { progress: (so: ReadSoFar) => told.push(so) });
  const { size } = source;
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(0)).toMatchObject({ file: "b.csv", size });
  expect(told.at(-1)?.bytes).toBe(size);
});
