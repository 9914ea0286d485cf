import { ceil, compare, divide, is, num, pick, plus, relabel, times, when } from "../formula/expression.js";
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
 * Whole centres that must open for the places or centres that a region lacks.
 *
 * Formula: units missing ÷ places of one centre, rounded up; each missing centre is one. Where places are added to
 * centres that stand (`extend`), none opens, unless no centre stands there.
 *
 * @param expansion - `whole-centres`, or `extend` where places are added to centres that stand
 * @param counts - `family_place`, `bed` or `centre`
 * @param units-missing - units missing against the norm
 * @param places-per-centre - places of one model centre, above 0
 * @param service-centres - centres of the service that stand in the region
 * @returns centres; 0 where nothing is missing, undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example centresToOpen({ expansion: "whole-centres", counts: "family_place", "units-missing": "13", "places-per-centre": "10"
 * }).value // "2"
 */
export const centresToOpen = formula({
  id: "centres-to-open",
  unit: "centres",
  inputs: {
    expansion: "text",
    counts: "text",
    "units-missing": "places",
    "places-per-centre": "places",
    "service-centres": "centres",
  },
  body: (x) => {
    const none = num("0", "centres");
    const inPlaces = relabel(ceil(divide(x["units-missing"], x["places-per-centre"])), "centres");
    const placed = pick(x.expansion, {
      "whole-centres": inPlaces,
      extend: when(compare(x["service-centres"], ">", none), none, inPlaces),
    });
    const opened = when(is(x.counts, "centre"), relabel(ceil(x["units-missing"]), "centres"), placed);
    return when(compare(x["units-missing"], "=", num("0", "places")), none, opened);
  },
  source: sources.contract,
});

/**
 * How many model centres the missing places would fill.
 *
 * Formula: units missing ÷ places of one centre, unrounded; each missing centre is one.
 *
 * @param counts - `family_place`, `bed` or `centre`
 * @param units-missing - units missing against the norm
 * @param places-per-centre - places of one model centre, above 0
 * @returns a ratio; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example centresFilled({ counts: "family_place", "units-missing": "13", "places-per-centre": "10" }).value // "1.3"
 */
export const centresFilled = formula({
  id: "centres-filled",
  unit: "ratio",
  inputs: {
    counts: "text",
    "units-missing": "places",
    "places-per-centre": "places",
  },
  body: (x) =>
    when(
      is(x.counts, "centre"),
      relabel(x["units-missing"], "ratio"),
      divide(x["units-missing"], x["places-per-centre"]),
    ),
  source: sources.contract,
});

/**
 * How many times a line of the model centre is paid for the places that a region lacks.
 *
 * Formula: the centres that the missing places fill for `variable` lines by places, nights, clients or cases; the whole
 * centres that open for all other lines. Where places are added to centres that stand, no centre opens: `step` lines
 * then take the whole steps of the added places, capital by places goes with them, and what stays in a centre is not
 * paid again.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param driver - what the line depends on; lines on the payroll are paid with it, and are 0 here
 * @param centres-to-open - whole centres that open
 * @param centres-filled - model centres that the missing places would fill
 * @param driver-units - units of the driver in one model centre
 * @param step - driver units that one more step serves, above 0
 * @param step-units - whole steps in one model centre
 * @returns a ratio; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example lineMultiple({ behaviour: "variable", driver: "place", "centres-to-open": "2",
 * "centres-filled": "1.3" }).value // "1.3"
 */
export const lineMultiple = formula({
  id: "line-multiple",
  unit: "ratio",
  inputs: {
    behaviour: "text",
    driver: "text",
    "centres-to-open": "centres",
    "centres-filled": "ratio",
    "driver-units": "units",
    step: "ratio",
    "step-units": "units",
  },
  body: (x) => {
    const opened = relabel(x["centres-to-open"], "ratio");
    const filled = x["centres-filled"];
    const steps = ceil(divide(times(x["driver-units"], filled), x.step));
    const moreSteps = when(
      compare(x["driver-units"], "=", num("0", "units")),
      num("0"),
      divide(steps, x["step-units"]),
    );
    // No centre opens where places are added to those that stand.
    const added = (more: typeof opened) => when(compare(opened, ">", num("0")), opened, more);
    const byPlaces = pick(x.behaviour, {
      fixed: opened,
      variable: filled,
      step: added(moreSteps),
      capital: added(filled),
    });
    const byCentres = when(is(x.driver, "payroll"), num("0"), when(is(x.driver, "post_24_7"), opened, byPlaces));
    return when(is(x.driver, "centre"), opened, byCentres);
  },
  source: sources.contract,
});

/**
 * What an amount of the model centre comes to for the places that a region lacks.
 *
 * Formula: amount of the model centre × how many times it is paid.
 *
 * @param model-amount - amount in one model centre
 * @param line-multiple - how many times it is paid
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example addedAmount({ "model-amount": money("100", "KGS"), "line-multiple": "2" }).value // "200"
 */
export const addedAmount = formula({
  id: "added-amount",
  unit: "money",
  inputs: {
    "model-amount": "money",
    "line-multiple": "ratio",
  },
  body: (x) => times(x["model-amount"], x["line-multiple"]),
  source: sources.contract,
});

/**
 * Direct cost of the places that a region lacks.
 *
 * Formula: added amounts of the lines + lines on the payroll × added pay ÷ payroll of the model centre.
 *
 * @param added-amounts - amounts of all lines but those on the payroll
 * @param payroll-amounts - amounts of the lines on the payroll in one model centre
 * @param added-pay - pay of the added places, before contributions
 * @param payroll - pay of one model centre, before contributions
 * @returns money; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example addedDirectCost({ "added-amounts": money("200", "KGS"), "payroll-amounts": money("10", "KGS"), "added-pay":
 * money("150", "KGS"), payroll: money("50", "KGS") }).value // "230"
 */
export const addedDirectCost = formula({
  id: "added-direct-cost",
  unit: "money",
  inputs: {
    "added-amounts": "money",
    "payroll-amounts": "money",
    "added-pay": "money",
    payroll: "money",
  },
  body: (x) => {
    const none = num("0", "money");
    const onPayroll = times(x["payroll-amounts"], divide(x["added-pay"], x.payroll));
    return plus(x["added-amounts"], when(compare(x["payroll-amounts"], "=", none), none, onPayroll));
  },
  source: sources.contract,
});

/**
 * What the places that a region lacks would need in a year, as centres: whole ones, or added to those that stand.
 *
 * Formula: direct cost + overhead + contingency of what is added; 0 where nothing is missing.
 *
 * @param units-missing - units missing against the norm
 * @param direct-cost - direct cost
 * @param overhead - overhead
 * @param contingency - contingency
 * @returns money; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example addedRequirement({ "units-missing": "0" }).value // "0"
 */
export const addedRequirement = formula({
  id: "added-requirement",
  unit: "money",
  inputs: {
    "units-missing": "places",
    "direct-cost": "money",
    overhead: "money",
    contingency: "money",
  },
  body: (x) =>
    when(
      compare(x["units-missing"], "=", num("0", "places")),
      num("0", "money"),
      plus(plus(x["direct-cost"], x.overhead), x.contingency),
    ),
  source: sources.contract,
});

/**
 * Set-up of the places that a region lacks: buildings and equipment, paid once. It is no part of a requirement or gap.
 *
 * Formula: capital of the model centres that are added; 0 where nothing is missing.
 *
 * @param units-missing - units missing against the norm
 * @param added-capital - replacement value of the capital that is added
 * @returns money; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example expansionCapital({ "units-missing": "3", "added-capital": money("900", "KGS") }).value // "900"
 */
export const expansionCapital = formula({
  id: "expansion-capital",
  unit: "money",
  inputs: {
    "units-missing": "places",
    "added-capital": "money",
  },
  body: (x) => when(compare(x["units-missing"], "=", num("0", "places")), num("0", "money"), x["added-capital"]),
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
