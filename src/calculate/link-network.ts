import { type Issue, problem } from "../formula/issue.js";
import type { Funding } from "../model/funding.js";
import { type Row, isSound } from "../model/table.js";
import { assumptionIssues, priceIssues } from "./assumption-issues.js";
import { centreIssues, costIssues, standardIssues } from "./cost/cost-issues.js";
import {
  coFundingIssues,
  fundingIssue,
  fundingPoolIssues,
  fundingTwiceIssues,
  otherYearIssues,
  outsideNeedIssues,
  yearQuestion,
} from "./funding/funding-issues.js";
import { needIssues } from "./need/need-issues.js";
import { monthIssues } from "./cost/month-rows.js";
import { statedNeedIssues } from "./need/stated-needs.js";
import type { Network, ResolvedNetwork } from "./network.js";
import { packageIssues } from "./need/package-tables.js";
import { resolveNetwork } from "./resolve-network.js";
import { compare, exact, isDecimal } from "../money/exact.js";
import { issueAt } from "./issue-at.js";
import { nearest } from "../formula/nearest.js";
import { fold } from "../model/fold.js";

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

/** Regions that have no population, of the year or at all, and rows that name none. */
function regionIssues(network: ResolvedNetwork): Issue[] {
  const { regions } = network;
  if (regions.length === 0) return [];
  const codes = regions.map((each) => each.code);
  const keys = new Set(regions.map((each) => each.key));
  const alone = keys.has("");
  const { centres = [], funding = [], assumptions, package: elements = [] } = network;
  const rows = [...centres, ...funding, ...assumptions, ...elements];
  return [
    ...regions
      .filter((each) => each.population === undefined)
      .map((each) => problem("population.year", { received: each.code, expected: network.fiscalYear })),
    ...rows.flatMap((row) => {
      const region = row.values.region;
      if (region === undefined) {
        // One helpline serves the whole country.
        const { service } = row.values as { readonly service?: string };
        const placeless =
          isSound(row) && !alone && service !== undefined && service !== "helpline" && !("amount" in row.values);
        return placeless ? [issueAt(row, "region", "region.missing", { expected: codes.join(", ") })] : [];
      }
      if (keys.has(fold(region))) return [];
      if (alone) return [issueAt(row, "region", "region.national")];
      const found = nearest(region, codes) ?? "";
      return [issueAt(row, "region", "region.unknown", { expected: codes.join(", "), detail: { nearest: found } })];
    }),
  ];
}
