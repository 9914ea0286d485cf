import type { Figure, PerKeys } from "../../src/formula/figure.js";
import { figureKey } from "../../src/formula/figures.js";
import type { Analysis } from "../../src/model/analysis.js";
import { run } from "./run.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * An investment case of 2025 in KGS.
 *
 * @param rows - year, kind, amount, source
 * @param rate - the discount rate; undefined where none is given
 * @param said - what the analysis says beside them
 */
export function invest(
  rows: readonly string[],
  rate: string | undefined,
  said: Partial<NonNullable<Analysis["investment"]>> = {},
) {
  const analysis: Analysis = {
    ...{ title: "T", currency: "KGS", fiscalYear: "2025" },
    assumptions: { file: "a.csv" },
    investment: { file: "flows.csv", ...said },
  };
  const result = run(analysis, {
    "flows.csv": bytes(["year,kind,amount,source", ...rows].join("\n")),
    "a.csv": bytes(`name,value,source\n${rate === undefined ? "days,365,x" : `discount_rate,${rate},x`}\n`),
  });
  const figures = new Map(result.figures.map((each) => [figureKey(each.id, each.per), each]));
  const find = (id: string, per: PerKeys = {}): Figure | undefined =>
    figures.get(figureKey(id, { fiscalYear: "2025", ...per }));
  return { result, find, value: (id: string, per: PerKeys = {}) => find(id, per)?.value ?? find(id, per)?.undefined };
}
