import type { CellStyle } from "hucre/xlsx";
import { STYLES, type Style } from "../workbook/book.js";
import { NUMBER_FORMATS, type NumberFormat } from "../workbook/number-format.js";

const FONT = "Calibri";
const DRAWN: Readonly<Record<Style, CellStyle>> = {
  title: { font: { name: FONT, bold: true, size: 14 } },
  head: {
    font: { name: FONT, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF3" } },
    alignment: { wrapText: true, vertical: "top" },
    border: { bottom: { style: "thin", color: { rgb: "767676" } } },
  },
  total: { font: { name: FONT, bold: true }, border: { top: { style: "thin", color: { rgb: "1A1A1A" } } } },
  input: { font: { name: FONT, color: { rgb: "0B4F8A" } } },
  assumption: {
    font: { name: FONT, italic: true, color: { rgb: "6B4E00" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF7E0" } },
  },
  answer: { font: { name: FONT, bold: true, size: 14 }, alignment: { wrapText: true, vertical: "top" } },
  wrapped: { font: { name: FONT, color: { rgb: "4A4A4A" } }, alignment: { wrapText: true, vertical: "top" } },
  bar: { font: { name: "Arial", color: { rgb: "12355B" } } },
  words: { font: { name: FONT }, alignment: { wrapText: true, vertical: "top" } },
  given: { font: { name: FONT, color: { rgb: "0B4F8A" } }, alignment: { vertical: "top" } },
  sum: {
    font: { name: FONT, bold: true },
    alignment: { wrapText: true, vertical: "top" },
    border: { top: { style: "thin", color: { rgb: "1A1A1A" } } },
  },
  quiet: { font: { name: FONT, color: { rgb: "4A4A4A" } } },
};

const ALL = [undefined, ...STYLES].flatMap((style) => NUMBER_FORMATS.map((format) => ({ style, format })));

/** Every look of a cell that is not plain, in the order of their numbers from 1. */
export const LOOKS: readonly CellStyle[] = ALL.slice(1).map(({ style, format }) => ({
  ...(style === undefined ? {} : DRAWN[style]),
  // Words in the place of a number stand where the number would.
  ...(format === "General"
    ? {}
    : {
        numFmt: format,
        alignment: { ...(style === undefined ? {} : DRAWN[style].alignment), horizontal: "right" } as const,
      }),
}));

const numbers = new Map(ALL.map(({ style, format }, at) => [`${style ?? ""}|${format}`, at]));

/** The number of a look; 0 is a plain cell. */
export const lookAt = (style: Style | undefined, format: NumberFormat): number =>
  numbers.get(`${style ?? ""}|${format}`) ?? 0;
