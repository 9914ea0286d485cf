import type { Locale } from "../formula/locale.js";
import type { SheetDocument } from "../statement/sheet.js";
import { plainLocale } from "./plain-locale.js";
import { plainTable } from "./plain-table.js";
import { tableLines } from "./table-lines.js";
import { type Screen, shown, wrap } from "./text.js";

/** A sheet of countries on a screen. */
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
