import type { Dictionary } from "../../model/dictionary.js";
import type { GridRow } from "../open/grid.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { headerWords } from "./header-words.js";
import { unitPlace } from "./unit-column.js";

/** Rows that a column of units calls shares: they are no money, whatever stands in the columns of amounts. */
export type ShareRows = {
  readonly rows: ReadonlySet<GridRow>;
  /** The header of the column, and what it says of these rows, each text once. */
  readonly column: string;
  readonly texts: readonly string[];
};

/**
 * Finds the rows whose unit is a share: «%», «Percentage of GDP», «процентов».
 *
 * @returns the rows; undefined where there is no column of units, or it calls none of them a share, or all
 * @example shareRows(["name", "unit"], [{ row: 2, cells: ["Pay", "Rs"] }, { row: 3, cells: ["of GDP", "%"] }], [en]).texts // ["%"]
 */
export function shareRows(
  header: readonly string[],
  rows: readonly GridRow[],
  dictionaries: readonly Dictionary[],
): ShareRows | undefined {
  const place = unitPlace(header, dictionaries);
  if (place === -1) return undefined;
  const take = headerWords(dictionaries);
  const words = dictionaries.flatMap(({ shares = [] }) => shares.map(foldEntry));
  const isShare = (text: string): boolean => {
    const { units, currencies } = take(text);
    if (units.length + currencies.length > 0) return false;
    const folded = foldWord(text);
    return text.includes("%") || words.some((word) => folded === word || folded.startsWith(`${word}_`));
  };
  const unitOf = ({ cells }: GridRow): string => cells[place]?.trim() ?? "";
  const found = rows.filter((each) => isShare(unitOf(each)));
  if (found.length === 0 || found.length === rows.length) return undefined;
  return { rows: new Set(found), column: header[place] ?? "", texts: [...new Set(found.map(unitOf))] };
}
