// Reads a budget, and gives each of its questions the answers there are, each with the total of the file under it.
import { type BudgetSettings, budget as budgetModel } from "../../model/analysis.js";
import type { Dictionary } from "../../model/dictionary.js";
import { exact, multiply, sum, toDecimal } from "../../money/exact.js";
import { entryOf } from "../../model/once-for.js";
import { yearsIn } from "../headers/years-in.js";
import { partGroups } from "../headers/year-parts.js";
import { headlineAmong } from "../../model/budget-line.js";
import type { FileInput, GridFile } from "./open-file.js";
import { type Asking, sheetsOf, withOptions } from "./question-options.js";
import { isWorkbook } from "../open/content.js";
import { amountLike } from "./amount-like.js";
import { type BudgetFile, isSumOpen } from "./budget-file.js";
import type { BudgetContext } from "./row-task.js";
import { readBudget } from "./read-budget.js";
import { type Option, likelyTotals } from "../../formula/issue.js";

/** Tries no more answers than `most`. */
export function askBudget(
  settings: BudgetSettings,
  index: number,
  given: FileInput,
  context: BudgetContext,
  dictionaries: readonly Dictionary[],
  most = Infinity,
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
  const totals = new Map<string, Total>();
  const isWide = budget.headers.length > MOST_COLUMNS;
  const isUnitOpen = budget.issues.some(({ code }) => code === "budget.unit-unknown");
  const under = (answer: Option["answer"], header?: string): Total => {
    const key = JSON.stringify([answer, header]);
    const isFull = isWide || totals.size >= most || totals.size * budget.headers.length > MOST_TRIED;
    if (isFull && !totals.has(key)) return NO_TOTAL;
    return entryOf(totals, key, () => {
      const [own, accepting] = [settingsUnder(settings, answer), contextUnder(context, answer)];
      if ("sheet" in answer || "encoding" in answer) {
        const letters = isWorkbook(file.bytes) ? file.bytes.sheets.reduce((all, each) => all + each.letters, 0) : 0;
        const read = askBudget(own, index, file, accepting, dictionaries, letters > MOST_LETTERS ? 0 : FEW);
        return likeliestOf(read, context.fiscalYear);
      }
      // What a column adds up to in the unit of the file is known before that unit is.
      const isInOwn = isUnitOpen && own.unit === undefined && ("columns" in answer || "amounts" in answer);
      const read = readBudget(isInOwn ? { ...own, unit: 1 } : own, index, file, accepting, dictionaries);
      const found = totalOf(read, own.fiscalYear ?? context.fiscalYear, header);
      return isInOwn ? { ...found, total: null } : found;
    });
  };
  // A quarter is no answer where the amounts of a year are asked for, but it shows which column is the year.
  const inYear = new Set(partGroups(budget.headers, dictionaries).flatMap((each) => each.headers));
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
    totalUnder: (answer, header) => under(answer, header).total,
    sumUnder: (answer, header) => under(answer, header).own,
  });
  return { ...budget, issues };
}

// A file of a thousand columns is no table that anybody asks about.
const [MOST_COLUMNS, MOST_TRIED] = [1000, 5000];
// So many answers tell what each of several sheets adds up to, unless these are so long.
const [FEW, MOST_LETTERS] = [2, 500_000];

/** The sum of lines in whole units; and in the unit of the file, with its column, and its year where rows say it. */
type Total = { readonly total: string | null; readonly own: ReturnType<Asking["sumUnder"]> };

const NO_TOTAL: Total = { total: null, own: {} };

// Where more is asked of another sheet, what the first answer that gives a sum says.
function likeliestOf(read: BudgetFile, askedYear: string | undefined): Total {
  const found = totalOf(read, askedYear);
  if (found.total !== null) return found;
  const options = read.issues.flatMap((each) => each.options ?? []);
  const { ownSum, blank } = options.find(({ detail }) => detail?.["ownSum"] !== undefined)?.detail ?? {};
  return {
    total: null,
    own: ownSum === undefined ? found.own : { ownSum, ...((blank === "open" || blank === "least") && { blank }) },
  };
}

// Of the year that is asked for or else the last; nothing where unit or lines are open.
function totalOf({ amounts, unit, input, issues }: BudgetFile, askedYear: string | undefined, header?: string): Total {
  const all = header === undefined ? amounts : amounts.filter((each) => each.column === header);
  const period = headlineAmong(all, askedYear);
  const { understood } = input;
  const isDoubtful = issues.some((each) => each.code === "amount.ambiguous" && each.severity === "question");
  if (period === undefined || understood?.unit === undefined || isDoubtful) return NO_TOTAL;
  const own = all.filter((each) => each.phase === period.phase && each.fiscalYear === period.fiscalYear);
  const sumInFile = sum(own.flatMap(({ amount }) => (amount === null ? [] : [exact(amount)])));
  const [column, ...more] = new Set(own.map((each) => each.column));
  const isBlank = own.some(({ amount }) => amount === null);
  const about = {
    ...(understood.fiscalYear?.by === "column" && { year: period.fiscalYear }),
    ...(column !== undefined && more.length === 0 && { of: `«${column}»` }),
    // With blank amounts the sum is the least there is; beside amounts below zero it says neither.
    ...(isBlank && { blank: own.some(({ amount }) => amount?.startsWith("-") === true) ? "open" : "least" }),
  };
  const open = issues.filter(isSumOpen);
  if (open.length === 0)
    return { total: toDecimal(multiply(sumInFile, exact(unit))), own: { ownSum: toDecimal(sumInFile), ...about } };
  const totals = likelyTotals(open.flatMap(({ options = [] }) => options));
  const [least, most] = [totals[0], totals.at(-1)];
  return least === undefined || most === undefined ? NO_TOTAL : { total: null, own: { least, most, ...about } };
}

const answerModel = budgetModel.partial().omit({ file: true });

/** The settings of a budget with an answer written into them: conditions on rows are added to those that stand there. */
function settingsUnder(settings: BudgetSettings, { accept: _, ...answer }: Option["answer"]): BudgetSettings {
  const given = answerModel.parse(answer);
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
