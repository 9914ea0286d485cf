import type { HierarchyTable } from "./hierarchy-table.js";

/**
 * The first rows of a list that together make a row above it. A list ends with a heading, a section of the budget, or
 * a row that is called a total.
 *
 * @param index - the row above
 * @param order - rows of its group, in file order
 * @param from - place in the order at which the list begins
 * @param isTaken - rows that are part of another row already
 * @returns none where no number of rows makes it
 */
export function followingRows(
  { amounts, sums, empty, drafts, labelled, labels }: HierarchyTable,
  index: number,
  order: readonly number[],
  from: number,
  isTaken: (index: number) => boolean,
): readonly number[] {
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
