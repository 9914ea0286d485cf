import { followingRows } from "./following-rows.js";
import type { HierarchyTable } from "./hierarchy-table.js";
import { size } from "./hierarchy-sums.js";

/** What rows that begin with “of which” say before the codes are looked at. */
export type PartRows = {
  /** Rows above, with the rows that add up to them. */
  readonly sums: Map<number, readonly number[]>;
  /** Rows above that may be sums, by few digits. */
  readonly weak: number[];
  /** Rows with codes of their own, by the row above them: codes may tell what they are. */
  readonly coded: Map<number, readonly number[]>;
  /** Rows that are part of no row above. */
  readonly lost: number[];
  /** Rows that may go on with parts that were set aside. */
  readonly next: number[];
  /** Rows above whose parts are known. */
  readonly settled: Set<number>;
};

// Bits that the sum must have where some of its parts do not say that they are parts.
const LEAST = 5;

/**
 * Reads the rows of one group that print parts of a row above once more. Where they, or they and the rows after them,
 * add up to it, it is their sum; else they are set aside, for their money is counted in the row above.
 */
export function partRows(table: HierarchyTable, order: readonly number[]): PartRows {
  const { amounts, money, drafts, empty, labelled, labels, sums } = table;
  const found: PartRows = { sums: new Map(), weak: [], coded: new Map(), lost: [], next: [], settled: new Set() };
  const isPart = (index: number): boolean =>
    !empty.has(index) && !drafts.has(index) && ["part", "only"].includes(labels[index]?.part ?? "");
  const fits = (index: number, values: readonly (bigint | undefined)[]): boolean =>
    amounts.at(index).every((each, column) => {
      const most = size(values[column] ?? 0n) + (amounts.tolerance[column] ?? 0n);
      return each === undefined || column >= money || size(each) <= most;
    });
  const aside = (rows: readonly number[]): void => {
    for (const each of rows) drafts.set(each, { kind: "note", parts: [], by: "label" });
  };
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
      found.lost.push(...run);
      continue;
    }
    const parts = isOwn ? followingRows(table, host, order, at, () => false) : [];
    const isWorded = parts.every((each) => run.includes(each));
    const others = run.filter((each) => !parts.includes(each));
    if (parts.length > 0 && labelled.has(host) && above.length > 1) {
      if (partsTwice(table, host, above)) aside([...parts, ...others]);
      else found.lost.push(...run);
    } else if (parts.length > 0 && (isWorded || sums.compare(host, parts).bits >= LEAST)) {
      found.sums.set(host, parts);
      aside(others);
    } else if (parts.length > 0) found.weak.push(host);
    else if (run.some((each) => labels[each]?.sure === false)) found.coded.set(host, run);
    else {
      aside(run);
      const next = order[end];
      const left = sums.sumOf(run).map((each, column) => (amounts.at(host)[column] ?? 0n) - (each ?? 0n));
      if (
        isOwn &&
        next !== undefined &&
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
function mayGoOn(
  { rows, empty, labelled, drafts, sums }: HierarchyTable,
  host: number,
  run: readonly number[],
  next: number,
): boolean {
  if (empty.has(next) || labelled.has(next) || drafts.has(next) || sums.isNothing(next)) return false;
  const shape = (index: number): string =>
    rows.codes.map((each) => Math.min(each.numbers[index] as number, 1)).join("");
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
