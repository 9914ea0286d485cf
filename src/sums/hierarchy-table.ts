import type { Draft, HierarchyOptions, HierarchyRow } from "./hierarchy-types.js";
import { type Amounts, scaledAmounts } from "./hierarchy-amounts.js";
import { type Labelled, totalWord } from "./hierarchy-labels.js";
import { type Sums, sumsOf } from "./hierarchy-sums.js";

/** A table while its parents and totals are found; rows are known by their place, from 0. */
export type HierarchyTable = {
  readonly rows: readonly HierarchyRow[];
  readonly amounts: Amounts;
  /** Rows that were found to be sums, so far. */
  readonly drafts: Map<number, Draft>;
  readonly sums: Sums;
  /** Rows without any amount, nor anything in its place. */
  readonly empty: ReadonlySet<number>;
  /** Rows that are called totals. */
  readonly labelled: ReadonlyMap<number, Labelled>;
};

/** Readings that are too weak to follow and too strong to pass over. */
export type Unsure = { readonly rows: readonly number[]; readonly by: "codes" | "order" | "label" };

/** Prepares the rows of a table: exact amounts, rows without any, rows that are called totals. */
export function hierarchyTable(rows: readonly HierarchyRow[], options: HierarchyOptions): HierarchyTable {
  const amounts = scaledAmounts(
    rows.map((each) => each.amounts.map((text) => text ?? undefined)),
    options.tolerance,
  );
  const drafts = new Map<number, Draft>();
  const empty = new Set<number>();
  for (const [index, row] of rows.entries()) if (row.amounts.every((each) => each === undefined)) empty.add(index);
  return {
    rows,
    amounts,
    drafts,
    sums: sumsOf(amounts, (index) => drafts.get(index)?.parts),
    empty,
    labelled: labelledRows(rows, empty, options.totals),
  };
}

function labelledRows(
  rows: readonly HierarchyRow[],
  empty: ReadonlySet<number>,
  words: readonly string[],
): ReadonlyMap<number, Labelled> {
  const wordOf = totalWord(words);
  const labelled = new Map<number, Labelled>();
  for (const [index, { codes, texts }] of rows.entries()) {
    if (empty.has(index)) continue;
    const coded = codes.map(wordOf).filter((each) => each !== undefined);
    const found = [...coded, ...texts.map(wordOf)].filter((each) => each !== undefined);
    if (found.length === 0) continue;
    // A row that has all its codes may be a programme whose name begins with “Total”.
    const sure = coded.length > 0 || codes.length === 0 || codes.some((code) => code === "");
    labelled.set(index, { index, sure, plain: found.includes("plain") });
  }
  return labelled;
}
