import type { Option } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { Dictionary } from "../../model/dictionary.js";
import { exact, multiply, sum } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { yearsIn } from "../headers/years-in.js";
import { amountLike } from "./amount-like.js";
import type { FileInput, GridFile } from "./open-file.js";
import { withOptions } from "./question-options.js";
import type { BudgetContext, BudgetFile } from "./budget-file.js";
import { readBudget } from "./read-budget.js";
import { contextUnder, settingsUnder } from "./settings-under.js";
import { sheetsOf } from "./sheets-of.js";

const MOST_COLUMNS = 1000;

/**
 * Reads a budget as `readBudget` does, and gives each question its answers with the total under each: where an answer
 * changes what is read, the file is read under it.
 */
export function askBudget(
  settings: BudgetSettings,
  index: number,
  given: FileInput,
  context: BudgetContext,
  dictionaries: readonly Dictionary[],
): BudgetFile {
  const file = { ...given, opened: given.opened ?? new Map<string, GridFile>() };
  const budget = readBudget(settings, index, file, context, dictionaries);
  if (!budget.issues.some((each) => each.severity === "question" && !each.options)) return budget;
  const { understood } = budget.input;
  // «Program 2013» may be a column of amounts, though it is called like one of programmes.
  const byWord = (understood?.columns ?? []).filter((each) => each.by === "word").map((each) => each.header);
  const years = new Set(budget.lines.flatMap((each) => each.values.fiscalYear ?? []));
  // A file of a thousand columns is no table that anybody asks about: it is not read again and again.
  const isWide = budget.headers.length > MOST_COLUMNS;
  const totalUnder = (answer: Option["answer"]): string | null =>
    isWide
      ? null
      : totalOf(readBudget(settingsUnder(settings, answer), index, file, contextUnder(context, answer), dictionaries));
  const issues = withOptions(budget.issues, {
    file: settings.file,
    table: "budgets",
    sheets: sheetsOf(file.bytes),
    understood,
    currency: settings.currency ?? understood?.unit?.currency ?? context.currency,
    unit: understood?.unit?.value,
    amountLike: isWide ? [] : amountLike([...(understood?.unused ?? []), ...byWord], budget),
    // A file is often called by its year.
    years: [...new Set([...yearsIn(file.name.replace(/_/g, " ")).years, ...[...years].sort().reverse()])],
    totalUnder,
  });
  return { ...budget, issues };
}

/** The sum of the lines in the first column of amounts of the last year, in whole units; null where the unit is not known. */
function totalOf({ amounts, unit, input, settings }: BudgetFile): string | null {
  const years = amounts.map((each) => each.fiscalYear).sort();
  const last = years.find((each) => each === settings.fiscalYear) ?? years.at(-1);
  const first = amounts.find((each) => each.fiscalYear === last);
  if (first === undefined || input.understood?.unit === undefined) return null;
  const own = amounts.filter((each) => each.column === first.column && each.fiscalYear === first.fiscalYear);
  return toDecimal(multiply(sum(own.flatMap(({ amount }) => (amount === null ? [] : [exact(amount)]))), exact(unit)));
}
