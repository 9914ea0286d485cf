// A sheet of countries as files: a page, a workbook, and text.
import { type Locale, say } from "../formula/locale.js";
import { sheetPage } from "../html/sheet-page.js";
import type { Result } from "../result/result.js";
import type { SheetDocument } from "../statement/country-sheet.js";
import { tableSheet } from "../workbook/statement-book.js";
import { type OutputFile, filesOf } from "./format.js";
import { safe, tableText } from "./md.js";
import { bookBytes } from "./xlsx-bytes.js";

/** Formats of a sheet of countries, by the endings of their files. */
export const SHEET_FORMATS = ["html", "xlsx", "md"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** A sheet of countries as files, named after the first of them. */
export const sheetFiles = (
  sheet: SheetDocument,
  first: Result,
  locale: Locale,
  formats: readonly SheetFormat[],
): Promise<OutputFile[]> =>
  filesOf(first, "sheet", formats, {
    html: () => sheetPage(sheet, locale),
    xlsx: () => book(sheet, locale),
    md: () => markdown(sheet, locale),
  });

const markdown = ({ mast, headline, sentences, tables, foot }: SheetDocument, locale: Locale): string =>
  `${[
    `# ${safe(mast)}`,
    `**${safe(headline)}**`,
    sentences.map(safe).join(" "),
    ...tables.map((each) =>
      each.rows.length === 0
        ? [`## ${safe(each.title)}`, ...each.remarks.map(safe)].join("\n\n")
        : tableText(each, locale),
    ),
    ...(locale.reviewed ? [] : [say(locale, "not-reviewed")]),
    safe(foot),
  ].join("\n\n")}\n`;

const book = ({ mast, tables }: SheetDocument, locale: Locale): Promise<Uint8Array> =>
  bookBytes({
    title: mast,
    stamp: "",
    names: [],
    sheets: () => [tableSheet(say(locale, "country-sheet.kind"), tables)],
  });
