// Whether the same money stands twice, by kinds of rows or by where it goes; and what lines come to by text.
import { type Issue, problem } from "../../formula/issue.js";
import { entryOf } from "../../model/once-for.js";
import { exact, multiply, tenToThe, toDecimal } from "../../money/exact.js";
import { size } from "../hierarchy/hierarchy-sums.js";
import type { SumsBy } from "../numbers/amount-column.js";
import type { RowColumn } from "../open/columns.js";
import { acceptOf, option, shortened } from "./question-options.js";
import type { RowFates } from "./row-fates.js";
import { callsRevenue } from "../headers/row-dimensions.js";
import type { Understanding } from "./understand-budget.js";

// Of so many kinds, or beginnings of codes, each choice may be a half, of so many names one alone; and a half has so many
// lines at least.
const [MOST_KINDS, MOST_NAMES, LEAST] = [10, 2000, 3];
// Bits by which two halves are no chance.
const SURE = 18;

/** What the first amounts of lines come to for each text of a column: each column is added up once. */
export function kindsOf({ columns, lines, amounts: [first] }: Pick<RowFates, "columns" | "lines" | "amounts">) {
  const known = new Map<number, SumsBy>();
  return (index: number): SumsBy => entryOf(known, index, () => first?.sumsBy(columns.at(index), lines) ?? []);
}

/** The question `rows.halves`: some kinds of rows come to the same as all others: two sides of a budget, or one amount twice. */
export function equalHalves(
  seen: Understanding,
  fates: RowFates,
  kindsAt: ReturnType<typeof kindsOf>,
): readonly Issue[] {
  const { region, columns: budget, unit } = seen;
  const { file } = seen.at;
  const { columns, lines } = fates;
  const [first] = fates.amounts;
  let called: readonly number[] | undefined;
  const taken = new Set([...budget.amounts.map((each) => each.index), ...budget.sums]);
  for (const [index, header] of first && !first.mayBeUnknown ? region.header.entries() : []) {
    const column = columns.at(index);
    const areFew = column.isFew(MOST_KINDS);
    const isCode = (text: string): boolean => /^\s*\d/.test(text);
    // What is nearly another in each line names it, and no kind.
    const isShort = column.isFew(MOST_NAMES);
    const areKinds = column.size * 2 <= columns.rows.length;
    const areNames = areFew || (areKinds && isShort);
    const texts = areFew || !(areKinds || isShort) ? [] : column.filled((text) => !isCode(text));
    const areCodes = texts.length > 0 && texts.every(isCode);
    if (!first || taken.has(index) || (!areNames && !areCodes)) continue;
    // All codes begin with 1. where the sign behind it is the first that tells them apart.
    const begun = areCodes ? begunBy(texts) : "";
    const kindOf = (text: string): string => text.trim().slice(0, begun.length + 1);
    const kinds = areCodes ? first.sumsBy(column, lines, kindOf) : kindsAt(index);
    const equal = halfOf(kinds, lines.length);
    if (!equal && areCodes) called ??= revenueRows(seen, fates);
    const half = equal ?? calledHalf(kinds, areCodes ? (called ?? []).map((at) => kindOf(column.textAt(at))) : []);
    const sides = [true, false].map((isIn) => kinds.filter((each) => half?.has(each) === isIn));
    if (sides.some((own) => own.reduce((all, { count }) => all + count, 0) < LEAST)) continue;
    const printed = [...sides, kinds].map((own) => {
      const sum = { n: sumOf(own), d: tenToThe(first.places) };
      return toDecimal(multiply(sum, exact(unit)));
    });
    const [own = [], others = []] = sides.map((each) => each.map(({ said }) => said));
    const signs = own.map((each) => each.slice(begun.length)).join("");
    const test = areCodes ? { matches: `^\\s*${begun.replaceAll(".", "\\.")}[${signs}]` } : { in: own };
    const answers = [["keep", own] as const, ["drop", others] as const];
    const options = answers.map(([key, named], at) => {
      const value = shortened(named.map((each) => (areCodes ? `${each}…` : each))).join(", ");
      return option("copy", { [key]: [{ column: `source:${header}`, ...test }] }, printed[at], { value });
    });
    const [values = "", rest = ""] = options.map(({ detail }) => detail?.["value"]);
    const detail = { values, others: rest, sum: printed[0] ?? "", out: printed[1] ?? "" };
    const added = option("added", acceptOf("rows.halves", file), printed[2]);
    return [{ ...problem("rows.halves", { file, column: header, detail }, "question"), options: [...options, added] }];
  }
  return [];
}

// The kinds that make half of all but for rounding; undefined where none do, several, or by chance.
function halfOf(all: SumsBy, lines: number): ReadonlySet<(typeof all)[number]> | undefined {
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
  const names = region.header.map((_, index) => columns.at(index)).filter((each) => each.isFew(MOST_NAMES));
  const tests = names.map((each) => each.judged(callsRevenue(dictionaries)));
  return [...lines].filter((at) => tests.some((isSaid) => isSaid(at)));
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
const [MOST, NEAR] = [200, 10n];

/**
 * The question `rows.flows`: some texts of one column stand in another, too, no row has two of them, and their rows of the
 * one come to about the same as those of the other: money goes through them.
 *
 * @example Taxes → General fund 100, Fees → General fund 20, General fund → Schools 70, General fund → Roads 48
 */
export function passedOn(
  { region, columns: budget, at: { file }, unit }: Understanding,
  { columns, lines, amounts: [first] }: RowFates,
  kindsAt: ReturnType<typeof kindsOf>,
): readonly Issue[] {
  const taken = new Set([...budget.amounts.map((each) => each.index), ...budget.sums]);
  const isNamed = (column: RowColumn): boolean => column.isFew(MOST) && /\p{L}/u.test(column.filled().join());
  const free = [...region.header.keys()].filter((index) => !taken.has(index) && isNamed(columns.at(index)));
  for (const from of first && !first.mayBeUnknown ? free : []) {
    const givers = kindsAt(from);
    const names = new Set(givers.map(({ said }) => said));
    for (const to of free) {
      const takers = kindsAt(to);
      const through = takers.filter(({ said }) => said !== "" && names.has(said)).map(({ said }) => said);
      if (from === to || through.length === 0 || through.length === names.size || !first) continue;
      const isOf = (index: number) => columns.at(index).judged((text) => through.includes(text.trim()));
      const [isOut, isIn] = [isOf(from), isOf(to)];
      if (lines.some((row) => isOut(row) === isIn(row))) continue;
      const throughOf = (kinds: SumsBy): bigint => sumOf(kinds.filter(({ said }) => through.includes(said)));
      const [out, into] = [throughOf(givers), throughOf(takers)];
      const [more, less] = out > into ? [out, into] : [into, out];
      if (less <= 0n || (more - less) * NEAR > more) continue;
      const [spent = "", received = "", all = ""] = [out, into, out + into].map((sum) =>
        toDecimal(multiply({ n: sum, d: tenToThe(first.places) }, exact(unit))),
      );
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
