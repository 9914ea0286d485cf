import type { Issue } from "../../formula/issue.js";
import { fold } from "../../model/fold.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { countedYears } from "./counted-years.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";
import { outsideNeed } from "./outside-need.js";
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
  const counted = countedYears(network).map(({ name }) => name);
  const years = new Map<string, ReturnType<typeof ofYear>>();
  return funding.flatMap((row) => {
    const { fiscal_year: year, centre_id: centre, service, line, region } = row.values;
    if (!counted.includes(year)) return [];
    const { outside, regions } = years.get(year) ?? ofYear(network, year);
    years.set(year, { outside, regions });
    if (outside(row)) {
      const field = line !== undefined ? "line" : service !== undefined ? "service" : "centre_id";
      return [issueAt(row, field, "funding.outside-need", { severity: "warning", expected: year })];
    }
    return centre === undefined && region !== undefined && !regions.has(fold(region))
      ? [issueAt(row, "region", "funding.outside-regions", { severity: "warning", expected: year })]
      : [];
  });
}

function ofYear(network: Network, fiscalYear: string) {
  const year = yearNetwork(network, fiscalYear);
  const regions = new Set(year.centres?.map(({ values }) => fold(values.region ?? "")));
  return { outside: outsideNeed(year), regions };
}
