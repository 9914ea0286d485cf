import { type Exact, ZERO, add, compare, exact, multiply, whole } from "../../../money/exact.js";
import type { Group, Outliers } from "../../../model/source-table.js";
import { classKey, classSums, further } from "./class-sums.js";
import type { Outcome, TableClass } from "./grouped-classes.js";
import type { GroupedTable } from "./grouped-table.js";

// One line that is more than one part in so many of all lines of a long year may be their total.
const PARTS = 4;
const SEEN = 150;
// What a program of 32 bits writes that could not hold an amount.
const WRAPPED = ["2147483647", "-2147483648", "4294967295"];
const WRAPPED_VALUES = WRAPPED.map((each) => exact(each));

/**
 * The classes with their least and largest amounts and those below zero. Looked for are the rows that stand out, which are few;
 * where one of them may be cut off or be a total, the ends of all rows are asked for.
 */
export function withEnds(found: GroupedTable, outcome: Outcome): Outcome {
  const { form, task } = found;
  const years = task.settings.hierarchy === "none" ? [] : longYears(found, outcome);
  const some = withGroups(outcome, task.table.ends(form, outliers(years, form.amounts.length)));
  const isReached = longYears(found, some).some((each) => isPart(each, each.first));
  const isAsked = mayBeCut(some) !== undefined || (years.length > 0 && isReached);
  return isAsked ? withGroups(outcome, task.table.ends(form, undefined)) : some;
}

/** The first column of amounts, by its place, of which the largest or the smallest amount stands at the end of 32 bits. */
export function mayBeCut({ classes }: Outcome): number | undefined {
  const isCut = (end: Exact | undefined): boolean =>
    end !== undefined && WRAPPED_VALUES.some((each) => compare(end, each) === 0);
  const cut = [...classes.values()].flatMap(({ least, most }) =>
    [...least.keys()].filter((at) => isCut(least[at]) || isCut(most[at])),
  );
  return cut.length === 0 ? undefined : Math.min(...cut);
}

/** Whether one line of a year may state the sum of the others: in every column it is a large part of all. */
export const holdsTotal = (found: GroupedTable, outcome: Outcome): boolean =>
  longYears(found, outcome).some((each) => each.sums.every((_, at) => isPart(each, at)));

/** The lines of a year that has many: what each column comes to, the first that comes to something, and the largest amounts. */
type LongYear = {
  readonly sums: readonly Exact[];
  readonly first: number;
  readonly most: readonly (Exact | undefined)[];
};

function longYears({ plan }: GroupedTable, { classes }: Outcome): readonly LongYear[] {
  const years = [...groupedBy([...classes.values()], plan.year < 0).values()];
  return years
    .filter((own) => own.reduce((count, each) => count + each.lines, 0) > SEEN)
    .map((own) => {
      const sums = plan.amounts.map((_, at) => own.reduce((all, each) => add(all, each.sums[at] ?? ZERO), ZERO));
      const most = plan.amounts.map((_, at) =>
        own.reduce<Exact | undefined>((all, each) => further(all, each.most[at], 1), undefined),
      );
      return {
        sums,
        most,
        first: Math.max(
          0,
          sums.findIndex((each) => each.n !== 0n),
        ),
      };
    });
}

// Whether the largest amount of a column is a large part of all.
function isPart({ sums, most }: LongYear, at: number): boolean {
  const [sum = ZERO, largest] = [sums[at], most[at]];
  return sum.n === 0n || (largest !== undefined && compare(multiply(largest, whole(PARTS)), sum) >= 0);
}

// A line that is a large part in every column is one in the first: its least size is a whole number that is not above it.
function outliers(years: readonly LongYear[], width: number): Outliers {
  const atLeast = Array.from({ length: width }, (_, at) => {
    const sizes = years.flatMap(({ first, sums }) => (first === at ? [floored(sums[at] ?? ZERO)] : []));
    return sizes.length === 0 ? undefined : String(sizes.reduce((least, each) => (each < least ? each : least)));
  });
  return { values: WRAPPED.filter((each) => !each.startsWith("-")), atLeast };
}

// The whole number at or below a large part of a sum.
function floored({ n, d }: Exact): bigint {
  const parts = d * BigInt(PARTS);
  return n / parts - (n < 0n ? 1n : 0n);
}

function withGroups(outcome: Outcome, groups: readonly Group[]): Outcome {
  const classes = new Map(outcome.classes);
  for (const each of groups) {
    const known = classes.get(classKey(each));
    if (!known || each.isRefused) continue;
    const [both] = classSums([known, each]).values();
    classes.set(classKey(each), { ...known, ...both });
  }
  return { ...outcome, classes };
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
