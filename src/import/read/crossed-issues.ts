// Whether the same money stands several times: for each value of a column, in each of its breakdowns, by kinds of rows
// or by where it goes. Also: what lines come to by text, and the headers whose values the settings keep or drop.
import type { Understanding } from "./understand-budget.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { comparable } from "../../model/condition.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import { exact, multiply, tenToThe, toDecimal } from "../../money/exact.js";
import { size } from "../hierarchy/hierarchy-sums.js";
import { acceptOf, option, shortened } from "./question-options.js";
import { callsRevenue } from "../headers/row-dimensions.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import { columnsOfRows, type RowColumn, type RowColumns, soundRows } from "../open/columns.js";
import { placesWhere } from "../open/slots.js";
import type { RowFates } from "./row-fates.js";
import { AmountColumn, type SumsBy } from "../numbers/amount-column.js";

/** The question `rows.crossed`: lines stand once for each value of a column, and nothing says that these may be added. */
export function crossedIssues(seen: Understanding, fates: RowFates, isAsked: boolean): readonly Issue[] {
  const { settings, filter, columns: budget, region } = seen;
  const { crossed = [], year } = budget.dimensions;
  const { header, rows } = region;
  const [{ fiscalYear }, { file }] = [seen.known, seen.at];
  if (crossed.length === 0) {
    const breakdowns = equalBreakdowns(region, budget, fates);
    const texts = breakdowns.map((each) => ({ ...each, values: each.values.map(({ said }) => said) }));
    const found = issueOf(file, texts, fates.columns, fates.lines);
    const isOneSide = filter.side !== undefined || filter.isBySign === true || settings.side !== undefined;
    if (found.length > 0 || isOneSide || isAsked) return found;
    // Of columns of several years the one that is asked for.
    const place = seen.readers.amounts.findIndex((each) => each.fiscalYear !== undefined && each.fiscalYear === fiscalYear); // prettier-ignore
    const asked = fates.amounts[place];
    const own = asked ? { ...fates, amounts: [asked] } : fates;
    const flows = passedOn(seen, own);
    return flows.length > 0 ? flows : equalHalves(seen, own);
  }
  const columns = columnsOfRows(soundRows(rows));
  const { isKept, isOther } = filter.over(columns);
  const yearAt = year && columns.at(year.index).judged(year.valueOf);
  const isOf = (at: number): boolean =>
    isKept(at) && !isOther(at) && (!yearAt || fiscalYear === undefined || [fiscalYear, undefined].includes(yearAt(at)));
  const places = new Int32Array(placesWhere(columns.rows.length, isOf));
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
export function equalBreakdowns({ header }: Region, budget: BudgetColumns, fates: Lines, fewest = 2) {
  const { columns, lines } = fates;
  const [first] = fates.amounts;
  const { year, phase, side } = budget.dimensions;
  const taken = new Set([...moneyIn(budget), year?.index, phase?.index, side?.index]);
  if (!first || lines.length < MOST_BREAKDOWNS) return [];
  // Lines of one amount add up to the same however they are parted.
  const one = first.wholeAt(lines[0] ?? 0);
  if (lines.every((at) => first.wholeAt(at) === one)) return [];
  return [...header.keys()].flatMap((index) => {
    if (taken.has(index)) return [];
    if (!columns.at(index).isFew(MOST_BREAKDOWNS * 2)) return [];
    const values = kindsOf(fates)(index);
    const isPart = ({ said, count }: SumsBy[number]): boolean => said !== "" && count > 1;
    if (values.length < fewest || values.length > MOST_BREAKDOWNS || !values.every(isPart)) return [];
    const whole = values[0]?.sum ?? 0n;
    // But for what rounding each line by itself makes, where it is next to nothing.
    const most = BigInt(lines.length);
    const isSame = ({ sum }: SumsBy[number]): boolean =>
      sum === whole || (2n * (sum - whole) <= most && 2n * (whole - sum) <= most && whole > PARTS * most);
    return whole !== 0n && values.every(isSame) ? [{ index, header: header[index] ?? "", values }] : [];
  });
}

const PARTS = 1000n;

// Of so many kinds, or beginnings of codes, each choice may be a half, of so many names one alone, with so many lines each.
const [MOST_KINDS, MOST_NAMES, LEAST] = [10, 2000, 3];
// Bits by which two halves are no chance.
const SURE = 18;

type Lines = Pick<RowFates, "columns" | "lines" | "amounts">;

// What the first amounts of lines come to for each text of a column: each column is added up once.
const kindsOf = onceFor(({ columns, lines, amounts: [first] }: Lines) => {
  const known = new Map<number, SumsBy>();
  return (index: number): SumsBy => entryOf(known, index, () => first?.sumsBy(columns.at(index), lines) ?? []);
});

const moneyIn = ({ amounts, sums }: BudgetColumns) => new Set([...amounts.map((each) => each.index), ...sums]);

const printed = (sum: bigint, { places }: AmountColumn, unit: string): string =>
  toDecimal(multiply({ n: sum, d: tenToThe(places) }, exact(unit)));

/** The question `rows.halves`: some kinds of rows come to the same as all others: two sides of a budget, or one amount twice. */
function equalHalves(seen: Understanding, fates: RowFates): readonly Issue[] {
  const { region, unit } = seen;
  const { file } = seen.at;
  const { columns, lines } = fates;
  const [first] = fates.amounts;
  if (!first || first.mayBeUnknown) return [];
  let called: readonly number[] | undefined;
  const money = moneyIn(seen.columns);
  for (const [index, header] of region.header.entries()) {
    const column = columns.at(index);
    const areFew = column.isFew(MOST_KINDS);
    // What is nearly another in each line names it, and no kind.
    const isShort = column.isFew(MOST_NAMES);
    const areKinds = column.size * 2 <= columns.rows.length;
    const areNames = areFew || (areKinds && isShort);
    const texts = areFew || !(areKinds || isShort) ? [] : column.filled((text) => !isCode(text));
    const areCodes = texts.length > 0 && texts.every(isCode);
    if (money.has(index) || (!areNames && !areCodes)) continue;
    // All codes begin with 1. where the sign behind it is the first that tells them apart.
    const begun = areCodes ? begunBy(texts) : "";
    const kindOf = (text: string): string => text.trim().slice(0, begun.length + 1);
    const kinds = areCodes ? first.sumsBy(column, lines, kindOf) : kindsOf(fates)(index);
    const equal = halfOf(kinds, lines.length);
    if (!equal && areCodes) called ??= revenueRows(seen, fates);
    const half = equal ?? calledHalf(kinds, areCodes ? (called ?? []).map((at) => kindOf(column.textAt(at))) : []);
    const sides = [true, false].map((isIn) => kinds.filter((each) => half?.has(each) === isIn));
    if (sides.some((own) => own.reduce((all, { count }) => all + count, 0) < LEAST)) continue;
    const sums = [...sides, kinds].map((own) => printed(sumOf(own), first, unit));
    const [own = [], others = []] = sides.map((each) => each.map(({ said }) => said));
    const signs = own.map((each) => each.slice(begun.length)).join("");
    const test = areCodes ? { matches: `^\\s*${begun.replaceAll(".", "\\.")}[${signs}]` } : { in: own };
    const answers = [["keep", own] as const, ["drop", others] as const];
    const options = answers.map(([key, named], at) => {
      const value = shortened(named.map((each) => (areCodes ? `${each}…` : each))).join(", ");
      return option("copy", { [key]: [{ column: `source:${header}`, ...test }] }, sums[at], { value });
    });
    const [values = "", rest = ""] = options.map(({ detail }) => detail?.["value"]);
    const detail = { values, others: rest, sum: sums[0] ?? "", out: sums[1] ?? "" };
    const added = option("added", acceptOf("rows.halves", file), sums[2]);
    return [{ ...problem("rows.halves", { file, column: header, detail }, "question"), options: [...options, added] }];
  }
  return [];
}

const isCode = (text: string): boolean => /^\s*\d/.test(text);

// The kinds that make half of all but for rounding; undefined where none do, several, or by chance.
function halfOf(all: SumsBy, lines: number): ReadonlySet<SumsBy[number]> | undefined {
  const whole = sumOf(all);
  let step = 1n;
  while (whole !== 0n && all.every(({ sum }) => sum % (10n * step) === 0n)) step *= 10n;
  const rounding = step * BigInt(lines);
  const masks = Array.from({ length: all.length > MOST_KINDS ? 0 : 2 ** (all.length - 1) }, (_, at) => 2 * at + 1);
  const choices = masks.map((mask) => all.filter((_, at) => ((mask >> at) & 1) === 1));
  const halves = all.length > MOST_KINDS ? all.map((each) => [each]) : choices;
  const [found, ...more] = halves.filter((some) => offHalf(some, whole) <= rounding);
  if (!found || more.length > 0 || whole <= 0n) return undefined;
  // The nearer the halves, the less may chance have made them.
  const bits = (whole / (offHalf(found, whole) + step)).toString(2).length - halves.length.toString(2).length;
  return bits >= SURE ? new Set(found) : undefined;
}

// What all codes begin with.
const begunBy = ([first = "", ...more]: readonly string[]): string =>
  more.reduce((begun, text) => {
    let length = 0;
    while (length < begun.length && text.trim().charAt(length) === begun.charAt(length)) length++;
    return begun.slice(0, length);
  }, first.trim());

// The rows of which some name begins with a word for revenue.
function revenueRows({ region, dictionaries }: Understanding, { columns, lines }: RowFates): readonly number[] {
  const isCalled = callsRevenue(dictionaries);
  const names = region.header.map((_, index) => columns.at(index)).filter((each) => each.isFew(MOST_NAMES));
  const tests = names.flatMap((each) => (each.different().some(isCalled) ? [each.judged(isCalled)] : []));
  return tests.length === 0 ? [] : [...lines].filter((at) => tests.some((isSaid) => isSaid(at)));
}

// The kinds, first or last by their codes, that hold all rows called revenue and come nearest to the others, if about the same.
function calledHalf(all: SumsBy, called: readonly string[]): ReadonlySet<SumsBy[number]> | undefined {
  // One kind of rows, or a few among thousands, may be called so for another reason.
  if (called.length < LEAST || new Set(called).size < 2) return undefined;
  const kinds = all.toSorted((one, other) => (one.said < other.said ? -1 : 1));
  const whole = sumOf(kinds);
  const [nearest] = kinds
    .flatMap((_, at) => [kinds.slice(0, at), kinds.slice(at)])
    .filter((some) => called.every((said) => some.some((each) => each.said === said)))
    .toSorted((one, other) => (offHalf(one, whole) < offHalf(other, whole) ? -1 : 1));
  const isCalled = called.length * MOST_UNCALLED >= (nearest ?? []).reduce((sum, each) => sum + each.count, 0);
  return nearest && isCalled && offHalf(nearest, whole) * 2n * NEAR <= whole ? new Set(nearest) : undefined;
}

const MOST_UNCALLED = 50;

const sumOf = (some: SumsBy): bigint => some.reduce((sum, each) => sum + each.sum, 0n);

// Twice by how much some kinds are off half of the whole.
const offHalf = (some: SumsBy, whole: bigint): bigint => size(2n * sumOf(some) - whole);

// A column of more texts names lines; and what comes in is what goes out but for one part in so many.
const [MOST_TEXTS, NEAR] = [200, 10n];

/**
 * The question `rows.flows`: some texts of one column stand in another, too, no row has two of them, and their rows of the
 * one come to about the same as those of the other: money goes through them.
 *
 * @example Taxes → General fund 100, Fees → General fund 20, General fund → Schools 70, General fund → Roads 48
 */
function passedOn({ region, columns: budget, at: { file }, unit }: Understanding, fates: RowFates): readonly Issue[] {
  const { columns, lines } = fates;
  const [first] = fates.amounts;
  if (!first || first.mayBeUnknown) return [];
  const [money, kindsAt] = [moneyIn(budget), kindsOf(fates)];
  const isNamed = (column: RowColumn): boolean => column.isFew(MOST_TEXTS) && /\p{L}/u.test(column.filled().join());
  const free = [...region.header.keys()].filter((index) => !money.has(index) && isNamed(columns.at(index)));
  for (const from of free) {
    const givers = kindsAt(from);
    const names = new Set(givers.map(({ said }) => said));
    for (const to of free) {
      const takers = kindsAt(to);
      const through = takers.filter(({ said }) => said !== "" && names.has(said)).map(({ said }) => said);
      if (from === to || through.length === 0 || through.length === names.size) continue;
      const isOf = (index: number) => columns.at(index).judged((text) => through.includes(text.trim()));
      const [isOut, isIn] = [isOf(from), isOf(to)];
      if (lines.some((row) => isOut(row) === isIn(row))) continue;
      const throughOf = (kinds: SumsBy): bigint => sumOf(kinds.filter(({ said }) => through.includes(said)));
      const [out, into] = [throughOf(givers), throughOf(takers)];
      const [more, less] = out > into ? [out, into] : [into, out];
      if (less <= 0n || (more - less) * NEAR > more) continue;
      const [spent = "", received = "", all = ""] = [out, into, out + into].map((sum) => printed(sum, first, unit));
      const headed = (index: number): string => region.header[index] ?? "";
      const keep = (index: number, sum: string) =>
        option("copy", { keep: [{ column: `source:${headed(index)}`, in: through }] }, sum, { value: `${headed(index)}: ${through.join(", ")}` }); // prettier-ignore
      const detail = { values: through.join(", "), others: headed(from), sum: received, out: spent };
      const options = [keep(from, spent), keep(to, received), option("added", acceptOf("rows.flows", file), all)];
      return [{ ...problem("rows.flows", { file, column: headed(to), detail }, "question"), options }];
    }
  }
  return [];
}
