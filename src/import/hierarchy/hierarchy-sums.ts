// Sums of rows over their parts, exact or as doubles; how well rows agree with sums of other rows, and how unlikely it
// is by chance, in bits. A row that states nothing stands for the sum of its parts.
import { onceFor } from "../../model/once-for.js";
import { WholeSums } from "../numbers/whole-sums.js";
import type { Amounts } from "./hierarchy-rows.js";

// How a row compares with a sum: `near` within two per cent, `none` without anything to compare; the bits of chance that an
// equal one takes, about 3 for 1000 = 400 + 600; and the greatest relative difference of any column.
type Agreement = { readonly verdict: Verdict; readonly bits: number; readonly distance: number };
type Verdict = "equal" | "near" | "off" | "none";

/** Sums of doubles may differ by so much of what was added from the exact ones. */
export const ROUNDING = 1e-9;

/** What each of some rows comes to in a column, as a double. */
export function nearColumn({ nearOf }: Pick<Sums, "nearOf">, rows: readonly number[], column: number): Float64Array {
  const near = new Float64Array(rows.length);
  for (let at = 0; at < near.length; at++) near[at] = nearOf(rows[at] as number, column);
  return near;
}

/** Amounts by column, undefined where nothing is stated. */
export type Values = readonly (bigint | undefined)[];

const NEAR = 0.02;

/** Sums over the rows that `partsOf` a row names, of the first columns of so many: shares and head counts need not add up. */
export function sumsOf(
  amounts: Amounts,
  partsOf: (index: number) => readonly number[] | undefined,
  width = amounts.width,
) {
  const { near, isSilent } = statedIn(amounts);
  const valueOf = (index: number): Values => {
    const stated = amounts.at(index);
    if (stated.some((each) => each !== undefined)) return stated;
    const parts = partsOf(index);
    return parts && parts.length > 0 ? sumOf(parts) : stated;
  };
  const sumOf = (parts: readonly number[]): Values => {
    const [made, sums] = [Array<bigint | undefined>(amounts.width).fill(undefined), new WholeSums(amounts.width)];
    for (let column = 0; column < amounts.width; column++) {
      let isStated = false;
      for (const part of parts) {
        const value = isSilent?.[part] === 1 ? valueOf(part)[column] : amounts.whole(part, column);
        if (value === undefined) continue;
        sums.add(column, value);
        isStated = true;
      }
      if (isStated) made[column] = sums.wholeAt(column);
    }
    return made;
  };
  const compare = (index: number, parts: readonly number[]): Agreement => {
    const stated = amounts.at(index);
    const sums = sumOf(parts);
    const compared: number[] = [];
    let [equal, distance] = [true, 0];
    for (let column = 0; column < width; column++) {
      const [a, b] = [stated[column], sums[column]];
      if (a === undefined || b === undefined || (a === 0n && b === 0n)) continue;
      compared.push(column);
      const difference = size(a - b);
      if (difference > (amounts.tolerance[column] ?? 0n)) equal = false;
      if (difference > 0n) distance = Math.max(distance, ratio(difference, a));
    }
    if (compared.length === 0) return { verdict: "none", bits: 0, distance: 0 };
    if (!equal) return { verdict: distance <= NEAR ? "near" : "off", bits: 0, distance };
    const bitsOf = (column: number): number => {
      const value = (at: number): bigint => valueOf(parts[at] ?? 0)[column] ?? 0n;
      return surprise(stated[column] ?? 0n, parts.length, value, amounts.tolerance[column] ?? 0n);
    };
    return { verdict: "equal", bits: Math.max(0, ...compared.map(bitsOf)), distance };
  };
  // Adds rows one by one until they make the target.
  const towards = (target: Values) => {
    const sums = Array<bigint>(amounts.width).fill(0n);
    return (index: number): "equal" | "less" | "more" => {
      const value = valueOf(index);
      let verdict: "equal" | "less" | "more" = "equal";
      for (let column = 0; column < width; column++) {
        sums[column] = (sums[column] ?? 0n) + (value[column] ?? 0n);
        const wanted = target[column];
        if (wanted === undefined) continue;
        const difference = (sums[column] ?? 0n) - wanted;
        if (size(difference) <= (amounts.tolerance[column] ?? 0n)) continue;
        if (difference > 0n && !amounts.negative[column]) return "more";
        verdict = "less";
      }
      return verdict;
    };
  };
  const nearOf = (index: number, column: number): number =>
    isSilent?.[index] === 1 ? Number(valueOf(index)[column] ?? 0n) : ((near[column] as Float64Array)[index] as number);
  // Whether a row states nothing but zeros, or nothing at all.
  const isNothing = (index: number): boolean => {
    for (let column = 0; column < amounts.width; column++)
      if (isSilent?.[index] === 1 ? nearOf(index, column) !== 0 : near[column]?.[index] !== 0) return false;
    return true;
  };
  const isExact = amounts.tolerance.every((each) => each === 0n);
  return {
    /** How many of the first columns are compared, and whether a sum must equal what is stated in each of them. */
    ...{ width, isExact },
    /** What a row states, or its parts come to, by column, and as a double: this shows at a glance what cannot be. */
    ...{ valueOf, nearOf },
    ...{ sumOf, compare, towards, isNothing },
  };
}

/** Sums of rows, where a row that states nothing stands for the sum of its parts. */
export type Sums = ReturnType<typeof sumsOf>;

// What rows state, by column, 0 where that is nothing; and which rows state nothing at all, where some do.
const statedIn = onceFor(({ near }: Amounts) => {
  const isSilent = new Uint8Array(near[0]?.length ?? 0).fill(1);
  const stated = near.map((each) => {
    let isWhole = true;
    for (let index = 0; index < each.length; index++)
      if (Number.isNaN(each[index])) isWhole = false;
      else isSilent[index] = 0;
    return isWhole ? each : each.map((value) => (Number.isNaN(value) ? 0 : value));
  });
  return { near: stated, isSilent: isSilent.includes(1) ? isSilent : undefined };
});

// Bits of chance that an equal sum excludes: counted in the greatest unit that divides all parts, 1000 of 400 and 600 has 2.3.
function surprise(sum: bigint, length: number, partAt: (at: number) => bigint, tolerance: bigint): number {
  let unit = 0n;
  let count = 0;
  // Nothing divides further than by one.
  for (let at = 0; at < length && (unit !== 1n || count < 2); at++) {
    const part = partAt(at);
    if (part === 0n) continue;
    count++;
    if (unit !== 1n) unit = common(unit, size(part));
  }
  if (count < 2 || unit === 0n) return 0;
  if (unit < 2n * tolerance + 1n) unit = 2n * tolerance + 1n;
  return log2(size(sum) / unit);
}

const common = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

export const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Logarithm of a whole number to base 2; 0 for numbers below 2. */
export const log2 = (value: bigint): number => {
  const digits = value.toString(2);
  return value < 2n
    ? 0
    : digits.length - 1 + Math.log2(Number(`0b${digits.slice(0, 40)}`) / 2 ** (Math.min(digits.length, 40) - 1));
};

const ratio = (difference: bigint, of: bigint): number =>
  of === 0n ? Infinity : Number((difference * 1_000_000n) / size(of)) / 1_000_000;

/** The same of all columns together: 201869 = 158404 + 43465 and 332666 = 297229 + 35437 are about 36. */
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

/** The same for a row that is the sum of others in each of the first columns; undefined where any differs or none is stated. */
export function sumBits(amounts: Amounts, total: Values, parts: readonly Values[], width = amounts.width) {
  const stated: number[] = [];
  for (let column = 0; column < width; column++) {
    const value = total[column];
    if (value === undefined) continue;
    const difference = parts.reduce((sum, each) => sum + (each[column] ?? 0n), -value);
    if (size(difference) > (amounts.tolerance[column] ?? 0n)) return undefined;
    if (value !== 0n) stated.push(column);
  }
  return stated.length === 0 ? undefined : columnBits(total, stated, parts, amounts.tolerance);
}
