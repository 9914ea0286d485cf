import type { PerKeys } from "../../formula/figure.js";
import type { TableRow } from "../../formula/table.js";
import type { SupplyStandard } from "../../model/supply-standard.js";
import { type Bound, type RateName, placeOf, rateCells, withoutRange } from "./demand-rates.js";
import { cellOf, keyCell } from "../given.js";
import { standardCells, supplyKey, vintage } from "./supply-norm-rows.js";
import type { Network } from "../network.js";
import type { Region } from "../regions.js";

/** The row of a region in the table of demand: its women, its rates at one bound, and notes on them. */
export function demandRow(network: Network, region: Region, bound: Bound): TableRow {
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
export const OF_CLIENTS = [
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
export const routeOf = (bound: Bound): PerKeys => ({
  route: "demand",
  ...(bound === "base" ? {} : { scenario: bound }),
});
const demandKey = (region: Region, bound: Bound): string => `${region.key}|${bound}`;
const needKey = (norm: SupplyStandard, region: Region, bound: Bound): string =>
  `${supplyKey(norm, region.key)}|${bound}`;
/** Key of the need of a norm in the country. */
export const needTotalKey = (norm: SupplyStandard, bound: Bound): string => `${norm.id}|${bound}`;

/** The need of a region in the unit of a norm. */
export function needRow(network: Network, norm: SupplyStandard, region: Region, bound: Bound): TableRow {
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
export const routesRow = (network: Network, norm: SupplyStandard, region: Region): TableRow => ({
  key: supplyKey(norm, region.key),
  per: { fiscalYear: network.fiscalYear, standard: norm.id, region: region.code },
  sources: [norm.source],
  cells: {
    "supply key": keyCell(supplyKey(norm, region.key)),
    "need key": keyCell(needKey(norm, region, "base")),
  },
});
