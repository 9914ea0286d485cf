import { type Scheme, codeParent } from "./code-parent.js";
import { type Paths, codePaths } from "./code-paths.js";
import type { CodeRows } from "./code-rows.js";
import type { Amounts } from "./hierarchy-amounts.js";
import { type CodeStyle, STYLES, codeAncestors } from "./code-ancestors.js";
import { type Sums, sumsOf } from "./hierarchy-sums.js";
import { repeatedCodes } from "./repeated-codes.js";

/** Parents found by codes, with the strength of the evidence in bits. */
export type CodeTree = { readonly parts: ReadonlyMap<number, readonly number[]>; readonly score: number };

// What one parent that does not agree costs, where one in ten does not for want of a line or by a slip.
const SLIP = 3.3;
const MOST = 30;
const TAIL = 6;
const SAMPLE = 5000;
const FEW = 500;
const PRIOR: Readonly<Record<CodeStyle, number>> = { dots: 8, chars: 2, zeros1: 2, zeros2: 2, zeros3: 2 };

/**
 * Finds the parents that codes tell: a code that begins another (`43`, `430`), that ends in zeros where another goes on
 * (`11000000`, `11010000`), that has fewer parts (`1`, `1.1`), or whose next column is blank. Each style of each
 * column is believed only as far as the amounts of parents agree with their children.
 *
 * @param rows - rows that have codes, in file order
 * @returns the reading with the strongest evidence; no parts where no style has any for it
 */
export function codeTree(rows: CodeRows, amounts: Amounts): CodeTree {
  const paths = codePaths(rows);
  const { depths } = paths;
  const { columns } = rows;
  const pathOf = pathsByPlace(rows, paths);
  const grow = (scheme: Scheme): CodeTree => {
    const tree = treeOf(rows, paths, scheme);
    // Where no two rows have the same codes, none repeats those of another.
    if (paths.areOwn) return judged(rows, tree, scheme, amounts);
    const sums = sumsOf(amounts, (index) => tree.get(index));
    return judged(rows, repeatedCodes(tree, pathOf, sums), scheme, amounts);
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
        if (!isWorthTrying(rows, paths, tried)) continue;
        const tree = grow(tried);
        if (tree.score > best.score) [scheme, best] = [tried, tree];
      }
    }
  }
  return best;
}

// The path that a row of the table ends in, by its place there.
function pathsByPlace({ places }: CodeRows, { ends }: Paths): (index: number) => number {
  const paths = new Int32Array((places.at(-1) ?? -1) + 1);
  for (const [at, index] of places.entries()) paths[index] = ends[at] as number;
  return (index) => paths[index] as number;
}

const NOTHING: CodeTree = { parts: new Map(), score: 0 };

function treeOf(rows: CodeRows, paths: Paths, scheme: Scheme): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>();
  for (let at = 0; at < rows.length; at++) {
    const parent = codeParent(rows, at, paths, scheme);
    if (parent === undefined) continue;
    const [above, index] = [rows.places[parent] as number, rows.places[at] as number];
    const known = parts.get(above);
    if (known) known.push(index);
    else parts.set(above, [index]);
  }
  return parts;
}

// In a long table a few thousand rows show whether a style finds any row above another.
function isWorthTrying(rows: CodeRows, paths: Paths, scheme: Scheme): boolean {
  const stride = Math.max(1, Math.floor(rows.length / SAMPLE));
  if (stride === 1) return true;
  for (let at = 0; at < rows.length; at += stride) if (codeParent(rows, at, paths, scheme) !== undefined) return true;
  return false;
}

function judged(
  rows: CodeRows,
  parts: ReadonlyMap<number, readonly number[]>,
  scheme: Scheme,
  amounts: Amounts,
): CodeTree {
  if (parts.size === 0 || rows.length === 0) return NOTHING;
  const sums: Sums = sumsOf(amounts, (index) => parts.get(index));
  const evidence = ([index, children]: readonly [number, readonly number[]]): number => {
    const { verdict, bits, distance } = sums.compare(index, children);
    if (verdict === "equal") return children.length > 1 ? Math.min(bits, MOST) : 1;
    if (verdict === "near") return Math.max(0, -Math.log2(distance) - 6) - SLIP;
    return verdict === "off" ? -SLIP : 0;
  };
  const parents = [...parts];
  // In a long table some of the parents show that a style has nothing for it.
  const some = parents.filter((_, at) => at % Math.ceil(parents.length / FEW) === 0);
  if (parents.length > 2 * FEW && some.reduce((sum, each) => sum + evidence(each), 0) < 0) return NOTHING;
  const score = parents.reduce((sum, each) => sum + evidence(each), scheme.prior);
  return { parts, score };
}
