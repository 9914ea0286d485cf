import { expect, test } from "vitest";
import { stackTables } from "../../src/calculate/plan/stack-tables.js";
import { keyCell } from "../../src/calculate/given.js";
import { type ChainTable, lookup, text, total } from "../../src/formula/table.js";

const row = (key: string, cells: Record<string, string>) => ({
  key,
  per: { centre: key },
  cells: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, keyCell(value)])),
});

// Two tables of the same rows: the first finds its service, the second its line in the first.
function yearOf(): ChainTable[] {
  const rows = [row("a", { "service key": "s", "line key": "a", driver: "place" })];
  return [
    { name: "services", columns: [], rows: [row("s", {})] },
    {
      name: "base",
      columns: [
        text("driver"),
        lookup("capacity", "places", { table: "services", column: "capacity", key: "service key" }),
      ],
      rows,
    },
    {
      name: "lines",
      columns: [lookup("units", "units", { table: "base", column: "units", key: "line key" })],
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
  expect(lines?.rows[1]).toEqual({
    ...row("2026|a", { "service key": "2026|s", "line key": "2026|a", driver: "place" }),
    per: { centre: "a", scenario: "low" },
  });
  // Seen red with a copy of a row for each table: nothing but memory tells them apart.
  expect(base?.rows[1]).toBe(lines?.rows[1]);
  expect(base?.rows[0]).toBe(lines?.rows[0]);
});
