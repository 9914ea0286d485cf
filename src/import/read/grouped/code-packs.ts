import { cellAt } from "../read-line.js";

/** The different texts that some columns of codes have together: in the order of the columns. */
export type Combinations = { readonly columns: readonly number[]; readonly texts: readonly (readonly string[])[] };

// A sample has so many rows at least, and the texts in it may have so many combinations, which are few.
const [LEAST, FEW] = [300, 2000];
// So many groups of codes cost less than a pass.
const FEW_GROUPS = 500;
// Codes that say another one: so many more combinations there may be with it than without.
const SPARE = 1.1;

type Row = { readonly cells: readonly string[] };

/** How many different texts some columns have together. */
export function countTogether(rows: readonly Row[], columns: readonly number[]): number {
  return new Set(rows.map(({ cells }) => JSON.stringify(columns.map((column) => cellAt(cells, column))))).size;
}

/**
 * Columns whose texts are asked for together, by what a sample of the rows shows: few combinations, or codes that say one
 * another. A small sample shows nothing.
 */
export const packsAmong = (rows: readonly Row[], columns: readonly number[]): readonly (readonly number[])[] =>
  rows.length < LEAST
    ? columns.map((column) => [column])
    : packed(
        columns,
        (column) => countTogether(rows, [column]),
        (pack) => countTogether(rows, pack),
        FEW,
      );

/**
 * Columns by which lines are added up together: codes of which one says the others, as a programme does its ministry; and
 * where each pack takes a pass, those with few combinations. The fewest come first.
 */
export function packsBy(
  columns: readonly number[],
  known: readonly Combinations[],
  isOnePass: boolean,
): readonly (readonly number[])[] {
  const rowsOf = (pack: readonly number[]): readonly Row[] | undefined => {
    const own = known.find((each) => pack.every((column) => each.columns.includes(column)));
    return own?.texts.map((texts) => ({ cells: columnsOf(own.columns, texts) }));
  };
  const count = (pack: readonly number[]): number | undefined => {
    const rows = rowsOf(pack);
    return rows && countTogether(rows, pack);
  };
  // Of codes that nobody has counted there are many, and none says another one.
  const alone = (column: number): number => count([column]) ?? Infinity;
  return packed(columns, alone, (pack) => count(pack) ?? NaN, isOnePass ? 0 : FEW_GROUPS).toReversed();
}

function columnsOf(columns: readonly number[], texts: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const [at, column] of columns.entries()) cells[column] = texts[at] ?? "";
  return cells;
}

// The columns with the most texts come first; each joins the first pack in which it makes few more combinations.
function packed(
  columns: readonly number[],
  alone: (column: number) => number,
  together: (columns: readonly number[]) => number,
  few: number,
): readonly (readonly number[])[] {
  const packs: number[][] = [];
  const counts = new Map(columns.map((column) => [column, alone(column)]));
  const sorted = [...columns].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  for (const column of sorted) {
    const fits = packs.find((pack) => {
      const own = [...pack, column].map((each) => counts.get(each) ?? 0);
      const may = own.reduce((product, each) => product * each, 1);
      return may <= few || together([...pack, column]) <= together(pack) * SPARE;
    });
    if (fits) fits.push(column);
    else packs.push([column]);
  }
  return packs;
}
