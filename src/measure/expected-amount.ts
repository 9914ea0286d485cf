import { pick, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Expected amount of a row of funding.
 *
 * Formula: the amount where it is secured; probability × amount where it is promised.
 *
 * @param status - `disbursed`, `committed`, `pledged` or `probable`
 * @param probability - chance that a promise is kept, 0 to 1
 * @param funding-amount - amount of the row
 * @returns money; undefined for a promise without probability
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example expectedAmount({ status: "pledged", probability: "0.5", "funding-amount": money("10", "KGS") }).value
 * // "5"
 */
export const expectedAmount = formula({
  id: "expected-amount",
  unit: "money",
  inputs: {
    status: "text",
    probability: "ratio",
    "funding-amount": "money",
  },
  body: (x) =>
    pick(x.status, {
      disbursed: x["funding-amount"],
      committed: x["funding-amount"],
      pledged: times(x["funding-amount"], x.probability),
      probable: times(x["funding-amount"], x.probability),
    }),
  source: sources.contract,
});
