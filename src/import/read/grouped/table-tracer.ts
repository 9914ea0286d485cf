import { comparable } from "../../../model/condition.js";
import type { BudgetAmount, Summed, Traced } from "../../../model/budget-table.js";
import type { SourceRow } from "../../../model/source-table.js";
import { classKey } from "./class-sums.js";
import { type Outcome, amountIn, groupIn, lineOf } from "./grouped-classes.js";
import type { GroupedTable } from "./grouped-table.js";

// No more lines of classes are fetched: the others stay together in the sums of their classes.
export const MOST_LINES = 500;

/** Asks the engine for single lines, and for texts of its columns. */
export function tableTracer(found: GroupedTable, outcome: Outcome): Pick<Summed, "trace" | "texts"> {
  const { task, form, plan } = found;
  const single = [...outcome.single.keys()];
  const tracedOf = (row: SourceRow): readonly Traced[] => {
    const of = outcome.classes.get(classKey(groupIn(found, row)))?.line;
    const { line } = lineOf(found, row);
    return of && line ? [{ of, amounts: amountsOf(found, row, line) }] : [];
  };
  return {
    trace: (wanted) => {
      if ("id" in wanted) {
        const rows = task.table.rowsOf(form, { ids: [wanted.id], columns: plan.ids }, MOST_LINES);
        const own = single.flatMap(tracedOf).filter((each) => each.amounts[0]?.line.values.id === wanted.id);
        return [...rows.flatMap(tracedOf), ...own];
      }
      const groups = [...outcome.classes.values()].filter(({ line }) => wanted.classes.has(line));
      const rows = groups.length === 0 ? [] : task.table.rowsOf(form, { groups }, MOST_LINES);
      return [...rows, ...single].flatMap(tracedOf).filter((each) => wanted.classes.has(each.of));
    },
    texts: (column, count) => {
      const name = column.replace(/^source:/, "");
      const header = found.seen.region.header.findIndex((each) => comparable(each) === comparable(name));
      const index = name === column ? found.seen.columns.fields.get(name)?.[0] : header;
      if (index === undefined || index < 0) return [];
      return [...new Set(task.table.texts(index, undefined, count + 1).map(comparable))]
        .filter((each) => each !== "")
        .slice(0, count);
    },
  };
}

function amountsOf(found: GroupedTable, row: SourceRow, line: BudgetAmount["line"]): readonly BudgetAmount[] {
  const { seen, task } = found;
  return seen.readers.amounts.map((column): BudgetAmount => {
    const read = amountIn(found, column, row) ?? (task.settings.blank === "zero" ? "0" : undefined);
    return {
      line,
      fiscalYear: column.fiscalYear ?? line.values.fiscalYear ?? seen.known.fiscalYear ?? "",
      phase: column.phase,
      amount: typeof read === "string" ? read : null,
      column: column.header,
    };
  });
}
