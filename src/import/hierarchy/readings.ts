// The ways in which a table may be read, with their totals.
import type { Composed } from "./compose.js";
import { hasCode } from "./hierarchy-rows.js";
import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import type { Reading, Role } from "./hierarchy-types.js";
import { WholeSums } from "../numbers/whole-sums.js";
import { listed } from "../../formula/issue.js";

/**
 * Every plausible way to read a table, the one taken first: with and without the rows in doubt, its rows with codes, each of
 * its levels, every row a line, each row that may state the total alone: it holds at least half of what the largest row holds, and so
 * does one that is called a total of what the largest such row holds. Of those with the same totals the first stays.
 */
export function alternatives(
  taken: Composed,
  others: readonly { readonly composed: Composed; readonly code: string; readonly detail: Record<string, string> }[],
): readonly Reading[] {
  const { table, unsure } = taken;
  const { rows, drafts, empty, labelled } = table;
  const rowOf = (index: number): string => String(rows.row(index));
  const note: Role = { kind: "note", parts: [], by: "sum" };
  const without = (doubts: readonly Unsure[]): Reading => {
    const doubtful = new Set(doubts.flatMap((each) => each.rows));
    const detail = { rows: listed([...doubtful].map(rowOf)), count: String(doubtful.size) };
    return readingOf(table, (index) => (doubtful.has(index) ? note : drafts.get(index)), "without", detail);
  };
  const filled = Array.from({ length: rows.length }, (_, index) => index).filter(
    (index) => !empty.has(index) && rows.isCounted(index),
  );
  const sure = filled.filter((index) => labelled.has(index));
  const codeless = filled.filter((index) => !hasCode(rows, index));
  const edges = [filled[0], filled.at(-1)].flatMap((index) => index ?? []);
  // A part of another row states no total.
  const doubtful = unsure.flatMap((each) => (each.code === "hierarchy.part" ? [] : each.rows));
  const unnamed = [...edges, ...doubtful, ...(codeless.length <= SHOWN ? codeless : [])];
  const isHalf = (most: readonly number[], index: number): boolean =>
    most.some((each, column) => each > 0 && 2 * heldIn(table, index, column) >= each);
  const [most, mostTotal] = [mostOf(table, filled), mostOf(table, sure)];
  const largest = most.map((each, column) => filled.find((index) => each > 0 && heldIn(table, index, column) === each));
  const single = new Set([
    ...unnamed.filter((index) => isHalf(most, index)).slice(0, SHOWN),
    ...largest.flatMap((index) => index ?? []),
    ...sure.filter((index) => isHalf(mostTotal, index)).slice(0, SHOWN),
  ]);
  const alone =
    (index: number): RoleOf =>
    (each) =>
      each === index ? undefined : note;
  const all = [
    readingOf(table, asFound(drafts), drafts.size === 0 ? "flat" : "lines"),
    ...(unsure.length > 1 ? [without(unsure)] : []),
    ...unsure.map((each) => without([each])),
    ...others.map((each) =>
      readingOf(each.composed.table, asFound(each.composed.table.drafts), each.code, each.detail),
    ),
    readingOf(table, () => undefined, "flat"),
    ...[...single].map((index) => readingOf(table, alone(index), "row", { row: rowOf(index) })),
  ];
  const seen = new Set<string>();
  return all.filter(({ totals }) => {
    const key = totals.join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const SHOWN = 8;

// The most that a row of some holds, by column of money.
const mostOf = (table: HierarchyTable, some: readonly number[]): readonly number[] =>
  Array.from({ length: table.money }, (_, column) =>
    some.reduce((most, index) => Math.max(most, heldIn(table, index, column)), 0),
  );

const heldIn = ({ amounts }: HierarchyTable, index: number, column: number): number =>
  Math.abs(amounts.near[column]?.[index] ?? 0) || 0;

// What a row is that is no line.
type RoleOf = (index: number) => Role | undefined;

const asFound = (drafts: HierarchyTable["drafts"]): RoleOf => drafts.get.bind(drafts);

// Puts what rows are into a reading: roles by row of the file, and the total in each column.
function readingOf(table: HierarchyTable, roleOf: RoleOf, code: string, detail: Reading["detail"] = {}): Reading {
  const { rows, amounts, empty, money } = table;
  const sums = new WholeSums(money);
  for (let index = 0; index < rows.length; index++) {
    if (!rows.isCounted(index) || empty.has(index) || roleOf(index)) continue;
    for (let column = 0; column < money; column++) sums.add(column, amounts.whole(index, column) ?? 0);
  }
  return {
    code,
    detail,
    get roles() {
      const roles = new Map<number, Role>();
      for (let index = 0; index < rows.length; index++) {
        const role = roleOf(index);
        if (role) roles.set(rows.row(index), { ...role, parts: role.parts.map(rows.row) });
      }
      return roles;
    },
    totals: Array.from({ length: money }, (_, column) => amounts.print(column, sums.wholeAt(column))),
  };
}
