import { budgetTables } from "../../src/calculate/budget/budget-tables.js";
import { evaluateChain } from "../../src/formula/chain.js";
import { lineFigures } from "../../src/run/line-figures.js";
import { applyTagging } from "../../src/tag/apply-tagging.js";
import type { Figure } from "../../src/formula/figure.js";
import { figureKey, figuresOf } from "../../src/formula/figures.js";
import type { BudgetFile } from "../../src/import/read/budget-file.js";
import type { BudgetContext, Asked } from "../../src/import/read/row-task.js";
import { DIMENSIONS } from "../../src/model/budget-line.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import { sourceOf } from "../../src/import/open/byte-source.js";
import type { Workbook } from "../../src/import/open/grid.js";
import { en } from "../../src/made/says/en.js";
import type { BudgetSettings, Tagging } from "../../src/model/analysis.js";
import { exact } from "../../src/money/exact.js";
import { dictionariesFor } from "../../src/run/languages.js";
import { oecdDac } from "../../src/schemes/index.js";

/** A budget file that is read twice: with its lines added up, and with each by itself. */
export type AddedUp = {
  readonly bytes: Uint8Array;
  /** A workbook that is read instead. */
  readonly workbook?: Workbook;
  readonly settings?: Partial<BudgetSettings>;
  readonly rules?: NonNullable<Tagging["rules"]>;
  readonly context?: BudgetContext;
  /** Whether figures are compared too, which takes most of the time. */
  readonly areFigures?: boolean;
};

/** What came of it: what differs, or that no lines were added up. */
export type Compared = "apart" | { readonly differs: readonly string[]; readonly lines: number };

const dictionaries = dictionariesFor(en);
const MOST_LISTED = 1000;

/** Reads a budget both ways, and tells what differs: issues, record, refused rows, figures, lines. */
export function compareAdded({
  bytes: text,
  workbook,
  settings: own,
  rules = [],
  context = {},
  areFigures = true,
}: AddedUp): Compared {
  const settings = { file: "budget.csv", ...own };
  const file = { name: settings.file, bytes: workbook ?? text };
  const source = workbook ?? sourceOf(text);
  const conditions = rules.map((rule) => rule.where);
  const asked: Asked = { least: 0, conditions, by: DIMENSIONS };
  const tried = readBudget(settings, 0, { ...file, bytes: source }, { ...context, asked }, dictionaries);
  if (!tried.summed) return "apart";
  const isMore = tried.rejects.length === MOST_LISTED;
  const issues = tried.issues.filter((each) => !isMore || each.code !== "rows.unlisted");
  const summed = { ...tried, issues };
  const rows = asListed(readBudget(settings, 0, file, context, dictionaries));
  const differs = PARTS.filter((part) => JSON.stringify(summed[part]) !== JSON.stringify(rows[part])).map(
    (part) => `${part}: ${firstDifference(summed[part], rows[part])}`,
  );
  return {
    differs: [...differs, ...(areFigures ? figureDifferences(summed, rows, rules) : []), ...traceFaults(summed)],
    lines: rows.count,
  };
}

const PARTS = ["settings", "level", "part", "currency", "unit", "count", "headers", "rest", "input", "rejects", "mended", "issues", "withheld"] as const; // prettier-ignore

// Of refused rows a long file lists the first thousand and says how many more there are.
function asListed(budget: BudgetFile): BudgetFile {
  const unlisted = budget.rejects.slice(MOST_LISTED);
  if (unlisted.length === 0) return budget;
  const more = new Set(unlisted.flatMap(({ reasons }) => reasons.map((each) => JSON.stringify(each))));
  const issues = budget.issues.filter((each) => !more.has(JSON.stringify(each)));
  return { ...budget, issues, rejects: budget.rejects.slice(0, MOST_LISTED) };
}

// The first place where two values differ, with both.
function firstDifference(one: unknown, other: unknown, path = ""): string {
  if (JSON.stringify(one) === JSON.stringify(other)) return "";
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return JSON.stringify(one) === JSON.stringify(other) ? "" : `${path} ${JSON.stringify(one)} for ${JSON.stringify(other)}`; // prettier-ignore
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return keys.map((key) => firstDifference(a.get(key), b.get(key), `${path}/${key}`)).find((each) => each !== "") ?? "";
}

function figureDifferences(summed: BudgetFile, rows: BudgetFile, rules: AddedUp["rules"]): string[] {
  const [one, other] = [measured(summed, rules), measured(rows, rules)];
  const issues = firstDifference(one.issues, other.issues);
  const figures = mapDifference(figureTexts(one.figures), figureTexts(other.figures));
  const told = [issues && `tags: ${issues}`, figures && `figures: ${figures}`].filter((each) => each !== "");
  if (told.length > 0) return told;
  const looked = sample(one.figures, rows.count > 1000 ? 1 : 3).map((figure) => {
    const [first, second] = [one, other].map(({ looks }) => looks.partsOf(figure));
    const key = figureKey(figure.id, figure.per);
    const unknown = figure.value === null ? (first ?? []).filter((each) => each.value === null) : [];
    // Of a total that is not known those parts that are not tell why.
    const texts = new Set((unknown.length > 0 ? unknown : first)?.map((each) => JSON.stringify(each)));
    const some = one.looks.partsOf(figure, 2);
    const isSome = some.length === Math.min(2, texts.size) && some.every((each) => texts.has(JSON.stringify(each)));
    const isCounted = one.looks.partCount(figure) === first?.length;
    if (!isSome || !isCounted) return `two parts of ${key}: ${JSON.stringify(some)}, ${one.looks.partCount(figure)}`;
    return firstDifference(first, second, `parts of ${key}`);
  });
  const lines = sample(rows.lines, 1).map((line) => {
    const { fiscalYear, phase } = rows.amounts.find((each) => each.line === line) ?? { fiscalYear: "", phase: "" };
    const per = { fiscalYear, phase, level: rows.level, line: line.values.id };
    const [first, second] = [one, other].map(({ looks }) => looks.lineFigure("allocation", per));
    return firstDifference(first, second, `line ${line.values.id}`);
  });
  return [...looked, ...lines].filter((each) => each !== "").slice(0, 1);
}

const sample = <T>(all: Iterable<T>, count: number): readonly T[] => {
  const list = [...all];
  return list.filter((_, at) => at % Math.ceil(list.length / count) === 0);
};

function measured(budget: BudgetFile, rules: AddedUp["rules"] = []) {
  const { currency } = budget;
  const [schemes, analysisFile, budgets] = [[oecdDac], "umay.json", [budget]];
  const tagging = { schemes: schemes.map((each) => each.id), rules };
  const tagged = applyTagging({ budgets, tagging, schemes, tags: [], known: tagging.schemes, analysisFile });
  const facts = { currency, budgets, lines: tagged.lines, schemes, customSchemes: [], indices: [], analysisFile };
  const input = { ...facts, fiscalYear: "2024", refused: false };
  const chain = evaluateChain(budgetTables(input), currency);
  const looks = lineFigures(chain, (looked) => budgetTables(input, looked));
  return { issues: tagged.issues, figures: figuresOf(chain), looks };
}

function mapDifference(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string {
  const keys = [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
  const [key] = keys;
  return key === undefined ? "" : `${keys.length}, ${key} ${one.get(key)} for ${other.get(key)}`;
}

// What figures say; of parts only how many there are, for the first of them may be listed or not.
function figureTexts(figures: Iterable<Figure>): ReadonlyMap<string, string> {
  return new Map(
    [...figures].map(({ id, per, value, undefined: reason, notes, inputs }) => {
      const texts = Object.entries(inputs).map(([name, { value: input, unit, from }]) => [name, input, unit, "count" in from ? from.count : from]); // prettier-ignore
      return [figureKey(id, per), JSON.stringify([value, reason, notes["missing"], texts])];
    }),
  );
}

// Of each class, whose lines do not add up to its sums.
function traceFaults({ summed }: BudgetFile): string[] {
  if (!summed) return [];
  const traced = summed.trace({ classes: new Set(summed.all.map((each) => each.line)) });
  return summed.all.flatMap(({ line, lines, amounts }) => {
    const own = traced.filter((each) => each.of === line);
    return amounts.flatMap(({ amount, column }, at) => {
      const parts = own.map((each) => each.amounts[at]?.amount ?? null);
      const total = parts.reduce((sum, each) => sum + scaled(each ?? "0"), 0n);
      const isFine = parts.length === lines && (amount === null ? parts.every((each) => each === null) : scaled(amount) === total); // prettier-ignore
      return isFine ? [] : [`trace: row ${line.row} ${column} ${lines} lines ${amount} for ${parts.length} ${total}`];
    });
  });
}

// In units of the thirtieth decimal place.
function scaled(amount: string): bigint {
  const { n, d } = exact(amount);
  return (n * 10n ** 30n) / d;
}
