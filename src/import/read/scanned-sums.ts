import type { Issue } from "../../formula/issue.js";
import { aboveProduct, negativeIssue } from "../checks/plausibility.js";
import { type Stepping, thousandfold } from "../checks/thousandfold.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { checkTotals, restsOf } from "../checks/budget-totals.js";
import type { BudgetSums } from "./budget-sums.js";
import { stepKey } from "../scan/observations.js";
import type { BudgetRows } from "./budget-rows.js";
import { cellAt } from "./read-line.js";
import type { ScannedFile } from "./scan-budget.js";
import { yearsOf } from "./scanned-rows.js";

/** What the sums of a file that was gone through say about it. */
export function scannedSums(
  settings: BudgetSettings,
  index: number,
  found: ScannedFile,
  rows: BudgetRows,
  gdp: ReadonlyMap<string, string> | undefined,
): BudgetSums {
  const printed = checkTotals(settings, rows.sums, []);
  const { rest, issues } = restsOf(settings, index, rows.sums.kept, rows.amounts);
  const sense = scannedSense(settings.file, found, rows, gdp);
  return { rest, checks: printed.checks, issues: [...printed.issues, ...sense, ...issues] };
}

// What no ministry can have meant, as `plausibility` tells it.
function scannedSense(
  file: string,
  found: ScannedFile,
  { sums: { kept } }: BudgetRows,
  gdp: ReadonlyMap<string, string> | undefined,
): readonly Issue[] {
  const { plan, scan, seen } = found;
  const { amounts } = seen.readers;
  const { columns, steps } = scan.rows.seen;
  const negative = amounts.flatMap(({ header }, at) => {
    const noted = columns[at]?.negative;
    return plan.amounts[at]?.isAppropriation && noted && noted.count > 0 ? [{ header, ...noted }] : [];
  });
  const years = yearsOf(found);
  const keyOf = (column: number, year: string): string =>
    `${amounts[column]?.fiscalYear ?? year}:${amounts[column]?.phase ?? ""}`;
  const steppingOf = (before: string, key: string): Stepping | undefined => {
    for (const [number, year] of years)
      for (const [from, to] of plan.pairs) {
        const noted = steps.get(stepKey(number, from, to));
        const column = amounts[to];
        if (!noted || !column || keyOf(from, year) !== before || keyOf(to, year) !== key) continue;
        const amount = column.read(cellAt(noted.first.cells, column.index));
        return { ...noted, first: { column: column.header, amount: typeof amount === "string" ? amount : "" } };
      }
    return undefined;
  };
  return [
    ...aboveProduct(file, kept, seen.unit, gdp),
    ...negative
      .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
      .map(({ header, rows, count }) => negativeIssue(file, header, rows, count)),
    ...thousandfold(file, kept, steppingOf),
  ];
}
