import type { Issue } from "../../formula/issue.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Row } from "../../model/table.js";
import { compare, exact, isZero } from "../../money/exact.js";
import { contributionIssues } from "./cost-contribution-issues.js";
import { ageIssues } from "./cost-age-issues.js";
import { countryPayIssues } from "./country-pay-issues.js";
import { sharedIssues } from "./cost-share-issues.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/** What the input of a cost says that cannot be meant, or may not be: one issue a place, with its remedy. */
export function costIssues(network: ResolvedNetwork): Issue[] {
  const standards = chosenStandards(network);
  return [
    ...standards.flatMap((lines) => [...ageIssues(network, lines), ...contributionIssues(lines)]),
    ...sharedIssues(network),
    ...nightIssues(network),
    ...rateIssues(network),
    ...countryPayIssues(network),
  ];
}

/** The lines of every standard that a service of the network is costed by, each standard once. */
function chosenStandards({ services }: ResolvedNetwork): (readonly Row<CostStandardLine>[])[] {
  const chosen = services.map((each) => each.standard).filter((each) => each.standard !== undefined);
  return [...new Map(chosen.map((each) => [JSON.stringify([each.standard, each.service]), each.lines])).values()];
}

// Of a shelter alone: a counselling service has clients and no nights.
function nightIssues({ centres = [] }: Network): Issue[] {
  return centres.flatMap((row) => {
    const { service, clients, place_nights: nights } = row.values;
    if (service !== "shelter" || clients === undefined || isZero(exact(clients))) return [];
    const fields = nights === undefined ? (["capacity", "occupancy"] as const) : (["place_nights"] as const);
    const field = fields.find((each) => row.values[each] !== undefined && isZero(exact(row.values[each])));
    return field === undefined
      ? []
      : [issueAt(row, field, "centre.clients-without-nights", { severity: "warning", detail: { clients } })];
  });
}

// At −100 % nothing of a price is left, and no equation of a yearly payment holds.
function rateIssues({ assumptions }: Network): Issue[] {
  return assumptions.flatMap((row) => {
    const { name, value } = row.values;
    return name === "discount_rate" && compare(exact(value), exact("-1")) <= 0
      ? [issueAt(row, "value", "assumption.rate-too-low", { expected: "0.03", detail: { name } })]
      : [];
  });
}
