import { type ChainTable, type TableRow, calc, given, text, total } from "../formula/table.js";
import type { Centre } from "../model/centre.js";
import { fold } from "../model/fold.js";
import type { Row } from "../model/table.js";
import { centresInRow } from "../measure/nights.js";
import { cellOf, keyCell } from "./given.js";
import type { Network } from "./network.js";

/** Figures of cost that are money and add up over services, centres and regions. */
export const COST_SUMS = [
  "direct-cost",
  "overhead",
  "contingency",
  "requirement",
  "capital-cash",
  "capital-annualised",
  "economic-cost",
] as const;

/** The rows of one organisation, a row for each of its services. */
export type CentreGroup = { readonly id: string; readonly rows: readonly Row<Centre>[] };

/** The services of the network by centre, in the order of the file. */
export function centreGroups(network: Network): CentreGroup[] {
  const groups = new Map<string, Row<Centre>[]>();
  for (const row of network.centres ?? []) {
    const rows = groups.get(row.values.centre_id);
    if (rows) rows.push(row);
    else groups.set(row.values.centre_id, [row]);
  }
  return [...groups].map(([id, rows]) => ({ id, rows }));
}

/** The table that sums the costs of the services of each centre. */
export function centreCostTable(network: Network): ChainTable {
  const of = (column: string) => ({ table: "service-costs", column, key: "centre key" });
  return {
    name: "centre-costs",
    columns: [
      ...["centre key", "region key", "country key"].map(text),
      given("stated-count", "centres"),
      calc(centresInRow, { shown: { id: "centre-count" } }),
      total("fte", "fte", of("fte"), { none: "zero" }),
      ...COST_SUMS.map((id) => total(id, "money", of(id), { none: "unknown" })),
    ],
    rows: centreGroups(network).map((group) => centreRow(network, group)),
  };
}

/** The row of a centre: its keys, and the largest count that one of its rows states. */
export function centreRow(network: Network, { id, rows }: CentreGroup): TableRow {
  const largest = rows.reduce((a, b) => (count(b) > count(a) ? b : a));
  const region = rows.map((row) => row.values.region).find((each) => each !== undefined);
  return {
    key: id,
    per: { fiscalYear: network.fiscalYear, centre: id },
    cells: {
      "centre key": keyCell(id),
      "region key": keyCell(region && fold(region)),
      "country key": keyCell(COUNTRY),
      "stated-count": cellOf(largest, "count"),
    },
  };
}

/** Key of the one row that stands for everything. */
export const COUNTRY = "country";

const count = (row: Row<Centre>): number => Number(row.values.count ?? "1");
