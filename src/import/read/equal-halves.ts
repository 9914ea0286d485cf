// Whether the same money stands twice, by kinds of rows or by where it goes; and what lines come to by text.
import { type Issue, problem } from "../../formula/issue.js";
import { entryOf } from "../../model/once-for.js";
import { exact, multiply, tenToThe, toDecimal } from "../../money/exact.js";
import type { SumsBy } from "../numbers/amount-column.js";
import { acceptOf, option } from "./question-options.js";
import type { RowFates } from "./row-fates.js";
import type { Understanding } from "./understand-budget.js";

// A column of so many kinds, or of codes that begin in so many ways, is looked at; and a half has so many lines at least.
const [MOST_KINDS, LEAST] = [10, 3];
// Bits by which two halves are no chance.
const SURE = 20;

/** What the first amounts of lines come to for each text of a column: each column is added up once. */
export function kindsOf({ columns, lines, amounts: [first] }: Pick<RowFates, "columns" | "lines" | "amounts">) {
  const known = new Map<number, SumsBy>();
  return (index: number): SumsBy => entryOf(known, index, () => first?.sumsBy(columns.at(index), lines) ?? []);
}

/** The question `rows.halves`: some kinds of rows come to the same as all others: two sides of a budget, or one amount twice. */
export function equalHalves(
  { region, columns: budget, at: { file }, unit }: Understanding,
  { columns, lines, amounts }: RowFates,
  kindsAt: ReturnType<typeof kindsOf>,
): readonly Issue[] {
  const [first] = amounts;
  const taken = new Set([...budget.amounts.map((each) => each.index), ...budget.sums]);
  for (const [index, header] of first && !first.mayBeUnknown ? region.header.entries() : []) {
    const column = columns.at(index);
    const areFew = column.isFew(MOST_KINDS);
    const isCode = (form: number): boolean => /^\s*(?:\d|$)/.test(column.textOf(form));
    // What is nearly another in each line names it, and no kind.
    const areCodes = column.size * 2 <= columns.rows.length && column.forms().firsts.every(isCode);
    if (!first || taken.has(index) || (!areFew && !areCodes)) continue;
    const kinds = areFew ? kindsAt(index) : first.sumsBy(column, lines, (text) => text.trim().charAt(0));
    const half = kinds.length > MOST_KINDS ? undefined : halfOf(kinds, lines.length);
    const sides = [true, false].map((isIn) => kinds.filter((each) => half?.has(each) === isIn));
    if (sides.some((own) => own.reduce((all, { count }) => all + count, 0) < LEAST)) continue;
    const printed = [...sides, kinds].map((own) => {
      const sum = { n: own.reduce((all, each) => all + each.sum, 0n), d: tenToThe(first.places) };
      return toDecimal(multiply(sum, exact(unit)));
    });
    const options = sides.map((own, at) => {
      const texts = own.map(({ said }) => said);
      const test = areFew ? { in: texts } : { matches: `^\\s*[${texts.join("")}]` };
      const value = texts.map((each) => (areFew ? each : `${each}…`)).join(", ");
      return option("copy", { keep: [{ column: `source:${header}`, ...test }] }, printed[at], { value });
    });
    const [values = "", others = ""] = options.map(({ detail }) => detail?.["value"]);
    const detail = { values, others, sum: printed[0] ?? "" };
    const added = option("added", acceptOf("rows.halves", file), printed[2]);
    return [{ ...problem("rows.halves", { file, column: header, detail }, "question"), options: [...options, added] }];
  }
  return [];
}

// The kinds, the first among them, that make half of all but for rounding; undefined where none do, several, or by chance.
function halfOf(all: SumsBy, lines: number): ReadonlySet<(typeof all)[number]> | undefined {
  const sumOf = (some: typeof all): bigint => some.reduce((sum, each) => sum + each.sum, 0n);
  const whole = sumOf(all);
  let step = 1n;
  while (whole !== 0n && all.every(({ sum }) => sum % (10n * step) === 0n)) step *= 10n;
  const rounding = step * BigInt(lines);
  const masks = Array.from({ length: 2 ** (all.length - 1) }, (_, at) => 2 * at + 1);
  const halves = masks.map((mask) => all.filter((_, at) => ((mask >> at) & 1) === 1));
  const [found, ...more] = halves.filter((some) => {
    const off = 2n * sumOf(some) - whole;
    return off <= rounding && -off <= rounding;
  });
  const bits = whole > 0n ? (whole / rounding).toString(2).length - all.length : 0;
  return found && more.length === 0 && bits >= SURE ? new Set(found) : undefined;
}

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
  const free = [...region.header.keys()].filter((index) => !taken.has(index) && columns.at(index).isFew(MOST));
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
      const sumOf = (kinds: typeof givers): bigint =>
        kinds.reduce((sum, { said, sum: own }) => sum + (through.includes(said) ? own : 0n), 0n);
      const [out, into] = [sumOf(givers), sumOf(takers)];
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
