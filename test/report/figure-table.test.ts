import { expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { type FigureTable, figureTable, largestFirst } from "../../src/report/figure-table.js";
import { pageOf, textCell } from "../../src/report/page.js";
import { NO_OVERHEAD, runTables } from "../support/publication.js";

// Derived: a place costs 347,500. A has 1, B does not say, C has 2: 347,500, unknown and 695,000; of the known 1,042,500. In
// millions with two decimals they are 0.35 and 0.70 alone, and 1.04 together.
const result = runTables(
  {
    centres: { file: "centres.csv" },
    costStandards: { file: "lines.csv", use: { shelter: "s" } },
    funding: { file: "funding.csv" },
    assumptions: { file: "assumptions.csv" },
  },
  {
    centres: ["centre_id,service,name,region,capacity", "a,shelter,A,N,1", "b,shelter,B,N,", "c,shelter,C,S,2"],
    lines: [
      "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency",
      "s,shelter,place,variable,place,1,347500,KGS",
    ],
    funding: ["centre_id,source,status,amount,currency,fiscal_year", "a,F,committed,0,KGS,2025"],
    assumptions: NO_OVERHEAD,
  },
);
const { page } = pageOf(result, en);
const year = { fiscalYear: "2025" };
const spec: FigureTable = {
  id: "t",
  title: "T",
  heading: "centre",
  columns: [
    { id: "need", label: "need", figure: "requirement" },
    { id: "word", label: "word", align: "left" },
  ],
  rows: [
    ...["a", "b", "c"].map((centre) => ({ labels: [centre, "quiet"], per: { ...year, centre } })),
    { key: "total", kind: "total", labels: ["all"], per: year, cells: { word: "w" } },
  ],
};
const shown = (more: Partial<FigureTable>) =>
  figureTable(page, { ...spec, ...more }).rows.map(({ key, kind, cells }) => [
    key,
    kind,
    ...cells.map((each) => each.text),
  ]);

// Seen red with the keys of the column left out of `figureAt`.
test("a cell is the figure of its column about the keys of both; nothing stands where not calculated is named", () => {
  expect(shown({})).toEqual([
    ["a", "item", "0.35", ""],
    ["b", "item", "not calculated", ""],
    ["c", "item", "0.70", ""],
    // 0.695 and 0.348 are known.
    ["total", "total", "at least 1.04", "w"],
  ]);
  const columns = [{ id: "need", label: "need", figure: "requirement", per: { basis: "known" } }] as const;
  expect(shown({ columns, rows: spec.rows.slice(-1) })).toEqual([["total", "total", "1.04"]]);
});

// Seen red with `index.find` in place of `bestFigure`, and with the rows outside left where they are.
test("the known part stands in for the whole, and a row without a figure stands after the total", () => {
  expect(shown({ known: true, apart: true })).toEqual([
    ["a", "item", "0.35", ""],
    ["c", "item", "0.70", ""],
    ["total", "total", "1.04", "w"],
    ["b", "outside", "not calculated", ""],
  ]);
});

// Derived: 0.695 and 0.348 are 1.04 together, and printed 0.70 and 0.35. Seen red with the table bent to its sum.
test("each cell is its own value rounded, and a remark says where the rows do not add up to the total", () => {
  const table = figureTable(page, { ...spec, known: true, apart: true, adds: true, order: largestFirst(0) });
  const words = table.rows.map(({ label, cells }) => [label, cells[0]?.text]);
  expect(words).toEqual([["c", "0.70"], ["a", "0.35"], ["all", "1.04"], ["b", "not calculated"]]); // prettier-ignore
  expect(table.remarks).toEqual([en.phrases["rounded-apart"]]);
});

// Of a total of other rows there is nothing to say.
test("rows that are no parts of the total have no such remark", () => {
  const rows = [...spec.rows.slice(0, 1), ...spec.rows.slice(-1)];
  expect(figureTable(page, { ...spec, rows, known: true, adds: true }).remarks).toEqual([]);
});

// Seen red with the own cell left out of `about`.
test("a row may name another figure for a column, or say what is not calculated", () => {
  const cells = { need: { figure: "secured-funding", per: year }, word: textCell("said") } as const;
  expect(shown({ rows: [{ labels: ["own"], cells }] })).toEqual([["own", "item", "0", "said"]]);
});

// Seen red with no `absent`, and with `missing` always 0.
test("what the result lacks has the words of the table, and a phrase says how many a row leaves out", () => {
  const cells = { word: { figure: "units-needed", per: year } } as const;
  const rows = spec.rows.map((row) => ({ ...row, cells }));
  expect(shown({ rows: rows.slice(0, 1), absent: "none" })).toEqual([["a", "item", "0.35", "none"]]);
  const remarks = figureTable(page, { ...spec, known: "left-out.centres" }).rows.map(({ remark }) => remark);
  expect(remarks).toEqual([undefined, undefined, undefined, "Left out: 1 centre of unknown amounts."]);
});
