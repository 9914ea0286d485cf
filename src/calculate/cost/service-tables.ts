import { type ChainTable, type Column, type TableRow, calc, text, total } from "../../formula/table.js";
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
import { rollup, unknownOf } from "../rollup.js";

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
        looked("fte", "fte"),
        unknownOf("fte"),
        ...NIGHTS.flatMap(([id, unit]) => [looked(id, unit), unknownOf(id)]),
        ...COST_SUMS.flatMap((id) => [looked(id, "money"), unknownOf(id)]),
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
        {
          kind: "lookup",
          name: "requirement",
          unit: "money",
          table: "service-totals",
          column: "requirement",
          key: "service",
        },
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

const looked = (name: string, unit: string): Column => ({
  kind: "lookup",
  name,
  unit,
  table: "service-costs",
  column: name,
  key: "service key",
});

function hasOneUnit(network: Network, service: string): boolean {
  const rows = (network.centres ?? []).filter((each) => each.values.service === service);
  return new Set(rows.map((each) => each.values.capacity_unit)).size === 1;
}
