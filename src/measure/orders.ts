import {
  type Expr,
  type Text,
  ceil,
  compare,
  divide,
  is,
  min,
  minus,
  none,
  num,
  orElse,
  pick,
  plus,
  ratio,
  relabel,
  times,
  when,
} from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

type Stated = {
  readonly "order-unit": Text;
  readonly clients: Expr<"clients">;
  readonly cases: Expr<"cases">;
  readonly "place-nights": Expr<"nights">;
  readonly "person-nights": Expr<"person-nights">;
};

// What the row of a service states in the unit that an order pays by.
const unitsStated = (x: Stated): Expr<"units"> =>
  pick(x["order-unit"], {
    client: relabel(x.clients, "units"),
    case: relabel(x.cases, "units"),
    place_night: relabel(x["place-nights"], "units"),
    person_night: relabel(x["person-nights"], "units"),
  });

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
  body: (x) => ratio(x["varying-cost"], unitsStated(x)),
  source: sources.order,
});

/**
 * Part of what a service costs in the year that falls into the months of a contract.
 *
 * @example contractShare({ "contract-months": "6", "months-open": "12" }).value // "0.5"
 */
export const contractShare = formula({
  id: "contract-share",
  unit: "ratio",
  inputs: take("contract-months", "months-open"),
  body: (x) => divide(min(x["contract-months"], x["months-open"]), x["months-open"]),
  source: sources.order,
});

/**
 * What a service does in the year at the pace of an order, divided by what its row states. Nights, clients and cases go
 * together.
 *
 * @returns a ratio; undefined where the unit is not said or the service has none of it
 * @example orderPace({ "order-unit": "client", "tried-units": "100", "contract-share": "0.5", clients: "400" }).value //
 * "0.5"
 */
export const orderPace = formula({
  id: "order-pace",
  unit: "ratio",
  inputs: take("order-unit", "tried-units", "contract-share", "clients", "cases", "place-nights", "person-nights"),
  body: (x) => ratio(divide(x["tried-units"], x["contract-share"]), unitsStated(x)),
  source: sources.order,
});

/**
 * Units of a line's driver at the pace of an order: nights, clients and cases go with it, centres and places stay.
 *
 * @example unitsAtPace({ driver: "client", "stated-driver-units": "400", "order-pace": "0.5" }).value // "200"
 */
export const unitsAtPace = formula({
  id: "units-at-pace",
  unit: "units",
  inputs: take("driver", "stated-driver-units", "order-pace"),
  body: (x) => {
    const paced = times(x["stated-driver-units"], x["order-pace"]);
    return pick(x.driver, {
      client: paced,
      case: paced,
      place_night: paced,
      person_night: paced,
      centre: x["stated-driver-units"],
      place: x["stated-driver-units"],
    });
  },
  source: sources.order,
});

/**
 * What a service costs in the months of a contract, direct cost and overhead.
 *
 * @example orderCost({ "cost-before-contingency": money("1000", "KGS"), "contract-share": "0.5" }).value // "500"
 */
export const orderCost = formula({
  id: "order-cost",
  unit: "money",
  inputs: take("cost-before-contingency", "contract-share"),
  body: (x) => times(x["cost-before-contingency"], x["contract-share"]),
  source: sources.order,
});

/**
 * The least whole units at which an order may pay what a service costs, seen from units that are tried: these units
 * where it pays their cost, else the first at which it would pay it if no step came between. Cost never falls as units
 * rise, so that no number between the two pays.
 *
 * @returns units; undefined (`no-break-even`) where no number within the contract and its ceiling pays
 * @example unitsToPay({ "tried-units": "1", "order-units": "900", "order-cost": money("1001", "KGS"), "paid-at-units":
 * money("3", "KGS"), "order-money": money("2700", "KGS"), "order-price": money("3", "KGS"), "adds-evenly": "yes",
 * "varying-cost-per-unit": money("1", "KGS") }).value // "500"
 */
export const unitsToPay = formula({
  id: "units-to-pay",
  unit: "units",
  inputs: take(
    "tried-units",
    "order-units",
    "order-cost",
    "paid-at-units",
    "order-money",
    "order-price",
    "order-share",
    "adds-evenly",
    "varying-cost-per-unit",
  ),
  body: (x) => {
    const never = none("no-break-even", "order-units", "units");
    const paid = times(x["order-price"], orElse(x["order-share"], num("1")));
    const added = when(is(x["adds-evenly"], "yes"), x["varying-cost-per-unit"], num("0", "money/units"));
    const standing = minus(x["order-cost"], times(added, x["tried-units"]));
    const ahead = when(compare(paid, ">", added), ceil(divide(standing, minus(paid, added))), never);
    const open = when(compare(x["order-cost"], ">", x["order-money"]), never, ahead);
    const pays = when(compare(x["paid-at-units"], ">=", x["order-cost"]), x["tried-units"], open);
    return when(compare(x["tried-units"], ">", x["order-units"]), never, pays);
  },
  source: sources.order,
});

/**
 * The least whole units at which a social order pays what the service costs in the months of its contract, with all
 * steps of the cost: the last units that were tried, where it pays them.
 *
 * @returns units; undefined (`no-break-even`) where no number within the contract and its ceiling pays
 * @example orderBreakEven({ "tried-units": "500", "units-to-pay": "500" }).value // "500"
 */
export const orderBreakEven = formula({
  id: "order-break-even",
  unit: "units",
  inputs: take("tried-units", "units-to-pay"),
  body: (x) =>
    when(
      compare(x["units-to-pay"], "=", x["tried-units"]),
      x["tried-units"],
      none("missing-input", "units-to-pay", "units"),
    ),
  source: sources.order,
});
