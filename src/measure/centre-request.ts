import { plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
