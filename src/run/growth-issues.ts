import type { Issue, Option } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import { areLevelsOpen, levelsOf } from "../calculate/budget/by-level.js";
import type { BudgetInput } from "../calculate/budget/budget-input.js";
import { periodsOf } from "../calculate/budget/periods.js";
import { headlineAmong } from "../model/budget-line.js";
import { type Pair, pairsOf } from "../calculate/budget/same-ids.js";
import { headlineOf } from "../calculate/budget/scheme-weights.js";
import { option } from "../import/read/question-options.js";
import { comparable } from "../model/condition.js";
import { exact, multiply, whole } from "../money/exact.js";
import { round } from "../money/round.js";
import { toDecimal } from "../money/to-decimal.js";
import { figuresUnder } from "./figures-under.js";

/**
 * Tells that growth over years is nominal where no price index is given, and which index would give real growth; a
 * deflator that has no value for a year is an error.
 */
export function growthIssues(input: BudgetInput): readonly Issue[] {
  const { analysisFile: file, deflator, indices, refused } = input;
  // No growth is printed of totals that are withheld.
  if (refused) return [];
  const [pair] = levels(input).flatMap((level) => printedPair(input, level) ?? []);
  if (!pair) return [];
  const years = [pair.before.fiscalYear, pair.after.fiscalYear];
  const has = (series: string, year: string): boolean =>
    indices.some(({ values }) => values.series === series && values.year === year);
  const missing = deflator === undefined ? [] : years.filter((year) => !has(deflator, year));
  if (deflator !== undefined && missing.length === 0) return [];
  const known = [...new Set(indices.map(({ values }) => values.series))];
  const series = known.filter((each) => !/^(?:fx|gdp):/.test(each) && years.every((year) => has(each, year)));
  const facts = {
    file,
    column: "/deflator",
    ...(deflator !== undefined && { received: deflator }),
    expected: missing.length > 0 ? missing.join(", ") : years.join(", "),
    detail: { from: pair.before.fiscalYear, to: pair.after.fiscalYear },
    options: series.length === 0 ? [option("price-table", {}, null, { years: years.join(", ") })] : series.map((each) => deflatedBy(input, each, pair)), // prettier-ignore
  };
  return deflator === undefined
    ? [problem("growth.index", facts, "warning")]
    : [problem("growth.index-missing", facts, "error")];
}

// Of budgets whose levels are added up together nobody asks the level.
const levels = (input: BudgetInput): readonly (string | undefined)[] =>
  areLevelsOpen(input) ? levelsOf(input.budgets) : [undefined];

// The growth that is printed is that of the headline.
function printedPair({ budgets, fiscalYear }: BudgetInput, level: string | undefined): Pair | undefined {
  const own = budgets.filter((each) => level === undefined || comparable(each.level) === level);
  const periods = periodsOf(own);
  const period = headlineAmong(periods, fiscalYear);
  return pairsOf(periods).find((each) => each.after.group === period?.group);
}

function deflatedBy(input: BudgetInput, series: string, { before, after }: Pair): Option {
  const [scheme] = input.schemes;
  const subject = scheme ? { of: headlineOf(scheme), scheme: scheme.id } : { of: "all" };
  const per = { fiscalYear: after.fiscalYear, phase: after.phase, since: before.fiscalYear };
  const find = figuresUnder({ ...input, deflator: series });
  const value = find("real-growth", { ...per, ...subject })?.value ?? find("real-growth", { ...per, of: "all" })?.value;
  return option("price-series", { deflator: series }, null, { series, growth: value == null ? "" : percentOf(value) });
}

const percentOf = (share: string): string => toDecimal(round(multiply(exact(share), whole(100n)), 1, "half-up"));
