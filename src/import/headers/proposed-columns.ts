import { type Issue, problem } from "../../formula/issue.js";
import { PHASES } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { ColumnMatch } from "../../model/input-record.js";
import type { GridRow } from "../open/grid.js";
import { budgetFields } from "./budget-fields.js";
import { headerIndex } from "./header-index.js";
import type { Place } from "./header-issues.js";
import type { RowDimensions } from "./row-dimensions.js";
import { isNumber, isYear } from "./years-in.js";

/**
 * The warning `column.proposed`: which columns were taken by words that nobody has reviewed, and for what.
 *
 * @returns one issue for the whole file; none where all words are reviewed
 */
export function proposedColumns(
  matches: readonly ColumnMatch[],
  dimensions: RowDimensions,
  header: readonly string[],
  at: Place,
  dictionaries: readonly Dictionary[],
): readonly Issue[] {
  const unreviewed = new Set(dictionaries.flatMap((each) => (each.unreviewed ? [each.code] : [])));
  const byHeader = matches.filter(({ language }) => language !== undefined && unreviewed.has(language));
  const byCells = (["phase", "side"] as const).flatMap((field) => {
    const found = dimensions[field];
    return found?.proposed === true ? [{ field, header: header[found.index] ?? "" }] : [];
  });
  const [first, ...more] = [...byHeader, ...byCells];
  if (!first) return [];
  const received = [first, ...more].map((each) => `«${each.header}» = ${each.field}`).join(", ");
  return [problem("column.proposed", { ...at, column: first.header, received }, "warning")];
}

/**
 * Finds the columns that a word proposes for a field, though their cells do not bear it out. Only words that nobody has
 * reviewed are doubted so.
 *
 * @returns places of columns, from 0: amounts that are mostly no numbers, or all years; years that are none; codes and
 *   names that are amounts; and columns without any cell
 * @example doubtedColumns(["Wykonanie"], [{ row: 2, cells: ["brak"] }], [pl]) // column 0: no amounts stand there
 */
export function doubtedColumns(
  header: readonly string[],
  rows: readonly GridRow[],
  dictionaries: readonly Dictionary[],
): ReadonlySet<number> {
  const hitOf = headerIndex("budget", budgetFields(), dictionaries);
  return new Set(
    header.flatMap((each, index) => {
      const hit = hitOf(each);
      if (hit?.proposed !== true) return [];
      const cells = rows.map((row) => row.cells[index]?.trim() ?? "").filter((cell) => cell !== "");
      return isBorneOut(hit.field, cells) ? [] : [index];
    }),
  );
}

// Digits in groups of three are an amount, never a code.
const GROUPED = /^-?\d{1,3}(?:[\s.,'’]\d{3})+(?:[.,]\d+)?$/u;

function isBorneOut(field: string, cells: readonly string[]): boolean {
  const most = (test: (cell: string) => boolean): boolean => cells.filter(test).length * 2 > cells.length;
  if (PHASES.some((phase) => phase === field)) return most(isNumber) && !cells.every(isYear);
  if (field === "fiscalYear") return most(isYear);
  return cells.length > 0 && !most((cell) => GROUPED.test(cell));
}
