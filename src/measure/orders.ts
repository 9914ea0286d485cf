import { divide, min, minus, num, orElse, pick, plus, ratio, relabel, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";
import { take } from "./take.js";

/**
 * Money of a social order in the months of its contract.
 *
 * @example orderMoney({ "order-price": money("500", "KGS"), "order-units": "3000", "order-ceiling": money("1200000",
 * "KGS"), "order-share": "0.8" }).value // "960000"
 */
export const orderMoney = formula({
  id: "order-money",
  unit: "money",
  inputs: take("order-price", "order-units", "order-ceiling", "order-share"),
  body: (x) => {
    const whole = times(x["order-price"], x["order-units"]);
    return times(min(whole, orElse(x["order-ceiling"], whole)), orElse(x["order-share"], num("1")));
  },
  source: sources.order,
});

/**
 * Units at which a social order pays what the service costs in the months of its contract.
 *
 * @returns units, not rounded; undefined where the price is not above what a unit adds
 * @example orderBreakEven({ "standing-cost": money("1200000", "KGS"), "contract-months": "6", "order-price":
 * money("500", "KGS"), "order-share": "1", "varying-cost-per-unit": money("200", "KGS") }).value // "2000"
 */
export const orderBreakEven = formula({
  id: "order-break-even",
  unit: "units",
  inputs: take("standing-cost", "contract-months", "order-price", "order-share", "varying-cost-per-unit"),
  body: (x) =>
    ratio(
      times(x["standing-cost"], divide(x["contract-months"], num("12", "months"))),
      minus(times(x["order-price"], orElse(x["order-share"], num("1"))), x["varying-cost-per-unit"]),
    ),
  source: sources.order,
});

/**
 * Direct cost and overhead of a service, or of a part of it: what a price has to bear.
 *
 * @example costBeforeContingency({ "direct-cost": money("100", "KGS"), overhead: money("10", "KGS") }).value // "110"
 */
export const costBeforeContingency = formula({
  id: "cost-before-contingency",
  unit: "money",
  inputs: take("direct-cost", "overhead"),
  body: (x) => plus(x["direct-cost"], x.overhead),
  source: sources.order,
});

/**
 * Direct cost and overhead that each unit of a social order adds.
 *
 * @returns money a unit; undefined where the unit is not said or the service has none of it
 * @example varyingCostPerUnit({ "order-unit": "client", "varying-cost": money("600", "KGS"), clients: "3" }).value //
 * "200"
 */
export const varyingCostPerUnit = formula({
  id: "varying-cost-per-unit",
  unit: "money/units",
  inputs: take("order-unit", "varying-cost", "clients", "cases", "place-nights", "person-nights"),
  body: (x) =>
    ratio(
      x["varying-cost"],
      pick(x["order-unit"], {
        client: relabel(x.clients, "units"),
        case: relabel(x.cases, "units"),
        place_night: relabel(x["place-nights"], "units"),
        person_night: relabel(x["person-nights"], "units"),
      }),
    ),
  source: sources.order,
});
