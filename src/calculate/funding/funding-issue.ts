import type { Issue } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import type { Centre } from "../../model/centre.js";
import type { Funding } from "../../model/funding.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import { servicesWithLine } from "./earmark.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";

const servicesOf = onceFor((centres: readonly Row<Centre>[]) => {
  const services = new Map<string, Centre["service"][]>();
  for (const { values } of centres) entryOf(services, values.centre_id, () => []).push(values.service);
  return services;
});

/** What a row of funding names that does not exist; undefined where all of it does. */
export function fundingIssue(network: Network, row: Row<Funding>): Issue | undefined {
  const { centre_id: centre, service, line } = row.values;
  if (centre === undefined || network.centres === undefined) return undefined;
  const byCentre = servicesOf(network.centres);
  const services = byCentre.get(centre) ?? [];
  if (services.length === 0)
    return issueAt(row, "centre_id", "funding.centre-unknown", {
      detail: { nearest: nearest(centre, byCentre.keys()) ?? "" },
    });
  if (service !== undefined && !services.includes(service))
    return issueAt(row, "service", "funding.service-unknown", { expected: services.join(", "), detail: { centre } });
  if (line === undefined) return undefined;
  const found = servicesWithLine(network, centre, line).filter(
    (each) => service === undefined || each.service === service,
  );
  if (found.length === 0) return issueAt(row, "line", "funding.line-unknown", { detail: { centre } });
  if (found.length > 1)
    return issueAt(row, "line", "funding.line-ambiguous", {
      expected: found.map((each) => each.service).join(", "),
      detail: { centre },
    });
  return undefined;
}
