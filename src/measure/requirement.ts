import { is, minus, num, pick, plus, ratio, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";
import { take } from "./take.js";

/**
 * Overhead of a service: what it bears of the organisation's shared costs.
 *
 * @returns money; undefined where the rate or the mode is unknown, and for a share of 1 or more
 * @example overhead({ "overhead-mode": "share", "overhead-rate": "0.07", "direct-cost": money("93", "EUR") }).value //
 * "7"
 */
export const overhead = formula({
  id: "overhead",
  unit: "money",
  inputs: take("overhead-mode", "overhead-rate", "direct-cost"),
  body: (x) =>
    pick(x["overhead-mode"], {
      markup: times(x["direct-cost"], x["overhead-rate"]),
      share: ratio(times(x["direct-cost"], x["overhead-rate"]), minus(num("1"), x["overhead-rate"])),
    }),
  source: sources.overhead,
});

/**
 * Contingency of a service.
 *
 * @returns money; undefined where the rate is unknown: 0 must be written
 * @example contingency({ "contingency-rate": "0.05", "direct-cost": money("100", "KGS"), overhead: money("10", "KGS")
 * }).value // "5.5"
 */
export const contingency = formula({
  id: "contingency",
  unit: "money",
  inputs: take("contingency-rate", "direct-cost", "overhead"),
  body: (x) => times(plus(x["direct-cost"], x.overhead), x["contingency-rate"]),
  source: sources.contract,
});

/**
 * Contingency of a service on its direct cost alone, where the analysis says so.
 *
 * @returns money; undefined where the rate is unknown: 0 must be written
 * @example contingencyOnDirect({ "contingency-rate": "0.05", "direct-cost": money("100", "KGS") }).value // "5"
 */
export const contingencyOnDirect = formula({
  id: "contingency-on-direct",
  unit: "money",
  inputs: take("contingency-rate", "direct-cost"),
  body: (x) => times(x["direct-cost"], x["contingency-rate"]),
  source: sources.contract,
});

/**
 * Requirement of a service: what it needs by its cost standard in the year, without capital.
 *
 * @example requirement({ "direct-cost": money("100", "KGS"), overhead: money("10", "KGS"), contingency: money("5.5",
 * "KGS") }).value // "115.5"
 */
export const requirement = formula({
  id: "requirement",
  unit: "money",
  inputs: take("direct-cost", "overhead", "contingency"),
  body: (x) => plus(plus(x["direct-cost"], x.overhead), x.contingency),
  source: sources.contract,
});

/**
 * Need of a service as it is stated, in the currency of the analysis.
 *
 * @returns money; undefined where the rate is unknown: never 1
 * @example statedNeed({ amount: "1000", foreign: "yes", "exchange-rate": "87.5" }).value // "87500"
 */
export const statedNeed = formula({
  id: "stated-need",
  unit: "money",
  inputs: {
    /** Amount in its own currency, 0 or more. Unit: `price`. */
    amount: "price",
    ...take("foreign", "exchange-rate"),
  },
  body: (x) => relabel(when(is(x.foreign, "yes"), times(x.amount, x["exchange-rate"]), x.amount), "money"),
  source: sources.contract,
});

/**
 * Requirement of a service where needs may be stated: the stated need, else its requirement by standard.
 *
 * @example requirementByBasis({ "need-basis": "stated", "stated-need": money("90", "KGS"), "direct-cost": money("100",
 * "KGS"), overhead: money("0", "KGS"), contingency: money("0", "KGS") }).value // "90"
 */
export const requirementByBasis = formula({
  id: "requirement-by-basis",
  unit: "money",
  inputs: take("need-basis", "stated-need", "direct-cost", "overhead", "contingency"),
  body: (x) =>
    pick(x["need-basis"], {
      stated: x["stated-need"],
      standard: plus(plus(x["direct-cost"], x.overhead), x.contingency),
    }),
  source: sources.contract,
});

/**
 * Economic cost of a service: its requirement with the yearly worth of its capital. Cash outlays on capital are never
 * added to it.
 *
 * @example economicCost({ requirement: money("115.5", "KGS"), "capital-annualised": money("4.5", "KGS") }).value //
 * "120"
 */
export const economicCost = formula({
  id: "economic-cost",
  unit: "money",
  inputs: take("requirement", "capital-annualised"),
  body: (x) => plus(x.requirement, x["capital-annualised"]),
  source: sources.contract,
});

/**
 * Amount of a cost line that varies with the nights that are occupied; 0 for what stays when places are empty. Nights,
 * clients and cases go together at the same mean stay; places, centres, posts, pay and whole steps stay.
 *
 * @example varyingAmount({ behaviour: "variable", driver: "person_night", "line-amount": money("500", "KGS") }).value
 * // "500"
 */
export const varyingAmount = formula({
  id: "varying-amount",
  unit: "money",
  inputs: take("behaviour", "driver", "line-amount"),
  body: (x) => {
    const none = num("0", "money");
    const byDriver = pick(x.driver, {
      place_night: x["line-amount"],
      person_night: x["line-amount"],
      client: x["line-amount"],
      case: x["line-amount"],
      centre: none,
      place: none,
      post_24_7: none,
      payroll: none,
    });
    return when(is(x.behaviour, "variable"), byDriver, none);
  },
  source: sources.contract,
});

/**
 * What one more occupied place-night costs as long as no step is crossed.
 *
 * @returns money per nights; undefined (`zero-denominator`) where there are none
 * @example varyingCostPerNight({ "varying-cost": money("500", "KGS"), "place-nights": "250" }).value // "2"
 */
export const varyingCostPerNight = formula({
  id: "varying-cost-per-night",
  unit: "money/nights",
  inputs: take("varying-cost", "place-nights"),
  body: (x) => ratio(x["varying-cost"], x["place-nights"]),
  source: sources.dayRate,
});

/**
 * What a service needs in the year even when its places are empty.
 *
 * @example standingCost({ requirement: money("115.5", "KGS"), "varying-cost": money("23.1", "KGS") }).value // "92.4"
 */
export const standingCost = formula({
  id: "standing-cost",
  unit: "money",
  inputs: take("requirement", "varying-cost"),
  body: (x) => minus(x.requirement, x["varying-cost"]),
  source: sources.contract,
});
