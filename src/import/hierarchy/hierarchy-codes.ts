// Rows that add up others, found by their codes as they stand, filled down, or without the zeros that fill columns up;
// with the strength of the evidence.
import type { CodeRows, Paths, Scheme } from "./code-paths.js";
import { codeParents, codePaths, codeRows, findsParents, someFamilies } from "./code-paths.js";
import { type Amounts, judgedTexts } from "./hierarchy-rows.js";
import { entryOf } from "../../model/once-for.js";
import { type CodeStyle, STYLES, codeAncestors } from "./code-ancestors.js";
import { type Sums, sumsOf } from "./hierarchy-sums.js";
import type { HierarchyTable, Unsure } from "./hierarchy-table.js";

/** Parents found by codes, with the strength of the evidence in bits. */
type CodeTree = { readonly parts: ReadonlyMap<number, readonly number[]>; readonly score: number };

// What one parent that does not agree costs, where one in ten does not for want of a line or by a slip.
const SLIP = 3.3;
// So many that do not agree in some families, and are not made good there, show that those of the whole table do not.
const ENOUGH = 80;
const MOST = 30;
const TAIL = 6;
const PRIOR: Readonly<Record<CodeStyle, number>> = { dots: 8, chars: 2, zeros1: 2, zeros2: 2, zeros3: 2 };

// Parents by codes: `43` of `430`, `11000000`, `1` of `1.1`, or blanks in the next column; believed as far as amounts agree.
function codeTree(rows: CodeRows, amounts: Amounts): CodeTree {
  const { paths, partsBy } = codeReader(rows, amounts);
  const { depths } = paths;
  const { columns } = rows;
  const grow = (scheme: Scheme): CodeTree => {
    const parts = partsBy(scheme);
    return parts.size === 0 ? NOTHING : { parts, score: scheme.prior + evidenceOf(parts, amounts) };
  };
  let scheme: Scheme = { tail: depths.size > 1, ancestors: [], leveled: [], prior: TAIL };
  let best: CodeTree = scheme.tail ? grow(scheme) : NOTHING;
  if (best.score <= 0) [scheme, best] = [{ tail: false, ancestors: [], leveled: [], prior: 0 }, NOTHING];
  for (const [column, codes] of [...columns.entries()].toReversed()) {
    for (const style of STYLES) {
      const found = codeAncestors(codes, style);
      if (!found) continue;
      for (const tail of depths.size > 1 && !scheme.tail ? [false, true] : [scheme.tail]) {
        const ancestors = columns.map((_, at) => (at === column ? found : scheme.ancestors[at]));
        const prior = scheme.prior + PRIOR[style] + (tail === scheme.tail ? 0 : TAIL);
        const leveled = [...scheme.leveled.filter((each) => each !== column), column];
        const tried = { tail, ancestors, leveled, prior };
        if (!findsParents(rows, paths, tried)) continue;
        const some = scheme.leveled.length > 0 || tail ? undefined : someFamilies(rows, paths, column, found);
        if (some && isRefuted(some, tried, amounts)) continue;
        const tree = grow(tried);
        if (tree.score > best.score) [scheme, best] = [tried, tree];
      }
    }
  }
  return best;
}

// How rows stand above others by a scheme, repaired where codes repeat.
function codeReader(rows: CodeRows, amounts: Amounts) {
  const paths = codePaths(rows);
  const isRepeated = repeatedPaths(rows, paths);
  const partsBy = (scheme: Scheme): Parts => {
    const parts = treeOf(rows, codeParents(rows, paths, scheme));
    return repeatedCodes(
      parts,
      isRepeated,
      sumsOf(amounts, (index) => parts.get(index)),
    );
  };
  return { paths, partsBy };
}

// Whether enough parents of some families disagree with their parts.
const isRefuted = (families: CodeRows, scheme: Scheme, amounts: Amounts): boolean =>
  evidenceOf(codeReader(families, amounts).partsBy(scheme), amounts) < -SLIP * ENOUGH;

// The path that a row of the table ends in where other rows do too, by its place there; -1 where it is its own.
function repeatedPaths({ places }: CodeRows, { ends, isRepeated }: Paths): (index: number) => number {
  const paths = new Int32Array((places.at(-1) ?? -1) + 1);
  for (let at = 0; at < places.length; at++) {
    const path = ends[at] as number;
    paths[places[at] as number] = isRepeated[path] === 1 ? path : -1;
  }
  return (index) => paths[index] as number;
}

const NOTHING: CodeTree = { parts: new Map(), score: 0 };

// The parts of rows that stand above others, in the order of their first parts.
function treeOf({ places }: CodeRows, parents: Int32Array): Parts {
  const parts = new Map<number, number[]>();
  for (let at = 0; at < parents.length; at++) {
    const parent = parents[at] as number;
    if (parent >= 0) entryOf(parts, places[parent] as number, () => []).push(places[at] as number);
  }
  return parts;
}

// The bits by which some parents agree with their parts.
function evidenceOf(parts: Parts, amounts: Amounts): number {
  const sums: Sums = sumsOf(amounts, (index) => parts.get(index));
  let evidence = 0;
  for (const [index, children] of parts) {
    const { verdict, bits, distance } = sums.compare(index, children);
    // A single part with the amount of its parent may be chance.
    const most = children.length > 1 ? MOST : 1;
    if (verdict === "equal") evidence += Math.min(children.length > 1 ? bits : 1, most);
    if (verdict === "near") evidence += Math.min(Math.max(0, -Math.log2(distance) - 6), most);
    if (verdict === "near" || verdict === "off") evidence -= SLIP;
  }
  return evidence;
}

/** Rows that each row adds up, by place. */
type Parts = ReadonlyMap<number, readonly number[]>;

// Rows that repeat the code of a row which is their sum stand below it: 54 has 71, 72, 74, all of one code, and 71 = 72 + 74.
function repeatedCodes(parts: Parts, pathOf: (index: number) => number, sums: Sums): Parts {
  const changed = new Map<number, readonly number[]>();
  const has = (index: number): boolean => parts.has(index) || changed.has(index);
  for (const [above, children] of parts) {
    if (!children.some((each) => pathOf(each) >= 0)) continue;
    const groups = new Map<number, number[]>();
    for (const each of children) if (pathOf(each) >= 0) entryOf(groups, pathOf(each), () => []).push(each);
    if (sums.compare(above, children).verdict === "equal") continue;
    const nested = [...groups.values()].flatMap(([first, ...more]) =>
      first !== undefined && !has(first) && more.length > 0 && sums.compare(first, more).verdict === "equal"
        ? [[first, more] as const]
        : [],
    );
    const below = new Set(nested.flatMap(([, more]) => more));
    const left = children.filter((each) => !below.has(each));
    if (nested.length === 0 || sums.compare(above, left).verdict === "off") continue;
    changed.set(above, left);
    for (const [first, more] of nested) changed.set(first, more);
  }
  return changed.size === 0 ? parts : new Map([...parts, ...changed]);
}

// Bits of evidence that codes need to be followed, and to be asked about.
const SURE = 12;
const MAYBE = 5;
const FILLER = /^0(?:[\s.\-–/]*0)+$/;

/** Finds parents by codes, as they stand or filled down, and notes them in the table. */
export function codeStage({ rows, amounts, drafts, labelled }: HierarchyTable) {
  const coded = codeRows(rows, (index) => !labelled.has(index) && !drafts.has(index));
  // Codes as they stand, and where that makes a difference without the zeros that fill columns up, and filled down.
  const bare = withoutFillers(coded);
  const writings = [coded, filledDown(coded), bare, bare && filledDown(bare)].filter((each) => each !== undefined);
  const [first, ...others] = writings.map((full) => ({ full, ...codeTree(full, amounts) }));
  const none: ReadonlyMap<number, readonly string[]> = new Map();
  if (!first || coded.length === 0) return { filled: none, isCoded: false, unsure: [] };
  const best = others.reduce((most, each) => (each.score >= SURE && each.score > most.score ? each : most), first);
  const { full, parts, score } = best;
  // Codes whose parents mostly disagree with their parts are a doubt, and no hierarchy.
  const sums = sumsOf(amounts, (index) => parts.get(index));
  const off = [...parts].filter(([index, children]) => sums.compare(index, children).verdict === "off");
  const isCoded = score >= SURE && off.length * 2 <= parts.size;
  if (isCoded)
    for (const [index, children] of parts) drafts.set(index, { kind: "parent", parts: children, by: "codes" });
  const doubt: Unsure = { rows: [...parts.keys()], by: "codes" };
  return {
    /** Codes by place of the row where they are not read as they stand: filled down, or without zeros that fill up. */
    filled: best === first ? none : codesByPlace(full),
    /** Whether the codes tell parents from lines. */
    isCoded,
    unsure: !isCoded && score >= MAYBE ? [doubt] : [],
  };
}

const codesByPlace = ({ places, columns }: CodeRows): ReadonlyMap<number, readonly string[]> =>
  new Map(
    Array.from(
      places,
      (index, at) => [index, columns.map(({ text, numbers }) => text(numbers[at] as number))] as const,
    ),
  );

function withoutFillers(coded: CodeRows): CodeRows | undefined {
  const columns = coded.columns.map((column) => {
    const { at, any } = judgedTexts(column, (code) => (FILLER.test(code) ? 1 : 0));
    if (any === 0 || !column.numbers.some((_, row) => at(row) === 1)) return column;
    return { ...column, numbers: column.numbers.map((number, row) => (at(row) === 1 ? 0 : number)) };
  });
  return columns.every((each, at) => each === coded.columns[at]) ? undefined : { ...coded, columns };
}

function filledDown(coded: CodeRows): CodeRows | undefined {
  const filled = fillDown(coded.columns.map((each) => each.numbers));
  if (!filled) return undefined;
  return { ...coded, columns: coded.columns.map((each, at) => ({ ...each, numbers: filled[at] ?? each.numbers })) };
}

// Fills the codes of a staircase: `01 –`, `– 1`, `– 2` become `01 –`, `01 1`, `01 2`.
function fillDown(columns: readonly Int32Array[]): readonly Int32Array[] | undefined {
  const firstOf = (at: number): number => columns.findIndex((each) => each[at] !== 0);
  if (columns[0]?.some((_, at) => firstOf(at) > 0) !== true) return undefined;
  const filled = columns.map((each) => each.slice());
  const current = columns.map(() => 0);
  for (let at = 0; at < columns[0].length; at++) {
    const first = firstOf(at);
    if (first < 0) continue;
    for (const [column, numbers] of columns.entries()) {
      if (column >= first) current[column] = numbers[at] as number;
      (filled[column] as Int32Array)[at] = current[column] as number;
    }
  }
  return filled;
}
