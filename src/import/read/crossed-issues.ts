import type { Understanding } from "./understand-budget.js";
import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { comparable } from "../../model/condition.js";
import { type Exact, ZERO, add, compare, exact } from "../../money/exact.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import { type RowColumn, type RowColumns, columnsOfRows, soundRows } from "../open/columns.js";
import type { RowFates } from "./row-fates.js";
import { WholeSums } from "../numbers/whole-sums.js";

/**
 * The question `rows.crossed`: the same lines stand in the rows once for each value of a column, and nothing says that these
 * parts may be added. Months and quarters that are named one after another may, unless each holds those before it.
 *
 * @returns one question with all columns that are crossed; `detail.headers` and `detail.pairs`, the
 *   values that stand in a row together, are JSON lists
 */
export function crossedIssues(seen: Understanding, fates: RowFates): readonly Issue[] {
  const { settings, filter, columns: budget, region } = seen;
  const { crossed = [], year } = budget.dimensions;
  const { header, rows } = region;
  const { fiscalYear } = seen.known;
  const { file } = seen.at;
  if (crossed.length === 0) return issueOf(file, equalBreakdowns(region, budget, fates), fates.columns, fates.lines);
  const columns = columnsOfRows(soundRows(rows));
  const { isKept, isOther } = filter.over(columns);
  const yearAt = year && columns.at(year.index).judged(year.valueOf);
  const isOf = (at: number): boolean =>
    isKept(at) && !isOther(at) && (!yearAt || fiscalYear === undefined || [fiscalYear, undefined].includes(yearAt(at)));
  const places = columns.rows.flatMap((_, at) => (isOf(at) ? [at] : []));
  const told = headersTold(settings);
  const found = crossed.flatMap(({ index, arePeriods }) => {
    if (told.has(comparable(header[index] ?? ""))) return [];
    const column = columns.at(index);
    const values = [...new Set(places.map((at) => column.textAt(at).trim()))].filter((each) => each !== "");
    if (values.length < 2 || values.length > MOST) return [];
    const [first] = seen.readers.amounts;
    const valueAt = first && columns.at(first.index).judged(first.read);
    const sums = values.map(() => ZERO);
    if (arePeriods && valueAt)
      for (const at of places) {
        const [slot, value] = [values.indexOf(column.textAt(at).trim()), valueAt(at)];
        if (slot >= 0 && typeof value === "string") sums[slot] = add(sums[slot] ?? ZERO, exact(value));
      }
    return arePeriods && !areRunning(sums) ? [] : [{ index, header: header[index] ?? "", values }];
  });
  return issueOf(file, found, columns, places);
}

// So many values of a question are listed; where columns are crossed with each other, so many pairs of them.
const MOST = 40;

/** The headers whose values the settings keep or drop, comparable. */
export const headersTold = ({ keep = [], drop = [] }: BudgetSettings): ReadonlySet<string> =>
  new Set([...keep, ...drop].map((each) => comparable(each.column.replace(/^source:/, ""))));

function issueOf(
  file: string,
  found: ReturnType<typeof equalBreakdowns>,
  columns: RowColumns,
  places: ArrayLike<number>,
): readonly Issue[] {
  const [first] = found;
  if (first === undefined) return [];
  const all = found.length > 1 ? pairsOf(found.map((each) => columns.at(each.index)), places) : []; // prettier-ignore
  const areFew = all.length > 0 && all.length <= MOST;
  const detail = {
    values: first.values.map((each) => `«${each}»`).join(", "),
    also: found.slice(1).map((each) => `«${each.header}»`).join(", "), // prettier-ignore
    headers: JSON.stringify((areFew ? found : [first]).map((each) => each.header)),
    pairs: JSON.stringify(areFew ? all : first.values.map((each) => [each])),
  };
  return [problem("rows.crossed", { file, column: first.header, detail }, "question")];
}

// The values that stand together in a row, each once.
function pairsOf(columns: readonly RowColumn[], places: ArrayLike<number>): readonly (readonly string[])[] {
  const pairs = new Map<string, readonly string[]>();
  for (let place = 0; place < places.length; place++) {
    const at = places[place] as number;
    const own = columns.map((each) => each.textAt(at).trim());
    if (!own.includes("")) pairs.set(JSON.stringify(own), own);
    if (pairs.size > MOST) break;
  }
  return [...pairs.values()];
}

// Whether each of several sums holds those before it, or is the same: what is cumulated, or of the whole year.
function areRunning(sums: readonly Exact[]): boolean {
  const [first = ZERO, last = ZERO] = [sums[0], sums.at(-1)];
  const areRising = sums.every((each, at) => at === 0 || compare(sums[at - 1] ?? ZERO, each) <= 0);
  const isMuch = compare(last, add(first, first)) >= 0 || compare(first, last) === 0;
  return sums.length > 2 && areRising && isMuch;
}

// So many breakdowns of one amount a table has at most, and each has several lines.
const MOST_BREAKDOWNS = 6;

/**
 * The columns whose texts part the lines into complete breakdowns of one amount: the lines of each text add up to the same,
 * to the last digit.
 *
 * @example «by body» 5 and 3, «by title» 6 and 2: [{ index: 0, header: "Kind", values: ["by body", "by title"] }]
 */
function equalBreakdowns(
  { header }: Region,
  { amounts: money, sums: others, dimensions: { year, phase, side } }: BudgetColumns,
  { columns, lines, amounts }: RowFates,
): readonly { readonly index: number; readonly header: string; readonly values: readonly string[] }[] {
  const [first] = amounts;
  const taken = new Set([...money.map((each) => each.index), ...others, year?.index, phase?.index, side?.index]);
  if (!first || lines.length < MOST_BREAKDOWNS) return [];
  // Lines of one amount add up to the same however they are parted.
  const one = first.wholeAt(lines[0] ?? 0);
  if (lines.every((at) => first.wholeAt(at) === one)) return [];
  const near = first.near();
  // A sum with an amount that nobody knows equals none.
  if (lines.some((at) => Number.isNaN(near[at]))) return [];
  return [...header.keys()].flatMap((index) => {
    if (taken.has(index)) return [];
    const column = columns.at(index);
    if (!column.isFew(MOST_BREAKDOWNS * 2)) return [];
    const [sums, slots, counts] = [new WholeSums(), [] as number[], new Int32Array(column.size)];
    for (const at of lines) {
      const slot = column.numbers[at] as number;
      if (counts[slot] === 0) slots.push(slot);
      counts[slot] = (counts[slot] as number) + 1;
    }
    const values = slots.map((number) => column.textOf(number).trim());
    if (values.length < 2 || values.length > MOST_BREAKDOWNS || values.includes("") || slots.some((slot) => counts[slot] === 1)) return []; // prettier-ignore
    first.addTo(sums, lines, lines.map((at) => column.numbers[at] as number)); // prettier-ignore
    const whole = sums.at(slots[0] ?? 0, 0).n;
    const isComplete = (slot: number): boolean => sums.at(slot, 0).n === whole;
    return whole !== 0n && slots.every(isComplete) ? [{ index, header: header[index] ?? "", values }] : [];
  });
}
