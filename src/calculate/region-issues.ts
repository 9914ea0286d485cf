import type { Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import { fold } from "../model/fold.js";
import { issueAt } from "./issue-at.js";
import type { ResolvedNetwork } from "./resolved-network.js";
import { isSound } from "../model/table.js";

/** Regions that have no population, of the year or at all, and rows that name none. */
export function regionIssues(network: ResolvedNetwork): Issue[] {
  const { regions } = network;
  if (regions.length === 0) return [];
  const codes = regions.map((each) => each.code);
  const keys = new Set(regions.map((each) => each.key));
  const alone = keys.has("");
  const { centres = [], funding = [], assumptions, package: elements = [] } = network;
  const rows = [...centres, ...funding, ...assumptions, ...elements];
  return [
    ...regions
      .filter((each) => each.population === undefined)
      .map((each): Issue => ({
        code: "population.year",
        severity: "error",
        received: each.code,
        expected: network.fiscalYear,
        message: "",
      })),
    ...rows.flatMap((row) => {
      const region = row.values.region;
      if (region === undefined) {
        // One helpline serves the whole country.
        const { service } = row.values as { readonly service?: string };
        const placeless =
          isSound(row) && !alone && service !== undefined && service !== "helpline" && !("amount" in row.values);
        return placeless ? [issueAt(row, "region", "region.missing", { expected: codes.join(", ") })] : [];
      }
      if (keys.has(fold(region))) return [];
      if (alone) return [issueAt(row, "region", "region.national")];
      const found = nearest(region, codes) ?? "";
      return [issueAt(row, "region", "region.unknown", { expected: codes.join(", "), detail: { nearest: found } })];
    }),
  ];
}
