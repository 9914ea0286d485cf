import { closeRoots } from "./close-roots.js";
import { codeStage } from "./hierarchy-code-stage.js";
import { namedParts } from "./hierarchy-named.js";
import { orderStage } from "./hierarchy-order-stage.js";
import { type HierarchyTable, type Unsure, undecided, claimedRows } from "./hierarchy-table.js";
import { wordStage } from "./hierarchy-word-stage.js";
import { parentColumn } from "./parent-column.js";
import { settleSections } from "./settle-sections.js";
import { isRounding } from "./rounding.js";

/** A table as codes, words, order and sums read it together. */
export type Composed = {
  /** With what each row was found to be. */
  readonly table: HierarchyTable;
  /** Codes filled down, by place of the row, where the table is a staircase. */
  readonly filled: ReadonlyMap<number, readonly string[]>;
  readonly unsure: readonly Unsure[];
  /** What is told: lines of sections that do not count, parents that count instead of their parts. */
  readonly left: readonly Unsure[];
  /** Rows that might each be the line of one amount, by group. */
  readonly either: readonly (readonly number[])[];
  /** Bits by which rows of the file state the total of every group; 0 where one has no such row. */
  readonly confirmed: number;
};

/**
 * Reads a table: words set rows aside, codes or order and sums find parents, words find totals, and the rows that are
 * left are closed by a total.
 *
 * @param start - the table, with nothing decided
 * @param groups - places of the rows of each group, in file order
 * @param aside - rows that this reading takes for no lines from the beginning
 * @param statements - of these, the rows that may state the total all the same
 */
export function compose(
  start: HierarchyTable,
  groups: readonly (readonly number[])[],
  aside: ReadonlySet<number> = new Set(),
  statements: ReadonlySet<number> = new Set(),
): Composed {
  const table = undecided(start);
  const { rows, drafts, sums, empty } = table;
  for (const index of aside) drafts.set(index, { kind: "note", parts: [], by: "sum" });
  const worded = groups.map((order) => wordStage(table, order));
  for (const [index, parts] of namedParts(rows, (at, parts) => sums.compare(at, parts).verdict !== "off"))
    drafts.set(index, { kind: "parent", parts, by: "label" });
  for (const [index, parts] of parentColumn(rows)) drafts.set(index, { kind: "parent", parts, by: "label" });
  const coded = codeStage(table);
  const settled = worded.map((each) => each.settle(coded.isCoded));
  const ordered = groups.map((order) =>
    orderStage(
      table,
      order.filter((index) => !empty.has(index) && drafts.get(index)?.kind !== "note"),
      coded.isCoded,
    ),
  );
  const sections = groups.map((order) => settleSections(table, order, start.side));
  const outside = new Set([...statements].filter((index) => aside.has(index)));
  const closed = groups.map((order) => closeRoots(table, order, outside));
  const counted = groups.flatMap((order, at) => ((closed[at]?.bits ?? 0) > 0 ? countedParents(table, order) : []));
  const unsure = [
    ...coded.unsure,
    ...ordered.flatMap((each) => each.unsure),
    ...settled.flatMap((each) => each.unsure()),
    ...sections.flatMap((each) => each.unsure),
    ...closed.flatMap((each) => each.unsure),
  ];
  return {
    table,
    filled: coded.filled,
    left: [
      ...sections.flatMap((each) => each.left),
      ...closed.flatMap((each) => each.told),
      ...(counted.length > 0 ? [{ rows: counted, by: "sum", code: "hierarchy.parent-counts" } as const] : []),
    ],
    // What was closed since is no doubt any more.
    unsure: unsure
      .map((each) => ({ ...each, rows: each.rows.filter((index) => !drafts.has(index) || each.code !== undefined) }))
      // What rows are that do not count need not be asked, and nothing twice.
      .filter((each) => each.rows.some(rows.isCounted))
      .filter(
        (each, at, all) =>
          each.code !== undefined || !all.slice(0, at).some((other) => other.rows.join() === each.rows.join()),
      ),
    either: ordered.map((each) => each.either).filter((each) => each.length > 0),
    confirmed: Math.min(...closed.map((each) => each.bits)),
  };
}

/**
 * Where rows of the file confirm its total, a row that the rows above it bear out counts by itself when its own parts
 * do not bear it out: these are set aside, with all below them. So the lines add up to the confirmed total. Differences
 * of rounding change nothing.
 *
 * @param order - rows of one group that is confirmed, in file order
 * @returns the rows that count instead of their parts
 * @example total 900 = 400 + 500, and 500 has only 100 and 150 below it: 400 and 500 count
 */
function countedParents(table: HierarchyTable, order: readonly number[]): readonly number[] {
  const { drafts, sums } = table;
  const claimed = claimedRows(table);
  const partsOf = (index: number): readonly number[] => drafts.get(index)?.parts ?? [];
  const counted: number[] = [];
  const setAside = (index: number): void => {
    for (const each of partsOf(index)) setAside(each);
    drafts.set(index, { kind: "note", parts: [], by: "sum" });
  };
  const visit = (index: number): void => {
    const parts = partsOf(index);
    const { verdict } = sums.compare(index, parts);
    if (verdict === "equal" || verdict === "none" || isRounding(table, index, parts)) parts.forEach(visit);
    else {
      counted.push(index);
      parts.forEach(setAside);
      drafts.delete(index);
    }
  };
  order.filter((index) => !claimed.has(index)).forEach(visit);
  return counted;
}
