import { type Investment, yearGapIssues } from "../calculate/plan/investment.js";
import type { Network } from "../calculate/network.js";
import { sourceOf } from "../calculate/source-of.js";
import type { Analysis } from "../model/analysis.js";
import type { Dictionary } from "../model/dictionary.js";
import { flows } from "../model/flow.js";
import type { SourceRecord } from "../model/source-record.js";
import type { Row } from "../model/table.js";
import { type Collected, type Files, append, readNamed } from "./files.js";

/**
 * Reads the flows of an investment case.
 *
 * @param network - whose assumptions hold the discount rate
 * @param works - the table of sources
 * @returns the case; undefined where the analysis has none or its file cannot be read
 */
export function investmentOf(
  { analysis, files, dictionaries, analysisFile, allowRejects }: InvestmentTask,
  network: Network,
  works: readonly Row<SourceRecord>[],
  collected: Collected,
): Investment | undefined {
  const { investment: said, fiscalYear } = analysis;
  const rows = readNamed(flows, said, files, dictionaries, collected);
  if (!said || !rows) return undefined;
  const gaps = yearGapIssues(rows, said.file);
  append(collected.issues, gaps);
  const rejected = collected.inputs.some((each) => each.reader === flows.name && each.rejected > 0);
  const stated = (key: "costAvoidedPerCase" | "violenceCost") => {
    const value = said[key];
    return value && { amount: value.amount, source: sourceOf(value.source, works, `/investment/${key}/source`) };
  };
  return {
    flows: rows,
    incomplete: gaps.length > 0 || (rejected && !allowRejects),
    fiscalYear,
    assumptions: network.assumptions,
    costAvoidedPerCase: stated("costAvoidedPerCase"),
    violenceCost: stated("violenceCost"),
    file: analysisFile,
    sourceOf: ({ values, file }) => sourceOf(values.source, works, file),
  };
}

/** What a run gives to the reading of an investment case. */
export type InvestmentTask = {
  readonly analysis: Analysis;
  readonly files: Files;
  readonly dictionaries: readonly Dictionary[];
  readonly analysisFile: string;
  readonly allowRejects: boolean;
};
