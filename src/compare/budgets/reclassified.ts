import type { Reclassification } from "../../model/reclassification.js";
import { comparable } from "../../model/condition.js";
import { type Exact, ONE, ZERO, add, compare, exact, isZero, multiply, subtract } from "../../money/exact.js";
import type { BudgetUnit, BudgetYear } from "./budget-unit.js";

/** Money of a code of the earlier budget, under the code that it has in the later one. */
export type Placed = { readonly from: BudgetUnit; readonly code: string; readonly amount: Exact };

/** Money that a map does not place, or a row of it that fits nothing. */
export type Unplaced = {
  readonly kind: "share-left" | "share-above" | "old-unknown" | "new-unknown";
  readonly code: string;
  readonly amount: Exact;
};

/**
 * The earlier budget under the codes of the later one.
 *
 * @param earlier - the earlier budget
 * @param later - the later one
 * @param map - codes that became others
 * @returns each part of each code; what shares leave stays under its old code, and is told
 */
export function reclassified(
  earlier: BudgetYear,
  later: BudgetYear,
  map: readonly Reclassification[],
): { readonly placed: readonly Placed[]; readonly unplaced: readonly Unplaced[] } {
  const codes = new Set(later.units.map((each) => each.code));
  const known = new Map(earlier.units.map((each) => [each.code, each]));
  const unplaced: Unplaced[] = [];
  const rows = map.filter(({ from }) => from === undefined || isBetween(from, earlier, later));
  for (const row of rows) {
    const [old, code] = [comparable(row.old), comparable(row.new)];
    const from = known.get(old);
    if (!from) unplaced.push({ kind: "old-unknown", code: old, amount: ZERO });
    else if (!codes.has(code))
      unplaced.push({ kind: "new-unknown", code, amount: multiply(from.amount, shareOf(row)) });
  }
  const placed = earlier.units.flatMap((from): Placed[] => {
    const own = rows.filter(({ old }) => comparable(old) === from.code);
    if (own.length === 0) return [{ from, code: from.code, amount: from.amount }];
    const all = own.map(shareOf).reduce(add, ZERO);
    const left = subtract(ONE, all);
    const amount = multiply(from.amount, left);
    if (compare(left, ZERO) < 0) {
      unplaced.push({ kind: "share-above", code: from.code, amount: multiply(from.amount, subtract(all, ONE)) });
      return [{ from, code: from.code, amount: from.amount }];
    }
    const isLeft = !isZero(left);
    if (isLeft && !codes.has(from.code)) unplaced.push({ kind: "share-left", code: from.code, amount });
    return [
      ...own.map((row) => ({ from, code: comparable(row.new), amount: multiply(from.amount, shareOf(row)) })),
      ...(isLeft ? [{ from, code: from.code, amount }] : []),
    ];
  });
  return { placed, unplaced };
}

const shareOf = ({ share }: Reclassification): Exact => (share === undefined ? ONE : exact(share));

// A code that changed in a year between the two, or in the later one.
const isBetween = (from: string, earlier: BudgetYear, later: BudgetYear): boolean =>
  from.slice(0, 4) > earlier.fiscalYear.slice(0, 4) && from.slice(0, 4) <= later.fiscalYear.slice(0, 4);
