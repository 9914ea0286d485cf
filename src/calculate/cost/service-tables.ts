import { handle } from "../../formula/handle.js";
import { type ChainTable, type TableRow, calc, text, texts, total } from "../../formula/table.js";
import { costSums } from "../centre-tables.js";
import {
  costPerAvailableNight,
  costPerClient,
  costPerOccupiedNight,
  costPerPersonNight,
} from "../../measure/unit-costs.js";
import { serviceKey } from "./cost-rows.js";
import { SERVICE_COSTS } from "./cost-tables.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import { counted, rollup } from "../rollup.js";

/** The tables that sum each kind of service over the centres; unit costs only where all share one unit of capacity. */
export function serviceTables(network: Network): ChainTable[] {
  const refused = network.refused.has("centres");
  const services = [...new Set((network.centres ?? []).map((row) => row.values.service))];
  const row = (service: string): TableRow => ({
    key: service,
    per: { fiscalYear: network.fiscalYear, service },
    cells: { service: keyCell(service) },
  });
  const of = KINDS.by("kind key");
  const options = { none: "unknown" } as const;
  return [
    KINDS.table(
      (network.centres ?? []).map(({ values: { centre_id: centre, service } }) => {
        const key = serviceKey(centre, service);
        return { key, per: {}, cells: { "service key": keyCell(key), "kind key": keyCell(service) } };
      }),
      network,
    ),
    TOTALS.table(services.map(row), network, options, refused),
    {
      name: "service-unit-costs",
      columns: [
        text("service"),
        TOTALS.lookup("requirement", "money", "service"),
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

const NIGHTS = [
  ["available-nights", "nights"],
  ["place-nights", "nights"],
  ["person-nights", "person-nights"],
  ["clients", "clients"],
] as const;

type Sums = { readonly none: "unknown" };

const KINDS = handle("services-by-kind", (network: Network) => [
  ...texts("service key", "kind key"),
  SERVICE_COSTS.lookup("centres-in-row", "centres", "service key"),
  ...counted([
    SERVICE_COSTS.lookup("fte", "fte", "service key"),
    ...NIGHTS.map(([id, unit]) => SERVICE_COSTS.lookup(id, unit, "service key")),
    ...costSums(network).map((id) => SERVICE_COSTS.lookup(id, "money", "service key")),
  ]),
]);

const TOTALS = handle("service-totals", (network: Network, options: Sums, refused: boolean) => {
  const of = KINDS.by("kind key");
  return [
    total("centre-count", "centres", of("centres-in-row"), { ...options, refused }),
    ...rollup("fte", "fte", of("fte"), options),
    ...costSums(network).flatMap((id) => rollup(id, "money", of(id), options)),
  ];
});

function hasOneUnit(network: Network, service: string): boolean {
  const rows = (network.centres ?? []).filter((each) => each.values.service === service);
  return new Set(rows.map((each) => each.values.capacity_unit)).size === 1;
}
