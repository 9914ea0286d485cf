import type { Issue } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { issueAt } from "../issue-at.js";
import { codesNamed } from "./centre-codes.js";
import { type ResolvedNetwork, isForContributions, servicesMeant } from "../resolved-network.js";

/** What a row of funding names that does not exist; undefined where all of it does. */
export function fundingIssue({ centres, groups }: ResolvedNetwork, row: Row<Funding>): Issue | undefined {
  const { centre_id: centre, service, line } = row.values;
  if (centre === undefined || centres === undefined) return undefined;
  const group = groups.get(centre);
  if (!group) {
    const codes = codesNamed(centres, centre);
    if (codes.length > 1)
      return issueAt(row, "centre_id", "funding.centre-several", { severity: "question", expected: codes.join(", ") });
    const known = [...groups.keys(), ...centres.flatMap((each) => each.values.name ?? [])];
    return issueAt(row, "centre_id", "funding.centre-unknown", { detail: { nearest: nearest(centre, known) ?? "" } });
  }
  const services = group.services.map((each) => each.row.values.service);
  if (service !== undefined && !services.includes(service))
    return issueAt(row, "service", "funding.service-unknown", { expected: services.join(", "), detail: { centre } });
  if (line === undefined) return undefined;
  const meant = servicesMeant(group, row.values);
  if (meant.length === 0) return issueAt(row, "line", "funding.line-unknown", { detail: { centre } });
  if (meant.length > 1 && !isForContributions(meant, row.values))
    return issueAt(row, "line", "funding.line-ambiguous", {
      expected: meant.map((each) => each.row.values.service).join(", "),
      detail: { centre },
    });
  return undefined;
}
