import type { Issue } from "../../formula/issue.js";
import type { BudgetAmount } from "../../model/budget-table.js";
import { weightOf } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import { type PlausibilityTask, aboveProduct, negativeIssue, plausibility } from "../checks/plausibility.js";
import { knownSums } from "../checks/budget-totals.js";
import { type PlausibleAmount, type Stepping, isThousandfold, thousandfold } from "../checks/thousandfold.js";
import { exact } from "../../money/exact.js";
import { belowIn } from "./below-zero.js";
import type { BudgetReaders } from "./budget-readers.js";
import type { HeldRows } from "./budget-rows.js";
import type { RowFates } from "./row-fates.js";

// The ends of 32 bits, and how many of the whole amounts of a column share a step where others may have been cut there.
const [ENDS, TURN, STEP, SHARE] = [[2 ** 31 - 1, -(2 ** 31), 2 ** 32 - 1], 2 ** 32, 100, 0.5] as const;
const [APPROPRIATIONS, TOLD] = [new Set(["proposed", "approved", "revised"]), 6] as const;

/** The amounts of all lines, one by one. */
export const plausibleLines = ({ summed, amounts, fates }: HeldRows): readonly PlausibleAmount[] => {
  const all = summed ? singleAmounts(fates, fates.lines) : amounts;
  return all.map(plausible);
};

const plausible = ({ line, ...each }: BudgetAmount): PlausibleAmount => ({
  ...each,
  row: line.row,
  id: line.values.id,
});

const singleAmounts = (fates: RowFates, places: Iterable<number>): readonly BudgetAmount[] =>
  Array.from(places, (at) => fates.amountsAt(at, fates.lineAt(at))).flat();

/** Whether some rows of a table stand for several: of these an amount is a sum. */
export const areWeighed = ({ columns }: RowFates): boolean => columns.rows.some((each) => weightOf(each) > 1);

/** What single lines show of a table whose other rows stand for several. */
export function singleSense(task: Omit<PlausibilityTask, "lines">, { fates }: HeldRows): readonly Issue[] {
  const isBelow = (at: number): boolean => fates.amounts.some(({ wholeAt }) => (wholeAt(at) ?? 0) < 0);
  const places = [...fates.lines].filter((at) => weightOf(fates.columns.rows[at] as GridRow) === 1 || isBelow(at));
  const issues = plausibility({ ...task, lines: singleAmounts(fates, places).map(plausible) });
  return issues.filter(({ code }) => code === "amount.above-total" || code === "amount.wrapped");
}

/** Whether a line may be larger than a published total, or cut at the end of 32 bits: then all are looked at one by one. */
export function mayBeImplausible({ lines, amounts }: RowFates, totals: readonly string[]): boolean {
  const least = Math.min(...totals.map(Number));
  return amounts.some(({ places, wholeAt }) => {
    const one = 10 ** places;
    let [count, steps, isWhole, isBounded] = [0, 0, true, true];
    for (let place = 0; place < lines.length; place++) {
      const whole = wholeAt(lines[place] as number);
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
): readonly Issue[] {
  const totals = knownSums(sums.kept, amounts);
  const negative = readers.amounts.flatMap(({ header, phase }, column) => {
    if (!summed?.below || !APPROPRIATIONS.has(phase)) return [];
    const rows: number[] = [];
    let count = 0;
    for (const at of fates.lines) {
      const value = fates.amounts[column]?.wholeAt(at);
      if (value === undefined || value >= 0) continue;
      const row = fates.columns.rows[at] as GridRow;
      if (rows.length < TOLD) rows.push(row.row);
      count += weightOf(row);
    }
    return count > 0 ? [{ header, rows, count }] : [];
  });
  return [
    ...aboveProduct(file, totals, unit, gdp),
    ...negative
      .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
      .map(({ header, rows, count }) => negativeIssue(file, header, rows, count, belowIn(summed, header))),
    ...thousandfold(file, totals, steppingOver(fates, readers)),
  ];
}

// The lines whose amounts step, as `steppingIn` finds them: those of one id belong together.
function steppingOver(
  { columns, lines, amounts, yearAt, years, idAt, phaseAt }: RowFates,
  readers: BudgetReaders,
): (before: string, key: string) => Stepping | undefined {
  const texts = years();
  const width = amounts.length;
  const valueAt = (column: number, at: number): string | undefined => {
    const value = amounts[column]?.valueAt(at);
    return typeof value === "string" ? value : undefined;
  };
  // Most budgets have one year and phase, where nothing can step.
  let known: { readonly near: readonly Float64Array[]; readonly groups: Int32Array; readonly most: number } | undefined;
  const knowing = () => {
    const groups = Int32Array.from(columns.rows, (_, at) => idAt?.(at) ?? at);
    const near = amounts.map((each) => each.near().map((whole) => whole / 10 ** each.places));
    return { near, groups, most: lines.reduce((all, at) => Math.max(all, groups[at] as number), 0) };
  };
  // By column and year, whether its amounts are of a key.
  const areOf = (key: string) =>
    readers.amounts.map(({ fiscalYear, phase }) => texts.map((year) => `${fiscalYear ?? year}:${phase}` === key));
  return (before, key) => {
    const { near, groups, most } = (known ??= knowing());
    const [areBefore, areLater] = [areOf(before), areOf(key)];
    // Where the amount of each id stands before: its row and column, counted from 1.
    const earlier = new Float64Array(most + 1);
    for (const at of lines)
      for (let column = 0; column < width; column++)
        if (areBefore[column]?.[yearAt(at)] === true && phaseAt(at) === undefined)
          earlier[groups[at] as number] = at * width + column + 1;
    const steps: { readonly row: number; readonly column: number; readonly amount: string }[] = [];
    for (const at of lines)
      for (let column = 0; column < width; column++) {
        if (areLater[column]?.[yearAt(at)] !== true || phaseAt(at) !== undefined) continue;
        const place = (earlier[groups[at] as number] as number) - 1;
        const [from, row] = [place % width, Math.floor(place / width)];
        if (place < 0 || !mayStep(near[from]?.[row] as number, near[column]?.[at] as number)) continue;
        const [one, other] = [valueAt(from, row), valueAt(column, at)];
        if (one !== undefined && other !== undefined && isThousandfold(exact(one), exact(other)))
          steps.push({ row: columns.rows[at]?.row ?? 0, column, amount: other });
      }
    const [first] = steps;
    if (!first) return undefined;
    const column = readers.amounts[first.column]?.header ?? "";
    return { count: steps.length, rows: steps.map((each) => each.row), first: { column, amount: first.amount } };
  };
}

// A look at doubles, which are near enough, before numbers are compared exactly.
function mayStep(one: number, other: number): boolean {
  const ratio = Math.abs(one / other);
  return (ratio > 400 && ratio < 2500) || (ratio > 1 / 2500 && ratio < 1 / 400);
}
