import { type ChainTable, type Column, calc, given, lookup, text, total } from "../../formula/table.js";
import {
  knownNeed,
  normNeed,
  normUnits,
  peopleWithoutService,
  peopleWithoutServiceShare,
  unitCoverage,
  unitsMissing,
  unitsNeeded,
  unitsPer10000,
  unitsSurplus,
  withoutService,
} from "../../measure/supply.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { calcKnown, counted, rollup } from "../rollup.js";
import { countryRow, suppliedRows, supplyRows } from "./need-norm-rows.js";

const SUPPLIES = ["units-available", "units-missing", "units-surplus"] as const;

/** The tables that set places against norms: services in the unit of each norm → regions → country. */
export function supplyTables(network: ResolvedNetwork): ChainTable[] {
  const refused = network.refused.has("centres") || network.refused.has("regions");
  const none = network.centres === undefined ? "unknown" : "zero";
  const supplied = (column: string) => ({ table: "supplied", column, key: "supply key" });
  const regions = (column: string) => ({ table: "supply", column, key: "standard key" });
  const peopleRefused = network.refused.has("population");
  const unknown = { none: "unknown", absent: "population-table" } as const;
  const supply = { ...unknown, refused: refused || peopleRefused, parts: "regions" } as const;
  const sums = (id: string): Column[] => rollup(id, "places", regions(id), supply);
  // Beside the whole need stands that of the regions whose supply is known, so that a row compares the same regions.
  const needs = (id: string, where: string): Column[] => [
    total(id, "places", regions(id), { ...unknown, refused: peopleRefused }),
    total(`${id} known`, "places", regions(where), {
      ...unknown,
      refused: supply.refused,
      basis: "known",
      shown: { id, per: { basis: "known" }, missing: "units-available unknown", plain: id },
    }),
  ];
  return [
    { name: "supplied", columns: SUPPLIED_COLUMNS, rows: suppliedRows(network) },
    {
      name: "supply",
      columns: [
        ...["standard key", "region key", "norm-base", "counts", "rounding"].map(text),
        given("population", "people"),
        given("people-per-unit", "people/places"),
        total("service-centres", "centres", supplied("centres-in-row"), { none, refused, absent: "centres-table" }),
        ...counted(
          [
            total("units-available", "places", supplied("norm-units"), { none, refused, absent: "centres-table" }),
            ...NEED_COLUMNS,
          ],
          "regions",
        ),
        calc(unitCoverage),
        ...counted([calc(withoutService)], "regions"),
        calc(unitsPer10000),
        calc(peopleWithoutService),
        calc(knownNeed),
        calc(knownNeed, {
          name: "known-units-needed",
          bind: { "units-needed-raw": "units-needed" },
          shown: { per: { part: "units-needed" } },
        }),
      ],
      rows: supplyRows(network),
    },
    {
      name: "country-supply",
      columns: [
        ...["norm-base", "counts", "rounding"].map(text),
        given("people-per-unit", "people/places"),
        ...SUPPLIES.flatMap(sums),
        ...needs("units-needed-raw", "known-need"),
        ...needs("units-needed", "known-units-needed"),
        ...calcKnown(unitCoverage, {
          known: { "units-available": "units-available known", "units-needed-raw": "units-needed-raw known" },
          missing: "units-available unknown",
        }),
        ...rollup("regions-without-service", "regions", regions("without-service"), supply),
        total("population of regions", "people", regions("population"), {
          ...unknown,
          refused: peopleRefused,
          shown: { id: "population", per: { basis: "regions" } },
        }),
        calc(unitsPer10000, { bind: { population: "population of regions" } }),
        total("people-without-service", "people", regions("people-without-service"), supply),
        calc(peopleWithoutServiceShare, { bind: { population: "population of regions" } }),
        ...nationalColumns(network),
      ],
      rows: network.supplyStandards.map((standard) => countryRow(network, standard)),
    },
  ];
}

const SUPPLIED_COLUMNS: readonly Column[] = [
  ...["supply key", "service key", "counts", "capacity-unit"].map(text),
  lookup("capacity", "places", { table: "services", column: "capacity", key: "service key" }),
  lookup("centres-in-row", "centres", { table: "services", column: "centres-in-row", key: "service key" }),
  lookup("children-per-woman", "ratio", { table: "services", column: "children-per-woman", key: "service key" }),
  calc(normUnits),
];

const NEED_COLUMNS: readonly Column[] = [
  calc(normNeed, { name: "units-needed-raw", shown: { id: "units-needed-raw" } }),
  calc(unitsNeeded),
  calc(unitsMissing),
  calc(unitsSurplus),
];

// The need of the country taken as one: shown beside the sum over its regions, never instead of it.
function nationalColumns({ countryPeople }: ResolvedNetwork): Column[] {
  const shown = { per: { basis: "national" } };
  const population: Column = countryPeople
    ? given("population", "people")
    : total(
        "population",
        "people",
        { table: "supply", column: "population", key: "standard key" },
        { none: "unknown", absent: "population-table", shown },
      );
  const needed = { "units-needed": "national units-needed" };
  return [
    population,
    calc(normNeed, { name: "national units-needed-raw", shown: { id: "units-needed-raw", ...shown } }),
    calc(unitsNeeded, {
      name: "national units-needed",
      bind: { "units-needed-raw": "national units-needed-raw" },
      shown,
    }),
    calc(unitsMissing, { name: "national units-missing", bind: needed, shown }),
    calc(unitsSurplus, { name: "national units-surplus", bind: needed, shown }),
  ];
}
