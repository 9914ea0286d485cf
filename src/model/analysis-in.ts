import { divide, exact } from "../money/exact.js";
import { minorUnits } from "../money/currency.js";
import { round } from "../money/round.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Analysis } from "./analysis.js";

/** An analysis whose papers are in another currency, by its rate: ceilings are turned, budgets keep their own currency. */
export function analysisIn(analysis: Analysis, currency: string, rate: string): Analysis {
  // Never above what was allowed.
  const turned = (amount: string): string =>
    toDecimal(round(divide(exact(amount), exact(rate)), minorUnits(currency), "down"));
  const { request, requests, plan, budgets } = analysis;
  const capped = <T extends { readonly ceiling?: string | undefined }>(of: T): T =>
    of.ceiling === undefined ? of : { ...of, ceiling: turned(of.ceiling) };
  return {
    ...analysis,
    currency,
    ...(request && { request: capped(request) }),
    ...(requests && { requests: requests.map(capped) }),
    ...(budgets && { budgets: budgets.map((each) => ({ currency: analysis.currency, ...each })) }),
    ...(plan?.ceilings && {
      plan: {
        ...plan,
        ceilings: Object.fromEntries(Object.entries(plan.ceilings).map(([year, each]) => [year, turned(each)])),
      },
    }),
  };
}
