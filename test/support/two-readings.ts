import { budgetTables } from "../../src/calculate/budget/budget-tables.js";
import { evaluateChain } from "../../src/formula/chain.js";
import { figuresOf } from "../../src/formula/figures.js";
import { lineFigures } from "../../src/run/line-figures.js";
import { applyTagging } from "../../src/tag/apply-tagging.js";
import type { Figure } from "../../src/formula/figure.js";
import { figureKey } from "../../src/formula/find-figure.js";
import type { BudgetContext, BudgetFile } from "../../src/import/read/budget-file.js";
import { DIMENSIONS } from "../../src/model/dimension.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import type { ScanFor } from "../../src/import/read/scan-task.js";
import { type RestOfFile, scanRest } from "../../src/import/read/scan-budget.js";
import type { Pieces } from "../../src/import/read/scan-task.js";
import { type ByteSource, sourceOf } from "../../src/import/open/byte-source.js";
import { hashOf } from "../../src/import/open/hash-of.js";
import type { Workbook } from "../../src/import/open/workbook.js";
import { en } from "../../src/made/says/en.js";
import type { InputRecord } from "../../src/model/input-record.js";
import type { BudgetSettings, Tagging } from "../../src/model/analysis.js";
import { exact } from "../../src/money/exact.js";
import { dictionariesFor } from "../../src/run/dictionaries-for.js";
import { oecdDac } from "../../src/schemes/index.js";

/** A budget file that is read twice: in one pass, and row by row. */
export type TwoReadings = {
  readonly bytes: Uint8Array;
  /** A workbook that is read instead. */
  readonly workbook?: Workbook;
  readonly settings?: Partial<BudgetSettings>;
  readonly rules?: NonNullable<Tagging["rules"]>;
  readonly pieces?: Pieces;
  /** Where another thread takes over, as a part of all bytes; none does unless given. */
  readonly half?: number;
  /** Whether that thread dies before it answers, or gets ready when all has been read. */
  readonly fate?: "dead" | "late";
  readonly context?: BudgetContext;
  /** Whether figures are compared too, which takes most of the time. */
  readonly areFigures?: boolean;
};

/** What came of it: why the file was not gone through in one pass, or what differs. */
export type Compared = { readonly why: string } | { readonly differs: readonly string[]; readonly lines: number };

const dictionaries = dictionariesFor(en);
const MOST_LISTED = 1000;

/** Reads a budget in one pass and row by row, and tells what differs: issues, record, refused rows, figures, lines. */
export function compareReadings({
  bytes: text,
  workbook,
  settings: own,
  rules = [],
  pieces,
  half,
  fate,
  context = {},
  areFigures = true,
}: TwoReadings): Compared {
  const settings = { file: "budget.csv", ...own };
  const file = { name: settings.file, bytes: workbook ?? text };
  const source = workbook ?? inHalves(text, half, fate);
  const conditions = rules.map((rule) => rule.where);
  const scan: ScanFor = { least: 0, conditions, by: DIMENSIONS, ...(pieces && { pieces }) };
  const tried = readBudget(settings, 0, { ...file, bytes: source }, { ...context, scan }, dictionaries);
  const isMore = tried.rejects.length === MOST_LISTED;
  const issues = tried.issues.filter((each) => !isMore || each.code !== "rows.unlisted");
  const scanned = { ...tried, issues, input: withoutReading(tried.input) };
  const isPass = tried.input.understood?.reading?.by === "pass";
  if (!scanned.summed) return { why: reasonOf(tried.input) };
  const rows = asListed(readBudget(settings, 0, file, context, dictionaries));
  const differs = PARTS.filter((part) => JSON.stringify(scanned[part]) !== JSON.stringify(rows[part])).map(
    (part) => `${part}: ${firstDifference(scanned[part], rows[part])}`,
  );
  const all = [...differs, ...(areFigures ? figureDifferences(scanned, rows, rules) : []), ...traceFaults(scanned)];
  // Rows that are held are added up too.
  if (!isPass && all.length === 0) return { why: reasonOf(tried.input) };
  return { differs: all, lines: rows.count };
}

const PARTS = ["settings", "level", "part", "currency", "unit", "count", "headers", "rest", "input", "rejects", "mended", "issues", "withheld"] as const; // prettier-ignore

// Of refused rows one pass lists the first thousand and says how many more there are.
function asListed(budget: BudgetFile): BudgetFile {
  const unlisted = budget.rejects.slice(MOST_LISTED);
  if (unlisted.length === 0) return budget;
  const more = new Set(unlisted.flatMap(({ reasons }) => reasons.map((each) => JSON.stringify(each))));
  const issues = budget.issues.filter((each) => !more.has(JSON.stringify(each)));
  return { ...budget, issues, rejects: budget.rejects.slice(0, MOST_LISTED) };
}

// Which of the two readers ran is no difference.
function withoutReading(input: InputRecord): InputRecord {
  if (!input.understood) return input;
  const { reading: _, ...understood } = input.understood;
  return { ...input, understood };
}

// A source whose second half something else goes through: what it gives passes as between threads.
function inHalves(bytes: Uint8Array, half: number | undefined, fate: TwoReadings["fate"]): ByteSource {
  const source = sourceOf(bytes);
  if (half === undefined) return source;
  return {
    ...source,
    beside: {
      start: (job) => {
        const from = Math.floor(bytes.length * half);
        const task = job as Parameters<typeof scanRest>[0];
        const part = structuredClone(scanRest({ ...task, source, dictionaries }, () => from));
        const answer: RestOfFile = { sha256: hashOf(source), part };
        return {
          claim: (to) => (to > from && fate !== "late" ? from : undefined),
          wait: () => (fate === "dead" ? undefined : answer),
          end: () => undefined,
        };
      },
    },
  };
}

// Why a file is left to the reader of rows.
function reasonOf({ understood }: InputRecord): string {
  const reading = understood?.reading;
  return reading?.by === "rows" ? reading.why : "no table";
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

function figureDifferences(scanned: BudgetFile, rows: BudgetFile, rules: TwoReadings["rules"]): string[] {
  const [one, other] = [measured(scanned, rules), measured(rows, rules)];
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

function measured(budget: BudgetFile, rules: TwoReadings["rules"] = []) {
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
