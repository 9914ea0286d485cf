import { ceil, divide, is, max, min, minus, num, orElse, plus, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { inWholeUnits, take } from "./take.js";
import * as sources from "./sources.js";

/**
 * Units planned for a year on a straight path from the coverage of the first year to a target in the last. Never fewer
 * than there are.
 *
 * @returns units; undefined where the plan has one year only
 * @example plannedUnits({ "units-available": "20", "units-needed-raw": "100", "unit-coverage": "0.2",
 * "coverage-target": "0.5", "plan-year": "2026", "base-year": "2025", "last-year": "2027" }).value // "35"
 */
export const plannedUnits = formula({
  id: "planned-units",
  unit: "places",
  inputs: take(
    "units-available",
    "units-needed-raw",
    "unit-coverage",
    "coverage-target",
    "plan-year",
    "base-year",
    "last-year",
  ),
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
 * Units planned for a year whose coverage is listed. Never fewer than there are.
 *
 * @example plannedUnitsListed({ "units-available": "20", "units-needed-raw": "101", "planned-coverage": "0.4" }).value
 * // "41"
 */
export const plannedUnitsListed = formula({
  id: "planned-units-listed",
  unit: "places",
  inputs: take("units-available", "units-needed-raw", "planned-coverage"),
  body: (x) => max(x["units-available"], ceil(times(x["units-needed-raw"], x["planned-coverage"]))),
  source: sources.plan,
});

/**
 * Units planned for a year and region that are listed themselves. Never fewer than there are.
 *
 * @example plannedUnitsStated({ "units-available": "20", "stated-units": "32" }).value // "32"
 */
export const plannedUnitsStated = formula({
  id: "planned-units-stated",
  unit: "places",
  inputs: take("units-available", "stated-units"),
  body: (x) => max(x["units-available"], x["stated-units"]),
  source: sources.plan,
});

/**
 * Units that the plan has added by a year beside those that centres have.
 *
 * @example addedUnits({ "planned-units": "35", "units-available": "20" }).value // "15"
 */
export const addedUnits = formula({
  id: "added-units",
  unit: "places",
  inputs: take("planned-units", "units-available"),
  body: (x) => minus(x["planned-units"], x["units-available"]),
  source: sources.plan,
});

/**
 * Units that open in a year of the plan.
 *
 * @example newUnits({ "added-units": "35", "added-before": "20" }).value // "15"
 */
export const newUnits = formula({
  id: "new-units",
  unit: "places",
  inputs: take("added-units", "added-before"),
  body: (x) => max(minus(x["added-units"], x["added-before"]), num("0", "places")),
  source: sources.plan,
});

/**
 * Unit-years that the plan adds in a year: units opened earlier for the whole year, new ones for their months.
 *
 * @example scaleUpUnits({ "added-before": "4", "new-units": "15", "first-year-months": "6" }).value // "11.5"
 */
export const scaleUpUnits = formula({
  id: "scale-up-units",
  unit: "places",
  inputs: take("added-before", "new-units", "first-year-months"),
  body: (x) => plus(x["added-before"], times(x["new-units"], divide(x["first-year-months"], num("12", "months")))),
  source: sources.plan,
});

/**
 * Model centres that a number of planned units stands for.
 *
 * @returns a number of centres, with fractions; undefined where the capacity is zero or unknown
 * @example modelShare({ counts: "family_place", planned: "7.5", capacity: "10" }).value // "0.75"
 */
export const modelShare = formula({
  id: "model-share",
  unit: "ratio",
  inputs: {
    ...take("counts"),
    /** Units of the plan. Unit: `places`. */
    planned: "places",
    ...take("capacity"),
  },
  body: (x) => when(is(x.counts, "centre"), relabel(x.planned, "ratio"), divide(x.planned, x.capacity)),
  source: sources.plan,
});

/**
 * What the planned units cost of one amount of the model centre.
 *
 * @example scaleUpAmount({ "model-amount": money("1000", "KGS"), "model-share": "0.75" }).value // "750"
 */
export const scaleUpAmount = formula({
  id: "scale-up-amount",
  unit: "money",
  inputs: take("model-amount", "model-share"),
  body: (x) => times(x["model-amount"], x["model-share"]),
  source: sources.plan,
});

/**
 * What centres ask for in one economic class and year.
 *
 * @example centreRequest({ "request-running": money("70", "KGS"), "request-capital": money("20", "KGS"),
 * "request-overhead": money("0", "KGS"), "request-contingency": money("0", "KGS") }).value // "90"
 */
export const centreRequest = formula({
  id: "centre-request",
  unit: "money",
  inputs: take("request-running", "request-capital", "request-overhead", "request-contingency"),
  body: (x) =>
    plus(plus(plus(x["request-running"], x["request-capital"]), x["request-overhead"]), x["request-contingency"]),
  source: sources.plan,
});

/**
 * The whole cost of a year, before the money of anybody: what existing policy costs and what new policy adds.
 *
 * @example budgetRequest({ "baseline-request": money("100", "KGS"), "new-centres-request": money("20", "KGS"),
 * "scale-up-request": money("30", "KGS") }).value // "150"
 */
export const budgetRequest = formula({
  id: "budget-request",
  unit: "money",
  inputs: take("baseline-request", "new-centres-request", "scale-up-request"),
  body: (x) => plus(plus(x["baseline-request"], x["new-centres-request"]), x["scale-up-request"]),
  source: sources.plan,
});

/**
 * What the added units of a plan need: money that can be paid, so in whole smallest units of the currency.
 *
 * @example addedNeed({ "scale-up-request": money("10.005", "KGS"), "minor-unit": money("0.01", "KGS") }).value //
 * "10.01"
 */
export const addedNeed = formula({
  id: "added-need",
  unit: "money",
  inputs: take("scale-up-request", "minor-unit"),
  body: (x) => inWholeUnits(x["scale-up-request"], x["minor-unit"]),
  source: sources.plan,
});

/**
 * What the centres of a request and the added units of the plan need in a year.
 *
 * @example planNeed({ "estimate-need": money("100", "KGS"), "added-need": money("30", "KGS") }).value // "130"
 */
export const planNeed = formula({
  id: "plan-need",
  unit: "money",
  inputs: take("estimate-need", "added-need"),
  body: (x) => plus(x["estimate-need"], x["added-need"]),
  source: sources.plan,
});

/**
 * What others leave open of the need of a year: the addressee has given and signed of it, and is asked for the rest.
 *
 * @example openRequest({ "plan-need": money("130", "KGS"), "paid-by-others": money("60", "KGS") }).value // "70"
 */
export const openRequest = formula({
  id: "open-request",
  unit: "money",
  inputs: take("plan-need", "paid-by-others"),
  body: (x) => minus(x["plan-need"], x["paid-by-others"]),
  source: sources.plan,
});

/**
 * What the ceiling of a year cuts: added units before anything that stands. Nothing where there is no ceiling.
 *
 * @example planCut({ "estimate-cut": money("10", "KGS"), "added-need": money("30", "KGS"), "over-ceiling": money("25",
 * "KGS") }).value // "25"
 */
export const planCut = formula({
  id: "plan-cut",
  unit: "money",
  inputs: take("estimate-cut", "added-need", "over-ceiling"),
  body: (x) => {
    const zero = num("0", "money");
    const above = max(minus(orElse(x["over-ceiling"], zero), x["estimate-cut"]), zero);
    return plus(x["estimate-cut"], min(x["added-need"], above));
  },
  source: sources.plan,
});

/**
 * What others leave open above the ceiling of the year; without an addressee, the whole cost above it. Its twin is
 * under-ceiling.
 *
 * @example overCeiling({ "open-request": money("150", "KGS"), ceiling: money("120", "KGS") }).value // "30"
 */
export const overCeiling = formula({
  id: "over-ceiling",
  unit: "money",
  inputs: take("open-request", "ceiling"),
  body: (x) => max(minus(x["open-request"], x.ceiling), num("0", "money")),
  source: sources.plan,
});

/**
 * What the ceiling of a year leaves above what others leave open. Its twin is over-ceiling.
 *
 * @example underCeiling({ "open-request": money("100", "KGS"), ceiling: money("120", "KGS") }).value // "20"
 */
export const underCeiling = formula({
  id: "under-ceiling",
  unit: "money",
  inputs: take("open-request", "ceiling"),
  body: (x) => max(minus(x.ceiling, x["open-request"]), num("0", "money")),
  source: sources.plan,
});

/**
 * An amount of a year in the prices of the first year of the plan.
 *
 * @returns money; undefined where an index is missing or zero, never taken as 1
 * @example inBasePrices({ "amount-now": money("214", "KGS"), "index-base": "100", "index-year": "107" }).value // "200"
 */
export const inBasePrices = formula({
  id: "in-base-prices",
  unit: "money",
  inputs: take("amount-now", "index-base", "index-year"),
  body: (x) => divide(times(x["amount-now"], x["index-base"]), x["index-year"]),
  source: sources.plan,
});
