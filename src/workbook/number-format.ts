import { isMoney } from "../formula/unit.js";

/** Every way in which a number of a workbook is printed; marks and groups are those of the reader's own program. */
export const NUMBER_FORMATS = ["General", "0", "#,##0", "#,##0.00", "#,##0.0###########", "0.0%", "0.0##%"] as const;

export type NumberFormat = (typeof NUMBER_FORMATS)[number];

const COUNTED: ReadonlySet<string> = new Set(["centres", "regions", "lines", "draws", "years", "months"]);

/**
 * How spreadsheets print a number of a unit.
 *
 * @param unit - the unit of a figure, such as `KGS`, `ratio` or `KGS/nights`
 */
export function numberFormat(unit: string): NumberFormat {
  if (isMoney(unit) || /^[A-Z]{3}\b/.test(unit)) return "#,##0.00";
  return COUNTED.has(unit) ? "#,##0" : "#,##0.0###########";
}

/** A rate that is multiplied by, with as many decimals as it has. */
export const RATE: NumberFormat = "0.0##%";

/** A ratio that is printed as a share of a hundred. */
export const PERCENT: NumberFormat = "0.0%";
