import type { Amounts } from "./hierarchy-amounts.js";
import { surprise } from "./hierarchy-sums.js";
import type { Values } from "./hierarchy-sums.js";

/**
 * Bits of chance that the equality of a row and the sum of others excludes, in all columns together. A column that
 * repeats another one proves nothing more.
 *
 * @param total - what the row states, by column
 * @param parts - what each part states
 * @returns undefined where the sum differs in any column, or there is nothing to compare
 * @example 201869 = 158404 + 43465 and 332666 = 297229 + 35437: about 36
 */
export function sumBits(
  amounts: Amounts,
  total: Values,
  parts: readonly Values[],
  width = amounts.width,
): number | undefined {
  const seen = new Set<string>();
  let [bits, compared] = [0, 0];
  for (let column = 0; column < width; column++) {
    const stated = total[column];
    if (stated === undefined) continue;
    const values = parts.map((each) => each[column] ?? 0n);
    const difference = values.reduce((sum, each) => sum + each, -stated);
    const tolerance = amounts.tolerance[column] ?? 0n;
    if (difference > tolerance || -difference > tolerance) return undefined;
    if (stated === 0n) continue;
    compared++;
    const key = values.join();
    if (!seen.has(key)) bits += surprise(stated, values, tolerance);
    seen.add(key);
  }
  return compared === 0 ? undefined : bits;
}
