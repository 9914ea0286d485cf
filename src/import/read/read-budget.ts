import type { Issue } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { budgetLines } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { NotScanned, SumCheck } from "../../model/input-record.js";
import { isAccepted } from "../checks/accepted.js";
import { budgetHeader } from "../headers/budget-columns.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import { type SourceTable, type TableError, closedTable, isTableError } from "../../model/source-table.js";
import { isSourceError, lostSource } from "../open/byte-source.js";
import { type Held, contentOf, isSource, isSourceTable, isWorkbook } from "../open/content.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import { askedFirst } from "./asked-first.js";
import { type BudgetContext, type BudgetFile, budgetFile, isStopped } from "./budget-file.js";
import { budgetHierarchy } from "./budget-hierarchy.js";
import { budgetRepeats } from "./budget-repeats.js";
import { type HeldRows, budgetRows } from "./budget-rows.js";
import { type BudgetSums, budgetSums } from "./budget-sums.js";
import { chosenReading, withGiven } from "./chosen-reading.js";
import { type FileInput, type OpenFile, openFile } from "./open-file.js";
import type { Asked } from "./row-task.js";
import { readGrouped } from "./grouped/read-grouped.js";
import { refuseFloats } from "./grouped/refuse-floats.js";
import { tableRecord } from "./grouped/table-record.js";
import { readScanned } from "./read-scanned.js";
import { readingOptions } from "./reading-options.js";
import { understandBudget } from "./understand-budget.js";

/**
 * Reads a budget file by its settings, and by itself where they are silent: which columns mean what, which rows are
 * lines and which are sums of others, in which unit; checks it against the totals that the document and the file itself
 * give. Columns that nothing names stay reachable as `source:HEADER`.
 *
 * @param settings - the entry of `budgets` in the analysis file
 * @param index - its place there, from 0
 * @param file - name and content of the file
 * @param context - currency, where the budget states none, the problems that are accepted, all budgets of the analysis
 * @param dictionaries - languages whose words are understood
 * @returns lines kept, amounts in the unit of the file, published totals to complete them, rejects, issues, counts
 */
export function readBudget(
  settings: BudgetSettings,
  index: number,
  file: FileInput,
  context: BudgetContext,
  dictionaries: readonly Dictionary[],
): BudgetFile {
  try {
    return readContent(settings, index, file, context, dictionaries);
  } catch (error) {
    const lost = isSourceError(error) ? lostSource(error) : isTableError(error) ? lostTable(file, error) : undefined;
    if (!lost) throw error;
    return readContent(settings, index, { ...file, bytes: lost }, context, dictionaries);
  }
}

function readContent(
  settings: BudgetSettings,
  index: number,
  file: FileInput,
  context: BudgetContext,
  dictionaries: readonly Dictionary[],
): BudgetFile {
  const scanned = addedUp(settings, index, file, context, dictionaries);
  if (scanned && !("why" in scanned)) return scanned;
  const { scan: _, ...byRows } = context;
  const asked =
    scanned?.why === "asked"
      ? askedFirst(file, (head) => readContent(settings, index, head, byRows, dictionaries))
      : undefined;
  if (asked) return asked;
  const header = budgetHeader(settings, dictionaries);
  const opened = withReason(openFile(file, budgetLines.name, settings, header, dictionaries), scanned);
  const seen = understandBudget(settings, file.name, opened.region, context.currency, dictionaries);
  if (isSourceTable(file.bytes)) refuseFloats(file.bytes, seen);
  const { region, columns, unit, readers, codes, filter, stated } = seen;
  const takesBack = isAccepted("hierarchy.closed", context.accept, settings.file);
  const found = budgetHierarchy(region, columns, codes, readers, filter, settings, dictionaries, takesBack);
  const { hierarchy, given } = chosenReading(settings, found, unit);
  const rows = budgetRows({
    file: file.name,
    region,
    columns,
    codes,
    readers,
    filter,
    hierarchy,
    blank: settings.blank,
    fiscalYear: seen.known.fiscalYear ?? "",
    blocking: seen.blocking,
    classes: classesFor(file, context, columns),
  });
  const sums = isStopped(seen)
    ? NO_SUMS
    : budgetSums({
        settings: withGiven({ ...stated, file: file.name }, readers, given),
        index,
        region,
        rows,
        readers,
        hierarchy,
        unit,
        gdp: context.gdp,
      });
  const left = leftOut(rows, hierarchy);
  const isTable = isSourceTable(file.bytes) && !isStopped(seen);
  const repeats = (): readonly SumCheck[] =>
    budgetRepeats(region, columns, rows.fates, settings.tolerance ?? "0", dictionaries);
  const budget = budgetFile({
    settings,
    index,
    file,
    context,
    opened,
    seen,
    rows,
    sums: isStopped(seen) ? sums : { ...sums, checks: [...sums.checks, ...repeats()] },
    how: hierarchy.how,
    questions: hierarchy.questions.filter((each) => !left(each.row ?? 0)),
    options: () => readingOptions(found.readings, unit),
    isConfirmed: hierarchy.confirmed || given?.reading !== undefined,
    given: given && { total: settings.total ?? "", in: given.in },
    reading: scanned && { by: "rows", ...scanned },
  });
  return isTable ? { ...budget, input: { ...budget.input, ...tableRecord(file.bytes, rows.sums.all) } } : budget;
}

// What tells lines apart where there are many of them, unless single ones are asked for. Where rows are of several phases,
// years of an id may be of one of them.
function classesFor(
  { bytes, name }: FileInput,
  { scan }: BudgetContext,
  { amounts, dimensions: { phase } }: BudgetColumns,
): Asked | undefined {
  if (!scan || scan.areSingle || phase || amounts.length === 0 || sizeOf(contentOf(bytes, name)) < scan.least)
    return undefined;
  const { conditions, by, named } = scan;
  return { conditions, by, named };
}

function sizeOf(content: Held): number {
  if (content instanceof Uint8Array) return content.length;
  if (isWorkbook(content)) return Math.max(0, ...content.sheets.map(({ text }) => text.source.size));
  return isSource(content) ? content.size : 0;
}

// Lines that were added up where they are: while their file was read, or by the engine that keeps them.
function addedUp(
  settings: BudgetSettings,
  index: number,
  file: FileInput,
  context: BudgetContext,
  dictionaries: readonly Dictionary[],
): BudgetFile | NotScanned | undefined {
  if (!context.scan) return undefined;
  const whole = { ...context, ...context.scan };
  const { name, bytes } = file;
  if (!isSourceTable(bytes)) return readScanned(settings, index, file, whole, dictionaries);
  return bytes.fault ? undefined : readGrouped({ settings, index, name, table: bytes, context: whole, dictionaries });
}

// A table of which nothing can be read any more.
const lostTable = ({ bytes }: FileInput, { fault }: TableError): SourceTable =>
  isSourceTable(bytes) ? { ...bytes, fault } : closedTable("", "", fault);

// A file that is too large for all its rows at once says what asked for them.
const withReason = (opened: OpenFile, asked: NotScanned | undefined): OpenFile => {
  if (!asked) return opened;
  const { why, row, text } = asked;
  const facts = { ...(row !== undefined && { row }), detail: { reason: why, ...(text !== undefined && { text }) } };
  const told = (issue: Issue): Issue =>
    issue.code === "file.too-large" ? { ...issue, ...facts, code: "file.too-large-for-rows" } : issue;
  return { ...opened, issues: opened.issues.map(told) };
};

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
