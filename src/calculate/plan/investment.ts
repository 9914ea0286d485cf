import type { Issue } from "../../formula/issue.js";
import type { Source } from "../../formula/source.js";
import type { Analysis } from "../../model/analysis.js";
import type { Assumption } from "../../model/assumption.js";
import type { Flow } from "../../model/flow.js";
import type { Row } from "../../model/table.js";

/** What an investment case is computed from. */
export type Investment = {
  readonly flows: readonly Row<Flow>[];
  /** Whether flows are missing that should be there, so that no sum over them is known. */
  readonly incomplete: boolean;
  /** The year that every flow is brought to. */
  readonly fiscalYear: Analysis["fiscalYear"];
  readonly assumptions: readonly Row<Assumption>[];
  readonly costAvoidedPerCase: Stated | undefined;
  readonly violenceCost: Stated | undefined;
  /** Name of the analysis file, for what is said there. */
  readonly file: string;
  /** Where each flow is from. */
  readonly sourceOf: (flow: Row<Flow>) => Source;
};

/** A value that the analysis file states, and the work that it is from. */
export type Stated = { readonly amount: string; readonly source: Source };

/** The calendar year in which a fiscal year begins. */
export const startOf = (year: string): number => Number(year.slice(0, 4));

/**
 * Years between the first and the last flow in which nothing stands: nobody can know whether they are zero or were
 * forgotten.
 */
export function yearGapIssues(flows: readonly Row<Flow>[], file: string): Issue[] {
  const years = new Set(flows.map(({ values }) => startOf(values.year)));
  if (years.size === 0) return [];
  const first = Math.min(...years);
  const gaps = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at).filter(
    (year) => !years.has(year),
  );
  if (gaps.length === 0) return [];
  return [
    { code: "investment.year-gap", severity: "error", file, column: "year", received: gaps.join(", "), message: "" },
  ];
}
