import { minorUnits } from "../money/currency.js";
import { divide, exact, round, toDecimal } from "../money/exact.js";
import { type Analysis, analysis, budget } from "./analysis.js";
import * as z from "zod";

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

/** The JSON Schema of the analysis file. A budget names its file, or its table in an engine, or both. */
export const analysisSchema = (): object =>
  z.toJSONSchema(analysis, {
    override: ({ zodSchema, jsonSchema }) => {
      // A checker of schemas that knows no formats refuses them; the pattern beside says the same.
      if (jsonSchema.pattern !== undefined) delete jsonSchema.format;
      if (zodSchema !== budget) return;
      // A key that is required is named beside, as strict checkers of schemas want it.
      jsonSchema.anyOf = ["file", "table"].map((key) => ({ properties: { [key]: true }, required: [key] }));
      delete jsonSchema.required;
    },
  });
