// Tables of what norms ask for and of what is there, by region and country; also where centres are left out.
import { type ChainTable, calc, given, handle, texts, total, givens, calcs } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import { SERVICES } from "../cost/base-lines.js";
import type { ResolvedNetwork } from "../network.js";
import { countrySupplyRows, centreSupplyRows, regionSupplyRows } from "./supply-norm-rows.js";
import { take } from "../../measure/inputs.js";
import { calcKnown, counted, rollup } from "../known-parts.js";

/** Services in the unit of each norm → regions → country; `normed` has the norms by which something may be missing. */
export const supplyTables = (network: ResolvedNetwork, normed: ResolvedNetwork): ChainTable[] => [
  SUPPLIED.table(centreSupplyRows(network)),
  SUPPLY.table(regionSupplyRows(normed), normed),
  COUNTRY_SUPPLY.table(countrySupplyRows(normed), normed),
];

const refusedIn = ({ refused }: ResolvedNetwork): boolean => refused.has("anywhere") || refused.has("regions");

const SUPPLIED = handle("supplied", () => [
  ...texts("supply key", "service key", "counts", "capacity-unit", "opens"),
  ...SERVICES.lookups("service key", take("capacity", "centres-in-row", "children-per-woman", "months-open")),
  ...calcs(formulas.normUnits, formulas.unitsOpen),
]);

const NEED_COLUMNS = [
  calc(formulas.normNeed, { name: "units-needed-raw", shown: { id: "units-needed-raw" } }),
  ...calcs(formulas.unitsNeeded, formulas.unitsMissing, formulas.unitsSurplus),
];

export const SUPPLY = handle("supply", (network: ResolvedNetwork) => {
  const of = SUPPLIED.by("supply key");
  const none = network.centres === undefined ? "unknown" : "zero";
  const options = { none, refused: refusedIn(network), absent: "centres-table" } as const;
  return [
    ...texts("standard key", "region key", "norm-base", "counts", "rounding"),
    ...givens(take("population", "people-per-unit")),
    total("service-centres", "centres", of("centres-in-row"), options),
    ...counted([total("units-available", "places", of("units-open"), options), ...NEED_COLUMNS], "regions"),
    calc(formulas.unitCoverage),
    ...counted([calc(formulas.withoutService)], "regions"),
    ...calcs(formulas.unitsPer10000, formulas.peopleWithoutService, formulas.knownNeed),
    calc(formulas.knownNeed, {
      name: "known-units-needed",
      bind: { "units-needed-raw": "units-needed" },
      shown: { per: { part: "units-needed" } },
    }),
  ];
});

export const COUNTRY_SUPPLY = handle("country-supply", (network: ResolvedNetwork) => {
  const of = SUPPLY.by("standard key");
  const peopleRefused = network.refused.has("population");
  const unknown = { none: "unknown", absent: "population-table" } as const;
  const ofPeople = { ...unknown, refused: peopleRefused };
  const supply = { ...unknown, refused: refusedIn(network) || peopleRefused };
  const sums = { ...supply, parts: "regions" } as const;
  // Beside the whole need stands that of the regions whose supply is known, so that a row compares the same regions.
  const known = (id: string) => ({
    ...supply,
    basis: "known" as const,
    shown: { id, per: { basis: "known" }, missing: "units-available unknown", plain: id },
  });
  return [
    ...texts("norm-base", "counts", "rounding"),
    given("people-per-unit", "people/places"),
    ...(["units-available", "units-missing", "units-surplus"] as const).flatMap((id) =>
      rollup(id, "places", of(id), sums),
    ),
    total("units-needed-raw", "places", of("units-needed-raw"), ofPeople),
    total("units-needed-raw known", "places", of("known-need"), known("units-needed-raw")),
    total("units-needed", "places", of("units-needed"), ofPeople),
    total("units-needed known", "places", of("known-units-needed"), known("units-needed")),
    ...calcKnown(formulas.unitCoverage, {
      known: { "units-available": "units-available known", "units-needed-raw": "units-needed-raw known" },
      missing: "units-available unknown",
    }),
    ...rollup("regions-without-service", "regions", of("without-service"), sums),
    total("population of regions", "people", of("population"), {
      ...ofPeople,
      shown: { id: "population", per: { basis: "regions" } },
    }),
    calc(formulas.unitsPer10000, { bind: { population: "population of regions" } }),
    total("people-without-service", "people", of("people-without-service"), supply),
    calc(formulas.peopleWithoutServiceShare, { bind: { population: "population of regions" } }),
    ...nationalColumns(network),
  ];
});

/** What norms ask for and the units that are shown, where centres are left out: nothing is known to be missing. */
export const openSupplyTables = (network: ResolvedNetwork): ChainTable[] => [
  OPEN_SUPPLY.table(regionSupplyRows(network), network),
  OPEN_COUNTRY_SUPPLY.table(countrySupplyRows(network), network),
];

const OPEN_SUPPLY = handle("open-supply", (network: ResolvedNetwork) => {
  const of = SUPPLIED.by("supply key");
  const options = { none: "zero", refused: refusedIn(network), absent: "centres-table" } as const;
  return [
    ...texts("standard key", "region key", "norm-base", "counts", "rounding"),
    ...givens(take("population", "people-per-unit")),
    total("service-centres", "centres", of("centres-in-row"), options),
    ...counted([total("units-available", "places", of("units-open"), options)], "regions"),
    calc(formulas.normNeed, { name: "units-needed-raw", shown: { id: "units-needed-raw" } }),
    calc(formulas.unitsNeeded),
  ];
});

const OPEN_COUNTRY_SUPPLY = handle("open-country-supply", (network: ResolvedNetwork) => {
  const of = OPEN_SUPPLY.by("standard key");
  const unknown = { none: "unknown", absent: "population-table", refused: network.refused.has("population") } as const;
  return [
    ...texts("norm-base", "counts", "rounding"),
    given("people-per-unit", "people/places"),
    ...rollup("units-available", "places", of("units-available"), { ...unknown, parts: "regions" }),
    total("units-needed-raw", "places", of("units-needed-raw"), unknown),
    total("units-needed", "places", of("units-needed"), unknown),
  ];
});

// The need of the country taken as one: shown beside the sum over its regions, never instead of it.
function nationalColumns({ countryPeople }: ResolvedNetwork) {
  const shown = { per: { basis: "national" } };
  const needed = { "units-needed": "national units-needed" };
  const people = { none: "unknown", absent: "population-table", shown } as const;
  return [
    countryPeople
      ? given("population", "people")
      : total("population", "people", SUPPLY.by("standard key")("population"), people),
    calc(formulas.normNeed, { name: "national units-needed-raw", shown: { id: "units-needed-raw", ...shown } }),
    calc(formulas.unitsNeeded, {
      name: "national units-needed",
      bind: { "units-needed-raw": "national units-needed-raw" },
      shown,
    }),
    calc(formulas.unitsMissing, { name: "national units-missing", bind: needed, shown }),
    calc(formulas.unitsSurplus, { name: "national units-surplus", bind: needed, shown }),
  ];
}
