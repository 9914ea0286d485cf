import type { Issue } from "../formula/issue.js";
import type { Analysis, DemandBasis } from "../model/analysis.js";

/**
 * What the rates of the demand route were measured of, as the analysis says.
 *
 * @returns the basis, or none where the rates cannot be multiplied; then issues say which and what to take instead
 */
export function demandOf(
  { demand }: Analysis,
  file: string,
): { readonly demand: DemandBasis | undefined; readonly issues: readonly Issue[] } {
  if (demand === undefined) return { demand, issues: [] };
  const issues = GUARDS.flatMap(({ code, pointer, received, expected }): Issue[] => {
    const said = received(demand);
    return said === expected
      ? []
      : [{ code, severity: "error", file, column: pointer, received: said, expected, message: "" }];
  });
  return { demand: issues.length > 0 ? undefined : demand, issues };
}

type Guard = {
  readonly code: string;
  readonly pointer: string;
  readonly received: (demand: DemandBasis) => string;
  readonly expected: string;
};

// What would make the product of the rates a number of something else.
const GUARDS: readonly Guard[] = [
  {
    code: "demand.lifetime",
    pointer: "/demand/prevalence/period",
    received: ({ prevalence }) => prevalence.period,
    expected: "12-months",
  },
  {
    code: "demand.ages",
    pointer: "/demand/prevalence/ages",
    received: ({ prevalence }) => prevalence.ages.replaceAll(" ", ""),
    expected: "15+",
  },
  {
    code: "demand.ever",
    pointer: "/demand/helpSeeking/period",
    received: ({ helpSeeking }) => helpSeeking.period,
    expected: "12-months",
  },
  {
    code: "demand.visits",
    pointer: "/demand/helpSeeking/counts",
    received: ({ helpSeeking }) => helpSeeking.counts,
    expected: "women",
  },
];
