import { problem } from "../../../formula/problem.js";
import type { Reject } from "../../../model/input-record.js";
import type { SourceRow } from "../../../model/source-table.js";
import type { BudgetRows } from "../row-task.js";
import { headersOf } from "../read-line.js";
import { type Outcome, idIn, lineOf } from "./grouped-classes.js";
import type { GroupedTable } from "./grouped-table.js";

// Of refused rows, as many are listed; all of them where they are written down.
const [LISTED, ALL] = [1000, 1_000_000];

/** The first refused rows of a table; all of them, where there are more, by asking for them once more. */
export function tableRejects(found: GroupedTable, outcome: Outcome): Pick<BudgetRows, "rejects" | "allRejects"> {
  const listed: Reject[] = [];
  for (const each of refusedIn(found, LISTED)) if (listed.push(each) === LISTED) break;
  if (outcome.refused <= listed.length) return { rejects: listed };
  return { rejects: listed, allRejects: { [Symbol.iterator]: () => refusedIn(found, ALL) } };
}

function* refusedIn(found: GroupedTable, limit: number): Generator<Reject, void, undefined> {
  const { task, form, plan, apart, classes } = found;
  const areRefused = classes.some((each) => each.isRefused);
  const rows = areRefused ? task.table.rowsOf(form, "refused", limit + apart.rows.length) : [];
  const own = [...rows, ...apart.rows].filter(({ cells }) => !plan.isLeftOut(cells));
  for (const row of own.sort((a, b) => a.row - b.row)) {
    const reject = rejectOf(found, row);
    if (reject.reasons.length > 0) yield reject;
  }
}

function rejectOf(found: GroupedTable, row: SourceRow): Reject {
  const { header } = found.seen.region;
  const { reasons } = lineOf(found, row);
  const earlier = found.apart.repeats.get(row);
  const told = earlier !== undefined && reasons.length === 0 ? [repeated(found, row, earlier)] : reasons;
  return { file: found.task.name, row: row.row, cells: row.cells, header, reasons: told };
}

function repeated(found: GroupedTable, row: SourceRow, earlier: number) {
  const column = headersOf(found.seen.region.header, found.seen.columns).id ?? "id";
  const facts = { file: found.task.name, row: row.row, column, received: idIn(found, row), expected: "id, fiscalYear" };
  return problem("key.duplicate", { ...facts, detail: { earlier: String(earlier), setting: "id" } });
}
