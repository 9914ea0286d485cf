import { num, orElse, plus, relabel, where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { take } from "./take.js";
import * as sources from "./sources.js";

/**
 * How many centres a part leaves out of a total.
 *
 * @example unknownCount({ part: null, "centres-in-row": "2" }).value // "2"
 */
export const unknownCount = formula({
  id: "unknown-count",
  unit: "centres",
  inputs: take("part", "centres-in-row"),
  body: (x) => orElse(where(num("0", "centres"), x.part), x["centres-in-row"]),
  source: sources.contract,
});

/**
 * Whether a region is left out of a total.
 *
 * @returns 0 or 1
 * @example unknownRegion({ part: null }).value // "1"
 */
export const unknownRegion = formula({
  id: "unknown-region",
  unit: "regions",
  inputs: take("part"),
  body: (x) => orElse(where(num("0", "regions"), x.part), num("1", "regions")),
  source: sources.contract,
});

/**
 * Whether a line is left out of a total.
 *
 * @returns 0 or 1
 * @example unknownLine({ part: null }).value // "1"
 */
export const unknownLine = formula({
  id: "unknown-line",
  unit: "lines",
  inputs: take("part"),
  body: (x) => orElse(where(num("0", "lines"), x.part), num("1", "lines")),
  source: sources.plan,
});

/**
 * How many parts, centres or regions, a full figure leaves out.
 *
 * @returns a count
 * @example unknownParts({ "centres-unknown": "1", "regions-unknown": "2" }).value // "3"
 */
export const unknownParts = formula({
  id: "unknown-parts",
  unit: "regions",
  inputs: take("centres-unknown", "regions-unknown"),
  body: (x) => plus(relabel(x["centres-unknown"], "regions"), x["regions-unknown"]),
  source: sources.contract,
});

/**
 * Lines, overheads and contingencies that a request leaves out because they are unknown.
 *
 * @returns a count of lines
 * @example unknownItems({ "running-unknown": "2", "capital-unknown": "1", "overhead-unknown": "0",
 * "contingency-unknown": "0" }).value // "3"
 */
export const unknownItems = formula({
  id: "unknown-items",
  unit: "lines",
  inputs: take("running-unknown", "capital-unknown", "overhead-unknown", "contingency-unknown"),
  body: (x) =>
    plus(plus(plus(x["running-unknown"], x["capital-unknown"]), x["overhead-unknown"]), x["contingency-unknown"]),
  source: sources.plan,
});

/**
 * Lines that a budget request leaves out because they are unknown.
 *
 * @returns a count of lines
 * @example unknownInRequest({ "baseline-unknown": "2", "new-centres-unknown": "1", "scale-up-unknown": "0" }).value //
 * "3"
 */
export const unknownInRequest = formula({
  id: "unknown-in-request",
  unit: "lines",
  inputs: take("baseline-unknown", "new-centres-unknown", "scale-up-unknown"),
  body: (x) => plus(plus(x["baseline-unknown"], x["new-centres-unknown"]), x["scale-up-unknown"]),
  source: sources.plan,
});

/**
 * A part of a total, only where its counterpart is known: so that both sides count the same centres.
 *
 * @example knownWith({ value: money("10", "KGS"), counterpart: null }).value // null
 */
export const knownWith = formula({
  id: "known-with",
  unit: "money",
  inputs: take("value", "counterpart"),
  body: (x) => where(x.value, x.counterpart),
  source: sources.contract,
});

/**
 * The known part of a total of budget lines and balances.
 *
 * @returns money; undefined where neither is known
 * @example knownWithRest({ listed: money("30", "AMD"), rest: null }).value // "30"
 */
export const knownWithRest = formula({
  id: "known-with-rest",
  unit: "money",
  inputs: take("listed", "rest"),
  body: ({ listed, rest }) => orElse(plus(listed, rest), orElse(listed, rest)),
  source: sources.balance,
});
