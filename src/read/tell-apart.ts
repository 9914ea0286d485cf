import type { Condition } from "../model/analysis.js";
import type { BudgetFile } from "./read-budget.js";

/**
 * A condition that is true for the rows that are meant and for no other row of a budget that could be a line.
 *
 * @param budget - the budget as it was read
 * @param rows - the rows as text
 * @returns the condition, by the first header that tells them apart; undefined where none does
 * @example tellApart(budget, ["3"]) // { column: "source:Наименование", equals: "Всего" }
 */
export function tellApart(
  { lines, rejects, headers, source }: BudgetFile,
  rows: readonly string[],
): Condition | undefined {
  const meant = rows.map(Number);
  const others = [...lines, ...rejects].map((each) => each.row).filter((row) => !meant.includes(row));
  for (const header of headers) {
    const cells = meant.map((row) => source(row, header) ?? "");
    const taken = new Set(cells);
    if (header === "" || taken.has("") || others.some((row) => taken.has(source(row, header) ?? ""))) continue;
    const [first = "", ...more] = taken;
    return { column: `source:${header}`, ...(more.length === 0 ? { equals: first } : { in: [first, ...more] }) };
  }
  return undefined;
}
