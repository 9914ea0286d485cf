import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { type CsvCell } from "./csv-text.js";
import { localize } from "../formula/localize.js";
import type { Reject } from "../model/input-record.js";
import { neutral } from "../import/read/spreadsheet-text.js";

/**
 * Refused rows file by file, each file under its own header: place, reasons, then the cells as they stand. A person may
 * mend the cells and hand the file back: `readMended` reads it.
 */
export const rejectRows = (rejects: Iterable<Reject>, locale: Locale): Iterable<CsvCell[]> => ({
  *[Symbol.iterator](): Iterator<CsvCell[]> {
    const head = (["file", "row", "reason"] as const).map((key) => say(locale, key));
    let before: string | undefined;
    for (const each of rejects) {
      if (each.file !== before) yield [...head, ...each.header];
      before = each.file;
      yield rejectRow(each, locale);
    }
  },
});

const rejectRow = ({ file, row, reasons, cells }: Reject, locale: Locale): CsvCell[] => [
  file,
  { number: String(row) },
  reasons.length === 0 ? say(locale, "mended") : reasons.map((each) => localize(each, locale).message).join(" "),
  ...cells.map(marked),
];

// A text that has an apostrophe before a formula of its own gets a second one, so that reading back takes the right one.
const marked = (cell: string): string => (cell.startsWith("'") ? neutral(cell) : cell);
