import type { Locale } from "../formula/locale.js";
import type { ComparisonReport } from "../report/comparison-report.js";
import type { SheetDocument } from "../statement/country-sheet.js";
import { plainLocale, plainTable } from "./plain-report.js";
import { tableLines } from "./table-lines.js";
import { type Screen, bolder, shown, wrap } from "./text.js";

/** The answer, what it is made of as a table, then in words; no line is wider than the screen. */
export function terminalComparison(report: ComparisonReport, language: Locale, screen: Screen): string[] {
  const { headline, sentences, table, reasons } = report;
  const fit = (text: string): string => shown(text, screen);
  const lines = (texts: readonly string[]): string[] => texts.flatMap((each) => wrap(fit(each), screen.width));
  const options = { screen, locale: plainLocale(language, screen), all: true };
  return [
    ...wrap(fit(headline), screen.width).map(bolder(screen)),
    ...lines(sentences),
    ...(table ? ["", ...lines([table.title]), ...tableLines(plainTable(table, fit), options)] : []),
    ...(reasons.length > 0 ? ["", ...lines(reasons)] : []),
  ];
}

export function terminalSheet(
  { mast, headline, sentences, tables }: SheetDocument,
  language: Locale,
  screen: Screen,
): string[] {
  const locale = plainLocale(language, screen);
  const lines = (text: string): string[] => wrap(shown(text, screen), screen.width);
  return [
    ...lines(mast),
    "",
    ...lines(headline),
    ...lines(sentences.join(" ")),
    ...tables.flatMap((each) => {
      if (each.rows.length === 0) return ["", ...lines(each.title), ...each.remarks.flatMap(lines)];
      const { title, ...plain } = plainTable(each, (text) => shown(text, screen));
      return ["", ...wrap(title, screen.width), ...tableLines({ title, ...plain }, { screen, locale, all: true })];
    }),
  ];
}
