import { is, minus, num, pick, plus, ratio, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Overhead of a service: what it bears of the organisation's shared costs.
 *
 * Formula: rate × direct cost (`markup`), or direct cost × rate ÷ (1 − rate) where the rate is a share of the
 * total (`share`).
 *
 * @param overhead-mode - `markup` or `share`
 * @param overhead-rate - overhead rate, below 1 for `share`
 * @param direct-cost - direct cost of the service
 * @returns money; undefined where the rate or the mode is unknown, and for a share of 1 or more
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.overhead` in `sources.ts`.
 * @example overhead({ "overhead-mode": "share", "overhead-rate": "0.07", "direct-cost": money("93", "EUR")
 * }).value // "7"
 */
export const overhead = formula({
  id: "overhead",
  unit: "money",
  inputs: {
    "overhead-mode": "text",
    "overhead-rate": "ratio",
    "direct-cost": "money",
  },
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
 * Formula: rate × (direct cost + overhead).
 *
 * @param contingency-rate - contingency rate, 0 or more
 * @param direct-cost - direct cost
 * @param overhead - overhead
 * @returns money; undefined where the rate is unknown: 0 must be written
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example contingency({ "contingency-rate": "0.05", "direct-cost": money("100", "KGS"), overhead: money("10",
 * "KGS") }).value // "5.5"
 */
export const contingency = formula({
  id: "contingency",
  unit: "money",
  inputs: {
    "contingency-rate": "ratio",
    "direct-cost": "money",
    overhead: "money",
  },
  body: (x) => times(plus(x["direct-cost"], x.overhead), x["contingency-rate"]),
  source: sources.contract,
});

/**
 * Contingency of a service on its direct cost alone, where the analysis says so.
 *
 * Formula: rate × direct cost.
 *
 * @param contingency-rate - contingency rate, 0 or more
 * @param direct-cost - direct cost
 * @returns money; undefined where the rate is unknown: 0 must be written
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example contingencyOnDirect({ "contingency-rate": "0.05", "direct-cost": money("100", "KGS") }).value // "5"
 */
export const contingencyOnDirect = formula({
  id: "contingency-on-direct",
  unit: "money",
  inputs: {
    "contingency-rate": "ratio",
    "direct-cost": "money",
  },
  body: (x) => times(x["direct-cost"], x["contingency-rate"]),
  source: sources.contract,
});

/**
 * Requirement of a service: what it needs by its cost standard in the year, without capital.
 *
 * Formula: direct cost + overhead + contingency.
 *
 * @param direct-cost - direct cost
 * @param overhead - overhead
 * @param contingency - contingency
 * @returns money; undefined where a part is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example requirement({ "direct-cost": money("100", "KGS"), overhead: money("10", "KGS"), contingency:
 * money("5.5", "KGS") }).value // "115.5"
 */
export const requirement = formula({
  id: "requirement",
  unit: "money",
  inputs: {
    "direct-cost": "money",
    overhead: "money",
    contingency: "money",
  },
  body: (x) => plus(plus(x["direct-cost"], x.overhead), x.contingency),
  source: sources.contract,
});

/**
 * Economic cost of a service: its requirement with the yearly worth of its capital.
 *
 * Formula: requirement + annualised capital; cash outlays on capital are never added to it.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param capital-annualised - equivalent annual cost of its capital
 * @returns money; undefined where a part is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example economicCost({ requirement: money("115.5", "KGS"), "capital-annualised": money("4.5", "KGS") }).value
 * // "120"
 */
export const economicCost = formula({
  id: "economic-cost",
  unit: "money",
  inputs: {
    requirement: "money",
    "capital-annualised": "money",
  },
  body: (x) => plus(x.requirement, x["capital-annualised"]),
  source: sources.contract,
});

/**
 * Amount of a cost line that varies with the nights that are occupied; 0 for what stays when places are empty.
 *
 * Formula: the line's amount where it is `variable` and driven by nights, clients or cases, whose number goes with the
 * nights at the same mean stay; 0 otherwise: places, centres, posts, pay and whole steps stay.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param driver - what the line depends on
 * @param line-amount - amount of the line
 * @returns money; undefined where behaviour or driver is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example varyingAmount({ behaviour: "variable", driver: "person_night", "line-amount": money("500", "KGS") }).value //
 * "500"
 */
export const varyingAmount = formula({
  id: "varying-amount",
  unit: "money",
  inputs: {
    behaviour: "text",
    driver: "text",
    "line-amount": "money",
  },
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
 * Formula: cost that varies with nights ÷ place nights.
 *
 * @param varying-cost - part of the requirement that varies with nights, with its overhead and contingency
 * @param place-nights - occupied place-nights
 * @returns money per nights; undefined (`zero-denominator`) where there are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.dayRate` in `sources.ts`.
 * @example varyingCostPerNight({ "varying-cost": money("500", "KGS"), "place-nights": "250" }).value // "2"
 */
export const varyingCostPerNight = formula({
  id: "varying-cost-per-night",
  unit: "money/nights",
  inputs: {
    "varying-cost": "money",
    "place-nights": "nights",
  },
  body: (x) => ratio(x["varying-cost"], x["place-nights"]),
  source: sources.dayRate,
});

/**
 * What a service needs in the year even when its places are empty.
 *
 * Formula: requirement − the part of it that varies with nights.
 *
 * @param requirement - what the service needs by standard in the year
 * @param varying-cost - part of the requirement that varies with nights, with its overhead and contingency
 * @returns money; undefined where a part is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example standingCost({ requirement: money("115.5", "KGS"), "varying-cost": money("23.1", "KGS") }).value // "92.4"
 */
export const standingCost = formula({
  id: "standing-cost",
  unit: "money",
  inputs: {
    requirement: "money",
    "varying-cost": "money",
  },
  body: (x) => minus(x.requirement, x["varying-cost"]),
  source: sources.contract,
});
