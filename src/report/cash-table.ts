import { compare, exact, isZero, multiply, negate, whole } from "../money/exact.js";
import { say } from "../formula/say.js";
import { bestFigure } from "./best-figure.js";
import { centreFigures } from "./funding-total.js";
import { type Page, figureCell, textCell } from "./page.js";
import { type Cell, type Drawing, type Table, type TableRow, table } from "./pieces.js";
import { runwayDate } from "./runway-facts.js";
import type { FigureId } from "../result/register.js";

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1));

/** The cash calendar in short: which months of each centre no money covers, and how many centres in each month. */
export function cashTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const { fiscalYear } = result.analysis;
  const figures = centreFigures(index, "months-uncovered", fiscalYear);
  if (figures.length === 0) return undefined;
  // Which months they are says something where some are covered and some are not.
  const isMixed = figures.some(({ value }) => value !== null && value !== "0" && value !== "12");
  const rows = figures.map((figure): TableRow => {
    const centre = figure.per["centre"] ?? "";
    const name = result.centres.find((each) => each.id === centre);
    const count = figureCell(page, figure);
    return {
      key: centre,
      kind: count.state === "none" ? "outside" : "item",
      label: name?.name ?? centre,
      ...(name?.region === undefined ? {} : { detail: name.region }),
      cells: [count, ...(isMixed ? [whichMonths(page, centre, count)] : []), lastsCell(page, centre)],
      drawing: monthsOf(page, centre),
    };
  });
  return table({
    id: "cash-calendar",
    title: say(locale, "cash.title"),
    heading: say(locale, "centre"),
    columns: [
      { id: "months-uncovered", label: say(locale, "column.months-uncovered"), align: "right" },
      ...(isMixed ? [{ id: "which-months", label: say(locale, "column.which-months"), align: "left" } as const] : []),
      { id: "runway", label: say(locale, "column.runway"), align: "left" },
    ],
    rows: [...rows.filter((each) => each.kind === "item"), ...rows.filter((each) => each.kind !== "item")],
    remarks: [...byMonth(page), say(locale, "cash.words"), say(locale, "cash.runway")],
  });
}

function whichMonths({ result, locale, index }: Page, centre: string, count: Cell): Cell {
  const { fiscalYear } = result.analysis;
  if (count.value == null) return { ...count, text: count.text };
  const short = MONTHS.filter((month) => {
    const value = index.find("month-short", { fiscalYear, centre, month })?.value;
    return value != null && !isZero(exact(value));
  });
  return textCell(short.length === 0 ? say(locale, "cash.none") : rangesOf(short.map(Number)));
}

function lastsCell(page: Page, centre: string): Cell {
  const { result, locale, index } = page;
  const figure = index.find("runway", { fiscalYear: result.analysis.fiscalYear, centre });
  if (figure?.value == null) return figureCell(page, figure);
  if (figure.value === "0") return textCell(say(locale, "runway.none"));
  return textCell(figure.value === "12" ? say(locale, "runway.year") : runwayDate(page, figure.value));
}

// Short in part: less is missing at the end of a month than the month itself needs.
function monthsOf({ result, index }: Page, centre: string): Drawing {
  const { fiscalYear } = result.analysis;
  const of = (id: FigureId, month?: string) =>
    index.find(id, { fiscalYear, centre, ...(month === undefined ? {} : { month }) })?.value ?? null;
  const need = of("requirement");
  const months = MONTHS.map((month) => {
    const [isShort, balance] = [of("month-short", month), of("cash-balance", month)];
    if (isShort === null || balance === null || need === null) return "unknown";
    if (isZero(exact(isShort))) return "covered";
    const missing = multiply(negate(exact(balance)), whole(MONTHS.length));
    return compare(missing, exact(need)) < 0 ? "part" : "short";
  });
  return { kind: "months", months };
}

/** Months in a row as one range: 1–3, 7. */
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
