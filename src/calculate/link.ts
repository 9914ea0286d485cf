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
import { monthIssues } from "./cost/month-issues.js";
import { statedNeedIssues } from "./need/stated-needs.js";
import type { Network } from "./network.js";
import { packageIssues } from "./need/package-issues.js";
import { resolveNetwork } from "./resolve-network.js";
import { outsideNeedIssues } from "./funding/outside-need-issues.js";
import { priceIssues } from "./price-issues.js";
import { regionIssues } from "./region-issues.js";
import { standardIssues } from "./cost/standard-issues.js";
import { compare, exact, isDecimal } from "../money/exact.js";
import { issueAt } from "./issue-at.js";

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

/** Ranges that say half of what a range says, or in which the value does not lie. */
function rangeIssues({ assumptions, costLines = [], funding = [] }: Network): Issue[] {
  return [
    ...assumptions.flatMap((row) => issuesOf(row, "value")),
    ...costLines.flatMap((row) => issuesOf(row, "unit_cost")),
    ...funding.flatMap((row) => issuesOf(row, "amount")),
  ];
}

type Ranged = { readonly min?: string | undefined; readonly max?: string | undefined };

function issuesOf<T extends Ranged>(row: Row<T>, field: keyof T & string): Issue[] {
  const { min, max } = row.values;
  const value = row.values[field];
  if (typeof value !== "string" || !isDecimal(value) || (min === undefined && max === undefined)) return [];
  if (min !== undefined && compare(exact(min), exact(value)) > 0) return [outside(row, field, "min")];
  if (max !== undefined && compare(exact(max), exact(value)) < 0) return [outside(row, field, "max")];
  if (min !== undefined && max !== undefined) return [];
  const blank = min === undefined ? "min" : "max";
  return [issueAt(row, blank, "range.incomplete", { severity: "warning", detail: { value } })];
}

// The end is what is named: it is written for the value, not the value for it.
const outside = <T extends Ranged>(row: Row<T>, field: keyof T & string, end: "min" | "max"): Issue =>
  issueAt(row, end, "range.order", {
    expected: `${end === "min" ? "≤" : "≥"} ${String(row.values[field])}`,
    detail: { of: row.headers[field] ?? field },
  });

/** What the tables say of one another: problems, and the rows that cannot be counted because of them. */
export type Linked = {
  readonly issues: readonly Issue[];
  /** Rows of funding that name something that does not exist, or years that may be another than that of the analysis. */
  readonly refusedFunding: readonly { readonly row: Row<Funding>; readonly issue: Issue }[];
};
