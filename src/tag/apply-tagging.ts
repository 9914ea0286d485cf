import type { From } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import type { Tagging } from "../model/analysis.js";
import type { BudgetLine } from "../model/budget-line.js";
import type { BudgetTable } from "../model/budget-table.js";
import { comparable, matcher } from "../model/condition.js";
import { nearestCell } from "../model/nearest-cell.js";
import type { Scheme } from "../model/scheme.js";
import type { Row } from "../model/table.js";
import { COMPONENTS, type Tag } from "../model/tag.js";
import type { SchemeTag, TaggedLine } from "../model/tagged-line.js";
import { compare, exact } from "../money/exact.js";
import { classOf } from "./class-of.js";
import { type PreparedRule, check, prepareOtherwise, prepareRules } from "./prepare-rules.js";
import { COMPONENT, GBV, GBV_WIDER, type Statement, placeOf } from "./statement.js";
import { tagProblem, unknownScheme } from "./tag-problem.js";

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
 * rules, rules beat the marker column, the first rule that says something wins, `otherwise` covers what is left. Every
 * disagreement is a warning; a line with nothing for a scheme is not screened under it.
 *
 * @param input - budgets as they were read, the tagging of the analysis, schemes and tags
 * @returns one tagged line for each line, one more for the balance of each budget that has one, and the issues
 */
export function applyTagging(input: TaggingInput): {
  readonly lines: readonly TaggedLine[];
  readonly issues: readonly Issue[];
} {
  const { budgets, tagging, schemes, analysisFile } = input;
  const rules = prepareRules(tagging?.rules ?? [], budgets, input, analysisFile);
  const otherwise = prepareOtherwise(tagging?.otherwise, input, analysisFile);
  const tags = prepareTags(input);
  const issues: Issue[] = [...rules.issues, ...otherwise.issues, ...tags.issues];
  const used = new Set<PreparedRule>();
  const lines = budgets.flatMap((budget) => {
    const tagged = budget.lines.map((line): TaggedLine => {
      const row = { fields: line.values, source: (header: string) => budget.source(line.row, header) };
      const matching = rules.value.filter((rule) => rule.holds(row));
      for (const rule of matching) used.add(rule);
      const own = check(columnStatements(line, schemes), schemes);
      const byId = tags.value.get(comparable(line.values.id)) ?? [];
      const said = [...byId, ...matching.flatMap((rule) => rule.statements), ...own.value];
      issues.push(...own.issues, ...conflicts(line, said));
      return taggedLine(budget.index, line, [...said, ...otherwise.value], schemes);
    });
    if (budget.rest.length === 0) return tagged;
    const balance = tagging?.otherwise?.rest === true ? otherwise.value : [];
    return [...tagged, taggedLine(budget.index, null, balance, schemes)];
  });
  if (lines.length > 0)
    issues.push(...rules.value.filter((each) => !used.has(each)).map(unusedRule(analysisFile, budgets)));
  return { lines, issues };
}

function taggedLine(
  budget: number,
  line: Row<BudgetLine> | null,
  said: readonly Statement[],
  schemes: readonly Scheme[],
): TaggedLine {
  const first = (topic: string): Statement | undefined => said.find((each) => each.topic === topic);
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
    budget,
    line,
    tags: Object.fromEntries(tags),
    gbv: gbv?.value ?? null,
    gbvFrom: gbv?.from ?? nothing("gbv-line-share"),
    ...(wider && { wider: { share: wider.value, from: wider.from } }),
    ...(component === undefined ? {} : { component }),
  };
}

// The marker column speaks for the first scheme.
function columnStatements(line: Row<BudgetLine>, schemes: readonly Scheme[]): Statement[] {
  const say = (topic: string | undefined, field: "marker" | "gbvShare"): Statement[] => {
    const value = line.values[field];
    if (topic === undefined || value === undefined || comparable(value) === "") return [];
    return [{ topic, value: comparable(value), from: cell(line, field), because: null }];
  };
  return [...say(schemes[0]?.id, "marker"), ...say(GBV, "gbvShare")];
}

function prepareTags({ budgets, schemes, tags, known }: TaggingInput): {
  readonly value: ReadonlyMap<string, readonly Statement[]>;
  readonly issues: readonly Issue[];
} {
  const ids = new Set(budgets.flatMap((budget) => budget.lines.map((line) => comparable(line.values.id))));
  const value = new Map<string, Statement[]>();
  const issues: Issue[] = [];
  for (const row of tags) {
    const id = comparable(row.values.id);
    if (!ids.has(id)) {
      const near = nearest(id, ids) ?? "";
      const column = row.headers.id ?? "id";
      const facts = { file: row.file, row: row.row, column, received: row.values.id, expected: near };
      issues.push(tagProblem("tag.line-unknown", { ...facts, detail: { nearest: near } }));
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

function tagStatements(row: Row<Tag>, schemes: readonly Scheme[]): Statement[] {
  const { scheme = schemes[0]?.id, code, gbv, component, reason = null } = row.values;
  const say = (topic: string | undefined, value: string | undefined, field: keyof Tag): Statement[] =>
    topic === undefined || value === undefined ? [] : [{ topic, value, from: cell(row, field), because: reason }];
  const asked = schemes.some((each) => each.id === scheme);
  return [
    ...(asked ? say(scheme, code, "code") : []),
    ...say(GBV, gbv, "gbv"),
    ...say(COMPONENT, component, "component"),
  ];
}

function conflicts(line: Row<BudgetLine>, said: readonly Statement[]): Issue[] {
  if (said.length < 2) return [];
  const winners = new Map<string, Statement>();
  return said.flatMap((each) => {
    const winner = winners.get(each.topic);
    if (!winner) winners.set(each.topic, each);
    if (!winner || agree(winner, each)) return [];
    const detail = {
      line: line.values.id,
      topic: each.topic.replace(":", ""),
      used: placeOf(winner),
      other: placeOf(each),
    };
    const facts = { file: line.file, row: line.row, received: each.value, expected: winner.value, detail };
    return [tagProblem("tag.conflict", facts, "warning")];
  });
}

const agree = (a: Statement, b: Statement): boolean =>
  a.topic === GBV || a.topic === GBV_WIDER ? compare(exact(a.value), exact(b.value)) === 0 : a.value === b.value;

// The first condition that no line fulfils is named, with the nearest cell of its column.
const unusedRule =
  (file: string, budgets: readonly BudgetTable[]) =>
  ({ pointer, where }: PreparedRule): Issue => {
    const rows = budgets.flatMap(({ lines, source }) =>
      lines.map((line) => ({ fields: line.values, source: (header: string) => source(line.row, header) })),
    );
    const lonely = where.find((condition) => !rows.some(matcher(condition)));
    if (lonely === undefined) return tagProblem("tag.rule-unused", { file, detail: { pointer } }, "warning");
    const name = lonely.column.replace(/^source:/, "");
    const fields = (row: (typeof rows)[number]): Readonly<Record<string, string | undefined>> => row.fields;
    const cells = rows.map((row) => (name === lonely.column ? fields(row)[name] : row.source(comparable(name))) ?? "");
    const { wanted, nearest: near } = nearestCell(lonely, cells);
    const detail = { pointer, condition: name, wanted, nearest: near };
    return tagProblem("tag.rule-unused", { file, detail }, "warning");
  };

function cell<T extends object>(row: Row<T>, field: keyof T & string): From {
  const column = row.headers[field] ?? field;
  return row.row === 0 ? { argument: field } : { cells: [{ file: row.file, row: row.row, column }] };
}
