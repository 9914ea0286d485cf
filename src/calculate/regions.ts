import type { Region, Network } from "./network.js";
import { groupBy } from "../formula/group-by.js";
import { fold } from "../model/fold.js";
import type { Population } from "../model/population.js";
import type { Row } from "../model/table.js";

// The regions of a network and of its population, and the people of a year in them.
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
