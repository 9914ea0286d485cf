import { is, relabel, times, when } from "../formula/expression.js";
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
