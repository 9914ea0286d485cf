// A network and an analysis turned into another currency by its rate, the rates of a currency by year, and what of a
// network cannot be turned.
import type { Analysis } from "../model/analysis.js";
import type { Contribution, CountryProfile } from "../model/country-profile.js";
import type { PriceIndex } from "../model/price-index.js";
import type { Row } from "../model/table.js";
import { minorUnits } from "../money/currency.js";
import { type Exact, ONE, divide, exact, round, toDecimal } from "../money/exact.js";
import type { Network } from "./network.js";

/** A network in another currency: its own one becomes a foreign one at 1 ÷ rate; third currencies and what the law states are divided by it. */
export function inCurrency(network: Network, currency: string): Network {
  const rates = ratesOf(network, currency);
  const home = network.currency;
  const rate = rates.get(network.fiscalYear);
  const { country } = network;
  const turned = (row: Row<PriceIndex>): Row<PriceIndex>[] => {
    const { series, year, value } = row.values;
    if (!series.startsWith("fx:")) return [row];
    const of = rates.get(year)?.values.value;
    if (of === undefined) return [];
    const own = series === `fx:${currency}`;
    const values = own
      ? { ...row.values, series: `fx:${home}`, value: quotient(ONE, of) }
      : { ...row.values, value: quotient(exact(value), of) };
    return [{ ...row, values }];
  };
  return {
    ...network,
    currency,
    indices: network.indices.flatMap(turned),
    country: country && rate && { ...country, profile: profileIn(country.profile, rate.values.value) },
  };
}

/** Rates of a currency by year, in the currency of the network, as its table of indices states them. */
export const ratesOf = ({ indices }: Network, currency: string): ReadonlyMap<string, Row<PriceIndex>> =>
  new Map(indices.flatMap((row) => (row.values.series === `fx:${currency}` ? [[row.values.year, row] as const] : [])));

/** What of a network stands in its currency and says none: it cannot be turned into another one. */
export const unturned = ({ package: elements, funding = [] }: Network): readonly string[] => [
  ...(elements === undefined ? [] : ["package"]),
  ...(funding.some(({ values }) => values.price !== undefined || values.ceiling !== undefined)
    ? ["price, ceiling"]
    : []),
];

const quotient = (amount: Exact, rate: string): string => toDecimal(divide(amount, exact(rate)));

function profileIn(profile: CountryProfile, rate: string): CountryProfile {
  const limits = (of: Contribution["cap"]) =>
    of?.map((each) => ({ ...each, value: quotient(exact(each.value), rate) }));
  return {
    ...profile,
    contributions: profile.contributions.map((each) => ({
      ...each,
      ...(each.floor && { floor: limits(each.floor) }),
      ...(each.cap && { cap: limits(each.cap) }),
    })),
  };
}

/** An analysis whose papers are in another currency, by its rate: ceilings are turned, budgets keep their own currency. */
export function analysisIn(analysis: Analysis, currency: string, rate: string): Analysis {
  // Never above what was allowed.
  const turned = (amount: string): string =>
    toDecimal(round(divide(exact(amount), exact(rate)), minorUnits(currency), "down"));
  const { request, requests, plan, budgets } = analysis;
  const capped = <T extends { readonly ceiling?: string | undefined }>(of: T): T =>
    of.ceiling === undefined ? of : { ...of, ceiling: turned(of.ceiling) };
  return {
    ...analysis,
    currency,
    ...(request && { request: capped(request) }),
    ...(requests && { requests: requests.map(capped) }),
    ...(budgets && { budgets: budgets.map((each) => ({ currency: analysis.currency, ...each })) }),
    ...(plan?.ceilings && {
      plan: {
        ...plan,
        ceilings: Object.fromEntries(Object.entries(plan.ceilings).map(([year, each]) => [year, turned(each)])),
      },
    }),
  };
}
