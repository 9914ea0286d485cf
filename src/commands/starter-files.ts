import type { Locale } from "../formula/locale.js";
import type { Made } from "./init-made.js";
import { type StarterPlace, csvName } from "../interview/starter-analysis.js";
import { starterCsv } from "../interview/starter-csv.js";
import { type StarterTable, sheetName } from "../interview/starter-rows.js";
import { WORKBOOK, starterWorkbook } from "./starter-workbook.js";

/** Where a table lies: in a file of its own, or on a sheet of the workbook. */
export const placeOf = (table: StarterTable, kind: string | undefined, locale: Locale): StarterPlace =>
  kind === "csv" ? { file: csvName(table) } : { file: WORKBOOK, sheet: sheetName(table, locale) };

/** The tables as files. */
export async function tableFiles(
  tables: readonly StarterTable[],
  kind: string | undefined,
  locale: Locale,
  regions: readonly string[] = [],
): Promise<Made["files"]> {
  return kind === "csv"
    ? tables.map((each) => ({ name: csvName(each), content: starterCsv(each, locale) }))
    : [{ name: WORKBOOK, content: await starterWorkbook(tables, locale, regions) }];
}
