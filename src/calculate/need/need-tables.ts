// The tables of places that demand asks for, and of how evenly places are spread.
import type { PerKeys } from "../../formula/figure.js";
import {
  type ChainTable,
  type TableRow,
  calc,
  given,
  handle,
  lookup,
  text,
  texts,
  total,
} from "../../formula/table.js";
import {
  clientsExpected,
  demandUnits,
  nightsExpected,
  placesExpected,
  routeDifference,
  women15plus,
  womenConcerned,
} from "../../made/measure/demand.js";
import { misplacedShare, unitsAboveShare, unitsNeeded } from "../../made/measure/supply.js";
import type { SupplyStandard } from "../../model/supply-standard.js";
import { cellOf, keyCell } from "../given-cell.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import type { Region } from "../regions.js";
import { counted, rollup } from "../rollup.js";
import {
  type Bound,
  type RateName,
  boundsOf,
  placeOf,
  rateCells,
  rateColumns,
  ratesTable,
  withoutRange,
} from "./demand-rates.js";
import { standardCells, supplyKey, vintage, vintages } from "./supply-norm-rows.js";
import { COUNTRY_SUPPLY, SUPPLY } from "./supply-tables.js";

/** The row of a region in the table of demand: its women, its rates at one bound, and notes on them. */
function demandRow(network: Network, region: Region, bound: Bound): TableRow {
  const women = network.demand?.prevalence.women ?? null;
  const pointer = { file: network.analysisFile ?? "umay.json", pointer: "/demand/prevalence/women" };
  const fixed = bound === "base" ? "" : withoutRange(network, placeOf(region));
  return {
    key: demandKey(region, bound),
    per: { fiscalYear: network.fiscalYear, region: region.code, ...routeOf(bound) },
    notes: { ...vintage(network, region.population), ...(fixed === "" ? {} : { withoutRange: fixed }) },
    cells: {
      "total key": keyCell(bound),
      "prevalence-women": { value: women, from: pointer },
      ...(region.population
        ? {
            "stated-women-15plus": cellOf(region.population, "women_15plus"),
            women: cellOf(region.population, "women"),
          }
        : {}),
      ...rateCells(OF_CLIENTS, region.key, bound),
    },
  };
}

/** The rates that places in family places come from. */
const OF_CLIENTS = [
  "women_15plus_share",
  "ever_partnered_share",
  "prevalence_12m",
  "help_seeking",
  "uptake",
  "stay_nights",
  "days",
  "target_occupancy",
] as const satisfies readonly RateName[];
/** What figures of the demand route are about, at a bound. */
const routeOf = (bound: Bound): PerKeys => ({
  route: "demand",
  ...(bound === "base" ? {} : { scenario: bound }),
});
const demandKey = (region: Region, bound: Bound): string => `${region.key}|${bound}`;
const needKey = (norm: SupplyStandard, region: Region, bound: Bound): string =>
  `${supplyKey(norm, region.key)}|${bound}`;
/** Key of the need of a norm in the country. */
const needTotalKey = (norm: SupplyStandard, bound: Bound): string => `${norm.id}|${bound}`;

/** The need of a region in the unit of a norm. */
function needRow(network: Network, norm: SupplyStandard, region: Region, bound: Bound): TableRow {
  const { counts, rounding } = standardCells(network, norm);
  return {
    key: needKey(norm, region, bound),
    per: { fiscalYear: network.fiscalYear, standard: norm.id, region: region.code, ...routeOf(bound) },
    sources: [norm.source],
    notes: vintage(network, region.population),
    cells: {
      "total key": keyCell(needTotalKey(norm, bound)),
      "demand key": keyCell(demandKey(region, bound)),
      ...(counts && rounding ? { counts, rounding } : {}),
      ...rateCells(["children_per_woman"], region.key, bound),
    },
  };
}

/** A norm beside demand in a region. */
const routesRow = (network: Network, norm: SupplyStandard, region: Region): TableRow => ({
  key: supplyKey(norm, region.key),
  per: { fiscalYear: network.fiscalYear, standard: norm.id, region: region.code },
  sources: [norm.source],
  cells: {
    "supply key": keyCell(supplyKey(norm, region.key)),
    "need key": keyCell(needKey(norm, region, "base")),
  },
});

/**
 * The tables of the demand route: rates → women, clients, nights and places of each region and bound → units of each norm
 * of places → the country, and the norm beside it. None where the analysis does not say what its rates were measured of.
 */
function demandTables(network: ResolvedNetwork): ChainTable[] {
  if (network.demand === undefined) return [];
  const bounds = boundsOf(network);
  const norms = network.supplyStandards.filter((each) => each.service === "shelter" && each.counts !== "centre");
  const { regions } = network;
  const per = (bound: Bound): PerKeys => ({ fiscalYear: network.fiscalYear, ...routeOf(bound) });
  return [
    ratesTable(network, bounds),
    DEMAND.table(bounds.flatMap((bound) => regions.map((region) => demandRow(network, region, bound)))),
    {
      name: "country-demand",
      columns: SUMS.flatMap(([id, unit]) => rollup(id, unit, DEMAND.by("total key")(id), UNKNOWN)),
      rows: bounds.map((bound) => ({ key: bound, per: per(bound), notes: vintages(network), cells: {} })),
    },
    NEED.table(
      norms.flatMap((norm) =>
        bounds.flatMap((bound) => regions.map((region) => needRow(network, norm, region, bound))),
      ),
    ),
    COUNTRY_NEED.table(
      norms.flatMap((norm) =>
        bounds.map((bound) => ({
          key: needTotalKey(norm, bound),
          per: { ...per(bound), standard: norm.id },
          sources: [norm.source],
          notes: vintages(network),
          cells: {},
        })),
      ),
    ),
    {
      name: "routes",
      columns: [
        ...texts("supply key", "need key"),
        lookup("norm-units-needed", "places", SUPPLY.at("supply key")("units-needed")),
        lookup("demand-units-needed", "places", NEED.at("need key")("units-needed")),
        calc(routeDifference),
      ],
      rows: norms.flatMap((norm) => regions.map((region) => routesRow(network, norm, region))),
    },
    {
      name: "country-routes",
      columns: [
        ...texts("standard key", "need key"),
        lookup("norm-units-needed", "places", COUNTRY_SUPPLY.at("standard key")("units-needed")),
        lookup("demand-units-needed", "places", COUNTRY_NEED.at("need key")("units-needed")),
        calc(routeDifference),
      ],
      rows: norms.map((norm) => ({
        key: norm.id,
        per: { fiscalYear: network.fiscalYear, standard: norm.id },
        sources: [norm.source],
        cells: { "standard key": keyCell(norm.id), "need key": keyCell(needTotalKey(norm, "base")) },
      })),
    },
  ];
}

const SUMS = [
  ["women-concerned", "women"],
  ["clients-expected", "clients"],
  ["nights-expected", "nights"],
  ["places-expected", "places"],
] as const;
const NEEDS = ["units-needed-raw", "units-needed"] as const;

/** Tables and columns of the places that demand asks for, the known parts where a total has an unknown one. */
export const DEMAND_TARGETS = [
  { name: "demand-need", columns: ["units-needed"] },
  { name: "country-demand-need", columns: ["units-needed", "units-needed known"] },
] as const;

const DEMAND = handle("demand", () => [
  ...texts("total key", "prevalence-women"),
  given("stated-women-15plus", "women"),
  given("women", "women"),
  ...rateColumns(OF_CLIENTS),
  calc(women15plus),
  ...counted([calc(womenConcerned), calc(clientsExpected), calc(nightsExpected), calc(placesExpected)], "regions"),
]);

const UNKNOWN = { none: "unknown", parts: "regions", absent: "population-table" } as const;

const NEED = handle("demand-need", () => [
  ...texts("total key", "demand key", "counts", "rounding"),
  DEMAND.lookup("places-expected", "places", "demand key"),
  ...rateColumns(["children_per_woman"]),
  ...counted(
    [calc(demandUnits, { name: "units-needed-raw", shown: { id: "units-needed-raw" } }), calc(unitsNeeded)],
    "regions",
  ),
]);

const COUNTRY_NEED = handle("country-demand-need", () =>
  NEEDS.flatMap((id) => rollup(id, "places", NEED.by("total key")(id), UNKNOWN)),
);

/** The tables of need that stand behind those of the norms: how evenly units are spread, and the demand route. */
export const needTables = (network: ResolvedNetwork): ChainTable[] => [
  ...spreadTables(network),
  ...demandTables(network),
];

/**
 * The tables that say how evenly units are spread over regions: what each has above an equal share, and their sum. A
 * country without regions, and a norm of one unit for the country, have no spread.
 */
function spreadTables(network: ResolvedNetwork): ChainTable[] {
  const norms = network.norms.filter((each) => each.regions.length > 1);
  const per = { fiscalYear: network.fiscalYear };
  return [
    SPREAD.table(
      norms.flatMap(({ standard, regions }) =>
        regions.map((region): TableRow => {
          const key = supplyKey(standard, region.key);
          const cells = { "supply key": keyCell(key), "standard key": keyCell(standard.id) };
          return { key, per: { ...per, standard: standard.id, region: region.code }, cells };
        }),
      ),
    ),
    {
      name: "country-spread",
      columns: [
        text("standard key"),
        COUNTRY_SUPPLY.lookup("units-available", "places", "standard key"),
        total("units-above-share", "places", SPREAD.by("standard key")("units-above-share"), { none: "unknown" }),
        calc(misplacedShare),
      ],
      rows: norms.map(({ standard }) => ({
        key: standard.id,
        per: { ...per, standard: standard.id },
        cells: { "standard key": keyCell(standard.id) },
      })),
    },
  ];
}

const SPREAD = handle("supply-spread", () => {
  const country = COUNTRY_SUPPLY.at("standard key");
  return [
    ...texts("supply key", "standard key"),
    SUPPLY.lookup("units-available", "places", "supply key"),
    SUPPLY.lookup("population", "people", "supply key"),
    lookup("country-units", "places", country("units-available")),
    lookup("country-population", "people", country("population of regions")),
    calc(unitsAboveShare),
  ];
});
