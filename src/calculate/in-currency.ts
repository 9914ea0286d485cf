import { type Issue, problem } from "../formula/issue.js";
import type { Contribution, CountryProfile } from "../model/country-profile.js";
import { type PriceIndex, rateExpected, rateReadings } from "../model/price-index.js";
import type { Row } from "../model/table.js";
import { type Exact, ONE, divide, exact } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Network } from "./network.js";

/**
 * A network whose amounts come in another currency: its own currency becomes a foreign one, whose rate is 1 ÷ the stated
 * rate of the other; rates of third currencies are divided by it, as is what the law states in money of its country.
 *
 * @param network - with the rate of the other currency in its table of indices, year by year
 * @param currency - the other currency
 */
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

/** The question whether a rate of the analysis file was written in per cent. */
export function rateQuestion(value: string, at: { readonly file: string; readonly column: string }): Issue {
  const { percent, plain } = rateReadings(value);
  const facts = { ...at, received: value, expected: rateExpected(value), detail: { percent, plain } };
  return problem("rate.percent", facts, "question");
}
