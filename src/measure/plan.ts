import { ceil, divide, is, max, minus, num, plus, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units planned for a year on a straight path from the coverage of the first year to a target in the last.
 *
 * Formula: (coverage of the first year + (target − coverage) × years gone ÷ years of the plan) × units needed of the year, rounded up; never fewer than there are.
 *
 * @param units-available - units of the year
 * @param units-needed-raw - unrounded need of the year
 * @param unit-coverage - coverage of the first year
 * @param coverage-target - coverage wanted in the last year
 * @param plan-year - the year
 * @param base-year - first year of the plan
 * @param last-year - last year of the plan
 * @returns units; undefined where the plan has one year only or an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example plannedUnits({ "units-available": "20", "units-needed-raw": "100", "unit-coverage": "0.2", "coverage-target": "0.5",
 * "plan-year": "2026", "base-year": "2025", "last-year": "2027" }).value // "35"
 */
export const plannedUnits = formula({
  id: "planned-units",
  unit: "places",
  inputs: {
    "units-available": "places",
    "units-needed-raw": "places",
    "unit-coverage": "ratio",
    "coverage-target": "ratio",
    "plan-year": "years",
    "base-year": "years",
    "last-year": "years",
  },
  body: (x) =>
    max(
      x["units-available"],
      ceil(
        times(
          x["units-needed-raw"],
          plus(
            x["unit-coverage"],
            times(
              minus(x["coverage-target"], x["unit-coverage"]),
              divide(minus(x["plan-year"], x["base-year"]), minus(x["last-year"], x["base-year"])),
            ),
          ),
        ),
      ),
    ),
  source: sources.plan,
});

/**
 * Units planned for a year whose coverage is listed.
 *
 * Formula: coverage of the year × units needed of the year, rounded up; never fewer than there are.
 *
 * @param units-available - units of the year
 * @param units-needed-raw - unrounded need of the year
 * @param planned-coverage - coverage that the plan lists for the year
 * @returns units; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example plannedUnitsListed({ "units-available": "20", "units-needed-raw": "101", "planned-coverage": "0.4" }).value // "41"
 */
export const plannedUnitsListed = formula({
  id: "planned-units-listed",
  unit: "places",
  inputs: {
    "units-available": "places",
    "units-needed-raw": "places",
    "planned-coverage": "ratio",
  },
  body: (x) => max(x["units-available"], ceil(times(x["units-needed-raw"], x["planned-coverage"]))),
  source: sources.plan,
});

/**
 * Units planned for a year and region that are listed themselves.
 *
 * Formula: units as listed; never fewer than there are.
 *
 * @param units-available - units of the year
 * @param stated-units - units that the plan lists for the region and year
 * @returns units; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example plannedUnitsStated({ "units-available": "20", "stated-units": "32" }).value // "32"
 */
export const plannedUnitsStated = formula({
  id: "planned-units-stated",
  unit: "places",
  inputs: {
    "units-available": "places",
    "stated-units": "places",
  },
  body: (x) => max(x["units-available"], x["stated-units"]),
  source: sources.plan,
});

/**
 * Units that the plan has added by a year beside those that centres have.
 *
 * Formula: units planned − units available of the year.
 *
 * @param planned-units - units planned for the year
 * @param units-available - units of the year
 * @returns units; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example addedUnits({ "planned-units": "35", "units-available": "20" }).value // "15"
 */
export const addedUnits = formula({
  id: "added-units",
  unit: "places",
  inputs: {
    "planned-units": "places",
    "units-available": "places",
  },
  body: (x) => minus(x["planned-units"], x["units-available"]),
  source: sources.plan,
});

/**
 * Units that open in a year of the plan.
 *
 * Formula: units added by the year − units added by the year before, not below 0.
 *
 * @param added-units - units that the plan has added by the year
 * @param added-before - units that it had added by the year before; 0 in the first
 * @returns units; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example newUnits({ "added-units": "35", "added-before": "20" }).value // "15"
 */
export const newUnits = formula({
  id: "new-units",
  unit: "places",
  inputs: {
    "added-units": "places",
    "added-before": "places",
  },
  body: (x) => max(minus(x["added-units"], x["added-before"]), num("0", "places")),
  source: sources.plan,
});

/**
 * Unit-years that the plan adds in a year: units opened earlier for the whole year, new ones for their months.
 *
 * Formula: units added by the year before + new units × months open in their first year ÷ 12.
 *
 * @param added-before - units that the plan had added by the year before
 * @param new-units - units that open in the year
 * @param first-year-months - months that a new unit is open in its first year
 * @returns units; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example scaleUpUnits({ "added-before": "4", "new-units": "15", "first-year-months": "6" }).value // "11.5"
 */
export const scaleUpUnits = formula({
  id: "scale-up-units",
  unit: "places",
  inputs: {
    "added-before": "places",
    "new-units": "places",
    "first-year-months": "months",
  },
  body: (x) => plus(x["added-before"], times(x["new-units"], divide(x["first-year-months"], num("12", "months")))),
  source: sources.plan,
});

/**
 * Model centres that a number of planned units stands for.
 *
 * Formula: planned units ÷ capacity of the model centre for norms that count places; the units themselves for norms that count centres.
 *
 * @param counts - `family_place`, `bed` or `centre`
 * @param planned - units of the plan
 * @param capacity - places of the model centre
 * @returns a number of centres, with fractions; undefined where the capacity is zero or unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example modelShare({ counts: "family_place", planned: "7.5", capacity: "10" }).value // "0.75"
 */
export const modelShare = formula({
  id: "model-share",
  unit: "ratio",
  inputs: {
    counts: "text",
    planned: "places",
    capacity: "places",
  },
  body: (x) => when(is(x.counts, "centre"), relabel(x.planned, "ratio"), divide(x.planned, x.capacity)),
  source: sources.plan,
});

/**
 * What the planned units cost of one amount of the model centre.
 *
 * Formula: amount of the model centre × model centres that the units stand for.
 *
 * @param model-amount - a running or capital amount of one model centre, money
 * @param model-share - model centres that the units stand for
 * @returns money; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example scaleUpAmount({ "model-amount": money("1000", "KGS"), "model-share": "0.75" }).value // "750"
 */
export const scaleUpAmount = formula({
  id: "scale-up-amount",
  unit: "money",
  inputs: {
    "model-amount": "money",
    "model-share": "ratio",
  },
  body: (x) => times(x["model-amount"], x["model-share"]),
  source: sources.plan,
});

/**
 * What centres ask for in one economic class and year.
 *
 * Formula: running costs of their lines + capital of those that open + overhead + contingency.
 *
 * @param request-running - running costs of the lines of the class, money
 * @param request-capital - replacement value of capital lines of centres that open in the year, money
 * @param request-overhead - overhead, in its own row, money
 * @param request-contingency - contingency, in its own row, money
 * @returns money; undefined where one of the four is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example centreRequest({ "request-running": money("70", "KGS"), "request-capital": money("20", "KGS"), "request-overhead":
 * money("0", "KGS"), "request-contingency": money("0", "KGS") }).value // "90"
 */
export const centreRequest = formula({
  id: "centre-request",
  unit: "money",
  inputs: {
    "request-running": "money",
    "request-capital": "money",
    "request-overhead": "money",
    "request-contingency": "money",
  },
  body: (x) =>
    plus(plus(plus(x["request-running"], x["request-capital"]), x["request-overhead"]), x["request-contingency"]),
  source: sources.plan,
});

/**
 * Budget request of a year: what existing policy costs and what new policy adds.
 *
 * Formula: baseline of existing centres + centres that open later + places of the scale-up.
 *
 * @param baseline-request - what the centres of the first year of the plan ask for, money
 * @param new-centres-request - what listed centres that open later ask for, money
 * @param scale-up-request - what the places of the scale-up ask for, money
 * @returns money; undefined where one of the three is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example budgetRequest({ "baseline-request": money("100", "KGS"), "new-centres-request": money("20", "KGS"), "scale-up-request":
 * money("30", "KGS") }).value // "150"
 */
export const budgetRequest = formula({
  id: "budget-request",
  unit: "money",
  inputs: {
    "baseline-request": "money",
    "new-centres-request": "money",
    "scale-up-request": "money",
  },
  body: (x) => plus(plus(x["baseline-request"], x["new-centres-request"]), x["scale-up-request"]),
  source: sources.plan,
});

/**
 * What a budget request asks for above the ceiling of its year.
 *
 * Formula: request − ceiling, not below 0; its twin is under-ceiling.
 *
 * @param budget-request - request of the year, money
 * @param ceiling - ceiling set for the year, money
 * @returns money; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example overCeiling({ "budget-request": money("150", "KGS"), ceiling: money("120", "KGS") }).value // "30"
 */
export const overCeiling = formula({
  id: "over-ceiling",
  unit: "money",
  inputs: {
    "budget-request": "money",
    ceiling: "money",
  },
  body: (x) => max(minus(x["budget-request"], x.ceiling), num("0", "money")),
  source: sources.plan,
});

/**
 * What the ceiling of a year leaves above the budget request.
 *
 * Formula: ceiling − request, not below 0; its twin is over-ceiling.
 *
 * @param budget-request - request of the year, money
 * @param ceiling - ceiling set for the year, money
 * @returns money; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example underCeiling({ "budget-request": money("100", "KGS"), ceiling: money("120", "KGS") }).value // "20"
 */
export const underCeiling = formula({
  id: "under-ceiling",
  unit: "money",
  inputs: {
    "budget-request": "money",
    ceiling: "money",
  },
  body: (x) => max(minus(x.ceiling, x["budget-request"]), num("0", "money")),
  source: sources.plan,
});

/**
 * An amount of a year in the prices of the first year of the plan.
 *
 * Formula: amount × price index of the first year ÷ price index of the year.
 *
 * @param amount-now - an amount in the prices of its year, money
 * @param index-base - price index of the first year
 * @param index-year - price index of the year
 * @returns money; undefined where an index is missing or zero, never taken as 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example inBasePrices({ "amount-now": money("214", "KGS"), "index-base": "100", "index-year": "107" }).value // "200"
 */
export const inBasePrices = formula({
  id: "in-base-prices",
  unit: "money",
  inputs: {
    "amount-now": "money",
    "index-base": "ratio",
    "index-year": "ratio",
  },
  body: (x) => divide(times(x["amount-now"], x["index-base"]), x["index-year"]),
  source: sources.plan,
});
