import type { PerKeys } from "../formula/figure.js";
import { type ChainTable, type TableRow, calc, given, lookup, text } from "../formula/table.js";
import { clientsExpected } from "../measure/clients-expected.js";
import { demandUnits } from "../measure/demand-units.js";
import { nightsExpected } from "../measure/nights-expected.js";
import { placesExpected } from "../measure/places-expected.js";
import { routeDifference } from "../measure/route-difference.js";
import { unitsNeeded } from "../measure/units-needed.js";
import { women15plus } from "../measure/women-15plus.js";
import { womenConcerned } from "../measure/women-concerned.js";
import type { SupplyStandard } from "../model/supply-standard.js";
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
import { cellOf, keyCell } from "./given.js";
import { standardCells, supplyKey, vintage, vintages } from "./need-norm-rows.js";
import type { Network } from "./network.js";
import { type Region, populationRegions } from "./regions.js";
import { rollup, unknownOf } from "./rollup.js";

const OF_CLIENTS: readonly RateName[] = [
  "women_15plus_share",
  "ever_partnered_share",
  "prevalence_12m",
  "help_seeking",
  "uptake",
  "stay_nights",
  "days",
  "target_occupancy",
];
const SUMS = [
  ["women-concerned", "women"],
  ["clients-expected", "clients"],
  ["nights-expected", "nights"],
  ["places-expected", "places"],
] as const;
const NEEDS = ["units-needed-raw", "units-needed"] as const;

/**
 * The tables of the demand route: rates → women, clients, nights and places of each region and bound → units of each norm
 * of places → the country, and the norm beside it. None where the analysis does not say what its rates were measured of.
 */
export function demandTables(network: Network): ChainTable[] {
  if (network.demand === undefined) return [];
  const bounds = boundsOf(network);
  const norms = network.supplyStandards.filter((each) => each.service === "shelter" && each.counts !== "centre");
  const demand = (column: string, unit: string) => lookup(column, unit, { table: "demand", column, key: "demand key" });
  const sums = (table: string) => (id: string, unit: string) =>
    rollup(
      id,
      unit,
      { table, column: id, key: "total key" },
      { none: "unknown", parts: "regions", absent: "population-table" },
    );
  const regions = populationRegions(network);
  const per = (bound: Bound): PerKeys => ({ fiscalYear: network.fiscalYear, ...routeOf(bound) });
  return [
    ratesTable(network),
    {
      name: "demand",
      columns: [
        ...["total key", "prevalence-women"].map(text),
        given("stated-women-15plus", "women"),
        given("women", "women"),
        ...rateColumns(OF_CLIENTS),
        ...[women15plus, womenConcerned, clientsExpected, nightsExpected, placesExpected].map((each) => calc(each)),
        ...SUMS.map(([id]) => unknownOf(id, "regions")),
      ],
      rows: bounds.flatMap((bound) => regions.map((region) => demandRow(network, region, bound))),
    },
    {
      name: "country-demand",
      columns: SUMS.flatMap(([id, unit]) => sums("demand")(id, unit)),
      rows: bounds.map((bound) => ({ key: bound, per: per(bound), notes: vintages(network), cells: {} })),
    },
    {
      name: "demand-need",
      columns: [
        ...["total key", "demand key", "counts", "rounding"].map(text),
        demand("places-expected", "places"),
        ...rateColumns(["children_per_woman"]),
        calc(demandUnits, { name: "units-needed-raw", shown: { id: "units-needed-raw" } }),
        calc(unitsNeeded),
        ...NEEDS.map((id) => unknownOf(id, "regions")),
      ],
      rows: norms.flatMap((norm) =>
        bounds.flatMap((bound) => regions.map((region) => needRow(network, norm, region, bound))),
      ),
    },
    {
      name: "country-demand-need",
      columns: NEEDS.flatMap((id) => sums("demand-need")(id, "places")),
      rows: norms.flatMap((norm) =>
        bounds.map((bound) => ({
          key: needTotalKey(norm, bound),
          per: { ...per(bound), standard: norm.id },
          sources: [norm.source],
          notes: vintages(network),
          cells: {},
        })),
      ),
    },
    {
      name: "routes",
      columns: [
        ...["supply key", "need key"].map(text),
        lookup("norm-units-needed", "places", { table: "supply", column: "units-needed", key: "supply key" }),
        lookup("demand-units-needed", "places", { table: "demand-need", column: "units-needed", key: "need key" }),
        calc(routeDifference),
      ],
      rows: norms.flatMap((norm) => regions.map((region) => routesRow(network, norm, region))),
    },
    {
      name: "country-routes",
      columns: [
        ...["standard key", "need key"].map(text),
        lookup("norm-units-needed", "places", {
          table: "country-supply",
          column: "units-needed",
          key: "standard key",
        }),
        lookup("demand-units-needed", "places", {
          table: "country-demand-need",
          column: "units-needed",
          key: "need key",
        }),
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

const routeOf = (bound: Bound): PerKeys => ({ route: "demand", ...(bound === "base" ? {} : { scenario: bound }) });
const demandKey = (region: Region, bound: Bound): string => `${region.key}|${bound}`;
const needKey = (norm: SupplyStandard, region: Region, bound: Bound): string =>
  `${supplyKey(norm, region.key)}|${bound}`;
const needTotalKey = (norm: SupplyStandard, bound: Bound): string => `${norm.id}|${bound}`;

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

const routesRow = (network: Network, norm: SupplyStandard, region: Region): TableRow => ({
  key: supplyKey(norm, region.key),
  per: { fiscalYear: network.fiscalYear, standard: norm.id, region: region.code },
  sources: [norm.source],
  cells: {
    "supply key": keyCell(supplyKey(norm, region.key)),
    "need key": keyCell(needKey(norm, region, "base")),
  },
});
