// The regions of a network: those of its population, all of them, and one spelling for each; the row and the code of
// the whole country; the people of a year; and the code of a region by any of its names.
import type { Network, Region } from "./network.js";
import { groupBy } from "../formula/group-by.js";
import { fold, type Row, withName } from "../model/table.js";
import type { Population } from "../model/population.js";
import type { CountryProfile } from "../model/country-profile.js";
import { onceFor } from "../model/once-for.js";

/** Code of the region that is the whole country, where the population has no other. */
export const WHOLE_COUNTRY = "country";

/** Regions of the population, each with its row of the fiscal year, else of the latest earlier year. */
export function populationRegions(network: WithPeople): Region[] {
  const rows = network.population ?? [];
  const named = rows.filter((row) => row.values.region !== undefined);
  const regions = groupBy(named.length > 0 ? named : rows, (row) => fold(row.values.region ?? ""));
  return [...regions].map(([key, all]) => ({
    code: all[0].values.region ?? WHOLE_COUNTRY,
    key,
    population: latest(all, network.fiscalYear),
  }));
}

/** The row of the country itself, where regions are given beside it. */
export function countryPopulation(network: WithPeople): Row<Population> | undefined {
  const rows = network.population ?? [];
  const blank = rows.filter((row) => row.values.region === undefined);
  return latest(blank, network.fiscalYear);
}

type WithPeople = Pick<Partial<Network>, "population"> & Pick<Network, "fiscalYear">;

/** The rows that count the people of a year: the row of the country where there is one, else those of its regions. */
export function peopleOf(network: WithPeople): readonly Row<Population>[] {
  const country = countryPopulation(network);
  return country ? [country] : populationRegions(network).flatMap(({ population }) => population ?? []);
}

/** Every region that a figure can be about: those of the population, then those that only centres name. */
export function everyRegion(network: Network): Region[] {
  const known = populationRegions(network).filter((each) => each.key !== "");
  const keys = new Set(known.map((each) => each.key));
  const others = [...(network.centres ?? []), ...(network.funding ?? [])].flatMap((row) => {
    const code = row.values.region;
    if (code === undefined || keys.has(fold(code))) return [];
    keys.add(fold(code));
    return [{ code, key: fold(code), population: undefined }];
  });
  return [...known, ...others];
}

const start = (year: string): string => year.slice(0, 4);

function latest(rows: readonly Row<Population>[], fiscalYear: string): Row<Population> | undefined {
  return rows
    .filter((row) => start(row.values.year) <= start(fiscalYear))
    .reduce<Row<Population> | undefined>(
      (best, row) => (best === undefined || start(row.values.year) > start(best.values.year) ? row : best),
      undefined,
    );
}

/** The network with each region written one way: as the population writes it, else the centres. */
export function alignRegions(network: Network): Network {
  const { country, population, centres, funding, assumptions, package: elements } = network;
  if (!country) return network;
  const codes = regionCodes(country.profile);
  // Two rows that the population tells apart stay two, whatever they are called.
  const apart = namedTwice(
    (population ?? []).map(({ values }) => values.region),
    codes,
  );
  const codeOf = (region: string | undefined): string | undefined => {
    const code = codes(region);
    return code !== undefined && apart.has(code) ? undefined : code;
  };
  const written = new Map<string, string>();
  const rows = [population, centres, funding, assumptions, elements].flatMap((each): readonly Regional[] => each ?? []);
  for (const { values } of rows) {
    const code = codeOf(values.region);
    if (code !== undefined && values.region !== undefined && !written.has(code)) written.set(code, values.region);
  }
  const nameOf = (region: string): string => written.get(codeOf(region) ?? "") ?? region;
  return {
    ...network,
    population: population?.map((row) => withName(row, "region", nameOf)),
    centres: centres?.map((row) => withName(row, "region", nameOf)),
    funding: funding?.map((row) => withName(row, "region", nameOf)),
    assumptions: assumptions.map((row) => withName(row, "region", nameOf)),
    package: elements?.map((row) => withName(row, "region", nameOf)),
    listedServices: network.listedServices?.map((each) =>
      typeof each === "string" ? each : { ...each, regions: each.regions.map(nameOf) },
    ),
  };
}

const namedTwice = (
  regions: readonly (string | undefined)[],
  codeOf: (region: string | undefined) => string | undefined,
): ReadonlySet<string> =>
  new Set(
    [...groupBy(regions, codeOf)].flatMap(([code, names]) =>
      new Set(names.map((name = "") => fold(name))).size > 1 ? code : [],
    ),
  );

type Regional = { readonly values: { readonly region?: string | undefined } };

/** Finds a region's code by any of its names; of two regions with that name, the one it is the whole name of. */
export function regionCodes(profile: CountryProfile): (name: string | undefined) => string | undefined {
  const names = namesOf(profile);
  return (name) => {
    if (name === undefined) return undefined;
    return names.whole.get(fold(name)) ?? names.bare.get(bare(name)) ?? undefined;
  };
}

const namesOf = onceFor((profile: CountryProfile) => {
  const whole = new Map<string, string | null>();
  const bared = new Map<string, string | null>();
  const put = (map: Map<string, string | null>, name: string, code: string): void => {
    const known = map.get(name);
    map.set(name, known === undefined || known === code ? code : null);
  };
  for (const { code, names, also = [] } of profile.regions)
    for (const name of [code, ...Object.values(names), ...also]) {
      put(whole, fold(name), code);
      put(bared, bare(name), code);
    }
  return { whole, bare: bared };
});

// Words for a region and a city, and what marks an adjective of a region: Нарынская is Нарын.
const WORDS =
  /(^|[\s.])(область|обл|облусу|облысы|вилояти|вилоят|viloyati|шаары|шаҳри|қаласы|город|гор|г|oblast'?|region|province|city|республика)(?=$|[\s.])/gu;

const bare = (name: string): string =>
  fold(name)
    .replace(WORDS, " ")
    .replace(/[.’'‘`]/gu, "")
    .replace(/(ская|ский)(?=$|\s)/u, "")
    .replace(/\s+/gu, " ")
    .trim();
