import type { HierarchyTable } from "./hierarchy-table.js";
import { size } from "./hierarchy-sums.js";

/**
 * Whether a row and its parts differ by no more than rounding each by itself makes: half of their last digit for each,
 * or of the thousands where all are whole thousands.
 */
export function isRounding(table: HierarchyTable, index: number, parts: readonly number[]): boolean {
  const { amounts, sums, money } = table;
  const made = sums.sumOf(parts);
  return amounts.at(index).every((stated, column) => {
    const sum = made[column];
    if (stated === undefined || sum === undefined || column >= money) return true;
    return 2n * size(stated - sum) <= roundingOf(table, column, [index, ...parts]);
  });
}

/** Twice what rounding some rows, each by itself, may make of their sum: one of their last digit for each. */
export function roundingOf({ amounts }: HierarchyTable, column: number, some: readonly number[]): bigint {
  const finest = some.reduce((most, index) => Math.max(most, amounts.digits(index, column)), 0);
  const step = (amounts.one[column] ?? 1n) / 10n ** BigInt(finest);
  const whole = finest > 0 || some.length < FEWEST ? 1n : thousandsOf(some.map((index) => amounts.at(index)[column] ?? 0n), amounts.one[column] ?? 1n); // prettier-ignore
  return step * whole * BigInt(some.length);
}

const FEWEST = 4;

// 1000 where all are whole thousands, 1000000 where all are whole millions.
function thousandsOf(values: readonly bigint[], one: bigint): bigint {
  let whole = 1n;
  while (values.some((each) => each !== 0n) && values.every((each) => each % (one * whole * 1000n) === 0n))
    whole *= 1000n;
  return whole;
}
