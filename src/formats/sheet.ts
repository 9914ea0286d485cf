import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { sheetPage } from "../html/sheet-page.js";
import { nameOf } from "../report/file-name.js";
import type { Result } from "../result/result.js";
import type { SheetDocument } from "../statement/country-sheet.js";
import { tableSheet } from "../workbook/statement-book.js";
import type { OutputFile } from "./format.js";
import { safe, tableText } from "./md.js";
import { bookBytes } from "./xlsx-bytes.js";

/** Formats of a sheet of countries, by the endings of their files. */
export const SHEET_FORMATS = ["html", "xlsx", "md"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

const MIME: Readonly<Record<SheetFormat, string>> = {
  html: "text/html",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  md: "text/markdown",
};

/** A sheet of countries as files, named after the first of them. */
export async function sheetFiles(
  sheet: SheetDocument,
  first: Result,
  locale: Locale,
  formats: readonly SheetFormat[] = SHEET_FORMATS,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const format of formats) {
    const content =
      format === "html"
        ? sheetPage(sheet, locale)
        : format === "md"
          ? markdown(sheet, locale)
          : await book(sheet, locale);
    files.push({ name: nameOf(first, "sheet", format), mime: MIME[format], content });
  }
  return files;
}

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
