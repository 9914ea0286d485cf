import type { Issue } from "../../formula/issue.js";
import { aboveProduct, negativeIssue } from "../checks/plausibility.js";
import { belowIn } from "./below-zero.js";
import { type Stepping, thousandfold } from "../checks/thousandfold.js";
import { parentIssues } from "../checks/parent-issues.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { checkTotals, knownSums, restsOf } from "../checks/budget-totals.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import type { BudgetSums } from "./budget-sums.js";
import { stepKey } from "../scan/observations.js";
import type { BudgetRows } from "./row-task.js";
import { readCell } from "./read-line.js";
import type { ScannedFile } from "./scan-budget.js";
import type { HeldAmount, HeldFor } from "./scanned-held.js";
import { yearsOf } from "./scanned-rows.js";

/** What the sums of a file that was gone through say about it. */
export function scannedSums(
  settings: BudgetSettings,
  index: number,
  found: ScannedFile,
  rows: BudgetRows,
  gdp: ReadonlyMap<string, string> | undefined,
  hierarchy: Hierarchy,
  heldFor: HeldFor,
): BudgetSums {
  const headers = found.seen.readers.amounts.map((each) => each.header);
  const facts = { file: settings.file, headers, tolerance: settings.tolerance ?? "0" };
  const sumsBy = (held: readonly HeldAmount[]) => ({
    own: parentIssues(hierarchy.checks, { ...facts, held: held.map((each) => ({ ...each, key: each.column })) }),
    printed: checkTotals(settings, rows.sums, held),
  });
  // The rows that make a difference are looked for only where there is one.
  const first = sumsBy([]);
  const isMet = first.own.issues.length + first.printed.issues.length === 0;
  const { own, printed } = isMet ? first : sumsBy(heldFor([...hierarchy.checks, ...first.printed.checks], rows));
  const { rest, issues } = restsOf(settings, index, rows.sums.kept, rows.amounts);
  const sense = scannedSense(settings.file, found, rows, gdp);
  return {
    rest,
    checks: [...printed.checks, ...own.checks],
    issues: [...printed.issues, ...own.issues, ...sense, ...issues],
  };
}

// What no ministry can have meant, as `plausibility` tells it.
function scannedSense(
  file: string,
  found: ScannedFile,
  { sums, amounts: ofLines, summed }: BudgetRows,
  gdp: ReadonlyMap<string, string> | undefined,
): readonly Issue[] {
  const { plan, scan, seen } = found;
  const { amounts } = seen.readers;
  const totals = knownSums(sums.kept, ofLines);
  const { columns, steps } = scan.rows.seen;
  const negative = amounts.flatMap(({ header }, at) => {
    const noted = columns[at]?.negative;
    return plan.amounts[at]?.isAppropriation && noted && noted.count > 0 ? [{ header, ...noted }] : [];
  });
  const years = yearsOf(found);
  const keyOf = (column: number, year: string): string =>
    `${amounts[column]?.fiscalYear ?? year}:${amounts[column]?.phase ?? ""}`;
  const steppingOf = (before: string, key: string): Stepping | undefined => {
    const own = [...years].flatMap(([number, year]) =>
      plan.pairs.flatMap(([from, to]) => {
        const noted = steps.get(stepKey(number, from, to));
        const column = amounts[to];
        return noted && column && keyOf(from, year) === before && keyOf(to, year) === key ? [{ ...noted, column }] : [];
      }),
    );
    const [one] = own.sort((a, b) => a.first.row - b.first.row);
    if (!one) return undefined;
    const amount = readCell(one.first, one.column);
    return {
      count: own.reduce((sum, each) => sum + each.count, 0),
      rows: own.flatMap((each) => each.rows).sort((a, b) => a - b),
      first: { column: one.column.header, amount: typeof amount === "string" ? amount : "" },
    };
  };
  return [
    ...aboveProduct(file, totals, seen.unit, gdp),
    ...negative
      .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
      .map(({ header, rows, count }) => negativeIssue(file, header, rows, count, belowIn(summed, header))),
    ...thousandfold(file, totals, steppingOf),
  ];
}
