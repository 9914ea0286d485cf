import type { Network } from "../../calculate/network.js";
import { everyRegion } from "../../calculate/regions.js";
import { ASSUMPTIONS, type Assumption, isAssumptionName } from "../../model/assumption.js";
import type { Population } from "../../model/population.js";
import type { PriceIndex } from "../../model/price-index.js";
import type { RefusedRow } from "../../model/refused-row.js";
import type { Row } from "../../model/table.js";
import { standIn, withStandIns } from "./stand-in.js";

/** People with a stand-in for each refused row: of its region and year, else of those that nothing is said of. */
export const withRefusedPeople = (network: Network, refused: readonly RefusedRow[]): readonly Row<Population>[] =>
  withStandIns(network.population ?? [], refused, ["region", "year"], (row) =>
    regionsOf(network, row).flatMap((region) =>
      yearsOf(network, row).map((year) => standIn(row, { ...region, year, population: NONE })),
    ),
  );

// A value that no cell is made of.
const NONE = "0";

/** Assumptions with a stand-in for each refused row: of its name, region and year, else of every one that it may be. */
export const withRefusedAssumptions = (network: Network, refused: readonly RefusedRow[]): readonly Row<Assumption>[] =>
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
export const withRefusedIndices = (network: Network, refused: readonly RefusedRow[]): readonly Row<PriceIndex>[] =>
  withStandIns(network.indices, refused, ["series", "year"], (row) => {
    const { series } = row.values;
    const years = new Set([...yearsOf(network, row), ...(row.unread.has("year") ? priceYears(network) : [])]);
    return (series === undefined ? seriesIn(network) : [series]).flatMap((each) =>
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

const priceYears = ({ costLines = [] }: Network): readonly string[] =>
  costLines.flatMap(({ values }) => values.price_year ?? []);

const seriesIn = ({ costLines = [], funding = [], currency }: Network): readonly string[] => {
  const rates = [...costLines, ...funding].flatMap(({ values }) =>
    values.currency === currency ? [] : [`fx:${values.currency}`],
  );
  return [...new Set([...costLines.flatMap(({ values }) => values.index ?? []), ...rates])];
};
