import { assumptionFor, dashed } from "../calculate/assumptions.js";
import type { Network } from "../calculate/network.js";
import type { Assumption, AssumptionName } from "../model/assumption.js";
import type { PriceIndex } from "../model/price-index.js";
import type { Row } from "../model/table.js";
import { factorOf } from "./factors.js";
import { hybridCentres } from "./hybrid-centres.js";
import { seriesName } from "./hybrid-standards.js";
import { NOW } from "./now-network.js";
import type { Mixture, Side } from "./side.js";

/**
 * The network of a mixture: every factor from the side that it is picked from. What only the other side has is taken
 * from there, so that a mixture lacks nothing that neither side lacks; what a side lacks by itself is not made up for.
 *
 * @param mix - the side of each factor
 * @param region - a region that must be there, whether or not a centre stands in it
 */
export function hybridNetwork(mix: Mixture, region?: string): Network {
  const [need, standard, price, funding] = [mix.of("need"), mix.of("standard"), mix.of("price"), mix.of("funding")];
  const { centres, costLines, refusedLines } = hybridCentres(mix);
  const refused = (side: Side, table: "centres" | "costStandards" | "funding") =>
    side.network.refused.has(table) ? [table] : [];
  return {
    fiscalYear: NOW,
    // What a post costs beside its pay is a price: the rules of a country, on the day from which they are counted.
    firstDay: price.network.firstDay,
    country: price.network.country,
    currency: need.network.currency,
    centres,
    costLines: standard.network.costLines === undefined ? undefined : costLines,
    needs: need.network.needs,
    use: {},
    // The service of an earmark is said, so that a line of that name elsewhere is not meant.
    funding: funding.network.funding?.map((row) => {
      const mark = funding.earmarks.get(row);
      return mark ? { ...row, values: { ...row.values, service: mark.service as "shelter" } } : row;
    }),
    population: region === undefined ? undefined : [made({ region, year: "0001", population: "1" })],
    assumptions: assumptionsOf(mix),
    indices: indicesOf(mix),
    pooling: mix.of("method").network.pooling,
    allocate: mix.of("method").network.allocate,
    contingencyBase: mix.of("method").network.contingencyBase,
    supplyStandards: [],
    refusedLines,
    refusedMoney: funding.network.refusedMoney ?? [],
    refused: new Set([
      ...refused(need, "centres"),
      ...refused(standard, "costStandards"),
      ...refused(funding, "funding"),
    ]),
  };
}

// A row that no file holds.
const made = <T extends object>(values: T): Row<T> => ({ values, file: "", row: 0, headers: {} as Row<T>["headers"] });

function assumptionsOf(mix: Mixture): Row<Assumption>[] {
  const need = mix.of("need");
  const all = [...need.network.assumptions, ...mix.other(need).network.assumptions];
  const names = [...new Set(all.map((row) => row.values.name))].sort();
  return names.flatMap((name) => {
    const side = mix.of(factorOf(name));
    const own = named(side, name);
    if (isWanted(side, name)) return own;
    const open = named(mix.other(side), name).filter(
      ({ values }) => assumptionFor(own, name, values.region, NOW) === undefined,
    );
    return [...own, ...open];
  });
}

const named = ({ network }: Side, name: AssumptionName): Row<Assumption>[] =>
  network.assumptions.filter((row) => row.values.name === name);

const isWanted = ({ wants }: Side, name: AssumptionName): boolean =>
  ["", "assumed-", "stated-"].some((start) => wants.has(start + dashed(name)));

function indicesOf(mix: Mixture): Row<PriceIndex>[] {
  const rates = mix.of("exchange-rate");
  const other = mix.other(rates);
  const series = [rates, other].flatMap((side) =>
    [...side.series].flatMap(([name, years]) =>
      [...years].map(([year, value]) => made({ series: seriesName(side, name), year, value })),
    ),
  );
  const lent = [...other.rates].filter(([currency]) => !rates.rates.has(currency) && !spends(rates, currency));
  return [
    ...series,
    ...[...rates.rates, ...lent].map(([currency, value]) => made({ series: `fx:${currency}`, year: NOW, value })),
  ];
}

// A side that has amounts in a currency and no rate lacks it by itself.
const spends = ({ network }: Side, currency: string): boolean =>
  [...(network.costLines ?? []), ...(network.needs ?? []), ...(network.funding ?? [])].some(
    (row) => row.values.currency === currency,
  );
