import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "../../src/formats/csv-text.js";
import { rejectRows } from "../../src/formats/csv.js";
import { ru } from "../../src/made/says/ru.js";
import type { Analysis } from "../../src/model/analysis.js";
import { decode } from "../../src/import/open/decode.js";
import { splitText } from "../../src/import/open/split-text.js";
import type { Result } from "../../src/result/result.js";
import type { Files } from "../../src/run/files.js";
import { run } from "../../src/run/run.js";
import { sheetOf } from "../support/budget-file.js";
import { damage, damaged } from "../support/damage.js";
import { plainStyle } from "../support/number-style.js";
import { randomBudget } from "../support/random-budget.js";
import { fundingTable, randomFunding } from "../support/random-funding.js";
import { longSamples, samples } from "../support/samples.js";
import { type Sheet, writtenText } from "../support/written-file.js";
import { withoutControls } from "../../src/report/safe-text.js";

type Case = { readonly sheet: Sheet; readonly analysis: Analysis };

const given = { title: "Test", currency: "KZT", fiscalYear: "2025", language: "ru" } as const;
const told = { mapped: false, unit: 1, unitInTitle: false } as const;
const style = { ...plainStyle, decimal: "," } as const;
const sheets: fc.Arbitrary<Case> = fc.oneof(
  randomBudget.map((budget) => {
    const { sheet, settings } = sheetOf(budget, style, told);
    return { sheet, analysis: { ...given, budgets: [{ ...settings, file: "f.csv", hierarchy: "auto" as const }] } };
  }),
  randomFunding.map((table) => ({
    sheet: { title: [], table: fundingTable(table, style), notes: [] },
    analysis: { ...given, funding: { file: "f.csv" } },
  })),
);
const plainFile = fc.record({
  encoding: fc.constantFrom("utf-8", "utf-8+mark", "windows-1251", "utf-16le+mark"),
  delimiter: fc.constantFrom(";", ",", "\t"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  sep: fc.boolean(),
  quoteAll: fc.boolean(),
  padded: fc.boolean(),
  blankLines: fc.nat({ max: 1 }),
});

const rejectsFile = ({ rejects }: Result): Uint8Array =>
  new TextEncoder().encode(csvText(rejectRows(rejects, ru), ru.marks));
const valuesOf = ({ figures }: Result) => figures.map(({ id, per, value }) => [id, per, value]);
/** What a run says of its rows, without what only tells of mending. */
const rowsOf = ({ inputs, rejects }: Result) => ({
  inputs: inputs.map(({ rows, accepted, setAside, rejected }) => [rows, accepted, setAside, rejected]),
  rejects: rejects.map(({ row, cells, reasons }) => [row, cells, reasons.map((each) => each.code)]),
});

function isAccountedFor(result: Result, bytes: Uint8Array): void {
  for (const input of result.inputs) {
    expect(input.rows).toBe(input.accepted + input.setAside + input.rejected);
    expect(result.rejects).toHaveLength(input.rejected);
    const decoded = decode(bytes);
    if (!("text" in decoded) || !input.understood) {
      expect(result.issues.some((each) => each.severity !== "warning")).toBe(true);
      continue;
    }
    const { rows } = splitText(decoded.text);
    const { title, headerRows } = input.understood;
    expect(title.length + headerRows.length + input.rows).toBe(rows.length);
    // By another count: lines are those of the rows, or hold nothing.
    const held = new Set(
      rows.flatMap(({ row, cells }) =>
        cells
          .join("")
          .split("\n")
          .map((_, at) => row + at),
      ),
    );
    const lines = decoded.text.split(/\r\n|\r|\n/);
    const lost = lines.filter((line, at) => !held.has(at + 1) && !/^[\s;,|"]*$|^"?sep=.?/i.test(line));
    expect(lost).toEqual([]);
  }
  for (const { row, cells, reasons } of result.rejects) {
    expect(row).toBeGreaterThan(0);
    expect(cells.some((each) => each.trim() !== "")).toBe(true);
    expect(reasons.length).toBeGreaterThan(0);
    for (const { message } of reasons) expect(message).toMatch(/\p{L}.*[.?…»]$/su);
  }
  const written = [...rejectRows(result.rejects, ru)].filter(([, row]) => typeof row === "object");
  // A cell that begins with an apostrophe gets another one, which reading back takes away.
  const plain = (cell: unknown): string => (typeof cell === "string" ? cell : "").replace(/^'/, "");
  for (const [at, { cells }] of result.rejects.entries()) {
    const [, , reasons, ...shown] = written[at] ?? [];
    expect(reasons).toMatch(/\p{L}/u);
    expect(shown.map(plain)).toEqual(cells.map(plain));
  }
}

test("whatever is damaged, no row vanishes: rows = accepted + set aside + refused, and refused rows come with reasons", () => {
  const counts = { files: 0, opened: 0, rows: 0, accepted: 0, rejected: 0 };
  fc.assert(
    fc.property(
      sheets,
      plainFile,
      fc.array(damage, { minLength: 1, maxLength: 6 }),
      ({ sheet, analysis }, file, damages) => {
        const written = writtenText(sheet, file);
        fc.pre(written !== undefined);
        const bytes = damaged(written.bytes, damages);
        const result = run(analysis, { "f.csv": bytes });
        isAccountedFor(result, bytes);
        counts.files++;
        for (const { understood, rows, accepted, rejected } of result.inputs) {
          counts.opened += understood ? 1 : 0;
          counts.rows += rows;
          counts.accepted += accepted;
          counts.rejected += rejected;
        }
      },
    ),
    longSamples(44),
  );
  const { files, opened, rows, accepted, rejected } = counts;
  process.stdout.write(
    `damaged: ${files} files, ${opened} opened; ${rows} rows, ${accepted} accepted, ${rejected} refused\n`,
  );
  expect(opened / files).toBeGreaterThan(0.5);
  expect(accepted).toBeGreaterThan(rows / 4);
  expect(rejected).toBeGreaterThan(rows / 20);
});

test("refused rows that are handed back as they were change nothing", () => {
  let rows = 0;
  fc.assert(
    fc.property(
      sheets,
      plainFile,
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      ({ sheet, analysis }, file, damages) => {
        const written = writtenText(sheet, file);
        fc.pre(written !== undefined);
        const files: Files = { "f.csv": damaged(written.bytes, damages) };
        const before = run(analysis, files);
        fc.pre(before.rejects.length > 0);
        // A table that is written for people holds no control characters: a cell with one does not come back as it was.
        fc.pre(before.rejects.every(({ cells }) => cells.every((cell) => withoutControls(cell) === cell)));
        rows += before.rejects.length;
        const after = run({ ...analysis, mended: { file: "r.csv" } }, { ...files, "r.csv": rejectsFile(before) });
        expect(rowsOf(after)).toEqual(rowsOf(before));
        expect(valuesOf(after)).toEqual(valuesOf(before));
      },
    ),
    samples(12),
  );
  expect(rows).toBeGreaterThan(12);
});

test("a refused cell that is mended gives its row back: the figures are those of the sound file", () => {
  let mended = 0;
  fc.assert(
    fc.property(
      sheets,
      plainFile,
      fc.nat(),
      fc.constantFrom("9OO", "?", "12,3,4", "1e"),
      ({ sheet, analysis }, file, pick, wrong) => {
        const sound = writtenText(sheet, file);
        fc.pre(sound !== undefined);
        const column =
          sheet.table[0]?.findIndex((_, at) => at >= 2 && /^-?\d+(,\d+)?$/.test(sheet.table[1]?.[at] ?? "")) ?? -1;
        const amounts = sheet.table.flatMap((cells, row) => (row > 0 && cells[column] ? [row] : []));
        fc.pre(column >= 0 && amounts.length > 0);
        const row = amounts[pick % amounts.length] ?? 0;
        const right = sheet.table[row]?.[column] ?? "";
        const table = sheet.table.map((cells, at) => (at === row ? cells.with(column, wrong) : cells));
        const spoiled = writtenText({ ...sheet, table }, file);
        fc.pre(spoiled !== undefined);
        const expected = run(analysis, { "f.csv": sound.bytes });
        const before = run(analysis, { "f.csv": spoiled.bytes });
        fc.pre(expected.rejects.length === 0 && before.rejects.length === 1);
        const [reject] = before.rejects;
        expect(reject?.row).toBe(sound.places[row]);
        const cells = reject?.cells.with(column, right) ?? [];
        const handed = rejectsFile({ ...before, rejects: reject ? [{ ...reject, cells }] : [] });
        const after = run({ ...analysis, mended: { file: "r.csv" } }, { "f.csv": spoiled.bytes, "r.csv": handed });
        expect(after.rejects).toEqual([]);
        expect(valuesOf(after)).toEqual(valuesOf(expected));
        mended++;
      },
    ),
    samples(12),
  );
  expect(mended).toBeGreaterThan(7);
});
