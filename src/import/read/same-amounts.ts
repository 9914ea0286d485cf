import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetReaders } from "./budget-readers.js";
import type { RowFates } from "./row-fates.js";

/**
 * The warnings `column.same` and `column.multiple`: two columns of amounts of which one says the other on every line, as it
 * stands or so many times.
 *
 * @param file - name of the file
 */
export function sameAmounts(file: string, { amounts: readers }: BudgetReaders, fates: RowFates): readonly Issue[] {
  const { amounts, lines } = fates;
  if (lines.length < FEWEST) return [];
  const wholeIn = (column: number, at: number): bigint | undefined => {
    const whole = amounts[column]?.wholeAt(at);
    return whole === undefined ? undefined : BigInt(whole);
  };
  // In the smallest unit of both.
  const scaleOf = (column: number, other: number): bigint =>
    10n ** BigInt(Math.max(0, (amounts[other]?.places ?? 0) - (amounts[column]?.places ?? 0)));
  const timesOf = (column: number, other: number): bigint | undefined => {
    const [scale, against] = [scaleOf(column, other), scaleOf(other, column)];
    const seen = new Set<bigint>();
    let times: bigint | undefined;
    for (const at of lines) {
      const [own, beside] = [wholeIn(column, at), wholeIn(other, at)];
      if (own === undefined && beside === undefined) continue;
      // What is not known says nothing of the other.
      if (own === undefined || beside === undefined) return undefined;
      const [more, less] = [own * scale, beside * against];
      if (less === 0n ? more !== 0n : more % less !== 0n || (times ??= more / less) * less !== more) return undefined;
      if (seen.size < DIFFERENT) seen.add(less);
    }
    return seen.size < DIFFERENT || times === undefined || times < 1n ? undefined : times;
  };
  const headerOf = (column: number): string => readers[column]?.header ?? "";
  return amounts.slice(0, MOST).flatMap((_, column) =>
    amounts.slice(0, MOST).flatMap((__, other) => {
      const times = column === other ? undefined : timesOf(column, other);
      if (times === undefined || (times === 1n && column > other)) return [];
      const detail = { other: headerOf(other), times: String(times), count: String(lines.length) };
      const code = times === 1n ? "column.same" : "column.multiple";
      return [problem(code, { file, column: headerOf(column), detail }, "warning")];
    }),
  );
}

// So many columns are held against each other, and so many lines, not all of one amount, show that they are one.
const [MOST, FEWEST, DIFFERENT] = [6, 6, 3];
