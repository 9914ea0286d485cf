// Finds by the words of rows which are parts of others, such as “of which”, or only for information, and which rows are
// sums of the rows below them; what stays doubtful is asked.
import { type HierarchyTable, type Unsure, claimedRows, leavesOf, setAside } from "./hierarchy-table.js";
import type { RowTest } from "../headers/rows-kept.js";
import { hasCode } from "./hierarchy-rows.js";
import { size } from "./hierarchy-sums.js";

/**
 * What words say of rows, in three steps: before codes, parts and memos are set aside, which would be taken for lines; after
 * them, a row above becomes the sum of the parts that words announce; at the end, what stays doubtful is asked.
 */
export function wordStage(table: HierarchyTable, order: readonly number[]) {
  const { drafts, sums } = table;
  if (!order.some((index) => table.labels[index])) return { settle: () => ({ unsure: (): readonly Unsure[] => [] }) };
  const memos = memoRows(table, order);
  const parts = partRows(table, order);
  const leaves = (index: number): readonly number[] => leavesOf(table, index).filter((each) => !drafts.has(each));
  return {
    /** To be called when codes have been looked at. Its result is to be asked when everything has been. */
    settle: (isCoded: boolean) => {
      const coded = settleParts(table, parts);
      const heads = [...parts.weak, ...headRows(table, order, parts.settled, isCoded)];
      return {
        unsure: (): readonly Unsure[] => {
          // A sum that counts a row says that it is money of its own.
          const agreed = [...drafts].filter(([at, own]) => sums.compare(at, own.parts).verdict === "equal");
          const counted = new Set(agreed.flatMap(([, own]) => own.parts));
          const open = heads.filter((each) => !drafts.has(each) && !counted.has(each));
          const parted = [memos, [...parts.lost.flat(), ...coded], parts.next].map((rows) => [
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

/** Sets shares aside, and what stands “for information”, in the row itself or in a heading above it. */
function memoRows(table: HierarchyTable, order: readonly number[]): number[] {
  const { drafts, empty, labelled, labels } = table;
  const doubtful: (readonly number[])[] = [];
  const last = order.findLastIndex((each) => labelled.has(each));
  for (const [at, index] of order.entries()) {
    const { part, sure } = labels[index] ?? {};
    const isMemo = part === "memo" || part === "share";
    if (empty.has(index)) {
      if (part !== "memo") continue;
      const end = order.findIndex((each, place) => place > at && empty.has(each));
      const below = order.slice(at + 1, end < 0 ? order.length : end);
      // The heading ends the table where nothing but its own rows follows.
      if (end >= 0 || at < last) doubtful.push(below);
      else setAside(table, below, "label");
    } else if (isMemo && sure) setAside(table, [index], "label");
    else if (isMemo && !drafts.has(index)) doubtful.push([index]);
  }
  return doubtful.flat().filter((each) => !drafts.has(each));
}

/** Brings what rows “of which” say together with what the codes say, and notes it in the table. */
function settleParts(table: HierarchyTable, found: PartRows): readonly number[] {
  const { drafts, labelled, sums } = table;
  const doubtful: (readonly number[])[] = [];
  const claimed = claimedRows(table);
  const isFree = (index: number): boolean => !claimed.has(index) && !drafts.has(index);
  for (const [host, parts] of found.sums)
    if (drafts.has(host)) {
      // Codes have found other lines for the same row.
      const twice = parts.filter(isFree);
      if (twice.length === parts.length) setAside(table, twice, "label");
      else doubtful.push(twice);
    } else if (parts.some((each) => claimed.has(each))) doubtful.push(parts.filter(isFree));
    else drafts.set(host, { kind: labelled.has(host) ? "total" : "parent", parts, by: "label" });
  for (const [host, run] of found.coded) {
    const own = drafts.get(host);
    const isWhole = own?.parts.every((each) => run.includes(each)) === true;
    // Codes make a sum of the row above that its parts do not bear out.
    if (isWhole && sums.compare(host, run).verdict !== "equal" && !run.some((each) => drafts.has(each))) {
      drafts.delete(host);
      setAside(table, run, "label");
    } else doubtful.push(run.filter(isFree));
  }
  return doubtful.flat();
}

/** Finds the parts of rows whose label, or a heading below them, says that parts follow, and of sections of a whole budget. */
function headRows(table: HierarchyTable, order: readonly number[], settled: ReadonlySet<number>, isCoded: boolean) {
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

/** The first rows of a list, up to a heading, a section or a total, that together make a row above it. */
function followingRows(table: HierarchyTable, index: number, order: readonly number[], from: number, isTaken: RowTest) {
  const { amounts, sums, empty, drafts, labelled, labels } = table;
  const target = amounts.at(index);
  if (target.every((each) => each === undefined)) return [];
  const add = sums.towards(target);
  const found: number[] = [];
  for (const next of order.slice(from, from + LONGEST)) {
    if (empty.has(next) ? labels[next]?.part !== undefined : drafts.get(next)?.kind === "note" || isTaken(next))
      continue;
    if (empty.has(next) || labelled.has(next) || labels[next]?.section !== undefined) break;
    found.push(next);
    const verdict = add(next);
    if (verdict === "equal") return found;
    if (verdict === "more") break;
  }
  return [];
}

// A list that is longer than this is no list of parts.
const LONGEST = 500;

/** What rows that begin with “of which” say before the codes are looked at. */
type PartRows = {
  /** Rows above, with the rows that add up to them. */
  readonly sums: Map<number, readonly number[]>;
  /** Rows above that may be sums, by few digits. */
  readonly weak: number[];
  /** Rows with codes of their own, by the row above them: codes may tell what they are. */
  readonly coded: Map<number, readonly number[]>;
  /** Rows that are part of no row above. */
  readonly lost: (readonly number[])[];
  /** Rows that may go on with parts that were set aside. */
  readonly next: number[];
  /** Rows above whose parts are known. */
  readonly settled: Set<number>;
};

// Bits that the sum must have where some of its parts do not say that they are parts.
const LEAST = 5;

// Rows that print parts of a row above once more: its sum where they add up to it, else set aside, as they are counted above.
function partRows(table: HierarchyTable, order: readonly number[]): PartRows {
  const { rows, amounts, money, drafts, empty, labelled, labels, sums } = table;
  // The code of the row above is no code of its own.
  const hasCodesOf = (host: number, index: number): boolean =>
    hasCode(rows, host) && rows.codes.every(({ numbers }) => numbers[index] === numbers[host]);
  const found: PartRows = { sums: new Map(), weak: [], coded: new Map(), lost: [], next: [], settled: new Set() };
  const isPart = (index: number): boolean =>
    !empty.has(index) && !drafts.has(index) && ["part", "only"].includes(labels[index]?.part ?? "");
  const fits = (index: number, values: readonly (bigint | undefined)[]): boolean =>
    amounts.at(index).every((each, column) => {
      const most = size(values[column] ?? 0n) + (amounts.tolerance[column] ?? 0n);
      return each === undefined || column >= money || size(each) <= most;
    });
  const above: number[] = [];
  for (let at = 0, end = 1; at < order.length; at = end++) {
    const index = order[at] ?? 0;
    if (!isPart(index)) {
      if (!empty.has(index) && !drafts.has(index)) above.push(index);
      continue;
    }
    while (end < order.length && isPart(order[end] ?? 0)) end++;
    const run = order.slice(at, end);
    const host = above.findLast((each) => run.every((part) => fits(part, amounts.at(each))));
    const isOwn = host === above.at(-1);
    if (host === undefined) {
      found.lost.push(run);
      continue;
    }
    const parts = isOwn ? followingRows(table, host, order, at, () => false) : [];
    const isWorded = parts.every((each) => run.includes(each));
    const others = run.filter((each) => !parts.includes(each));
    if (parts.length > 0 && labelled.has(host) && above.length > 1) {
      if (partsTwice(table, host, above)) setAside(table, [...parts, ...others], "label");
      else found.lost.push(run);
    } else if (parts.length > 0 && (isWorded || sums.compare(host, parts).bits >= LEAST)) {
      found.sums.set(host, parts);
      setAside(table, others, "label");
    } else if (parts.length > 0) found.weak.push(host);
    else if (run.some((each) => labels[each]?.sure === false && !hasCodesOf(host, each))) found.coded.set(host, run);
    else {
      setAside(table, run, "label");
      const next = order[end];
      const left = sums.sumOf(run).map((each, column) => (amounts.at(host)[column] ?? 0n) - (each ?? 0n));
      if (
        isOwn &&
        next !== undefined &&
        (!run.some((each) => hasCodesOf(host, each)) || hasCodesOf(host, next)) &&
        mayGoOn(table, host, run, next) &&
        left.every((each) => each >= 0n) &&
        fits(next, left)
      )
        found.next.push(next);
    }
    found.settled.add(host);
  }
  return found;
}

// A row of other columns of codes than the parts, and of the same as the row above, is that row's brother.
function mayGoOn(table: HierarchyTable, host: number, run: readonly number[], next: number): boolean {
  const { rows, empty, labelled, drafts, sums } = table;
  if (empty.has(next) || labelled.has(next) || drafts.has(next) || sums.isNothing(next)) return false;
  const shape = (index: number) => rows.codes.map((each) => Math.min(each.numbers[index] as number, 1)).join("");
  return shape(next) !== shape(host) || run.some((each) => shape(each) === shape(host));
}

// Whether a total is the sum of rows before it, so that the parts after it are the same money once more.
function partsTwice({ sums, amounts, labelled }: HierarchyTable, total: number, above: readonly number[]): boolean {
  const add = sums.towards(amounts.at(total));
  for (const index of above.toReversed()) {
    if (labelled.has(index)) continue;
    const verdict = add(index);
    if (verdict !== "less") return verdict === "equal";
  }
  return false;
}
