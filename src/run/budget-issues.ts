// What a run tells and asks of budgets: growth that is nominal for want of a price index; amounts that may be the part
// for women alone; lines that are transfers between levels of government; files of which nobody says the level.
import { type BudgetInput, groupOf, periodsOf } from "../calculate/budget/budget-input.js";
import { areLevelsOpen, levelsOf, levelTables } from "../calculate/budget/by-level.js";
import { type Pair, pairsOf } from "../calculate/budget/same-lines.js";
import { countedBy } from "../calculate/budget/scheme-tables.js";
import { hasOpenHeader, womensParts } from "../calculate/budget/womens-parts.js";
import { indexTable } from "../calculate/assumptions.js";
import { evaluateChain } from "../formula/chain.js";
import type { PerKeys } from "../formula/figure.js";
import { figuresOf, indexFigures } from "../formula/figures.js";
import { type Issue, type Option, problem } from "../formula/issue.js";
import { LEVEL_OPTIONS, option } from "../import/read/question-options.js";
import type { BudgetSettings } from "../model/analysis.js";
import { type BudgetLine, headlineAmong } from "../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../model/budget-table.js";
import { comparable } from "../model/condition.js";
import { add, compare, type Exact, exact, multiply, round, sum, toDecimal, whole, ZERO } from "../money/exact.js";
import { countedWhere, transferLines } from "../calculate/budget/counted-where.js";
import type { Row } from "../model/table.js";
import type { BudgetFile } from "../import/read/budget-file.js";

/** The figures of whole budgets as a run would have them under other settings: what an answer gives stands beside it. */
const figuresUnder = (input: BudgetInput): ReturnType<typeof indexFigures> =>
  indexFigures(
    figuresOf(evaluateChain([indexTable(input.indices), ...levelTables({ ...input, by: [] })], input.currency)),
  );

/** Tells that growth is nominal for want of a price index, which would do; a deflator without a year is an error. */
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
const levels = (input: BudgetInput) => (areLevelsOpen(input) ? levelsOf(input.budgets) : [undefined]);

// The growth that is printed is that of the headline.
function printedPair({ budgets, fiscalYear }: BudgetInput, level: string | undefined): Pair | undefined {
  const own = budgets.filter((each) => level === undefined || comparable(each.level) === level);
  const periods = periodsOf(own);
  const period = headlineAmong(periods, fiscalYear);
  return pairsOf(periods).find((each) => each.after.group === period?.group);
}

function deflatedBy(input: BudgetInput, series: string, { before, after }: Pair): Option {
  const [scheme] = input.schemes;
  const subject = scheme ? { of: countedBy(scheme), scheme: scheme.id } : { of: "all" };
  const per = { fiscalYear: after.fiscalYear, phase: after.phase, since: before.fiscalYear };
  const find = figuresUnder({ ...input, deflator: series });
  const value = find("real-growth", { ...per, ...subject })?.value ?? find("real-growth", { ...per, of: "all" })?.value;
  return option("price-series", { deflator: series }, null, { series, growth: value == null ? "" : percentOf(value) });
}

const percentOf = (share: string): string => toDecimal(round(multiply(exact(share), whole(100n)), 1, "half-up"));

/** Asks whether amounts under a header of women are the part for women or the whole; an idle answer is an error. */
export function womensIssues(input: BudgetInput): readonly Issue[] {
  const isWomens = womensParts(input);
  return input.budgets.flatMap((budget): Issue[] => {
    const { settings, index, womens = [], amounts } = budget;
    if (settings.amountsAre === "whole" && (womens.length === 0 || (settings.weighted ?? []).length > 0)) {
      const facts = { file: input.analysisFile, column: `/budgets/${index}/amountsAre`, received: "whole" };
      return [problem("budget.amounts-are-idle", { ...facts, detail: { budget: settings.file } })];
    }
    if (!hasOpenHeader(budget)) return [];
    const first = amounts.find((each) => isWomens(budget, each.column));
    const facts = { file: settings.file, column: womens.join(", "), expected: "women, whole" };
    // Where no line is tagged nothing is weighted; that it may be no whole budget is said all the same.
    if (!first) return [problem("budget.womens-header", facts, "warning")];
    return [problem("budget.womens-part", { ...facts, options: womensOptions(input, budget, first) }, "question")];
  });
}

function womensOptions(input: BudgetInput, budget: BudgetTable, first: BudgetAmount): readonly Option[] {
  const { fiscalYear, phase } = periodOf(input, budget, first);
  const per = { fiscalYear, phase, ...(areLevelsOpen(input) ? { level: comparable(budget.level) } : {}) };
  const under = (amountsAre: NonNullable<BudgetSettings["amountsAre"]>) => {
    const find = figuresUnder({
      ...input,
      budgets: input.budgets.map((each) =>
        each.index === budget.index ? { ...each, settings: { ...each.settings, amountsAre } } : each,
      ),
    });
    return (id: string, more: PerKeys = {}): string | null => find(id, { ...per, ...more })?.value ?? null;
  };
  const [women, whole] = [under("women"), under("whole")];
  const [scheme] = input.schemes;
  const total = (scheme && whole(`${countedBy(scheme)}-total`, { scheme: scheme.id })) ?? whole("gbv-total");
  return [
    option("amounts-women", { amountsAre: "women" }, women("womens-part-total")),
    option("amounts-whole", { amountsAre: "whole" }, total, { sum: whole("budget-total") ?? "" }),
  ];
}

// What the headline is about: the year of the analysis, and of the phases the first that a header names.
const periodOf = ({ fiscalYear }: BudgetInput, { amounts, womens = [] }: BudgetTable, first: BudgetAmount) =>
  amounts.find((each) => each.fiscalYear === fiscalYear && womens.includes(each.column)) ?? first;

/** Asks which lines are transfers between levels, or lists those that the analysis names. */
export function transferIssues(input: BudgetInput): readonly Issue[] {
  const { analysisFile: file, budgets, transfers } = input;
  if (areLevelsOpen(input)) {
    const detail = { levels: levelsOf(budgets).join(", ") };
    const facts = { file, column: "/transfers", expected: "none, where", detail, options: transferOptions(input) };
    return [problem("budget.transfers", facts, "question")];
  }
  if (transferLines(budgets, transfers).size === 0 && typeof transfers === "object")
    return [problem("transfers.unmatched", { file, column: "/transfers" }, "warning")];
  const counts = countedWhere(input);
  const isPaid = (each: BudgetAmount): boolean => !counts(each.line, groupOf(each));
  const paid = budgets.map((budget) => ({ budget, amounts: budget.amounts.filter(isPaid) }));
  const lines = paid.flatMap(firstLines);
  if (lines.length === 0) return [];
  const words = lines.slice(0, SHOWN).map(({ file: of, row, values }) => `${of} ${row} (${values.id})`);
  const detail = {
    count: String(paid.reduce((sumSoFar, each) => sumSoFar + countOf(each.amounts), 0)),
    lines: words.join(", ") + (lines.length > SHOWN ? ", …" : ""),
    amount: paidAmount(input, paid) ?? "",
    currency: input.currency,
  };
  return [problem("transfers.left-out", { file, column: "/transfers", detail }, "warning")];
}

const SHOWN = 5;

type Paid = readonly { readonly budget: BudgetTable; readonly amounts: readonly BudgetAmount[] }[];

// The first lines, and one more where there are more; lines that were added up are read again.
function firstLines({ budget, amounts }: Paid[number]): readonly Row<BudgetLine>[] {
  const lines = new Set(amounts.map((each) => each.line));
  if (!budget.summed || lines.size === 0) return [...lines];
  const traced = budget.summed.trace({ classes: lines }, () => true, SHOWN + 1);
  return traced.flatMap((each) => each.amounts.slice(0, 1).map(({ line }) => line));
}

// Each line once; lines that were added up are as many as they were.
const countOf = (amounts: readonly BudgetAmount[]): number =>
  [...new Map(amounts.map((each) => [each.line, each.lines ?? 1])).values()].reduce((all, each) => all + each, 0);

// Of the year of the analysis and the phase that parliament decided, else of what there is.
function paidAmount({ currency, fiscalYear }: BudgetInput, paid: Paid): string | null {
  const all = paid.flatMap(({ amounts }) => amounts);
  const [first] = ["approved", "revised", "proposed", "executed"].flatMap((phase) => all.find((each) => each.fiscalYear === fiscalYear && each.phase === phase) ?? []); // prettier-ignore
  if (!first) return null;
  return sumOf(currency, paid, (each) => groupOf(each) === groupOf(first));
}

// Some amounts in whole units added up; unknown where none is there, one is not known, or one is in another currency.
function sumOf(currency: string, paid: Paid, isMeant: (amount: BudgetAmount) => boolean): string | null {
  const all = paid.flatMap(({ budget, amounts }) =>
    amounts.filter(isMeant).map(({ amount }) => wholeAmount(budget, currency, amount)),
  );
  const known = all.filter((each) => each !== null);
  return known.length === 0 || known.length < all.length ? null : toDecimal(sum(known));
}

const wholeAmount = (budget: BudgetTable, currency: string, amount: string | null): Exact | null =>
  amount === null || budget.currency !== currency ? null : multiply(exact(amount), exact(budget.unit));

const transferOptions = (input: BudgetInput): readonly Option[] => [
  option("no-transfers", { transfers: "none" }, commonTotal(input)),
  option("some-transfers", {}),
];

// The approved budget of the year, all levels added up.
function commonTotal({ budgets, currency, fiscalYear }: BudgetInput): string | null {
  const all = budgets.map((budget) => ({ budget, amounts: budget.amounts }));
  if (budgets.some((each) => each.rest.length > 0)) return null;
  return sumOf(currency, all, (each) => each.fiscalYear === fiscalYear && each.phase === "approved");
}

/**
 * Whose level nobody says, where there are several budgets: the question `budget.level-unknown` of each. Files of one budget,
 * such as a law and its execution, are not asked about but named (`budget.level-one`): no two of them give the same year and
 * phase, most of their lines are called the same, and their totals are of one size.
 */
export function levelIssues(budgets: readonly BudgetFile[]): readonly Issue[] {
  const unsaid = budgets.filter((each) => each.settings.level === undefined);
  const [first] = unsaid;
  if (budgets.length < 2 || first === undefined) return [];
  if (unsaid.length === budgets.length && areOneBudget(budgets)) {
    const files = budgets.map(({ settings: { file } }) => file).join(", ");
    return [problem("budget.level-one", { file: first.settings.file, received: files, expected: "level" }, "warning")];
  }
  return unsaid
    .filter(({ issues }) => issues.every((each) => each.code !== "budget.level-unknown"))
    .map(({ settings: { file } }) => ({
      ...problem("budget.level-unknown", { file, expected: "level" }, "question"),
      options: LEVEL_OPTIONS,
    }));
}

const MOST_TIMES = exact("2");

function areOneBudget(budgets: readonly BudgetFile[]): boolean {
  const totals = budgets.map(knownTotals);
  const periods = totals.flatMap((each) => [...each.keys()]);
  if (new Set(periods).size < periods.length) return false;
  const [first = new Set<string>(), ...others] = budgets.map(namesOf);
  if (first.size === 0 || !others.every((each) => areAlike(first, each))) return false;
  const sizes = totals.flatMap((each) => [...each.values()]).sort(compare);
  const [least = ZERO, most = ZERO] = [sizes[0], sizes.at(-1)];
  return compare(least, ZERO) > 0 && compare(most, multiply(least, MOST_TIMES)) <= 0;
}

const areAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].filter((each) => other.has(each)).length * 2 > Math.min(one.size, other.size);

/** What is known of a budget, added up in each year and phase, in whole units: sizes are compared by it, no figure is made. */
function knownTotals({ amounts, unit }: BudgetFile): ReadonlyMap<string, Exact> {
  const totals = new Map<string, Exact>();
  for (const { fiscalYear, phase, amount } of amounts) {
    const key = `${fiscalYear}:${phase}`;
    totals.set(key, add(totals.get(key) ?? ZERO, amount === null ? ZERO : multiply(exact(amount), exact(unit))));
  }
  return totals;
}

// What the lines of a budget are called; nothing where they are called by their rows.
function namesOf({ lines, summed, issues }: BudgetFile): ReadonlySet<string> {
  if (issues.some((each) => each.code === "budget.id-by-row")) return new Set();
  return new Set(summed?.texts("id", Infinity).map(comparable) ?? lines.map((line) => comparable(line.values.id)));
}
