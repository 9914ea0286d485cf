import { expect, test } from "vitest";
import { evaluateChain } from "../../src/formula/chain.js";
import { type GivenCell, calc, given, lookup, text, total } from "../../src/formula/table.js";
import { figuresOf } from "../../src/formula/figures.js";
import { partsOf } from "../../src/formula/trace.js";
import { weightedAmount } from "../../src/made/measure/budget-amounts.js";

const cell = (value: string, row: number, column: string): GivenCell => ({
  value,
  from: { cells: [{ file: "b.csv", row, column }] },
});

/** Lines of 0.5 × 3 each, and a total over one of their columns. */
function chainOf(lines: number, summed: string) {
  const rows = Array.from({ length: lines }, (_, at) => ({
    key: String(at),
    per: { line: String(at) },
    cells: { tagged: cell("3", at + 2, "amount"), weight: cell("0.5", at + 2, "weight"), sum: cell("all", 0, "") },
  }));
  const columns = [
    text("sum"),
    given("tagged", "money"),
    given("weight", "ratio"),
    calc(weightedAmount),
    calc(weightedAmount, { name: "rated", shown: { id: "rated", per: { of: "weight" } } }),
    calc(weightedAmount, { name: "hidden", shown: null }),
    calc(weightedAmount, { name: "partial", shown: { id: "partial", missing: "none", plain: "rated" } }),
    given("none", "count"),
  ];
  const again = rows.map(({ key, per, cells }) => ({
    key,
    per,
    cells: { sum: cells.sum, line: cell(key, 0, "") },
  }));
  return evaluateChain(
    [
      { name: "lines", columns, rows },
      {
        name: "looked-up",
        columns: [
          text("sum"),
          text("line"),
          lookup("found", "money", { table: "lines", column: "rated", key: "line" }),
        ],
        rows: again,
      },
      {
        name: "sums",
        columns: [
          total(
            "whole",
            "money",
            { table: summed === "found" ? "looked-up" : "lines", column: summed, key: "sum" },
            { none: "zero" },
          ),
        ],
        rows: [{ key: "all", per: {}, cells: {} }],
      },
    ],
    "KGS",
  );
}

const place = { table: "sums", row: 0, column: "whole" };
const partsIn = (lines: number, summed: string) =>
  figuresOf(chainOf(lines, summed)).find(({ id }) => id === "whole")?.inputs.parts;

test("derived: sixty figures are listed as parts of a total, sixty-one are counted", () => {
  const keys = (lines: number) => Array.from({ length: lines }, (_, at) => ({ line: String(at), of: "weight" }));
  const listed = { figure: "rated", count: 60, parts: keys(60) };
  expect(partsIn(60, "rated")).toEqual({ value: "90", unit: "KGS", from: listed }); // 60 × 1.5
  expect(partsIn(61, "rated")).toEqual({ value: "91.5", unit: "KGS", from: { figure: "rated", count: 61 } });
});

test("parts that are looked up, or known by another column, are the figures they lead to", () => {
  for (const summed of ["found", "partial"])
    for (const lines of [60, 61]) expect(partsIn(lines, summed), summed).toEqual(partsIn(lines, "rated"));
});

test("parts that are cells stay cells; no parts are none", () => {
  expect(partsIn(2, "tagged")?.from).toEqual({
    cells: [
      { file: "b.csv", row: 2, column: "amount" },
      { file: "b.csv", row: 3, column: "amount" },
    ],
    count: 2,
  });
  expect(partsIn(0, "rated")).toEqual({ value: "0", unit: "KGS", from: { cells: [], count: 0 } });
});

test("what a total counts is what it is made of, each with its value", () => {
  const parts = partsOf(chainOf(61, "rated"), place);
  expect(parts).toHaveLength(61);
  expect(parts[60]).toEqual({
    value: "1.5",
    unit: "KGS",
    from: { figure: "rated", per: { line: "60", of: "weight" } },
  });
});

test("a total over a column that is no figure is a mistake, however many its parts", () => {
  for (const lines of [1, 61]) expect(() => partsIn(lines, "hidden")).toThrow("not shown");
});
