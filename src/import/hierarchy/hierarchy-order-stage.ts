// Finds totals by their words and, where codes tell nothing, rows that add up others by the order of rows and sums.
import { entryOf } from "../../model/once-for.js";
import { labelledTotals } from "./hierarchy-labels.js";
import { hasCode } from "./hierarchy-rows.js";
import { type HierarchyTable, type Unsure, unclaimed } from "./hierarchy-table.js";
import { type OrderRows, type OrderTree, bitsOf, orderTrees } from "./hierarchy-order.js";
import { nearColumn } from "./hierarchy-sums.js";

/**
 * Finds totals by their words; where codes say nothing, also parents by the order of rows and their sums, as far as there is
 * evidence to believe them, or to ask. In the rows of one group.
 */
export function orderStage(table: HierarchyTable, order: readonly number[], isCoded: boolean) {
  const { rows, drafts, sums, labelled } = table;
  const open = (): readonly number[] => unclaimed(table, order);
  const isCodeless = (index: number): boolean => !hasCode(rows, index);
  // Where all lines have codes, a row without any may be a sum, whatever it is called.
  const candidates = (): Parameters<typeof labelledTotals>[1] =>
    (isCoded || labelled.size > 0 ? open() : []).flatMap((index) => {
      const mayBe = isCoded && isCodeless(index) && !sums.isNothing(index) && rows.isGroup?.(index) !== true;
      return drafts.has(index) ? [] : (labelled.get(index) ?? (mayBe ? { index, sure: false, plain: false } : []));
    });
  const note = (parts: ReadonlyMap<number, readonly number[]>, by: "label" | "order"): void => {
    for (const [index, own] of parts) {
      if (labelled.has(index)) drafts.set(index, { kind: "total", parts: own, by: "label" });
      else drafts.set(index, { kind: "parent", parts: own, by: isCoded ? "sum" : by });
    }
  };
  const first = labelledTotals(open(), candidates(), sums);
  const inSums = new Set([...first.parts.values()].flat());
  const free = open().filter((index) => !inSums.has(index) && !first.parts.has(index) && !first.near.has(index));
  // One total may be the root of parents still to be found: where it does not fit the rows, or leaves rows over.
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
  const unsure: readonly Unsure[] = [
    ...(forest && !isBelieved ? [{ rows: [...forest.parts.keys()], by: "order" as const }] : []),
    ...(totals.unsure.length > 0 ? [{ rows: totals.unsure, by: "label" as const }] : []),
  ];
  // Rows that might each be the line of one amount.
  return { unsure, either: forest?.either ?? [] };
}

// Downwards and upwards; a total that all others may add up to comes first in both.
function forestAmong({ amounts, sums, labelled }: HierarchyTable, free: readonly number[], totals: readonly number[]) {
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
  const nearIn = (order: readonly number[]): readonly Float64Array[] => {
    const near = columns.map((column) => nearColumn(sums, order, column));
    if (columns.length === 1) return near;
    const main = new Float64Array(order.length);
    for (const column of summed) near[column]?.forEach((value, at) => (main[at] = (main[at] as number) + value));
    return [main, ...near];
  };
  const orders = lines.length + root.length < 3 ? [] : [lines, lines.toReversed()].map((each) => root.concat(each));
  return forestOf(
    orders.map((places) => {
      const made = (at: number): readonly bigint[] => amountsOf(places[at] ?? 0);
      const known = new Map<number, readonly bigint[]>();
      const remembered = (at: number): readonly bigint[] => entryOf(known, at, () => made(at));
      return { places, rows: { length: places.length, made, at: remembered, near: nearIn(places) } };
    }),
    columns.length === 1 ? [tolerance] : [tolerance, ...amounts.tolerance],
  );
}

/** Rows in the order in which they are read, with the place of each in the table. */
type Order = { readonly places: readonly number[]; readonly rows: OrderRows };

/** What the order of rows and their sums say without any code. */
type Forest = {
  /** Rows that each row adds up, by place. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  /** `yes`: the evidence is strong; `ask`: there is some. */
  readonly believed: "yes" | "ask";
  /** Places of rows that might each be the line, with the same total. */
  readonly either: readonly number[];
};

const STRONG = 16;
const COVERED = 0.9;
const CLOSE = 10;
const CERTAIN = 20;
const [NARROW, WIDE] = [128, 512];

// Trees in rows without codes, believed where one row is the sum of all, or nearly all lie in sums that chance does not make.
function forestOf(orders: readonly Order[], tolerance: readonly bigint[]): Forest | undefined {
  const tried = (width: number): readonly Weighed[] => orders.flatMap((each) => weighed(each, tolerance, width) ?? []);
  const first = tried(NARROW);
  // Trees without a root are looked at more widely: many equal amounts hide it.
  const found =
    first.some((each) => each.believed === "yes") || first.length === 0 ? first : [...first, ...tried(WIDE)];
  const [best, other] = found.toSorted(stronger);
  if (!best || !other || other.believed !== best.believed || best.evidence - other.evidence > CLOSE) return best;
  // Both ways are as likely: which of two rows with one amount is the line stays open.
  const differing = [...best.parts.keys(), ...other.parts.keys()].filter(
    (place) => best.parts.has(place) !== other.parts.has(place),
  );
  return { ...best, either: [...new Set([...best.either, ...differing])].sort((a, b) => a - b) };
}

type Weighed = Forest & { readonly evidence: number };

const stronger = (a: Weighed, b: Weighed): number =>
  Number(b.believed === "yes") - Number(a.believed === "yes") || b.evidence - a.evidence;

function weighed({ places, rows }: Order, tolerance: readonly bigint[], width: number): Weighed | undefined {
  const placeOf = (at: number): number => places[at] ?? 0;
  const trees = orderTrees(rows, tolerance, width);
  if (!trees) return undefined;
  const parts = new Map<number, readonly number[]>();
  const isRoot = trees[0]?.at === 0 && trees[0].end === rows.length;
  let [evidence, excess, covered] = [0, 0, 0];
  const gain = trees.reduce((sum, each) => sum + each.gain, 0);
  for (const tree of trees) {
    const bits = evidenceOf(tree, rows, tolerance);
    if (bits.sum <= 0 && !isRoot) continue;
    evidence += bits.sum;
    excess += bits.excess;
    covered += tree.end - tree.at;
    collect(tree, parts, placeOf);
  }
  const isCovered = covered >= rows.length * COVERED;
  if (parts.size === 0) return undefined;
  const either = trees.flatMap((tree) => (tree.doubt ? differing(...tree.doubt.readings).map(placeOf) : []));
  const all = isRoot || (isCovered && covered === rows.length);
  const chance = 2 * Math.log2(rows.length);
  const areStrong = trees.every((tree) => ownBits(tree, rows, tolerance) - chance >= CERTAIN);
  if ((all && evidence >= STRONG && gain > 0) || areStrong) return { parts, believed: "yes", either, evidence };
  // One row that is the sum of all others, by few digits; or trees that leave rows out which may be broken sums.
  if (isRoot || (isCovered && evidence >= STRONG) || excess >= CERTAIN)
    return { parts, believed: "ask", either: [], evidence };
  return undefined;
}

// Equal neighbours are common and no evidence. The excess is what is left when every row might be a parent by chance.
function evidenceOf(tree: OrderTree, rows: OrderRows, tolerance: readonly bigint[]) {
  const own = ownBits(tree, rows, tolerance);
  let [sum, excess] = [own, Math.max(0, own - Math.log2(rows.length))];
  for (const each of tree.children) {
    const below = evidenceOf(each, rows, tolerance);
    sum += below.sum;
    excess += below.excess;
  }
  return { sum, excess };
}

const ownBits = ({ at, children }: OrderTree, rows: OrderRows, tolerance: readonly bigint[]): number =>
  children.length === 0 ? 0 : Math.max(0, bitsOf(rows, at, children, tolerance) - Math.log2(children.length));

function collect(tree: OrderTree, parts: Map<number, readonly number[]>, placeOf: (at: number) => number): void {
  if (tree.children.length === 0) return;
  const places = tree.children.map((each) => placeOf(each.at)).sort((a, b) => a - b);
  parts.set(placeOf(tree.at), places);
  for (const each of tree.children) collect(each, parts, placeOf);
}

function differing(one: readonly OrderTree[], other: readonly OrderTree[]): readonly number[] {
  const [a, b] = [one, other].map((trees) => new Set(trees.flatMap(leavesOf)));
  const all = new Set([...(a ?? []), ...(b ?? [])]);
  return [...all].filter((each) => a?.has(each) !== b?.has(each)).sort((x, y) => x - y);
}

const leavesOf = (tree: OrderTree): readonly number[] =>
  tree.children.length === 0 ? [tree.at] : tree.children.flatMap(leavesOf);
