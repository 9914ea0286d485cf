import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Net public subsidy of one user of a service.
 *
 * Formula: subsidy ÷ users.
 *
 * @param subsidy - public money for the service, less what users pay
 * @param users - users of the service, all sexes and those of unknown sex, above 0
 * @returns money per persons; undefined where an input is unknown, or where there are no users
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: OECD, glossary of statistical terms, benefit incidence.
 * @example unitSubsidy({ subsidy: money("400", "KGS"), users: "50" }).value // "8"
 */
export const unitSubsidy = formula({
  id: "unit-subsidy",
  unit: "money/persons",
  inputs: {
    subsidy: "money",
    users: "persons",
  },
  body: (x) => ratio(x.subsidy, x.users),
  source: budgetSources.incidence,
});
