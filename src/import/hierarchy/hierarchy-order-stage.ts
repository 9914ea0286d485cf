import { type Forest, forestOf } from "./hierarchy-forest.js";
import { labelledTotals } from "./hierarchy-labels.js";
import { hasCode } from "./hierarchy-rows.js";
import { type HierarchyTable, type Unsure, claimedRows } from "./hierarchy-table.js";

/**
 * Finds what codes do not tell, among the rows of one group that nothing has added up yet, and notes it in the table:
 * totals by their words, and, where codes say nothing, parents by order and sums.
 */
export function orderStage(table: HierarchyTable, order: readonly number[], isCoded: boolean): OrderStage {
  const { rows, drafts, sums, labelled } = table;
  const open = (): readonly number[] => {
    const claimed = claimedRows(table);
    return order.filter((index) => !claimed.has(index));
  };
  const isCodeless = (index: number): boolean => !hasCode(rows, index);
  // Where all lines have codes, a row without any may be a sum, whatever it is called.
  const candidates = (): Parameters<typeof labelledTotals>[1] =>
    (isCoded || labelled.size > 0 ? open() : []).flatMap((index) => {
      if (drafts.has(index)) return [];
      const total = labelled.get(index);
      return total
        ? [total]
        : isCoded && isCodeless(index) && !sums.isNothing(index) && rows.isGroup?.(index) !== true
          ? [{ index, sure: false, plain: false }]
          : [];
    });
  const note = (parts: ReadonlyMap<number, readonly number[]>, by: "label" | "order"): void => {
    for (const [index, own] of parts) {
      const isTotal = labelled.has(index);
      drafts.set(index, {
        kind: isTotal ? "total" : "parent",
        parts: own,
        by: isTotal ? "label" : isCoded ? "sum" : by,
      });
    }
  };
  const first = labelledTotals(open(), candidates(), sums);
  const inSums = new Set([...first.parts.values()].flat());
  const free = open().filter((index) => !inSums.has(index) && !first.parts.has(index) && !first.near.has(index));
  // One total may be the root of parents that are still to be found: where it does not fit the rows, and where it leaves
  // rows over.
  const isLeft = free.some((index) => !sums.isNothing(index) && !labelled.has(index));
  const root = [...first.near.keys(), ...first.unsure, ...(isLeft ? first.parts.keys() : [])].filter((each) =>
    labelled.has(each),
  );
  const lines = isLeft && root.length === 1 ? open().filter((index) => !labelled.has(index)) : free;
  const forest = isCoded || rows.isGroup ? undefined : forestAmong(table, lines, root);
  const isBelieved = forest?.believed === "yes";
  if (forest && isBelieved) note(forest.parts, "order");
  const totals = isBelieved ? labelledTotals(open(), candidates(), sums) : first;
  note(totals.parts, "label");
  note(totals.near, "label");
  return {
    unsure: [
      ...(forest && !isBelieved ? [{ rows: [...forest.parts.keys()], by: "order" as const }] : []),
      ...(totals.unsure.length > 0 ? [{ rows: totals.unsure, by: "label" as const }] : []),
    ],
    either: forest?.either ?? [],
  };
}

export type OrderStage = {
  readonly unsure: readonly Unsure[];
  /** Places of rows that might each be the line of one amount. */
  readonly either: readonly number[];
};

// Downwards and upwards; a total that all others may add up to comes first in both.
function forestAmong(
  { amounts, sums, labelled }: HierarchyTable,
  free: readonly number[],
  totals: readonly number[],
): Forest | undefined {
  const columns = Array.from({ length: amounts.width }, (_, column) => column);
  // What other groups take away says nothing of this one.
  const isBelow = (column: number): boolean =>
    amounts.negative[column] === true && free.some((index) => sums.nearOf(index, column) < 0);
  const summed = columns.filter((column) => !isBelow(column));
  if (summed.length === 0) return undefined;
  const amountsOf = (place: number): readonly bigint[] => {
    const values = sums.valueOf(place);
    const main = summed.reduce((sum, column) => sum + (values[column] ?? 0n), 0n);
    return columns.length === 1 ? [main] : [main, ...columns.map((column) => values[column] ?? 0n)];
  };
  const lines = free.filter((index) => !labelled.has(index) && !sums.isNothing(index));
  const root = totals.length === 1 ? totals : [];
  const tolerance = summed.reduce((sum, column) => sum + (amounts.tolerance[column] ?? 0n), 0n);
  return forestOf(
    [
      [...root, ...lines],
      [...root, ...lines.toReversed()],
    ],
    amountsOf,
    [tolerance, ...amounts.tolerance],
    (place) => summed.reduce((sum, column) => sum + sums.nearOf(place, column), 0),
  );
}
