import type { BudgetLine } from "../../model/budget-line.js";
import type { BudgetAmount } from "../../model/budget-table.js";
import type { Row } from "../../model/table.js";
import { type Meeting, lineClasses } from "./line-classes.js";
import { type RowFates, rowFates } from "./row-fates.js";
import type { BudgetRows, BudgetRowsTask } from "./row-task.js";

/** What became of the rows of a budget all of which are held. */
export type HeldRows = BudgetRows & { readonly fates: RowFates; readonly meeting?: Meeting };

const [SHOWN_IDS, SHOWN_LINES] = [3, 200];

/** Goes through the rows once; lines that are long together are given as classes. */
export function budgetRows(task: BudgetRowsTask): HeldRows {
  const fates = rowFates(task);
  const { lines: places, rejects, allRejects, refused, aside, sums } = fates;
  const firstIds = [...new Set([...places.subarray(0, SHOWN_LINES)].map(fates.idOf))].slice(0, SHOWN_IDS);
  const found = {
    fates,
    firstIds,
    count: fates.count,
    refused,
    rejects,
    aside,
    sums,
    ...(allRejects && { allRejects }),
  };
  if (task.classes) return { ...found, ...lineClasses(task, fates, task.classes) };
  const [lines, amounts]: [Row<BudgetLine>[], BudgetAmount[]] = [[], []];
  for (const at of places) {
    const line = fates.lineAt(at);
    lines.push(line);
    amounts.push(...fates.amountsAt(at, line));
  }
  return { ...found, lines, amounts };
}
