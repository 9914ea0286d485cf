import { type Exact, ZERO, add } from "../../../money/exact.js";
import { allDigits } from "../../../money/to-decimal.js";
import { comparable } from "../../../model/condition.js";
import type { BudgetAmount, CodeSum, LineSum } from "../../../model/budget-table.js";
import { madeAnew } from "../../../model/made-anew.js";
import { failTable } from "../../../model/source-table.js";
import type { Sums } from "../../checks/budget-totals.js";
import type { BudgetRows } from "../row-task.js";
import { type ClassSums, classKey, classSums } from "./class-sums.js";
import { cellAt } from "../read-line.js";
import { type Outcome, type TableClass, addedUp, idIn } from "./grouped-classes.js";
import type { ByCode, GroupedTable } from "./grouped-table.js";
import { tableRejects } from "./table-rejects.js";
import { tableBelow } from "./table-below.js";
import { tableTracer } from "./table-tracer.js";

const SHOWN_IDS = 3;

/** What became of the rows of a table: the first line of each class with the sums of its lines, and the refused rows. */
export function groupedRows(found: GroupedTable, byCode: ByCode, outcome: Outcome): BudgetRows {
  const { opened, seen } = found;
  const classes = [...outcome.classes.values()].sort((a, b) => a.line.row - b.line.row);
  const all = classes.map((each): LineSum => ({
    line: each.line,
    lines: each.lines,
    amounts: amountsOf(found, each, each),
  }));
  const tracer = tableTracer(found, outcome);
  const firsts = seen.region.rows.filter((each) => classes.some(({ line }) => line.row === each.row));
  return {
    count: outcome.lines,
    refused: outcome.refused,
    lines: classes.map((each) => each.line),
    firstIds: firsts.slice(0, SHOWN_IDS).map((each) => idIn(found, each)),
    amounts: all.flatMap((each) => each.amounts),
    ...tableRejects(found, outcome),
    aside: { parents: 0, totals: 0, notes: opened.region.notes.length, filtered: outcome.filtered },
    summed: {
      ...{ all, by: byDimension(found, byCode, outcome), ...tracer },
      below: tableBelow(classes, all, tracer.trace),
    },
    sums: { all: sumsOf(found, outcome, true), kept: sumsOf(found, outcome, false) },
  };
}

// The sums of the lines of a class, or of those of one code in it; none where the amounts are blank.
const valuesOf = (
  { task, seen }: GroupedTable,
  known: number,
  sums: ClassSums["sums"],
): readonly (Exact | undefined)[] =>
  seen.readers.amounts.map((_, at) =>
    task.settings.blank === "zero" || Math.floor(known / 2 ** at) % 2 === 1 ? (sums[at] ?? ZERO) : undefined,
  );

// The amounts of the lines of a class.
function amountsOf(
  found: GroupedTable,
  { line, known, row }: TableClass,
  { lines, sums }: Pick<ClassSums, "lines" | "sums">,
): readonly BudgetAmount[] {
  const { seen } = found;
  const { amounts } = seen.readers;
  const isWhole = known === 2 ** amounts.length - 1;
  const values = valuesOf(found, known, sums);
  return amounts.map(({ fiscalYear, phase, header }, at): BudgetAmount => {
    const value = values[at];
    return {
      line,
      fiscalYear: fiscalYear ?? line.values.fiscalYear ?? seen.known.fiscalYear ?? "",
      phase,
      amount: value ? allDigits(value) : null,
      column: header,
      lines,
      ...(!isWhole && { rows: [row] }),
    };
  });
}

/** What is kept of the lines of a code in a class. */
type Kept = Pick<ClassSums, "code" | "row" | "lines" | "sums"> & { readonly of: TableClass };

// Stands by itself: what else is known where it is made would be kept with it.
const sumIn =
  (found: GroupedTable) =>
  ({ of: { line, known }, code, row, lines, sums }: Kept): CodeSum => ({
    ...{ line: { ...line, row }, of: line, lines, code },
    values: valuesOf(found, known, sums),
  });

function byDimension(found: GroupedTable, byCode: ByCode, outcome: Outcome): NonNullable<BudgetRows["summed"]>["by"] {
  return new Map(
    found.plan.dimensions.map(({ dimension, index }) => {
      const single = [...outcome.single].map(([{ cells }, each]) => ({ ...each, code: cellAt(cells, index) }));
      const own = classSums([...(byCode.get(index) ?? []), ...single]);
      refuseChange(found, [...own.values()], outcome);
      const kept = [...own.values()].flatMap(({ row, lines, sums, ...each }): readonly Kept[] => {
        const of = each.isRefused ? undefined : outcome.classes.get(classKey(each));
        const code = comparable(each.code);
        return of && code !== "" ? [{ of, code, row, lines, sums }] : [];
      });
      kept.sort((a, b) => a.row - b.row);
      return [dimension, madeAnew(kept, sumIn(found))];
    }),
  );
}

// By each column the same lines are added up: where they come to something else, the table was changed meanwhile.
function refuseChange({ task: { table }, plan }: GroupedTable, groups: readonly ClassSums[], outcome: Outcome): void {
  const width = plan.amounts.length;
  const own = groups.filter((each) => !each.isRefused && outcome.classes.has(classKey(each)));
  const all = [...outcome.classes.values()];
  const [lines, known] = [own, all].map((each) => each.reduce((sum, { lines: count }) => sum + count, 0));
  const [sums, wanted] = [own, all].map((each) =>
    addedUp(
      each.map(({ sums: of }) => of),
      width,
    )
      .map(allDigits)
      .join(),
  );
  if (lines !== known || sums !== wanted)
    failTable(table.object, { code: "engine.changed", received: `${known} → ${lines}` });
}

// Sums by year and phase: of all rows, or of the lines kept.
function sumsOf({ seen }: GroupedTable, { classes, others }: Outcome, isAll: boolean): Sums {
  const totals: Sums = new Map();
  const put = (sums: readonly Exact[], year: string): void => {
    for (const [at, { fiscalYear, phase }] of seen.readers.amounts.entries()) {
      const key = `${fiscalYear ?? year}:${phase}`;
      totals.set(key, add(totals.get(key) ?? ZERO, sums[at] ?? ZERO));
    }
  };
  const known = seen.known.fiscalYear ?? "";
  const reader = seen.readers.fields.get("fiscalYear");
  for (const { sums, line } of [...classes.values()].sort((a, b) => a.line.row - b.line.row))
    put(sums, line.values.fiscalYear ?? known);
  for (const { year, sums } of isAll ? others : []) {
    const read = reader?.read(year);
    put(sums, typeof read === "string" ? read : known);
  }
  return totals;
}
