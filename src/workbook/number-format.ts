import { isMoney } from "../formula/unit.js";

const COUNTED: ReadonlySet<string> = new Set(["centres", "regions", "lines", "draws", "years", "months"]);

/**
 * How spreadsheets print a number of a unit; marks and groups are those of the reader's own program.
 *
 * @param unit - the unit of a figure, such as `KGS`, `ratio` or `KGS/nights`
 */
export function numberFormat(unit: string): string {
  if (isMoney(unit) || /^[A-Z]{3}\b/.test(unit)) return "#,##0.00";
  return COUNTED.has(unit) ? "#,##0" : "#,##0.0###########";
}

/** A ratio that is printed as a share of a hundred. */
export const PERCENT = "0.0%";
