// The ways in which a table may be read, with their totals; and which of them gives a total that the document prints.
import type { Composed } from "./compose.js";
import { hasCode } from "./hierarchy-rows.js";
import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import type { Reading, Role } from "./hierarchy-types.js";
import { type Exact, compare, exact, magnitude, multiply, subtract, toDecimal } from "../../money/exact.js";
import { WholeSums } from "../numbers/whole-sums.js";
import { listed } from "../open/file-kind.js";

/**
 * Every plausible way to read a table, the one taken first: with and without the rows in doubt, its rows with codes, each of
 * its levels, every row a line, each row that states a total alone. Of those with the same totals the first stays.
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
  const single = [
    ...new Set([
      ...edges,
      // A part of another row states no total.
      ...unsure.flatMap((each) => (each.code === "hierarchy.part" ? [] : each.rows)).slice(0, SHOWN),
      ...sure.slice(0, SHOWN),
      ...(codeless.length <= SHOWN ? codeless : []),
    ]),
  ];
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
    ...single.map((index) => readingOf(table, alone(index), "row", { row: rowOf(index) })),
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

/** The total that a document prints, held against the readings of its table. */
export type GivenTotal = {
  /** The total in the unit of the file. */
  readonly stated: string;
  /** What it was taken for: an amount in the unit of the file, or in whole units of the currency. */
  readonly in: "file" | "whole";
  /** The reading that gives it; absent where none does. */
  readonly reading?: Reading;
};

const [HALF, ONE] = [exact("0.5"), exact("1")];

/**
 * Finds the reading that gives a total, to half its last typed digit: in the unit of the file first, then in whole units.
 * Only readings compete, never any other choice of rows.
 *
 * @param readings - the most likely first
 * @param unit - whole units of the currency in one unit of the file
 * @example givenTotal("11415.475", readings, "1000") of readings that give 22830950 and 11415475: in whole units neither,
 *   in the unit of the file the second is given by 11415475 alone
 */
export function givenTotal(total: string, readings: readonly Reading[], unit: string, column = 0): GivenTotal {
  const digits = total.split(".")[1]?.length ?? 0;
  const within = multiply(HALF, exact(digits === 0 ? "1" : `0.${"0".repeat(digits - 1)}1`));
  const [typed, times] = [exact(total), exact(unit)];
  const nearestIn = (unit: Exact) => {
    const off = ({ totals }: Reading): Exact =>
      magnitude(subtract(multiply(exact(totals[column] ?? "0"), unit), typed));
    const all = readings.map((reading) => ({ reading, off: off(reading) }));
    return all.reduce<(typeof all)[number] | undefined>((best, each) => (best && compare(best.off, each.off) <= 0 ? best : each), undefined); // prettier-ignore
  };
  const file = nearestIn(ONE);
  if (file && compare(file.off, within) <= 0) return { stated: total, in: "file", reading: file.reading };
  const whole = nearestIn(times);
  const inFile = toDecimal(multiply(typed, { n: times.d, d: times.n }));
  if (whole && compare(whole.off, within) <= 0) return { stated: inFile, in: "whole", reading: whole.reading };
  // Which unit is meant is told by the reading that it comes nearer to, by proportion.
  const isWhole = file && whole && compare(multiply(file.off, times), whole.off) > 0;
  return isWhole === true ? { stated: inFile, in: "whole" } : { stated: total, in: "file" };
}
