// Tables of demand: rates, women, nights and places of each region, at each end of their ranges; how far they are from
// what the norms ask for; and how evenly the units of a norm are spread. Also: the names of the rates.
import type { PerKeys } from "../../formula/figure.js";
import type { ChainTable, GivenCell, TableRow } from "../../formula/table.js";
import { calc, calcs, given, givens, handle, lookup, text, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { SupplyStandard } from "../../model/supply-standard.js";
import { assumptionFor, dashed } from "../assumptions.js";
import { cellOf, keyCell } from "../given-cell.js";
import type { Network, Region, ResolvedNetwork } from "../network.js";
import { standardCells, supplyKey, peopleYearNote, peopleYearNotes } from "./supply-norm-rows.js";
import { COUNTRY_SUPPLY, SUPPLY } from "./supply-tables.js";
import type { AssumptionName } from "../../model/assumption.js";
import { take } from "../../measure/inputs.js";
import { counted, rollup } from "../known-parts.js";

/** The row of a region in the table of demand: its women, its rates at one bound, and notes on them. */
function demandRow(network: Network, region: Region, bound: Bound): TableRow {
  const women = network.demand?.prevalence.women ?? null;
  const pointer = { file: network.analysisFile ?? "umay.json", pointer: "/demand/prevalence/women" };
  const fixed = bound === "base" ? "" : withoutRange(network, placeOf(region));
  return {
    key: demandKey(region, bound),
    per: { fiscalYear: network.fiscalYear, region: region.code, ...routeOf(bound) },
    notes: { ...peopleYearNote(network, region.population), ...(fixed === "" ? {} : { withoutRange: fixed }) },
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
const routeOf = (bound: Bound): PerKeys => ({ route: "demand", ...(bound === "base" ? {} : { scenario: bound }) });
const demandKey = (region: Region, bound: Bound): string => `${region.key}|${bound}`;
const needKey = (norm: SupplyStandard, region: Region, bound: Bound): string =>
  `${supplyKey(norm, region.key)}|${bound}`;
const needTotalKey = (norm: SupplyStandard, bound: Bound): string => `${norm.id}|${bound}`;

function needRow(network: Network, norm: SupplyStandard, region: Region, bound: Bound): TableRow {
  const { counts, rounding } = standardCells(network, norm);
  return {
    key: needKey(norm, region, bound),
    per: { fiscalYear: network.fiscalYear, standard: norm.id, region: region.code, ...routeOf(bound) },
    sources: [norm.source],
    notes: peopleYearNote(network, region.population),
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
  cells: { "supply key": keyCell(supplyKey(norm, region.key)), "need key": keyCell(needKey(norm, region, "base")) },
});

/** Rates → women, clients, nights and places of each region and bound → units of each norm → the country. */
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
      rows: bounds.map((bound) => ({ key: bound, per: per(bound), notes: peopleYearNotes(network), cells: {} })),
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
          notes: peopleYearNotes(network),
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
        calc(formulas.routeDifference),
      ],
      rows: norms.flatMap((norm) => regions.map((region) => routesRow(network, norm, region))),
    },
    {
      name: "country-routes",
      columns: [
        ...texts("standard key", "need key"),
        lookup("norm-units-needed", "places", COUNTRY_SUPPLY.at("standard key")("units-needed")),
        lookup("demand-units-needed", "places", COUNTRY_NEED.at("need key")("units-needed")),
        calc(formulas.routeDifference),
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
  ...givens(take("stated-women-15plus", "women")),
  ...rateColumns(OF_CLIENTS),
  calc(formulas.women15plus),
  ...counted(
    [...calcs(formulas.womenConcerned, formulas.clientsExpected, formulas.nightsExpected, formulas.placesExpected)],
    "regions",
  ),
]);

const UNKNOWN = { none: "unknown", parts: "regions", absent: "population-table" } as const;

const NEED = handle("demand-need", () => [
  ...texts("total key", "demand key", "counts", "rounding"),
  DEMAND.lookup("places-expected", "places", "demand key"),
  ...rateColumns(["children_per_woman"]),
  ...counted(
    [
      calc(formulas.demandUnits, { name: "units-needed-raw", shown: { id: "units-needed-raw" } }),
      calc(formulas.unitsNeeded),
    ],
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

/** What each region has above an equal share, and their sum; a norm of one unit for the country has no spread. */
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
        calc(formulas.misplacedShare),
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
    ...SUPPLY.lookups("supply key", take("units-available", "population")),
    lookup("country-units", "places", country("units-available")),
    lookup("country-population", "people", country("population of regions")),
    calc(formulas.unitsAboveShare),
  ];
});

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

/** What demand is computed from. More of each means more places, but for the days and the occupancy. */
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

export const rateColumns = <const N extends RateName>(names: readonly N[]) =>
  names.flatMap((name) => {
    const key = `${dashed(name)} key` as const;
    return [text(key), lookup(dashed(name), RATES[name], DEMAND_RATES.at(key)("value"))];
  });

export const rateCells = (names: readonly RateName[], region: string, bound: Bound): Record<string, GivenCell> =>
  Object.fromEntries(names.map((name) => [`${dashed(name)} key`, keyCell(rateKey(name, region, bound))]));

/** The rates without a range of their own, which stand at their value in every bound; the days are a fact and not named. */
export const withoutRange = (network: Network, region: string | undefined): string =>
  RATE_NAMES.filter((name) => {
    const values = rateRow(network, name, region)?.values;
    return name !== "days" && values !== undefined && values.min === undefined && values.max === undefined;
  }).join(", ");

const rateKey = (name: RateName, region: string, bound: Bound): string => `${name}|${region}|${bound}`;

// The low end of demand is where rates are lowest, beds are fullest, and a place is open for the most days.
function rateCell(network: Network, name: RateName, region: string | undefined, bound: Bound): GivenCell | undefined {
  const row = rateRow(network, name, region);
  if (!row) return undefined;
  if (bound === "base") return cellOf(row, "value");
  const isInverse = name === "target_occupancy" || name === "days";
  const end = (bound === "low") === isInverse ? "max" : "min";
  return cellOf(row, row.values[end] === undefined ? "value" : end);
}
