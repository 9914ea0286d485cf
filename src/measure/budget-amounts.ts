import { is, minus, plus, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Amount of a budget line in whole units of the currency of the analysis.
 *
 * Formula: amount in the file × unit of the file, × exchange rate where the budget is in another currency.
 *
 * @param file-amount - amount as it stands in the file, any sign
 * @param file-unit - whole currency units in one unit of the file, such as 1000
 * @param foreign - `yes` where the budget is in another currency, else `no`
 * @param exchange-rate - analysis currency per one unit of the budget's currency, mean of the fiscal year
 * @returns money in whole units; undefined where the cell is blank or a needed rate is unknown: never 0, never 1
 * @throws `formula.input`, `number.invalid` for inputs of the wrong kind
 * Source: Fiscal Data Package, `factor` of a measure.
 * @example allocation({ "file-amount": "93067.1", "file-unit": "1000", foreign: "no" }).value // "93067100"
 */
export const allocation = formula({
  id: "allocation",
  unit: "money",
  inputs: {
    "file-amount": "file-units",
    "file-unit": "price/file-units",
    foreign: "text",
    "exchange-rate": "ratio",
  },
  body: (x) => {
    const own = times(x["file-amount"], x["file-unit"]);
    return relabel(when(is(x.foreign, "yes"), times(own, x["exchange-rate"]), own), "money");
  },
  source: budgetSources.fiscalDataPackage,
});

/**
 * Balance of a budget: what its published total leaves beside the lines that were given.
 *
 * Formula: published total − lines given.
 *
 * @param published-total - total printed in the document, in whole units
 * @param listed - sum of the lines kept from the file, in whole units
 * @returns money; undefined where one line has no amount, since the balance would hide it
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example rest({ "published-total": money("100", "AMD"), listed: money("30", "AMD") }).value // "70"
 */
export const rest = formula({
  id: "rest",
  unit: "money",
  inputs: { "published-total": "money", listed: "money" },
  body: (x) => minus(x["published-total"], x.listed),
  source: budgetSources.balance,
});

/**
 * A total of budget lines together with the balances of published totals.
 *
 * Formula: lines given + balance.
 *
 * @param listed - sum of the lines
 * @param rest - sum of the balances
 * @returns money; undefined where either is
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example withRest({ listed: money("30", "AMD"), rest: money("70", "AMD") }).value // "100"
 */
export const withRest = formula({
  id: "with-rest",
  unit: "money",
  inputs: { listed: "money", rest: "money" },
  body: ({ listed, rest }) => plus(listed, rest),
  source: budgetSources.balance,
});

/**
 * The part of a budget line that is against gender-based violence.
 *
 * Formula: amount × share of the line.
 *
 * @param allocation - amount of the line in whole units
 * @param gbv-line-share - share of the line against gender-based violence, 0 to 1
 * @returns money; undefined where nobody said anything about the line: not the same as 0
 * @throws `formula.input`, `number.invalid` for inputs of the wrong kind
 * Source: derived.
 * @example gbvAmount({ allocation: money("200", "KGS"), "gbv-line-share": "0.4" }).value // "80"
 */
export const gbvAmount = formula({
  id: "gbv-amount",
  unit: "money",
  inputs: { allocation: "money", "gbv-line-share": "ratio" },
  body: (x) => times(x.allocation, x["gbv-line-share"]),
  source: budgetSources.violence,
});

/**
 * The part of a budget line that a scheme with weights counts.
 *
 * Formula: amount × weight of its class.
 *
 * @param tagged - amount of the line or balance in whole units
 * @param weight - weight of its class in the scheme, as a share
 * @returns money; undefined where the class has no weight
 * @throws `formula.input`, `number.invalid` for inputs of the wrong kind
 * Source: Regulation (EU) 2021/1060, annex I, table 7; the weights themselves come from the scheme.
 * @example weightedAmount({ tagged: money("200", "EUR"), weight: "0.4" }).value // "80"
 */
export const weightedAmount = formula({
  id: "weighted-amount",
  unit: "money",
  inputs: { tagged: "money", weight: "ratio" },
  body: ({ tagged, weight }) => times(tagged, weight),
  source: budgetSources.coefficients,
});

/**
 * What a line would count once it is assessed; it counts nothing until then.
 *
 * Formula: amount × weight after assessment.
 *
 * @param tagged - amount of the line in whole units
 * @param potential - weight that its class would have once assessed, as a share
 * @returns money, never part of a total of what counts now; undefined where the class has no such weight
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: European Institute for Gender Equality, tool 8, score 0*.
 * @example potentialAmount({ tagged: money("5", "EUR"), potential: "0.4" }).value // "2"
 */
export const potentialAmount = formula({
  id: "potential-amount",
  unit: "money",
  inputs: {
    tagged: "money",
    potential: "ratio",
  },
  body: (x) => times(x.tagged, x.potential),
  source: budgetSources.potential,
});
