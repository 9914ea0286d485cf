import { headRows } from "./head-rows.js";
import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import { memoRows } from "./memo-rows.js";
import { partRows } from "./part-rows.js";
import { settleParts } from "./settle-parts.js";

/** What words about parts say of the rows of one group. */
export type WordStage = {
  /** To be called when codes have been looked at. Its result is to be asked when everything has been. */
  readonly settle: (isCoded: boolean) => { readonly unsure: () => readonly Unsure[] };
};

/** Sets parts and memos aside before codes are looked at, which would make lines of them. */
export function wordStage(table: HierarchyTable, order: readonly number[]): WordStage {
  const { drafts, sums } = table;
  if (!order.some((index) => table.labels[index])) return { settle: () => ({ unsure: () => [] }) };
  const memos = memoRows(table, order);
  const parts = partRows(table, order);
  const leaves = (index: number): readonly number[] => {
    const own = drafts.get(index);
    return own === undefined ? [index] : own.parts.flatMap(leaves);
  };
  return {
    settle: (isCoded) => {
      const coded = settleParts(table, parts);
      const heads = [...parts.weak, ...headRows(table, order, parts.settled, isCoded)];
      return {
        unsure: () => {
          // A sum that counts a row says that it is money of its own.
          const agreed = [...drafts].filter(([at, own]) => sums.compare(at, own.parts).verdict === "equal");
          const counted = new Set(agreed.flatMap(([, own]) => own.parts));
          const open = heads.filter((each) => !drafts.has(each) && !counted.has(each));
          const parted = [memos, [...parts.lost, ...coded], parts.next].map((rows) => [
            ...new Set(rows.filter((each) => !counted.has(each)).flatMap(leaves)),
          ]);
          const asked: readonly Unsure[] = [
            { rows: open, by: "label" },
            ...parted.map((rows) => ({ rows, by: "label", code: "hierarchy.part" }) as const),
          ];
          return asked.filter(({ rows }) => rows.length > 0);
        },
      };
    },
  };
}
