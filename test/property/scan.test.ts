import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.js";
import { drawBudget } from "../campaign/scans/drawn-budget.js";
import { judge, noScans, scanText } from "../campaign/scans/judged-scans.js";
import { samples } from "../support/samples.js";
import type { TwoReadings } from "../support/two-readings.js";

const FROM = Number(process.env["UMAY_SEED"] ?? 0);

// Derived: the reader of rows decides what a file says. Seen red with ids compared byte for byte, with rows put aside that
// are plain, with dashes counted for each row that was kept, with texts of classes for those of lines, and with a part of
// another thread whose rows are not moved.
test("drawn budgets say the same in one pass and row by row", () => {
  const counts = noScans();
  const files = samples(40).numRuns;
  for (let seed = FROM; seed < FROM + files; seed++) judge(`seed ${seed}`, drawBudget(seed, 200), counts);
  process.stdout.write(`${scanText(counts)}\n`);
  expect(counts.differing.join("\n")).toBe("");
  expect(counts.scanned).toBeGreaterThan(files / 3);
});

function madeBudget(shape: string, lines: number, rules: string): TwoReadings {
  const folder = mkdtempSync(join(tmpdir(), "umay-scan-"));
  const script = resolve("test/bench/budget/generate.mjs");
  execFileSync(process.execPath, [script, String(lines), folder, "--shape", shape, "--rules", rules]);
  const analysis = JSON.parse(readFileSync(join(folder, "umay.json"), "utf8")) as Analysis;
  const [settings] = analysis.budgets ?? [];
  return {
    bytes: new Uint8Array(readFileSync(join(folder, "budget.csv"))),
    settings: settings ?? {},
    rules: analysis.tagging?.rules ?? [],
    context: { currency: analysis.currency },
  };
}

// Derived, as above: longer than what is kept of the first and the last rows, so that only the sums tell of the others.
test.each(["plain", "semicolon", "breaks", "bad", "long", "dotted", "levels", "labelled"])(
  "a budget of 1400 lines says the same: %s",
  (shape) => {
    const counts = noScans();
    judge(
      shape,
      {
        ...madeBudget(shape, 1400, shape === "plain" ? "40" : "5"),
        pieces: { head: 1 << 16, chunk: 1 << 13 },
        half: 0.5,
        // Figures are made of the sums that are compared.
        areFigures: ["plain", "dotted"].includes(shape),
      },
      counts,
    );
    expect([counts.scanned, counts.differing.join("\n"), [...counts.whys]]).toEqual([1, "", []]);
  },
);

// Derived, as above. Seen red with the beginning of a row lost where a piece ends.
test.each(["breaks", "mixed-ends"])("pieces of many sizes give the same: %s", (shape) => {
  const counts = noScans();
  const made = { ...madeBudget(shape, 12, "5"), areFigures: false };
  const longest = Math.max(...readLines(made.bytes)) * 2;
  for (let chunk = longest; chunk <= made.bytes.length + 2; chunk += 31) judge(`${shape} ${chunk}`, { ...made, pieces: { chunk } }, counts); // prettier-ignore
  expect(counts.differing.join("\n")).toBe("");
  expect(counts.scanned).toBeGreaterThan(40);
});

const readLines = (bytes: Uint8Array): number[] =>
  new TextDecoder("latin1")
    .decode(bytes)
    .split("\n")
    .map((line) => line.length + 1);

// Derived, as above: another thread takes over in the middle of rows and of quoted line ends, at every byte where
// `UMAY_EVERY_BYTE` says so. Seen red with the rows of the other part counted from its own first.
test("a second thread may begin anywhere", () => {
  const counts = noScans();
  const made = { ...madeBudget("breaks", 8, "5"), areFigures: false };
  const size = made.bytes.length;
  const step = process.env["UMAY_EVERY_BYTE"] ? 1 : 43;
  for (let at = 0; at < size; at += step) judge(`byte ${at}`, { ...made, half: at / size }, counts);
  process.stdout.write(`${scanText(counts)}\n`);
  expect([counts.differing.join("\n"), [...counts.whys]]).toEqual(["", []]);
});

// Derived, as above. Seen red with the hash of the second thread changed, and with its part missing.
test.each(["dead", "late"] as const)("a second thread that is %s changes nothing", (fate) => {
  const counts = noScans();
  judge(fate, { ...madeBudget("plain", 40, "5"), half: 0.5, fate, areFigures: false }, counts);
  expect([counts.scanned, counts.differing.join("\n"), [...counts.whys]]).toEqual([1, "", []]);
});

// Derived, as above. Each was red: shares in two decimal marks, of which only those of the rows that were looked at were added
// up; a difference that no row explains, where the first row has no amount; the first mark of the file far below its head; a
// column that half of the first rows write as a code; years and phases in the order of their rows; the
// row of an open quotation mark in the part of another thread; cells of a broken row that said what a column holds; blanks
// between a mark that closes and the last line end; a memory that had grown while lines were looked for; the published total
// of a year of which every amount is blank, or none can be read.
test.each([
  200085, 200217, 200266, 120292, 300557, 600847, 700766, 900095, 1100697, 1200142, 1300625, 1400211, 1900159,
])("a drawn budget that once differed says the same: %s", (seed) => {
  const counts = noScans();
  judge(String(seed), drawBudget(seed, 400), counts);
  expect(counts.differing.join("\n")).toBe("");
});

// Derived, as above: the reader of rows asks which of the two is counted. The second time the rows come in the other order, in
// two threads or in one. Seen red where nobody looks for the half of all: then both were counted.
test.each([
  [40, 0.7],
  [700, undefined],
  [3000, 0.5],
])("a table that stands twice in its file is asked about: %s rows", (count, half) => {
  const counts = noScans();
  const rows = Array.from(
    { length: count },
    (_, row) => `${201 + (row % 7)},${row + 1000},${(row * 7919) % 1_000_003}.5`,
  );
  const text = ["Ministry,Programme,Approved", ...rows, ...rows.reverse()].join("\n");
  const settings = { columns: { admin: "Ministry", programme: "Programme", approved: "Approved" }, fiscalYear: "2025" };
  const made = { bytes: new TextEncoder().encode(text), settings: { ...settings, unit: 1, level: "state" as const } };
  judge(String(count), { ...made, ...(half !== undefined && { half }) }, counts);
  expect([counts.scanned, counts.differing.join("\n"), [...counts.whys]]).toEqual([1, "", []]);
});

// Derived, as above: the first rows name the receiver by a number, most others by a word, so that a word stands in a row behind
// an open quotation mark too. Seen red with the shape of the first rows alone.
test("as many rows show the shape of all as row by row, however few are read first", () => {
  const counts = noScans();
  const receiver = (row: number): string => (row < 20 ? "201" : "elsewhere");
  const rows = Array.from(
    { length: 200 },
    (_, row) => `A${row},${row === 150 ? '"' : ""}${receiver(row)},${row * 3 + 7}`,
  );
  const text = `${["Line,Receiver,Approved", ...rows].join("\r\n")}\r\n`;
  const columns = { id: "Line", transfer: "Receiver", approved: "Approved" };
  const settings = { columns, fiscalYear: "2025", unit: 1, level: "state" as const, hierarchy: "none" as const };
  judge("shape", { bytes: new TextEncoder().encode(text), settings, pieces: { head: 300, chunk: 2000 } }, counts);
  expect([counts.scanned, counts.differing.join("\n"), [...counts.whys]]).toEqual([1, "", []]);
});
