import fc from "fast-check";
import { expect, test } from "vitest";
import { encodingOf } from "../../src/import/scan/encoding.js";
import type { ScanPlan } from "../../src/import/scan/scan-plan.js";
import { ScanRows } from "../../src/import/scan/scan-rows.js";
import { labelWords } from "../../src/import/hierarchy/label-words.js";
import { wordsOf } from "../../src/import/read/budget-hierarchy.js";
import { samples } from "../support/samples.js";

type Row = { readonly id: string; readonly year: number };

const encoding = encodingOf("utf-8");
// Rows of an id and a year, of which nothing else is asked.
const plan = {
  ...{ width: 2, delimiter: 44, encoding, amounts: [], pairs: [], places: 2, dimensions: [], tests: new Map() },
  ...{ ids: [0], isNamed: true, year: 1, keys: [1], codes: new Set([1]), isFlat: true },
  ...{
    isSound: () => true,
    isLeftOut: () => false,
    raw: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
    words: labelWords(wordsOf([])),
  },
} as unknown as ScanPlan;

type Repeats = readonly (readonly [number, number])[] | "one id in several years";

// The rows whose id stands in an earlier one of their year, each with that one. Where an id stands in both parts, all rows
// are gone through as one.
function repeatsIn(rows: readonly Row[], half: number): Repeats {
  const [first, second] = [taken(rows.slice(0, half)), taken(rows.slice(half))];
  first.absorb(second.part, (row) => row + half);
  const { areOfYears, isAddedTwice, repeats } = first.ids;
  if (areOfYears) return "one id in several years";
  if (isAddedTwice) return repeatsIn(rows, rows.length);
  return repeats.map(({ row, earlier }) => [row, earlier] as const);
}

function taken(rows: readonly Row[]): ScanRows {
  const all = new ScanRows(plan, 4);
  const encoder = new TextEncoder();
  for (const [at, { id, year }] of rows.entries()) {
    all.cells.put([encoder.encode(id), encoder.encode(String(year))]);
    all.kernel.calls.takeRow(at + 1, 0);
  }
  return all;
}

// What a map of all ids says.
function expected(rows: readonly Row[]): Repeats {
  const seen = new Map<string, { row: number; year: number }>();
  const found = rows.flatMap(({ id, year }, at) => {
    const earlier = seen.get(id) ?? { row: 0, year };
    if (earlier.row === 0) seen.set(id, { row: at + 1, year });
    return earlier.row === 0 ? [] : [{ pair: [at + 1, earlier.row] as const, isOfYear: earlier.year === year }];
  });
  return found.every(({ isOfYear }) => isOfYear) ? found.map(({ pair }) => pair) : "one id in several years";
}

const rising = fc.array(fc.nat(3), { maxLength: 40 }).map((steps) => {
  let id = 95;
  return steps.map((step) => String((id += step)));
});
const any = fc.array(fc.constantFrom("7", "8", "80", "9", "a", "б", "a".repeat(130), "a".repeat(131)), {
  maxLength: 8,
});

// Derived: a map of all ids. Seen red with an id above the last one taken for another than it, with the list not turned into a
// set where an id is below the last one, and with a later part appended whose ids begin at the last one.
test("ids that rise and ids that do not are found again where they stand once more", () => {
  fc.assert(
    fc.property(rising, any, rising, fc.nat(90), fc.boolean(), (start, middle, end, half, areOfYears) => {
      const rows = [...start, ...middle, ...end].map((id, at) => ({ id, year: areOfYears ? at % 2 : 0 }));
      expect(repeatsIn(rows, Math.min(half, rows.length))).toEqual(expected(rows));
    }),
    samples(500),
  );
});
