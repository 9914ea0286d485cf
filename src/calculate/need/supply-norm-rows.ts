// Rows of the tables of supply by norms: of centres, regions and the country, with their keys; what a norm says of
// itself; and the year of the people counted.
import type { GivenCell, TableRow } from "../../formula/table.js";
import type { Centre } from "../../model/centre.js";
import { fold, isSound, type Row } from "../../model/table.js";
import { isListed } from "../../model/listed-service.js";
import type { Population } from "../../model/population.js";
import type { NeedRounding, SupplyStandard } from "../../model/supply-standard.js";
import { serviceKey } from "../cost/cost-rows.js";
import { cellOf, keyCell } from "../given-cell.js";
import type { Network, Region, ResolvedNetwork } from "../network.js";

/** One for each centre that counts towards a norm; one of unknown units where a region's services are not listed. */
export const centreSupplyRows = (network: ResolvedNetwork): TableRow[] =>
  network.norms.flatMap(({ standard, regions }) => [
    ...(network.centres ?? [])
      .filter((row) => row.values.service === standard.service)
      .map((row) => suppliedRow(network, standard, row)),
    ...regions
      .filter((region) => !isListed(network.listedServices, standard.service, region.key))
      .map((region) => unlistedRow(network, standard, region)),
  ]);

export const supplyKey = (standard: SupplyStandard, region: string): string => `${standard.id}|${region}`;

function suppliedRow(network: Network, standard: SupplyStandard, row: Row<Centre>): TableRow {
  const { centre_id: centre, service, region, opening_year: opening } = row.values;
  const key = serviceKey(centre, service);
  return {
    key: `${standard.id}|${key}`,
    per: { fiscalYear: network.fiscalYear, standard: standard.id, centre, service },
    sources: [standard.source],
    // Whether a refused row supplies anything is not known, not even that there is a centre.
    ...(!isSound(row) && { refused: true as const }),
    cells: {
      "supply key": keyCell(supplyKey(standard, standard.base === "country" ? "" : fold(region ?? ""))),
      "service key": keyCell(isSound(row) ? key : undefined),
      counts: normCell(standard, "counts"),
      "capacity-unit": cellOf(row, "capacity_unit"),
      opens: opening === network.fiscalYear ? { ...cellOf(row, "opening_year"), value: "in-year" } : BEFORE,
    },
  };
}

const BEFORE = keyCell("before");

const unlistedRow = (network: Network, standard: SupplyStandard, region: Region): TableRow => ({
  key: `${supplyKey(standard, region.key)}|unlisted`,
  per: { fiscalYear: network.fiscalYear, standard: standard.id, region: region.code, part: "unlisted" },
  sources: [standard.source],
  cells: {
    "supply key": keyCell(supplyKey(standard, region.key)),
    "service key": keyCell(undefined),
    counts: normCell(standard, "counts"),
    "capacity-unit": keyCell(undefined),
    opens: BEFORE,
  },
});

/** A row for each norm and region: what the norm goes by, and the people it counts. */
export const regionSupplyRows = (network: ResolvedNetwork): TableRow[] =>
  network.norms.flatMap(({ standard, regions }) =>
    regions.map((region) => ({
      key: supplyKey(standard, region.key),
      per: { fiscalYear: network.fiscalYear, standard: standard.id, region: region.code },
      sources: [standard.source],
      notes: peopleYearNote(network, region.population),
      cells: {
        "standard key": keyCell(standard.id),
        "region key": keyCell(region.key),
        ...standardCells(network, standard),
        ...populationCell(standard, region.population),
      },
    })),
  );

export const countrySupplyRows = (network: ResolvedNetwork): TableRow[] =>
  network.supplyStandards.map((standard) => ({
    key: standard.id,
    per: { fiscalYear: network.fiscalYear, standard: standard.id },
    sources: [standard.source],
    notes: peopleYearNotes(network),
    cells: {
      ...standardCells(network, standard),
      ...populationCell(standard, network.countryPeople),
      // A norm of each region says nothing of the country as one.
      ...(standard.base === "region" && { "norm-base": { value: null, from: { absent: "norm-base" } } }),
    },
  }));

/** What a norm says of itself, with the rounding that the analysis puts in its place. */
export const standardCells = (network: Network, standard: SupplyStandard): Record<string, GivenCell> => ({
  "norm-base": normCell(standard, "base"),
  counts: normCell(standard, "counts"),
  rounding: roundingCell(network, standard),
  "people-per-unit": normCell(standard, "per"),
});

function roundingCell({ supplyRounding, analysisFile }: Network, standard: SupplyStandard): GivenCell {
  const kind = standard.counts === "centre" ? "centres" : "places";
  const said: NeedRounding | undefined = supplyRounding?.[kind];
  if (said === undefined) return normCell(standard, "rounding");
  return { value: said, from: { file: analysisFile ?? "umay.json", pointer: `/supplyRounding/${kind}` } };
}

const populationCell = (standard: SupplyStandard, row: Row<Population> | undefined): Record<string, GivenCell> =>
  row ? { population: cellOf(row, standard.base === "women" ? "women" : "population") } : {};

/** What a norm says of itself, as a cell. */
export const normCell = (standard: SupplyStandard, field: "base" | "counts" | "per" | "rounding"): GivenCell => ({
  value: standard[field],
  from: { shelf: `standards/${standard.id}`, field },
});

/** The year of the people, where it is not the fiscal year. */
export const peopleYearNote = (network: Network, row: Row<Population> | undefined): Record<string, string> =>
  row && row.values.year !== network.fiscalYear ? { populationYear: row.values.year } : {};

/** Every year but the fiscal one that a figure of the country took people from. */
export function peopleYearNotes(network: ResolvedNetwork): Record<string, string> {
  const rows = [network.countryPeople, ...network.regions.map((each) => each.population)];
  const years = new Set(rows.flatMap((row) => peopleYearNote(network, row)["populationYear"] ?? []));
  return years.size > 0 ? { populationYear: [...years].sort().join(", ") } : {};
}
