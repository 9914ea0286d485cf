// Growth that is nominal for want of a price index; budgets whose amounts may be the part for women alone.
import { type BudgetInput, periodsOf } from "../calculate/budget/budget-input.js";
import { areLevelsOpen, levelTables, levelsOf } from "../calculate/budget/by-level.js";
import { type Pair, pairsOf } from "../calculate/budget/same-lines.js";
import { headlineOf } from "../calculate/budget/scheme-tables.js";
import { isOpenHeader, womensParts } from "../calculate/budget/womens-parts.js";
import { indexTable } from "../calculate/indices.js";
import { evaluateChain } from "../formula/chain.js";
import type { PerKeys } from "../formula/figure.js";
import { figuresOf, indexFigures } from "../formula/figures.js";
import { type Issue, type Option, problem } from "../formula/issue.js";
import { option } from "../import/read/question-options.js";
import type { BudgetSettings } from "../model/analysis.js";
import { headlineAmong } from "../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../model/budget-table.js";
import { comparable } from "../model/condition.js";
import { exact, multiply, whole } from "../money/exact.js";
import { round } from "../money/round.js";
import { toDecimal } from "../money/to-decimal.js";

/** The figures of whole budgets as a run would have them under other settings: what an answer gives stands beside it. */
const figuresUnder = (input: BudgetInput): ReturnType<typeof indexFigures> =>
  indexFigures(
    figuresOf(evaluateChain([indexTable(input.indices), ...levelTables({ ...input, by: [] })], input.currency)),
  );

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

/**
 * Asks of each budget with a header that says women whether its amounts are the part for women already, or the whole that
 * is still to be weighted; an answer that no header asks for is an error.
 */
export function womensIssues(input: BudgetInput): readonly Issue[] {
  const isWomens = womensParts(input);
  return input.budgets.flatMap((budget): Issue[] => {
    const { settings, index, womens = [], amounts } = budget;
    if (settings.amountsAre === "whole" && (womens.length === 0 || (settings.weighted ?? []).length > 0)) {
      const facts = { file: input.analysisFile, column: `/budgets/${index}/amountsAre`, received: "whole" };
      return [problem("budget.amounts-are-idle", { ...facts, detail: { budget: settings.file } })];
    }
    const first = amounts.find((each) => isWomens(budget, each.column));
    if (!isOpenHeader(budget) || !first) return [];
    const facts = { file: settings.file, column: womens.join(", "), expected: "women, whole" };
    return [problem("budget.womens-part", { ...facts, options: optionsOf(input, budget, first) }, "question")];
  });
}

function optionsOf(input: BudgetInput, budget: BudgetTable, first: BudgetAmount): readonly Option[] {
  const { fiscalYear, phase } = periodOf(input, budget, first);
  const level = areLevelsOpen(input) ? { level: comparable(budget.level) } : {};
  const per = { fiscalYear, phase, ...level };
  const under = (amountsAre: NonNullable<BudgetSettings["amountsAre"]>) => {
    const find = figuresUnder(answeredBy(input, budget, amountsAre));
    return (id: string, more: PerKeys = {}): string | null => find(id, { ...per, ...more })?.value ?? null;
  };
  const [women, whole] = [under("women"), under("whole")];
  const [scheme] = input.schemes;
  const counted = scheme && whole(`${headlineOf(scheme)}-total`, { scheme: scheme.id });
  const total = counted ?? whole("gbv-total");
  return [
    option("amounts-women", { amountsAre: "women" }, women("womens-part-total")),
    option("amounts-whole", { amountsAre: "whole" }, total, { sum: whole("budget-total") ?? "" }),
  ];
}

// What the headline is about: the year of the analysis, and of the phases the first that a header names.
const periodOf = ({ fiscalYear }: BudgetInput, { amounts, womens = [] }: BudgetTable, first: BudgetAmount) =>
  amounts.find((each) => each.fiscalYear === fiscalYear && womens.includes(each.column)) ?? first;

const answeredBy = (
  input: BudgetInput,
  { index }: BudgetTable,
  amountsAre: NonNullable<BudgetSettings["amountsAre"]>,
): BudgetInput => ({
  ...input,
  budgets: input.budgets.map((each) =>
    each.index === index ? { ...each, settings: { ...each.settings, amountsAre } } : each,
  ),
});
