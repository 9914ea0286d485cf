import { isBelowZero } from "../../model/budget-table.js";
import type { Issue } from "../../formula/issue.js";
import { type Exact, ZERO, add, compare, exact, multiply } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { problem } from "../../formula/problem.js";
import { type PlausibleAmount, steppingIn, thousandfold } from "./thousandfold.js";
import { wrapped } from "./wrapped.js";

export type PlausibilityTask = {
  readonly file: string;
  readonly lines: readonly PlausibleAmount[];
  /** Whole currency units in one unit of the file. */
  readonly unit: string;
  /** Published totals by `year:phase`, in the unit of the file. */
  readonly controlTotals: ReadonlyMap<string, string>;
  /** Gross domestic product by year, in whole currency units. */
  readonly gdp?: ReadonlyMap<string, string>;
};

// Where 32 bits end, signed and unsigned: what a program writes that could not hold the amount.
const WRAPPED = new Set(["2147483647", "-2147483648", "4294967295"]);
const APPROPRIATIONS = new Set(["proposed", "approved", "revised"]);
const SHOWN = 5;

/**
 * Looks for what no ministry can have meant.
 *
 * @param task - amounts of the lines, unit, published totals, and gross domestic product where it is known
 * @returns errors: `amount.above-total` (one line above the published total), `total.above-gdp`, `amount.wrapped` (a
 *   value at the end of 32 bits); the question `amount.wrapped-step` of `wrapped`; warnings: `amount.thousandfold` (a total, or most lines, about a thousand times those
 *   of another year or phase), `amount.negative` (an appropriation below zero, once a column)
 */
export function plausibility(task: PlausibilityTask): readonly Issue[] {
  const { file, lines, unit, controlTotals, gdp } = task;
  const issues: Issue[] = [];
  const totals = new Map<string, Exact>();
  const negative = new Map<string, PlausibleAmount[]>();
  // Below zero lines can take away from a total that one line alone exceeds.
  const lessened = new Set(lines.flatMap((each) => (isBelowZero(each) ? [keyOf(each)] : [])));
  for (const line of lines) {
    const { row, phase, amount, column, id } = line;
    if (amount === null) continue;
    const [key, value] = [keyOf(line), exact(amount)];
    totals.set(key, add(totals.get(key) ?? ZERO, value));
    const total = controlTotals.get(key);
    if (total !== undefined && !lessened.has(key) && compare(value, exact(total)) > 0)
      issues.push(
        problem("amount.above-total", {
          file,
          row,
          column,
          received: amount,
          expected: `≤ ${total}`,
          detail: { id, key },
        }),
      );
    if (WRAPPED.has(amount.replace(/\.0+$/, "")))
      issues.push(problem("amount.wrapped", { file, row, column, received: amount, detail: { id } }));
    if (!APPROPRIATIONS.has(phase) || value.n >= 0n) continue;
    const known = negative.get(column);
    if (known) known.push(line);
    else negative.set(column, [line]);
  }
  issues.push(...aboveProduct(file, totals, unit, gdp));
  for (const [column, own] of negative) {
    const rows = own.map((each) => each.row);
    issues.push(negativeIssue(file, column, rows, rows.length, own));
  }
  return [...issues, ...wrapped(file, lines), ...thousandfold(file, totals, steppingIn(lines))];
}

/** Totals by `year:phase` that are larger than the gross domestic product of their year. */
export function aboveProduct(
  file: string,
  totals: ReadonlyMap<string, Exact>,
  unit: string,
  gdp: PlausibilityTask["gdp"],
): readonly Issue[] {
  return [...totals].flatMap(([key, total]) => {
    const year = key.split(":")[0] ?? "";
    const product = gdp?.get(year);
    const units = multiply(total, exact(unit));
    if (product === undefined || compare(units, exact(product)) <= 0) return [];
    const detail = { key, year, unit };
    return [problem("total.above-gdp", { file, received: toDecimal(units), expected: `≤ ${product}`, detail })];
  });
}

/** Appropriations below zero in a column: the first rows with the lines that stand there, and how many there are. */
export function negativeIssue(
  file: string,
  column: string,
  rows: readonly number[],
  count: number,
  lines: readonly Pick<PlausibleAmount, "row" | "id" | "amount">[],
): Issue {
  const words = rows.slice(0, SHOWN).map((row) => {
    const line = lines.find((each) => each.row === row);
    return line ? `${row} (${line.id}: ${minus(line.amount ?? "")})` : String(row);
  });
  const listed = words.join(", ") + (count > SHOWN ? ", …" : "");
  const detail = { rows: listed, count: String(count) };
  return problem("amount.negative", { file, row: rows[0] ?? 0, column, detail }, "warning");
}

const minus = (amount: string): string => amount.replace("-", "−");

const keyOf = ({ fiscalYear, phase }: PlausibleAmount): string => `${fiscalYear}:${phase}`;
