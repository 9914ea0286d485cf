import { type Issue, problem } from "../../formula/issue.js";
import type { Grid, GridRow } from "../open/grid.js";

/**
 * A grid whose refused rows were mended: each takes the place of the row with its number, where it still is that row,
 * for a file may have changed since.
 *
 * @param grid - the file as it stands
 * @param given - the mended cells by row
 * @param file - its name, for messages
 * @returns the grid, the rows that were mended, and `mended.other-row` for each that is another row by now
 */
export function replacedRows(
  grid: Grid,
  given: ReadonlyMap<number, readonly string[]> | undefined,
  file: string,
): Replaced {
  if (!given || given.size === 0) return { grid, mended: [], issues: [] };
  const mended = new Map<number, GridRow>();
  const issues: Issue[] = [];
  const take = (row: number, cells: readonly string[]): GridRow => {
    mended.set(row, { row, cells });
    return { row, cells };
  };
  const rows = grid.rows.map((each): GridRow => {
    const cells = given.get(each.row)?.map((cell, index) => kept(each.cells[index], cell));
    if (!cells) return each;
    // Handed back as it was: its faults stay with it, unless they were another row's.
    if (isEqual(each.cells, cells)) {
      const free = each.fault?.code === "row.swallowed" && mended.has(Number(each.fault.received));
      const open = each.cells.map(unquoted);
      return free && !open.some((cell) => cell.includes('"')) ? take(each.row, open) : each;
    }
    if (!each.fault && !isSameRow(each.cells, cells)) {
      const [received = "", expected = ""] = [cells, each.cells].map((some) => some.join("; "));
      issues.push(problem("mended.other-row", { file, row: each.row, received, expected }));
      return each;
    }
    return take(each.row, cells);
  });
  return { grid: { ...grid, rows }, mended: [...mended.values()], issues };
}

type Replaced = {
  readonly grid: Grid;
  /** Rows as they were mended. */
  readonly mended: readonly GridRow[];
  readonly issues: readonly Issue[];
};

// At least half of what stood there must still stand there: at its place, or as far from the end, since a cell that was
// cut in two is one again.
function isSameRow(before: readonly string[], after: readonly string[]): boolean {
  const filled = before.flatMap((cell, index) => (cell.trim() === "" ? [] : [index]));
  const shift = widthOf(after) - widthOf(before);
  const stands = (index: number, at: number): boolean => before[index]?.trim() === after[at]?.trim();
  const left = filled.filter((index) => stands(index, index));
  const right = filled.filter((index) => !left.includes(index) && stands(index, index + shift));
  return (left.length + right.length) * 2 >= filled.length;
}

// A blank cell at the end is as good as none.
const isEqual = (before: readonly string[], after: readonly string[]): boolean =>
  (after.length > before.length ? after : before).every((_, index) => (before[index] ?? "") === (after[index] ?? ""));

const widthOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

const unquoted = (cell: string): string => /^\s*"([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;

// A spreadsheet drops the zeros before a code, and what was hidden comes back as an ellipsis: neither was mended.
const kept = (before: string | undefined, after: string): string => {
  if (before === undefined) return after;
  const digits = /^0*(\d+)$/;
  const same = digits.exec(before)?.[1] !== undefined && digits.exec(before)?.[1] === digits.exec(after)?.[1];
  return same || after.trim() === "…" ? before : after;
};
