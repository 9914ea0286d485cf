import type { Sums } from "./hierarchy-sums.js";

/** Rows that each row adds up, by place. */
export type Parts = ReadonlyMap<number, readonly number[]>;

/**
 * Puts rows that repeat the codes of a row before them below it: the code of a programme, then again for each source of
 * its money, or for each office that has a share. Only where that row is the sum of its repetitions, and the row above
 * them all agrees with its parts for it.
 *
 * @param parts - as codes alone tell it, where all rows of the same codes are brothers
 * @param keyOf - the codes of a row, as one number
 * @example 54 has 71, 72, 74, all of one code, and 71 = 72 + 74: 54 has 71, which has 72 and 74
 */
export function repeatedCodes(parts: Parts, keyOf: (index: number) => number, sums: Sums): Parts {
  const found = new Map(parts);
  for (const [above, children] of parts) {
    const groups = new Map<number, number[]>();
    for (const each of children) {
      const same = groups.get(keyOf(each));
      if (same) same.push(each);
      else groups.set(keyOf(each), [each]);
    }
    if (groups.size === children.length || sums.compare(above, children).verdict === "equal") continue;
    const nested = [...groups.values()].flatMap(([first, ...more]) =>
      first !== undefined && !found.has(first) && more.length > 0 && sums.compare(first, more).verdict === "equal"
        ? [[first, more] as const]
        : [],
    );
    const below = new Set(nested.flatMap(([, more]) => more));
    const left = children.filter((each) => !below.has(each));
    if (nested.length === 0 || sums.compare(above, left).verdict === "off") continue;
    found.set(above, left);
    for (const [first, more] of nested) found.set(first, more);
  }
  return found;
}
