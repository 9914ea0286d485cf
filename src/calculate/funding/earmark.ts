import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { chooseStandard } from "../choose-standard.js";
import type { Network } from "../network.js";

/** What money is earmarked for: a service of a centre, or one line of it. */
export type Earmark = {
  readonly centre: string;
  readonly service: string;
  readonly line?: string;
  /** Whether the line is capital. */
  readonly capital: boolean;
};

/**
 * What a row of funding is earmarked for.
 *
 * @returns the earmark; undefined for free or unallocated money
 */
export function earmarkOf(network: Network, row: Row<Funding>): Earmark | undefined {
  const { centre_id: centre, service, line } = row.values;
  if (centre === undefined) return undefined;
  if (line === undefined) return service === undefined ? undefined : { centre, service, capital: false };
  const found = servicesWithLine(network, centre, line).find(
    (each) => service === undefined || each.service === service,
  );
  return found && { centre, service: found.service, line, capital: found.capital };
}

/** The services of a centre whose cost standard has a line of that name. */
export function servicesWithLine(
  network: Network,
  centre: string,
  line: string,
): readonly { readonly service: string; readonly capital: boolean }[] {
  return (network.centres ?? [])
    .filter((row) => row.values.centre_id === centre)
    .flatMap((row) => {
      const { lines } = chooseStandard(network, row.values.service, row.values.standard);
      const found = lines.find((each) => each.values.line === line);
      return found ? [{ service: row.values.service, capital: found.values.behaviour === "capital" }] : [];
    });
}
