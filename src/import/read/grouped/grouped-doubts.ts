import type { NotScanned } from "../../../model/input-record.js";
import { type Exact, ZERO, add, compare, exact, multiply, whole } from "../../../money/exact.js";
import { isAccepted } from "../../checks/accepted.js";
import { budgetHierarchy } from "../budget-hierarchy.js";
import { repeatingHeader } from "../budget-repeats.js";
import { isOfAll } from "../scan-doubts.js";
import { unmatchedConditions } from "../unmatched-conditions.js";
import { further } from "./class-sums.js";
import type { Outcome, TableClass } from "./grouped-classes.js";
import type { GroupedTable } from "./grouped-table.js";
import { oddCounts } from "./line-form.js";

// One line that is more than one part in so many of all lines of a long year may be their total.
const PARTS = 4;
const SEEN = 150;
// Where one of so many rows is refused, the table itself may be misunderstood.
const MOST_REFUSED = 2;
// What a program of 32 bits writes that could not hold an amount.
const WRAPPED = ["2147483647", "-2147483648", "4294967295"].map((each) => exact(each));

/** Why a table that was counted may hold more than a plain list of lines: then all its rows must be looked at together. */
export function groupedDoubt(found: GroupedTable, outcome: Outcome): NotScanned | undefined {
  const { task, seen, writings } = found;
  const { region, columns, codes, readers, filter } = seen;
  const { settings, dictionaries, context } = task;
  const classes = [...outcome.classes.values()];
  const cut = readers.amounts.find((_, at) => mayBeCut(classes, at));
  if (cut) return { why: "32-bits", text: cut.header };
  const mixed = readers.amounts.find((column) => isOfAll(column, oddCounts(writings, column.index)?.keys() ?? []));
  if (mixed) return { why: "marks", text: mixed.header };
  if (region.told || outcome.refused * MOST_REFUSED >= found.count) return { why: "form" };
  if (unmatchedConditions(seen.conditions, region, columns, task.name).length > 0) return { why: "form" };
  const repeating = repeatingHeader(region, columns);
  if (repeating !== undefined) return { why: "repeated-totals", text: repeating };
  if (settings.hierarchy === "none") return undefined;
  if (holdsTotal(found, classes)) return { why: "first-or-last-line" };
  const takesBack = isAccepted("hierarchy.closed", context.accept, settings.file);
  const read = budgetHierarchy(region, columns, codes, readers, filter, settings, dictionaries, takesBack);
  const { roles, questions, filled } = read;
  if (roles.size + questions.length + filled.size === 0) return undefined;
  const [first] = [...roles.keys(), ...questions.flatMap((each) => each.row ?? []), ...filled.keys()];
  return first === undefined ? { why: "readings" } : { why: "hierarchy", row: first };
}

// Whether the largest or the smallest amount stands at the end of 32 bits.
function mayBeCut(classes: readonly TableClass[], column: number): boolean {
  const ends = classes.flatMap(({ least, most }) => [least[column], most[column]]);
  return ends.some((end) => end !== undefined && WRAPPED.some((each) => compare(end, each) === 0));
}

// Whether one line of a year may state the sum of the others: in every column it is a large part of all.
function holdsTotal({ plan }: GroupedTable, classes: readonly TableClass[]): boolean {
  const years = groupedBy(classes, plan.year < 0);
  return [...years.values()].some((own) => {
    if (own.reduce((sum, each) => sum + each.lines, 0) <= SEEN) return false;
    return plan.amounts.every((_, at) => {
      const sum = own.reduce((all, each) => add(all, each.sums[at] ?? ZERO), ZERO);
      const most = own.reduce<Exact | undefined>((all, each) => further(all, each.most[at], 1), undefined);
      return sum.n === 0n || (most !== undefined && compare(multiply(most, whole(PARTS)), sum) >= 0);
    });
  });
}

// The classes by the text of their year, which is the first of their keys.
function groupedBy(classes: readonly TableClass[], isOne: boolean): ReadonlyMap<string, readonly TableClass[]> {
  const years = new Map<string, TableClass[]>();
  for (const each of classes) {
    const year = isOne ? "" : (each.keys[0] ?? "");
    years.set(year, [...(years.get(year) ?? []), each]);
  }
  return years;
}
