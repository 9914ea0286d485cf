// Tables of those who asked a centre for help and were turned away or wait: by service, region and country.
// Also: whether a row of a centre states any of them.
import { calc, calcs, type ChainTable, given, givens, handle, type TableRow, texts } from "../../formula/table.js";
import { personsAsking, turnedAway, turnedAwayShare } from "../../made/measure/demand.js";
import type { Centre } from "../../model/centre.js";
import { fold, isSound, type Row } from "../../model/table.js";
import { serviceKey } from "../cost/cost-rows.js";
import { COUNTRY } from "../cost/cost-tables.js";
import { SERVICES } from "../cost/base-lines.js";
import { cellOf, keyCell } from "../given-cell.js";
import type { Network } from "../network.js";
import { take } from "../../measure/inputs.js";
import { counted, rollup } from "../known-parts.js";

/** Those who asked and were not taken in, or wait: services → regions → country. They were counted in the base year. */
export function turnedAwayTables(network: Network): ChainTable[] {
  const { fiscalYear, centres = [] } = network;
  // A service that no row speaks of turns nobody away. Where one does, a blank of another is unknown.
  const services = new Set(centres.filter(statesAsking).map(({ values }) => values.service));
  const rows = centres.filter(({ values }) => services.has(values.service));
  if (rows.length === 0) return [];
  const regions = new Map(
    rows.flatMap(({ values: { region } }) => (region === undefined ? [] : [[fold(region), region]])),
  );
  const refused = network.refused.has("anywhere") || network.refused.has("centres");
  return [
    ASKING.table(rows.map((row) => askingRow(network, row))),
    {
      name: "region-turned-away",
      columns: sums("region key", refused),
      rows: [...regions].map(([key, region]) => ({ key, per: { fiscalYear, region }, cells: {} })),
    },
    {
      name: "country-turned-away",
      columns: sums("country key", refused),
      rows: [{ key: COUNTRY, per: { fiscalYear }, cells: {} }],
    },
  ];
}

const ASKED = ["turned_away_women", "turned_away_children", "waiting"] as const;

export const statesAsking = ({ values }: Row<Centre>): boolean => ASKED.some((field) => values[field] !== undefined);

function askingRow({ fiscalYear }: Network, row: Row<Centre>): TableRow {
  const { centre_id: centre, service, region } = row.values;
  return {
    key: serviceKey(centre, service),
    per: { fiscalYear, centre, service },
    ...(!isSound(row) && { refused: true as const }),
    cells: {
      "service key": keyCell(isSound(row) ? serviceKey(centre, service) : undefined),
      "region key": keyCell(region && fold(region)),
      "country key": keyCell(COUNTRY),
      clients: cellOf(row, "clients"),
      "registered-cases": cellOf(row, "cases"),
      "turned-away-women": cellOf(row, "turned_away_women"),
      "turned-away-children": cellOf(row, "turned_away_children"),
      waiting: cellOf(row, "waiting"),
    },
  };
}

const ASKING = handle("turned-away", () => [
  ...texts("service key", "region key", "country key"),
  SERVICES.lookup("centres-in-row", "centres", "service key"),
  given("clients", "clients"),
  ...counted([
    ...givens(take("turned-away-women", "turned-away-children")),
    given("waiting", "persons"),
    given("registered-cases", "cases"),
    ...calcs(turnedAway, personsAsking),
  ]),
  calc(turnedAwayShare),
]);

const SUMS = [
  ["turned-away-women", "persons"],
  ["turned-away-children", "persons"],
  ["turned-away", "persons"],
  ["persons-asking", "persons"],
  ["waiting", "persons"],
  ["registered-cases", "cases"],
] as const;

// The share is that of the whole: of the known parts, not all would be of the same centres.
const sums = (key: "region key" | "country key", refused: boolean) => [
  ...SUMS.flatMap(([id, unit]) => rollup(id, unit, ASKING.by(key)(id), { none: "unknown", refused })),
  calc(turnedAwayShare),
];
