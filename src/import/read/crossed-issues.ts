// The question whether lines that stand once for each value of a column may be added; columns that break one amount
// down completely; and the headers whose values the settings keep or drop.
import type { Understanding } from "./understand-budget.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { comparable } from "../../model/condition.js";
import { equalHalves, kindsOf, passedOn } from "./equal-halves.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import { columnsOfRows, type RowColumn, type RowColumns, soundRows } from "../open/columns.js";
import type { RowFates } from "./row-fates.js";
import { AmountColumn, type SumsBy } from "../numbers/amount-column.js";

/** The question `rows.crossed`: lines stand once for each value of a column, and nothing says that these may be added. */
export function crossedIssues(seen: Understanding, fates: RowFates, isAsked: boolean): readonly Issue[] {
  const { settings, filter, columns: budget, region } = seen;
  const { crossed = [], year } = budget.dimensions;
  const { header, rows } = region;
  const { fiscalYear } = seen.known;
  const { file } = seen.at;
  if (crossed.length === 0) {
    const kindsAt = kindsOf(fates);
    const found = issueOf(file, equalBreakdowns(region, budget, fates, kindsAt).map((each) => ({ ...each, values: each.values.map(({ said }) => said) })), fates.columns, fates.lines); // prettier-ignore
    const isOneSide = filter.side !== undefined || filter.isBySign === true || settings.side !== undefined;
    if (found.length > 0 || isOneSide || isAsked) return found;
    // Of columns of several years the one that is asked for.
    const place = seen.readers.amounts.findIndex((each) => each.fiscalYear !== undefined && each.fiscalYear === fiscalYear); // prettier-ignore
    const asked = fates.amounts[place];
    const own = asked ? { ...fates, amounts: [asked] } : fates;
    const kindsOfOwn = asked ? kindsOf(own) : kindsAt;
    const flows = passedOn(seen, own, kindsOfOwn);
    return flows.length > 0 ? flows : equalHalves(seen, own, kindsOfOwn);
  }
  const columns = columnsOfRows(soundRows(rows));
  const { isKept, isOther } = filter.over(columns);
  const yearAt = year && columns.at(year.index).judged(year.valueOf);
  const isOf = (at: number): boolean =>
    isKept(at) && !isOther(at) && (!yearAt || fiscalYear === undefined || [fiscalYear, undefined].includes(yearAt(at)));
  const places = Int32Array.from(columns.rows.keys()).filter(isOf);
  const told = headersTold(settings);
  const found = crossed.flatMap(({ index, arePeriods }) => {
    if (told.has(comparable(header[index] ?? ""))) return [];
    const column = columns.at(index);
    const values = [...new Set(Array.from(places, (at) => column.textAt(at).trim()))].filter((each) => each !== "");
    if (values.length < 2 || values.length > MOST) return [];
    const [first] = seen.readers.amounts;
    const amounts = first && new AmountColumn(columns.at(first.index), first.read, () => true);
    const sums = arePeriods && amounts ? amounts.sumsBy(column, places).flatMap(({ said, sum }) => (said === "" ? [] : [sum])) : []; // prettier-ignore
    return arePeriods && !areRunning(sums) ? [] : [{ index, header: header[index] ?? "", values }];
  });
  return issueOf(file, found, columns, places);
}

// So many values of a question are listed; where columns are crossed with each other, so many pairs of them.
const MOST = 40;

/** The headers whose values the settings keep or drop, comparable. */
export const headersTold = ({ keep = [], drop = [] }: BudgetSettings): ReadonlySet<string> =>
  new Set([...keep, ...drop].map((each) => comparable(each.column.replace(/^source:/, ""))));

type Found = { readonly index: number; readonly header: string; readonly values: readonly string[] };

function issueOf(file: string, found: readonly Found[], columns: RowColumns, places: ArrayLike<number>) {
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
function areRunning(sums: readonly bigint[]): boolean {
  const [first = 0n, last = 0n] = [sums[0], sums.at(-1)];
  const areRising = sums.every((each, at) => (sums[at - 1] ?? each) <= each);
  return sums.length > 2 && areRising && (last >= 2n * first || first === last);
}

// So many breakdowns of one amount a table has at most, and each has several lines.
const MOST_BREAKDOWNS = 6;

/** Columns whose texts part the lines into whole breakdowns of one amount: «by body» 5 and 3, «by title» 6 and 2. */
export function equalBreakdowns(
  { header }: Region,
  { amounts: money, sums: others, dimensions: { year, phase, side } }: BudgetColumns,
  { columns, lines, amounts }: Pick<RowFates, "columns" | "lines" | "amounts">,
  kindsAt: ReturnType<typeof kindsOf>,
  fewest = 2,
): readonly { readonly index: number; readonly header: string; readonly values: SumsBy }[] {
  const [first] = amounts;
  const taken = new Set([...money.map((each) => each.index), ...others, year?.index, phase?.index, side?.index]);
  if (!first || lines.length < MOST_BREAKDOWNS) return [];
  // Lines of one amount add up to the same however they are parted.
  const one = first.wholeAt(lines[0] ?? 0);
  if (lines.every((at) => first.wholeAt(at) === one)) return [];
  return [...header.keys()].flatMap((index) => {
    if (taken.has(index)) return [];
    const column = columns.at(index);
    if (!column.isFew(MOST_BREAKDOWNS * 2)) return [];
    const values = kindsAt(index);
    if (values.length < fewest || values.length > MOST_BREAKDOWNS || values.some(({ said, count }) => said === "" || count === 1)) return []; // prettier-ignore
    const whole = values[0]?.sum ?? 0n;
    // But for what rounding each line by itself makes, where it is next to nothing.
    const most = BigInt(lines.length);
    const isSame = ({ sum }: (typeof values)[number]): boolean =>
      sum === whole || (2n * (sum - whole) <= most && 2n * (whole - sum) <= most && whole > PARTS * most);
    return whole !== 0n && values.every(isSame) ? [{ index, header: header[index] ?? "", values }] : [];
  });
}

const PARTS = 1000n;
