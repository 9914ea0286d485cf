// Rows or groups of rows of an engine's table, as a grid under the names of its columns; and where the header stands.
import { type Groups, type SourceRows, type SourceTable, failTable } from "../../model/source-table.js";
import { type TextColumn, cellIn } from "../../model/text-columns.js";
import { Columns, HeldRow } from "./columns.js";
import type { Grid } from "./grid.js";
import { PutColumn } from "./held-column.js";
import { BLOCK, numbersBelow } from "./slots.js";

/** Rows of a table as a grid under the names of its columns. Blank rows are left out. */
export function tableGrid(table: Named, found: SourceRows): Grid {
  const held = columnsOf(table, found);
  const rows = found.rows.map((row, at) => new HeldRow(row, at, held)).filter((each) => !isBlank(each));
  return gridOf(table, rows);
}

// The header stands before the first row, whose number is 2.
const HEADER = 1;

/** Where the header of a table stands in its grid. */
export const TABLE_HEADER: readonly number[] = [HEADER];

type Named = Pick<SourceTable, "engine" | "columns" | "object">;

/** Groups of rows as a grid: each is its first row, with the sums of its amounts; a row by itself is as it is. */
export function groupGrid(table: Named, groups: Groups, firsts: SourceRows, amounts: readonly number[]): Grid {
  const groupAt = new Map(groups.rows.map((row, at) => [row, at]));
  const [isTaken, held] = [new Uint8Array(groups.size), columnsOf(table, firsts)];
  held.weights = new Float64Array(firsts.rows.length);
  const kept: Kept[] = [];
  for (const [at, row] of firsts.rows.entries()) {
    const group = groupAt.get(row) ?? -1;
    const isAlone = groups.areAlone[group] === true;
    // Where places are made of what rows hold, rows of one place are alike.
    if (group < 0 || (isTaken[group] === 1 && !isAlone)) continue;
    isTaken[group] = 1;
    held.weights[at] = isAlone ? 1 : (groups.lines[group] ?? 1);
    kept.push({ at, group });
  }
  const lines = groups.lines.reduce((sum, each) => sum + each, 0);
  const found = kept.reduce((sum, { at }) => sum + (held.weights?.[at] ?? 0), 0);
  if (found !== lines) failTable(table.object, { code: "engine.changed", received: `${lines} → ${found}` });
  const summed = kept.filter(({ group }) => groups.areAlone[group] !== true);
  for (const [place, column] of amounts.entries())
    putSums(held, column, firsts.cells.columns[column], summed, groups.sums[place]);
  const rows = kept.map(({ at }) => new HeldRow(firsts.rows[at] ?? 0, at, held));
  return gridOf(table, rows);
}

function columnsOf({ columns }: Named, { rows, cells }: SourceRows): Columns {
  const held = new Columns();
  const width = columns.length;
  for (let from = 0; from < rows.length; from += BLOCK)
    held.widths.push(numbersBelow(width + 1, Math.min(BLOCK, rows.length - from)).fill(width));
  for (const [at, { texts, numbers }] of cells.columns.entries()) {
    const isExact = columns[at]?.kind === "exact";
    const column = new PutColumn();
    for (const text of texts) column.put(text, isExact);
    column.blocks.push(...blocksOf(held, numbers));
    held.all.push(column);
  }
  return held;
}

/** A row that is kept, and its group, each by its place. */
type Kept = { readonly at: number; readonly group: number };

// Puts the sums of groups in the place of the amounts of their first rows.
function putSums(held: Columns, column: number, own: TextColumn | undefined, kept: readonly Kept[], sums?: TextColumn) {
  const [before, numbers] = [held.all[column], own?.numbers.slice()];
  if (!(before instanceof PutColumn) || !numbers || !sums) return;
  for (const { at, group } of kept) numbers[at] = before.put(cellIn(sums, group), true);
  before.blocks.splice(0, before.blocks.length, ...blocksOf(held, numbers));
}

const blocksOf = ({ widths }: Columns, numbers: Int32Array): readonly Int32Array[] =>
  widths.map((_, block) => numbers.subarray(block * BLOCK, (block + 1) * BLOCK));

const isBlank = ({ held, at }: HeldRow): boolean => held.all.every((_, index) => held.textAt(index, at).trim() === "");

const gridOf = ({ engine, columns }: Named, rows: readonly HeldRow[]): Grid => ({
  rows: [{ row: HEADER, cells: columns.map((each) => each.name) }, ...rows],
  ...{ encoding: engine, encodingBy: "workbook", words: [], delimiter: "none" },
});
