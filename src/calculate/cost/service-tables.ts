import { type ChainTable, type Column, type TableRow, calc, lookup, text, total } from "../../formula/table.js";
import { COST_SUMS } from "../centre-tables.js";
import {
  costPerAvailableNight,
  costPerClient,
  costPerOccupiedNight,
  costPerPersonNight,
} from "../../measure/unit-costs.js";
import { serviceKey } from "./cost-rows.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import { counted, rollup } from "../rollup.js";

const NIGHTS = [
  ["available-nights", "nights"],
  ["place-nights", "nights"],
  ["person-nights", "person-nights"],
  ["clients", "clients"],
] as const;

/** The tables that sum each kind of service over the centres; unit costs only where all share one unit of capacity. */
export function serviceTables(network: Network): ChainTable[] {
  const refused = network.refused.has("centres");
  const services = [...new Set((network.centres ?? []).map((row) => row.values.service))];
  const row = (service: string): TableRow => ({
    key: service,
    per: { fiscalYear: network.fiscalYear, service },
    cells: { service: keyCell(service) },
  });
  const of = (column: string) => ({ table: "services-by-kind", column, key: "kind key" });
  const options = { none: "unknown", refused } as const;
  return [
    {
      name: "services-by-kind",
      columns: [
        ...["service key", "kind key"].map(text),
        looked("centres-in-row", "centres"),
        ...counted([
          looked("fte", "fte"),
          ...NIGHTS.map(([id, unit]) => looked(id, unit)),
          ...COST_SUMS.map((id) => looked(id, "money")),
        ]),
      ],
      rows: (network.centres ?? []).map(({ values }) => ({
        key: serviceKey(values.centre_id, values.service),
        per: {},
        cells: {
          "service key": keyCell(serviceKey(values.centre_id, values.service)),
          "kind key": keyCell(values.service),
        },
      })),
    },
    {
      name: "service-totals",
      columns: [
        total("centre-count", "centres", of("centres-in-row"), options),
        ...rollup("fte", "fte", of("fte"), options),
        ...COST_SUMS.flatMap((id) => rollup(id, "money", of(id), options)),
      ],
      rows: services.map(row),
    },
    {
      name: "service-unit-costs",
      columns: [
        text("service"),
        lookup("requirement", "money", { table: "service-totals", column: "requirement", key: "service" }),
        ...NIGHTS.flatMap(([id, unit]) => rollup(id, unit, of(id), options)),
        calc(costPerAvailableNight),
        calc(costPerOccupiedNight),
        calc(costPerPersonNight),
        calc(costPerClient),
      ],
      rows: services.filter((service) => hasOneUnit(network, service)).map(row),
    },
  ];
}

const looked = (column: string, unit: string): Column =>
  lookup(column, unit, { table: "service-costs", column, key: "service key" });

function hasOneUnit(network: Network, service: string): boolean {
  const rows = (network.centres ?? []).filter((each) => each.values.service === service);
  return new Set(rows.map((each) => each.values.capacity_unit)).size === 1;
}
