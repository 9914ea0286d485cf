// The format `xlsx`: the result as a workbook of live formulas; no file where the result has no calculation or one that
// is too large.
import { reportOf } from "../report/report-of.js";
import { workbook } from "../workbook/workbook.js";
import { type Format, MIME, type OutputFile, fileOf } from "./format.js";
import { bookBytes } from "./xlsx-bytes.js";

/** The result as a workbook of live formulas. */
export const xlsx: Format = {
  id: "xlsx",
  extension: "xlsx",
  mime: MIME.xlsx,
  label: {
    en: "a workbook of live formulas",
    ru: "книга с живыми формулами",
    kk: "тірі формулалары бар жұмыс кітабы",
    ky: "жандуу формулалары бар китеп",
  },
  render: async ({ result, locale }): Promise<OutputFile[]> => {
    const book = workbook(result, reportOf(result, locale), locale);
    return book ? [fileOf(result, "workbook", "xlsx", await bookBytes(book))] : [];
  },
};
