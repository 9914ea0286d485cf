import { is, num, orElse, pick, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Whether an element of the multisectoral package stands.
 *
 * @returns 0 or 1
 * @example packageStanding({ stands: "yes" }).value // "1"
 */
export const packageStanding = formula({
  id: "package-standing",
  unit: "elements",
  inputs: take("stands"),
  body: (x) => when(is(x.stands, "yes"), num("1", "elements"), num("0", "elements")),
  source: sources.essentialPackage,
});

/**
 * Whether an element of the multisectoral package must be added.
 *
 * @returns 0 or 1
 * @example packageMissing({ stands: "no" }).value // "1"
 */
export const packageMissing = formula({
  id: "package-missing",
  unit: "elements",
  inputs: take("stands"),
  body: (x) => when(is(x.stands, "no"), num("1", "elements"), num("0", "elements")),
  source: sources.essentialPackage,
});

/**
 * Whether nobody said if an element of the multisectoral package stands.
 *
 * @returns 0 or 1
 * @example packageUnanswered({ stands: "unanswered" }).value // "1"
 */
export const packageUnanswered = formula({
  id: "package-unanswered",
  unit: "elements",
  inputs: take("stands"),
  body: (x) => when(is(x.stands, "unanswered"), num("1", "elements"), num("0", "elements")),
  source: sources.essentialPackage,
});

/**
 * What it costs once to set up an element of the multisectoral package. Where it stands, its cost stands in another
 * budget.
 *
 * @returns money; undefined where nobody knows whether it stands or what it costs
 * @example packageEstablish({ stands: "no", "costed-by": "row", "stated-establish": money("500", "KGS"),
 * "capital-cash": null }).value // "500"
 */
export const packageEstablish = formula({
  id: "package-establish",
  unit: "money",
  inputs: take("stands", "costed-by", "stated-establish", "capital-cash"),
  body: (x) =>
    pick(x.stands, {
      yes: num("0", "money"),
      no: pick(x["costed-by"], {
        row: x["stated-establish"],
        standard: orElse(x["stated-establish"], x["capital-cash"]),
      }),
    }),
  source: sources.essentialPackage,
});

/**
 * What it costs in a year to run an element of the multisectoral package that is missing. Where it stands, its cost
 * stands in another budget.
 *
 * @returns money a year; undefined where nobody knows whether it stands or what it costs
 * @example packageOperate({ stands: "no", "costed-by": "standard", "stated-operate": null, requirement: money("90",
 * "KGS") }).value // "90"
 */
export const packageOperate = formula({
  id: "package-operate",
  unit: "money",
  inputs: take("stands", "costed-by", "stated-operate", "requirement"),
  body: (x) =>
    pick(x.stands, {
      yes: num("0", "money"),
      no: pick(x["costed-by"], {
        row: x["stated-operate"],
        standard: orElse(x["stated-operate"], x.requirement),
      }),
    }),
  source: sources.essentialPackage,
});
