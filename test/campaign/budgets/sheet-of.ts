import { sheetDraft, wholeRoom } from "../../../src/import/open/books/sheet-draft.js";
import type { Workbook } from "../../../src/import/open/workbook.js";

/** A workbook of one sheet whose rows have outline levels, as it stands when it has been opened. */
export function sheetOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  levels: readonly number[],
): Workbook {
  const draft = sheetDraft("Budget", false, wholeRoom());
  for (const [at, cells] of [header, ...rows].entries())
    for (const [column, cell] of cells.entries()) draft.putText(at, column, cell, at > 0 && /^\d+$/.test(cell));
  for (const [at, level] of levels.entries()) draft.deepen(at + 1, level);
  return { kind: "workbook", format: "xlsx", sha256: "", sheets: [draft.sheet()] };
}
