import { ceil, compare, divide, is, num, pick, plus, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Clients of a model centre in the year.
 *
 * @returns clients; undefined where the stay is unknown or 0
 * @example modelClients({ "place-nights": "2737.5", "stay-nights": "30" }).value // "91.25"
 */
export const modelClients = formula({
  id: "model-clients",
  unit: "clients",
  inputs: take("place-nights", "stay-nights"),
  body: (x) => divide(x["place-nights"], x["stay-nights"]),
  source: sources.contract,
});

/**
 * Cost of one more unit of a supply standard, by a model centre.
 *
 * @example costPerMissingUnit({ counts: "family_place", requirement: money("1200", "KGS"), capacity: "12" }).value //
 * "100"
 */
export const costPerMissingUnit = formula({
  id: "cost-per-missing-unit",
  unit: "money/places",
  inputs: take("counts", "requirement", "capacity"),
  body: (x) => when(is(x.counts, "centre"), relabel(x.requirement, "money/places"), divide(x.requirement, x.capacity)),
  source: sources.contract,
});

/**
 * What the missing places or centres of a region would need in a year.
 *
 * @example expansionRequirement({ "units-missing": "3", "cost-per-missing-unit": money("100", "KGS") }).value // "300"
 */
export const expansionRequirement = formula({
  id: "expansion-requirement",
  unit: "money",
  inputs: take("units-missing", "cost-per-missing-unit"),
  body: (x) => times(x["cost-per-missing-unit"], x["units-missing"]),
  source: sources.contract,
});

/**
 * Whole centres that must open for the places or centres that a region lacks. Where places are added to centres that
 * stand (`extend`), none opens, unless no centre stands there.
 *
 * @returns centres; 0 where nothing is missing
 * @example centresToOpen({ expansion: "whole-centres", counts: "family_place", "units-missing": "13",
 * "places-per-centre": "10" }).value // "2"
 */
export const centresToOpen = formula({
  id: "centres-to-open",
  unit: "centres",
  inputs: take("expansion", "counts", "units-missing", "places-per-centre", "service-centres"),
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
 * @example centresFilled({ counts: "family_place", "units-missing": "13", "places-per-centre": "10" }).value // "1.3"
 */
export const centresFilled = formula({
  id: "centres-filled",
  unit: "ratio",
  inputs: take("counts", "units-missing", "places-per-centre"),
  body: (x) =>
    when(
      is(x.counts, "centre"),
      relabel(x["units-missing"], "ratio"),
      divide(x["units-missing"], x["places-per-centre"]),
    ),
  source: sources.contract,
});

/**
 * How many times a line of the model centre is paid for the places that a region lacks. It is the centres that the
 * missing places fill for `variable` lines by places, nights, clients or cases; the whole centres that open for all
 * other lines. Where places are added to centres that stand, no centre opens: `step` lines then take the whole steps of
 * the added places, capital by places goes with them, and what stays in a centre is not paid again. Lines on the
 * payroll are paid with it, and are 0 here.
 *
 * @example lineMultiple({ behaviour: "variable", driver: "place", "centres-to-open": "2", "centres-filled": "1.3"
 * }).value // "1.3"
 */
export const lineMultiple = formula({
  id: "line-multiple",
  unit: "ratio",
  inputs: take("behaviour", "driver", "centres-to-open", "centres-filled", "driver-units", "step", "step-units"),
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
 * @example addedAmount({ "model-amount": money("100", "KGS"), "line-multiple": "2" }).value // "200"
 */
export const addedAmount = formula({
  id: "added-amount",
  unit: "money",
  inputs: take("model-amount", "line-multiple"),
  body: (x) => times(x["model-amount"], x["line-multiple"]),
  source: sources.contract,
});

/**
 * Direct cost of the places that a region lacks.
 *
 * @example addedDirectCost({ "added-amounts": money("200", "KGS"), "payroll-amounts": money("10", "KGS"), "added-pay":
 * money("150", "KGS"), payroll: money("50", "KGS") }).value // "230"
 */
export const addedDirectCost = formula({
  id: "added-direct-cost",
  unit: "money",
  inputs: take("added-amounts", "payroll-amounts", "added-pay", "payroll"),
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
 * @example addedRequirement({ "units-missing": "0" }).value // "0"
 */
export const addedRequirement = formula({
  id: "added-requirement",
  unit: "money",
  inputs: take("units-missing", "direct-cost", "overhead", "contingency"),
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
 * @example expansionCapital({ "units-missing": "3", "added-capital": money("900", "KGS") }).value // "900"
 */
export const expansionCapital = formula({
  id: "expansion-capital",
  unit: "money",
  inputs: take("units-missing", "added-capital"),
  body: (x) => when(compare(x["units-missing"], "=", num("0", "places")), num("0", "money"), x["added-capital"]),
  source: sources.contract,
});

/**
 * Requirement of the existing centres and of the places that are missing, side by side.
 *
 * @example fullRequirement({ requirement: money("100", "KGS"), "expansion-requirement": money("300", "KGS") }).value //
 * "400"
 */
export const fullRequirement = formula({
  id: "full-requirement",
  unit: "money",
  inputs: take("requirement", "expansion-requirement"),
  body: (x) => plus(x.requirement, x["expansion-requirement"]),
  source: sources.contract,
});

/**
 * Full gap: the hard gap of the existing centres and the requirement of the missing places. Unallocated money does not
 * reduce it.
 *
 * @example fullGap({ "hard-gap": money("90", "KGS"), "expansion-requirement": money("300", "KGS") }).value // "390"
 */
export const fullGap = formula({
  id: "full-gap",
  unit: "money",
  inputs: take("hard-gap", "expansion-requirement"),
  body: (x) => plus(x["hard-gap"], x["expansion-requirement"]),
  source: sources.contract,
});
