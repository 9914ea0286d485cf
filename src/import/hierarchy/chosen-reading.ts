// Which reading of a table is taken: the one that gives a total that is stated, or the total that the table itself prints; and
// the readings as answers to a question.
import type { Reading, Hierarchy } from "./hierarchy-types.js";
import { type Exact, compare, exact, magnitude, multiply, subtract, toDecimal } from "../../money/exact.js";
import type { Option } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";

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

/** The reading that gives a total, to half its last digit: in the unit of the file first, then in whole units of the currency. */
export function givenTotal(total: string, readings: readonly Reading[], unit: string, column = 0): GivenTotal {
  const digits = total.split(".")[1]?.length ?? 0;
  const within = multiply(HALF, exact(digits === 0 ? "1" : `0.${"0".repeat(digits - 1)}1`));
  const [typed, times] = [exact(total), exact(unit)];
  const nearestIn = (unit: Exact) => {
    const off = ({ totals }: Reading) => magnitude(subtract(multiply(exact(totals[column] ?? "0"), unit), typed));
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
