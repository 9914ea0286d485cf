import type { Dictionary } from "../../model/dictionary.js";
import type { GridRow } from "../open/grid.js";
import type { Understood } from "../../model/input-record.js";
import { textsWithYear, yearIn } from "./title-facts.js";

/**
 * The fiscal year of a budget that nothing else states: the one that all headers of its amounts name, else the title.
 *
 * @param amounts - columns of amounts with the years of their headers
 * @param title - the rows above the header
 * @param dictionaries - the languages
 * @returns the year and where it was found; undefined where nobody names it, or more than one is named
 * @example yearFound([{}], [{ row: 1, cells: ["Бюджет на 2025 год"] }], [ru]) // { value: "2025", by: "title" }
 */
export function yearFound(
  amounts: readonly { readonly fiscalYear?: string }[],
  title: readonly GridRow[],
  dictionaries: readonly Dictionary[],
): NonNullable<Understood["fiscalYear"]> | undefined {
  const [year, ...more] = new Set(amounts.map((each) => each.fiscalYear));
  if (year !== undefined && more.length === 0) return { value: year, by: "header" };
  const value = yearIn(title, dictionaries);
  return value === undefined ? undefined : { value, by: "title" };
}

const SHOWN = 3;

/**
 * What a file says of years where that is no single year that is sure: headers and title («2024–2026 годы», «на
 * 01.07.2024»), and the year of a column of dates that all lie in it; at most three.
 */
export const yearTexts = (
  headers: readonly string[],
  title: readonly GridRow[],
  rows: readonly GridRow[],
): readonly string[] =>
  [...datedYears(rows), ...textsWithYear([...title.flatMap((each) => each.cells), ...headers])].slice(0, SHOWN);

const DATE = /^(?:((?:19|20)\d{2})-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]((?:19|20)\d{2}))(?!\d)/;

function datedYears(rows: readonly GridRow[]): readonly string[] {
  const yearOf = (cell = ""): string | undefined => {
    const [, first, last] = DATE.exec(cell.trim()) ?? [];
    return first ?? last;
  };
  const years = (rows[0]?.cells ?? []).flatMap((cell, index) => {
    const year = yearOf(cell);
    return year !== undefined && rows.every(({ cells }) => yearOf(cells[index]) === year) ? [year] : [];
  });
  return [...new Set(years)];
}
