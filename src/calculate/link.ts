import type { Issue } from "../formula/issue.js";
import type { Funding } from "../model/funding.js";
import type { Row } from "../model/table.js";
import { assumptionIssues } from "./assumption-issues.js";
import { centreIssues } from "./cost/centre-issues.js";
import { coFundingIssues } from "./funding/co-funding-issues.js";
import { costIssues } from "./cost/cost-issues.js";
import { fundingIssue } from "./funding/funding-issue.js";
import { fundingPoolIssues } from "./funding/funding-pool-issues.js";
import { fundingTwiceIssues } from "./funding/funding-twice-issues.js";
import { otherYearIssues, yearQuestion } from "./funding/funding-year-issues.js";
import { needIssues } from "./need/need-issues.js";
import { monthIssues } from "./cost/seasons.js";
import { statedNeedIssues } from "./need/stated-needs.js";
import type { Network } from "./network.js";
import { packageIssues } from "./need/package-issues.js";
import { resolveNetwork } from "./resolve-network.js";
import { outsideNeedIssues } from "./funding/outside-need-issues.js";
import { priceIssues } from "./price-issues.js";
import { rangeIssues } from "./range-issues.js";
import { regionIssues } from "./region-issues.js";
import { standardIssues } from "./cost/standard-issues.js";

/** What the tables say of one another: problems, and the rows that cannot be counted because of them. */
export type Linked = {
  readonly issues: readonly Issue[];
  /** Rows of funding that name something that does not exist, or years that may be another than that of the analysis. */
  readonly refusedFunding: readonly { readonly row: Row<Funding>; readonly issue: Issue }[];
};

/**
 * Holds the tables against one another: regions against the population, money against centres, services and lines,
 * services against standards, prices against indices, days against the calendar.
 */
export function link(given: Network): Linked {
  const network = resolveNetwork(given);
  const refusedFunding = (network.funding ?? []).flatMap((row) => {
    const issue = fundingIssue(network, row) ?? yearQuestion(network, row);
    return issue ? [{ row, issue }] : [];
  });
  const out = new Set(refusedFunding.map((each) => each.row));
  const sound = (network.funding ?? []).filter((row) => !out.has(row));
  return {
    refusedFunding,
    issues: [
      ...centreIssues(network),
      ...regionIssues(network),
      ...assumptionIssues(network),
      ...needIssues(network),
      ...statedNeedIssues(network),
      ...monthIssues(network),
      ...packageIssues(network),
      ...refusedFunding.map((each) => each.issue),
      ...otherYearIssues(network, sound),
      ...outsideNeedIssues(network, sound),
      ...fundingTwiceIssues(sound),
      ...fundingPoolIssues(network, sound),
      ...coFundingIssues(network),
      ...priceIssues(network),
      ...rangeIssues(network),
      ...standardIssues(network),
      ...costIssues(network),
    ],
  };
}
