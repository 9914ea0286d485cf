import type { PerKeys } from "../../formula/figure.js";
import { type ChainTable, calc, given, lookup, text } from "../../formula/table.js";
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
import { vintages } from "./need-norm-rows.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { counted, rollup } from "../rollup.js";

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
export function demandTables(network: ResolvedNetwork): ChainTable[] {
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
  const { regions } = network;
  const per = (bound: Bound): PerKeys => ({ fiscalYear: network.fiscalYear, ...routeOf(bound) });
  return [
    ratesTable(network, bounds),
    {
      name: "demand",
      columns: [
        ...["total key", "prevalence-women"].map(text),
        given("stated-women-15plus", "women"),
        given("women", "women"),
        ...rateColumns(OF_CLIENTS),
        calc(women15plus),
        ...counted(
          [womenConcerned, clientsExpected, nightsExpected, placesExpected].map((each) => calc(each)),
          "regions",
        ),
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
        ...counted(
          [calc(demandUnits, { name: "units-needed-raw", shown: { id: "units-needed-raw" } }), calc(unitsNeeded)],
          "regions",
        ),
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
