import { divide, is, plus, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Clients of a model centre in the year.
 *
 * Formula: place-nights ÷ mean stay in nights.
 *
 * @param place-nights - occupied place-nights in the year
 * @param stay-nights - mean stay of a client in nights, above 0
 * @returns clients; undefined where the stay is unknown or 0
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example modelClients({ "place-nights": "2737.5", "stay-nights": "30" }).value // "91.25"
 */
export const modelClients = formula({
  id: "model-clients",
  unit: "clients",
  inputs: {
    "place-nights": "nights",
    "stay-nights": "nights/clients",
  },
  body: (x) => divide(x["place-nights"], x["stay-nights"]),
  source: sources.contract,
});

/**
 * Cost of one more unit of a supply standard, by a model centre.
 *
 * Formula: requirement of the model centre ÷ its capacity for norms that count places; the whole requirement for
 * norms that count centres.
 *
 * @param counts - `family_place`, `bed` or `centre`
 * @param requirement - what the service or centre needs by standard in the year
 * @param capacity - places of the service in its own unit, 0 or more
 * @returns money per unit; undefined where the model is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example costPerMissingUnit({ counts: "family_place", requirement: money("1200", "KGS"), capacity: "12" }).value
 * // "100"
 */
export const costPerMissingUnit = formula({
  id: "cost-per-missing-unit",
  unit: "money/places",
  inputs: {
    counts: "text",
    requirement: "money",
    capacity: "places",
  },
  body: (x) => when(is(x.counts, "centre"), relabel(x.requirement, "money/places"), divide(x.requirement, x.capacity)),
  source: sources.contract,
});

/**
 * What the missing places or centres of a region would need in a year.
 *
 * Formula: units missing × cost of one more unit.
 *
 * @param units-missing - units missing against the norm
 * @param cost-per-missing-unit - cost of one more unit
 * @returns money; undefined where anything is missing
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example expansionRequirement({ "units-missing": "3", "cost-per-missing-unit": money("100", "KGS") }).value //
 * "300"
 */
export const expansionRequirement = formula({
  id: "expansion-requirement",
  unit: "money",
  inputs: {
    "units-missing": "places",
    "cost-per-missing-unit": "money/places",
  },
  body: (x) => times(x["cost-per-missing-unit"], x["units-missing"]),
  source: sources.contract,
});

/**
 * Requirement of the existing centres and of the places that are missing, side by side.
 *
 * Formula: requirement + expansion requirement.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param expansion-requirement - requirement of the missing places
 * @returns money; undefined where a part is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example fullRequirement({ requirement: money("100", "KGS"), "expansion-requirement": money("300", "KGS")
 * }).value // "400"
 */
export const fullRequirement = formula({
  id: "full-requirement",
  unit: "money",
  inputs: {
    requirement: "money",
    "expansion-requirement": "money",
  },
  body: (x) => plus(x.requirement, x["expansion-requirement"]),
  source: sources.contract,
});

/**
 * Full gap: the hard gap of the existing centres and the requirement of the missing places.
 *
 * Formula: hard gap + expansion requirement; unallocated money does not reduce it.
 *
 * @param hard-gap - hard gap of the existing centres
 * @param expansion-requirement - requirement of the missing places
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example fullGap({ "hard-gap": money("90", "KGS"), "expansion-requirement": money("300", "KGS") }).value //
 * "390"
 */
export const fullGap = formula({
  id: "full-gap",
  unit: "money",
  inputs: {
    "hard-gap": "money",
    "expansion-requirement": "money",
  },
  body: (x) => plus(x["hard-gap"], x["expansion-requirement"]),
  source: sources.contract,
});
