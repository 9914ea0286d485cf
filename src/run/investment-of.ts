// Reads the investment case of an analysis: its costs and benefits year by year, and the values that it states.
import type { Network } from "../calculate/network.js";
import { type Investment, yearGapIssues } from "../calculate/plan/investment-tables.js";
import { flows } from "../model/flow.js";
import { type SourceRecord, sourceOf } from "../model/source-record.js";
import type { Row } from "../model/table.js";
import { type Collected, append, readNamed } from "./files.js";
import type { BudgetTask } from "./read-budgets.js";

/** Reads the investment case of an analysis, costs and benefits year by year; undefined where none can be read. */
export function investmentOf(
  {
    analysis: { investment: said, fiscalYear },
    files,
    dictionaries,
    analysisFile,
    allowRejects,
  }: Pick<BudgetTask, "analysis" | "files" | "dictionaries" | "analysisFile" | "allowRejects">,
  network: Network,
  works: readonly Row<SourceRecord>[],
  collected: Collected,
): Investment | undefined {
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
