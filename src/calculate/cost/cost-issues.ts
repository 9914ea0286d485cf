import type { Issue } from "../../formula/issue.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Row } from "../../model/table.js";
import { compare, exact, isZero } from "../../money/exact.js";
import { ageIssues } from "./cost-age-issues.js";
import { countryPayIssues } from "./country-pay-issues.js";
import { sharedIssues } from "./cost-share-issues.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { fold } from "../../model/fold.js";

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

// Words of employer's contributions in the languages of the tables.
const WORDS =
  /contribution|social (security|tax|insurance)|взнос|отчислени|соц(иальн\S*\s+|\s*)налог|жарна|аударым|төгүм|чегерүү|badal|ajratma/u;
// Class 212 of GFSM 2014 is employers' social contributions; national charts write it 212, 2121, 2.1.2.
const CLASS = /^2\.?1\.?2/;

/**
 * Employer's contributions that may be counted twice in one standard: as `on_cost` of a pay line, and once more by a
 * line on the payroll, which is the sum of all pay lines.
 *
 * @param lines - the lines of one standard that are in force
 */
function contributionIssues(lines: readonly Row<CostStandardLine>[]): Issue[] {
  const paid = lines.find(
    ({ values }) => values.pay === "yes" && values.on_cost !== undefined && !isZero(exact(values.on_cost)),
  );
  if (!paid) return [];
  return lines
    .filter(({ values }) => values.driver === "payroll" && !isZero(exact(values.quantity)) && isContribution(values))
    .map((row) =>
      issueAt(row, "line", "cost.contributions-twice", {
        severity: "warning",
        detail: { other: paid.values.line, on_cost: paid.values.on_cost ?? "" },
      }),
    );
}

const isContribution = ({ line, economic }: CostStandardLine): boolean =>
  WORDS.test(fold(line)) || (economic !== undefined && CLASS.test(economic.trim()));

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
