import { max, minus, num, pick, plus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { inWholeUnits, take } from "./take.js";
import * as sources from "./sources.js";

/**
 * What a line of an estimate needs: a sum of money that can be paid, so in whole smallest units of the currency.
 *
 * @example estimateNeed({ "estimate-part": "contributions", "line-amount": money("117.25", "KGS"), "pay-amount":
 * money("100", "KGS"), "minor-unit": money("0.01", "KGS") }).value // "17.25"
 */
export const estimateNeed = formula({
  id: "estimate-need",
  unit: "money",
  inputs: take(
    "estimate-part",
    "line-amount",
    "pay-amount",
    "replacement-value",
    "overhead",
    "contingency",
    "minor-unit",
  ),
  body: (x) => {
    const amount = pick(x["estimate-part"], {
      line: x["line-amount"],
      pay: x["pay-amount"],
      contributions: minus(x["line-amount"], x["pay-amount"]),
      capital: x["replacement-value"],
      overhead: x.overhead,
      contingency: x.contingency,
    });
    return inWholeUnits(amount, x["minor-unit"]);
  },
  source: sources.estimate,
});

/**
 * Money of one row that can pay in an estimate: a sum in whole smallest units of the currency.
 *
 * @example estimateMoney({ "funding-amount": money("87.405", "KGS"), "minor-unit": money("0.01", "KGS") }).value //
 * "87.41"
 */
export const estimateMoney = formula({
  id: "estimate-money",
  unit: "money",
  inputs: take("funding-amount", "minor-unit"),
  body: (x) => inWholeUnits(x["funding-amount"], x["minor-unit"]),
  source: sources.estimate,
});

/**
 * What a kind of payer pays of a line of an estimate. Money that names the line pays first, then money that names its
 * service, then money of its centre, each in proportion to what is still open, by largest remainder.
 *
 * @example payerPaid({ allotted: money("60", "KGS") }).value // "60"
 */
export const payerPaid = formula({
  id: "payer-paid",
  unit: "money",
  inputs: take("allotted"),
  body: (x) => x.allotted,
  source: sources.estimate,
});

/**
 * Received and signed money of a kind of payer that pays nothing in an estimate, since all that it may pay is paid.
 *
 * @example unusedMoney({ "payer-money": money("100", "KGS"), "payer-paid": money("60", "KGS") }).value // "40"
 */
export const unusedMoney = formula({
  id: "unused-money",
  unit: "money",
  inputs: take("payer-money", "payer-paid"),
  body: (x) => minus(x["payer-money"], x["payer-paid"]),
  source: sources.estimate,
});

/**
 * What the ceiling cuts of a line of an estimate. Lines are cut whole, those of the largest priority first, the last of
 * them in part; nothing is cut without a ceiling and below it.
 *
 * @returns money; undefined where the ceiling bites and a priority is blank, or what is open is unknown
 * @example estimateCut({ "allotted-cut": money("10", "KGS") }).value // "10"
 */
export const estimateCut = formula({
  id: "estimate-cut",
  unit: "money",
  inputs: take("allotted-cut"),
  body: (x) => x["allotted-cut"],
  source: sources.estimate,
});

/**
 * What an estimate asks the addressee for, beside what it has given and signed: of a line, or of the sum of lines.
 *
 * @example requested({ "estimate-need": money("100", "KGS"), "paid-by-others": money("60", "KGS"), "estimate-cut":
 * money("10", "KGS"), "estimate-received": money("5", "KGS"), "estimate-signed": money("0", "KGS") }).value // "25"
 */
export const requested = formula({
  id: "requested",
  unit: "money",
  inputs: take("estimate-need", "paid-by-others", "estimate-cut", "estimate-received", "estimate-signed"),
  body: (x) =>
    minus(
      minus(
        minus(max(minus(x["estimate-need"], x["paid-by-others"]), num("0", "money")), x["estimate-cut"]),
        x["estimate-received"],
      ),
      x["estimate-signed"],
    ),
  source: sources.estimate,
});

/**
 * What the addressee has still to transfer: what is asked for and what is signed.
 *
 * @example leftToTransfer({ requested: money("25", "KGS"), "estimate-signed": money("10", "KGS") }).value // "35"
 */
export const leftToTransfer = formula({
  id: "left-to-transfer",
  unit: "money",
  inputs: take("requested", "estimate-signed"),
  body: (x) => plus(x.requested, x["estimate-signed"]),
  source: sources.estimate,
});
