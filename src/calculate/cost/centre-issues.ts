import type { Issue } from "../../formula/issue.js";
import type { Centre } from "../../model/centre.js";
import { fold } from "../../model/fold.js";
import { type Row, isSound } from "../../model/table.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";

/** What the rows of one organisation say differently, and occupancies that may not be meant. */
export function centreIssues(network: Network): Issue[] {
  const first = new Map<string, Row<Centre>>();
  return (network.centres ?? []).filter(isSound).flatMap((row) => {
    const before = first.get(row.values.centre_id);
    if (!before) first.set(row.values.centre_id, row);
    const occupied = Number(row.values.occupancy ?? "0") > 1;
    return [
      ...(occupied ? [issueAt(row, "occupancy", "centre.occupancy-above-1", { severity: "warning" })] : []),
      ...(before
        ? SHARED.filter((field) => differs(row, before, field)).map((field) =>
            issueAt(row, field, "centre.disagree", {
              expected: before.values[field] ?? "",
              detail: { centre: row.values.centre_id, other: String(before.row) },
            }),
          )
        : []),
    ];
  });
}

// An organisation's rows must agree on what is true of the organisation.
const SHARED = ["name", "region", "ownership", "pool"] as const;

// A blank pool says nothing; the pool that one row names is that of the organisation.
const differs = (row: Row<Centre>, before: Row<Centre>, field: (typeof SHARED)[number]): boolean => {
  const [own, other] = [row, before].map(({ values }) => values[field] ?? "");
  if (field === "pool" && (own === "" || other === "")) return false;
  return field === "region" || field === "pool" ? fold(own ?? "") !== fold(other ?? "") : own !== other;
};
