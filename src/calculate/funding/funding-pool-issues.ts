import type { Issue } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import { fold } from "../../model/fold.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { issueAt } from "../issue-at.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/**
 * Pools that money names but its centre is not in, or that no centre is in. The pool of a centre's money is that of the
 * centre; money of no centre pays only in the pool that it names.
 *
 * @param network - the centres with their pools
 * @param funding - rows that name what exists
 */
export function fundingPoolIssues({ centres, groups }: ResolvedNetwork, funding: readonly Row<Funding>[]): Issue[] {
  if (centres === undefined) return [];
  const known = [...new Set([...groups.values()].flatMap((group) => group.pool ?? []))];
  return funding.flatMap((row) => {
    const { pool, centre_id: centre } = row.values;
    if (pool === undefined) return [];
    if (!known.some((each) => fold(each) === fold(pool)))
      return [
        issueAt(row, "pool", "funding.pool-unknown", {
          severity: "warning",
          ...(known.length === 0 ? {} : { expected: known.join(", ") }),
          detail: { nearest: nearest(pool, known) ?? "" },
        }),
      ];
    const own = centre === undefined ? pool : (groups.get(centre)?.pool ?? "");
    if (fold(own) === fold(pool)) return [];
    const detail = { centre: centre ?? "" };
    return [issueAt(row, "pool", "funding.pool-differs", { severity: "warning", expected: own || "–", detail })];
  });
}
