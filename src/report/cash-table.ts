// How long the money of centres lasts: as the cash calendar, as sentences, and as a date. Also: the first of some
// figures in words, and how many more there are.
import { compare, exact, isZero, multiply, negate, whole } from "../money/exact.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { bestFigure, centreFigures, centreName } from "../headline/network-figures.js";
import { type FigureAt, type FigureRow, centreWords, column, figureTable } from "./figure-table.js";
import { type Drawing, type Page, type Table, dateWords } from "./page.js";
import type { FigureId } from "../result/register.js";
import { monthsLater } from "../calculate/year-periods.js";

/** The cash calendar in short: which months of each centre no money covers, and how many centres in each month. */
export function cashTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const figures = centreFigures(index, "months-uncovered", result.analysis.fiscalYear);
  if (figures.length === 0) return undefined;
  // Which months they are says something where some are covered and some are not.
  const isMixed = figures.some(({ value }) => value !== null && value !== "0" && value !== "12");
  const lacks = ({ value, undefined: reason }: Figure): boolean => value === null && reason.code !== "withheld";
  return figureTable(page, {
    id: "cash-calendar",
    title: say(locale, "cash.title"),
    unit: null,
    heading: say(locale, "centre"),
    columns: [
      column(page, "months-uncovered", { figure: "months-uncovered" }),
      ...(isMixed ? [column(page, "which-months", { align: "left" })] : []),
      column(page, "runway", { align: "left" }),
    ],
    rows: figures
      .toSorted((a, b) => Number(lacks(a)) - Number(lacks(b)))
      .map((figure): FigureRow => {
        const { per } = figure;
        return {
          ...centreWords(page, per),
          kind: lacks(figure) ? "outside" : "item",
          per,
          cells: { "which-months": whichMonths(page, figure), runway: lastsCell(page, per) },
          drawing: monthsOf(page, per),
        };
      }),
    remarks: [...byMonth(page), say(locale, "cash.words"), say(locale, "cash.runway")],
  });
}

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1));

function whichMonths({ locale, index }: Page, { per, value }: Figure): string | FigureAt {
  if (value === null) return { figure: "months-uncovered", per };
  const short = MONTHS.filter((month) => {
    const value = index.value("month-short", { ...per, month });
    return value != null && !isZero(exact(value));
  });
  return short.length === 0 ? say(locale, "cash.none") : rangesOf(short.map(Number));
}

function lastsCell(page: Page, per: PerKeys): string | FigureAt {
  const { locale, index } = page;
  const value = index.value("runway", per);
  if (value == null) return { figure: "runway", per };
  if (value === "0") return say(locale, "runway.none");
  return value === "12" ? say(locale, "runway.year") : runwayDate(page, value);
}

// Short in part: less is missing at the end of a month than the month itself needs.
function monthsOf({ index }: Page, per: PerKeys): Drawing {
  const of = (id: FigureId, more: PerKeys = {}) => index.value(id, { ...per, ...more }) ?? null;
  const need = of("requirement");
  const months = MONTHS.map((month) => {
    const [isShort, balance] = [of("month-short", { month }), of("cash-balance", { month })];
    if (isShort === null || balance === null || need === null) return "unknown";
    if (isZero(exact(isShort))) return "covered";
    return compare(multiply(negate(exact(balance)), whole(MONTHS.length)), exact(need)) < 0 ? "part" : "short";
  });
  return { kind: "months", months };
}

function rangesOf(months: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last?.[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(", ");
}

// One number a month is a line; it is left out where a month has none.
function byMonth({ result, locale, index, print }: Page): string[] {
  const { fiscalYear } = result.analysis;
  const best = MONTHS.map((month) => bestFigure(index, "centres-uncovered", { fiscalYear, month }));
  const values = best.flatMap(({ figure }) => figure?.value ?? []);
  if (values.length < MONTHS.length) return [];
  const missing = Math.max(...best.map((each) => each.missing));
  const [first = ""] = values;
  return [
    values.every((each) => each === first)
      ? say(locale, "cash.each-month", { count: print.count(first) })
      : say(locale, "cash.by-month", { list: values.map(print.count).join(", ") }),
    ...(missing > 0 ? [say(locale, "left-out.centres", { count: missing })] : []),
  ];
}

/** How long the money lasts: until which day every centre has some, who runs out first, and of whom nobody knows. */
export function runwayFacts(page: Page): string[] {
  const { result, locale, index } = page;
  const figures = centreFigures(index, "runway", result.analysis.fiscalYear);
  const known = figures.filter(({ value }) => value !== null);
  const undated = figures.filter((each) => each.undefined?.input === "first-month");
  const least = [...known].sort((a, b) => compare(exact(a.value ?? ""), exact(b.value ?? "")))[0]?.value;
  const unknown = undated.length === 0 ? [] : [say(locale, "fact.runway-unknown", { centres: namesOf(page, undated) })];
  if (least == null) return unknown;
  if (least === "12") return known.length === figures.length ? [say(locale, "fact.runway-year")] : unknown;
  const first = known.filter(({ value }) => value === least);
  const details = { centres: namesOf(page, first), date: runwayDate(page, least) };
  return [say(locale, least === "0" ? "fact.runway-none" : "fact.runway", details), ...unknown];
}

// As many centres are named in a sentence.
const NAMED = 2;

export function runwayDate({ result, locale }: Page, months: string): string {
  const { fiscalYear, fiscalYearStart = `${fiscalYear.slice(0, 4)}-01-01` } = result.analysis;
  return dateWords(monthsLater(fiscalYearStart, Number(months)), locale);
}

const namesOf = (page: Page, figures: readonly Figure[]): string =>
  firstOf(page, figures, ({ per: { centre = "" } }) => centreName(page, centre));

/** The first of some figures in words, and how many more there are. */
export function firstOf({ locale }: Page, figures: readonly Figure[], words: (figure: Figure) => string): string {
  const more = figures.length - NAMED;
  const others = more > 0 ? [say(locale, "months.more", { count: more })] : [];
  return [...figures.slice(0, NAMED).map(words), ...others].join(", ");
}
