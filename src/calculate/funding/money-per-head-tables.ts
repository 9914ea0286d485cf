// Tables of secured money for each inhabitant, woman, client and centre, by region and for the country, whether or not
// a standard says what is needed; of a region also with all money of the whole country, as the most it can be.
import type { ChainTable, TableRow, TotalOptions } from "../../formula/table.js";
import { calc, given, givens, handle, text, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import { fold, type Row } from "../../model/table.js";
import type { Population } from "../../model/population.js";
import { serviceKey } from "../cost/cost-rows.js";
import { centreRows, COUNTRY } from "../cost/cost-tables.js";
import { SERVICES } from "../cost/base-lines.js";
import { cellOf, keyCell } from "../given-cell.js";
import { peopleYearNote, peopleYearNotes } from "../need/supply-norm-rows.js";
import type { CentreGroup, ResolvedNetwork } from "../network.js";
import { CENTRE_MONEY, LEVELS, openMoney } from "./gap-tables.js";
import { take } from "../../measure/inputs.js";

/** Secured money for each inhabitant, woman, client and centre: it needs no standard of costs. */
export function moneyPerTables(network: ResolvedNetwork): ChainTable[] {
  const { centres, funding, groups, everyRegion, countryPeople, fiscalYear } = network;
  if (centres === undefined || funding === undefined) return [];
  const allState = (centres: readonly CentreGroup[]) =>
    keyCell(centres.length > 0 && centres.every(statesClients) ? "yes" : "no");
  const stating = new Set([...groups.values()].filter(statesClients).map(({ id }) => id));
  const regions = everyRegion.map((region): TableRow => ({
    key: region.key,
    per: { fiscalYear, region: region.code },
    notes: peopleYearNote(network, region.population),
    cells: {
      "level key": keyCell(region.key),
      "country key": keyCell(COUNTRY),
      "all-state": allState([...groups.values()].filter((each) => each.region && fold(each.region) === region.key)),
      ...peopleCells(region.population),
    },
  }));
  const cells = {
    "level key": keyCell(COUNTRY),
    "all-state": allState([...groups.values()]),
    ...peopleCells(countryPeople),
  };
  const notes = peopleYearNotes(network);
  return [
    CLIENTS.table(clientRows(network, stating)),
    CENTRES.table(
      centreRows(network).filter(({ key }) => stating.has(key)),
      network,
    ),
    NATIONAL.table([{ key: COUNTRY, per: { fiscalYear }, cells: {} }], network),
    REGIONS.table(regions, network),
    {
      name: "money-per-country",
      columns: countryColumns(network),
      rows: [{ key: COUNTRY, per: { fiscalYear }, notes, cells }],
    },
  ];
}

// A blank is not zero: where one service states no clients, nobody knows those of the centre.
const statesClients = ({ services }: CentreGroup): boolean =>
  services.every(({ row }) => row.values.clients !== undefined);

const clientRows = ({ services }: ResolvedNetwork, stating: ReadonlySet<string>): TableRow[] =>
  services.flatMap(({ row: { values } }) => {
    const { centre_id: centre, service } = values;
    const key = serviceKey(centre, service);
    return stating.has(centre)
      ? [{ key, per: {}, cells: { "service key": keyCell(key), "centre key": keyCell(centre) } }]
      : [];
  });

const peopleCells = (row: Row<Population> | undefined): TableRow["cells"] =>
  row === undefined ? {} : { population: cellOf(row, "population"), women: cellOf(row, "women") };

const CLIENTS = handle("stated-clients", () => [
  ...texts("service key", "centre key"),
  SERVICES.lookup("clients", "clients", "service key"),
]);

const stated = ({ refused }: ResolvedNetwork): TotalOptions => ({
  none: "unknown",
  absent: "clients",
  refused: refused.has("centres"),
});

const CENTRES = handle("money-per-client", (network: ResolvedNetwork) => [
  ...texts("centre key", "region key", "country key"),
  CENTRE_MONEY.lookup("secured-funding hard", "money", "centre key"),
  total("clients-stated", "clients", CLIENTS.by("centre key")("clients"), stated(network)),
  calc(formulas.moneyPerClient, { bind: { "money-with-clients": "secured-funding hard" } }),
]);

const NATIONAL = handle("money-of-country", (network: ResolvedNetwork) => [
  openMoney("national-money", "national key", network, { part: "country" }),
]);

const REGIONS = handle("money-per-region", (network: ResolvedNetwork) => [
  ...texts("level key", "country key"),
  ...givens(take("population", "women")),
  ...perColumns(network, "regions", {}),
]);

function countryColumns(network: ResolvedNetwork) {
  const of = REGIONS.by("country key");
  const options = { none: "unknown", absent: "population-table", refused: network.refused.has("population") } as const;
  const has = (field: "population" | "women") => network.countryPeople?.values[field] !== undefined;
  const [people, women] = [has("population"), has("women")];
  return [
    ...texts("level key"),
    people ? given("population", "people") : total("regions-population", "people", of("population"), options),
    women ? given("women", "women") : total("regions-women", "women", of("women"), options),
    ...perColumns(network, "country", {
      ...(people ? {} : { population: "regions-population" }),
      ...(women ? {} : { women: "regions-women" }),
    }),
  ];
}

const PER = [
  formulas.moneyPerInhabitant,
  formulas.moneyPerWoman,
  formulas.moneyPerClient,
  formulas.moneyPerCentre,
] as const;

function perColumns(network: ResolvedNetwork, level: "regions" | "country", people: Readonly<Record<string, string>>) {
  const of = CENTRES.by(level === "regions" ? "region key" : "country key");
  // What pays for no centre by what somebody said is money of none of them.
  const all = network.allocate === "none" ? "secured-funding hard" : "secured-funding hard all";
  const bind = { ...people, "secured-funding": all };
  return [
    text("all-state"),
    LEVELS[level].lookup(all, "money", "level key"),
    LEVELS[level].lookup("centre-count", "centres", "level key"),
    total("named-money", "money", of("secured-funding hard"), {
      ...stated(network),
      shown: { id: "money-with-clients", per: { part: "named" } },
    }),
    total("clients-stated", "clients", of("clients-stated"), stated(network)),
    calc(formulas.moneyOfClients, {
      name: "money-with-clients",
      bind: { "secured-funding": all },
      shown: { id: "money-with-clients" },
    }),
    ...PER.map((each) => calc(each, { bind })),
    ...(level === "regions" ? withNational(all, bind) : []),
  ];
}

// Money of the whole country is not split over regions: what a region has of it lies between none and all.
function withNational(all: string, bind: Readonly<Record<string, string>>) {
  const shown = { per: { part: "at-most" } };
  const most = { ...bind, "secured-funding": "secured at most", "money-with-clients": "money-with-clients at most" };
  return [
    NATIONAL.lookup("national-money", "money", "country key"),
    calc(formulas.withUnallocated, {
      name: "secured at most",
      bind: { "secured-funding": all, "unallocated-funding": "national-money" },
      shown: { id: "secured-at-most" },
    }),
    calc(formulas.moneyOfClients, {
      name: "money-with-clients at most",
      bind: { "secured-funding": "secured at most" },
      shown: { id: "money-with-clients", ...shown },
    }),
    ...PER.map((each) => calc(each, { name: `${each.id} at most`, bind: most, shown })),
  ];
}
