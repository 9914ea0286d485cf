// The desk, with which every table of a statement is made: its phase and units, and cells of sums, amounts and shares.
// Also: the part of a measure that is for women, or against violence.
import { type Locale, say } from "../formula/locale.js";
import { type Printer, UNITS } from "../headline/printer.js";
import type { Phase } from "../model/budget-line.js";
import type { Scheme } from "../model/scheme.js";
import { type Exact, ZERO, compare, divide, exact, isZero, multiply, toDecimal } from "../money/exact.js";
import { type Cell, type Page, type Table, moneyCell, noCell, textCell } from "../report/page.js";
import { type Gathered, type Measure, type PhaseAmounts, type Sum, NOTHING, eachAmount, sumsOf } from "./measure.js";
import { weigherOf } from "./weigher.js";
import { budgetPrinter, ownUnit, unitPrinter } from "../headline/budget-printer.js";
import type { Period } from "../headline/periods.js";

/** The part of a measure that is for women, phase by phase: all of it where its amounts are that part already. */
export function womensPart({ amounts, share, isPart }: Measure): PhaseAmounts {
  return isPart ? amounts : eachAmount(amounts, (amount) => (share === null ? null : multiply(amount, exact(share))));
}

/** The part of a measure that is against gender-based violence; nothing where nobody says that any is. */
export const violencePart = ({ amounts, gbv }: Measure): PhaseAmounts =>
  gbv === null ? {} : eachAmount(amounts, (amount): Exact => multiply(amount, exact(gbv)));

/** A measure as far as it is against gender-based violence. */
export const violenceMeasure = (measure: Measure): Measure => ({
  ...measure,
  amounts: violencePart(measure),
  lines: new Map([...measure.lines].map(([id, amounts]) => [id, violencePart({ ...measure, amounts })])),
});

/** What every table of a statement is made with: the page prints its summary, `fine` its lists. */
export type Desk = {
  readonly page: Page;
  readonly fine: Printer;
  readonly gathered: Gathered;
  readonly period: Period & { readonly phase: Phase };
  readonly scheme: Scheme;
  /** The scheme that says which part is for women. */
  readonly weigher: Scheme | undefined;
  /** Whether amounts are the part for women already, all of them. */
  readonly isPart: boolean;
  /** Whether rows were refused or a question is open, so that nobody knows a sum. */
  readonly isOpen: boolean;
};

// Spending is what a statement is about where there is any: then what parliament decided.
const PHASES_BY_PREFERENCE: readonly Phase[] = ["executed", "approved", "revised", "proposed"];

/** The phase that a statement is about, as it was asked for or as the budgets have it. */
const phaseOf = ({ phases }: Gathered, asked?: Phase): Phase | undefined =>
  asked !== undefined && phases.includes(asked) ? asked : PHASES_BY_PREFERENCE.find((each) => phases.includes(each));

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
    fine: listPrinter(page, print),
    gathered,
    period,
    scheme,
    weigher: weigherOf(page.result.schemes),
    isOpen: page.index.find("budget-total", period)?.undefined?.code === "refused",
    isPart: counted.length > 0 && counted.every((each) => each.isPart),
  };
}

/** Lists have a unit of their own where the summary counts in billions; a unit that somebody named holds for both. */
function listPrinter(page: Page, print: Printer): Printer {
  const unit = print.name === "billion" && ownUnit(page.result) === undefined ? UNITS.million : undefined;
  return unit === undefined ? print : unitPrinter("0", page, unit);
}

export const sumIn = ({ period }: Pick<Desk, "period">, all: Iterable<PhaseAmounts>): Sum =>
  sumsOf(all)[period.phase] ?? NOTHING;

/** The scale of bars that end at an amount. */
export const scaleTo = (end: string, print: Printer, locale: Locale): NonNullable<Table["scale"]> => ({
  end,
  text: print.moneyWords(end),
  short: say(locale, "statement.scale", { end: print.money(end) }),
});

/** The cell of a sum: of one with an unknown part, at least what is known. */
export function sumCell(
  { page: { locale }, isOpen }: Pick<Desk, "page" | "isOpen">,
  sum: Sum | undefined,
  print: Printer,
): Cell {
  if (sum === undefined) return textCell("");
  if (isOpen) return notCalculated(locale);
  const value = toDecimal(sum.known);
  if (sum.unknown === 0) return moneyCell({ print }, value);
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
  return amount === null ? notCalculated(locale) : moneyCell({ print }, toDecimal(amount));
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
export const notStated = (locale: Locale): Cell => noCell(say(locale, "statement.not-stated"));

export const notCalculated = (locale: Locale): Cell => noCell(say(locale, "no-figure"));

/** A table whose cells without a figure say why themselves: a statement has no list of reasons. */
export const withoutReasons = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(({ reason: _, words: __, ...cell }) => cell) })),
});
