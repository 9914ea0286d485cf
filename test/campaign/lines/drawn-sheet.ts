import { sheetDraft, wholeRoom } from "../../../src/import/open/books/sheet-draft.js";
import { openGrid } from "../../../src/import/open/open-grid.js";
import type { BudgetSettings } from "../../../src/model/analysis.js";
import type { AddedUp } from "../../support/added-up.js";
import { Random } from "../random.js";

// How the numbers of a column stand in a sheet: as numbers, as texts, or now so and now so.
const WAYS = ["numbers", "numbers", "texts", "both"] as const;
const PLAIN = /^-?(?:0|[1-9]\d*)(?:[.,]\d{1,2})?$/;

/** A drawn budget as a sheet: the same cells, some of which are numbers. Undefined where the text cannot be split. */
export function asSheet(seed: number, task: AddedUp): AddedUp | undefined {
  const { encoding: _, delimiter: __, ...settings } = { ...task.settings } as Partial<BudgetSettings>;
  const opened = openGrid(task.bytes, { encoding: task.settings?.encoding, delimiter: task.settings?.delimiter });
  if ("fault" in opened || opened.grid.rows.some((each) => each.fault)) return undefined;
  const random = new Random(seed);
  const ways = opened.grid.rows[0]?.cells.map(() => random.pick(WAYS)) ?? [];
  const draft = sheetDraft("Budget", false, wholeRoom());
  for (const { row, cells } of opened.grid.rows)
    for (const [column, cell] of cells.entries()) {
      const way = ways[column];
      const isNumber = PLAIN.test(cell) && (way === "numbers" || (way === "both" && random.once(2)));
      draft.putText(row - 1, column, isNumber ? cell.replace(",", ".") : cell, isNumber);
    }
  return { ...task, settings, workbook: { kind: "workbook", format: "xlsx", sha256: "0", sheets: [draft.sheet()] } };
}
