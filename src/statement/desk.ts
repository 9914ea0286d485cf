import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { type Period, budgetPrinter, ownUnit, unitPrinter } from "../headline/periods.js";
import { type Printer, UNITS } from "../headline/printer.js";
import { type Phase } from "../model/budget-line.js";
import type { Scheme } from "../model/scheme.js";
import { type Exact, ZERO, compare, divide, isZero } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { type Page, textCell } from "../report/page.js";
import type { Cell, Table } from "../report/pieces.js";
import type { Gathered } from "./measure.js";
import type { Sum } from "./phase-sums.js";
import { weigherOf } from "./weigher.js";

/** What every table of a statement is made with: the page prints its summary, `fine` its lists. */
export type Desk = {
  readonly page: Page;
  readonly fine: Printer;
  readonly gathered: Gathered;
  /** The year and phase that it is about. */
  readonly period: Period & { readonly phase: Phase };
  /** The scheme by which lines are classed. */
  readonly scheme: Scheme;
  /** The scheme that says which part is for women. */
  readonly weigher: Scheme | undefined;
  /** Whether amounts are the part for women already, all of them. */
  readonly isPart: boolean;
  /** Whether rows were refused or a question is open, so that nobody knows a sum. */
  readonly isOpen: boolean;
};

// Spending is what a statement is about where there is any: then what parliament decided.
const FIRST: readonly Phase[] = ["executed", "approved", "revised", "proposed"];

/** The phase that a statement is about, as it was asked for or as the budgets have it. */
export const phaseOf = ({ phases }: Gathered, asked?: Phase): Phase | undefined =>
  asked !== undefined && phases.includes(asked) ? asked : FIRST.find((each) => phases.includes(each));

/** A desk for a page and what was gathered; undefined where there is no scheme or no money. */
export function deskOf(page: Page, gathered: Gathered, asked?: Phase): Desk | undefined {
  const [scheme] = page.result.schemes;
  const phase = phaseOf(gathered, asked);
  if (!scheme || phase === undefined) return undefined;
  const period = { fiscalYear: gathered.fiscalYear, phase };
  const print = budgetPrinter(page, period);
  const counted = gathered.measures.filter(({ effect }) => effect === "counted");
  return {
    page: { ...page, print },
    fine: finer(page, print),
    gathered,
    period,
    scheme,
    weigher: weigherOf(page.result.schemes),
    isOpen: page.index.find("budget-total", period)?.undefined?.code === "refused",
    isPart: counted.length > 0 && counted.every((each) => each.isPart),
  };
}

/** Lists have a unit of their own where the summary counts in billions; a unit that somebody named holds for both. */
function finer(page: Page, print: Printer): Printer {
  const unit = print.name === "billion" && ownUnit(page.result) === undefined ? UNITS.million : undefined;
  return unit === undefined ? print : unitPrinter("0", page, unit);
}

/** The cell of a sum: of one with an unknown part, at least what is known. */
export function sumCell(
  { page: { locale }, isOpen }: Pick<Desk, "page" | "isOpen">,
  sum: Sum | undefined,
  print: Printer,
): Cell {
  if (sum === undefined) return textCell("");
  if (isOpen) return notCalculated(locale);
  const value = toDecimal(sum.known);
  if (sum.unknown === 0) return { text: print.money(value), value };
  if (isZero(sum.known)) return notCalculated(locale);
  return { text: say(locale, "range.from", { from: print.money(value) }), value: null, state: "least" };
}

/** The cell of an amount; null is unknown, and undefined is none. */
export function amountCell(
  { page: { locale } }: Pick<Desk, "page">,
  amount: Exact | null | undefined,
  print: Printer,
): Cell {
  if (amount === undefined) return textCell("");
  if (amount === null) return notCalculated(locale);
  const value = toDecimal(amount);
  return { text: print.money(value), value };
}

/** A share of a sum; none where either is not wholly known or holds amounts below zero, or the whole is not above it. */
export function shareCell(desk: Desk, part: Sum, whole: Sum): Cell {
  const { locale, print } = desk.page;
  if (desk.isOpen) return notCalculated(locale);
  const isOpen = [part, whole].some(({ unknown, below }) => unknown + below > 0);
  if (isOpen || compare(whole.known, ZERO) <= 0 || compare(part.known, whole.known) > 0) return notCalculated(locale);
  const value = toDecimal(divide(part.known, whole.known));
  return { text: print.percent(value), value };
}

/** A value that nobody stated. */
export const notStated = (locale: Locale): Cell => ({
  text: say(locale, "statement.not-stated"),
  value: null,
  state: "none",
});

export const notCalculated = (locale: Locale): Cell => ({ text: say(locale, "no-figure"), value: null, state: "none" });

/** A table whose cells without a figure say why themselves: a statement has no list of reasons. */
export const withoutReasons = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ reason: _, words: __, ...cell }) => cell),
  })),
});
