import { is, relabel, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units of a line in the year.
 *
 * Formula: the payroll for the driver `payroll`; the units of its driver otherwise.
 *
 * @param driver - what the line depends on
 * @param payroll - pay of the service before contributions
 * @param base-units - units of the other drivers
 * @returns units; undefined where the needed input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example units({ driver: "place", "base-units": "12" }).value // "12"
 */
export const units = formula({
  id: "units",
  unit: "units",
  inputs: {
    driver: "text",
    payroll: "money",
    "base-units": "units",
  },
  body: (x) => when(is(x.driver, "payroll"), relabel(x.payroll, "units"), x["base-units"]),
  source: sources.contract,
});
