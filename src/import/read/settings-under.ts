import type { Option } from "../../formula/issue.js";
import { type BudgetSettings, budget } from "../../model/analysis.js";
import type { BudgetContext } from "./budget-file.js";

const answers = budget.partial().omit({ file: true });

/** The settings of a budget with an answer written into them: conditions on rows are added to those that stand there. */
export function settingsUnder(settings: BudgetSettings, { accept: _, ...answer }: Option["answer"]): BudgetSettings {
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
export const contextUnder = (context: BudgetContext, { accept }: Option["answer"]): BudgetContext =>
  Array.isArray(accept) ? { ...context, accept: [...(context.accept ?? []), ...accept.filter(isAccept)] } : context;

const isAccept = (each: unknown): each is NonNullable<BudgetContext["accept"]>[number] =>
  typeof each === "object" && each !== null && "code" in each && "budget" in each && "reason" in each;
