import { cellOf } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";

/**
 * The codes that stand before the names of lines in one column: «0111 Statsydelse». Only where nearly every cell begins
 * with one; whether the codes tell parents from lines is for the amounts to say.
 *
 * @returns the code of a row, blank where it has none; undefined where no column holds codes
 */
export function nameCodes(rows: readonly GridRow[], places: readonly number[]): ((row: GridRow) => string) | undefined {
  for (const place of places) {
    const texts = rows.map((each) => cellOf(each, place)).filter((text) => text.trim() !== "");
    const codes = texts.flatMap((text) => LEAD.exec(text)?.[1] ?? []);
    const isNamed = codes.length >= FEWEST && codes.length >= texts.length * (1 - MOST_WITHOUT);
    if (isNamed && new Set(codes).size >= FEWEST) return (row) => LEAD.exec(cellOf(row, place))?.[1] ?? "";
  }
  return undefined;
}

// «01110110 Almindelig virksomhed», «1.2. Roads», «08 — Health».
const LEAD = /^\s*(\d[\d.]{0,19}?)\.?\s+(?=.*\p{L})/u;
const FEWEST = 5;
const MOST_WITHOUT = 0.2;
