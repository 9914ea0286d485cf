import type { PerKeys } from "../../formula/figure.js";
import type { Source } from "../../formula/source.js";
import type { ChainTable } from "../../formula/table.js";
import type { Scheme } from "../../model/scheme.js";
import { type Spot, spotFinder, tablesNamed } from "./quotient-tables.js";
import { headlineOf } from "./scheme-weights.js";

/** Money that measures are taken of: the whole budget, what a scheme counts, what is against violence. */
export type BudgetSubject = {
  readonly of: "all" | "tagged" | "weighted" | "gbv";
  readonly scheme?: Scheme;
  /** Keys of its figures beside year and phase. */
  readonly per: PerKeys;
  readonly sources: readonly Source[];
  /** Its total in a year and phase. */
  readonly spot: (group: string) => Spot | undefined;
};

/** The subjects of a run, each with the place of its totals. */
export function budgetSubjects(schemes: readonly Scheme[], tables: readonly ChainTable[]): readonly BudgetSubject[] {
  const under = (name: string): readonly ChainTable[] => tablesNamed(tables, name);
  const totals = under("budget-totals");
  return [
    { of: "all", per: { of: "all" }, sources: [], spot: spotFinder(totals, "budget-total") },
    ...schemes.map((scheme): BudgetSubject => {
      const of = headlineOf(scheme);
      const per = { of, scheme: scheme.id };
      return {
        of,
        scheme,
        per,
        sources: [scheme.source],
        spot: spotFinder(under(`${scheme.id} totals`), `${of}-total`),
      };
    }),
    { of: "gbv", per: { of: "gbv" }, sources: [], spot: spotFinder(totals, "gbv-total") },
  ];
}
