import type { Locale } from "../formula/locale.js";
import type { Report, Table } from "../report/page.js";
import type { Problem } from "../report/problems.js";
import { onceFor } from "../model/once-for.js";
import { type Screen, shown, widthOf } from "./text.js";

export const plainTable = (table: Table, fit: (text: string) => string): Table => ({
  ...table,
  title: fit(table.title),
  heading: fit(table.heading),
  ...(table.unit === undefined ? {} : { unit: fit(table.unit) }),
  ...(table.scale ? { scale: { ...table.scale, short: fit(table.scale.short) } } : {}),
  columns: table.columns.map((each) => ({ ...each, label: fit(each.label) })),
  rows: table.rows.map((row) => ({
    ...row,
    label: fit(row.label),
    ...(row.detail === undefined ? {} : { detail: fit(row.detail) }),
    ...(row.remark === undefined ? {} : { remark: fit(row.remark) }),
    cells: row.cells.map((cell) => ({ ...cell, text: fit(cell.text) })),
  })),
  remarks: table.remarks.map(fit),
});

// The rest of a line tells how the file was understood.
const FILE_WIDTH = 30;

/** The report with every text fit for the screen, so that widths are counted on what is printed. */
export function plainReport(report: Report, screen: Screen): Report {
  const fit = (text: string): string => shown(text, screen);
  return {
    ...report,
    title: fit(report.title),
    unit: fit(report.unit),
    shortUnit: fit(report.shortUnit),
    modeWords: fit(report.modeWords),
    answer: {
      ...report.answer,
      headline: fit(report.answer.headline),
      sentences: report.answer.sentences.map(fit),
      below: report.answer.below.map(fit),
      facts: report.answer.facts.map(fit),
      asked: report.answer.asked.map(fit),
    },
    read: plainTable(shortNames(report.read), fit),
    front: report.front && {
      ...report.front,
      facts: report.front.facts.map(fit),
      missing: report.front.missing.map(fit),
      centres: report.front.centres && plainTable(report.front.centres, fit),
    },
    centres: report.centres && plainTable(report.centres, fit),
    regions: report.regions && plainTable(report.regions, fit),
    sources: report.sources && plainTable(report.sources, fit),
    money: report.money.map((each) => plainTable(each, fit)),
    plan: report.plan.map((each) => plainTable(each, fit)),
    supply: report.supply.map((each) => plainTable(each, fit)),
    budget: report.budget.map((each) => plainTable(each, fit)),
    assumed: plainTable(report.assumed, fit),
    problems: report.problems.map((each) => plainProblem(each, screen)),
    kept: report.kept.map(fit),
    checked: report.checked.map(fit),
    accepted: report.accepted.map(fit),
  };
}

const shortNames = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, label: shortPath(row.label, FILE_WIDTH) })),
});

/** Folders are taken away from the left until a path fits: `../data/india/women.csv` in 16 columns is `…/women.csv`. */
function shortPath(path: string, width: number): string {
  const folders = path.split("/");
  const tails = folders.map((_, at) => (at === 0 ? path : `…/${folders.slice(at).join("/")}`));
  return tails.find((each) => widthOf(each) <= width) ?? tails.at(-1) ?? path;
}

/** A problem whose texts hold only signs that the screen can show. */
export function plainProblem({ frame, ...problem }: Problem, screen: Screen): Problem {
  const text = shown(problem.text, screen);
  if (!frame) return { ...problem, text };
  // A sign may become three: the place of the cell is counted again on what is printed.
  const end = frame.from + frame.length;
  const parts = [frame.text.slice(0, frame.from), frame.text.slice(frame.from, end), frame.text.slice(end)];
  const [before = "", cell = "", after = ""] = parts.map((part) => shown(part, screen));
  const plain = { row: frame.row, text: before + cell + after, from: before.length, length: cell.length };
  return { ...problem, text, frame: plain };
}

/** A language whose phrases hold only signs that the screen can show: "…" and quotes. */
export const plainLocale = (locale: Locale, screen: Screen): Locale => (screen.utf8 ? locale : withoutSigns(locale));

const withoutSigns = onceFor((locale: Locale): Locale => {
  const phrases = Object.entries(locale.phrases).map(([key, text]) => [key, shown(text, { utf8: false })] as const);
  return { ...locale, phrases: Object.fromEntries(phrases) };
});
