import type { Locale } from "../formula/locale.js";
import type { GapReport } from "../report/gap-report.js";
import type { Table } from "../report/pieces.js";
import { type Head, headLines } from "./head-lines.js";
import { plainLocale } from "./plain-locale.js";
import { plainProblem } from "./plain-problem.js";
import { plainTable } from "./plain-table.js";
import { problemLines } from "./problem-lines.js";
import { STACKED_BELOW, tableLines } from "./table-lines.js";
import { type Screen, shown, wrap, wrapAfter } from "./text.js";

/**
 * The shortfall on one screen. No line is wider than the screen, and no cell is cut.
 *
 * @param head - whose, of which year, in which unit
 * @param page - what is said
 * @param language - its language
 * @param screen - width, signs and colours of the terminal
 * @returns the lines, without line ends
 */
export function gapLines(head: Head, page: GapReport, language: Locale, screen: Screen): string[] {
  const locale = plainLocale(language, screen);
  const { width, colour } = screen;
  const fit = (text: string): string => shown(text, screen);
  const lines = (table: Table): string[] => [
    ...(width < STACKED_BELOW ? wrap(fit(table.heading), width) : []),
    ...tableLines(plainTable(table, fit), { screen, locale, all: true }),
  ];
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const problems = page.problems.map((each) => plainProblem(each, screen));
  return [
    ...headLines(head, screen),
    "",
    ...wrap(fit(page.headline), width).map(bold),
    ...(page.sentences.length > 0 ? wrap(fit(page.sentences.join(" ")), width) : []),
    // One line would say the headline again.
    ...(page.certainty.rows.length > 1 ? ["", ...lines(page.certainty)] : []),
    ...(page.holes ? ["", ...lines(page.holes)] : []),
    "",
    ...page.facts.flatMap((each) => wrapAfter("- ", fit(each), width)),
    ...problemLines(problems, screen, locale, { all: true }),
  ];
}
