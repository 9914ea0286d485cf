import { max, minus, num } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Free money of a centre that its requirement leaves unspent: all that a pool may take from it.
 *
 * Formula: free money − (requirement − paid by earmarks to lines and services), not below 0. Earmarked money that pays nothing stays where it is.
 *
 * @param requirement - what the centre needs by standard in the year, money
 * @param paid-to-lines - what earmarks pay to lines, money
 * @param paid-to-services - what earmarks pay to services, money
 * @param free-money - money of the centre without earmark
 * @returns money; undefined where the requirement or the money is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.pooling` in `sources.ts`.
 * @example freeSurplus({ requirement: money("100", "KGS"), "paid-to-lines": money("10", "KGS"), "paid-to-services":
 * money("0", "KGS"), "free-money": money("120", "KGS") }).value // "30"
 */
export const freeSurplus = formula({
  id: "free-surplus",
  unit: "money",
  inputs: {
    requirement: "money",
    "paid-to-lines": "money",
    "paid-to-services": "money",
    "free-money": "money",
  },
  body: (x) =>
    max(
      minus(x["free-money"], minus(minus(x.requirement, x["paid-to-lines"]), x["paid-to-services"])),
      num("0", "money"),
    ),
  source: sources.pooling,
});
