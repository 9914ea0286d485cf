import { num, orElse, plus, relabel, where } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";
import { sources } from "./sources.js";

/**
 * How many centres a part leaves out of a total.
 *
 * Formula: 0 where the part is known, else its centres.
 *
 * @param part - the part of the total
 * @param centres-in-row - centres that it stands for
 * @returns centres
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example unknownCount({ part: null, "centres-in-row": "2" }).value // "2"
 */
export const unknownCount = formula({
  id: "unknown-count",
  unit: "centres",
  inputs: {
    part: "any",
    "centres-in-row": "centres",
  },
  body: (x) => orElse(where(num("0", "centres"), x.part), x["centres-in-row"]),
  source: sources.contract,
});

/**
 * Whether a region is left out of a total.
 *
 * Formula: 0 where its value is known, else 1.
 *
 * @param part - the value of the region
 * @returns 0 or 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example unknownRegion({ part: null }).value // "1"
 */
export const unknownRegion = formula({
  id: "unknown-region",
  unit: "regions",
  inputs: {
    part: "any",
  },
  body: (x) => orElse(where(num("0", "regions"), x.part), num("1", "regions")),
  source: sources.contract,
});

/**
 * Whether a line is left out of a total.
 *
 * Formula: 0 where its value is known, else 1.
 *
 * @param part - the value of the line
 * @returns 0 or 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example unknownLine({ part: null }).value // "1"
 */
export const unknownLine = formula({
  id: "unknown-line",
  unit: "lines",
  inputs: {
    part: "any",
  },
  body: (x) => orElse(where(num("0", "lines"), x.part), num("1", "lines")),
  source: sources.plan,
});

/**
 * How many parts, centres or regions, a full figure leaves out.
 *
 * Formula: centres left out + regions left out.
 *
 * @param centres-unknown - centres left out
 * @param regions-unknown - regions left out
 * @returns a count
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example unknownParts({ "centres-unknown": "1", "regions-unknown": "2" }).value // "3"
 */
export const unknownParts = formula({
  id: "unknown-parts",
  unit: "regions",
  inputs: {
    "centres-unknown": "centres",
    "regions-unknown": "regions",
  },
  body: (x) => plus(relabel(x["centres-unknown"], "regions"), x["regions-unknown"]),
  source: sources.contract,
});

/**
 * Lines, overheads and contingencies that a request leaves out because they are unknown.
 *
 * Formula: sum of the four counts.
 *
 * @param running-unknown - lines of unknown running cost
 * @param capital-unknown - capital lines of unknown value
 * @param overhead-unknown - overheads that are unknown
 * @param contingency-unknown - contingencies that are unknown
 * @returns a count of lines
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example unknownItems({ "running-unknown": "2", "capital-unknown": "1", "overhead-unknown": "0",
 * "contingency-unknown": "0" }).value // "3"
 */
export const unknownItems = formula({
  id: "unknown-items",
  unit: "lines",
  inputs: {
    "running-unknown": "lines",
    "capital-unknown": "lines",
    "overhead-unknown": "lines",
    "contingency-unknown": "lines",
  },
  body: (x) =>
    plus(plus(plus(x["running-unknown"], x["capital-unknown"]), x["overhead-unknown"]), x["contingency-unknown"]),
  source: sources.plan,
});

/**
 * Lines that a budget request leaves out because they are unknown.
 *
 * Formula: sum of the three counts.
 *
 * @param baseline-unknown - unknown lines of existing centres
 * @param new-centres-unknown - unknown lines of centres that open later
 * @param scale-up-unknown - unknown lines of the scale-up
 * @returns a count of lines
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.plan` in `sources.ts`.
 * @example unknownInRequest({ "baseline-unknown": "2", "new-centres-unknown": "1", "scale-up-unknown": "0" }).value // "3"
 */
export const unknownInRequest = formula({
  id: "unknown-in-request",
  unit: "lines",
  inputs: {
    "baseline-unknown": "lines",
    "new-centres-unknown": "lines",
    "scale-up-unknown": "lines",
  },
  body: (x) => plus(plus(x["baseline-unknown"], x["new-centres-unknown"]), x["scale-up-unknown"]),
  source: sources.plan,
});

/**
 * A part of a total, only where its counterpart is known: so that both sides count the same centres.
 *
 * Formula: the value, where the other is known.
 *
 * @param value - value of the part
 * @param counterpart - what must be known too
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example knownWith({ value: money("10", "KGS"), counterpart: null }).value // null
 */
export const knownWith = formula({
  id: "known-with",
  unit: "money",
  inputs: {
    value: "money",
    counterpart: "money",
  },
  body: (x) => where(x.value, x.counterpart),
  source: sources.contract,
});

/**
 * The known part of a total of budget lines and balances.
 *
 * Formula: lines given + balance, or the one of them that is known.
 *
 * @param listed - sum of the lines whose amount is known
 * @param rest - sum of the balances that are known
 * @returns money; undefined where neither is known
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: derived.
 * @example knownWithRest({ listed: money("30", "AMD"), rest: null }).value // "30"
 */
export const knownWithRest = formula({
  id: "known-with-rest",
  unit: "money",
  inputs: { listed: "money", rest: "money" },
  body: ({ listed, rest }) => orElse(plus(listed, rest), orElse(listed, rest)),
  source: budgetSources.balance,
});
