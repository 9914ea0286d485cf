import { min, minus } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * What money earmarked for a service pays, after its lines.
 *
 * Formula: the smaller of the earmarked money and the requirement less what is paid to its lines.
 *
 * @param earmarked - money that names the service
 * @param requirement - requirement of the service
 * @param paid-to-lines - what earmarks pay to its lines
 * @returns money; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example paidToService({ earmarked: money("60", "KGS"), requirement: money("50", "KGS"), "paid-to-lines":
 * money("10", "KGS") }).value // "40"
 */
export const paidToService = formula({
  id: "paid-to-service",
  unit: "money",
  inputs: {
    earmarked: "money",
    requirement: "money",
    "paid-to-lines": "money",
  },
  body: (x) => min(x.earmarked, minus(x.requirement, x["paid-to-lines"])),
  source: sources.contract,
});
