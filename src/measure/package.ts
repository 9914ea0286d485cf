import { is, num, orElse, pick, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Whether an element of the multisectoral package stands.
 *
 * Formula: 1 where it stands, else 0.
 *
 * @param stands - `yes`, `no` or `unanswered`
 * @returns 0 or 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.essentialPackage` in `sources.ts`.
 * @example packageStanding({ stands: "yes" }).value // "1"
 */
export const packageStanding = formula({
  id: "package-standing",
  unit: "elements",
  inputs: { stands: "text" },
  body: (x) => when(is(x.stands, "yes"), num("1", "elements"), num("0", "elements")),
  source: sources.essentialPackage,
});

/**
 * Whether an element of the multisectoral package must be added.
 *
 * Formula: 1 where it is missing, else 0.
 *
 * @param stands - `yes`, `no` or `unanswered`
 * @returns 0 or 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.essentialPackage` in `sources.ts`.
 * @example packageMissing({ stands: "no" }).value // "1"
 */
export const packageMissing = formula({
  id: "package-missing",
  unit: "elements",
  inputs: { stands: "text" },
  body: (x) => when(is(x.stands, "no"), num("1", "elements"), num("0", "elements")),
  source: sources.essentialPackage,
});

/**
 * Whether nobody said if an element of the multisectoral package stands.
 *
 * Formula: 1 where the answer is blank, else 0.
 *
 * @param stands - `yes`, `no` or `unanswered`
 * @returns 0 or 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.essentialPackage` in `sources.ts`.
 * @example packageUnanswered({ stands: "unanswered" }).value // "1"
 */
export const packageUnanswered = formula({
  id: "package-unanswered",
  unit: "elements",
  inputs: { stands: "text" },
  body: (x) => when(is(x.stands, "unanswered"), num("1", "elements"), num("0", "elements")),
  source: sources.essentialPackage,
});

/**
 * What it costs once to set up an element of the multisectoral package.
 *
 * Formula: 0 where it stands: its cost stands in another budget. Where it is missing the stated amount, else what the
 * capital of one centre costs by the cost standard of its service.
 *
 * @param stands - `yes`, `no` or `unanswered`
 * @param costed-by - `standard` where a cost standard may cost it, else `row`
 * @param stated-establish - amount of the row
 * @param capital-cash - replacement value of all capital of one centre
 * @returns money; undefined where nobody knows whether it stands or what it costs
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.essentialPackage` in `sources.ts`.
 * @example packageEstablish({ stands: "no", "costed-by": "row", "stated-establish": money("500", "KGS"),
 * "capital-cash": null }).value // "500"
 */
export const packageEstablish = formula({
  id: "package-establish",
  unit: "money",
  inputs: { stands: "text", "costed-by": "text", "stated-establish": "money", "capital-cash": "money" },
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
 * What it costs in a year to run an element of the multisectoral package that is missing.
 *
 * Formula: 0 where it stands: its cost stands in another budget. Where it is missing the stated amount, else the
 * requirement of one centre by the cost standard of its service.
 *
 * @param stands - `yes`, `no` or `unanswered`
 * @param costed-by - `standard` where a cost standard may cost it, else `row`
 * @param stated-operate - amount of the row
 * @param requirement - requirement of one centre
 * @returns money a year; undefined where nobody knows whether it stands or what it costs
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.essentialPackage` in `sources.ts`.
 * @example packageOperate({ stands: "no", "costed-by": "standard", "stated-operate": null,
 * requirement: money("90", "KGS") }).value // "90"
 */
export const packageOperate = formula({
  id: "package-operate",
  unit: "money",
  inputs: { stands: "text", "costed-by": "text", "stated-operate": "money", requirement: "money" },
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
