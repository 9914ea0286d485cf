import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { servicesWithLine } from "./earmark.js";
import type { Network } from "../network.js";

/**
 * Tells which money is for something that the need of the year does not hold: a centre or a service that is not open in
 * it, a line that its standard does not have. Set against the need of others, it would pay what it is not given for.
 *
 * @param network - the network of the fiscal year
 * @returns whether a row of money of that year lies outside the need; never where no centres were given
 */
export function outsideNeed(network: Network): (row: Row<Funding>) => boolean {
  const { centres } = network;
  if (centres === undefined) return () => false;
  const open = new Map<string, Set<string>>();
  for (const { values } of centres)
    open.set(values.centre_id, (open.get(values.centre_id) ?? new Set<string>()).add(values.service));
  return ({ values: { centre_id: centre, service, line } }) => {
    if (centre === undefined) return false;
    const services = open.get(centre);
    if (services === undefined || (service !== undefined && !services.has(service))) return true;
    return (
      line !== undefined &&
      !servicesWithLine(network, centre, line).some((each) => service === undefined || each.service === service)
    );
  };
}
