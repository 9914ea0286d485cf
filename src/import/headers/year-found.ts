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

/** What headers and title say of years where that is no single year: «2024–2026 годы», «на 01.07.2024»; at most three. */
export const yearTexts = (headers: readonly string[], title: readonly GridRow[]): readonly string[] =>
  textsWithYear([...title.flatMap((each) => each.cells), ...headers]).slice(0, SHOWN);
