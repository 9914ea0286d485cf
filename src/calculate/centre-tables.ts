import { type TableRow, calc, given, handle, texts, total } from "../formula/table.js";
import type { Centre } from "../model/centre.js";
import { fold } from "../model/fold.js";
import type { Row } from "../model/table.js";
import { centresInRow } from "../made/measure/nights.js";
import { PAY_SUMS, SERVICE_COSTS } from "./cost/cost-tables.js";
import { cellOf, keyCell } from "./given-cell.js";
import type { CentreGroup, Network, ResolvedNetwork } from "./network.js";

export const CENTRE_COSTS = handle("centre-costs", (network: Pick<Network, "country">) => {
  const of = SERVICE_COSTS.by("centre key");
  return [
    ...texts("centre key", "region key", "country key"),
    given("stated-count", "centres"),
    calc(centresInRow, { shown: { id: "centre-count" } }),
    total("fte", "fte", of("fte"), { none: "zero" }),
    ...costSums(network).map((id) => total(id, "money", of(id), { none: "unknown" })),
  ];
});

/** Figures of cost that are money and add up over services, centres and regions. */
const COST_SUMS = [
  "direct-cost",
  "overhead",
  "contingency",
  "requirement",
  "capital-cash",
  "capital-annualised",
  "economic-cost",
] as const;

/** The same, with pay and contributions where the country says what is contributed. */
export const costSums = ({ country }: Pick<Network, "country">) => [...COST_SUMS, ...(country ? PAY_SUMS : [])];

/** A row for each centre: its keys, those that are added, and the largest count that one of its rows states. */
export const centreRows = (
  { groups, fiscalYear }: ResolvedNetwork,
  keys: (group: CentreGroup) => TableRow["cells"] = () => ({}),
): TableRow[] =>
  [...groups.values()].map((group) => ({
    key: group.id,
    per: { fiscalYear, centre: group.id },
    cells: {
      "centre key": keyCell(group.id),
      "region key": keyCell(group.region && fold(group.region)),
      "country key": keyCell(COUNTRY),
      "stated-count": cellOf(largest(group), "count"),
      ...keys(group),
    },
  }));

const largest = ({ services }: CentreGroup): Row<Centre> =>
  services.map((each) => each.row).reduce((a, b) => (count(b) > count(a) ? b : a));

export const COUNTRY = "country";

const count = (row: Row<Centre>): number => Number(row.values.count ?? "1");
