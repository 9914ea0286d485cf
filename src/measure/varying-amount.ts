import { is, num, pick, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
