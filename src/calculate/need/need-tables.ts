import { type ChainTable, type TableRow, calc, lookup, text, texts, total } from "../../formula/table.js";
import { demandTables } from "./demand-tables.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { handle } from "../../formula/handle.js";
import { misplacedShare, unitsAboveShare } from "../../measure/supply.js";
import { keyCell } from "../given.js";
import { supplyKey } from "./supply-norm-rows.js";
import { COUNTRY_SUPPLY, SUPPLY } from "./supply-tables.js";

/** The tables of need that stand behind those of the norms: how evenly units are spread, and the demand route. */
export const needTables = (network: ResolvedNetwork): ChainTable[] => [
  ...spreadTables(network),
  ...demandTables(network),
];

/**
 * The tables that say how evenly units are spread over regions: what each has above an equal share, and their sum. A
 * country without regions, and a norm of one unit for the country, have no spread.
 */
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

const SPREAD = handle("supply-spread", () => {
  const country = COUNTRY_SUPPLY.at("standard key");
  return [
    ...texts("supply key", "standard key"),
    SUPPLY.lookup("units-available", "places", "supply key"),
    SUPPLY.lookup("population", "people", "supply key"),
    lookup("country-units", "places", country("units-available")),
    lookup("country-population", "people", country("population of regions")),
    calc(unitsAboveShare),
  ];
});
