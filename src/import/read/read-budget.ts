// Reads a budget file by its settings, and by itself where they are silent: what columns mean, which rows are lines and
// which are sums of others, in which unit; checks it against the totals that the document and the file itself give.
import type { BudgetSettings } from "../../model/analysis.js";
import { budgetLines } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { Confirmed, SumCheck } from "../../model/input-record.js";
import { isAccepted } from "../checks/accepted.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import { isTableError, type SourceTable, type TableError, unreadableTable } from "../../model/source-table.js";
import { isSourceError, lostSource } from "../open/byte-source.js";
import { contentOf, type Held, isSource, isSourceTable, isWorkbook } from "../open/content.js";
import { type BudgetFile, budgetFile, isStopped, isSumOpen } from "./budget-file.js";
import { budgetHierarchy } from "./budget-hierarchy.js";
import { budgetRows, type HeldRows } from "./line-classes.js";
import { type BudgetSums, budgetSums } from "./budget-sums.js";
import { type AskedPeriod, askedPeriod, toleranceOf, understandBudget } from "./understand-budget.js";
import { type FileInput, openFile } from "./open-file.js";
import type { BudgetContext } from "./row-task.js";
import { withSingleRows } from "./table/single-rows.js";
import { refuseFloats, tableRecord, tableRows } from "./table/table-rows.js";
import { compare, type Exact, exact, magnitude, subtract, toDecimal } from "../../money/exact.js";
import type { Hierarchy } from "../hierarchy/hierarchy-types.js";
import { type SaidByFile, saidByFile } from "./said-by-file.js";
import { chosenReading, type GivenTotal, readingOptions } from "../hierarchy/readings.js";
import { budgetHeader } from "../headers/headers.js";

/** Reads the entry of `budgets` in the analysis that stands at `index`. A total that is known chooses which rows are sums. */
export function readBudget(...given: Parameters<typeof readContent>): BudgetFile {
  try {
    return readContent(...given);
  } catch (error) {
    const [settings, index, file, ...more] = given;
    const lost = isSourceError(error) ? lostSource(error) : isTableError(error) ? lostTable(file, error) : undefined;
    if (!lost) throw error;
    return readContent(settings, index, { ...file, bytes: lost, opened: new Map() }, ...more);
  }
}

// A file that answers itself what would be asked is read under its answer.
function readContent(...[settings, ...given]: Parameters<typeof readOnce>): BudgetFile {
  const { said, ...budget } = readOnce(settings, ...given);
  if (!said) return budget;
  const again = readContent(said.settings, ...given);
  return { ...again, issues: [...again.issues, said.told] };
}

function readOnce(
  settings: BudgetSettings,
  index: number,
  file: FileInput,
  context: BudgetContext,
  dictionaries: readonly Dictionary[],
): BudgetFile & { readonly said?: SaidByFile | undefined } {
  const isHeader = budgetHeader(settings, dictionaries);
  const table = isSourceTable(file.bytes) ? file.bytes : undefined;
  const grouped = table && tableRows({ settings, name: file.name, table, context, dictionaries });
  const opened =
    grouped?.opened ??
    openFile(file, {
      name: budgetLines.name,
      settings: { ...settings, progress: context.progress },
      isHeader,
      dictionaries,
    });
  const seen = grouped?.seen ?? understandBudget(settings, file.name, opened.region, context, dictionaries);
  if (table) refuseFloats(table, seen.readers);
  const { region, columns, unit, stated } = seen;
  const period = askedPeriod(seen);
  const found = budgetHierarchy(seen, period, isAccepted("hierarchy.closed", context.accept, settings.file));
  const { hierarchy, given } = chosenReading(settings, found, unit, period.column);
  const asked = classesFor(file, context, columns);
  const classes = asked && grouped ? { ...asked, by: grouped.by } : asked;
  const task = { ...seen, hierarchy, classes, idsRepeat: grouped?.idsRepeat };
  const held = budgetRows(task);
  const rows = grouped ? withSingleRows(grouped, task, held) : held;
  const known = withGiven({ ...stated, file: file.name }, period, given);
  const stopped = isStopped(seen);
  const sums = stopped ? NO_SUMS : budgetSums({ ...task, settings: known, index, rows, phase: period.phase, context });
  const left = leftOut(rows, hierarchy);
  const budget = budgetFile({
    ...{ ...task, index, file, context, opened, rows, sums },
    questions: hierarchy.questions.filter((each) => !left(each.row ?? 0)),
    options: () => readingOptions(found.readings, unit, period.column),
    isConfirmed: hierarchy.confirmed || given?.reading !== undefined,
    confirmed: stopped ? null : confirmedBy(period, rows, sums.checks, found, given?.reading?.code === "row"),
    given: given && { total: settings.total ?? "", in: given.in },
    groups: grouped && region.rows.length,
  });
  const isOpen = budget.issues.some((each) => isSumOpen(each) && each.severity === "question");
  if (!table) return { ...budget, said: stopped ? undefined : saidByFile(task, rows, hierarchy, period, isOpen) };
  if (stopped) return budget;
  return { ...budget, input: { ...budget.input, ...tableRecord(table, rows.sums.all) } };
}

// What tells lines apart where there are many of them, unless single ones are asked for.
const classesFor = ({ bytes, name }: FileInput, { asked }: BudgetContext, { amounts }: BudgetColumns) =>
  asked && sizeOf(contentOf(bytes, name)) >= asked.least && amounts.length > 0 ? asked : undefined;

function sizeOf(content: Held): number {
  if (content instanceof Uint8Array) return content.length;
  if (isWorkbook(content)) return Math.max(0, ...content.sheets.map(({ letters }) => letters));
  return isSource(content) ? content.size : isSourceTable(content) ? Infinity : 0;
}

// A table of which nothing can be read any more.
const lostTable = ({ bytes }: FileInput, { fault }: TableError): SourceTable =>
  isSourceTable(bytes) ? { ...bytes, fault } : unreadableTable("", "", fault);

const NO_SUMS: BudgetSums = { rest: [], checks: [], issues: [] };

// Rows that `keep` and `drop` leave out: what they are need not be asked.
function leftOut({ fates, rejects, allRejects }: HeldRows, { roles }: Hierarchy): (row: number) => boolean {
  let seen: ReadonlySet<number> | undefined;
  const rows = (): ReadonlySet<number> =>
    new Set([
      ...Array.from(fates.lines, (at) => fates.columns.rows[at]?.row ?? 0),
      ...Array.from(allRejects ?? rejects, (each) => each.row),
    ]);
  return (row) => !(seen ??= rows()).has(row) && !roles.has(row);
}

/** The settings with the given total as the published one of the lines kept. */
function withGiven(settings: BudgetSettings, period: AskedPeriod, given: GivenTotal | undefined) {
  const { fiscalYear, phase } = period;
  // Where rows of several years have no common total, the year is asked first.
  if (!given || fiscalYear === undefined || phase === undefined) return settings;
  return { ...settings, controlTotals: { ...settings.controlTotals, [`${fiscalYear}:${phase}:kept`]: given.stated } };
}

// What confirms a total: a published one that is met, unless one row alone gives it, or an amount that a row of the file prints.
function confirmedBy(
  { fiscalYear, phase, column }: AskedPeriod,
  { sums, count, fates }: HeldRows,
  checks: readonly SumCheck[],
  hierarchy: Hierarchy,
  isRowAlone: boolean,
): Confirmed | null {
  const totals = [sums.all, sums.kept].flatMap((each) => each.get(`${fiscalYear ?? ""}:${phase ?? ""}`) ?? []);
  const noise = exact(toleranceOf({}, fates.amounts.map((each) => each.places))); // prettier-ignore
  const isSame = (one: Exact, other: Exact): boolean => compare(magnitude(subtract(one, other)), noise) <= 0;
  const printed = hierarchy.checks.find(
    (each) => each.column === column && totals.some((total) => isSame(total, exact(each.stated))),
  );
  const isPrinted = printed !== undefined && count > 1 && hierarchy.roles.has(printed.row);
  const given = checks.find((each) => each.kind === "control" && each.mismatches === 0);
  if (given && !isRowAlone) return { by: "given", stated: given.stated ?? "", ...(isPrinted && { row: printed.row }) };
  return isPrinted ? { by: "own", stated: toDecimal(exact(printed.stated)), row: printed.row } : null;
}
