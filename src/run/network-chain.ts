// All tables of the centres of a run: the fiscal year, the years of its plan, scenarios, the year without the largest
// funder, estimates and the multisectoral package; with their issues, the largest funder, and scenarios of no effect.
import { accepted } from "../import/checks/accepted.js";
import { type Evaluation, evaluateChain } from "../formula/chain.js";
import type { Issue } from "../formula/issue.js";
import type { ChainTable } from "../formula/table.js";
import { sizeIssue } from "../calculate/chain-size.js";
import { type Estimate, estimate } from "../calculate/estimate/estimate.js";
import { indexTable } from "../calculate/assumptions.js";
import { WITHOUT_LARGEST_FUNDER, largestFunder, withoutFunder } from "../calculate/funding/funders.js";
import type { Network } from "../calculate/network.js";
import { networkTables } from "../calculate/network-tables.js";
import { occupanciesOf, occupancyQuestions } from "../calculate/cost/service-tables.js";
import { packageTables } from "../calculate/need/package-tables.js";
import { planTables } from "../calculate/plan/plan.js";
import { resolveNetwork } from "../calculate/resolve-network.js";
import { priceIssues } from "../calculate/assumption-issues.js";
import { scenarioNetwork } from "../calculate/scenarios.js";
import { type Variant, stackTables, variantOf } from "../calculate/plan/stack-tables.js";
import { countryContributionIssues } from "../calculate/cost/contribution-issues.js";
import { standardIssues } from "../calculate/cost/cost-issues.js";
import type { Analysis } from "../model/analysis.js";
import { ceilingsOf, planOf } from "./plan-of.js";
import { hasMoved } from "./has-moved.js";
import { scenariosOf } from "./scenarios-of.js";

/**
 * The chain of a network in every reading that its analysis asks for: the fiscal year, the years of its plan, its
 * scenarios in each year, and the year without its largest funder. `all` has centres that open later too.
 */
export function networkChain(
  network: Network,
  all: Network,
  analysis: Analysis,
  file: string,
  most: number,
  isEstimated = false,
): {
  readonly tables: readonly ChainTable[];
  readonly issues: readonly Issue[];
  readonly largestFunder: string | undefined;
  /** Scenarios in which every figure is what it is without them. */
  readonly idle: ReadonlySet<string>;
} {
  const without = (issues: readonly Issue[]) => ({
    tables: [indexTable(network.indices)],
    issues,
    largestFunder: undefined,
    idle: new Set<string>(),
  });
  if (!hasCentres(network)) return without([]);
  const { plan, issues: planIssues } = planOf(analysis, all, file);
  const { scenarios, issues: scenarioIssues } = scenariosOf(analysis, network, file);
  const years = plan?.networks ?? [network];
  const occupancies = occupanciesOf(analysis, file);
  const variety = { years: years.length, scenarios: scenarios.length };
  const idle = new Set(scenarios.flatMap(({ name }) => (analysis.scenarios?.[name] ? [name] : [])));

  const larger = sizeIssue(all, undefined, variety, analysis, file, most);
  if (larger) return without([larger]);
  const base = networkTables(years[0] ?? network, occupancies);
  const large = sizeIssue(all, base, variety, analysis, file, most);
  if (large) return without([large]);
  const { request } = analysis;
  const estimated = years.map((year, at) => {
    if (!isEstimated || !request) return NO_ESTIMATE;
    const tables = at === 0 ? base : networkTables(year, occupancies);
    return estimate(year, tables, request, file, ceilingsOf(analysis)[year.fiscalYear]);
  });
  const chainOf = (tables: readonly ChainTable[]): Evaluation => evaluateChain(tables, network.currency);
  const baseChain = chainOf(base);
  const funder = largestFunder(baseChain);
  const first: Variant = { key: "", per: {}, tables: base };
  const variants = years.flatMap((year, at): Variant[] => {
    const of = at === 0 ? first : { key: year.fiscalYear, per: {}, tables: networkTables(year, occupancies) };
    const usual = at === 0 ? baseChain : chainOf(of.tables);
    return [
      { ...of, tables: [...of.tables, ...(estimated[at]?.tables ?? [])] },
      ...scenarios.map((scenario) => {
        const variant = variantOf(of, {
          key: at === 0 ? scenario.name : `${year.fiscalYear} ${scenario.name}`,
          per: { scenario: scenario.name },
          tables: networkTables(scenarioNetwork(year, scenario), occupancies),
        });
        if (idle.has(scenario.name) && hasMoved(chainOf(variant.tables), usual)) idle.delete(scenario.name);
        return variant;
      }),
    ];
  });
  if (funder !== undefined)
    variants.push(
      variantOf(first, {
        key: WITHOUT_LARGEST_FUNDER,
        per: { scenario: WITHOUT_LARGEST_FUNDER },
        tables: networkTables(withoutFunder(years[0] ?? network, funder), occupancies),
      }),
    );
  return {
    tables: [
      ...stackTables(variants),
      ...(plan ? planTables(plan, isEstimated && request !== undefined) : []),
      ...packageTables(network),
    ],
    issues: [
      ...occupancyQuestions(analysis, file),
      ...planIssues,
      ...scenarioIssues,
      ...estimated.flatMap(({ issues }) => issues),
      ...accepted(years.slice(1).flatMap(laterIssues), analysis.accept, file),
    ],
    largestFunder: funder,
    idle,
  };
}

const NO_ESTIMATE: Estimate = { tables: [], issues: [] };

// Prices, standards and contributions of later years; everything else was told with the first.
const laterIssues = (network: Network): Issue[] => [
  ...priceIssues(network),
  ...standardIssues(resolveNetwork(network)),
  ...countryContributionIssues(resolveNetwork(network)),
];

// Whether the analysis has a side of centres at all; a budget alone is costed by nothing.
const hasCentres = ({ centres, costLines, needs, funding, population, package: elements }: Network): boolean =>
  [centres, costLines, needs, funding, population, elements].some((table) => table !== undefined);
