import fc from "fast-check";
import { expect, test } from "vitest";
import { encodingOf } from "../../src/import/scan/encoding.js";
import { RowCells } from "../../src/import/scan/row-cells.js";
import { RowIds } from "../../src/import/scan/row-ids.js";
import type { ScanPlan } from "../../src/import/scan/scan-plan.js";
import { samples } from "../support/samples.js";

type Row = { readonly id: string; readonly year: number };

const encoding = encodingOf("utf-8");
const plan = { ids: [0], isNamed: true, encoding } as unknown as ScanPlan;

type Repeats = readonly (readonly [number, number])[] | "one id in several years";

// The rows whose id stands in an earlier one of their year, each with that one. Where an id stands in both parts, all rows
// are gone through as one.
function repeatsIn(rows: readonly Row[], half: number): Repeats {
  const [first, second] = [idsOf(rows.slice(0, half)), idsOf(rows.slice(half))];
  const same = (number: number): number => number;
  first.absorb(second.part, (row) => row + half, same);
  if (first.areOfYears) return "one id in several years";
  if (first.isAddedTwice) return repeatsIn(rows, rows.length);
  return first.repeats.map(({ row, earlier }) => [row, earlier] as const);
}

function idsOf(rows: readonly Row[]): RowIds {
  const ids = new RowIds(plan, 4);
  const cells = new RowCells(1, 44);
  for (const [at, { id, year }] of rows.entries()) {
    const bytes = new TextEncoder().encode(id);
    cells.ends[0] = bytes.length;
    ids.read(bytes, cells);
    ids.isRepeated(at + 1, year);
  }
  return ids;
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
// set where an id is below the last one, with a later part appended whose ids begin at the last one, and with long ids in order.
test("ids that rise and ids that do not are found again where they stand once more", () => {
  fc.assert(
    fc.property(rising, any, rising, fc.nat(90), fc.boolean(), (start, middle, end, half, areOfYears) => {
      const rows = [...start, ...middle, ...end].map((id, at) => ({ id, year: areOfYears ? at % 2 : 0 }));
      expect(repeatsIn(rows, Math.min(half, rows.length))).toEqual(expected(rows));
    }),
    samples(500),
  );
});
