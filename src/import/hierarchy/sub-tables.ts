import { type HierarchyTable } from "./hierarchy-table.js";
import { hasCode, judgedTexts } from "./hierarchy-rows.js";
import { type NearSum, nearSum } from "./hierarchy-sums.js";

/** Some rows of a table that may be all its lines and parents, and the others, which this reading sets aside. */
export type SubTable = {
  readonly aside: ReadonlySet<number>;
  readonly code: string;
  readonly detail: Record<string, string>;
};

// A level has at least this many rows, and so many levels are tried.
const FEWEST = 2;
const MOST = 8;
const LABELLED = 5;

/**
 * The parts of a table that may be read by themselves: its rows with codes, where others have none, and the rows of each
 * level, which is a length of code, where they make the total that a row of the file states.
 *
 * @param statements - places of the rows that may state the total of the table
 */
export function subTables(
  { rows, empty, sums, amounts, money }: HierarchyTable,
  statements: ReadonlySet<number>,
): readonly SubTable[] {
  const all = Array.from({ length: rows.length }, (_, index) => index).filter((index) => !empty.has(index));
  const found: SubTable[] = [];
  const add = (own: readonly number[], code: string, detail: Record<string, string>): void => {
    if (own.length === all.length || own.length < FEWEST) return;
    const inside = new Set(own);
    found.push({ aside: new Set(all.filter((index) => !inside.has(index))), code, detail });
  };
  add(
    all.filter((index) => hasCode(rows, index)),
    "coded",
    {},
  );
  // The rows that may state a sum, which is known as a double in each column of the budget.
  const statedBy = (near: readonly NearSum[]): readonly number[] =>
    [...statements].filter((total) =>
      near.every(({ sum, slack }, column) => {
        const stated = amounts.near[column]?.[total] ?? NaN;
        return Number.isNaN(stated) || Math.abs(stated - sum) <= slack;
      }),
    );
  const lines = all.filter((index) => !statements.has(index));
  // Levels under a heading that has none are no codes of a length.
  for (const column of rows.areLevels && empty.has(0) ? [] : rows.codes) {
    const lengthAt = judgedTexts(column, (text) => text.length).at;
    const byLength: number[] = [];
    for (const index of all) byLength[lengthAt(index)] = (byLength[lengthAt(index)] ?? 0) + 1;
    const lengths = [...byLength.keys()].filter((each) => byLength[each] !== undefined);
    if (lengths.length < 2 || lengths.length > MOST) continue;
    for (const length of lengths.filter((each) => each > 0)) {
      const own = lines.filter((index) => lengthAt(index) === length);
      const some = statedBy(Array.from({ length: money }, (_, place) => nearSum(sums, own, place)));
      const made = some.length === 0 ? [] : sums.sumOf(own);
      const isMade = (total: number): boolean =>
        amounts.at(total).every((each, place) => each === undefined || place >= money || each === made[place]);
      if (some.some(isMade)) add(own, "level", { length: String(length) });
    }
  }
  return found;
}

/** The rows that may state the total of their group: the first and the last with amounts, and those called a total. */
export function statementsOf(
  { empty, labelled }: HierarchyTable,
  groups: readonly (readonly number[])[],
): ReadonlySet<number> {
  const edges = groups.flatMap((order) => {
    const filled = order.filter((index) => !empty.has(index));
    return [filled[0], filled.at(-1)].flatMap((index) => index ?? []);
  });
  return new Set([...edges, ...[...labelled.keys()].slice(0, LABELLED)]);
}
