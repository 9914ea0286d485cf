// Tables of amounts that later tables sum by keys, the keys, and how many parts each of them has.
import { type ChainTable, type Column, type GivenCell, type TableRow, text } from "../../formula/table.js";
import type { Entry } from "./budget-input.js";
import { keyCell } from "../given-cell.js";

/** A table of amounts with its keys, and how many parts each key will sum: the shape of later tables hangs on that. */
export function partTable<E extends Entry>(of: {
  readonly name: string;
  readonly value: string;
  readonly columns: readonly Column[];
  readonly entries: readonly E[];
  readonly keys: readonly Key[];
  readonly row: (entry: E) => PartRow;
  readonly known: (entry: E) => boolean;
  /** Whether it holds parts of amounts: then what is only a part is all that it sums. */
  readonly ofParts?: boolean;
}): PartTable {
  // One map a column: rows are many, keys are few.
  const keys = of.keys.map((each) => ({ ...each, counts: new Map<string, Mutable>() }));
  const rows = of.entries.map((entry): TableRow => {
    const row = of.row(entry);
    const unknown = of.known(entry) ? 0 : entry.lines;
    for (const { column, of: keyOf, counts } of keys) {
      const key = keyOf(entry);
      if (key === null) continue;
      const count = counts.get(key) ?? { ...NONE, cell: keyCell(key) };
      if (count.parts === 0) counts.set(key, count);
      count.parts += entry.lines;
      count.unknown += unknown;
      count.below ||= entry.below;
      count.partOnly ||= entry.partOnly && of.ofParts !== true;
      row.cells[column] = count.cell;
    }
    // Whoever asks for the lines of a class has them made: a class is no figure.
    if (entry.kind === "line" && !entry.single) row.lines = entry.lines;
    return row;
  });
  const columns = [...of.keys.map((each) => text(each.column)), ...of.columns];
  return {
    table: { name: of.name, columns, rows },
    value: of.value,
    count: (column, key) => keys.find((each) => each.column === column)?.counts.get(key) ?? NONE,
  };
}

/** A text column that says which row of a later table a part belongs to. */
export type Key = { readonly column: string; readonly of: (entry: Entry) => string | null };

/** The key of the entries that count and are of a kind: their year and phase, unless told otherwise. */
export const countedKey = (
  column: string,
  has: (entry: Entry) => boolean,
  keyOf: Key["of"] = ({ group }) => group,
): Key => ({ column, of: (entry) => (entry.counted && has(entry) ? keyOf(entry) : null) });

/** What the parts of a later row are: how many, how many unknown, and whether one is below zero or only a part. */
export type Count = {
  readonly parts: number;
  readonly unknown: number;
  readonly below: boolean;
  readonly partOnly: boolean;
};

/** A table of amounts that later tables sum by its keys. */
export type PartTable = {
  readonly table: ChainTable;
  readonly value: string;
  readonly count: (column: string, key: string) => Count;
};

type PartRow = Pick<TableRow, "key" | "per" | "sources"> & {
  readonly cells: Record<string, GivenCell>;
  lines?: number;
};

type Mutable = { -readonly [K in keyof Count]: Count[K] } & { readonly cell: GivenCell };

/** No parts. */
export const NONE: Count = { parts: 0, unknown: 0, below: false, partOnly: false };
