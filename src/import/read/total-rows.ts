// Finds rows of a table that only add up others, such as «Итого», and tells where they are not the sum of their rows.
import { problem } from "../../formula/issue.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { Field } from "../../model/fields.js";
import { type Exact, ZERO, add, compare, exact, toDecimal } from "../../money/exact.js";
import type { ColumnReader } from "../headers/column-reader.js";
import { labelWords } from "../hierarchy/label-words.js";
import type { GridRow } from "../open/grid.js";
import { cellOf } from "../open/columns.js";

type Column = Pick<ColumnReader, "read"> & { readonly field: Field; readonly index: number; readonly header: string };

/** The rows that only add up others: called a total in place of a centre or region, or lacking what each row must say. */
export function totalRows(
  rows: readonly GridRow[],
  columns: readonly Column[],
  file: string,
  dictionaries: readonly Dictionary[],
) {
  // What only an unreviewed word calls a total is none here.
  const called = labelWords(dictionaries).total;
  const isCalled = (cell: string): boolean => called(cell) === "plain" || called(cell) === "named";
  const textOf = ({ cells }: GridRow, { index }: Column): string => cells[index]?.trim() ?? "";
  const places = columns.filter(({ field }) => PLACES.has(field.name));
  const required = columns.filter(({ field }) => field.required);
  const [sure, open] = [new Set<GridRow>(), [] as GridRow[]];
  for (const row of rows) {
    if (row.fault || !row.cells.some(isCalled)) continue;
    const inPlaces = places.map((each) => called(textOf(row, each)));
    if (inPlaces.includes("plain") || required.some((each) => textOf(row, each) === "")) sure.add(row);
    else if (inPlaces.includes("named")) open.push(row);
  }
  const sums = columns.filter(({ field }) => field.kind === "number" || field.kind === "whole");
  const valueOf = (row: GridRow, column: Column): Exact | undefined => {
    const read = row.fault ? undefined : column.read(cellOf(row, column.index), row.numbers?.has(column.index));
    return typeof read === "string" ? exact(read) : undefined;
  };
  // What a total may add up: all rows, or those since the total before it.
  const differing = (total: GridRow) => {
    const others = rows.filter((each) => each !== total && !sure.has(each));
    const earlier = [...sure].findLast((each) => each.row < total.row)?.row ?? 0;
    const near = others.filter(({ row }) => row > earlier && row < total.row);
    const sumOf = (some: readonly GridRow[], column: Column): Exact =>
      some.reduce((sum, each) => add(sum, valueOf(each, column) ?? ZERO), ZERO);
    return sums.flatMap((column) => {
      const said = valueOf(total, column);
      const all = sumOf(others, column);
      const isSum = said && [all, sumOf(near, column)].some((sum) => compare(sum, said) === 0);
      return said === undefined || isSum ? [] : [{ column, sum: all, said }];
    });
  };
  for (const row of open) if (sums.some((column) => valueOf(row, column)) && differing(row).length === 0) sure.add(row);
  const issues = [...sure].flatMap((row) =>
    differing(row).map(({ column: { header }, said, sum }) => {
      const facts = { file, row: row.row, column: header, received: toDecimal(said), expected: toDecimal(sum) };
      return problem("table.total", facts, "warning");
    }),
  );
  return { totals: sure, issues };
}

const PLACES = new Set(["centre_id", "region"]);
