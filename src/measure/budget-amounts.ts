import { is, minus, plus, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Amount of a budget line in whole units of the currency of the analysis.
 *
 * @returns money in whole units; undefined where the cell is blank or a needed rate is unknown: never 0, never 1
 * @example allocation({ "file-amount": "93067.1", "file-unit": "1000", foreign: "no" }).value // "93067100"
 */
export const allocation = formula({
  id: "allocation",
  unit: "money",
  inputs: take("file-amount", "file-unit", "foreign", "exchange-rate"),
  body: (x) => {
    const own = times(x["file-amount"], x["file-unit"]);
    return relabel(when(is(x.foreign, "yes"), times(own, x["exchange-rate"]), own), "money");
  },
  source: sources.fiscalDataPackage,
});

/**
 * Balance of a budget: what its published total leaves beside the lines that were given.
 *
 * @returns money; undefined where one line has no amount, since the balance would hide it
 * @example rest({ "published-total": money("100", "AMD"), listed: money("30", "AMD") }).value // "70"
 */
export const rest = formula({
  id: "rest",
  unit: "money",
  inputs: take("published-total", "listed"),
  body: (x) => minus(x["published-total"], x.listed),
  source: sources.balance,
});

/**
 * A total of budget lines together with the balances of published totals.
 *
 * @example withRest({ listed: money("30", "AMD"), rest: money("70", "AMD") }).value // "100"
 */
export const withRest = formula({
  id: "with-rest",
  unit: "money",
  inputs: take("listed", "rest"),
  body: ({ listed, rest }) => plus(listed, rest),
  source: sources.balance,
});

/**
 * The part of a budget line that is against gender-based violence.
 *
 * @returns money; undefined where nobody said anything about the line: not the same as 0
 * @example gbvAmount({ allocation: money("200", "KGS"), "gbv-line-share": "0.4" }).value // "80"
 */
export const gbvAmount = formula({
  id: "gbv-amount",
  unit: "money",
  inputs: take("allocation", "gbv-line-share"),
  body: (x) => times(x.allocation, x["gbv-line-share"]),
  source: sources.violence,
});

/**
 * The part of a budget line that a scheme with weights counts.
 *
 * @returns money; undefined where the class has no weight
 * @example weightedAmount({ tagged: money("200", "EUR"), weight: "0.4" }).value // "80"
 */
export const weightedAmount = formula({
  id: "weighted-amount",
  unit: "money",
  inputs: take("tagged", "weight"),
  body: ({ tagged, weight }) => times(tagged, weight),
  source: sources.coefficients,
});

/**
 * What a line would count once it is assessed; it counts nothing until then.
 *
 * @returns money, never part of a total of what counts now; undefined where the class has no such weight
 * @example potentialAmount({ tagged: money("5", "EUR"), potential: "0.4" }).value // "2"
 */
export const potentialAmount = formula({
  id: "potential-amount",
  unit: "money",
  inputs: take("tagged", "potential"),
  body: (x) => times(x.tagged, x.potential),
  source: sources.potential,
});
