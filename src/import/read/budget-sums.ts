import type { Issue } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { BudgetRest } from "../../model/budget-table.js";
import type { BudgetReaders } from "./budget-readers.js";
import { restsOf } from "./budget-rest.js";
import type { HeldRows } from "./budget-rows.js";
import { checkTotals, totalsByKey, knownSums } from "../checks/budget-totals.js";
import type { Held } from "../checks/culprits.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import type { SumCheck } from "../../model/input-record.js";
import { parentIssues } from "../checks/parent-issues.js";
import { type SizeOf, aboveState } from "../checks/state-size.js";
import { yearLeap } from "../checks/year-leap.js";
import { plausibility } from "../checks/plausibility.js";
import type { Region } from "../headers/table-region.js";
import { type Phase, PHASES } from "../../model/budget-line.js";
import { entryOf } from "../../model/once-for.js";
import type { PlausibleTable } from "../checks/plausible-table.js";
import { columnsOfRows, weightOf } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";

/** Holds the lines of a budget against the totals that the document and the file itself give, and against good sense. */
export function budgetSums(task: BudgetSumsTask): BudgetSums {
  const { settings, index, rows, readers, hierarchy, unit, gdp, sizeOf, hasFinancing } = task;
  const rest = restsOf(settings, index, rows.sums.kept, rows.amounts);
  const tolerance = settings.tolerance ?? "0";
  const headers = readers.amounts.map((each) => each.header);
  const own = (held: readonly Held[]) =>
    parentIssues(hierarchy.checks, { file: settings.file, headers, tolerance, held });
  const printed = (held: readonly Held[]) => checkTotals(settings, rows.sums, held);
  // The rows that make a difference are looked for only where there is one.
  const [sums, totals] = [own([]), printed([])];
  const differ = sums.issues.length + totals.issues.length > 0;
  const held = differ ? heldAmounts(task) : [];
  const [ownSums, printedTotals] = differ
    ? [own(held.map((each) => ({ ...each, key: each.column }))), printed(held)]
    : [sums, totals];
  const controlTotals = totalsByKey(settings);
  const sensible = { file: settings.file, unit, controlTotals, ...(gdp && { gdp }) };
  const sense = plausibility(plausibleLines(sensible, rows, readers));
  // Whoever gives the total has answered.
  const isGiven = settings.total !== undefined;
  const isAsked = (key: string): boolean =>
    !isGiven && [settings.fiscalYear ?? key.split(":")[0], task.phase ?? key.split(":")[1]].join(":") === key;
  const state = sizeOf ? aboveState(settings.file, rows.sums.kept, unit, sizeOf, isAsked, hasFinancing) : [];
  // Rows that somebody keeps may change as they like, and rows that he drops may be totals: both have to leap.
  const leaps = [rows.sums.kept, rows.sums.all].map((each) => yearLeap(settings.file, each, settings.fiscalYear));
  const [leap = []] = isGiven || leaps.some((each) => each.length === 0) ? [] : leaps;
  return {
    rest: rest.rest,
    checks: [...printedTotals.checks, ...ownSums.checks],
    issues: [...printedTotals.issues, ...ownSums.issues, ...sense, ...state, ...leap, ...rest.issues],
  };
}

/** What the sums of a budget say about it. */
export type BudgetSums = {
  readonly rest: readonly BudgetRest[];
  readonly checks: readonly SumCheck[];
  readonly issues: readonly Issue[];
};

export type BudgetSumsTask = {
  /** With the name that messages give the file, and the fiscal year that was found. */
  readonly settings: BudgetSettings;
  readonly index: number;
  readonly region: Region;
  readonly rows: HeldRows;
  readonly readers: BudgetReaders;
  readonly hierarchy: Hierarchy;
  /** The phase whose total is asked about. */
  readonly phase: string | undefined;
  readonly unit: string;
  readonly gdp: ReadonlyMap<string, string> | undefined;
  /** What all government of the country spent, by year. */
  readonly sizeOf: SizeOf | undefined;
  /** Whether a line is called financing, and no spending. */
  readonly hasFinancing: () => boolean;
};

// Every amount of the file with its place and what became of its row.
function heldAmounts({ settings, region, rows, readers, hierarchy }: BudgetSumsTask): (Held & { column: string })[] {
  const refused = new Set(Array.from(rows.allRejects ?? rows.rejects, (each) => each.row));
  const lines = new Set(Array.from(rows.fates.lines, (at) => rows.fates.columns.rows[at]?.row));
  const columns = columnsOfRows(region.rows);
  const year = readers.fields.get("fiscalYear");
  const yearAt = year && columns.at(year.index).judged(year.read);
  const amounts = readers.amounts.map((each) => columns.at(each.index).judged(each.read));
  return region.rows.flatMap(({ row, weight = 1 }, place) => {
    // What rows come to together is no amount of the file.
    if (weight > 1) return [];
    const role = refused.has(row) ? "refused" : lines.has(row) && !hierarchy.roles.has(row) ? "line" : "aside";
    const written = yearAt?.(place);
    const fiscalYear = typeof written === "string" ? written : (settings.fiscalYear ?? "");
    return readers.amounts.flatMap((column, at) => {
      const amount = amounts[at]?.(place);
      if (typeof amount !== "string") return [];
      const key = `${column.fiscalYear ?? fiscalYear}:${column.phase}`;
      return [{ row, key, column: String(at), amount, role } as const];
    });
  });
}

/** The lines of a budget as a table in which what cannot be meant is looked for. */
function plausibleLines(
  of: Pick<PlausibleTable, "file" | "unit" | "controlTotals" | "gdp">,
  { sums, amounts, fates }: HeldRows,
  readers: BudgetReaders,
): PlausibleTable {
  const { columns, lines, years, yearOf, phaseAt, ids, idOf } = fates;
  const numbers = new Map<string, number>();
  const rowAt = (line: number): GridRow => columns.rows[line] as GridRow;
  return {
    ...of,
    ...{ lines, idOf, ids, totals: knownSums(sums.kept, amounts) },
    rowOf: (line) => rowAt(line).row,
    weightOf: (line) => weightOf(rowAt(line)),
    columns: readers.amounts.map(({ header, fiscalYear, phase }, at) => {
      const keyOf = (own: Phase): readonly number[] =>
        years.map((year) => entryOf(numbers, `${fiscalYear ?? year}:${own}`, () => numbers.size));
      const keys = new Map([...PHASES, phase].map((own) => [own, keyOf(own)]));
      const amount = fates.amounts[at];
      return {
        header,
        keyOf: yearOf.map((year, line) => keys.get(phaseAt(line) ?? phase)?.[year] ?? -1),
        near: amount?.near().map((whole) => whole / 10 ** amount.places) ?? new Float64Array(columns.rows.length),
        amountAt: (line) => {
          const value = amount?.valueAt(line);
          return typeof value === "string" ? value : "";
        },
      };
    }),
    get keys() {
      return [...numbers.keys()];
    },
  };
}
