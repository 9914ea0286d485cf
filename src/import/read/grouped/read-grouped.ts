import type { NotScanned } from "../../../model/input-record.js";
import { checkTotals, knownSums, restsOf } from "../../checks/budget-totals.js";
import { aboveProduct, negativeIssue } from "../../checks/plausibility.js";
import { thousandfold } from "../../checks/thousandfold.js";
import { belowIn } from "../below-zero.js";
import { type BudgetFile, budgetFile, isOpenSum } from "../budget-file.js";
import type { BudgetRows } from "../row-task.js";
import type { BudgetSums } from "../budget-sums.js";
import { type Outcome, outcomeOf } from "./grouped-classes.js";
import { groupedDoubt } from "./grouped-doubts.js";
import { withEnds } from "./grouped-ends.js";
import { groupedRows } from "./grouped-rows.js";
import { type GroupedTable, HEAD, groupedTable } from "./grouped-table.js";
import { tableRecord } from "./table-record.js";
import type { TableTask } from "./table-task.js";

const APPROPRIATIONS = new Set(["proposed", "approved", "revised"]);

/**
 * Has the lines of a table counted and added up by its engine; or says why all its rows must be looked at together;
 * undefined where the table is short.
 */
export function readGrouped(task: TableTask): BudgetFile | NotScanned | undefined {
  const { table, context, settings, index, name } = task;
  const count = table.count();
  if (count <= HEAD) return undefined;
  if (context.areNamed) return { why: "named" };
  const grouped = groupedTable(task, count);
  if ("why" in grouped) return grouped;
  const { found, byCode } = grouped;
  const counted = outcomeOf(found);
  if (counted.lines === 0) return { why: "no-lines" };
  const outcome = withEnds(found, counted);
  const doubt = groupedDoubt(found, outcome);
  if (doubt) return doubt;
  const rows = groupedRows(found, byCode, outcome);
  const sums = sumsOf(found, outcome, rows);
  const wrong = sums.checks.find((each) => each.mismatches > 0);
  if (wrong) return { why: "control-totals", text: `${wrong.key}: ${wrong.stated ?? ""} ≠ ${wrong.sum ?? ""}` };
  if (sums.issues.some(isOpenSum)) return { why: "readings" };
  const budget = budgetFile({
    settings,
    index,
    file: { name, bytes: table },
    context,
    opened: found.opened,
    seen: found.seen,
    rows,
    sums,
    how: "none",
    questions: [],
    options: () => [],
    isConfirmed: false,
    given: undefined,
    reading: { by: "engine" },
  });
  return { ...budget, input: { ...budget.input, rows: count, ...tableRecord(table, rows.sums.all) } };
}

function sumsOf(found: GroupedTable, outcome: Outcome, rows: BudgetRows): BudgetSums {
  const { task, seen } = found;
  const settings = { ...seen.stated, file: task.name };
  const printed = checkTotals(settings, rows.sums, []);
  const { rest, issues } = restsOf(settings, task.index, rows.sums.kept, rows.amounts);
  const totals = knownSums(rows.sums.kept, rows.amounts);
  const sense = [
    ...aboveProduct(task.name, totals, seen.unit, task.context.gdp),
    ...negativeIssues(found, outcome, rows),
    ...thousandfold(task.name, totals, () => undefined),
  ];
  return { rest, checks: printed.checks, issues: [...printed.issues, ...sense, ...issues] };
}

// Appropriations below zero: of each class, the first line with one is named.
function negativeIssues({ seen, task }: GroupedTable, { classes }: Outcome, { summed }: BudgetRows) {
  return seen.readers.amounts.flatMap(({ phase, header }, at) => {
    const own = [...classes.values()].map(({ below }) => below[at]);
    const rows = own.flatMap((each) => each?.row ?? []).sort((a, b) => a - b);
    if (!APPROPRIATIONS.has(phase) || rows.length === 0) return [];
    const count = own.reduce((sum, each) => sum + (each?.count ?? 0), 0);
    return [negativeIssue(task.name, header, rows, count, belowIn(summed, header))];
  });
}
