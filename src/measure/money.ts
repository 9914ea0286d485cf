import { is, min, minus, num, pick, plus, ratio, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Amount of a row of funding in the currency of the analysis.
 *
 * @returns money; undefined where the rate is unknown: never 1
 * @example fundingAmount({ amount: "1000", foreign: "yes", "exchange-rate": "87.5" }).value // "87500"
 */
export const fundingAmount = formula({
  id: "funding-amount",
  unit: "money",
  inputs: {
    /** Amount in its own currency, 0 or more. Unit: `price`. */
    amount: "price",
    ...take("foreign", "exchange-rate"),
  },
  body: (x) => relabel(when(is(x.foreign, "yes"), times(x.amount, x["exchange-rate"]), x.amount), "money"),
  source: sources.ghcc,
});

/**
 * Part of a row of funding that is secured: received or signed.
 *
 * @example securedAmount({ status: "pledged", "funding-amount": money("10", "KGS") }).value // "0"
 */
export const securedAmount = formula({
  id: "secured-amount",
  unit: "money",
  inputs: take("status", "funding-amount"),
  body: (x) =>
    pick(x.status, {
      disbursed: x["funding-amount"],
      committed: x["funding-amount"],
      pledged: num("0", "money"),
      probable: num("0", "money"),
    }),
  source: sources.contract,
});

/**
 * Expected amount of a row of funding.
 *
 * @returns money; undefined for a promise without probability
 * @example expectedAmount({ status: "pledged", probability: "0.5", "funding-amount": money("10", "KGS") }).value // "5"
 */
export const expectedAmount = formula({
  id: "expected-amount",
  unit: "money",
  inputs: take("status", "probability", "funding-amount"),
  body: (x) =>
    pick(x.status, {
      disbursed: x["funding-amount"],
      committed: x["funding-amount"],
      pledged: times(x["funding-amount"], x.probability),
      probable: times(x["funding-amount"], x.probability),
    }),
  source: sources.contract,
});

/**
 * What money earmarked for a line pays. The rest is surplus.
 *
 * @example paidToLine({ earmarked: money("30", "KGS"), "line-amount": money("10", "KGS") }).value // "10"
 */
export const paidToLine = formula({
  id: "paid-to-line",
  unit: "money",
  inputs: take("earmarked", "line-amount"),
  body: (x) => min(x.earmarked, x["line-amount"]),
  source: sources.contract,
});

/**
 * What money earmarked for a service pays, after its lines.
 *
 * @example paidToService({ earmarked: money("60", "KGS"), requirement: money("50", "KGS"), "paid-to-lines": money("10",
 * "KGS") }).value // "40"
 */
export const paidToService = formula({
  id: "paid-to-service",
  unit: "money",
  inputs: take("earmarked", "requirement", "paid-to-lines"),
  body: (x) => min(x.earmarked, minus(x.requirement, x["paid-to-lines"])),
  source: sources.contract,
});

/**
 * Money of the centres and the money that names none.
 *
 * @example withUnallocated({ "secured-funding": money("10", "KGS"), "unallocated-funding": money("5", "KGS") }).value
 * // "15"
 */
export const withUnallocated = formula({
  id: "with-unallocated",
  unit: "money",
  inputs: take("secured-funding", "unallocated-funding"),
  body: (x) => plus(x["secured-funding"], x["unallocated-funding"]),
  source: sources.contract,
});

/**
 * Share of one funder, or of one kind of funder, in the secured money of the same set: how far the set depends on it.
 *
 * @returns a ratio; undefined (`zero-denominator`) where nothing is secured
 * @example sourceShare({ "source-secured": money("30", "KGS"), "secured-funding": money("40", "KGS") }).value // "0.75"
 */
export const sourceShare = formula({
  id: "source-share",
  unit: "ratio",
  inputs: take("source-secured", "secured-funding"),
  body: (x) => ratio(x["source-secured"], x["secured-funding"]),
  source: sources.concentration,
});

/**
 * What one funder adds to the concentration of funding; the concentration is the sum over all funders.
 *
 * @example sourceShareSquared({ "source-share": "0.75" }).value // "0.5625"
 */
export const sourceShareSquared = formula({
  id: "source-share-squared",
  unit: "ratio",
  inputs: take("source-share"),
  body: (x) => times(x["source-share"], x["source-share"]),
  source: sources.concentration,
});

/**
 * Secured money of the centres of a set for each inhabitant: it asks for no standard.
 *
 * @returns money per people; undefined (`zero-denominator`) where there are none
 * @example moneyPerInhabitant({ "secured-funding": money("700", "KGS"), population: "350" }).value // "2"
 */
export const moneyPerInhabitant = formula({
  id: "money-per-inhabitant",
  unit: "money/people",
  inputs: take("secured-funding", "population"),
  body: (x) => ratio(x["secured-funding"], x.population),
  source: sources.contract,
});

/**
 * Secured money of the centres of a set for each woman who lives there: it asks for no standard.
 *
 * @returns money per women; undefined (`zero-denominator`) where there are none
 * @example moneyPerWoman({ "secured-funding": money("700", "KGS"), women: "175" }).value // "4"
 */
export const moneyPerWoman = formula({
  id: "money-per-woman",
  unit: "money/women",
  inputs: take("secured-funding", "women"),
  body: (x) => ratio(x["secured-funding"], x.women),
  source: sources.contract,
});

/**
 * Secured money of those whose clients are known: that of the centres that state them, and where every centre of a set
 * does, all of the set.
 *
 * @example moneyOfClients({ "all-state": "yes", "named-money": money("700", "KGS"), "secured-funding": money("900",
 * "KGS") }).value // "900"
 */
export const moneyOfClients = formula({
  id: "money-of-clients",
  unit: "money",
  inputs: take("all-state", "named-money", "secured-funding"),
  body: (x) => when(is(x["all-state"], "yes"), x["secured-funding"], x["named-money"]),
  source: sources.contract,
});

/**
 * Secured money for each client, of the centres that state their clients: it asks for no standard.
 *
 * @returns money per clients; undefined (`zero-denominator`) where there were none
 * @example moneyPerClient({ "money-with-clients": money("700", "KGS"), "clients-stated": "140" }).value // "5"
 */
export const moneyPerClient = formula({
  id: "money-per-client",
  unit: "money/clients",
  inputs: take("money-with-clients", "clients-stated"),
  body: (x) => ratio(x["money-with-clients"], x["clients-stated"]),
  source: sources.contract,
});

/**
 * Secured money for each centre: it asks for no standard.
 *
 * @returns money per centres; undefined (`zero-denominator`) where there are none
 * @example moneyPerCentre({ "secured-funding": money("700", "KGS"), "centre-count": "2" }).value // "350"
 */
export const moneyPerCentre = formula({
  id: "money-per-centre",
  unit: "money/centres",
  inputs: take("secured-funding", "centre-count"),
  body: (x) => ratio(x["secured-funding"], x["centre-count"]),
  source: sources.contract,
});
