import { type Expr, divide, floor, max, minus, num, pick, plus, times } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/** An amount in whole smallest units of the currency, rounded half up. */
const inWholeUnits = (amount: Expr<"money">, unit: Expr<"money">) =>
  times(floor(plus(divide(amount, unit), num("0.5"))), unit);

/**
 * What a line of an estimate needs: a sum of money that can be paid, so in whole smallest units of the currency.
 *
 * Formula: amount of the cost line, its pay or the employer's contributions on it, replacement value of capital that a
 * centre opens with, overhead or contingency of the service, rounded half up to the smallest unit.
 *
 * @param estimate-part - `line`, `pay`, `contributions`, `capital`, `overhead` or `contingency`
 * @param line-amount - amount of the cost line
 * @param pay-amount - pay of the line before contributions
 * @param replacement-value - what capital costs to buy
 * @param overhead - overhead of the service
 * @param contingency - contingency of the service
 * @param minor-unit - smallest unit of the currency, such as 0.01
 * @returns money; undefined where the amount of the part is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.estimate` in `sources.ts`.
 * @example estimateNeed({ "estimate-part": "contributions", "line-amount": money("117.25", "KGS"), "pay-amount":
 * money("100", "KGS"), "minor-unit": money("0.01", "KGS") }).value // "17.25"
 */
export const estimateNeed = formula({
  id: "estimate-need",
  unit: "money",
  inputs: {
    "estimate-part": "text",
    "line-amount": "money",
    "pay-amount": "money",
    "replacement-value": "money",
    overhead: "money",
    contingency: "money",
    "minor-unit": "money",
  },
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
 * Formula: amount of the row in the currency of the analysis, rounded half up to the smallest unit.
 *
 * @param funding-amount - amount of the row of money
 * @param minor-unit - smallest unit of the currency, such as 0.01
 * @returns money; undefined where the amount is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.estimate` in `sources.ts`.
 * @example estimateMoney({ "funding-amount": money("87.405", "KGS"), "minor-unit": money("0.01", "KGS") }).value // "87.41"
 */
export const estimateMoney = formula({
  id: "estimate-money",
  unit: "money",
  inputs: { "funding-amount": "money", "minor-unit": "money" },
  body: (x) => inWholeUnits(x["funding-amount"], x["minor-unit"]),
  source: sources.estimate,
});

/**
 * What a kind of payer pays of a line of an estimate.
 *
 * Formula: its received and signed money that is allotted to the line: money that names the line first, then money that
 * names its service, then money of its centre, each in proportion to what is still open, by largest remainder.
 *
 * @param allotted - money of the payer that is allotted to the line, in whole smallest units
 * @returns money; undefined where an amount is unknown on which it hangs
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.estimate` in `sources.ts`.
 * @example payerPaid({ allotted: money("60", "KGS") }).value // "60"
 */
export const payerPaid = formula({
  id: "payer-paid",
  unit: "money",
  inputs: { allotted: "money" },
  body: (x) => x.allotted,
  source: sources.estimate,
});

/**
 * Received and signed money of a kind of payer that pays nothing in an estimate, since all that it may pay is paid.
 *
 * Formula: money of the payer − what it pays of lines.
 *
 * @param payer-money - received and signed money of the payer, each row in whole smallest units of the currency
 * @param payer-paid - what it pays of lines
 * @returns money; undefined where one of the inputs is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.estimate` in `sources.ts`.
 * @example unusedMoney({ "payer-money": money("100", "KGS"), "payer-paid": money("60", "KGS") }).value // "40"
 */
export const unusedMoney = formula({
  id: "unused-money",
  unit: "money",
  inputs: { "payer-money": "money", "payer-paid": "money" },
  body: (x) => minus(x["payer-money"], x["payer-paid"]),
  source: sources.estimate,
});

/**
 * What the ceiling cuts of a line of an estimate.
 *
 * Formula: its part of what is open above the ceiling: lines are cut whole, those of the largest priority first, the last
 * of them in part; 0 without a ceiling and below it.
 *
 * @param allotted-cut - the part of the excess that is allotted to the line
 * @returns money; undefined where the ceiling bites and a priority is blank, or what is open is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.estimate` in `sources.ts`.
 * @example estimateCut({ "allotted-cut": money("10", "KGS") }).value // "10"
 */
export const estimateCut = formula({
  id: "estimate-cut",
  unit: "money",
  inputs: { "allotted-cut": "money" },
  body: (x) => x["allotted-cut"],
  source: sources.estimate,
});

/**
 * What an estimate asks the addressee for: of a line, or of the sum of lines.
 *
 * Formula: what is needed − what others pay, never below 0, − what the ceiling cuts.
 *
 * @param estimate-need - what the line needs
 * @param paid-by-others - received and signed money of other payers that pays it
 * @param estimate-cut - what the ceiling cuts of it
 * @returns money; undefined where one of the inputs is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.estimate` in `sources.ts`.
 * @example requested({ "estimate-need": money("100", "KGS"), "paid-by-others": money("60", "KGS"), "estimate-cut":
 * money("10", "KGS") }).value // "30"
 */
export const requested = formula({
  id: "requested",
  unit: "money",
  inputs: { "estimate-need": "money", "paid-by-others": "money", "estimate-cut": "money" },
  body: (x) => minus(max(minus(x["estimate-need"], x["paid-by-others"]), num("0", "money")), x["estimate-cut"]),
  source: sources.estimate,
});
