import { type BelowZero, type BudgetAmount, type Traced, isBelowZero } from "../../model/budget-table.js";
import type { BudgetLine } from "../../model/budget-line.js";
import { comparable } from "../../model/condition.js";
import { DIMENSIONS } from "../../model/dimension.js";
import type { Row } from "../../model/table.js";

/**
 * Where amounts below zero stand among lines that are read again.
 *
 * @param walk - gives each line to what it is called with
 */
export function belowZero(walk: (take: (traced: Traced) => void) => void): BelowZero | undefined {
  const places = new Set<string>();
  walk(({ of, amounts }) => {
    for (const amount of amounts.filter(isBelowZero)) {
      places.add(placeKey(of, "", "", amount));
      for (const each of DIMENSIONS) {
        const code = amount.line.values[each];
        if (code !== undefined) places.add(placeKey(of, each, code, amount));
      }
    }
  });
  if (places.size === 0) return undefined;
  return { isIn: (...at) => places.has(placeKey(...at)) };
}

const placeKey = (
  of: Row<BudgetLine>,
  dimension: string,
  code: string,
  { fiscalYear, phase, column }: BudgetAmount,
): string => [of.row, dimension, comparable(code), fiscalYear, phase, column].join("|");
