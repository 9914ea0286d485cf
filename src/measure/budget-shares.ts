import { plus, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Money that targets gender equality as a share of a base that the figure names.
 *
 * Formula: targeted ÷ base.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param base - money of the base (`denominator`: `all`, `programmable` or `direct`), same year, phase and unit
 * @returns a ratio; undefined where nothing was screened, or where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example taggedShare({ targeted: money("52", "MXN"), base: money("1000", "MXN") }).value // "0.052"
 */
export const taggedShare = formula({
  id: "tagged-share",
  unit: "ratio",
  inputs: {
    targeted: "money",
    base: "money",
  },
  body: (x) => ratio(x.targeted, x.base),
  source: budgetSources.base,
});

/**
 * Least share that can target gender equality: no line that was not screened does.
 *
 * Formula: targeted ÷ allocable.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param allocable - money of all lines but those that the scheme declares outside what can be screened
 * @returns a ratio, the lower end beside `tagged-share-high`; undefined where nothing was screened, or where the base is
 * zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived; the quotient is that of `share-of-allocable`, said as a bound.
 * @example taggedShareLow({ targeted: money("60", "USD"), allocable: money("200", "USD") }).value // "0.3"
 */
export const taggedShareLow = formula({
  id: "tagged-share-low",
  unit: "ratio",
  inputs: {
    targeted: "money",
    allocable: "money",
  },
  body: (x) => ratio(x.targeted, x.allocable),
  source: budgetSources.bounds,
});

/**
 * Largest share that can target gender equality: every line that was not screened does.
 *
 * Formula: (targeted + not screened) ÷ allocable.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param unscreened - money of the lines that can be screened and were not, 0 or more; else it bounds nothing
 * @param allocable - money of all lines but those that the scheme declares outside what can be screened
 * @returns a ratio, the upper end beside `tagged-share-low`; undefined where an input is unknown, or where the base is
 * zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example taggedShareHigh({ targeted: money("60", "USD"), unscreened: money("50", "USD"), allocable: money("200",
 * "USD") }).value // "0.55"
 */
export const taggedShareHigh = formula({
  id: "tagged-share-high",
  unit: "ratio",
  inputs: {
    targeted: "money",
    unscreened: "money",
    allocable: "money",
  },
  body: (x) => ratio(plus(x.targeted, x.unscreened), x.allocable),
  source: budgetSources.bounds,
});

/**
 * Money that targets gender equality as a share of the money that was screened.
 *
 * Formula: targeted ÷ screened.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param screened - money of all lines that were screened, the lines not targeted included
 * @returns a ratio; undefined where nothing was screened, or where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: OECD, DAC gender equality policy marker.
 * @example shareOfScreened({ targeted: money("60", "USD"), screened: money("150", "USD") }).value // "0.4"
 */
export const shareOfScreened = formula({
  id: "share-of-screened",
  unit: "ratio",
  inputs: { targeted: "money", screened: "money" },
  body: ({ targeted, screened }) => ratio(targeted, screened),
  source: budgetSources.dacMarker,
});

/**
 * Money that targets gender equality as a share of all money that could be screened.
 *
 * Formula: targeted ÷ allocable.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param allocable - money of all lines but those that the scheme declares outside what can be screened
 * @returns a ratio; undefined where nothing was screened, or where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: OECD, Development Finance for Gender Equality 2024, annex; Donor Tracker uses this base.
 * @example shareOfAllocable({ targeted: money("60", "USD"), allocable: money("200", "USD") }).value // "0.3"
 */
export const shareOfAllocable = formula({
  id: "share-of-allocable",
  unit: "ratio",
  inputs: { targeted: "money", allocable: "money" },
  body: ({ targeted, allocable }) => ratio(targeted, allocable),
  source: budgetSources.allocable,
});

/**
 * How much of the money that could be screened was screened.
 *
 * Formula: screened ÷ allocable.
 *
 * @param screened - money of all lines that were screened
 * @param allocable - money of all lines but those that the scheme declares outside what can be screened
 * @returns a ratio; undefined where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example screeningCoverage({ screened: money("150", "USD"), allocable: money("200", "USD") }).value // "0.75"
 */
export const screeningCoverage = formula({
  id: "screening-coverage",
  unit: "ratio",
  inputs: { screened: "money", allocable: "money" },
  body: ({ screened, allocable }) => ratio(screened, allocable),
  source: budgetSources.coverage,
});

/**
 * Money against gender-based violence as a share of a base that the figure names.
 *
 * Formula: money against gender-based violence ÷ base.
 *
 * @param gbv-total - money against gender-based violence
 * @param base - the whole budget (`denominator: all`), or the lines that something was said about (`screened`)
 * @returns a ratio; undefined where nobody said anything about any line, or where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example gbvShare({ "gbv-total": money("3", "KGS"), base: money("1000", "KGS") }).value // "0.003"
 */
export const gbvShare = formula({
  id: "gbv-share",
  unit: "ratio",
  inputs: { "gbv-total": "money", base: "money" },
  body: (x) => ratio(x["gbv-total"], x.base),
  source: budgetSources.violence,
});

/**
 * How much of the planned money was spent, over the lines that have both amounts.
 *
 * Formula: executed ÷ planned.
 *
 * @param executed - money executed by the lines that have both amounts
 * @param planned - money of the same lines in the plan that the figure names (`against`: approved or revised)
 * @returns a ratio, may be above 1; undefined where no line has both, or where the plan is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example executionRate({ executed: money("95", "AMD"), planned: money("100", "AMD") }).value // "0.95"
 */
export const executionRate = formula({
  id: "execution-rate",
  unit: "ratio",
  inputs: { executed: "money", planned: "money" },
  body: ({ executed, planned }) => ratio(executed, planned),
  source: budgetSources.execution,
});

/**
 * Money as a share of gross domestic product.
 *
 * Formula: amount ÷ gross domestic product.
 *
 * @param amount - money of a year in whole units
 * @param gdp - gross domestic product at the prices of that year, in whole units, above 0
 * @returns a ratio; above 1 the unit of one of the two is wrong; undefined where an input is unknown, or where the
 * product is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example shareOfGdp({ amount: money("5", "KGS"), gdp: money("1000", "KGS") }).value // "0.005"
 */
export const shareOfGdp = formula({
  id: "share-of-gdp",
  unit: "ratio",
  inputs: {
    amount: "money",
    gdp: "money",
  },
  body: (x) => ratio(x.amount, x.gdp),
  source: budgetSources.product,
});

/**
 * Money for each inhabitant.
 *
 * Formula: amount ÷ population.
 *
 * @param amount - money of a fiscal year
 * @param population - inhabitants in the middle of that year, above 0
 * @returns money per people; undefined where an input is unknown, or where the population is zero or negative
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example perCapita({ amount: money("14000000", "KGS"), population: "7000000" }).value // "2"
 */
export const perCapita = formula({
  id: "per-capita",
  unit: "money/people",
  inputs: {
    amount: "money",
    population: "people",
  },
  body: (x) => ratio(x.amount, x.population),
  source: budgetSources.perPerson,
});

/**
 * Money for each woman of a population that the figure names.
 *
 * Formula: amount ÷ women.
 *
 * @param amount - money of a fiscal year
 * @param women - women in the middle of that year, of all ages or of the ages that the figure names, above 0
 * @returns money per women; undefined where an input is unknown, or where there are no women
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example perWoman({ amount: money("14000000", "KGS"), women: "3500000" }).value // "4"
 */
export const perWoman = formula({
  id: "per-woman",
  unit: "money/women",
  inputs: {
    amount: "money",
    women: "women",
  },
  body: (x) => ratio(x.amount, x.women),
  source: budgetSources.perPerson,
});

/**
 * Share of women and girls among beneficiaries whose sex is known.
 *
 * Formula: female ÷ (female + male).
 *
 * @param female - women and girls, persons and not visits
 * @param male - men and boys, persons and not visits
 * @returns a ratio; undefined where a count is unknown or where there are no beneficiaries
 * @throws `formula.input`, `number.invalid` for inputs of the wrong kind
 * Source: derived.
 * @example womenShare({ female: "680", male: "1020" }).value // "0.4"
 */
export const womenShare = formula({
  id: "women-share",
  unit: "ratio",
  inputs: {
    female: "persons",
    male: "persons",
  },
  body: (x) => ratio(x.female, plus(x.female, x.male)),
  source: budgetSources.beneficiaries,
});

/**
 * Net public subsidy of one user of a service.
 *
 * Formula: subsidy ÷ users.
 *
 * @param subsidy - public money for the service, less what users pay
 * @param users - users of the service, all sexes and those of unknown sex, above 0
 * @returns money per persons; undefined where an input is unknown, or where there are no users
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: OECD, glossary of statistical terms, benefit incidence.
 * @example unitSubsidy({ subsidy: money("400", "KGS"), users: "50" }).value // "8"
 */
export const unitSubsidy = formula({
  id: "unit-subsidy",
  unit: "money/persons",
  inputs: {
    subsidy: "money",
    users: "persons",
  },
  body: (x) => ratio(x.subsidy, x.users),
  source: budgetSources.incidence,
});
