// Conditions on rows, as an analysis writes them: their tests, what is wrong with them, and whether one looks for no
// digits. Also: the form in which texts are compared.
import { type Issue, problem } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import type { Condition } from "./analysis.js";
import { entryOf } from "./once-for.js";
import { safePattern } from "./safe-pattern.js";

/** What a condition looks at: the fields of a line, and every cell of its row by header. */
export type ConditionRow = {
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** The cell under a header of the file, trimmed and in NFC; undefined where the file has no such header. */
  readonly source: (header: string) => string | undefined;
};

const SOURCE = "source:";
/** Text as conditions compare it: trimmed, in Unicode NFC, case kept. */
export const comparable = (text: string): string => text.trim().normalize("NFC");

/** Whether rows fulfil a condition, prepared once. Each distinct text is judged once: budgets repeat few. */
export function matcher(condition: Condition): (row: ConditionRow) => boolean {
  const tests = testsOf(condition);
  const header = headerOf(condition.column);
  const judged = new Map<string, boolean>();
  return (row) => {
    const text = header === undefined ? own(row.fields, condition.column) : row.source(header);
    return text !== undefined && entryOf(judged, text, () => tests.every((test) => test(comparable(text))));
  };
}

/** What is wrong with conditions before any row is read: an unknown column, no test, a pattern that is not allowed. */
export function conditionIssues(
  conditions: readonly Condition[],
  known: { readonly file: string; readonly fields: readonly string[]; readonly headers: readonly string[] },
): readonly Issue[] {
  const headers = known.headers.map(comparable);
  const columns = [...known.fields, ...headers.map((each) => SOURCE + each)];
  return conditions.flatMap((condition) => {
    const wrong = (code: string, received: string, expected: string, detail: Record<string, string> = {}): Issue[] => [
      problem(code, { file: known.file, column: condition.column, received, expected, detail }),
    ];
    const header = headerOf(condition.column);
    const found = header === undefined ? known.fields.includes(condition.column) : headers.includes(header);
    if (!found) {
      const near = nearest(condition.column, columns) ?? "";
      return wrong("condition.column", condition.column, columns.join(", "), { nearest: near });
    }
    if (condition.matches !== undefined && safePattern(condition.matches) === undefined)
      return wrong("condition.pattern", condition.matches, "^11[0-9]+");
    return testsOf(condition).length > 0 ? [] : wrong("condition.empty", condition.column, TESTS.join(", "));
  });
}

/** Whether all tests of a condition hold for a text that is `comparable`. */
export function textTest(condition: Condition): (text: string) => boolean {
  const tests = testsOf(condition);
  return (text) => tests.every((test) => test(text));
}

/** Whether the digits of a text say nothing to a condition: it looks for none. */
export const isBlindToDigits = ({ equals, startsWith, endsWith, contains, in: some, matches }: Condition): boolean =>
  matches === undefined && ![equals, startsWith, endsWith, contains, ...(some ?? [])].join("").match(/\p{N}/u);

const TESTS = ["equals", "in", "startsWith", "endsWith", "contains", "matches"] as const;

function testsOf(condition: Condition): ((text: string) => boolean)[] {
  const { equals, startsWith, endsWith, contains } = condition;
  const tests: ((text: string) => boolean)[] = [];
  const add = (wanted: string | undefined, test: (text: string, wanted: string) => boolean) => {
    if (wanted === undefined) return;
    const compared = comparable(wanted);
    tests.push((text) => test(text, compared));
  };
  add(equals, (text, wanted) => text === wanted);
  add(startsWith, (text, wanted) => text.startsWith(wanted));
  add(endsWith, (text, wanted) => text.endsWith(wanted));
  add(contains, (text, wanted) => text.includes(wanted));
  if (condition.in) {
    const wanted = new Set(condition.in.map(comparable));
    tests.push((text) => wanted.has(text));
  }
  if (condition.matches !== undefined) {
    tests.push(safePattern(condition.matches) ?? (() => false));
  }
  return tests;
}

const headerOf = (column: string): string | undefined =>
  column.startsWith(SOURCE) ? comparable(column.slice(SOURCE.length)) : undefined;

const own = (record: Readonly<Record<string, string | undefined>>, name: string): string | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
