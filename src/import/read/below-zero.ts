import { type BelowZero, type BudgetAmount, type Summed, type Traced, isBelowZero } from "../../model/budget-table.js";
import type { BudgetLine } from "../../model/budget-line.js";
import { comparable } from "../../model/condition.js";
import { DIMENSIONS } from "../../model/dimension.js";
import type { negativeIssue } from "../checks/plausibility.js";
import type { Row } from "../../model/table.js";

/**
 * Where amounts below zero stand among lines that are read again.
 *
 * @param walk - gives each line to what it is called with
 * @param told - rows that an issue names: their amounts are kept
 */
export function belowZero(
  walk: (take: (traced: Traced) => void) => void,
  told: ReadonlySet<number>,
): BelowZero | undefined {
  const [places, first] = [new Set<string>(), [] as BudgetAmount[]];
  walk(({ of, amounts }) => {
    for (const amount of amounts.filter(isBelowZero)) {
      places.add(placeKey(of, "", "", amount));
      for (const each of DIMENSIONS) {
        const code = amount.line.values[each];
        if (code !== undefined) places.add(placeKey(of, each, code, amount));
      }
      if (told.has(amount.line.row)) first.push(amount);
    }
  });
  if (places.size === 0) return undefined;
  return { isIn: (...at) => places.has(placeKey(...at)), first };
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
