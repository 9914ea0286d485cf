import fc from "fast-check";
import { expect, test } from "vitest";
import { networkTables } from "../../src/calculate/network-tables.js";
import { evaluateChain } from "../../src/formula/chain.js";
import type { Place, ChainTable } from "../../src/formula/table.js";
import { pathsTo } from "../../src/formula/recompute.js";
import { isKnown } from "../../src/formula/figure.js";
import { exact } from "../../src/money/exact.js";
import { randomNetwork } from "../support/random-network.js";
import { longSamples } from "../support/samples.js";

// A life is whole years; the values that stand in here are not.
const givenCells = (tables: readonly ChainTable[]): Place[] =>
  tables.flatMap((table) =>
    table.columns.flatMap((column) =>
      column.kind === "given" && column.name !== "useful-life"
        ? table.rows.flatMap((row, at) =>
            row.cells[column.name]?.value == null ? [] : [{ table: table.name, row: at, column: column.name }],
          )
        : [],
    ),
  );

const computedCells = (tables: readonly ChainTable[]): Place[] =>
  tables.flatMap((table) =>
    table.columns.flatMap((column) =>
      column.kind === "given" || column.kind === "text"
        ? []
        : table.rows.map((_, at) => ({ table: table.name, row: at, column: column.name })),
    ),
  );

/** The tables with other values in some of their given cells. */
const withCells = (tables: readonly ChainTable[], places: readonly Place[], values: readonly string[]): ChainTable[] =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, at) => ({
      ...row,
      cells: {
        ...row.cells,
        ...Object.fromEntries(
          places.flatMap((place, index) => {
            const cell = row.cells[place.column];
            return place.table === table.name && place.row === at && cell
              ? [[place.column, { ...cell, value: values[index] ?? null }]]
              : [];
          }),
        ),
      },
    })),
  }));

const pooled = fc
  .tuple(randomNetwork, fc.constantFrom("none" as const, "all" as const))
  .map(([network, pooling]) => ({ ...network, pooling }));

// Expected values: cross, the whole chain evaluated with the cells replaced.
test("what lies between cells and values gives what the whole chain gives", () => {
  const seen = { moved: 0, same: 0, unknown: 0 };
  const draw = fc.record({ pick: fc.nat(), values: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2 }) });
  fc.assert(
    fc.property(pooled, fc.array(draw, { minLength: 1, maxLength: 4 }), (network, draws) => {
      const tables = networkTables(network);
      const chain = evaluateChain(tables, network.currency);
      const cells = givenCells(tables);
      const changed = [...new Set(draws.map(({ pick }) => cells[pick % cells.length]))].filter(
        (each): each is Place => each !== undefined,
      );
      const targets = computedCells(tables);
      const again = pathsTo(chain, targets).recompute(changed);
      // Twice by the same function: nothing of a call may be left in the next.
      for (const round of [0, 1]) {
        const values = changed.map((_, at) => String((draws[at]?.values[round] ?? 0) / 8));
        const whole = evaluateChain(withCells(tables, changed, values), network.currency);
        const found = again(values.map(exact));
        for (const [at, place] of targets.entries()) {
          const expected = whole.value(place);
          expect([place, found[at]]).toEqual([place, expected]);
          if (!isKnown(expected)) seen.unknown += 1;
          else seen[JSON.stringify(chain.value(place), big) === JSON.stringify(expected, big) ? "same" : "moved"] += 1;
        }
      }
    }),
    longSamples(15),
  );
  expect(Math.min(seen.moved, seen.same, seen.unknown)).toBeGreaterThan(500);
});

const big = (_: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);
