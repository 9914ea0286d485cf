import { is, min, minus, num, pick, plus, ratio, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Amount of a row of funding in the currency of the analysis.
 *
 * Formula: amount × exchange rate where its currency is another.
 *
 * @param amount - amount in its own currency, 0 or more
 * @param foreign - `yes` where the currency is another
 * @param exchange-rate - analysis currency per one unit, mean of the fiscal year
 * @returns money; undefined where the rate is unknown: never 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.ghcc` in `sources.ts`.
 * @example fundingAmount({ amount: "1000", foreign: "yes", "exchange-rate": "87.5" }).value // "87500"
 */
export const fundingAmount = formula({
  id: "funding-amount",
  unit: "money",
  inputs: {
    amount: "price",
    foreign: "text",
    "exchange-rate": "ratio",
  },
  body: (x) => relabel(when(is(x.foreign, "yes"), times(x.amount, x["exchange-rate"]), x.amount), "money"),
  source: sources.ghcc,
});

/**
 * Part of a row of funding that is secured: received or signed.
 *
 * Formula: the amount where it is disbursed or committed, else 0.
 *
 * @param status - `disbursed`, `committed`, `pledged` or `probable`
 * @param funding-amount - amount of the row
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example securedAmount({ status: "pledged", "funding-amount": money("10", "KGS") }).value // "0"
 */
export const securedAmount = formula({
  id: "secured-amount",
  unit: "money",
  inputs: {
    status: "text",
    "funding-amount": "money",
  },
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
 * Formula: the amount where it is secured; probability × amount where it is promised.
 *
 * @param status - `disbursed`, `committed`, `pledged` or `probable`
 * @param probability - chance that a promise is kept, 0 to 1
 * @param funding-amount - amount of the row
 * @returns money; undefined for a promise without probability
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example expectedAmount({ status: "pledged", probability: "0.5", "funding-amount": money("10", "KGS") }).value
 * // "5"
 */
export const expectedAmount = formula({
  id: "expected-amount",
  unit: "money",
  inputs: {
    status: "text",
    probability: "ratio",
    "funding-amount": "money",
  },
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
 * What money earmarked for a line pays.
 *
 * Formula: the smaller of the earmarked money and the line's amount; the rest is surplus.
 *
 * @param earmarked - money that names the line
 * @param line-amount - amount of the line before overhead
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example paidToLine({ earmarked: money("30", "KGS"), "line-amount": money("10", "KGS") }).value // "10"
 */
export const paidToLine = formula({
  id: "paid-to-line",
  unit: "money",
  inputs: {
    earmarked: "money",
    "line-amount": "money",
  },
  body: (x) => min(x.earmarked, x["line-amount"]),
  source: sources.contract,
});

/**
 * What money earmarked for a service pays, after its lines.
 *
 * Formula: the smaller of the earmarked money and the requirement less what is paid to its lines.
 *
 * @param earmarked - money that names the service
 * @param requirement - requirement of the service
 * @param paid-to-lines - what earmarks pay to its lines
 * @returns money; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example paidToService({ earmarked: money("60", "KGS"), requirement: money("50", "KGS"), "paid-to-lines":
 * money("10", "KGS") }).value // "40"
 */
export const paidToService = formula({
  id: "paid-to-service",
  unit: "money",
  inputs: {
    earmarked: "money",
    requirement: "money",
    "paid-to-lines": "money",
  },
  body: (x) => min(x.earmarked, minus(x.requirement, x["paid-to-lines"])),
  source: sources.contract,
});

/**
 * Money of the centres and the money that names none.
 *
 * Formula: secured funding of centres + unallocated money.
 *
 * @param secured-funding - money that names a centre
 * @param unallocated-funding - money that names none
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example withUnallocated({ "secured-funding": money("10", "KGS"), "unallocated-funding": money("5", "KGS")
 * }).value // "15"
 */
export const withUnallocated = formula({
  id: "with-unallocated",
  unit: "money",
  inputs: {
    "secured-funding": "money",
    "unallocated-funding": "money",
  },
  body: (x) => plus(x["secured-funding"], x["unallocated-funding"]),
  source: sources.contract,
});

/**
 * Share of one funder, or of one kind of funder, in the secured money of the same set: how far the set depends on it.
 *
 * Formula: secured money of that funder ÷ secured money of all.
 *
 * @param source-secured - secured money of the funder or kind
 * @param secured-funding - money of the set
 * @returns a ratio; undefined (`zero-denominator`) where nothing is secured
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.concentration` in `sources.ts`.
 * @example sourceShare({ "source-secured": money("30", "KGS"), "secured-funding": money("40", "KGS") }).value // "0.75"
 */
export const sourceShare = formula({
  id: "source-share",
  unit: "ratio",
  inputs: {
    "source-secured": "money",
    "secured-funding": "money",
  },
  body: (x) => ratio(x["source-secured"], x["secured-funding"]),
  source: sources.concentration,
});

/**
 * What one funder adds to the concentration of funding; the concentration is the sum over all funders.
 *
 * Formula: share of the funder × share of the funder.
 *
 * @param source-share - share of the funder in the secured money
 * @returns a ratio; undefined where the share is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.concentration` in `sources.ts`.
 * @example sourceShareSquared({ "source-share": "0.75" }).value // "0.5625"
 */
export const sourceShareSquared = formula({
  id: "source-share-squared",
  unit: "ratio",
  inputs: {
    "source-share": "ratio",
  },
  body: (x) => times(x["source-share"], x["source-share"]),
  source: sources.concentration,
});

/**
 * Secured money of the centres of a set for each inhabitant: it asks for no standard.
 *
 * Formula: secured funding ÷ population.
 *
 * @param secured-funding - money of the centres that is received or signed
 * @param population - inhabitants of the region or the country, above 0
 * @returns money per people; undefined where either is unknown, or (`zero-denominator`) there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example moneyPerInhabitant({ "secured-funding": money("700", "KGS"), population: "350" }).value // "2"
 */
export const moneyPerInhabitant = formula({
  id: "money-per-inhabitant",
  unit: "money/people",
  inputs: {
    "secured-funding": "money",
    population: "people",
  },
  body: (x) => ratio(x["secured-funding"], x.population),
  source: sources.contract,
});

/**
 * Secured money of the centres of a set for each woman who lives there: it asks for no standard.
 *
 * Formula: secured funding ÷ women.
 *
 * @param secured-funding - money of the centres that is received or signed
 * @param women - women of all ages of the region or the country, above 0
 * @returns money per women; undefined where either is unknown, or (`zero-denominator`) there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example moneyPerWoman({ "secured-funding": money("700", "KGS"), women: "175" }).value // "4"
 */
export const moneyPerWoman = formula({
  id: "money-per-woman",
  unit: "money/women",
  inputs: {
    "secured-funding": "money",
    women: "women",
  },
  body: (x) => ratio(x["secured-funding"], x.women),
  source: sources.contract,
});

/**
 * Secured money for each client, of the centres that state their clients: it asks for no standard.
 *
 * Formula: money of centres with clients ÷ clients stated.
 *
 * @param money-with-clients - secured money of the centres of which every service states its clients
 * @param clients-stated - clients of the same centres in the year
 * @returns money per clients; undefined where either is unknown, or (`zero-denominator`) there were none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example moneyPerClient({ "money-with-clients": money("700", "KGS"), "clients-stated": "140" }).value // "5"
 */
export const moneyPerClient = formula({
  id: "money-per-client",
  unit: "money/clients",
  inputs: {
    "money-with-clients": "money",
    "clients-stated": "clients",
  },
  body: (x) => ratio(x["money-with-clients"], x["clients-stated"]),
  source: sources.contract,
});

/**
 * Secured money for each centre: it asks for no standard.
 *
 * Formula: secured funding ÷ centres.
 *
 * @param secured-funding - money of the centres that is received or signed
 * @param centre-count - centres of the region or the country
 * @returns money per centres; undefined where either is unknown, or (`zero-denominator`) there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example moneyPerCentre({ "secured-funding": money("700", "KGS"), "centre-count": "2" }).value // "350"
 */
export const moneyPerCentre = formula({
  id: "money-per-centre",
  unit: "money/centres",
  inputs: {
    "secured-funding": "money",
    "centre-count": "centres",
  },
  body: (x) => ratio(x["secured-funding"], x["centre-count"]),
  source: sources.contract,
});
