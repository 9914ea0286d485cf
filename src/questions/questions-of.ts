// The questions that a run leaves open, each once, in their order; where in an analysis an answer stands, and the
// answer written into it; and the currency and year that files name.
import type { Issue, Option } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";
import { fileLabel } from "../model/file-label.js";
import { tables } from "../model/tables.js";
import { type Exact, ZERO, compare, exact, greatest, least, subtract } from "../money/exact.js";
import type { InputRecord } from "../model/input-record.js";

/** Where the entry of a table stands in an analysis file of one input file, such as `budgets/0`. */
export const entryOf = (table: keyof typeof tables): string =>
  table === "budget" ? "budgets/0" : table === "tags" ? "tagging/tags" : table;

/** A doubt that only a person can settle, and where its answer is written. */
export type Question = {
  readonly issue: Issue;
  /** Where the entry of the file stands in the analysis file, such as `budgets/0`. */
  readonly place: string;
};

/**
 * The questions among issues, each once, in the order in which one must be answered before the next can be judged: the
 * letters of a file, its table, its columns, year and unit, numbers, sums. Of the same kind the costliest comes first: that
 * whose answers lie furthest apart.
 *
 * @param issues - of a run, or of a file that was read by itself
 * @param analysis - the analysis that names the files
 */
export function questionsOf(
  issues: readonly Issue[],
  analysis: Pick<Analysis, "budgets" | "tagging">,
): readonly Question[] {
  const asked = new Map<string, Issue>();
  for (const issue of issues.filter(isAsked)) {
    const key = keyOf(issue);
    if (!asked.has(key)) asked.set(key, issue);
  }
  const all = [...asked.values()].sort((a, b) => rank(a) - rank(b) || compare(costOf(b), costOf(a)));
  return all.filter((each) => !isLater(each, all)).map((issue) => ({ issue, place: placeOf(issue.file, analysis) }));
}

// A sum that does not agree is an error, and may be answered by another way to read the table.
const isAsked = ({ severity, options = [] }: Issue): boolean =>
  severity === "question" || (severity === "error" && options.length > 0);

/** What a question is about: the same doubt of many cells, or of the same answers, is one question. */
export function keyOf({ code, file, column, detail, options = [] }: Issue): string {
  const answers = options.map((each) => each.answer);
  const isCommon = code === "column.phase" || answers.some((each) => "total" in each);
  return JSON.stringify(isCommon ? [file, answers] : [code, file, column, detail?.["field"]]);
}

const ORDER = [/^file\./, /^table\./, /^column\./, /^budget\.year/, /(?:^|[.-])unit/, /^amount\./];
const rank = ({ code }: Issue): number => {
  const at = ORDER.findIndex((each) => each.test(code));
  return at < 0 ? ORDER.length : at;
};

/** How far the totals of the answers to a question lie apart; nothing where fewer than two are known. */
function costOf({ options = [] }: Issue): Exact {
  const totals = options.flatMap(({ total }) => (total === null ? [] : [exact(total)]));
  const [first = ZERO] = totals;
  return subtract(totals.reduce(greatest, first), totals.reduce(least, first));
}

// In other letters a file has other headers, and another table has columns, a unit and a year of its own.
const isLater = (issue: Issue, all: readonly Issue[]): boolean =>
  all.some((each) => each.file === issue.file && rank(each) < 2 && rank(each) < rank(issue));

/** Where the entry of a file stands in an analysis; blank where it has none. */
export function placeOf(
  file: string | undefined,
  { budgets = [], ...analysis }: Pick<Analysis, "budgets" | "tagging">,
): string {
  const index = budgets.findIndex((each) => fileLabel(each) === file || each.file === file);
  if (index >= 0) return `budgets/${String(index)}`;
  const table = KEYS.find((key) => {
    const settings: unknown = key === "tags" ? analysis.tagging?.tags : Reflect.get(analysis, key);
    return isNamed(settings) && [settings.file, fileLabel(settings)].includes(file ?? "");
  });
  return table === undefined ? "" : entryOf(table);
}

const KEYS = (Object.keys(tables) as readonly (keyof typeof tables)[]).filter((key) => key !== "budget");

const isNamed = (settings: unknown): settings is { readonly file: string } =>
  typeof settings === "object" && settings !== null && "file" in settings && typeof settings.file === "string";
/** What is said of the whole analysis, not of one file. */
const OF_ANALYSIS = new Set(["accept"]);

/** Whether a part of an answer is said of the whole analysis. */
export const isOfAnalysis = (key: string): boolean => OF_ANALYSIS.has(key);

/** An analysis with an answer written into its place, such as `budgets/0`; a blank place is the analysis itself. */
export function answered<T extends object>(analysis: T, place: string, answer: Option["answer"]): T {
  const changed = structuredClone(analysis);
  const entry = place
    .split("/")
    .filter(Boolean)
    .reduce<object>((holder, key) => objectAt(holder, key), changed);
  for (const [key, value] of Object.entries(answer)) {
    const holder = isOfAnalysis(key) ? changed : entry;
    const before: unknown = Reflect.get(holder, key);
    Reflect.set(holder, key, merged(key, before, value));
  }
  return changed;
}

function merged(key: string, before: unknown, value: unknown): unknown {
  // Lists of the analysis file are added to by an answer; any other value it replaces.
  if (["keep", "drop", "accept"].includes(key) && Array.isArray(before) && Array.isArray(value))
    return [...(before as unknown[]), ...(value as unknown[])];
  return isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
}

// An entry that is not there yet is made.
function objectAt(holder: object, key: string): object {
  const found: unknown = Reflect.get(holder, key);
  if (typeof found === "object" && found !== null) return found;
  const made = {};
  Reflect.set(holder, key, made);
  return made;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The one currency that files name, and the last of their years; what is said in several ways is asked. */
export function saidOfFiles(
  inputs: readonly InputRecord[],
  lines: readonly string[] = [],
): { readonly currency?: string; readonly fiscalYear?: string } {
  const understood = inputs.flatMap((each) => each.understood ?? []);
  const [currency, ...others] = new Set(understood.flatMap(({ unit }) => unit?.currency ?? []));
  const years = understood.flatMap((file) => [
    file.fiscalYear?.value,
    ...file.columns.map((column) => column.fiscalYear),
  ]);
  const last = [...years, ...lines]
    .filter((each) => each !== undefined && each !== "")
    .sort()
    .at(-1);
  return {
    ...(currency !== undefined && others.length === 0 && { currency }),
    ...(last !== undefined && { fiscalYear: last }),
  };
}
