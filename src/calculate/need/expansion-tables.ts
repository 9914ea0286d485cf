import { handle } from "../../formula/handle.js";
import { type ChainTable, type TableRow, calc, lookup, text, texts } from "../../formula/table.js";
import { assumed, assumedAs, assumedCells } from "../assumptions.js";
import { COUNTRY } from "../centre-tables.js";
import {
  costPerMissingUnit,
  expansionRequirement,
  fullGap,
  fullRequirement,
  modelClients,
} from "../../measure/expansion.js";
import { SERVICES, SERVICE_COSTS, type ServiceKind, costTables } from "../cost/cost-tables.js";
import { lineRows, sharedCells } from "../cost/cost-rows.js";
import { LEVELS } from "../funding/level-tables.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { Norm, ResolvedNetwork } from "../resolved-network.js";
import type { Region } from "../regions.js";
import { calcKnown, counted, rollup } from "../rollup.js";
import { supplyKey } from "./need-norm-rows.js";
import { SUPPLY } from "./supply-tables.js";
import { unknownParts } from "../../measure/unknowns.js";

// A model centre: the size, occupancy and stay that the analysis assumes, open all year.
const modelService: ServiceKind = {
  capacity: assumedAs("capacity", "places"),
  occupancy: assumedAs("occupancy", "ratio"),
  clients: [...assumed("stay_nights", "nights/clients"), calc(modelClients, { name: "clients" })],
};

type Model = Norm & { readonly region: Region };

/** The tables that cost the missing places of each region by a model centre, and the full figures with them. */
export function expansionTables(network: ResolvedNetwork): ChainTable[] {
  const models = network.norms.flatMap((norm) => norm.regions.map((region): Model => ({ ...norm, region })));
  const services = models.map((model) => modelRow(network, model));
  const lines = models.flatMap((each) => {
    const { key, per } = modelRow(network, each);
    return lineRows(network, each.model, { key, per, region: regionOf(each) });
  });
  const rows = models.map((model) => expansionRow(network, model));
  return [
    ...costTables(MODEL, { services, lines }, modelService, network.refused.has("costStandards")),
    EXPANSION.table(rows),
    {
      name: "region-full",
      columns: [
        ...texts("model key", "region key"),
        EXPANSION.lookup("expansion-requirement", "money", "model key"),
        LEVELS.regions.lookup("requirement", "money", "region key"),
        LEVELS.regions.lookup("hard-gap", "money", "region key"),
        calc(fullRequirement),
        calc(fullGap),
      ],
      rows: rows.filter((row) => row.cells["region key"]?.value !== ""),
    },
    {
      name: "country-full",
      columns: [
        text("country key"),
        ...rollup("expansion-requirement", "money", EXPANSION.by("standard key")("expansion-requirement"), {
          none: "unknown",
          parts: "regions",
        }),
        LEVELS.country.lookup("requirement", "money", "country key"),
        LEVELS.country.lookup("hard-gap", "money", "country key"),
        ...knownColumns(),
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

/** Names of the tables of model centres begin with it. */
export const MODEL = "model-";

const EXPANSION = handle("expansion", () => [
  ...texts("model key", "standard key", "region key", "counts"),
  SERVICE_COSTS.prefixed(MODEL).lookup("requirement", "money", "model key"),
  SERVICES.prefixed(MODEL).lookup("capacity", "places", "model key"),
  SUPPLY.lookup("units-missing", "places", "model key"),
  calc(costPerMissingUnit),
  ...counted([calc(expansionRequirement)], "regions"),
]);

const partsUnknown = (of: "requirement" | "hard-gap", name: string) => [
  lookup(`${of} centres unknown`, "centres", LEVELS.country.at("country key")(`${of} unknown`)),
  calc(unknownParts, {
    name,
    bind: { "centres-unknown": `${of} centres unknown`, "regions-unknown": "expansion-requirement unknown" },
    shown: null,
  }),
];
const knownColumns = () => [
  ...partsUnknown("requirement", "needs unknown"),
  ...partsUnknown("hard-gap", "gaps unknown"),
  LEVELS.country.lookup("requirement known", "money", "country key"),
  LEVELS.country.lookup("hard-gap known", "money", "country key"),
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
