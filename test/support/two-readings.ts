import type { Figure } from "../../src/formula/figure.js";
import { figureKey } from "../../src/formula/find-figure.js";
import { type BudgetContext, type BudgetFile, type ScanFor, readBudget } from "../../src/import/read/read-budget.js";
import { scanBudget } from "../../src/import/read/scan-budget.js";
import type { Pieces } from "../../src/import/read/scan-task.js";
import { scanDoubt } from "../../src/import/read/scan-doubts.js";
import { sourceOf } from "../../src/import/open/byte-source.js";
import { en } from "../../src/languages/en/says.js";
import type { BudgetSettings, Tagging } from "../../src/model/analysis.js";
import { exact } from "../../src/money/exact.js";
import { dictionariesFor } from "../../src/run/dictionaries-for.js";
import { oecdDac } from "../../src/schemes/oecd-dac.js";
import { measure } from "../unit/budget-rows.js";

/** A budget file that is read twice: in one pass, and row by row. */
export type TwoReadings = {
  readonly bytes: Uint8Array;
  readonly settings?: Partial<BudgetSettings>;
  readonly rules?: NonNullable<Tagging["rules"]>;
  readonly pieces?: Pieces;
  readonly context?: BudgetContext;
};

/** What came of it: why the file was not gone through in one pass, or what differs. */
export type Compared = { readonly why: string } | { readonly differs: readonly string[]; readonly lines: number };

const dictionaries = dictionariesFor(en);

/** Reads a budget in one pass and row by row, and tells what differs: issues, record, refused rows, figures, lines. */
export function compareReadings({ bytes, settings: own, rules = [], pieces, context = {} }: TwoReadings): Compared {
  const settings = { file: "budget.csv", ...own };
  const file = { name: settings.file, bytes };
  const conditions = rules.flatMap((rule) => rule.where);
  const scan: ScanFor = { least: 0, fewest: 0, conditions, byCode: true, ...(pieces && { pieces }) };
  const scanned = readBudget(settings, 0, file, { ...context, scan }, dictionaries);
  if (!scanned.summed) return { why: reasonOf(settings, bytes, context, scan) };
  const rows = readBudget(settings, 0, file, context, dictionaries);
  const differs = PARTS.filter((part) => JSON.stringify(scanned[part]) !== JSON.stringify(rows[part])).map(
    (part) => `${part}: ${firstDifference(scanned[part], rows[part])}`,
  );
  return {
    differs: [...differs, ...figureDifferences(scanned, rows, rules), ...traceFaults(scanned)],
    lines: rows.count,
  };
}

const PARTS = ["settings", "level", "part", "currency", "unit", "count", "headers", "rest", "input", "rejects", "mended", "issues", "withheld"] as const; // prettier-ignore

// Why a file is left to the reader of rows.
function reasonOf(settings: BudgetSettings, bytes: Uint8Array, context: BudgetContext, scan: ScanFor): string {
  const { currency, accept } = context;
  const { conditions, byCode, pieces } = scan;
  const task = { settings, name: settings.file, source: sourceOf(bytes), currency, conditions, accept, dictionaries, byCode, pieces }; // prettier-ignore
  const found = scanBudget(task);
  if ("why" in found) return found.why.replace(/: .*/s, "");
  return scanDoubt(task, found)?.why ?? "no lines";
}

function firstDifference(one: unknown, other: unknown, path = ""): string {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return JSON.stringify(one) === JSON.stringify(other) ? "" : `${path} ${JSON.stringify(one)} for ${JSON.stringify(other)}`; // prettier-ignore
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return keys.map((key) => firstDifference(a.get(key), b.get(key), `${path}/${key}`)).find((each) => each !== "") ?? "";
}

function figureDifferences(scanned: BudgetFile, rows: BudgetFile, rules: TwoReadings["rules"]): string[] {
  const of = (budget: BudgetFile) => {
    const { currency } = budget;
    return measure({ budgets: [budget], schemes: [oecdDac], tagging: { rules: rules ?? [] }, currency });
  };
  const [one, other] = [of(scanned), of(rows)];
  return [
    ...(JSON.stringify(one.issues) === JSON.stringify(other.issues) ? [] : [`tags: ${firstDifference(one.issues, other.issues)}`]), // prettier-ignore
    ...figuresDiffer("of classes", one.figuresOfClasses, other.figuresOfClasses),
    ...figuresDiffer("of lines", one.figures, other.figures),
  ];
}

function figuresDiffer(name: string, one: Iterable<Figure>, other: Iterable<Figure>): string[] {
  const [first, second] = [figureTexts(one), figureTexts(other)];
  const keys = [...new Set([...first.keys(), ...second.keys()])].filter((key) => first.get(key) !== second.get(key));
  return keys.slice(0, 1).map((key) => `figures ${name}: ${keys.length}, ${key} ${first.get(key)} for ${second.get(key)}`); // prettier-ignore
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
