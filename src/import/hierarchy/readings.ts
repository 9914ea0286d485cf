// The ways in which a table may be read, with their totals; which of them is taken, and all as answers to a question.
import type { Composed } from "./compose.js";
import { hasCode } from "./hierarchy-rows.js";
import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import type { Hierarchy, Reading, Role } from "./hierarchy-types.js";
import { WholeSums } from "../numbers/whole-sums.js";
import { listed, type Option } from "../../formula/issue.js";
import { compare, type Exact, exact, magnitude, multiply, subtract, toDecimal } from "../../money/exact.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { placesWhere } from "../open/slots.js";

type Other = { readonly composed: Composed; readonly code: string; readonly detail: Record<string, string> };

/** Every plausible way to read a table, the one taken first; of those with the same totals the first stays. */
export function alternatives(taken: Composed, others: readonly Other[]): readonly Reading[] {
  const { table, unsure } = taken;
  const { rows, drafts, empty, labelled } = table;
  const rowOf = (index: number): string => String(rows.row(index));
  const note: Role = { kind: "note", parts: [], by: "sum" };
  const without = (doubts: readonly Unsure[]): Reading => {
    const doubtful = new Set(doubts.flatMap((each) => each.rows));
    const detail = { rows: listed([...doubtful].map(rowOf)), count: String(doubtful.size) };
    return readingOf(table, (index) => (doubtful.has(index) ? note : drafts.get(index)), "without", detail);
  };
  const filled = placesWhere(rows.length, (index) => !empty.has(index) && rows.isCounted(index));
  const sure = filled.filter((index) => labelled.has(index));
  const codeless = filled.filter((index) => !hasCode(rows, index));
  const sizes = table.amounts.near.slice(0, table.money).map((near) => (index: number) => Math.abs(near[index] || 0));
  const most = sizes.map((size) => filled.reduce((max, index) => Math.max(max, size(index)), 0));
  // A total is no smaller than half of any row, which may be that of the other side of the budget.
  const isLarge = (index: number): boolean => sizes.some((size, column) => size(index) * 2 >= (most[column] ?? 0));
  // The first or the last row that nothing calls a total is larger than any other.
  const isLargest = (index: number): boolean =>
    sizes.some((size) => filled.every((each) => each === index || size(each) < size(index)));
  const single = [
    ...new Set([
      ...[filled[0], filled.at(-1)].flatMap((index) => (index !== undefined && isLargest(index) ? index : [])),
      // A part of another row states no total.
      ...unsure.flatMap((each) => (each.code === "hierarchy.part" ? [] : each.rows.filter(isLarge))).slice(0, SHOWN),
      // What borrows and repays may come to less, where a row is called the total and nothing else.
      ...sure.filter((index) => labelled.get(index)?.plain === true || isLarge(index)).slice(0, SHOWN),
      ...(codeless.length <= SHOWN && codeless.length < filled.length ? codeless.filter(isLarge) : []),
    ]),
  ];
  const all = [
    readingOf(table, asFound(drafts), drafts.size === 0 ? "flat" : "lines"),
    ...(unsure.length > 1 ? [without(unsure)] : []),
    ...unsure.map((each) => without([each])),
    ...others.map((each) =>
      readingOf(each.composed.table, asFound(each.composed.table.drafts), each.code, each.detail),
    ),
    readingOf(table, () => undefined, "flat"),
    ...single.map((index) => readingOf(table, (each) => (each === index ? undefined : note), "row", { row: rowOf(index) })), // prettier-ignore
  ];
  const keys = all.map(({ totals }) => totals.join());
  return all.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
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

/** The total that a document prints in the unit of the file, what it was taken for, and the reading that gives it. */
export type GivenTotal = ReturnType<typeof givenTotal>;

const [HALF, ONE] = [exact("0.5"), exact("1")];

/** The reading that gives a total, to half its last digit: in the unit of the file first, then in whole units of the currency. */
export function givenTotal(total: string, readings: readonly Reading[], unit: string, column = 0) {
  const digits = total.split(".")[1]?.length ?? 0;
  const within = multiply(HALF, exact(digits === 0 ? "1" : `0.${"0".repeat(digits - 1)}1`));
  const [typed, times] = [exact(total), exact(unit)];
  const nearestIn = (unit: Exact) => {
    const off = ({ totals }: Reading) => magnitude(subtract(multiply(exact(totals[column] ?? "0"), unit), typed));
    const all = readings.map((reading) => ({ reading, off: off(reading) }));
    return all.reduce<(typeof all)[number] | undefined>((best, each) => (best && compare(best.off, each.off) <= 0 ? best : each), undefined); // prettier-ignore
  };
  const file = nearestIn(ONE);
  if (file && compare(file.off, within) <= 0) return { stated: total, in: "file" as const, reading: file.reading };
  const whole = nearestIn(times);
  const inFile = toDecimal(multiply(typed, { n: times.d, d: times.n }));
  if (whole && compare(whole.off, within) <= 0) return { stated: inFile, in: "whole" as const, reading: whole.reading };
  // Which unit is meant is told by the reading that it comes nearer to, by proportion.
  const isWhole = file && whole && compare(multiply(file.off, times), whole.off) > 0;
  return isWhole === true ? { stated: inFile, in: "whole" as const } : { stated: total, in: "file" as const };
}

/** The answers to a question about sums: every reading with its total. */
export const readingOptions = (readings: readonly Reading[], unit: string, column: number): readonly Option[] =>
  readings.map(({ totals, code, detail }) => {
    const total = totals[column] ?? "0";
    return { total: toDecimal(multiply(exact(total), exact(unit))), meaning: "", code, detail, answer: { total } };
  });

/** The reading of the stated total, else the only one of the largest total that a row is called and states, else the likeliest. */
export function chosenReading({ total }: BudgetSettings, found: Hierarchy, unit: string, column: number) {
  const of = (reading: Reading | undefined): Hierarchy =>
    reading && reading !== found.readings[0]
      ? { ...found, roles: reading.roles, checks: [], filled: new Map() }
      : { ...found };
  if (total === undefined) {
    const printed = printedReading(found, column);
    const told = found.questions.filter((each) => each.severity === "warning");
    return { hierarchy: printed ? { ...of(printed), questions: told, confirmed: true } : found, given: undefined };
  }
  const given = givenTotal(total, found.readings, unit, column);
  return { hierarchy: { ...of(given.reading), questions: [] }, given };
}

function printedReading(found: Hierarchy, column: number): Reading | undefined {
  const { checks, questions } = found;
  const own = checks.filter((each) => each.kind === "total" && each.column === column);
  const [most] = own.toSorted((one, other) => compare(exact(other.stated), exact(one.stated)));
  const isOpen = most?.stated !== most?.sum || questions.some((each) => each.severity === "question");
  // A total with lines below it may be that of a part of the table.
  if (!most || !isOpen || questions.some((each) => each.detail?.["below"] !== undefined)) return undefined;
  const [only, ...more] = found.readings.filter(({ code, totals }) => code !== "row" && totals[column] === most.stated);
  return more.length === 0 ? only : undefined;
}
