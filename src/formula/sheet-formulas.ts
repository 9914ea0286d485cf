import { cell, quote } from "./cell.js";
import { type Helper, type Layout, type Layouts, area, of, range } from "./sheet-layout.js";
import type { Column, RankColumn, TotalColumn } from "./table.js";

// Stand in patterns for the number of a row of the sheet, and for the place among the rows of a parent; no formula holds
// them otherwise.
const LINE = "\u0001";
const PLACE = "\u0002";

/** The formula of a row, from 0, and of a place among the rows of a parent. */
export type RowFormula = (at: number, place?: number) => string;

/** The formulas of rows by their pattern, which is taken apart once. */
export function rowFormula(pattern: string): RowFormula {
  const parts = pattern.split(LINE);
  if (!pattern.includes(PLACE)) return (at) => parts.join(String(at + 2));
  return (at, place = 1) => parts.join(String(at + 2)).replaceAll(PLACE, String(place));
}

/** The formula of a computed column, for any row. */
export function patternOf(column: Column, table: string, layouts: Layouts, absent: string): string {
  const layout = of(layouts, table);
  switch (column.kind) {
    case "text":
    case "given":
      return "";
    case "formula":
      if (column.below !== undefined) return quote(absent);
      return cell(column.formula.node, (name) => layout.letter(column.bind[name] ?? name) + LINE, absent);
    case "lookup": {
      const place = layout.helperLetter({ key: column.key, table: column.table }) + LINE;
      const found = `INDEX(${range(column.table, column.column, layouts)},${place})`;
      return `IF(ISNUMBER(${place}),IF(ISNUMBER(${found}),${found},${quote(absent)}),${quote(absent)})`;
    }
    case "rank":
      return rankFormula(column, layout, absent);
    case "total":
      return totalFormula(column, table, layouts, absent);
  }
}

// Groups are compared by EXACT, values after nine places as everywhere; one unknown value leaves the group without places.
function rankFormula(column: RankColumn, layout: Layout, absent: string): string {
  const values = area(layout, layout.letter(column.column));
  const own = `$${layout.letter(column.column)}${LINE}`;
  const group = `EXACT(${area(layout, layout.letter(column.within))},$${layout.letter(column.within)}${LINE})`;
  const before = `(ROUND(${values}-${own},9)>0)+(ROUND(${values}-${own},9)=0)*(${area(layout, "A")}<$A${LINE})`;
  return `IF(SUMPRODUCT(${group}*NOT(ISNUMBER(${values})))>0,${quote(absent)},1+SUMPRODUCT(${group}*(${before})))`;
}

function totalFormula(column: TotalColumn, parent: string, layouts: Layouts, absent: string): string {
  if (column.refused || column.partOnly) return quote(absent);
  const child = of(layouts, column.table);
  if (child.last < 2) return column.none === "zero" ? "0" : quote(absent);
  const helper = child.helperLetter({ key: column.key, table: parent });
  const keys = area(child, helper);
  const values = range(column.table, column.column, layouts);
  const rows = `COUNTIFS(${keys},$A${LINE})`;
  const known = `COUNTIFS(${keys},$A${LINE},${values},"<9E+307")`;
  const sum = `SUMIFS(${values},${keys},$A${LINE})`;
  const whole =
    column.basis === "all" ? `IF(${rows}=${known},${sum},${quote(absent)})` : `IF(${known}>0,${sum},${quote(absent)})`;
  return `IF(${rows}=0,${column.none === "zero" ? "0" : quote(absent)},${whole})`;
}

/**
 * The place of the row that a key names. Exact, live, and without array entry: EXACT keeps case and leading zeros apart. The
 * place where the row stands now is tried first, because a search in each of a hundred thousand rows takes hours.
 */
export function helperFormula(helper: Helper, layouts: Layouts, layout: Layout): string {
  const parent = of(layouts, helper.table);
  const key = `$${layout.letter(helper.key)}${LINE}`;
  if (parent.last < 2) return quote("");
  const keys = area(parent, "B");
  const search = `IFERROR(MATCH(TRUE,INDEX(EXACT(${keys},${key}),0),0),"")`;
  return `IF(LEN(${key})=0,"",IF(IFERROR(EXACT(INDEX(${keys},${PLACE}),${key}),FALSE),${PLACE},${search}))`;
}

/** The place of a row among those of its sheet: counted, so that it is right after sorting too. */
export const placeFormula = "ROW()-1";
