import { comparable } from "../../model/condition.js";

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
// Day, month, year with points: the order of every language that writes dates with points.
const POINTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
// As databases print a moment: 20240131 or 20240131000000.
const DIGITS = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{6})?$/;
const YEAR = /^(\d{4})(?:\s*(?:г\.?|год|года|-?ж\.?|-?жыл[ыа]?|р\.?|рік))?$/i;
const SPAN = /^(\d{4})\s?([-–—/])\s?(\d{4}|\d{2})$/;

/**
 * The reader of a column of dates or of fiscal years: dates as ISO 8601, years as four digits, or two
 * years joined by a stroke or a hyphen. A date in a column of
 * years means its year. What is neither stays as it is written, for the table to refuse.
 *
 * @param kind - `date` or `year`
 * @returns the reader; undefined for a blank cell
 * @example dateReader("year")("20120101000000") // "2012"
 */
export function dateReader(kind: "date" | "year"): (cell: string) => string | undefined {
  return (cell) => {
    const text = comparable(cell);
    if (text === "") return undefined;
    if (kind === "year") {
      const year = YEAR.exec(text)?.[1];
      if (year !== undefined) return year;
      const [, first, mark, last] = SPAN.exec(text) ?? [];
      if (first !== undefined) return `${first}${mark === "/" ? "/" : "-"}${last ?? ""}`;
    }
    const date = dateOf(text);
    return date === undefined ? text : kind === "year" ? date.slice(0, 4) : date;
  };
}

function dateOf(text: string): string | undefined {
  const iso = ISO.exec(text) ?? DIGITS.exec(text);
  if (iso) return `${iso[1] ?? ""}-${iso[2] ?? ""}-${iso[3] ?? ""}`;
  const [, day = "", month = "", year = ""] = POINTS.exec(text) ?? [];
  return year === "" ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
