import { nameOf } from "../report/file-name.js";
import { reportOf } from "../report/report-of.js";
import { workbook } from "../workbook/workbook.js";
import type { Format, OutputFile } from "./format.js";
import { bookBytes } from "./xlsx-bytes.js";

const mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The result as a workbook of live formulas. */
export const xlsx: Format = {
  id: "xlsx",
  extension: "xlsx",
  mime,
  label: {
    en: "a workbook of live formulas",
    ru: "книга с живыми формулами",
    kk: "тірі формулалары бар жұмыс кітабы",
    ky: "жандуу формулалары бар китеп",
  },
  render: async ({ result, locale }): Promise<OutputFile[]> => {
    const book = workbook(result, reportOf(result, locale), locale);
    if (!book) return [];
    return [{ name: nameOf(result, "workbook", "xlsx"), mime, content: await bookBytes(book) }];
  },
};
