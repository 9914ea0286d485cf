// What stands in the place of rows that were refused, so that totals say that they are not known; and the centres of
// which money was refused.
import { withCentreCode, withCentreCodes } from "../calculate/funding/centre-codes.js";
import { countedYears } from "../calculate/funding/counted-years.js";
import { centresOfNeeds } from "../calculate/need/stated-needs.js";
import type { Network } from "../calculate/network.js";
import { everyRegion } from "../calculate/regions.js";
import { ASSUMPTIONS, type Assumption, assumptions, isAssumptionName } from "../model/assumption.js";
import { CONFIDENTIAL, type Centre, SERVICES, centres } from "../model/centre.js";
import { costStandards } from "../model/cost-standard.js";
import { hasCommonYear, yearSpan } from "../model/fiscal-year.js";
import { type Row, fold } from "../model/table.js";
import { funding } from "../model/funding.js";
import { type Need, needs } from "../model/need.js";
import { type PackageRow, SHORT_LIST, packageElements } from "../model/package-element.js";
import { type Population, population } from "../model/population.js";
import { type PriceIndex, indices } from "../model/price-index.js";
import type { RefusedMoney, RefusedRow } from "../model/refused-row.js";

/** A row that stands in for a refused one: it has these keys, and of its other cells only those that are known. */
const standIn = <T>({ file, row, headers }: RefusedRow, values: T, known: readonly string[] = []): Row<T> => ({
  values,
  file,
  row,
  headers: headers,
  refused: known,
});

/**
 * The rows of a table with stand-ins for those that were refused. A row whose key could not be read may have any key
 * that no accepted row has; one that repeats a key takes the accepted row with it, since nobody knows which is right.
 */
function withStandIns<T extends object>(
  rows: readonly Row<T>[],
  refused: readonly RefusedRow[],
  keys: readonly (keyof T & string)[],
  standInsOf: (row: RefusedRow) => readonly Row<T>[],
): readonly Row<T>[] {
  if (refused.length === 0) return rows;
  const keyOf = ({ values }: Row<T>): string =>
    JSON.stringify(keys.map((key) => (key === "region" ? fold(String(values[key] ?? "")) : values[key])));
  const accepted = new Set(rows.map(keyOf));
  const made = new Map<string, Row<T>>();
  for (const row of refused) {
    const isRead = keys.every((key) => !row.unread.has(key));
    for (const each of standInsOf(row)) if (isRead || !accepted.has(keyOf(each))) made.set(keyOf(each), each);
  }
  return [...rows.filter((row) => !made.has(keyOf(row))), ...made.values()].sort((a, b) => a.row - b.row);
}

/** People with a stand-in for each refused row: of its region and year, else of those that nothing is said of. */
const withRefusedPeople = (network: Network, refused: readonly RefusedRow[]): readonly Row<Population>[] =>
  withStandIns(network.population ?? [], refused, ["region", "year"], (row) =>
    regionsOf(network, row).flatMap((region) =>
      yearsOf(network, row).map((year) => standIn(row, { ...region, year, population: NONE })),
    ),
  );

/** Assumptions with a stand-in for each refused row: of its name, region and year, else of every one that it may be. */
const withRefusedAssumptions = (network: Network, refused: readonly RefusedRow[]): readonly Row<Assumption>[] =>
  withStandIns(network.assumptions, refused, ["name", "region", "year"], (row) => {
    const { name: said, source = "assumption", year } = row.values;
    const names = Object.keys(ASSUMPTIONS).filter(isAssumptionName);
    const years = row.unread.has("year")
      ? yearsOf(network, row).map((each) => ({ year: each }))
      : [year ? { year } : {}];
    return names
      .filter((name) => said === undefined || name === said)
      .flatMap((name) =>
        regionsOf(network, row).flatMap((region) =>
          years.map((each) => standIn(row, { name, ...region, ...each, value: NONE, source })),
        ),
      );
  });

/** Indices with a stand-in for each refused row: of its series and year, else of every one that is used. */
const withRefusedIndices = (network: Network, refused: readonly RefusedRow[]): readonly Row<PriceIndex>[] =>
  withStandIns(network.indices, refused, ["series", "year"], (row) => {
    const years = new Set([...yearsOf(network, row), ...(row.unread.has("year") ? priceYears(network) : [])]);
    return (row.values.series === undefined ? seriesIn(network) : [row.values.series]).flatMap((each) =>
      [...years].map((year) => standIn(row, { series: each, year, value: NONE })),
    );
  });

type Place = { readonly region?: string };

const regionsOf = (network: Network, { values: { region }, unread }: RefusedRow): readonly Place[] => {
  if (unread.has("region")) return [{}, ...everyRegion(network).map(({ code }) => ({ region: code }))];
  return [region === undefined ? {} : { region }];
};

const yearsOf = ({ years = [], fiscalYear }: Network, { values: { year } }: RefusedRow): readonly string[] =>
  year === undefined ? [...new Set([fiscalYear, ...years])] : [year];

const priceYears = ({ costLines = [] }: Network) => costLines.flatMap(({ values }) => values.price_year ?? []);

const seriesIn = ({ costLines = [], funding = [], currency }: Network): readonly string[] => {
  const rates = [...costLines, ...funding].flatMap(({ values }) =>
    values.currency === currency ? [] : [`fx:${values.currency}`],
  );
  return [...new Set([...costLines.flatMap(({ values }) => values.index ?? []), ...rates])];
};

/**
 * The centres of which money was refused, with its year where known, and whether there is other money. Money of a year
 * that does not count takes no figure. Names that nobody knows are those of as many centres whose own code could not be
 * read.
 */
export function refusedMoney(
  network: Network,
  refused: readonly RefusedRow[],
): { readonly money: readonly RefusedMoney[]; readonly isAnybodys: boolean } {
  const centres = new Set(network.centres?.map(({ values }) => values.centre_id));
  const nameless = new Set(network.centres?.flatMap((row) => (isNameless(row) ? row.values.centre_id : [])));
  const counted = countedYears(network);
  const money = refused.map(({ values: { centre_id: centre, fiscal_year: year } }) => ({ centre, year }));
  const strange = new Set(money.flatMap(({ centre = "" }) => (centres.has(centre) ? [] : centre)));
  const own = money.flatMap(({ centre, year }): RefusedMoney[] => {
    if (centre === undefined || !centres.has(centre)) return [];
    if (counted.some(({ name }) => name === year)) return [{ centre, ...(year !== undefined && { year }) }];
    // A year that is no year, or partly one that is counted, may be any of them.
    const span = year === undefined ? undefined : yearSpan(year);
    const isOther = span && !counted.some(({ spans }) => spans.some((each) => hasCommonYear(each, span)));
    return isOther ? [] : [{ centre }];
  });
  return {
    money: [...own, ...[...nameless].map((centre) => ({ centre }))],
    isAnybodys: strange.has("") || strange.size > nameless.size,
  };
}

const isNameless = ({ refused }: Row<Centre>): boolean => refused?.includes("centre_id") === false;

/** Centres with a stand-in for each refused row. A centre whose code could not be read is called by its file and row. */
function withRefusedCentres({ centres = [], supplyStandards }: Network, refused: readonly RefusedRow[]) {
  const offered = new Set([...centres, ...supplyStandards.map((values) => ({ values }))].map(serviceOf));
  return withStandIns(centres, refused, ["centre_id", "service"], (row) => {
    const { centre_id = `${row.file}:${row.row}`, service: said, ...values } = row.values;
    const own = new Set(centres.filter((each) => each.values.centre_id === centre_id).map(serviceOf));
    const free = SERVICES.filter((each) => !own.has(each));
    const usual = free.filter((each) => offered.has(each));
    const possible = said === undefined ? (usual.length > 0 ? usual : free) : SERVICES.filter((each) => each === said);
    const known = ["centre_id", "count"].filter((field) => !row.unread.has(field));
    return possible.map((service) => standIn(row, { ...ofCentre(values), centre_id, service }, known));
  });
}

const serviceOf = ({ values }: { readonly values: Pick<Centre, "service"> }): Centre["service"] => values.service;

// What a row says of its centre, beside what it says of the service. A blank count is 1.
function ofCentre(values: RefusedRow["values"]): Omit<Centre, "centre_id" | "service"> {
  const mark = CONFIDENTIAL.find((each) => each === values["confidential"]);
  const said = (["name", "region", "pool", "standard", "opening_year"] as const).flatMap((field) =>
    values[field] === undefined ? [] : [[field, values[field]] as const],
  );
  return { ...Object.fromEntries(said), ...(mark && { confidential: mark }), count: values["count"] ?? "1" };
}

/** Needs with a stand-in for each refused row: of its centre and year, else of each that it may be. */
const withRefusedNeeds = (
  { needs = [], centres = [], currency, fiscalYear, years = [fiscalYear] }: Network,
  refused: readonly RefusedRow[],
  areOfNeeds: boolean,
): readonly Row<Need>[] =>
  withStandIns(needs, refused, ["centre_id", "service", "fiscal_year"], (row) => {
    const { fiscal_year: year, ...said } = row.values;
    const centre = said["centre_id"] ?? (areOfNeeds ? `${row.file}:${row.row}` : undefined);
    const named = { centre_id: centre ?? "", service: said["service"] as Need["service"] };
    const listed = centres.flatMap(({ values: { centre_id, service } }) =>
      centre_id === (centre ?? centre_id) ? [{ centre_id, service }] : [],
    );
    const possible = areOfNeeds || (centre !== undefined && !row.unread.has("service")) ? [named] : listed;
    return possible.flatMap(({ centre_id, service }) =>
      (year === undefined ? years : [year]).map((fiscal_year) =>
        standIn<Need>(row, { centre_id, ...(service && { service }), amount: NONE, currency, fiscal_year }, [
          "currency",
        ]),
      ),
    );
  });

// A value that no cell is made of.
const NONE = "0";

/** The network with what was refused of each table: each row takes the figures that hang on it and no others. */
export function withRefused(
  read: Network,
  refused: ReadonlyMap<string, readonly RefusedRow[]>,
  areOfNeeds: boolean,
): Network {
  const of = ({ name }: Named): readonly RefusedRow[] => refused.get(name) ?? [];
  const lacks = (table: Named, ...fields: readonly string[]): boolean =>
    of(table).some(({ unread }) => fields.some((field) => unread.has(field)));
  const found = { ...read, centres: read.centres && withRefusedCentres(read, of(centres)) };
  const stated = read.needs && withRefusedNeeds(found, of(needs), areOfNeeds);
  const stood = { ...found, needs: stated, ...(areOfNeeds && stated && { centres: centresOfNeeds(stated) }) };
  // Money may name a centre whose own row was refused.
  const network = withCentreCodes(stood);
  const refusedRows = of(funding).map((row) => withCentreCode(network.centres ?? [], row));
  const { money, isAnybodys } = refusedMoney(network, refusedRows);
  return {
    ...network,
    population: read.population && withRefusedPeople(network, of(population)),
    package: read.package && withRefusedElements(read, of(packageElements)),
    assumptions: withRefusedAssumptions(network, of(assumptions)),
    indices: withRefusedIndices(network, of(indices)),
    refusedLines: of(costStandards).flatMap(({ values: { standard_id: standard, service } }) =>
      standard === undefined ? [] : { standard, ...(service !== undefined && { service }) },
    ),
    refusedMoney: [...(read.refusedMoney ?? []), ...money],
    refused: new Set([
      ...(lacks(centres, "centre_id", "service", "count") ? (["centres"] as const) : []),
      ...(areOfNeeds && lacks(needs, "centre_id", "service") ? (["centres"] as const) : []),
      ...(lacks(centres, "region") ? (["anywhere"] as const) : []),
      ...(lacks(costStandards, "standard_id") ? (["costStandards"] as const) : []),
      ...(isAnybodys ? (["funding"] as const) : []),
      ...(lacks(population, "region") ? (["population"] as const) : []),
    ]),
  };
}

type Named = { readonly name: string };

/** Elements of the package with a stand-in for each refused row: of its region and element, else of each it may be. */
function withRefusedElements({ package: rows = [] }: Network, refused: readonly RefusedRow[]) {
  const named = refused.flatMap(({ values }) => values["region"] ?? []);
  // A row whose element cannot be read is one of those that the table names.
  const listed = new Set(rows.map(({ values }) => values.element));
  const elements = listed.size > 0 ? [...listed] : [...SHORT_LIST];
  const regions = [...new Set([...rows.map(({ values }) => values.region), ...named])];
  return withStandIns(rows, refused, ["region", "element"], (row) =>
    regions
      .filter((region) => row.values["region"] === undefined || region === row.values["region"])
      .flatMap((region) =>
        (row.values["element"] === undefined ? elements : [row.values["element"] as PackageRow["element"]]).map(
          (element) => standIn(row, { region, element }),
        ),
      ),
  );
}
