// Puts together what was read of a budget file, with an issue for everything that is to be told; whether nothing of it
// can be read, and whether it is asked which rows count, so that no sum is said.
import { type Issue, type Option, problem } from "../../formula/issue.js";
import { exact, multiply, toDecimal } from "../../money/exact.js";
import { type BudgetSettings, UNKNOWN } from "../../model/analysis.js";
import type { BudgetTable } from "../../model/budget-table.js";
import { comparable } from "../../model/condition.js";
import type { Aside, Confirmed, InputRecord, Reject, Understood } from "../../model/input-record.js";
import { accepted } from "../checks/accepted.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { WholeColumn } from "../headers/crossed-columns.js";
import { headerPlaces } from "../headers/rows-kept.js";
import type { Region } from "../headers/table-region.js";
import { columnNote } from "../headers/column-reader.js";
import { cellOf } from "../open/columns.js";
import { blankAmounts, sameAmounts, shareIssue, sideIssues, signIssues, unmatchedConditions } from "./row-issues.js";
import type { HeldRows, Meeting } from "./line-classes.js";
import type { BudgetContext, BudgetRowsTask } from "./row-task.js";
import { crossedIssues } from "./crossed-issues.js";
import { askedPeriod, type Understanding, unknownIssues, withSum } from "./understand-budget.js";
import type { BudgetSums } from "./budget-sums.js";
import { commonMark, type FileInput, mendedRows, type OpenFile, proofOf } from "./open-file.js";
import { acceptOf, option } from "./question-options.js";

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
  /** Its lines as those of other files meet them, where they were added up and each row is one. */
  readonly meeting?: Meeting;
};

/** What is known of a budget when its rows have been read. */
type BudgetFound = BudgetRowsTask & {
  readonly index: number;
  readonly file: FileInput;
  readonly context: BudgetContext;
  readonly opened: OpenFile;
  readonly rows: HeldRows;
  readonly sums: BudgetSums;
  /** What is to be asked of parents and totals, and the answers there are. */
  readonly questions: readonly Issue[];
  readonly options: () => readonly Option[];
  /** Whether a row of the file, or its document, states the total that the lines give. */
  readonly isConfirmed: boolean;
  readonly given: Understood["given"];
  readonly confirmed: Confirmed | null;
  /** How many rows an engine gave, where some of them stand for several. */
  readonly groups: number | undefined;
};

/** Whether nothing of a budget can be read. */
export const isStopped = ({ blocking, region }: Understanding) => blocking.length > 0 || region.rows.length === 0;

export function budgetFile(found: BudgetFound): BudgetFile {
  const { settings, index, file, context, opened, rows, sums, region, columns, known, unit, readers, stated } = found;
  const stopped = isStopped(found);
  const isSumAsked = found.questions.some(isOpenSum) || settings.total !== undefined;
  const asked = stopped ? [] : unknownIssues(settings, known, columns, rows.sums, askedPeriod(found), isSumAsked);
  // Sums of rows of several years are asked about when it is known which year counts.
  const isMixed = columns.fields.has("fiscalYear") && asked.some((each) => each.code === "budget.year-unknown");
  const judge = (issues: readonly Issue[]): readonly Issue[] =>
    accepted(issues, context.accept, settings.file).map((each) =>
      judged(each, found.isConfirmed, isMixed ? undefined : found.options, unit),
    );
  const doubts = judge(opened.doubts);
  const unsure = stopped || isMixed ? [] : found.questions.map((each) => ({ ...each, file: file.name }));
  // What tells rows apart is asked of all rows of a table: where an engine put rows together, its first rows show none of it.
  const areAll = !stopped && found.groups === undefined;
  const wholes = (areAll ? (columns.wholes ?? []) : []).map((one) => wholeIssue(file.name, region.header, one));
  const signs = stopped ? [] : signIssues(found, rows.fates);
  const crossed = areAll ? crossedIssues(found, rows.fates, unsure.some((each) => each.severity === "question")) : []; // prettier-ignore
  const hasSections = found.questions.some((each) => /^hierarchy\.section/.test(each.code));
  const sides = stopped ? [] : [...sideIssues(found, hasSections), ...judge([...crossed, ...signs, ...wholes])];
  // Whoever is asked what counts is not asked why it is so much.
  const isAsked = [...judge(unsure), ...sides].some((each) => each.severity === "question");
  const sumIssues = judge([...unsure, ...sums.issues.map((each) => (isAsked && OF_SIZE.has(each.code) ? { ...each, severity: "warning" as const } : each))]); // prettier-ignore
  return {
    settings: stated,
    index,
    level: settings.level ?? "",
    ...(settings.part === undefined ? {} : { part: settings.part }),
    currency: found.currency ?? UNKNOWN.currency,
    unit,
    count: rows.count,
    lines: rows.lines,
    headers: region.header.map(comparable),
    ...(columns.womens.length > 0 && { womens: columns.womens }),
    source: sourceFinder(region),
    bodies: bodiesIn(found),
    notes: [...found.hierarchy.roles].flatMap(([row, { kind }]) => (kind === "note" ? [row] : [])),
    amounts: rows.amounts,
    ...(rows.summed && { summed: rows.summed }),
    ...(areAll && rows.meeting && { meeting: rows.meeting }),
    rest: sums.rest,
    input: opened.record({
      ...(rows.summed && { rows: rows.count + rows.refused + sumOf(rows.aside) }),
      accepted: rows.count,
      rejected: rows.refused,
      decimal: commonMark([...readers.fields.values(), ...readers.amounts].map((each) => each.decimal)),
      aside: rows.aside,
      columns: columns.matches,
      unused: columns.unused,
      ...(columns.telling.length > 0 && { telling: columns.telling }),
      ...(areAll && columns.parts.length > 0 && { parts: columns.parts.map((each) => region.header[each] ?? "") }),
      ...(known.unit && { unit: known.unit }),
      ...yearFound(settings, columns, region.header),
      ...proofOf(readers.amounts),
      // What the lines are called by: a tag names them so.
      ids: { header: rows.lines[0]?.headers.id ?? "", first: rows.firstIds },
      ...(found.given && { given: found.given }),
      hierarchy: found.hierarchy.how,
      ...(found.groups !== undefined && { groups: found.groups }),
      checks: sums.checks,
      confirmed: found.confirmed,
    }),
    rejects: rows.rejects,
    ...(rows.allRejects && { allRejects: rows.allRejects }),
    mended: mendedRows(file, opened, rows.rejects),
    issues: [
      ...opened.issues,
      ...doubts,
      ...issuesOf(found, asked),
      ...sumIssues,
      ...(stopped ? [] : blankAmounts(found, rows, sums.rest)),
      ...(found.shares ? [shareIssue(file.name, found.shares)] : []),
      ...sides,
      ...(isUnnamed(rows) ? [problem("budget.id-by-row", found.at, "warning")] : []),
    ],
    withheld: [...doubts, ...asked, ...sumIssues, ...sides, ...columns.issues].some(
      (each) => each.severity !== "warning",
    ),
  };
}

const wholeIssue = (file: string, header: readonly string[], { index, group }: WholeColumn): Issue => {
  const detail = { group: header[group ?? index] ?? "" };
  return problem("column.whole", { file, column: header[index] ?? "", detail }, "question");
};

// What is told of settings, columns and rows; `conditions` are sought among all rows of the file.
function issuesOf(found: BudgetFound, asked: readonly Issue[]): readonly Issue[] {
  const { file, opened, rows, columns, readers, blocking, at } = found;
  const others = columns.issues.filter((each) => !blocking.includes(each));
  return [
    ...blocking,
    ...withSum(others, rows.sums.all),
    ...asked,
    ...(isStopped(found) ? [] : [...unmatchedConditions(found, opened.region), ...sameAmounts(found, rows.fates)]),
    ...[...readers.fields.values(), ...readers.amounts].flatMap(({ header, notes }) =>
      notes.map((note) => columnNote(note, header, at)),
    ),
    ...rows.rejects.flatMap((each) => each.reasons.slice(blocking.length)),
    ...(rows.allRejects ? [problem("rows.unlisted", { file: file.name, received: String(rows.refused), expected: String(rows.rejects.length) }, "warning")] : []), // prettier-ignore
  ];
}

const sumOf = ({ parents, totals, notes, filtered }: Aside): number => parents + totals + notes + filtered;

// Lines that no column names are called by their rows.
const isUnnamed = ({ lines, fates }: HeldRows): boolean =>
  fates.ids === undefined && lines.some((each) => each.values.id === String(each.row));

const ABOUT_SUMS = /^(?:hierarchy|parent|total)\./;

// What may be right although it is out of proportion.
const OF_SIZE = new Set(["total.above-state", "total.leap"]);

/** Whether a sum of the file is in doubt until somebody says how it is to be read. */
const isOpenSum = ({ severity, code }: Issue): boolean => severity !== "warning" && ABOUT_SUMS.test(code);

/** Whether it is asked which rows count: no sum is said before. */
export const isSumOpen = (issue: Issue): boolean =>
  (isOpenSum(issue) && !OF_SIZE.has(issue.code)) ||
  (/^rows\.(?:crossed|halves|flows)$/.test(issue.code) && issue.severity === "question");

// What a sum leaves open one of its readings answers; parents that do not agree block no total that is confirmed.
function judged(issue: Issue, isConfirmed: boolean, options: BudgetFound["options"] | undefined, unit: string): Issue {
  if (!isOpenSum(issue)) return issue;
  if (isConfirmed && issue.code === "parent.mismatch") return { ...issue, severity: "warning" };
  const readings = options?.() ?? [];
  if (!OF_SIZE.has(issue.code)) return readings.length > 1 ? { ...issue, options: readings } : issue;
  // Where every row is a line, what is asked about is the total itself.
  const times = exact(issue.code === "total.leap" ? unit : "1");
  const own = options && issue.received !== undefined ? toDecimal(multiply(exact(issue.received), times)) : null;
  const asItIs = option("as-it-is", acceptOf(issue.code, issue.file ?? ""), readings[0]?.total ?? own);
  return { ...issue, options: [...readings.slice(1), asItIs] };
}

// The rows that are no lines, and have the code of a body and none below it, call it by its name.
function bodiesIn({ region, columns, hierarchy }: BudgetFound): ReadonlyMap<string, string> {
  const [body, name, below] = ["admin", "description", "programme"].map((field) => columns.fields.get(field));
  const names = new Map<string, string>();
  if (body?.length !== 1 || name === undefined || hierarchy.roles.size === 0) return names;
  for (const row of region.rows) {
    if (!hierarchy.roles.has(row.row) || below?.some((at) => cellOf(row, at).trim() !== "")) continue;
    const [code, words] = [body, name].map((places) => comparable(places.map((at) => cellOf(row, at)).join(" ")));
    if (code && words && !names.has(code)) names.set(code, words);
  }
  return names;
}

function sourceFinder({ header, rows }: Region): BudgetTable["source"] {
  const places = headerPlaces(header);
  // Rows of an engine may stand in another order than their numbers.
  const sorted = rows.toSorted((a, b) => a.row - b.row);
  return (row, wanted) => {
    const at = places.get(wanted);
    if (at === undefined) return undefined;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    const found = sorted[low];
    return comparable(found?.row === row ? cellOf(found, at) : "");
  };
}

function yearFound(
  { fiscalYear }: BudgetSettings,
  columns: BudgetColumns,
  header: readonly string[],
): Partial<Pick<Understood, "fiscalYear">> {
  const at = columns.fields.get("fiscalYear")?.[0];
  if (at !== undefined) return { fiscalYear: { value: "", by: "column", header: header[at] ?? "" } };
  if (fiscalYear !== undefined) return { fiscalYear: { value: fiscalYear, by: "analysis" } };
  return columns.fiscalYear ? { fiscalYear: columns.fiscalYear } : {};
}
