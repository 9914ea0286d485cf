import { describe, expect, test, vi } from "vitest";
import { localize } from "../../src/formula/localize.js";
import { type ByteSource, failSource, sourceOf } from "../../src/import/open/byte-source.js";
import { DIMENSIONS } from "../../src/model/dimension.js";
import { limits } from "../../src/import/open/limits.js";
import type { ReadSoFar } from "../../src/import/read/scan-task.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import type { BudgetFile } from "../../src/import/read/budget-file.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import { dictionaries } from "../../src/languages/index.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import { understoodLines } from "../../src/terminal/understood-lines.js";

const SETTINGS: BudgetSettings = { file: "b.csv", unit: 1, level: "state", fiscalYear: "2025" };
const HEADER = "id,description,admin,approved";
const scan = { least: 0, by: DIMENSIONS, areNamed: false, conditions: [] };

const readSource = (bytes: ByteSource, settings: object = {}, asked: object = {}): BudgetFile => {
  const context = { currency: "KGS", scan: { ...scan, ...asked } };
  return readBudget({ ...SETTINGS, ...settings }, 0, { name: "b.csv", bytes }, context, dictionaries);
};
const bytesOf = (rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);
const sourceIn = (rows: readonly string[]): ByteSource => sourceOf(bytesOf([HEADER, ...rows]));
const read = (rows: readonly string[], settings?: object, asked?: object): BudgetFile =>
  readSource(sourceIn(rows), settings, asked);
const lines = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${at + 1},shelter ${at % 7},m-${at % 3},${(at % 11) + 5}`);

// The same source, said to be longer than all its rows may be.
const long = (source: ByteSource): ByteSource => ({ ...source, size: limits.file + 1 });

describe("how a long budget was read is told", () => {
  test("in one pass", () => {
    const { input } = read(lines(400));
    expect(input.understood?.reading).toEqual({ by: "pass" });
    const said = understoodLines(input, { width: 200, utf8: true, colour: false }, en).join("\n");
    expect(said).toContain("Its lines were added up while it was read.");
  });

  // Derived: the rows are written here, so that what stands in them and where is known.
  test.each([
    ["no line", lines(400).map((each) => `${each}x`), { decimal: "." }, {}, { by: "rows", why: "no-lines" }],
    ["settings", lines(400), { headerRows: [1] }, {}, { by: "rows", why: "settings" }],
    ["a total that is given", lines(400), { total: "5" }, {}, { by: "pass" }],
    ["a word of totals in row 402", [...lines(400), "x,Итого,,1", ...lines(3).map((each) => `900${each}`)], {}, {}, { by: "pass" }], // prettier-ignore
    ["an open quotation mark in row 402", [...lines(400), '401,"open,m-1,5'], {}, {}, { by: "pass" }], // prettier-ignore
  ])("%s", (_, rows, settings, asked, expected) => {
    expect(read(rows, settings, asked).input.understood?.reading).toEqual(expected);
  });

  // Derived: as above. Seen red without the question whether the kernel can be compiled.
  test("where a page forbids the kernel, its rows are read", async () => {
    vi.resetModules();
    vi.stubGlobal("WebAssembly", undefined);
    try {
      const own = await import("../../src/import/read/read-budget.js");
      const file = { name: "b.csv", bytes: sourceIn(lines(400)) };
      const { input, count } = own.readBudget(SETTINGS, 0, file, { currency: "KGS", scan }, dictionaries);
      expect([input.understood?.reading, count]).toEqual([{ by: "rows", why: "machine" }, 400]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  // Worked: the numbers of rows are those of this file.
  test("rows that leave the codes of the rows above them out are left to the reader of rows, until “hierarchy” is none", () => {
    const offices = Array.from({ length: 60 }, (_, at) => [
      `${101 + at},,Office,${60 + 7 * at}`,
      `,1,Schools,${20 + 3 * at}`,
      `,2,Roads,${40 + 4 * at}`,
    ]);
    const staircase = { HEADER: "admin,programme,description,approved", rows: offices.flat() };
    const readStairs = (settings: object): BudgetFile =>
      readSource(sourceOf(bytesOf([staircase.HEADER, ...staircase.rows])), settings);
    const { reading } = readStairs({}).input.understood ?? {};
    expect(reading).toMatchObject({ by: "rows" });
    const flat = readStairs({ hierarchy: "none" });
    expect([flat.input.understood?.reading, flat.count]).toEqual([{ by: "pass" }, 180]);
  });

  test("a file that is too large for its rows says what asked for them", () => {
    const rows = [...lines(400), `x,"${"long ".repeat(600_000)}",,1`];
    const { issues, count } = readSource(long(sourceIn(rows)));
    const [issue] = issues.filter((each) => each.severity === "error");
    expect([issue?.code, issue?.row, count]).toEqual(["file.too-large-for-rows", 402, 0]);
    expect(issue && localize(issue, ru).message).toContain("Здесь нельзя, причина: строка 402 длиннее");
    expect(issue && localize(issue, en).message).toContain("because row 402 is longer than is read at once.");
  });
});

describe("refused rows of a long budget", () => {
  // Every third amount is no number, and every row stands in two lines of the file once in a hundred rows.
  const rows = lines(18_000).map((each, at) => {
    const [id = "", , admin = "", amount = ""] = each.split(",");
    const text = at % 100 === 50 ? '"two\nlines"' : "shelter";
    return [at % 500 === 7 ? "1" : id, text, admin, at % 3 === 0 ? `${amount}x` : amount].join(",");
  });

  test("the first thousand are listed, all are given, and both readers refuse the same", () => {
    const scanned = read(rows);
    const all = [...(scanned.allRejects ?? [])];
    const whole = read(rows, {}, { areNamed: true, areSingle: true });
    const [other, refused] = [whole.input.rejected, scanned.input.rejected];
    expect([scanned.input.understood?.reading?.by, whole.input.understood?.reading?.by]).toEqual(["pass", undefined]);
    expect([scanned.rejects.length, all.length, refused]).toEqual([1000, other, other]);
    expect(all.map((each) => each.row)).toEqual(whole.rejects.map((each) => each.row));
    expect(all).toEqual(whole.rejects);
    expect([...(scanned.allRejects ?? [])].length).toBe(other);
    const told = scanned.issues.filter((each) => each.code === "rows.unlisted");
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
  const size = source.size - HEADER.length - 1;
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(0)).toMatchObject({ file: "b.csv", size });
  expect(told.at(-1)?.bytes).toBe(size);
});
