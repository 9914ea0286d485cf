// Needs that a table states in place of a cost standard: whose they are, their centres, and issues; the services of
// each centre; and what is wrong with a row, of needs or of months, that names a centre or a service.
import { type Issue } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import type { Centre } from "../../model/centre.js";
import type { Month } from "../../model/month.js";
import type { Need } from "../../model/need.js";
import { groupBy } from "../../formula/group-by.js";
import { isSound, type Row } from "../../model/table.js";
import { serviceKey } from "../cost/cost-rows.js";
import { countedYears } from "../funding/counted-years.js";
import { issueAt, warnAt } from "../given-cell.js";
import type { Network } from "../network.js";

/** The stated needs of the fiscal year, by the service of the centre that each is of. */
export function statedNeeds(network: WithNeeds & Pick<Network, "fiscalYear">): ReadonlyMap<string, Row<Need>> {
  const services = servicesOf(network);
  return new Map(
    (network.needs ?? []).flatMap((row) => {
      const { centre_id: centre, service, fiscal_year: year } = row.values;
      const [own, ...others] = services.get(centre) ?? [];
      const meant = service ?? (others.length === 0 ? own : undefined);
      return year === network.fiscalYear && meant !== undefined ? [[serviceKey(centre, meant), row] as const] : [];
    }),
  );
}

type WithNeeds = Pick<Network, "centres" | "needs">;

/** The centres of stated needs, where no table lists them: a need that names no service is that of a whole crisis centre. */
export const centresOfNeeds = (needs: readonly Row<Need>[]): readonly Row<Centre>[] => [
  ...new Map(
    needs.map(({ values: { centre_id, service = "crisis_centre" }, file, row, headers }) => [
      serviceKey(centre_id, service),
      { values: { centre_id, service }, file, row, headers },
    ]),
  ).values(),
];

/** Stated needs that no service of the network has, and those of a year that is not counted. */
export function statedNeedIssues(network: Network): Issue[] {
  const services = servicesOf(network);
  const years = countedYears(network).map(({ name }) => name);
  return (network.needs ?? []).filter(isSound).flatMap((row) => {
    const { fiscal_year: year } = row.values;
    const strange = strangeService(services, row, ["need.centre-unknown", "need.service-missing"]);
    if (strange) return [strange];
    if (years.includes(year)) return [];
    return [warnAt(row, "fiscal_year", "need.other-year", { expected: years.join(", ") })];
  });
}

type Services = ReadonlyMap<string, readonly Centre["service"][]>;

export function servicesOf({ centres = [] }: Pick<Network, "centres">): Services {
  const rows = groupBy(centres, ({ values }) => values.centre_id);
  return new Map([...rows].map(([centre, own]) => [centre, own.map(({ values }) => values.service)]));
}

/**
 * What is wrong with a row that names a centre, and one of its services where it has several; undefined where nothing is.
 * The codes are those of a centre that nobody knows, and of a service that must be named.
 */
export function strangeService(
  services: Services,
  row: Row<Need> | Row<Month>,
  [unknown, missing]: readonly [string, string],
): Issue | undefined {
  const { centre_id: centre, service } = row.values;
  const own = services.get(centre);
  const detail = { centre, nearest: nearest(centre, [...services.keys()]) ?? "" };
  if (own === undefined) return issueAt(row, "centre_id", unknown, { detail });
  const facts = { expected: own.join(", "), detail };
  if (service !== undefined && !own.includes(service)) return issueAt(row, "service", "need.service-unknown", facts);
  return service === undefined && own.length > 1 ? issueAt(row, "service", missing, facts) : undefined;
}
