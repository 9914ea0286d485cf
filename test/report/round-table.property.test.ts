import fc from "fast-check";
import { expect, test } from "vitest";
import { roundTable } from "../../src/money/round-table.js";
import { samples } from "../support/samples.js";

const UNIT = 100n;
const total = (numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => a + b, 0n);
const isNext = (rounded: bigint, number: bigint): boolean =>
  rounded % UNIT === 0n && rounded - number < UNIT && number - rounded < UNIT;

// Derived: 300 and 200 in the rows, 300 and 200 in the columns; 1.5, 1.5, 1.5 and 0.5 go to 2, 1, 1 and 1.
test("a table whose sums are whole keeps them", () => {
  expect(
    roundTable(
      [
        [150n, 150n],
        [150n, 50n],
      ],
      UNIT,
    ).map((row) => [total(row), ...row]),
  ).toEqual([
    [300n, 200n, 100n],
    [200n, 100n, 100n],
  ]);
});

// Derived: the definition. Seen red with the turns of a way all up, and with the way cut one number short.
test("rows and columns of a rounded table add up, each number next to what it was", () => {
  const tables = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 })).chain(([height, width]) =>
    fc.array(fc.array(fc.bigInt({ min: 0n, max: 100_000n }), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );
  fc.assert(
    fc.property(tables, (table) => {
      const rounded = roundTable(table, UNIT);
      const columns = (of: readonly (readonly bigint[])[]): bigint[] =>
        (of[0] ?? []).map((_, at) => total(of.map((row) => row[at] ?? 0n)));
      for (const [at, row] of table.entries()) {
        expect(isNext(total(rounded[at] ?? []), total(row))).toBe(true);
        for (const [column, number] of row.entries()) expect(isNext(rounded[at]?.[column] ?? -1n, number)).toBe(true);
      }
      const sums = columns(rounded);
      for (const [at, sum] of columns(table).entries()) expect(isNext(sums[at] ?? -1n, sum)).toBe(true);
      expect(isNext(total(sums), total(columns(table)))).toBe(true);
    }),
    samples(300),
  );
});
