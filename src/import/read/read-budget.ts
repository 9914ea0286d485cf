import type { Issue, Option } from "../../formula/issue.js";
import { type Analysis, type BudgetSettings, type Condition, UNKNOWN } from "../../model/analysis.js";
import { budgetLines } from "../../model/budget-line.js";
import type { BudgetTable } from "../../model/budget-table.js";
import { comparable } from "../../model/condition.js";
import { contentOf, isSource } from "../open/content.js";
import { type ByteSource, isSourceError, lostSource, sourceOf } from "../open/byte-source.js";
import type { ReadSoFar } from "./scan-task.js";
import { scanBudget } from "./scan-budget.js";
import type { Pieces } from "./scan-task.js";
import { isAboveTotal, scanDoubt } from "./scan-doubts.js";
import { scannedRows } from "./scanned-rows.js";
import { scannedSums } from "./scanned-sums.js";
import type { Dictionary } from "../../model/dictionary.js";
import { type BudgetColumns, budgetHeader } from "../headers/budget-columns.js";
import { budgetHierarchy } from "./budget-hierarchy.js";
import type { BudgetReaders } from "./budget-readers.js";
import { blankAmounts } from "./blank-amounts.js";
import { budgetRepeats } from "./budget-repeats.js";
import { type BudgetRows, budgetRows } from "./budget-rows.js";
import { unknownIssues, withSum } from "./budget-settings.js";
import { accepted, isAccepted } from "../checks/accepted.js";
import { type BudgetSums, budgetSums } from "./budget-sums.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import type {
  InputRecord,
  NotScanned,
  Reading as WayOfReading,
  Reject,
  SumCheck,
  Understood,
} from "../../model/input-record.js";
import { type FileInput, type OpenFile, commonMark, mendedRows, openFile, proofOf } from "./open-file.js";
import { problem } from "../../formula/problem.js";
import { unmatchedConditions } from "./unmatched-conditions.js";
import { columnNote } from "./read-table.js";
import { type GivenTotal, givenTotal } from "../hierarchy/given-total.js";
import type { Reading } from "../hierarchy/reading.js";
import { shareIssue } from "./share-issue.js";
import { sideIssues } from "./side-issues.js";
import { readingOptions } from "./reading-options.js";
import type { Region } from "../headers/table-region.js";
import { type Understanding, understandBudget } from "./understand-budget.js";

/** A budget file as it was read: its lines and amounts, refused rows with their reasons, and the counts. */
export type BudgetFile = BudgetTable & {
  readonly input: InputRecord;
  readonly rejects: readonly Reject[];
  /** All refused rows, where `rejects` lists only the first: they are read when they are taken. */
  readonly allRejects?: Iterable<Reject>;
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
  /** What a budget is gone through for, where its lines may be added up while they are read. */
  readonly scan?: ScanFor;
};

/** What lines are asked, so that those of which the same holds are added up. */
export type ScanFor = {
  /** Conditions of the tagging rules. */
  readonly conditions: readonly Condition[];
  /** Bytes from which on a file is gone through. */
  readonly least: number;
  /** The language of the run. */
  readonly language: string;
  /** Whether they are also added up by the codes of each dimension. */
  readonly byCode: boolean;
  /** Given to try other sizes than the usual ones. */
  readonly pieces?: Pieces;
  /** Whether its lines are asked for one by one, so that none may be added up; they are not unless this says so. */
  readonly areNamed?: boolean;
  /** Called now and then while its file is read. */
  readonly progress?: ((so: ReadSoFar) => void) | undefined;
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
  try {
    return readContent(settings, index, file, context, dictionaries);
  } catch (error) {
    if (!isSourceError(error)) throw error;
    return readContent(settings, index, { ...file, bytes: lostSource(error) }, context, dictionaries);
  }
}

function readContent(
  settings: BudgetSettings,
  index: number,
  file: FileInput,
  context: BudgetContext,
  dictionaries: readonly Dictionary[],
): BudgetFile {
  const scanned = context.scan && readScanned(settings, index, file, { ...context, ...context.scan }, dictionaries);
  if (scanned && !("why" in scanned)) return scanned;
  const header = budgetHeader(settings, dictionaries);
  const opened = withReason(openFile(file, budgetLines.name, settings, header, dictionaries), scanned);
  const seen = understandBudget(settings, file.name, opened.region, context.currency, dictionaries);
  const { region, columns, unit, readers, codes, filter, stated } = seen;
  const takesBack = isAccepted("hierarchy.closed", context.accept, settings.file);
  const found = budgetHierarchy(region, columns, codes, readers, filter, settings, dictionaries, takesBack);
  const given = settings.total === undefined ? undefined : givenTotal(settings.total, found.readings, unit);
  const hierarchy = given ? chosenBy(found, given.reading) : found;
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
  });
  const sums = isStopped(seen)
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
  const repeats = (): readonly SumCheck[] =>
    budgetRepeats(region, columns, readers, rows, settings.tolerance ?? "0", dictionaries);
  return budgetFile({
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
}

// A file that is too large for all its rows at once says what asked for them.
const withReason = (opened: OpenFile, asked: NotScanned | undefined): OpenFile => {
  if (!asked) return opened;
  const { why, row, text } = asked;
  const facts = { ...(row !== undefined && { row }), detail: { reason: why, ...(text !== undefined && { text }) } };
  const told = (issue: Issue): Issue =>
    issue.code === "file.too-large" ? { ...issue, ...facts, code: "file.too-large-for-rows" } : issue;
  return { ...opened, issues: opened.issues.map(told) };
};

// Reads a long budget in one pass, or says why all its rows must be looked at together.
function readScanned(
  settings: BudgetSettings,
  index: number,
  file: FileInput,
  context: BudgetContext & ScanFor,
  dictionaries: readonly Dictionary[],
): BudgetFile | NotScanned | undefined {
  const source = scannable(file, settings, context.least);
  if (!source || "why" in source) return source;
  if (context.areNamed) return { why: "named" };
  const { currency, accept, conditions, byCode, language, pieces, progress } = context;
  const task = {
    settings,
    name: file.name,
    source,
    currency,
    conditions,
    accept,
    byCode,
    language,
    dictionaries,
    pieces,
    ...(progress && { progress }),
  };
  const found = scanBudget(task);
  if ("why" in found) return found;
  if (found.scan.counts.line === 0) return { why: "no-lines" };
  const doubt = scanDoubt(task, found);
  if (doubt) return doubt;
  const rows = scannedRows(file.name, found, settings.blank);
  // Every line is in a class whose first line can be read, or nothing is believed.
  if (rows.summed?.all.reduce((sum, { lines }) => sum + lines, 0) !== rows.count) return { why: "form" };
  const named = { ...found.seen.stated, file: file.name };
  const sums = scannedSums(named, index, found, rows, context.gdp);
  // The rows that make a difference are sought among all.
  const wrong = sums.checks.find((each) => each.mismatches > 0);
  if (wrong) return { why: "control-totals", text: `${wrong.key}: ${wrong.stated ?? ""} ≠ ${wrong.sum ?? ""}` };
  if (isAboveTotal(found, named)) return { why: "above-total" };
  // What a sum leaves open is answered by the readings of all rows.
  if (sums.issues.some(isOpenSum)) return { why: "readings" };
  return budgetFile({
    settings,
    index,
    file,
    context,
    opened: found.opened,
    seen: found.seen,
    rows,
    sums,
    how: "none",
    questions: [],
    options: () => [],
    isConfirmed: false,
    given: undefined,
    reading: { by: "pass" },
  });
}

// A text file that is large enough, as a source of bytes.
function scannable(
  { bytes, name, mended }: FileInput,
  { sheet, headerRows }: BudgetSettings,
  least: number,
): ByteSource | NotScanned | undefined {
  const content = contentOf(bytes, name);
  const source = content instanceof Uint8Array ? sourceOf(content) : isSource(content) ? content : undefined;
  if (!source || source.size < least) return undefined;
  return (mended?.size ?? 0) > 0 || sheet !== undefined || headerRows ? { why: "settings" } : source;
}

/** What is known of a budget when its rows have been read. */
export type BudgetFound = {
  readonly settings: BudgetSettings;
  readonly index: number;
  readonly file: FileInput;
  readonly context: BudgetContext;
  readonly opened: OpenFile;
  readonly seen: Understanding;
  readonly rows: BudgetRows;
  readonly sums: BudgetSums;
  /** How parents and totals were found, what is to be asked of them, and the answers there are. */
  readonly how: Hierarchy["how"];
  readonly questions: readonly Issue[];
  readonly options: () => readonly Option[];
  /** Whether a row of the file, or its document, states the total that the lines give. */
  readonly isConfirmed: boolean;
  readonly given: Understood["given"];
  /** How it was read, where it is long. */
  readonly reading: WayOfReading | undefined;
};

/** Whether nothing of a budget can be read. */
export const isStopped = ({ blocking, region }: Understanding): boolean =>
  blocking.length > 0 || region.rows.length === 0;

/** Puts together what was read of a budget, with an issue for everything that is to be told. */
export function budgetFile(found: BudgetFound): BudgetFile {
  const { settings, index, file, context, opened, seen, rows, sums } = found;
  const { region, columns, known, unit, readers, filter, stated } = seen;
  const stopped = isStopped(seen);
  const asked = stopped
    ? []
    : unknownIssues(settings, known, columns, rows.sums.all, (context.budgets ?? []).length > 1);
  const judge = (issues: readonly Issue[]): readonly Issue[] =>
    accepted(issues, context.accept, settings.file).map((each) => judged(each, found.isConfirmed, found.options));
  const doubts = judge(opened.doubts);
  const unsure = stopped ? [] : found.questions.map((each) => ({ ...each, file: file.name }));
  const sumIssues = judge([...unsure, ...sums.issues]);
  const sides = stopped ? [] : sideIssues(file.name, filter, columns, region);
  return {
    settings: stated,
    index,
    level: settings.level ?? "",
    ...(settings.part === undefined ? {} : { part: settings.part }),
    currency: seen.currency ?? UNKNOWN.currency,
    unit,
    count: rows.count,
    lines: rows.lines,
    headers: region.header.map(comparable),
    source: sourceFinder(region),
    amounts: rows.amounts,
    ...(rows.summed && { summed: rows.summed }),
    rest: sums.rest,
    input: opened.record({
      ...(rows.summed && { rows: rows.count + rows.refused + rows.aside.notes + rows.aside.filtered }),
      accepted: rows.count,
      rejected: rows.refused,
      decimal: commonMark([...readers.fields.values(), ...readers.amounts].map((each) => each.decimal)),
      aside: rows.aside,
      columns: columns.matches,
      unused: columns.unused,
      ...(known.unit && { unit: known.unit }),
      ...yearFound(settings, columns),
      ...proofOf(readers.amounts),
      ids: idsSeen(rows),
      ...(found.given && { given: found.given }),
      hierarchy: found.how,
      ...(found.reading && { reading: found.reading }),
      checks: sums.checks,
    }),
    rejects: rows.rejects,
    ...(rows.allRejects && { allRejects: rows.allRejects }),
    mended: mendedRows(file, opened, rows.rejects),
    issues: [
      ...opened.issues,
      ...doubts,
      ...issuesOf(found, asked),
      ...sumIssues,
      ...(stopped ? [] : blankAmounts({ ...settings, file: file.name }, rows, unit, sums.rest)),
      ...(seen.shares ? [shareIssue(file.name, seen.shares)] : []),
      ...sides,
      ...(isUnnamed(rows, columns) ? [problem("budget.id-by-row", seen.at, "warning")] : []),
    ],
    withheld: [...doubts, ...asked, ...sumIssues, ...sides, ...columns.issues].some(
      (each) => each.severity !== "warning",
    ),
  };
}

// What is told of settings, columns and rows; `conditions` are sought among all rows of the file.
function issuesOf({ file, opened, seen, rows }: BudgetFound, asked: readonly Issue[]): readonly Issue[] {
  const { columns, readers, conditions, blocking, at } = seen;
  return [
    ...blocking,
    ...withSum(
      columns.issues.filter((each) => !blocking.includes(each)),
      rows.sums.all,
    ),
    ...asked,
    ...(isStopped(seen) ? [] : unmatchedConditions(conditions, opened.region, columns, file.name)),
    ...readers.amounts.flatMap(({ header, notes }) => notes.map((note) => columnNote(note, header, at))),
    ...rows.rejects.flatMap((each) => each.reasons.slice(blocking.length)),
    ...(rows.allRejects ? [unlisted(file.name, rows)] : []),
  ];
}

const unlisted = (file: string, { refused, rejects }: BudgetRows): Issue =>
  problem("rows.unlisted", { file, received: String(refused), expected: String(rejects.length) }, "warning");

// Lines that no column names are called by their rows.
const isUnnamed = ({ lines }: BudgetRows, { fields }: BudgetColumns): boolean =>
  !fields.has("id") && lines.some((each) => each.values.id === String(each.row));

const ABOUT_SUMS = /^(?:hierarchy|parent|total)\./;

const isOpenSum = ({ severity, code }: Issue): boolean => severity !== "warning" && ABOUT_SUMS.test(code);

// What a sum of the file leaves open is answered by one of its readings; parents that do not agree block no total that
// the file or its document confirms.
function judged(issue: Issue, isConfirmed: boolean, options: () => readonly Option[]): Issue {
  if (!isOpenSum(issue)) return issue;
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

const NO_SUMS: BudgetSums = { rest: [], checks: [], issues: [] };

// What the lines are called by: a tag names them so.
const idsSeen = ({ lines, firstIds }: BudgetRows): NonNullable<Understood["ids"]> => ({
  header: lines[0]?.headers.id ?? "",
  first: firstIds,
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
