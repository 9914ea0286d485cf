import type { Draft, HierarchyOptions, HierarchyRow } from "./hierarchy-types.js";
import { type Amounts, scaledAmounts } from "./hierarchy-amounts.js";
import type { Labelled } from "./hierarchy-labels.js";
import { type Sums, sumsOf } from "./hierarchy-sums.js";
import { type LabelWords, labelWords } from "./label-words.js";
import { type RowLabel, rowLabels } from "./row-labels.js";

/** A table while its parents and totals are found; rows are known by their place, from 0. */
export type HierarchyTable = {
  readonly rows: readonly HierarchyRow[];
  readonly amounts: Amounts;
  /** How many of the first columns are amounts of the budget; the others are evidence. */
  readonly money: number;
  /** The section of a whole budget that counts, where it was chosen. */
  readonly side: "expenditure" | "revenue" | undefined;
  /** Whether a row without a word for it counts although it states the sum of all others. */
  readonly takesBack: boolean;
  /** Rows that were found to be sums, so far. */
  readonly drafts: Map<number, Draft>;
  readonly sums: Sums;
  /** Rows without any amount, nor anything in its place. */
  readonly empty: ReadonlySet<number>;
  /** Rows that are called totals. */
  readonly labelled: ReadonlyMap<number, Labelled>;
  /** What other words of its label say, by place of the row. */
  readonly labels: readonly (RowLabel | undefined)[];
};

/** Readings that are too weak to follow and too strong to pass over. */
export type Unsure = {
  readonly rows: readonly number[];
  readonly by: "codes" | "order" | "label" | "sum";
  /** What is asked, where it is not whether the rows are sums. */
  readonly code?:
    | "hierarchy.part"
    | "hierarchy.sections"
    | "hierarchy.section-left"
    | "hierarchy.blocks"
    | "hierarchy.parent-counts"
    | "hierarchy.closed";
  readonly detail?: Readonly<Record<string, string>>;
};

/** Prepares the rows of a table: exact amounts, rows without any, rows that are called totals. */
export function hierarchyTable(rows: readonly HierarchyRow[], options: HierarchyOptions): HierarchyTable {
  const amounts = scaledAmounts(
    rows.map((each) => each.amounts.map((text) => text ?? undefined)),
    options.tolerance,
  );
  const money = options.money ?? amounts.width;
  const empty = new Set<number>();
  for (const [index, row] of rows.entries()) if (row.amounts.every((each) => each === undefined)) empty.add(index);
  const words = labelWords(options);
  const plain = withoutCategories(rows);
  const labels = rowLabels(plain, words);
  const labelled = labelledRows(plain, (index) => empty.has(index) || labels[index]?.part !== undefined, words.total);
  const { side, takesBack = false } = options;
  return undecided({ rows, side, takesBack, amounts, money, empty, labelled, labels });
}

/** The same table before any row was found to be a sum. */
export function undecided(table: Omit<HierarchyTable, "drafts" | "sums">): HierarchyTable {
  const drafts = new Map<number, Draft>();
  const sums = sumsOf(table.amounts, (index) => drafts.get(index)?.parts, table.money);
  return { ...table, drafts, sums };
}

// A text that stands in neighbouring rows is a category of lines, never the name of a total: «Fund Total».
function withoutCategories(rows: readonly HierarchyRow[]): readonly HierarchyRow[] {
  const before = new Map<string, HierarchyRow>();
  const categories: Set<string>[] = [];
  for (const row of rows) {
    const last = before.get(row.group);
    for (const [column, text] of row.texts.entries())
      if (text !== "" && last?.texts[column] === text) (categories[column] ??= new Set()).add(text);
    before.set(row.group, row);
  }
  if (categories.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    texts: row.texts.map((text, column) => (categories[column]?.has(text) === true ? "" : text)),
  }));
}

function labelledRows(
  rows: readonly HierarchyRow[],
  isOther: (index: number) => boolean,
  wordOf: LabelWords["total"],
): ReadonlyMap<number, Labelled> {
  const labelled = new Map<number, Labelled>();
  for (const [index, { codes, texts }] of rows.entries()) {
    if (isOther(index)) continue;
    const coded = codes.map(wordOf).filter((each) => each !== undefined);
    const found = [...coded, ...texts.map(wordOf)].filter((each) => each !== undefined);
    if (found.length === 0) continue;
    // A row that has all its codes may be a programme whose name begins with “Total”.
    const sure = coded.length > 0 || codes.length === 0 || codes.some((code) => code === "");
    const proposed = found.every((each) => each === "proposed");
    labelled.set(index, { index, sure, plain: found.includes("plain"), proposed });
  }
  return labelled;
}
