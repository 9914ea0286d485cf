import { expect, test } from "vitest";
import { stackTables, variantOf } from "../../src/calculate/plan/stack-tables.js";
import { keyCell } from "../../src/calculate/given-cell.js";
import { evaluateChain } from "../../src/formula/chain.js";
import {
  type Place,
  type ChainTable,
  type TableRow,
  cellIn,
  given,
  lookup,
  texts,
  total,
} from "../../src/formula/table.js";
import { exact } from "../../src/money/exact.js";

const row = (key: string, cells: Record<string, string>) => ({
  key,
  per: { centre: key },
  cells: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, keyCell(value)])),
});

// What a row says, wherever it is kept.
const said = ({ key, per, cells }: TableRow = row("none", {})) => ({ key, per, cells });

// Two tables of the same rows: the first finds its service, the second its line in the first.
function yearOf(): ChainTable[] {
  const rows = [row("a", { "service key": "s", "line key": "a", driver: "place" })];
  return [
    { name: "services", columns: [], rows: [row("s", {})] },
    {
      name: "base",
      columns: [
        ...texts("driver", "service key", "line key"),
        lookup("capacity", "places", { table: "services", column: "capacity", key: "service key" }),
      ],
      rows,
    },
    {
      name: "lines",
      columns: [
        ...texts("service key", "line key"),
        lookup("units", "units", { table: "base", column: "units", key: "line key" }),
      ],
      rows,
    },
    {
      name: "costs",
      columns: [total("cost", "money", { table: "lines", column: "amount", key: "service key" }, { none: "zero" })],
      rows: [row("s", {})],
    },
  ];
}

test("rows of a later year are told apart by their keys, and what is no key stays", () => {
  const tables = stackTables([
    { key: "", per: {}, tables: yearOf() },
    { key: "2026", per: { scenario: "low" }, tables: yearOf() },
  ]);
  const [, base, lines] = tables;
  expect(tables.map(({ rows }) => rows.map(({ key }) => key))).toEqual([
    ["s", "2026|s"],
    ["a", "2026|a"],
    ["a", "2026|a"],
    ["s", "2026|s"],
  ]);
  expect(said(lines?.rows[1])).toEqual({
    ...row("2026|a", { "service key": "2026|s", "line key": "2026|a", driver: "place" }),
    per: { centre: "a", scenario: "low" },
  });
  expect(cellIn(lines?.rows[1], "line key")?.value).toBe("2026|a");
  expect(lines?.rows[1]?.like).toBeUndefined();
  expect(base?.rows[0]).toBe(lines?.rows[0]);
});

// Derived: what the rows of the base say stands for both. Seen red with rows of the variant left out of the sums by key.
test("rows of a scenario that say what the base says have its values, and lead to rows of their own", () => {
  const tables = (mode: string): ChainTable[] => [
    { name: "services", columns: [given("capacity", "places")], rows: [row("s", { capacity: "4" })] },
    {
      name: "lines",
      columns: [
        ...texts("service key"),
        lookup("capacity", "places", { table: "services", column: "capacity", key: "service key" }),
      ],
      rows: [row("a", { "service key": "s" })],
    },
    {
      name: "costs",
      columns: [
        ...texts("mode"),
        total("capacity", "places", { table: "lines", column: "capacity", key: "service key" }, { none: "zero" }),
      ],
      rows: [row("s", { mode })],
    },
  ];
  const first = { key: "", per: {}, tables: tables("markup") };
  const low = variantOf(first, { key: "low", per: { scenario: "low" }, tables: tables("share") });
  const stacked = stackTables([first, low]);
  expect(stacked.map(({ rows }) => rows.map(({ like }) => like))).toEqual([
    [undefined, 0],
    [undefined, 0],
    [undefined, undefined],
  ]);
  const chain = evaluateChain(stacked, undefined);
  const [line, cost] = ["lines", "costs"].map((table) => ({ table, row: 1, column: "capacity" })) as [Place, Place];
  expect(chain.value(line)).toEqual(exact("4"));
  expect(chain.target(line)).toEqual({ table: "services", row: 1, column: "capacity" });
  expect(chain.parts(cost)).toEqual([1]);
  expect(chain.value(cost)).toEqual(exact("4"));
});
