import { type ChainTable, type Column, type TableRow, calc, given, lookup, text, total } from "../formula/table.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import type { Row } from "../model/table.js";
import type { Population } from "../model/population.js";
import type { Centre } from "../model/centre.js";
import { fold } from "../model/fold.js";
import { serviceKey } from "./cost-rows.js";
import { cellOf, keyCell } from "./given.js";
import { knownNeed } from "../measure/known-need.js";
import type { Network } from "./network.js";
import { normUnits } from "../measure/norm-units.js";
import { type Region, countryPopulation, populationRegions } from "./regions.js";
import { rollup, unknownOf } from "./rollup.js";
import { unitCoverage } from "../measure/unit-coverage.js";
import { unitsMissing } from "../measure/units-missing.js";
import { unitsNeeded } from "../measure/units-needed.js";
import { unitsNeededRaw } from "../measure/units-needed-raw.js";
import { unitsSurplus } from "../measure/units-surplus.js";
import { withoutService } from "../measure/without-service.js";

const NEEDS = ["units-needed-raw", "units-needed"] as const;
const SUPPLIES = ["units-available", "units-missing", "units-surplus"] as const;

/** The tables that set places against norms: services in the unit of each norm → regions → country. */
export function supplyTables(network: Network): ChainTable[] {
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
        ...["standard key", "region key", "counts"].map(text),
        given("population", "people"),
        given("people-per-unit", "people/places"),
        total("service-centres", "centres", supplied("centres-in-row"), { none, refused, absent: "centres-table" }),
        total("units-available", "places", supplied("norm-units"), { none, refused, absent: "centres-table" }),
        ...NEED_COLUMNS,
        calc(unitCoverage),
        calc(withoutService),
        calc(knownNeed),
        calc(knownNeed, {
          name: "known-units-needed",
          bind: { "units-needed-raw": "units-needed" },
          shown: { per: { part: "units-needed" } },
        }),
        ...[...NEEDS, ...SUPPLIES, "without-service"].map((id) => unknownOf(id, "regions")),
      ],
      rows: supplyRows(network),
    },
    {
      name: "country-supply",
      columns: [
        text("counts"),
        given("people-per-unit", "people/places"),
        ...SUPPLIES.flatMap(sums),
        ...needs("units-needed-raw", "known-need"),
        ...needs("units-needed", "known-units-needed"),
        calc(unitCoverage),
        calc(unitCoverage, {
          name: "unit-coverage known",
          bind: { "units-available": "units-available known", "units-needed-raw": "units-needed-raw known" },
          shown: { per: { basis: "known" }, missing: "units-available unknown" },
        }),
        ...rollup("regions-without-service", "regions", regions("without-service"), supply),
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
  calc(unitsNeededRaw),
  calc(unitsNeeded),
  calc(unitsMissing),
  calc(unitsSurplus),
];

// The need of the country taken as one: shown beside the sum over its regions, never instead of it.
function nationalColumns(network: Network): Column[] {
  const shown = { per: { basis: "national" } };
  const population: Column = countryPopulation(network)
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
    calc(unitsNeededRaw, { name: "national units-needed-raw", shown }),
    calc(unitsNeeded, {
      name: "national units-needed",
      bind: { "units-needed-raw": "national units-needed-raw" },
      shown,
    }),
    calc(unitsMissing, { name: "national units-missing", bind: needed, shown }),
    calc(unitsSurplus, { name: "national units-surplus", bind: needed, shown }),
  ];
}

/** Key of a norm in a region. */
export const supplyKey = (standard: SupplyStandard, region: string): string => `${standard.id}|${region}`;

function suppliedRows(network: Network): TableRow[] {
  return network.supplyStandards.flatMap((standard) =>
    (network.centres ?? [])
      .filter((row) => row.values.service === standard.service)
      .map((row) => suppliedRow(network, standard, row)),
  );
}

function suppliedRow(network: Network, standard: SupplyStandard, row: Row<Centre>): TableRow {
  const { centre_id: centre, service, region } = row.values;
  const key = serviceKey(centre, service);
  return {
    key: `${standard.id}|${key}`,
    per: { fiscalYear: network.fiscalYear, standard: standard.id, centre, service },
    sources: [standard.source],
    cells: {
      "supply key": keyCell(supplyKey(standard, fold(region ?? ""))),
      "service key": keyCell(key),
      counts: shelf(standard, "counts"),
      "capacity-unit": cellOf(row, "capacity_unit"),
    },
  };
}

function supplyRows(network: Network): TableRow[] {
  return network.supplyStandards.flatMap((standard) =>
    populationRegions(network).map((region: Region) => ({
      key: supplyKey(standard, region.key),
      per: { fiscalYear: network.fiscalYear, standard: standard.id, region: region.code },
      sources: [standard.source],
      notes: vintage(network, region.population),
      cells: {
        "standard key": keyCell(standard.id),
        "region key": keyCell(region.key),
        ...standardCells(standard),
        ...populationCell(standard, region.population),
      },
    })),
  );
}

const countryRow = (network: Network, standard: SupplyStandard): TableRow => ({
  key: standard.id,
  per: { fiscalYear: network.fiscalYear, standard: standard.id },
  sources: [standard.source],
  notes: vintages(network),
  cells: { ...standardCells(standard), ...populationCell(standard, countryPopulation(network)) },
});

const standardCells = (standard: SupplyStandard) => ({
  counts: shelf(standard, "counts"),
  "people-per-unit": shelf(standard, "per"),
});

const populationCell = (standard: SupplyStandard, row: Row<Population> | undefined) =>
  row ? { population: cellOf(row, standard.base === "women" ? "women" : "population") } : {};

const shelf = (standard: SupplyStandard, field: "counts" | "per") => ({
  value: standard[field],
  from: { shelf: `standards/${standard.id}`, field },
});

const vintage = (network: Network, row: Row<Population> | undefined): Record<string, string> =>
  row && row.values.year !== network.fiscalYear ? { populationYear: row.values.year } : {};

// Every year but the fiscal one that a figure of the country took people from.
function vintages(network: Network): Record<string, string> {
  const rows = [countryPopulation(network), ...populationRegions(network).map((each) => each.population)];
  const years = new Set(rows.flatMap((row) => vintage(network, row)["populationYear"] ?? []));
  return years.size > 0 ? { populationYear: [...years].sort().join(", ") } : {};
}
