import { type ChainTable, type TableRow, calc, lookup, text } from "../../formula/table.js";
import { assumed, assumedCells } from "../assumptions.js";
import { COUNTRY } from "../centre-tables.js";
import {
  costPerMissingUnit,
  expansionRequirement,
  fullGap,
  fullRequirement,
  modelClients,
} from "../../measure/expansion.js";
import { type ServiceKind, costTables } from "../cost/cost-tables.js";
import { lineRow, sharedCells } from "../cost/cost-rows.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { Norm, ResolvedNetwork } from "../resolved-network.js";
import type { Region } from "../regions.js";
import { calcKnown, counted, rollup } from "../rollup.js";
import { supplyKey } from "./need-norm-rows.js";
import { unknownParts } from "../../measure/unknowns.js";

// A model centre: the size, occupancy and stay that the analysis assumes, open all year.
const modelService: ServiceKind = {
  capacity: assumed("places_per_centre", "places", "capacity"),
  occupancy: assumed("target_occupancy", "ratio", "occupancy"),
  clients: [...assumed("stay_nights", "nights/clients"), calc(modelClients, { name: "clients" })],
};

type Model = Pick<Norm, "standard"> & Pick<Norm["model"], "lines"> & { readonly region: Region };

/** The tables that cost the missing places of each region by a model centre, and the full figures with them. */
export function expansionTables(network: ResolvedNetwork): ChainTable[] {
  const models = network.norms.flatMap((norm) =>
    norm.regions.map((region): Model => ({ standard: norm.standard, region, lines: norm.model.lines })),
  );
  const services = models.map((model) => modelRow(network, model));
  const lines = models.flatMap((model) => {
    const { key, per } = modelRow(network, model);
    return model.lines.map((line) => lineRow(network, line, { key, per, region: regionOf(model) }));
  });
  const rows = models.map((model) => expansionRow(network, model));
  const model = (column: string, unit: string, table: string) =>
    lookup(column, unit, { table, column, key: "model key" });
  const full = (table: string, key: string) => [
    lookup("requirement", "money", { table, column: "requirement", key }),
    lookup("hard-gap", "money", { table, column: "hard-gap", key }),
  ];
  return [
    ...costTables("model-", { services, lines }, modelService, network.refused.has("costStandards")),
    {
      name: "expansion",
      columns: [
        ...["model key", "standard key", "region key", "counts"].map(text),
        model("requirement", "money", "model-service-costs"),
        model("capacity", "places", "model-services"),
        lookup("units-missing", "places", { table: "supply", column: "units-missing", key: "model key" }),
        calc(costPerMissingUnit),
        ...counted([calc(expansionRequirement)], "regions"),
      ],
      rows,
    },
    {
      name: "region-full",
      columns: [
        ...["model key", "region key"].map(text),
        lookup("expansion-requirement", "money", {
          table: "expansion",
          column: "expansion-requirement",
          key: "model key",
        }),
        ...full("regions", "region key"),
        calc(fullRequirement),
        calc(fullGap),
      ],
      rows: rows.filter((row) => row.cells["region key"]?.value !== ""),
    },
    {
      name: "country-full",
      columns: [
        text("country key"),
        ...rollup(
          "expansion-requirement",
          "money",
          { table: "expansion", column: "expansion-requirement", key: "standard key" },
          { none: "unknown", parts: "regions" },
        ),
        ...full("country", "country key"),
        ...knownColumns,
      ],
      rows: network.supplyStandards.map((standard) => ({
        key: standard.id,
        per: { fiscalYear: network.fiscalYear, standard: standard.id },
        sources: [standard.source],
        cells: { "country key": keyCell(COUNTRY) },
      })),
    },
  ];
}

const country = (name: string, column: string, unit: string) =>
  lookup(name, unit, { table: "country", column, key: "country key" });
const partsUnknown = (of: string, name: string) => [
  country(`${of} centres unknown`, `${of} unknown`, "centres"),
  calc(unknownParts, {
    name,
    bind: { "centres-unknown": `${of} centres unknown`, "regions-unknown": "expansion-requirement unknown" },
    shown: null,
  }),
];
const knownColumns = [
  ...partsUnknown("requirement", "needs unknown"),
  ...partsUnknown("hard-gap", "gaps unknown"),
  country("requirement known", "requirement known", "money"),
  country("hard-gap known", "hard-gap known", "money"),
  ...calcKnown(fullRequirement, {
    known: { requirement: "requirement known", "expansion-requirement": "expansion-requirement known" },
    missing: "needs unknown",
  }),
  ...calcKnown(fullGap, {
    known: { "hard-gap": "hard-gap known", "expansion-requirement": "expansion-requirement known" },
    missing: "gaps unknown",
  }),
];

const regionOf = ({ region }: Model): string | undefined => (region.key === "" ? undefined : region.code);

function modelRow(network: Network, model: Model): TableRow {
  const { standard } = model;
  const key = supplyKey(standard, model.region.key);
  const region = regionOf(model);
  const keys = assumedCells(
    network.assumptions,
    ["places_per_centre", "target_occupancy", "stay_nights"],
    region,
    network.fiscalYear,
  );
  const none = keyCell(undefined);
  return {
    key,
    per: {
      fiscalYear: network.fiscalYear,
      route: "model",
      standard: standard.id,
      region: model.region.code,
      service: standard.service,
    },
    sources: [standard.source],
    cells: {
      ...sharedCells(network, key, region),
      ...keys,
      "capacity key": keys["places-per-centre key"] ?? none,
      "occupancy key": keys["target-occupancy key"] ?? none,
      "centre key": none,
      "capacity-unit": {
        value: standard.counts === "centre" ? null : standard.counts,
        from: { shelf: `standards/${standard.id}`, field: "counts" },
      },
    },
  };
}

const expansionRow = (network: Network, { standard, region }: Model): TableRow => ({
  key: supplyKey(standard, region.key),
  per: { fiscalYear: network.fiscalYear, standard: standard.id, region: region.code },
  sources: [standard.source],
  cells: {
    "model key": keyCell(supplyKey(standard, region.key)),
    "standard key": keyCell(standard.id),
    "region key": keyCell(region.key),
    counts: { value: standard.counts, from: { shelf: `standards/${standard.id}`, field: "counts" } },
  },
});
