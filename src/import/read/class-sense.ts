import type { Issue } from "../../formula/issue.js";
import { type PlausibilityTask, aboveProduct, negativeIssue } from "../checks/plausibility.js";
import { knownSums } from "../checks/budget-totals.js";
import { type PlausibleAmount, steppingIn, thousandfold } from "../checks/thousandfold.js";
import { belowIn } from "./below-zero.js";
import type { BudgetReaders } from "./budget-readers.js";
import type { HeldRows } from "./budget-rows.js";
import type { RowFates } from "./row-fates.js";

// The ends of 32 bits, and how many of the whole amounts of a column share a step where others may have been cut there.
const [ENDS, TURN, STEP, SHARE] = [[2 ** 31 - 1, -(2 ** 31), 2 ** 32 - 1], 2 ** 32, 100, 0.5] as const;
const [APPROPRIATIONS, TOLD] = [new Set(["proposed", "approved", "revised"]), 6] as const;

/** The amounts of all lines, one by one. */
export const plausibleLines = ({ summed, amounts, fates }: HeldRows): readonly PlausibleAmount[] => {
  const all = summed ? Array.from(fates.lines, (at) => fates.amountsAt(at, fates.lineAt(at))).flat() : amounts;
  return all.map(({ line, ...each }) => ({ ...each, row: line.row, id: line.values.id }));
};

/** Whether a line may be larger than a published total, or cut at the end of 32 bits: then all are looked at one by one. */
export function mayBeImplausible({ lines, amounts }: RowFates, totals: readonly string[]): boolean {
  const least = Math.min(...totals.map(Number));
  return amounts.some(({ places, wholeAt }) => {
    const one = 10 ** places;
    let [count, steps, isWhole, isBounded] = [0, 0, true, true];
    for (const at of lines) {
      const whole = wholeAt(at);
      if (whole === undefined) continue;
      const value = Number(whole) / one;
      if (value > least * (1 - 1e-9) || ENDS.some((end) => end === value)) return true;
      if (value === 0) continue;
      count++;
      if (!Number.isInteger(value)) isWhole = false;
      else if (value % STEP === 0) steps++;
      if (Math.abs(value) >= TURN) isBounded = false;
    }
    return isWhole && isBounded && count > 0 && steps >= count * SHARE && steps < count;
  });
}

/** What no ministry can have meant, of lines that were added up, as `plausibility` tells it. */
export function classSense(
  { file, unit, gdp }: Omit<PlausibilityTask, "lines">,
  { sums, amounts, summed, fates }: HeldRows,
  readers: BudgetReaders,
  lines: () => readonly PlausibleAmount[],
): readonly Issue[] {
  const totals = knownSums(sums.kept, amounts);
  const negative = readers.amounts.flatMap(({ header, phase }, column) => {
    if (!summed?.below || !APPROPRIATIONS.has(phase)) return [];
    const rows: number[] = [];
    let count = 0;
    for (const at of fates.lines) {
      const value = fates.amounts[column]?.wholeAt(at);
      if (value === undefined || value >= 0) continue;
      if (++count <= TOLD) rows.push(fates.columns.rows[at]?.row ?? 0);
    }
    return count > 0 ? [{ header, rows, count }] : [];
  });
  let steps: ReturnType<typeof steppingIn> | undefined;
  return [
    ...aboveProduct(file, totals, unit, gdp),
    ...negative
      .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
      .map(({ header, rows, count }) => negativeIssue(file, header, rows, count, belowIn(summed, header))),
    ...thousandfold(file, totals, (...keys) => (steps ??= steppingIn(lines()))(...keys)),
  ];
}
