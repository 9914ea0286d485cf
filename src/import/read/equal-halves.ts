// Whether some kinds of rows come to the same as all others.
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
