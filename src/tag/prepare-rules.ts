// Rules of an analysis made ready to judge lines, after their codes, scores and shares were checked.
import { type Issue, type Checked, problem } from "../formula/issue.js";
import type { Condition, Tagging, TaggingRule } from "../model/analysis.js";
import type { BudgetTable } from "../model/budget-table.js";
import { type ConditionRow, conditionIssues, matcher } from "../model/condition.js";
import type { Scheme } from "../model/scheme.js";
import { COMPONENT, GBV, GBV_WIDER, type Statement, step, unknownScheme } from "./statement.js";
import { nearest } from "../formula/nearest.js";
import { compare, exact, isDecimal } from "../money/exact.js";
import { classOf } from "./class-of.js";

/** What is wrong with a statement: a code that its scheme does not have, a score or a share outside its scale. */
function checkStatement(statement: Statement, schemes: readonly Scheme[]): Issue | undefined {
  const { topic, value } = statement;
  const scheme = schemes.find((each) => each.id === topic);
  if (scheme) return schemeProblem(statement, scheme);
  if ((topic !== GBV && topic !== GBV_WIDER) || isShare(value)) return undefined;
  return problem("tag.share-invalid", { ...placed(statement, {}), expected: "0–1" });
}

function schemeProblem(statement: Statement, scheme: Scheme): Issue | undefined {
  const { value } = statement;
  const found = classOf(scheme, value);
  if ("found" in found) {
    if (!found.several) return undefined;
    const detail = { scheme: scheme.id, code: found.found.code };
    return problem("tag.several", { ...placed(statement, detail), expected: found.found.code }, "warning");
  }
  const { fault, expected } = found;
  const why = scheme.wrong?.[value];
  if (why) {
    const detail = {
      scheme: scheme.id,
      ...Object.fromEntries(Object.entries(why).map(([at, text]) => [`why:${at}`, text])),
    };
    return problem("tag.code-elsewhere", { ...placed(statement, detail), expected });
  }
  const codes = fault === "code" ? scheme.classes.map((each) => each.code) : [];
  const detail = { scheme: scheme.id, nearest: nearest(value, codes) ?? "" };
  const code = fault === "code" ? "tag.code-unknown" : fault === "share" ? "tag.share-invalid" : "tag.score-invalid";
  return problem(code, { ...placed(statement, detail), expected });
}

const isShare = (value: string): boolean =>
  isDecimal(value) && compare(exact(value), exact("0")) >= 0 && compare(exact(value), exact("1")) <= 0;

type Facts = Omit<Issue, "code" | "severity" | "message" | "detail"> & { readonly detail: Record<string, string> };

function placed({ from, value }: Statement, detail: Readonly<Record<string, string>>): Facts {
  if ("pointer" in from) return { file: from.file, received: value, detail: { ...detail, pointer: from.pointer } };
  // Of a column of the budget itself, whoever knows the line adds the place.
  const cell = "cells" in from ? from.cells[0] : undefined;
  return { ...cell, received: value, detail };
}

/** A rule made ready for many lines. */
export type PreparedRule = {
  readonly pointer: string;
  readonly where: readonly Condition[];
  readonly holds: (row: ConditionRow) => boolean;
  readonly statements: readonly Statement[];
};

/** The schemes asked for, and the ids of all there are. */
export type Schemes = { readonly schemes: readonly Scheme[]; readonly known: readonly string[] };

/** The rules that can be applied, and what is wrong with the others. */
export function prepareRules(
  rules: readonly TaggingRule[],
  budgets: readonly BudgetTable[],
  schemes: Schemes,
  analysisFile: string,
): Checked<readonly PreparedRule[]> {
  const issues: Issue[] = [];
  const names = columnsOf(budgets);
  const value = rules.flatMap((rule, index): PreparedRule[] => {
    const pointer = `/tagging/rules/${index}`;
    const wrong = names ? conditionIssues(rule.where, { file: analysisFile, ...names }) : [];
    issues.push(...wrong.map((each) => ({ ...each, detail: { ...each.detail, pointer } })));
    const said = statementsOf(rule, pointer, schemes, analysisFile);
    issues.push(...said.issues);
    if (wrong.length > 0) return [];
    const tests = rule.where.map(matcher);
    return [{ pointer, where: rule.where, holds: (row) => tests.every((test) => test(row)), statements: said.value }];
  });
  return { value, issues };
}

/** What `otherwise` says about every line that nothing else was said about. */
export function prepareOtherwise(
  otherwise: Tagging["otherwise"],
  schemes: Schemes,
  analysisFile: string,
): Checked<readonly Statement[]> {
  return otherwise
    ? codesOf(otherwise.codes, "/tagging/otherwise", otherwise.because, schemes, analysisFile)
    : { value: [], issues: [] };
}

function statementsOf(rule: TaggingRule, pointer: string, of: Schemes, file: string): Checked<readonly Statement[]> {
  const { schemes } = of;
  const codes = codesOf(rule.codes ?? {}, pointer, rule.because, of, file);
  const say = (topic: string, value: string | undefined, key: string): Statement[] =>
    value === undefined ? [] : [{ topic, value, from: { file, pointer: `${pointer}/${key}` }, because: rule.because }];
  const first = schemes[0]?.id;
  const rest = [
    ...(first === undefined ? [] : say(first, rule.code, "code")),
    ...say(GBV, rule.gbv, "gbv"),
    ...say(GBV_WIDER, rule.gbvWider, "gbvWider"),
    ...say(COMPONENT, rule.component, "component"),
  ];
  const checked = check(rest, schemes);
  return { value: [...codes.value, ...checked.value], issues: [...codes.issues, ...checked.issues] };
}

// Codes of schemes that are known but were not asked for are no business of this run.
function codesOf(
  codes: NonNullable<TaggingRule["codes"]>,
  pointer: string,
  because: string,
  { schemes, known }: Schemes,
  file: string,
): Checked<readonly Statement[]> {
  const issues: Issue[] = [];
  const statements = Object.entries(codes).flatMap(([id, code]): Statement[] => {
    const scheme = schemes.find((each) => each.id === id);
    const at = `${pointer}/codes/${step(id)}`;
    if (!scheme) {
      issues.push(...unknownScheme(id, known, { file, column: at, detail: { pointer: at } }));
      return [];
    }
    const isShare = scheme.scale?.kind === "share";
    if (typeof code === "string") return [{ topic: id, value: code, from: { file, pointer: at }, because }];
    if (isShare) return [{ topic: id, value: code.share, from: { file, pointer: `${at}/share` }, because }];
    const expected = scheme.classes.map((each) => each.code).join(", ");
    const facts = { file, received: code.share, expected, detail: { scheme: id, pointer: at } };
    issues.push(problem("scheme.share-unsupported", facts));
    return [];
  });
  const checked = check(statements, schemes);
  return { value: checked.value, issues: [...issues, ...checked.issues] };
}

/** Statements that are sound, and the issues of the others. */
export function check(statements: readonly Statement[], schemes: readonly Scheme[]): Checked<readonly Statement[]> {
  const judged = statements.map((each) => [each, checkStatement(each, schemes)] as const);
  return {
    value: judged.flatMap(([each, issue]) => (issue && issue.severity !== "warning" ? [] : [each])),
    issues: judged.flatMap(([, issue]) => issue ?? []),
  };
}

function columnsOf(budgets: readonly BudgetTable[]): { fields: string[]; headers: string[] } | undefined {
  const lines = budgets.flatMap((budget) => budget.lines.slice(0, 1).map((line) => ({ budget, line })));
  if (lines.length === 0) return undefined;
  const fields = lines.flatMap(({ line }) => [...Object.keys(line.headers), ...Object.keys(line.values)]);
  const headers = lines.flatMap(({ budget }) => budget.headers);
  return { fields: [...new Set(fields)], headers: [...new Set(headers)] };
}
