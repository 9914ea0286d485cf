import { divide, min, minus, num, orElse, pick, plus, ratio, relabel, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Money of a social order in the months of its contract.
 *
 * Formula: the smaller of price × units and the ceiling of the contract, × the share that the order pays; without a
 * ceiling price × units, without a share all of it.
 *
 * @param order-price - price of a unit by the contract, above 0
 * @param order-units - units that are served in the months of the contract
 * @param order-ceiling - the most that the contract pays
 * @param order-share - share that the order pays, 0 to 1
 * @returns money; undefined where price or units are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.order` in `sources.ts`.
 * @example orderMoney({ "order-price": money("500", "KGS"), "order-units": "3000", "order-ceiling": money("1200000", "KGS"),
 * "order-share": "0.8" }).value // "960000"
 */
export const orderMoney = formula({
  id: "order-money",
  unit: "money",
  inputs: {
    "order-price": "money/units",
    "order-units": "units",
    "order-ceiling": "money",
    "order-share": "ratio",
  },
  body: (x) => {
    const whole = times(x["order-price"], x["order-units"]);
    return times(min(whole, orElse(x["order-ceiling"], whole)), orElse(x["order-share"], num("1")));
  },
  source: sources.order,
});

/**
 * Units at which a social order pays what the service costs in the months of its contract.
 *
 * Formula: direct cost and overhead that stand without units, of the months of the contract ÷ (price × share − cost that
 * each unit adds).
 *
 * @param standing-cost - direct cost and overhead of a year that stand without units
 * @param contract-months - months of the contract, 1 to 12
 * @param order-price - price of a unit by the contract
 * @param order-share - share that the order pays, 0 to 1
 * @param varying-cost-per-unit - direct cost and overhead that each unit adds
 * @returns units, not rounded; undefined where the price is not above what a unit adds
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.order` in `sources.ts`.
 * @example orderBreakEven({ "standing-cost": money("1200000", "KGS"), "contract-months": "6", "order-price": money("500",
 * "KGS"), "order-share": "1", "varying-cost-per-unit": money("200", "KGS") }).value // "2000"
 */
export const orderBreakEven = formula({
  id: "order-break-even",
  unit: "units",
  inputs: {
    "standing-cost": "money",
    "contract-months": "months",
    "order-price": "money/units",
    "order-share": "ratio",
    "varying-cost-per-unit": "money/units",
  },
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
 * Formula: direct cost + overhead.
 *
 * @param direct-cost - direct cost
 * @param overhead - overhead on it
 * @returns money a year; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.order` in `sources.ts`.
 * @example costBeforeContingency({ "direct-cost": money("100", "KGS"), overhead: money("10", "KGS") }).value // "110"
 */
export const costBeforeContingency = formula({
  id: "cost-before-contingency",
  unit: "money",
  inputs: { "direct-cost": "money", overhead: "money" },
  body: (x) => plus(x["direct-cost"], x.overhead),
  source: sources.order,
});

/**
 * Direct cost and overhead that each unit of a social order adds.
 *
 * Formula: cost that varies with units ÷ units of the service in a year, in the unit of the order.
 *
 * @param order-unit - `client`, `case`, `place_night` or `person_night`
 * @param varying-cost - direct cost and overhead of a year that vary with units
 * @param clients - clients of the service
 * @param cases - cases of the service
 * @param place-nights - occupied place-nights
 * @param person-nights - nights of persons
 * @returns money a unit; undefined where the unit is not said or the service has none of it
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.order` in `sources.ts`.
 * @example varyingCostPerUnit({ "order-unit": "client", "varying-cost": money("600", "KGS"), clients: "3" }).value // "200"
 */
export const varyingCostPerUnit = formula({
  id: "varying-cost-per-unit",
  unit: "money/units",
  inputs: {
    "order-unit": "text",
    "varying-cost": "money",
    clients: "clients",
    cases: "cases",
    "place-nights": "nights",
    "person-nights": "person-nights",
  },
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
