// Says of every budget line what each scheme makes of it, by tags, rules and marker columns; and what is wrong with
// them: codes that no scheme has, statements that disagree, rules that no line fulfils.
import { type Cell, type From, pointerStep } from "../formula/figure.js";
import { type Checked, type Issue, problem } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import type { Condition, Tagging, TaggingRule } from "../model/analysis.js";
import type { BudgetLine } from "../model/budget-line.js";
import type { BudgetTable } from "../model/budget-table.js";
import { comparable, conditionIssues, type ConditionRow, matcher } from "../model/condition.js";
import { COMPARED, nearestCell } from "../model/nearest-cell.js";
import { entryOf } from "../model/once-for.js";
import type { Scheme } from "../model/scheme.js";
import type { Row } from "../model/table.js";
import type { Tag } from "../model/tag.js";
import type { Said, SchemeTag, TaggedLine } from "../model/tagged-line.js";
import { classOf } from "./class-of.js";
import { COMPONENT, GBV, GBV_WIDER, whereSaid, type Statement, unknownScheme } from "./said-on-line.js";
import { compare, exact, isDecimal } from "../money/exact.js";
import { COMPONENTS } from "../model/component.js";

/** Two statements on one topic that say different things: the first counts. */
type Conflict = { readonly counts: Statement; readonly other: Statement };

/** The statements that disagree with the first on their topic. */
function conflictsIn(statements: readonly Statement[]): readonly Conflict[] {
  const first = new Map<string, Statement>();
  return statements.flatMap((other) => {
    const counts = entryOf(first, other.topic, () => other);
    return agree(counts, other) ? [] : [{ counts, other }];
  });
}

const agree = (a: Statement, b: Statement): boolean =>
  a.topic === GBV || a.topic === GBV_WIDER ? compare(exact(a.value), exact(b.value)) === 0 : a.value === b.value;

/** The conflicts of many lines: one issue for each pair of statements, with its first line and the count of lines. */
class Conflicts {
  readonly #found = new Map<string, { readonly line: Row<BudgetLine>; readonly conflict: Conflict; lines: number }>();

  /** @param lines - how many lines the line stands for */
  add(line: Row<BudgetLine>, conflicts: readonly Conflict[], lines = 1): void {
    for (const conflict of conflicts) {
      const { counts, other } = conflict;
      const pair = JSON.stringify([line.file, counts.from, counts.value, other.from, other.value]);
      entryOf(this.#found, pair, () => ({ line, conflict, lines: 0 })).lines += lines;
    }
  }

  issues(): Issue[] {
    return [...this.#found.values()].map(({ line, conflict: { counts, other }, lines }) => {
      const detail = {
        line: line.values.id,
        topic: other.topic.replace(":", ""),
        used: whereSaid(counts, line),
        other: whereSaid(other, line),
        lines: String(lines),
      };
      const facts = { file: line.file, row: line.row, received: other.value, expected: counts.value, detail };
      return problem("tag.conflict", facts, "warning");
    });
  }
}

export type TaggingInput = {
  readonly budgets: readonly BudgetTable[];
  readonly tagging: Tagging | undefined;
  /** The schemes asked for, the first of which is meant where none is named. */
  readonly schemes: readonly Scheme[];
  readonly tags: readonly Row<Tag>[];
  /** Ids of all schemes there are, asked for or not. */
  readonly known: readonly string[];
  /** Name of the analysis file, for the places of its rules. */
  readonly analysisFile: string;
};

/**
 * Says of every budget line what each scheme makes of it and what is known of violence: rows of the tags table beat
 * rules, rules beat the marker column, the first rule that says something wins, `otherwise` covers what is left. Two
 * statements that disagree are one warning, with the first line and the count of lines; a line with nothing for a
 * scheme is not screened under it. The balance of a budget is a line too.
 */
export function applyTagging(input: TaggingInput): {
  readonly lines: readonly TaggedLine[];
  readonly issues: readonly Issue[];
} {
  const { budgets, tagging, schemes, analysisFile } = input;
  const rules = prepareRules(input);
  const otherwise = prepareOtherwise(input);
  const tags = prepareTags(input);
  const issues: Issue[] = [...rules.issues, ...otherwise.issues, ...tags.issues];
  // What a rule or a tag that cannot be read says, no line is known to be without.
  const others = isSound([...rules.issues, ...tags.issues]) ? otherwise.value : [];
  const used = new Set<PreparedRule>();
  const conflicts = new Conflicts();
  const kinds = new Map<string, number>();
  const judge = (statements: readonly Statement[], others: readonly Statement[]): Judged => {
    const said = saidBy([...statements, ...others], schemes);
    return { said, kind: entryOf(kinds, kindOf(said), () => kinds.size), conflicts: conflictsIn(statements) };
  };
  const ownOf = ownStatements(schemes, budgets);
  // Lines that the same rules hold for and whose own columns say the same are judged once.
  const judged = new Map<string, Judged>();
  const lines = budgets.flatMap((budget) => {
    const counts = new Map(budget.summed?.all.map((each) => [each.line, each.lines]));
    const faulty: Row<BudgetLine>[] = [];
    const tagged = budget.lines.map((line): TaggedLine => {
      const row = { fields: line.values, source: (header: string) => budget.source(line.row, header) };
      const holding = rules.value.filter((rule) => rule.holds(row));
      for (const rule of holding) used.add(rule);
      const own = ownOf(line);
      if (own.issues.length > 0) faulty.push(line);
      const byId = tags.value.get(comparable(line.values.id)) ?? [];
      const all = (): Judged =>
        judge(
          [...byId, ...holding.flatMap((rule) => rule.statements), ...own.value],
          isSound(own.issues) ? others : [],
        );
      const combination = JSON.stringify([
        holding.map((rule) => rule.pointer),
        own.value.map(({ topic, value }) => [topic, value]),
        isSound(own.issues),
      ]);
      const { said, kind, conflicts: found } = byId.length > 0 ? all() : entryOf(judged, combination, all);
      conflicts.add(line, found, counts.get(line));
      return { budget: budget.index, line, said, kind };
    });
    for (const line of linesOf(budget, faulty)) for (const issue of ownOf(line).issues) issues.push(issue);
    if (budget.rest.length === 0) return tagged;
    const { said, kind } = judge([], tagging?.otherwise?.rest === true ? others : []);
    return [...tagged, { budget: budget.index, line: null, said, kind }];
  });
  issues.push(...conflicts.issues());
  if (lines.length > 0)
    issues.push(...rules.value.filter((each) => !used.has(each)).map(unusedRule(analysisFile, budgets)));
  return { lines, issues };
}

const isSound = (issues: readonly Issue[]): boolean => issues.every((each) => each.severity === "warning");

// Lines by themselves, also where they were added up while their file was read.
function linesOf({ summed }: BudgetTable, lines: readonly Row<BudgetLine>[]): readonly Row<BudgetLine>[] {
  if (!summed || lines.length === 0) return lines;
  return summed
    .trace({ classes: new Set(lines) })
    .flatMap(({ amounts }) => amounts.slice(0, 1).map((each) => each.line));
}

type Judged = { readonly said: Said; readonly kind: number; readonly conflicts: readonly Conflict[] };

function saidBy(statements: readonly Statement[], schemes: readonly Scheme[]): Said {
  const first = (topic: string): Statement | undefined => statements.find((each) => each.topic === topic);
  const nothing = (name: string): From => ({ absent: name });
  const tags = schemes.map((scheme): [string, SchemeTag] => {
    const said = first(scheme.id);
    const found = said && classOf(scheme, said.value);
    const classed = found && "found" in found ? found : undefined;
    const tag = {
      code: classed?.found.code ?? null,
      ...(classed?.share === undefined ? {} : { share: classed.share }),
      from: said?.from ?? nothing("tag"),
      because: said?.because ?? null,
    };
    return [scheme.id, tag];
  });
  const [gbv, wider] = [first(GBV), first(GBV_WIDER)];
  const component = COMPONENTS.find((each) => each === first(COMPONENT)?.value);
  return {
    tags: Object.fromEntries(tags),
    gbv: gbv?.value ?? null,
    gbvFrom: gbv?.from ?? nothing("gbv-line-share"),
    ...(wider && { wider: { share: wider.value, from: wider.from } }),
    ...(component === undefined ? {} : { component }),
  };
}

// What is said, wherever it is said.
const kindOf = ({ tags, gbv, wider, component }: Said): string =>
  JSON.stringify([Object.values(tags).map(({ code, share }) => [code, share]), gbv, wider?.share, component]);

/** What the columns of a line say of it; the marker column speaks for the first scheme. */
function ownStatements(schemes: readonly Scheme[], budgets: readonly BudgetTable[]) {
  const topics = { marker: schemes[0]?.id, gbvShare: GBV } as const;
  const checked = new Map<string, Checked<readonly Statement[]>>();
  // Under a header that says per cent numbers are that, where one of them is above 1.
  const isBare = ({ headers: { marker }, values }: Row<BudgetLine>): boolean =>
    marker?.includes("%") === true && /^\d+(?:[.,]\d+)?$/.test(values.marker ?? "");
  const isAbove = (line: Row<BudgetLine>): boolean => isBare(line) && Number.parseFloat(line.values.marker ?? "") > 1;
  const arePercent = schemes[0]?.scale?.kind === "share" && budgets.some(({ lines }) => lines.some(isAbove));
  const said = (line: Row<BudgetLine>, field: keyof typeof topics): Checked<readonly Statement[]> => {
    const [topic, written] = [topics[field], comparable(line.values[field] ?? "")];
    const value = arePercent && field === "marker" && isBare(line) ? `${written}%` : written;
    if (topic === undefined || value === "") return { value: [], issues: [] };
    const statement = { topic, value, from: { own: field }, because: null };
    const { value: sound, issues } = entryOf(checked, `${field} ${value}`, () => check([statement], schemes));
    return { value: sound, issues: issues.map((issue) => ({ ...issue, ...cellAt(line, field) })) };
  };
  return (line: Row<BudgetLine>): Checked<readonly Statement[]> => {
    const [marker, share] = [said(line, "marker"), said(line, "gbvShare")];
    return { value: [...marker.value, ...share.value], issues: [...marker.issues, ...share.issues] };
  };
}

const cellAt = ({ file, row, headers }: Row<BudgetLine>, field: "marker" | "gbvShare"): Partial<Cell> =>
  row === 0 ? {} : { file, row, column: headers[field] ?? field };

function prepareTags({ budgets, schemes, tags, known }: TaggingInput): {
  readonly value: ReadonlyMap<string, readonly Statement[]>;
  readonly issues: readonly Issue[];
} {
  const ids = new Set(budgets.flatMap((budget) => budget.lines.map((line) => comparable(line.values.id))));
  let all: ReadonlySet<string> | undefined;
  const value = new Map<string, Statement[]>();
  const issues: Issue[] = [];
  for (const row of tags) {
    const id = comparable(row.values.id);
    if (!ids.has(id)) {
      const near = nearest(id, (all ??= new Set(budgets.flatMap(idsOf)))) ?? "";
      const column = row.headers.id ?? "id";
      const facts = { file: row.file, row: row.row, column, received: row.values.id, expected: near };
      issues.push(problem("tag.line-unknown", { ...facts, detail: { nearest: near } }));
      continue;
    }
    const checked = check(tagStatements(row, schemes), schemes);
    const { scheme } = row.values;
    const at = { file: row.file, row: row.row, column: row.headers.scheme ?? "scheme" };
    if (scheme !== undefined) issues.push(...unknownScheme(scheme, known, at));
    issues.push(...checked.issues);
    value.set(id, [...(value.get(id) ?? []), ...checked.value]);
  }
  return { value, issues };
}

// Lines that a table of tags names are never added up with others: of them all are here.
const idsOf = ({ lines, summed }: BudgetTable): readonly string[] =>
  summed?.texts("id", Infinity).map(comparable) ?? lines.map((line) => comparable(line.values.id));

function tagStatements(row: Row<Tag>, schemes: readonly Scheme[]): Statement[] {
  const { scheme = schemes[0]?.id, code, gbv, component, reason = null } = row.values;
  const say = (topic: string | undefined, value: string | undefined, field: keyof Tag): Statement[] =>
    topic === undefined || value === undefined ? [] : [{ topic, value, from: cell(row, field), because: reason }];
  const asked = schemes.some((each) => each.id === scheme);
  const own = asked ? say(scheme, code, "code") : [];
  return [...own, ...say(GBV, gbv, "gbv"), ...say(COMPONENT, component, "component")];
}

// The first condition that no line fulfils is named, with the nearest cell of its column; or the rows that count nowhere and
// that all conditions hold for.
const unusedRule =
  (file: string, budgets: readonly BudgetTable[]) =>
  ({ pointer, where, holds }: PreparedRule): Issue => {
    for (const budget of budgets) {
      const rows = notesOf(budget).flatMap((note) => (holds(note) ? [note.row] : []));
      if (rows.length === 0) continue;
      const detail = { pointer, rows: rows.slice(0, MOST_ROWS).join(", ") };
      return problem("tag.rule-aside", { file, received: budget.settings.file, detail }, "warning");
    }
    const rowsOf = ({ lines, source }: BudgetTable) =>
      lines.map((line) => ({ fields: line.values, source: (header: string) => source(line.row, header) }));
    const rows = budgets.flatMap(rowsOf);
    const lonely = where.find((condition) => !rows.some(matcher(condition)));
    if (lonely === undefined) return problem("tag.rule-unused", { file, detail: { pointer } }, "warning");
    const name = lonely.column.replace(/^source:/, "");
    const fields = (row: (typeof rows)[number]): Readonly<Record<string, string | undefined>> => row.fields;
    const cellOf = (row: (typeof rows)[number]): string =>
      (name === lonely.column ? fields(row)[name] : row.source(comparable(name))) ?? "";
    const cells = budgets.flatMap((each) => each.summed?.texts(lonely.column, COMPARED) ?? rowsOf(each).map(cellOf));
    const { wanted, nearest: near } = nearestCell(lonely, cells);
    const detail = { pointer, condition: name, wanted, nearest: near };
    return problem("tag.rule-unused", { file, detail }, "warning");
  };

// How many rows are named in one sentence.
const MOST_ROWS = 5;

// The notes of a budget as its conditions look at rows.
function notesOf({ lines: [first], notes = [], source }: BudgetTable): readonly (ConditionRow & { row: number })[] {
  const fields = Object.entries(first?.headers ?? {});
  return notes.map((row) => ({
    row,
    fields: Object.fromEntries(fields.map(([field, header]) => [field, source(row, comparable(header))])),
    source: (header: string) => source(row, header),
  }));
}

function cell<T extends object>(row: Row<T>, field: keyof T & string): From {
  const column = row.headers[field] ?? field;
  return row.row === 0 ? { argument: field } : { cells: [{ file: row.file, row: row.row, column }] };
}

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
    const whys = Object.entries(why).map(([at, text]) => [`why:${at}`, text] as const);
    const detail = { scheme: scheme.id, ...Object.fromEntries(whys) };
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
type PreparedRule = {
  readonly pointer: string;
  readonly where: readonly Condition[];
  readonly holds: (row: ConditionRow) => boolean;
  readonly statements: readonly Statement[];
};

/** The rules that can be applied, and what is wrong with the others. */
function prepareRules(input: TaggingInput): Checked<readonly PreparedRule[]> {
  const { tagging, budgets, analysisFile } = input;
  const issues: Issue[] = [];
  const names = columnsOf(budgets);
  const value = (tagging?.rules ?? []).flatMap((rule, index): PreparedRule[] => {
    const pointer = `/tagging/rules/${index}`;
    const wrong = names ? conditionIssues(rule.where, { file: analysisFile, ...names }) : [];
    issues.push(...wrong.map((each) => ({ ...each, detail: { ...each.detail, pointer } })));
    const said = statementsOf(rule, pointer, input);
    issues.push(...said.issues);
    if (wrong.length > 0) return [];
    const tests = rule.where.map(matcher);
    return [{ pointer, where: rule.where, holds: (row) => tests.every((test) => test(row)), statements: said.value }];
  });
  return { value, issues };
}

/** What `otherwise` says about every line that nothing else was said about. */
function prepareOtherwise(input: TaggingInput): Checked<readonly Statement[]> {
  const { otherwise } = input.tagging ?? {};
  return otherwise ? codesOf(otherwise, "/tagging/otherwise", input) : { value: [], issues: [] };
}

function statementsOf(rule: TaggingRule, pointer: string, input: TaggingInput): Checked<readonly Statement[]> {
  const { schemes, analysisFile: file } = input;
  const codes = codesOf(rule, pointer, input);
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
  { codes = {}, because }: Pick<TaggingRule, "codes" | "because">,
  pointer: string,
  { schemes, known, analysisFile: file }: TaggingInput,
): Checked<readonly Statement[]> {
  const issues: Issue[] = [];
  const statements = Object.entries(codes).flatMap(([id, code]): Statement[] => {
    const scheme = schemes.find((each) => each.id === id);
    const at = `${pointer}/codes/${pointerStep(id)}`;
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
function check(statements: readonly Statement[], schemes: readonly Scheme[]): Checked<readonly Statement[]> {
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
