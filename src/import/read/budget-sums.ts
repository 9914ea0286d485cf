// Holds the lines of a budget against printed totals, against columns that repeat totals, and against good sense.
import type { BudgetContext, BudgetRowsTask } from "./row-task.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { BudgetAmount, BudgetRest } from "../../model/budget-table.js";
import { AMOUNT, type BudgetReaders } from "./budget-readers.js";
import type { HeldRows } from "./line-classes.js";
import type { Held, Sums } from "../checks/budget-totals.js";
import { checkTotals, knownSums, parentIssues, totalOf, totalsByKey, unknownTotal } from "../checks/budget-totals.js";
import type { SumCheck } from "../../model/input-record.js";
import { plausibility, type PlausibleTable } from "../checks/plausibility.js";
import { aboveState, type SizeOf, yearLeap } from "../checks/state-size.js";
import type { AmountColumn } from "../numbers/amount-column.js";
import type { Region } from "../headers/table-region.js";
import { entryOf } from "../../model/once-for.js";
import { cellOf, columnsOfRows, soundRows, textsOf, weightOf } from "../open/columns.js";
import { compare, exact, magnitude, subtract, toDecimal } from "../../money/exact.js";
import { toleranceOf, type Understanding } from "./understand-budget.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import { foldEntry, foldWord } from "../headers/fold-word.js";
import { columnReader } from "../headers/column-reader.js";
import { WholeSums } from "../numbers/whole-sums.js";
import { repeatedIn, saidBy, together } from "../open/slots.js";
import type { RowFates } from "./row-fates.js";
import { pointerStep } from "../../formula/figure.js";

/** Holds the lines of a budget against the totals that the document and the file itself give, and against good sense. */
export function budgetSums(task: BudgetSumsTask) {
  const { settings, index, rows, readers, hierarchy, unit, region, columns, dictionaries } = task;
  const { gdp } = task.context;
  const sizeOf = sizeFor(task);
  const rest = restsOf(settings, index, rows.sums.kept, rows.amounts);
  const tolerance = toleranceOf(settings, rows.fates.amounts.map((each) => each.places)); // prettier-ignore
  const headers = readers.amounts.map((each) => each.header);
  let known: ReturnType<typeof heldAmounts> | undefined;
  const held = () => (known ??= heldAmounts(task));
  const inColumns = (): readonly Held[] => held().map((each) => ({ ...each, key: each.column }));
  const ownSums = parentIssues(hierarchy.checks, { file: settings.file, headers, tolerance, held: inColumns });
  const printedTotals = checkTotals(settings, rows.sums, held);
  const sensible = { file: settings.file, unit, controlTotals: totalsByKey(settings), ...(gdp && { gdp }) };
  const sense = plausibility(plausibleLines(sensible, rows, readers));
  // Whoever gives the total has answered.
  const isGiven = settings.total !== undefined;
  const isAsked = (key: string): boolean =>
    !isGiven && [settings.fiscalYear ?? key.split(":")[0], task.phase ?? key.split(":")[1]].join(":") === key;
  const isFinanced = (): boolean => hasFinancing(region, columns, dictionaries);
  const state = sizeOf ? aboveState(settings.file, rows.sums.kept, unit, sizeOf, isAsked, isFinanced) : [];
  // A column that tells rows of one group apart is no total of it.
  const mayRepeat = region.rows.every((each) => weightOf(each) === 1) || repeatingColumn(region, columns) >= 0;
  // Rows that somebody keeps may change as they like, and rows that he drops may be totals: both have to leap.
  const leaps = [rows.sums.kept, rows.sums.all].map((each) => yearLeap(settings.file, each, settings.fiscalYear));
  const [leap = []] = isGiven || leaps.some((each) => each.length === 0) ? [] : leaps;
  return {
    rest: rest.rest,
    checks: [...printedTotals.checks, ...ownSums.checks, ...(mayRepeat ? budgetRepeats(task, rows.fates) : [])],
    issues: [...printedTotals.issues, ...ownSums.issues, ...sense, ...state, ...leap, ...rest.issues],
  };
}

/** What the sums of a budget say about it. */
export type BudgetSums = Pick<ReturnType<typeof budgetSums>, "rest" | "checks" | "issues">;

type BudgetSumsTask = BudgetRowsTask & {
  /** With the name that messages give the file, the fiscal year that was found, and the total that was given. */
  readonly settings: BudgetSettings;
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
  const { lines, years, yearOf, groupOf, phaseAt, ids, idOf } = fates;
  const numbers = new Map<string, number>();
  return {
    ...of,
    ...{ lines, idOf, totals: knownSums(sums.kept, amounts) },
    // Where rows have no ids each has its own.
    ids: ids ?? groupOf.map((_, line) => line),
    ...{ rowOf: fates.rowAt, weightOf: fates.weightAt },
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
    const met = columns.at(index).different((text) => isFinancing(text) || ++count > MOST);
    return isFinancing(met.at(-1) ?? "");
  });
}

// Of more different texts a column is looked at no further.
const MOST = 5000;

/** Compares columns that repeat the total of a ministry or programme on each of its rows with the lines; never added. */
export function budgetRepeats(seen: Understanding, fates: RowFates): readonly SumCheck[] {
  const { region, columns, dictionaries, settings } = seen;
  const { columns: rowColumns, lines, amounts } = fates;
  const tolerance = exact(settings.tolerance ?? "0");
  const used = new Set([...[...columns.fields.values()].flat(), ...columns.amounts.map((each) => each.index)]);
  return region.header.flatMap((header, index): SumCheck[] => {
    if (used.has(index) || !mayRepeat(region, index)) return [];
    const { read } = columnReader(AMOUNT, textsOf(region, index), {}, dictionaries);
    const totals = rowColumns.at(index).numbered((...cell) => {
      const value = read(...cell);
      return typeof value === "string" ? value : "";
    });
    const stated = lines.map((at) => totals.numbers[at] as number);
    if (stated.includes(0)) return [];
    for (const amount of amounts)
      for (const group of GROUPS) {
        const fields = group.flatMap((field) => columns.fields.get(field)?.slice(0, 1) ?? []);
        if (fields.length < group.length) continue;
        const numbers = together(fields.map((each) => rowColumns.at(each).named().numbers), rowColumns.rows.length); // prettier-ignore
        const groups = lines.map((at) => numbers[at] as number);
        const said = saidBy(groups, stated);
        if (!said || repeatedIn(groups, said.length).filter((each) => each === 1).length < LEAST) continue;
        const sums = new WholeSums();
        amount.addTo(sums, lines, groups);
        const isOff = (own: number): boolean => {
          const difference = subtract(sums.at(own, amount.places), exact(totals.said[said[own] as number] ?? ""));
          return compare(magnitude(difference), tolerance) > 0;
        };
        const met = [...said.keys()].filter((own) => said[own] !== -1);
        const mismatches = met.filter(isOff).length;
        if (mismatches * 2 <= met.length) return [{ kind: "repeated", key: header, count: met.length, mismatches }];
      }
    return [];
  });
}

// Half of all groups must agree, and some of them must have several rows: else the column is something else.
const LEAST = 2;
const SAMPLE = 50;
// What a total beside each line is the total of.
const GROUPS = [["admin"], ["programme"], ["function"], ["admin", "programme"]] as const;

/** The first column that may repeat the totals of groups, as some of the rows show; -1 where there is none. */
export const repeatingColumn = (region: Region, { fields, amounts }: BudgetColumns): number =>
  region.header.findIndex((_, index) => {
    const used = [...fields.values()].flat().includes(index) || amounts.some((each) => each.index === index);
    return !used && mayRepeat(region, index) && GROUPS.some((group) => isAlike(region, index, group.map((field) => fields.get(field)?.[0]))); // prettier-ignore
  });

// Whether the rows of each group have the same text in a column; one that all groups have is no total of any.
function isAlike({ rows }: Region, index: number, places: readonly (number | undefined)[]): boolean {
  const columns = columnsOfRows(soundRows(rows));
  const own = places.flatMap((place) => (place === undefined ? [] : [columns.at(place).named().numbers]));
  if (own.length < places.length) return false;
  const said = saidBy(together(own, columns.rows.length), columns.at(index).named().numbers);
  return said !== undefined && new Set(said.filter((each) => each !== -1)).size > 1;
}

// Numbers with a fraction or thousands, some of them twice in a row: codes and years are sorted out by the sums.
function mayRepeat({ rows }: Region, index: number): boolean {
  const cells = rows.slice(0, SAMPLE).map((each) => cellOf(each, index).trim());
  const all = cells.length > 1 && cells.every((cell) => /^[-(]?\d[\d\s.,']*\)?$/.test(cell));
  return all && cells.some((cell, at) => cell.length > 3 && cell === cells[at + 1]);
}
