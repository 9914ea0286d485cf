import { type BelowZero, type BudgetAmount, type Summed, type Traced, isBelowZero } from "../../model/budget-table.js";
import type { BudgetLine } from "../../model/budget-line.js";
import { comparable } from "../../model/condition.js";
import { DIMENSIONS } from "../../model/dimension.js";
import type { negativeIssue } from "../checks/plausibility.js";
import type { Row } from "../../model/table.js";

const SHOWN = 5;

/** Where amounts below zero stand among lines that are read again, and the first of them; `take` is given each line. */
export function belowZero(walk: (take: (traced: Traced) => void) => void): BelowZero | undefined {
  const [places, first] = [new Set<string>(), new Map<string, BudgetAmount[]>()];
  walk(({ of, amounts }) => {
    for (const amount of amounts.filter(isBelowZero)) {
      places.add(placeKey(of, "", "", amount));
      for (const each of DIMENSIONS) {
        const code = amount.line.values[each];
        if (code !== undefined) places.add(placeKey(of, each, code, amount));
      }
      // Threads and stretches of a file do not meet its rows in their order.
      const own = [...(first.get(amount.column) ?? []), amount].sort((a, b) => a.line.row - b.line.row);
      first.set(amount.column, own.slice(0, SHOWN));
    }
  });
  if (places.size === 0) return undefined;
  return { isIn: (...at) => places.has(placeKey(...at)), first: [...first.values()].flat() };
}

/** The first lines with an amount below zero in a column. */
export const belowIn = (summed: Summed | undefined, column: string): Parameters<typeof negativeIssue>[4] =>
  (summed?.below?.first ?? [])
    .filter((each) => each.column === column)
    .map(({ line: { row, values }, amount }) => ({ row, id: values.id, amount }));

const placeKey = (
  of: Row<BudgetLine>,
  dimension: string,
  code: string,
  { fiscalYear, phase, column }: BudgetAmount,
): string => [of.row, dimension, comparable(code), fiscalYear, phase, column].join("|");
