import type { PerKeys } from "../../formula/figure.js";
import { handle } from "../../formula/handle.js";
import { type ChainTable, calc, given, lookup, texts } from "../../formula/table.js";
import {
  clientsExpected,
  demandUnits,
  nightsExpected,
  placesExpected,
  routeDifference,
  women15plus,
  womenConcerned,
} from "../../measure/demand.js";
import { unitsNeeded } from "../../measure/supply.js";
import { type Bound, boundsOf, rateColumns, ratesTable } from "./demand-rates.js";
import { OF_CLIENTS, demandRow, needRow, needTotalKey, routeOf, routesRow } from "./demand-rows.js";
import { keyCell } from "../given.js";
import { COUNTRY_SUPPLY, SUPPLY } from "./supply-tables.js";
import { vintages } from "./supply-norm-rows.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { counted, rollup } from "../rollup.js";

/**
 * The tables of the demand route: rates → women, clients, nights and places of each region and bound → units of each norm
 * of places → the country, and the norm beside it. None where the analysis does not say what its rates were measured of.
 */
export function demandTables(network: ResolvedNetwork): ChainTable[] {
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
