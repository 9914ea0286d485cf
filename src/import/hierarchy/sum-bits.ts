import type { Amounts } from "./hierarchy-amounts.js";
import { type Values, surprise } from "./hierarchy-sums.js";

/**
 * Bits of chance that the equality of a row and the sum of others excludes, in all columns together. A column that
 * repeats another one proves nothing more.
 *
 * @param total - what the row states, by column
 * @param columns - places of the columns that are compared
 * @param parts - what each part states
 * @example 201869 = 158404 + 43465 and 332666 = 297229 + 35437: about 36
 */
export function columnBits(
  total: Values,
  columns: readonly number[],
  parts: readonly Values[],
  tolerance: readonly bigint[],
): number {
  const seen = new Set<string>();
  let bits = 0;
  for (const column of columns) {
    const value = (at: number): bigint => parts[at]?.[column] ?? 0n;
    const key = columns.length > 1 ? parts.map((_, at) => value(at)).join() : "";
    if (!seen.has(key)) bits += surprise(total[column] ?? 0n, parts.length, value, tolerance[column] ?? 0n);
    seen.add(key);
  }
  return bits;
}

/**
 * The same for a row of a table, where it is the sum of others in every column that it states.
 *
 * @param width - how many of the first columns are compared
 * @returns undefined where the sum differs in any column, or there is nothing to compare
 */
export function sumBits(
  amounts: Amounts,
  total: Values,
  parts: readonly Values[],
  width = amounts.width,
): number | undefined {
  const stated: number[] = [];
  for (let column = 0; column < width; column++) {
    const value = total[column];
    if (value === undefined) continue;
    const difference = parts.reduce((sum, each) => sum + (each[column] ?? 0n), -value);
    const tolerance = amounts.tolerance[column] ?? 0n;
    if (difference > tolerance || -difference > tolerance) return undefined;
    if (value !== 0n) stated.push(column);
  }
  return stated.length === 0 ? undefined : columnBits(total, stated, parts, amounts.tolerance);
}
