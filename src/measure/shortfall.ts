import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Shortfall of a centre: what its money leaves unpaid of its requirement.
 *
 * Formula: requirement − paid by earmarks to lines and services − free money, not below 0; its twin is surplus.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param paid-to-lines - what earmarks pay to lines
 * @param paid-to-services - what earmarks pay to services
 * @param free-money - money of the centre without earmark
 * @returns money; undefined where the requirement or the money is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example shortfall({ requirement: money("100", "KGS"), "paid-to-lines": money("10", "KGS"), "paid-to-services":
 * money("0", "KGS"), "free-money": money("60", "KGS") }).value // "30"
 */
export const shortfall = formula({
  id: "shortfall",
  unit: "money",
  inputs: {
    requirement: "money",
    "paid-to-lines": "money",
    "paid-to-services": "money",
    "free-money": "money",
  },
  body: (x) =>
    max(
      minus(minus(minus(x.requirement, x["paid-to-lines"]), x["paid-to-services"]), x["free-money"]),
      num("0", "money"),
    ),
  source: sources.womensAid,
});
