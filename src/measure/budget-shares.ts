import { plus, ratio, share } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Money that targets gender equality as a share of a base that the figure names.
 *
 * @returns a ratio; undefined where nothing was screened, where the base is zero or negative, and for a part below zero
 * or above it
 * @example taggedShare({ targeted: money("52", "MXN"), base: money("1000", "MXN") }).value // "0.052"
 */
export const taggedShare = formula({
  id: "tagged-share",
  unit: "ratio",
  inputs: take("targeted", "base"),
  body: (x) => share(x.targeted, x.base),
  source: sources.base,
});

/**
 * Least share that can target gender equality: no line that was not screened does. The quotient is that of
 * share-of-allocable, said as a bound.
 *
 * @returns a ratio, the lower end beside `tagged-share-high`; undefined where nothing was screened, where the
 * base is zero or negative, and for a part below zero or above it
 * @example taggedShareLow({ targeted: money("60", "USD"), allocable: money("200", "USD") }).value // "0.3"
 */
export const taggedShareLow = formula({
  id: "tagged-share-low",
  unit: "ratio",
  inputs: take("targeted", "allocable"),
  body: (x) => share(x.targeted, x.allocable),
  source: sources.bounds,
});

/**
 * Largest share that can target gender equality: every line that was not screened does.
 *
 * @returns a ratio, the upper end beside `tagged-share-low`; undefined where the base is zero or negative
 * @example taggedShareHigh({ targeted: money("60", "USD"), unscreened: money("50", "USD"), allocable: money("200",
 * "USD") }).value // "0.55"
 */
export const taggedShareHigh = formula({
  id: "tagged-share-high",
  unit: "ratio",
  inputs: take("targeted", "unscreened", "allocable"),
  body: (x) => share(plus(x.targeted, x.unscreened), x.allocable),
  source: sources.bounds,
});

/**
 * Money that targets gender equality as a share of the money that was screened.
 *
 * @returns a ratio; undefined where nothing was screened, where the base is zero or negative, and for a part below zero
 * or above it
 * @example shareOfScreened({ targeted: money("60", "USD"), screened: money("150", "USD") }).value // "0.4"
 */
export const shareOfScreened = formula({
  id: "share-of-screened",
  unit: "ratio",
  inputs: take("targeted", "screened"),
  body: ({ targeted, screened }) => share(targeted, screened),
  source: sources.dacMarker,
});

/**
 * Money that targets gender equality as a share of all money that could be screened.
 *
 * @returns a ratio; undefined where nothing was screened, where the base is zero or negative, and for a part below zero
 * or above it
 * @example shareOfAllocable({ targeted: money("60", "USD"), allocable: money("200", "USD") }).value // "0.3"
 */
export const shareOfAllocable = formula({
  id: "share-of-allocable",
  unit: "ratio",
  inputs: take("targeted", "allocable"),
  body: ({ targeted, allocable }) => share(targeted, allocable),
  source: sources.allocable,
});

/**
 * How much of the money that could be screened was screened.
 *
 * @returns a ratio; undefined where the base is zero or negative
 * @example screeningCoverage({ screened: money("150", "USD"), allocable: money("200", "USD") }).value // "0.75"
 */
export const screeningCoverage = formula({
  id: "screening-coverage",
  unit: "ratio",
  inputs: take("screened", "allocable"),
  body: ({ screened, allocable }) => share(screened, allocable),
  source: sources.coverage,
});

/**
 * Money against gender-based violence as a share of a base that the figure names.
 *
 * @returns a ratio; undefined where nobody said anything about any line, where the base is zero or negative, and for a
 * part below zero or above it
 * @example gbvShare({ "gbv-total": money("3", "KGS"), base: money("1000", "KGS") }).value // "0.003"
 */
export const gbvShare = formula({
  id: "gbv-share",
  unit: "ratio",
  inputs: take("gbv-total", "base"),
  body: (x) => share(x["gbv-total"], x.base),
  source: sources.violence,
});

/**
 * How much of the planned money was spent, over the lines that have both amounts.
 *
 * @returns a ratio, may be above 1; undefined where no line has both, or where the plan is zero or negative
 * @example executionRate({ executed: money("95", "AMD"), planned: money("100", "AMD") }).value // "0.95"
 */
export const executionRate = formula({
  id: "execution-rate",
  unit: "ratio",
  inputs: take("executed", "planned"),
  body: ({ executed, planned }) => ratio(executed, planned),
  source: sources.execution,
});

/**
 * Money as a share of gross domestic product.
 *
 * @returns a ratio; above 1 the unit of one of the two is wrong; undefined where the product is zero or negative
 * @example shareOfGdp({ amount: money("5", "KGS"), gdp: money("1000", "KGS") }).value // "0.005"
 */
export const shareOfGdp = formula({
  id: "share-of-gdp",
  unit: "ratio",
  inputs: take("amount", "gdp"),
  body: (x) => ratio(x.amount, x.gdp),
  source: sources.product,
});

/**
 * Money for each inhabitant. They are counted in the middle of the fiscal year.
 *
 * @returns money per people; undefined where the population is zero or negative
 * @example perCapita({ amount: money("14000000", "KGS"), population: "7000000" }).value // "2"
 */
export const perCapita = formula({
  id: "per-capita",
  unit: "money/people",
  inputs: take("amount", "population"),
  body: (x) => ratio(x.amount, x.population),
  source: sources.perPerson,
});

/**
 * Money of the measures of a programme for each person that it reached: women, men and those of unknown sex.
 *
 * @returns money per people; undefined where nobody was reached, or where an amount or a count is unknown
 * @example costPerBeneficiary({ "measures-total": money("81000", "KGS"), "persons-reached": "100" }).value // "810"
 */
export const costPerBeneficiary = formula({
  id: "cost-per-beneficiary",
  unit: "money/people",
  inputs: take("measures-total", "persons-reached"),
  body: (x) => ratio(x["measures-total"], x["persons-reached"]),
  source: sources.reached,
});

/**
 * Money for each woman of a population that the figure names. They are counted in the middle of the fiscal year.
 *
 * @returns money per women; undefined where there are no women
 * @example perWoman({ amount: money("14000000", "KGS"), women: "3500000" }).value // "4"
 */
export const perWoman = formula({
  id: "per-woman",
  unit: "money/women",
  inputs: take("amount", "women"),
  body: (x) => ratio(x.amount, x.women),
  source: sources.perPerson,
});

/**
 * Share of women and girls among beneficiaries whose sex is known.
 *
 * @returns a ratio; undefined where a count is unknown or where there are no beneficiaries
 * @example womenShare({ female: "680", male: "1020" }).value // "0.4"
 */
export const womenShare = formula({
  id: "women-share",
  unit: "ratio",
  inputs: take("female", "male"),
  body: (x) => ratio(x.female, plus(x.female, x.male)),
  source: sources.beneficiaries,
});

/**
 * Net public subsidy of one user of a service.
 *
 * @returns money per persons; undefined where there are no users
 * @example unitSubsidy({ subsidy: money("400", "KGS"), users: "50" }).value // "8"
 */
export const unitSubsidy = formula({
  id: "unit-subsidy",
  unit: "money/persons",
  inputs: take("subsidy", "users"),
  body: (x) => ratio(x.subsidy, x.users),
  source: sources.incidence,
});
