import { type HierarchyRows, amountsIn } from "../../src/import/hierarchy/hierarchy-rows.js";
import type { TextColumn } from "../../src/import/open/columns.js";
import { amountColumn } from "./amount-column.js";
import { hierarchyIn } from "../../src/import/hierarchy/hierarchy.js";
import type { Hierarchy, HierarchyOptions } from "../../src/import/hierarchy/hierarchy-types.js";

/** A row of a table as far as it may tell whether it is a line or the sum of lines. */
export type HierarchyRow = {
  readonly row: number;
  /** Rows of different groups, such as fiscal years, are never compared. */
  readonly group: string;
  /** Cells of the columns that name a row, in their order; may be none. */
  readonly codes: readonly string[];
  readonly texts: readonly string[];
  /** Whether its amounts belong to the total that is asked about: that of one year, phase and side. True unless given. */
  readonly counted?: boolean;
  /** Decimal strings by column; undefined where blank, null where something is written that is no number. */
  readonly amounts: readonly (string | null | undefined)[];
};

type Words = Partial<Omit<HierarchyOptions["dictionaries"][number], "unreviewed">>;
type Options = Omit<HierarchyOptions, "dictionaries"> &
  Words & { readonly proposed?: Words; readonly tolerance: string };

/** The hierarchy of rows that are written one by one, by the words of one language, and some that nobody has reviewed. */
export function findHierarchy(rows: readonly HierarchyRow[], { tolerance, proposed, ...options }: Options): Hierarchy {
  const dictionaries = [
    { totals: [], ...options },
    { totals: [], ...proposed, unreviewed: true },
  ] as const;
  return hierarchyIn(columnsOf(rows, tolerance), { ...options, dictionaries });
}

/** Rows as columns. */
function columnsOf(rows: readonly HierarchyRow[], tolerance: string): HierarchyRows {
  const groups = new Map<string, number>();
  const group = rows.map((each) => numberIn(groups, each.group));
  const columns = (of: (row: HierarchyRow) => readonly string[]): readonly TextColumn[] =>
    Array.from({ length: rows.reduce((most, each) => Math.max(most, of(each).length), 0) }, (_, at) =>
      textColumn(rows.map((each) => of(each)[at] ?? "")),
    );
  return {
    length: rows.length,
    row: (index) => rows[index]?.row ?? 0,
    group: (index) => group[index] ?? 0,
    codes: columns((each) => each.codes),
    texts: columns((each) => each.texts),
    areLevels: rows.some((each) => each.codes.length === 0),
    isCounted: (index) => rows[index]?.counted !== false,
    isEmpty: (index) => rows[index]?.amounts.every((each) => each === undefined) === true,
    amounts: amountsIn(
      Array.from({ length: rows.reduce((most, { amounts }) => Math.max(most, amounts.length), 0) }, (_, at) =>
        amountColumn(rows.map(({ amounts }) => amounts[at] ?? undefined)),
      ),
      tolerance,
    ),
  };
}

function textColumn(cells: readonly string[]): TextColumn {
  const known = new Map([["", 0]]);
  const numbers = Int32Array.from(cells, (each) => numberIn(known, each));
  const texts = [...known.keys()];
  return { size: texts.length, numbers, text: (number) => texts[number] ?? "" };
}

function numberIn(known: Map<string, number>, text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  known.set(text, known.size);
  return known.size - 1;
}
