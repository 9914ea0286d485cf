import { type HierarchyTable, type Unsure, claimedRows } from "./hierarchy-table.js";
import { type PartRows, partRows } from "./part-rows.js";
import { followingRows } from "./following-rows.js";

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

/**
 * Sets rows aside that are no money of the budget: shares, and what stands “for information”, in the row itself or in a
 * heading above it.
 *
 * @param order - rows of one group, in file order
 * @returns rows that may be lines all the same: with a code of their own, or in the middle of the table
 */
function memoRows({ drafts, empty, labelled, labels }: HierarchyTable, order: readonly number[]): number[] {
  const doubtful: number[] = [];
  const last = order.findLastIndex((each) => labelled.has(each));
  for (const [at, index] of order.entries()) {
    const { part, sure } = labels[index] ?? {};
    const isMemo = part === "memo" || part === "share";
    if (empty.has(index)) {
      if (part !== "memo") continue;
      const end = order.findIndex((each, place) => place > at && empty.has(each));
      const below = order.slice(at + 1, end < 0 ? order.length : end);
      // The heading ends the table where nothing but its own rows follows.
      if (end >= 0 || at < last) doubtful.push(...below);
      else for (const each of below) drafts.set(each, { kind: "note", parts: [], by: "label" });
    } else if (isMemo && sure) drafts.set(index, { kind: "note", parts: [], by: "label" });
    else if (isMemo && !drafts.has(index)) doubtful.push(index);
  }
  return doubtful.filter((each) => !drafts.has(each));
}

/**
 * Brings what rows “of which” say together with what the codes say, and notes it in the table.
 *
 * @returns rows whose place neither words nor codes tell
 */
function settleParts(table: HierarchyTable, found: PartRows): readonly number[] {
  const { drafts, labelled, sums } = table;
  const doubtful: number[] = [];
  const claimed = claimedRows(table);
  const isFree = (index: number): boolean => !claimed.has(index) && !drafts.has(index);
  const aside = (rows: readonly number[]): void => {
    for (const each of rows) drafts.set(each, { kind: "note", parts: [], by: "label" });
  };
  for (const [host, parts] of found.sums)
    if (drafts.has(host)) {
      // Codes have found other lines for the same row.
      const twice = parts.filter(isFree);
      if (twice.length === parts.length) aside(twice);
      else doubtful.push(...twice);
    } else if (parts.some((each) => claimed.has(each))) doubtful.push(...parts.filter(isFree));
    else drafts.set(host, { kind: labelled.has(host) ? "total" : "parent", parts, by: "label" });
  for (const [host, run] of found.coded) {
    const own = drafts.get(host);
    const isWhole = own?.parts.every((each) => run.includes(each)) === true;
    // Codes make a sum of the row above that its parts do not bear out.
    if (isWhole && sums.compare(host, run).verdict !== "equal" && !run.some((each) => drafts.has(each))) {
      drafts.delete(host);
      aside(run);
    } else doubtful.push(...run.filter(isFree));
  }
  return doubtful;
}

/**
 * Finds the parts of rows that say that parts follow, in their own label or by a heading below them, and of sections of
 * a whole budget, and notes them in the table.
 *
 * @param order - rows of one group, in file order
 * @param settled - rows whose parts are known
 * @param isCoded - whether codes tell parents from lines, those of a section too
 * @returns rows that have rows after them which do not add up to them
 */
function headRows(
  table: HierarchyTable,
  order: readonly number[],
  settled: ReadonlySet<number>,
  isCoded: boolean,
): readonly number[] {
  const { drafts, empty, labelled, labels } = table;
  const claimed = claimedRows(table);
  const added = new Set<number>();
  const isTaken = (index: number): boolean => claimed.has(index) || added.has(index);
  const open: number[] = [];
  const isHeading = (index: number | undefined): boolean =>
    index !== undefined && empty.has(index) && labels[index]?.part === "only";
  // From below, so that a list inside a list is closed first.
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at] ?? 0;
    const isHead = !empty.has(index) && (labels[index]?.heads === true || isHeading(order[at + 1]));
    const isSection = !isCoded && !empty.has(index) && labels[index]?.section !== undefined;
    if ((!isHead && !isSection) || drafts.has(index) || settled.has(index) || labelled.has(index)) continue;
    const parts = followingRows(table, index, order, at + 1, isTaken);
    for (const each of parts) added.add(each);
    const next = order.slice(at + 1, at + 3).find((each) => !isHeading(each));
    if (parts.length > 0) drafts.set(index, { kind: "parent", parts, by: "label" });
    else if (isHead && next !== undefined && !empty.has(next) && !labelled.has(next)) open.push(index);
  }
  return open.toReversed();
}
