import { type BudgetSettings, budget } from "../../model/analysis.js";
import type { Dictionary } from "../../model/dictionary.js";
import { exact, multiply, sum, toDecimal } from "../../money/exact.js";
import { entryOf } from "../../model/once-for.js";
import { yearsIn } from "../headers/years-in.js";
import { yearParts } from "../headers/year-parts.js";
import { headlineAmong } from "../../model/budget-line.js";
import type { FileInput, GridFile } from "./open-file.js";
import { type Asking, sheetsOf, withOptions } from "./question-options.js";
import { amountLike } from "./amount-like.js";
import { type BudgetFile, isSumOpen } from "./budget-file.js";
import type { BudgetContext } from "./row-task.js";
import { readBudget } from "./read-budget.js";
import type { Option } from "../../formula/issue.js";

/** Reads a budget, and gives each question its answers, each with the total of the file when it is read under it. */
export function askBudget(
  settings: BudgetSettings,
  index: number,
  given: FileInput,
  context: BudgetContext,
  dictionaries: readonly Dictionary[],
): BudgetFile {
  const file = { ...given, opened: given.opened ?? new Map<string, GridFile>() };
  const budget = readBudget(settings, index, file, context, dictionaries);
  // Nothing is asked of columns that nobody has called anything.
  if (budget.issues.some(({ code, severity }) => code === "table.headless" && severity === "error"))
    return { ...budget, issues: budget.issues.filter((each) => each.severity === "error") };
  if (!budget.issues.some((each) => each.severity === "question" && !each.options)) return budget;
  const { understood } = budget.input;
  // «Program 2013» may be a column of amounts, though it is called like one of programmes.
  const byWord = (understood?.columns ?? []).filter((each) => each.by === "word").map((each) => each.header);
  const years = new Set(budget.lines.flatMap((each) => each.values.fiscalYear ?? []));
  // Several questions may have one answer. The wider a file is, the fewer of its answers are tried.
  const totals = new Map<string, string | null>();
  const isWide = budget.headers.length > MOST_COLUMNS;
  const totalUnder: Asking["totalUnder"] = (answer, header) => {
    if (isWide || totals.size * budget.headers.length > MOST_TRIED) return null;
    return entryOf(totals, JSON.stringify([answer, header]), () => {
      const under = settingsUnder(settings, answer);
      const read = readBudget(under, index, file, contextUnder(context, answer), dictionaries);
      return totalOf(read, under.fiscalYear ?? context.fiscalYear, header);
    });
  };
  // A quarter is no answer where the amounts of a year are asked for.
  const inYear = new Set(yearParts(budget.headers, dictionaries).flatMap((each) => each.headers));
  const ofYear = (headers: readonly string[]): readonly string[] | undefined => {
    const left = headers.filter((each) => !inYear.has(each));
    return left.length > 0 ? left : undefined;
  };
  const unread = [...(understood?.unused ?? []), ...byWord];
  const issues = withOptions(budget.issues, {
    file: settings.file,
    table: "budgets",
    sheets: sheetsOf(file.bytes),
    understood,
    currency: settings.currency ?? understood?.unit?.currency ?? context.currency,
    unit: understood?.unit?.value,
    amountLike: isWide ? [] : (ofYear(amountLike(unread, budget)) ?? amountLike(ofYear(unread) ?? [], budget)),
    // A file is often called by its year.
    years: [...new Set([...yearsIn(file.name.replace(/_/g, " ")).years, ...[...years].sort().reverse()])],
    totalUnder,
  });
  return { ...budget, issues };
}

// A file of a thousand columns is no table that anybody asks about.
const [MOST_COLUMNS, MOST_TRIED] = [1000, 5000];

/** The sum of the lines in whole units, of the year that is asked for or else the last; null where unit or lines are open. */
function totalOf(budget: BudgetFile, askedYear: string | undefined, header?: string): string | null {
  const { amounts, unit, input, issues } = budget;
  const all = header === undefined ? amounts : amounts.filter((each) => each.column === header);
  const period = headlineAmong(all, askedYear);
  if (period === undefined || input.understood?.unit === undefined || issues.some(isSumOpen)) return null;
  const own = all.filter((each) => each.phase === period.phase && each.fiscalYear === period.fiscalYear);
  return toDecimal(multiply(sum(own.flatMap(({ amount }) => (amount === null ? [] : [exact(amount)]))), exact(unit)));
}

const answers = budget.partial().omit({ file: true });

/** The settings of a budget with an answer written into them: conditions on rows are added to those that stand there. */
function settingsUnder(settings: BudgetSettings, { accept: _, ...answer }: Option["answer"]): BudgetSettings {
  const given = answers.parse(answer);
  const { keep = [], drop = [] } = given;
  return {
    ...settings,
    ...given,
    ...(keep.length > 0 && { keep: [...(settings.keep ?? []), ...keep] }),
    ...(drop.length > 0 && { drop: [...(settings.drop ?? []), ...drop] }),
  };
}

/** What else a budget is read with, where the answer accepts a problem of it. */
const contextUnder = (context: BudgetContext, { accept }: Option["answer"]): BudgetContext =>
  Array.isArray(accept) ? { ...context, accept: [...(context.accept ?? []), ...accept.filter(isAccept)] } : context;

const isAccept = (each: unknown): each is NonNullable<BudgetContext["accept"]>[number] =>
  typeof each === "object" && each !== null && "code" in each && "budget" in each && "reason" in each;
