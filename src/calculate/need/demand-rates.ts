import { type ChainTable, type GivenCell, given, handle, lookup, text } from "../../formula/table.js";
import { type AssumptionName } from "../../model/assumption.js";
import { assumptionFor, dashed } from "../assumptions.js";
import { cellOf, keyCell } from "../given-cell.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/** The table of the rates that demand is computed from, a row for each region, rate and bound that is known. */
export function ratesTable(network: ResolvedNetwork, bounds: readonly Bound[]): ChainTable {
  const rows = network.regions.flatMap((region) =>
    RATE_NAMES.flatMap((name) =>
      bounds.flatMap((bound) => {
        const value = rateCell(network, name, placeOf(region), bound);
        return value ? [{ key: rateKey(name, region.key, bound), per: {}, cells: { name: keyCell(name), value } }] : [];
      }),
    ),
  );
  return DEMAND_RATES.table(rows);
}

/** Which end of a range a rate is taken from; base is the value itself. */
export const BOUNDS = ["base", "low", "high"] as const;
export type Bound = (typeof BOUNDS)[number];

/** What demand is computed from. More of each means more places, but for the occupancy. */
export const RATES = {
  women_15plus_share: "ratio",
  ever_partnered_share: "ratio",
  prevalence_12m: "ratio",
  help_seeking: "ratio",
  uptake: "ratio",
  stay_nights: "nights/clients",
  days: "nights/places",
  target_occupancy: "ratio",
  children_per_woman: "ratio",
} as const satisfies Partial<Record<AssumptionName, string>>;
export type RateName = keyof typeof RATES;
export const RATE_NAMES = Object.keys(RATES) as RateName[];

/** The assumption of a region. */
export const rateRow = (network: Network, name: RateName, region: string | undefined) =>
  assumptionFor(network.assumptions, name, region, network.fiscalYear);

/** The bounds that figures are given for: a range only where some rate has one. */
export function boundsOf(network: ResolvedNetwork): readonly Bound[] {
  const regions = network.regions.map(placeOf);
  const ranged = RATE_NAMES.some((name) =>
    regions.some((region) => {
      const values = rateRow(network, name, region)?.values;
      return values?.min !== undefined || values?.max !== undefined;
    }),
  );
  return ranged ? BOUNDS : ["base"];
}

/** The name of a region as rows write it; none for the country as one. */
export const placeOf = (region: { readonly key: string; readonly code: string }): string | undefined =>
  region.key === "" ? undefined : region.code;

const DEMAND_RATES = handle("demand-rates", () => [text("name"), given("value", "any")]);

/** Columns that look the rates up: key, then value. */
export const rateColumns = <const N extends RateName>(names: readonly N[]) =>
  names.flatMap((name) => {
    const key = `${dashed(name)} key` as const;
    return [text(key), lookup(dashed(name), RATES[name], DEMAND_RATES.at(key)("value"))];
  });

/** The key cells of those columns. */
export const rateCells = (names: readonly RateName[], region: string, bound: Bound): Record<string, GivenCell> =>
  Object.fromEntries(names.map((name) => [`${dashed(name)} key`, keyCell(rateKey(name, region, bound))]));

/** The rates that have no range of their own, so that they stand at their value in every bound. */
export const withoutRange = (network: Network, region: string | undefined): string =>
  RATE_NAMES.filter((name) => {
    const values = rateRow(network, name, region)?.values;
    return name !== "days" && values !== undefined && values.min === undefined && values.max === undefined;
  }).join(", ");

const rateKey = (name: RateName, region: string, bound: Bound): string => `${name}|${region}|${bound}`;

// The low end of demand is where rates are lowest and beds are fullest.
function rateCell(network: Network, name: RateName, region: string | undefined, bound: Bound): GivenCell | undefined {
  const row = rateRow(network, name, region);
  if (!row) return undefined;
  if (bound === "base") return cellOf(row, "value");
  const end = (bound === "low") === (name === "target_occupancy") ? "max" : "min";
  return cellOf(row, row.values[end] === undefined ? "value" : end);
}
