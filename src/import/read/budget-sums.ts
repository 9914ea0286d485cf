// Checks the lines of a budget against totals, repeated totals and plausibility; makes the rest of published totals.
import type { BudgetContext, BudgetRowsTask } from "./row-task.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { BudgetAmount, BudgetRest } from "../../model/budget-table.js";
import type { BudgetReaders } from "./budget-readers.js";
import type { HeldRows } from "./line-classes.js";
import type { Held, Sums } from "../checks/budget-totals.js";
import { checkTotals, knownSums, parentIssues, totalOf, totalsByKey, unknownTotal } from "../checks/budget-totals.js";
import { plausibility, type PlausibleTable } from "../checks/plausibility.js";
import { aboveState, type SizeOf, yearLeap } from "../checks/state-size.js";
import type { AmountColumn } from "../numbers/amount-column.js";
import type { Region } from "../headers/table-region.js";
import { entryOf } from "../../model/once-for.js";
import { columnsOfRows, soundRows, weightOf } from "../open/columns.js";
import { exact, subtract, toDecimal } from "../../money/exact.js";
import { toleranceOf } from "./understand-budget.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import { foldEntry, foldWord } from "../headers/fold-word.js";
import { repeatedTotals, repeatingColumn } from "./repeated-totals.js";
import { pointerStep } from "../../formula/figure.js";

export function budgetSums(task: BudgetSumsTask) {
  const { settings, index, rows, readers, hierarchy, unit, region, columns, dictionaries } = task;
  const { gdp } = task.context;
  const sizeOf = sizeFor(task);
  const rest = restsOf(settings, index, rows.sums.kept, rows.amounts);
  const places = rows.fates.amounts.map((each) => each.places);
  const tolerance = toleranceOf(settings, places);
  const headers = readers.amounts.map((each) => each.header);
  let known: ReturnType<typeof heldAmounts> | undefined;
  const held = () => (known ??= heldAmounts(task));
  const inColumns = (): readonly Held[] => held().map((each) => ({ ...each, key: each.column }));
  const ownSums = parentIssues(hierarchy.checks, { file: settings.file, headers, tolerance, held: inColumns });
  const printedTotals = checkTotals(settings, rows.sums, held);
  const stated = { file: settings.file, unit, controlTotals: totalsByKey(settings), ...(gdp && { gdp }) };
  const implausible = plausibility(plausibleLines(stated, rows, readers));
  // Whoever gives the total is not asked whether it is right.
  const isGiven = settings.total !== undefined;
  const isAsked = (key: string): boolean => {
    const [year, phase] = key.split(":");
    return !isGiven && (settings.fiscalYear ?? year) === year && (task.phase ?? phase) === phase;
  };
  const isFinanced = (): boolean => hasFinancing(region, columns, dictionaries);
  const state = sizeOf ? aboveState(settings.file, rows.sums.kept, unit, sizeOf, isAsked, isFinanced) : [];
  // A column that tells rows of one group apart is no total of it.
  const mayRepeat = region.rows.every((each) => weightOf(each) === 1) || repeatingColumn(region, columns) >= 0;
  // The rows that somebody keeps may change as they like, and those that he drops may be totals: it is asked where both leap.
  const leapIn = (sums: Sums) => (isGiven ? [] : yearLeap(settings.file, sums, settings.fiscalYear));
  const leap = leapIn(rows.sums.all).length > 0 ? leapIn(rows.sums.kept) : [];
  return {
    rest: rest.rest,
    checks: [...printedTotals.checks, ...ownSums.checks, ...(mayRepeat ? repeatedTotals(task, rows.fates) : [])],
    issues: [...printedTotals.issues, ...ownSums.issues, ...implausible, ...state, ...leap, ...rest.issues],
  };
}

/** What the sums of a budget say about it. */
export type BudgetSums = ReturnType<typeof budgetSums>;

type BudgetSumsTask = BudgetRowsTask & {
  /** With the name that messages give the file, the fiscal year that was found, and the total that was given. */
  readonly settings: BudgetSettings;
  /** The place of the budget in the analysis. */
  readonly index: number;
  readonly rows: HeldRows;
  /** The phase whose total is asked about. */
  readonly phase: string | undefined;
  readonly context: BudgetContext;
};

// What all government of the country spent, by year: what is not known in money is held against nothing.
const sizeFor = ({ context: { sizeOf }, currency, known }: BudgetSumsTask): SizeOf | undefined =>
  sizeOf && currency !== undefined && known.unit !== undefined ? (year) => sizeOf(currency, year) : undefined;

// Every amount of the file with its place and what became of its row.
function heldAmounts({ settings, region, rows, readers, hierarchy }: BudgetSumsTask): (Held & { column: string })[] {
  const refused = new Set(Array.from(rows.allRejects ?? rows.rejects, (each) => each.row));
  const lines = new Set(Array.from(rows.fates.lines, (at) => rows.fates.columns.rows[at]?.row));
  const columns = columnsOfRows(region.rows);
  const year = readers.fields.get("fiscalYear");
  const yearAt = year && columns.at(year.index).judged(year.read);
  const amounts = readers.amounts.map((each) => columns.at(each.index).judged(each.read));
  return region.rows.flatMap(({ row, weight = 1 }, place) => {
    // The amount of several rows together does not stand in the file.
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
  const { lines, years, yearOf, groupOf, phaseAt, ids, idOf } = fates;
  const numbers = new Map<string, number>();
  return {
    ...of,
    lines,
    idOf,
    totals: knownSums(sums.kept, amounts),
    // Where rows have no ids each has its own.
    ids: ids ?? groupOf.map((_, line) => line),
    rowOf: fates.rowAt,
    weightOf: fates.weightAt,
    columns: readers.amounts.map(({ header, fiscalYear, phase }, at) => {
      const keys: number[] = [];
      const keyAt = (line: number): number =>
        entryOf(numbers, `${fiscalYear ?? years[yearOf[line] as number] ?? ""}:${phaseAt(line) ?? phase}`, () => numbers.size); // prettier-ignore
      const keyOf = groupOf.map((group, line) => (keys[group] ??= keyAt(line)));
      return { header, keyOf, amounts: fates.amounts[at] as AmountColumn };
    }),
    get keys() {
      return [...numbers.keys()];
    },
  };
}

/** Makes the rest of each published total: the total less the lines kept, never below zero. Blank amounts fall into it. */
function restsOf(settings: BudgetSettings, index: number, kept: Sums, amounts: readonly BudgetAmount[]) {
  const issues: Issue[] = [];
  const rest = Object.entries(settings.rest ?? {}).flatMap(([key, total]): BudgetRest[] => {
    const { file } = settings;
    const meant = totalOf(key, settings.fiscalYear ?? "");
    const sum = meant && !meant.kept ? kept.get(`${meant.fiscalYear}:${meant.phase}`) : undefined;
    if (!meant || !sum) {
      issues.push(unknownTotal(settings, key, kept));
      return [];
    }
    const balance = subtract(exact(total), sum);
    if (balance.n < 0n) {
      const detail = { key, difference: toDecimal(balance) };
      issues.push(problem("rest.negative", { file, received: total, expected: `≥ ${toDecimal(sum)}`, detail }));
      return [];
    }
    const blank = amounts
      .filter((each) => each.amount === null && each.phase === meant.phase && each.fiscalYear === meant.fiscalYear)
      .reduce((count, { lines = 1 }) => count + lines, 0);
    if (blank > 0) issues.push(problem("rest.unknown", { file, detail: { key, count: String(blank) } }, "warning"));
    const pointer = `/budgets/${index}/rest/${pointerStep(key)}`;
    return [{ fiscalYear: meant.fiscalYear, phase: meant.phase, total, pointer }];
  });
  return { rest, issues };
}

/** Whether some row is called financing or lending: what a state borrows and pays back is more than it spends. */
function hasFinancing({ header, rows }: Region, { amounts, sums }: BudgetColumns, dictionaries: readonly Dictionary[]) {
  const money = new Set([...amounts.map((each) => each.index), ...sums]);
  const words = dictionaries.flatMap(({ sections }) => [...(sections?.financing ?? []), ...(sections?.lending ?? [])]);
  const known = [...new Set(words.map(foldEntry))];
  const firsts = new Set(known.map((word) => word.split("_")[0] ?? ""));
  const isFinancing = (text: string): boolean => {
    const folded = `_${foldWord(text)}_`;
    return folded.split("_").some((each) => firsts.has(each)) && known.some((word) => folded.includes(`_${word}_`));
  };
  const columns = columnsOfRows(soundRows(rows));
  return [...header.keys()].some((index) => {
    if (money.has(index)) return false;
    let count = 0;
    const texts = columns.at(index).different((text) => isFinancing(text) || ++count > MOST);
    return isFinancing(texts.at(-1) ?? "");
  });
}

// Of more different texts a column is looked at no further.
const MOST = 5000;
