import type { Issue } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import { isSound } from "../../model/table.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";
import { MONTHS, monthNumbers, occupanciesOf, seasonsOf } from "./month-rows.js";

/** Months of centres and services that do not exist, and those that say nothing that can be counted. */
export function monthIssues(network: Network): readonly Issue[] {
  const { centres = [], months = [] } = network;
  const ids = [...new Set(centres.map(({ values }) => values.centre_id))];
  const rows = months.filter(isSound).flatMap((row): readonly Issue[] => {
    const { centre_id: centre, service, occupancy, line, amount } = row.values;
    const own = centres.flatMap(({ values }) => (values.centre_id === centre ? [values.service] : []));
    const detail = { centre, nearest: nearest(centre, ids) ?? "" };
    const expected = own.join(", ");
    if (own.length === 0) return [issueAt(row, "centre_id", "months.centre-unknown", { detail })];
    if (service !== undefined && !own.includes(service))
      return [issueAt(row, "service", "need.service-unknown", { expected, detail })];
    if (service === undefined && own.length > 1)
      return [issueAt(row, "service", "months.service-missing", { expected, detail })];
    const isOne = (occupancy !== undefined) !== (line !== undefined && amount !== undefined);
    return isOne ? [] : [issueAt(row, occupancy === undefined ? "amount" : "occupancy", "months.which")];
  });
  const open = seasonsOf(network).flatMap((season): readonly Issue[] => {
    const { centre, occupancies } = season;
    const [first] = occupancies.values();
    if (!first) return [];
    const { place_nights, person_nights } = centre.values;
    if (place_nights !== undefined || person_nights !== undefined)
      return [issueAt(first, "occupancy", "months.nights", { severity: "warning" })];
    return occupanciesOf(season) ? [] : [issueAt(first, "occupancy", "months.partial", { expected: String(MONTHS) })];
  });
  const short = seasonsOf(network).flatMap(({ lines }) =>
    [...lines].flatMap(([line, listed]): readonly Issue[] => {
      const [first] = listed.values();
      const missing = monthNumbers.filter((month) => !listed.has(month)).join(", ");
      if (!first || missing === "") return [];
      return [issueAt(first, "month", "months.unlisted", { severity: "warning", received: missing, detail: { line } })];
    }),
  );
  return [...rows, ...open, ...short];
}
