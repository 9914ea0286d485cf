import type { NotScanned } from "../../../model/input-record.js";
import { isAccepted } from "../../checks/accepted.js";
import { budgetHierarchy } from "../budget-hierarchy.js";
import { repeatingHeader } from "../budget-repeats.js";
import { isOfAll } from "../scan-doubts.js";
import { unmatchedConditions } from "../unmatched-conditions.js";
import type { Outcome } from "./grouped-classes.js";
import { holdsTotal, mayBeCut } from "./grouped-ends.js";
import type { GroupedTable } from "./grouped-table.js";
import { oddCounts } from "./line-form.js";

// Where one of so many rows is refused, the table itself may be misunderstood.
const MOST_REFUSED = 2;

/** Why a table that was counted may hold more than a plain list of lines: then all its rows must be looked at together. */
export function groupedDoubt(found: GroupedTable, outcome: Outcome): NotScanned | undefined {
  const { task, seen, writings } = found;
  const { region, columns, codes, readers, filter } = seen;
  const { settings, dictionaries, context } = task;
  const cut = readers.amounts[mayBeCut(outcome) ?? -1];
  if (cut) return { why: "32-bits", text: cut.header };
  const mixed = readers.amounts.find((column) => isOfAll(column, oddCounts(writings, column.index)?.keys() ?? []));
  if (mixed) return { why: "marks", text: mixed.header };
  if (region.told || outcome.refused * MOST_REFUSED >= found.count) return { why: "form" };
  if (unmatchedConditions(seen.conditions, region, columns, task.name).length > 0) return { why: "form" };
  const repeating = repeatingHeader(region, columns);
  if (repeating !== undefined) return { why: "repeated-totals", text: repeating };
  if (settings.hierarchy === "none") return undefined;
  if (holdsTotal(found, outcome)) return { why: "first-or-last-line" };
  const takesBack = isAccepted("hierarchy.closed", context.accept, settings.file);
  const read = budgetHierarchy(region, columns, codes, readers, filter, settings, dictionaries, takesBack);
  const { roles, questions, filled } = read;
  if (roles.size + questions.length + filled.size === 0) return undefined;
  const [first] = [...roles.keys(), ...questions.flatMap((each) => each.row ?? []), ...filled.keys()];
  return first === undefined ? { why: "readings" } : { why: "hierarchy", row: first };
}
