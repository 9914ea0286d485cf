import { type ChainTable, type TableRow, calc, lookup, text, total } from "../../formula/table.js";
import { misplacedShare, unitsAboveShare } from "../../measure/supply.js";
import { keyCell } from "../given.js";
import { supplyKey } from "./need-norm-rows.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/**
 * The tables that say how evenly units are spread over regions: what each has above an equal share, and their sum. A
 * country without regions, and a norm of one unit for the country, have no spread.
 */
export function spreadTables(network: ResolvedNetwork): ChainTable[] {
  const norms = network.norms.filter((each) => each.regions.length > 1);
  const supply = (column: string, unit: string) => lookup(column, unit, { table: "supply", column, key: "supply key" });
  const country = (name: string, column: string, unit: string) =>
    lookup(name, unit, { table: "country-supply", column, key: "standard key" });
  const per = { fiscalYear: network.fiscalYear };
  return [
    {
      name: "supply-spread",
      columns: [
        ...["supply key", "standard key"].map(text),
        supply("units-available", "places"),
        supply("population", "people"),
        country("country-units", "units-available", "places"),
        country("country-population", "population of regions", "people"),
        calc(unitsAboveShare),
      ],
      rows: norms.flatMap(({ standard, regions }) =>
        regions.map((region): TableRow => {
          const key = supplyKey(standard, region.key);
          return {
            key,
            per: { ...per, standard: standard.id, region: region.code },
            cells: { "supply key": keyCell(key), "standard key": keyCell(standard.id) },
          };
        }),
      ),
    },
    {
      name: "country-spread",
      columns: [
        text("standard key"),
        country("units-available", "units-available", "places"),
        total(
          "units-above-share",
          "places",
          { table: "supply-spread", column: "units-above-share", key: "standard key" },
          { none: "unknown" },
        ),
        calc(misplacedShare),
      ],
      rows: norms.map(({ standard }) => ({
        key: standard.id,
        per: { ...per, standard: standard.id },
        cells: { "standard key": keyCell(standard.id) },
      })),
    },
  ];
}
