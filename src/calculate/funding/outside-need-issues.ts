import type { Issue } from "../../formula/issue.js";
import { fold } from "../../model/fold.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { countedYears } from "./counted-years.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";
import { resolveNetwork } from "../resolve-network.js";
import { yearNetwork } from "../year-network.js";

/**
 * Money that lies outside the need: of a centre, service or line that its year does not have, which counts nowhere, and
 * of a region without a centre, which counts among all money although no centre needs it there.
 *
 * @param network - the network with every centre, also those that open later
 * @param funding - rows that name what exists
 */
export function outsideNeedIssues(network: Network, funding: readonly Row<Funding>[]): Issue[] {
  if (network.centres === undefined) return [];
  const years = new Map(countedYears(network).map(({ name }) => [name, ofYear(network, name)]));
  return funding.flatMap((row) => {
    const { fiscal_year: year, centre_id: centre, service, line, region } = row.values;
    const { outside, regions } = years.get(year) ?? {};
    if (!outside || !regions) return [];
    if (outside.has(row)) {
      const field = line !== undefined ? "line" : service !== undefined ? "service" : "centre_id";
      return [issueAt(row, field, "funding.outside-need", { severity: "warning", expected: year })];
    }
    return centre === undefined && region !== undefined && !regions.has(fold(region))
      ? [issueAt(row, "region", "funding.outside-regions", { severity: "warning", expected: year })]
      : [];
  });
}

function ofYear(network: Network, fiscalYear: string) {
  const { services, money } = resolveNetwork(yearNetwork(network, fiscalYear));
  return {
    outside: new Set(money.filter((each) => each.pays === "outside").map((each) => each.row)),
    regions: new Set(services.map(({ row }) => fold(row.values.region ?? ""))),
  };
}
