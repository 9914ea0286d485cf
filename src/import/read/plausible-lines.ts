import { PHASES, type Phase } from "../../model/budget-line.js";
import { entryOf } from "../../model/once-for.js";
import { knownSums } from "../checks/budget-totals.js";
import type { PlausibleTable } from "../checks/plausible-table.js";
import { weightOf } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import type { BudgetReaders } from "./budget-readers.js";
import type { HeldRows } from "./budget-rows.js";

/** The lines of a budget as a table in which what cannot be meant is looked for. */
export function plausibleLines(
  of: Pick<PlausibleTable, "file" | "unit" | "controlTotals" | "gdp">,
  { sums, amounts, fates }: HeldRows,
  readers: BudgetReaders,
): PlausibleTable {
  const { columns, lines, years, yearOf, phaseAt, ids, idOf } = fates;
  const numbers = new Map<string, number>();
  const rowAt = (line: number): GridRow => columns.rows[line] as GridRow;
  return {
    ...of,
    ...{ lines, idOf, ids, totals: knownSums(sums.kept, amounts) },
    rowOf: (line) => rowAt(line).row,
    weightOf: (line) => weightOf(rowAt(line)),
    columns: readers.amounts.map(({ header, fiscalYear, phase }, at) => {
      const keyOf = (own: Phase): readonly number[] =>
        years.map((year) => entryOf(numbers, `${fiscalYear ?? year}:${own}`, () => numbers.size));
      const keys = new Map([...PHASES, phase].map((own) => [own, keyOf(own)]));
      const amount = fates.amounts[at];
      return {
        header,
        keyOf: yearOf.map((year, line) => keys.get(phaseAt(line) ?? phase)?.[year] ?? -1),
        near: amount?.near().map((whole) => whole / 10 ** amount.places) ?? new Float64Array(columns.rows.length),
        amountAt: (line) => {
          const value = amount?.valueAt(line);
          return typeof value === "string" ? value : "";
        },
      };
    }),
    get keys() {
      return [...numbers.keys()];
    },
  };
}
