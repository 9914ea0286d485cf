import { num, pick } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Part of a row of funding that is secured: received or signed.
 *
 * Formula: the amount where it is disbursed or committed, else 0.
 *
 * @param status - `disbursed`, `committed`, `pledged` or `probable`
 * @param funding-amount - amount of the row
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example securedAmount({ status: "pledged", "funding-amount": money("10", "KGS") }).value // "0"
 */
export const securedAmount = formula({
  id: "secured-amount",
  unit: "money",
  inputs: {
    status: "text",
    "funding-amount": "money",
  },
  body: (x) =>
    pick(x.status, {
      disbursed: x["funding-amount"],
      committed: x["funding-amount"],
      pledged: num("0", "money"),
      probable: num("0", "money"),
    }),
  source: sources.contract,
});
