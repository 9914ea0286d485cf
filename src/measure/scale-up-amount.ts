import { times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What the planned units cost of one amount of the model centre.
 *
 * Formula: amount of the model centre × model centres that the units stand for.
 *
 * @param model-amount - a running or capital amount of one model centre, money
 * @param model-share - model centres that the units stand for
 * @returns money; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example scaleUpAmount({ "model-amount": money("1000", "KGS"), "model-share": "0.75" }).value // "750"
 */
export const scaleUpAmount = formula({
  id: "scale-up-amount",
  unit: "money",
  inputs: {
    "model-amount": "money",
    "model-share": "ratio",
  },
  body: (x) => times(x["model-amount"], x["model-share"]),
  source: sources.plan,
});
