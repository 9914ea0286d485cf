// A report, a problem, a language or any other data in signs that the screen can show.
import type { Locale } from "../formula/locale.js";
import type { Report, Table } from "../report/page.js";
import type { Problem } from "../report/problems.js";
import { onceFor } from "../model/once-for.js";
import { type Screen, shown, widthOf } from "./text.js";

/** Data with every text in it fit for the screen; ids, kinds and numbers have no sign that is not. */
export function fitted<T>(of: T, screen: Screen): T {
  if (typeof of === "string") return shown(of, screen) as T & string;
  if (Array.isArray(of)) return of.map((each: unknown) => fitted(each, screen)) as T & unknown[];
  if (typeof of !== "object" || of === null) return of;
  return Object.fromEntries(
    Object.entries(of).map(([key, each]: [string, unknown]) => [key, fitted(each, screen)]),
  ) as T;
}

// The rest of a line tells how the file was understood.
const FILE_WIDTH = 30;

/** The report with every text fit for the screen, so that widths are counted on what is printed. */
export const plainReport = ({ problems, ...report }: Report, screen: Screen): Report => ({
  ...fitted({ ...report, read: shortNames(report.read) }, screen),
  problems: problems.map((each) => plainProblem(each, screen)),
});

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
