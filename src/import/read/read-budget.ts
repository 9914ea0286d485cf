import type { Issue, Option } from "../../formula/issue.js";
import { type Analysis, type BudgetSettings, UNKNOWN } from "../../model/analysis.js";
import { budgetLines } from "../../model/budget-line.js";
import type { BudgetTable } from "../../model/budget-table.js";
import { comparable, conditionIssues } from "../../model/condition.js";
import type { Dictionary } from "../../model/dictionary.js";
import { type BudgetColumns, budgetColumns, budgetHeader } from "../headers/budget-columns.js";
import { cellUnit } from "../headers/cell-unit.js";
import { budgetHierarchy } from "./budget-hierarchy.js";
import { type BudgetReaders, budgetReaders } from "./budget-readers.js";
import { blankAmounts } from "./blank-amounts.js";
import { budgetRepeats } from "./budget-repeats.js";
import { type BudgetRows, budgetRows } from "./budget-rows.js";
import { amountIssues, knownOf, unknownIssues, withSum } from "./budget-settings.js";
import { accepted, isAccepted } from "../checks/accepted.js";
import { type BudgetSums, budgetSums } from "./budget-sums.js";
import { codeColumns } from "../headers/code-columns.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import type { InputRecord, Reject, Understood } from "../../model/input-record.js";
import { type FileInput, commonMark, mendedRows, openFile, proofOf } from "./open-file.js";
import { problem } from "../../formula/problem.js";
import { unmatchedConditions } from "./unmatched-conditions.js";
import { columnNote } from "./read-table.js";
import { type GivenTotal, givenTotal } from "../hierarchy/given-total.js";
import type { Reading } from "../hierarchy/reading.js";
import { shareIssue, withoutShares } from "./share-issue.js";
import { sideIssues } from "./side-issues.js";
import { readingOptions } from "./reading-options.js";
import { rowFilter } from "./row-filter.js";
import { shareRows } from "../headers/share-rows.js";
import type { Region } from "../headers/table-region.js";

/** A budget file as it was read: its lines and amounts, refused rows with their reasons, and the counts. */
export type BudgetFile = BudgetTable & {
  readonly input: InputRecord;
  readonly rejects: readonly Reject[];
  /** Rows that were mended and are not refused any more; without reasons. */
  readonly mended: readonly Reject[];
  readonly issues: readonly Issue[];
  /** Whether a question is open or a sum does not agree, so that no figure may be given out. */
  readonly withheld: boolean;
};

/** What a budget is read with besides its own settings. */
export type BudgetContext = Partial<Pick<Analysis, "currency" | "accept" | "budgets">> & {
  /** Gross domestic product by year, in whole units of the budget's currency, where the analysis gives it. */
  readonly gdp?: ReadonlyMap<string, string>;
};

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
  const opened = openFile(file, budgetLines.name, settings, budgetHeader(settings, dictionaries), dictionaries);
  const { issues: fileIssues, record } = opened;
  const shares = shareRows(opened.region.header, opened.region.rows, dictionaries);
  const region = shares ? withoutShares(opened.region, shares) : opened.region;
  const at = { file: file.name, row: region.headerRow };
  const empty = region.headerRow === 0;
  const columns = empty
    ? NO_COLUMNS
    : budgetColumns(settings, region.header, at, dictionaries, region.title, region.rows, region.tops);
  const inCells = cellUnit(region, columns.amounts.map((each) => each.index), dictionaries); // prettier-ignore
  const ofAnalysis = context.currency === UNKNOWN.currency ? undefined : context.currency;
  const currency = settings.currency ?? columns.unit?.currency ?? ofAnalysis ?? inCells?.currency;
  const known = knownOf(settings, columns, inCells, currency);
  const readers = budgetReaders(region, columns, settings, { unit: known.unit?.value, currency }, dictionaries);
  const codes = codeColumns(region, columns);
  const filter = rowFilter(settings, region.header, region.rows, columns);
  const takesBack = isAccepted("hierarchy.closed", context.accept, settings.file);
  const found = budgetHierarchy(region, columns, codes, readers, filter, settings, dictionaries, takesBack);
  const unit = known.unit?.value ?? "1";
  const given = settings.total === undefined ? undefined : givenTotal(settings.total, found.readings, unit);
  const hierarchy = given ? chosenBy(found, given.reading) : found;
  const conditions = [...(settings.keep ?? []), ...(settings.drop ?? [])];
  const names = { file: file.name, fields: [...columns.fields.keys()], headers: region.header };
  const blocking = [
    ...(empty ? [] : conditionIssues(conditions, names)),
    ...columns.issues.filter((each) => each.code === "column.missing" && each.column === "id"),
    ...amountIssues({ ...settings, ...(known.fiscalYear && { fiscalYear: known.fiscalYear }) }, columns, at),
  ];
  const stated = { ...settings, ...(known.fiscalYear !== undefined && { fiscalYear: known.fiscalYear }) };
  const rows = budgetRows({
    file: file.name,
    region,
    columns,
    codes,
    readers,
    filter,
    hierarchy,
    blank: settings.blank,
    fiscalYear: known.fiscalYear ?? "",
    blocking,
  });
  const stopped = blocking.length > 0 || region.rows.length === 0;
  const sums = stopped
    ? NO_SUMS
    : budgetSums({
        settings: { ...stated, file: file.name, ...(given && { controlTotals: withGiven(stated, readers, given) }) },
        index,
        region,
        rows,
        readers,
        hierarchy,
        unit,
        gdp: context.gdp,
      });
  const left = leftOut(rows, hierarchy);
  const options = (): readonly Option[] => readingOptions(found.readings, unit);
  const unsure = hierarchy.questions
    .filter((each) => !left(each.row ?? 0))
    .map((each) => ({ ...each, file: file.name }));
  const asked = stopped
    ? []
    : unknownIssues(settings, known, columns, rows.sums.all, (context.budgets ?? []).length > 1);
  const isConfirmed = hierarchy.confirmed || given?.reading !== undefined;
  const judge = (issues: readonly Issue[]): readonly Issue[] =>
    accepted(issues, context.accept, settings.file).map((each) => judged(each, isConfirmed, options));
  const doubts = judge(opened.doubts);
  const sumIssues = judge([...(stopped ? [] : unsure), ...sums.issues]);
  const sides = stopped ? [] : sideIssues(file.name, filter, columns, region);
  const unmapped = !columns.fields.has("id") && rows.lines.some((each) => each.values.id === String(each.row));
  return {
    settings: stated,
    index,
    level: settings.level ?? "",
    ...(settings.part === undefined ? {} : { part: settings.part }),
    currency: currency ?? UNKNOWN.currency,
    unit,
    lines: rows.lines,
    headers: region.header.map(comparable),
    source: sourceFinder(region),
    amounts: rows.amounts,
    rest: sums.rest,
    input: record({
      accepted: rows.lines.length,
      rejected: rows.rejects.length,
      decimal: commonMark([...readers.fields.values(), ...readers.amounts].map((each) => each.decimal)),
      aside: rows.aside,
      columns: columns.matches,
      unused: columns.unused,
      ...(known.unit && { unit: known.unit }),
      ...yearFound(settings, columns),
      ...proofOf(readers.amounts),
      ids: idsSeen(rows),
      ...(given && { given: { total: settings.total ?? "", in: given.in } }),
      hierarchy: hierarchy.how,
      checks: [
        ...sums.checks,
        ...(stopped ? [] : budgetRepeats(region, columns, readers, rows, settings.tolerance ?? "0", dictionaries)),
      ],
    }),
    rejects: rows.rejects,
    mended: mendedRows(file, opened, rows.rejects),
    issues: [
      ...fileIssues,
      ...doubts,
      ...blocking,
      ...withSum(
        columns.issues.filter((each) => !blocking.includes(each)),
        rows.sums.all,
      ),
      ...asked,
      ...(stopped ? [] : unmatchedConditions(conditions, opened.region, columns, file.name)),
      ...readers.amounts.flatMap(({ header, notes }) => notes.map((note) => columnNote(note, header, at))),
      ...rows.rejects.flatMap((each) => each.reasons.slice(blocking.length)),
      ...sumIssues,
      ...(stopped ? [] : blankAmounts({ ...settings, file: file.name }, rows, unit, sums.rest)),
      ...(shares ? [shareIssue(file.name, shares)] : []),
      ...sides,
      ...(unmapped ? [problem("budget.id-by-row", { file: file.name, row: at.row }, "warning")] : []),
    ],
    withheld: [...doubts, ...asked, ...sumIssues, ...sides, ...columns.issues].some(
      (each) => each.severity !== "warning",
    ),
  };
}

const ABOUT_SUMS = /^(?:hierarchy|parent|total)\./;

// What a sum of the file leaves open is answered by one of its readings; parents that do not agree block no total that
// the file or its document confirms.
function judged(issue: Issue, isConfirmed: boolean, options: () => readonly Option[]): Issue {
  if (issue.severity === "warning" || !ABOUT_SUMS.test(issue.code)) return issue;
  if (isConfirmed && issue.code === "parent.mismatch") return { ...issue, severity: "warning" };
  const readings = options();
  return readings.length > 1 ? { ...issue, options: readings } : issue;
}

// The reading that a given total chooses leaves nothing to be asked; where none gives it, that alone is asked.
const chosenBy = (found: Hierarchy, reading: Reading | undefined): Hierarchy =>
  reading === undefined || reading === found.readings[0]
    ? { ...found, questions: [] }
    : { ...found, roles: reading.roles, checks: [], questions: [], filled: new Map() };

// The given total as the published one of the lines kept.
const withGiven = (settings: BudgetSettings, { amounts }: BudgetReaders, given: GivenTotal) => {
  const column = amounts[0];
  const key = `${column?.fiscalYear ?? settings.fiscalYear ?? ""}:${column?.phase ?? ""}:kept`;
  return { ...settings.controlTotals, [key]: given.stated };
};

const NO_COLUMNS: BudgetColumns = {
  fields: new Map(),
  amounts: [],
  sums: [],
  issues: [],
  matches: [],
  unused: [],
  dimensions: {},
};
const NO_SUMS: BudgetSums = { rest: [], checks: [], issues: [] };

const SHOWN_IDS = 3;

// What the lines are called by: a tag names them so.
const idsSeen = ({ lines }: BudgetRows): NonNullable<Understood["ids"]> => ({
  header: lines[0]?.headers.id ?? "",
  first: lines.slice(0, SHOWN_IDS).map((each) => each.values.id),
});

// Rows that `keep` and `drop` leave out: what they are need not be asked.
function leftOut({ lines, rejects }: BudgetRows, { roles }: Hierarchy): (row: number) => boolean {
  const seen = new Set([...lines, ...rejects].map((each) => each.row));
  return (row) => !seen.has(row) && !roles.has(row);
}

function sourceFinder({ header, rows }: Region): BudgetTable["source"] {
  const places = new Map(header.map((each, index) => [comparable(each), index] as const).reverse());
  const byRow = new Map(rows.map((each) => [each.row, each.cells]));
  return (row, wanted) => {
    const at = places.get(wanted);
    return at === undefined ? undefined : comparable(byRow.get(row)?.[at] ?? "");
  };
}

const yearFound = ({ fiscalYear }: BudgetSettings, columns: BudgetColumns): Partial<Pick<Understood, "fiscalYear">> => {
  if (columns.fields.has("fiscalYear")) return { fiscalYear: { value: "", by: "column" } };
  if (fiscalYear !== undefined) return { fiscalYear: { value: fiscalYear, by: "analysis" } };
  return columns.fiscalYear ? { fiscalYear: columns.fiscalYear } : {};
};
