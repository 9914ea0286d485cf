import { max, minus, num, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Shortfall of a centre: what its money leaves unpaid of its requirement.
 *
 * Formula: requirement − paid by earmarks to lines and services − free money, not below 0; its twin is surplus.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param paid-to-lines - what earmarks pay to lines
 * @param paid-to-services - what earmarks pay to services
 * @param free-money - money of the centre without earmark
 * @returns money; undefined where the requirement or the money is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example shortfall({ requirement: money("100", "KGS"), "paid-to-lines": money("10", "KGS"), "paid-to-services":
 * money("0", "KGS"), "free-money": money("60", "KGS") }).value // "30"
 */
export const shortfall = formula({
  id: "shortfall",
  unit: "money",
  inputs: {
    requirement: "money",
    "paid-to-lines": "money",
    "paid-to-services": "money",
    "free-money": "money",
  },
  body: (x) =>
    max(
      minus(minus(minus(x.requirement, x["paid-to-lines"]), x["paid-to-services"]), x["free-money"]),
      num("0", "money"),
    ),
  source: sources.womensAid,
});

/**
 * Hard gap of a centre: short of what is received and signed.
 *
 * Formula: the shortfall at that certainty; without a pool nothing else pays it. A set of centres is the sum of
 * its centres.
 *
 * @param shortfall - shortfall of the centre
 * @returns money; undefined where the shortfall is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example hardGap({ shortfall: money("30", "KGS") }).value // "30"
 */
export const hardGap = formula({
  id: "hard-gap",
  unit: "money",
  inputs: {
    shortfall: "money",
  },
  body: (x) => x.shortfall,
  source: sources.womensAid,
});

/**
 * Expected gap of a centre: short of what is expected, promises at their probability.
 *
 * Formula: the shortfall at that certainty; without a pool nothing else pays it. A set of centres is the sum of
 * its centres.
 *
 * @param shortfall - shortfall of the centre
 * @returns money; undefined where the shortfall is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example expectedGap({ shortfall: money("30", "KGS") }).value // "30"
 */
export const expectedGap = formula({
  id: "expected-gap",
  unit: "money",
  inputs: {
    shortfall: "money",
  },
  body: (x) => x.shortfall,
  source: sources.womensAid,
});

/**
 * Soft gap of a centre: short even if every promise comes.
 *
 * Formula: the shortfall at that certainty; without a pool nothing else pays it. A set of centres is the sum of
 * its centres.
 *
 * @param shortfall - shortfall of the centre
 * @returns money; undefined where the shortfall is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example softGap({ shortfall: money("30", "KGS") }).value // "30"
 */
export const softGap = formula({
  id: "soft-gap",
  unit: "money",
  inputs: {
    shortfall: "money",
  },
  body: (x) => x.shortfall,
  source: sources.womensAid,
});

/**
 * Gross shortfall of a centre: its shortfall before any pool pays.
 *
 * Formula: the shortfall at that certainty; without a pool nothing else pays it. A set of centres is the sum of
 * its centres.
 *
 * @param shortfall - shortfall of the centre
 * @returns money; undefined where the shortfall is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example grossShortfall({ shortfall: money("30", "KGS") }).value // "30"
 */
export const grossShortfall = formula({
  id: "gross-shortfall",
  unit: "money",
  inputs: {
    shortfall: "money",
  },
  body: (x) => x.shortfall,
  source: sources.womensAid,
});

/**
 * Covered need: the part of the requirement that money pays, centre by centre.
 *
 * Formula: requirement − shortfall.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param shortfall - shortfall of the centre
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example coveredNeed({ requirement: money("100", "KGS"), shortfall: money("30", "KGS") }).value // "70"
 */
export const coveredNeed = formula({
  id: "covered-need",
  unit: "money",
  inputs: {
    requirement: "money",
    shortfall: "money",
  },
  body: (x) => minus(x.requirement, x.shortfall),
  source: sources.contract,
});

/**
 * Surplus of a centre: money that pays for nothing it requires; it pays for no other centre.
 *
 * Formula: secured funding − covered need; its twin is shortfall.
 *
 * @param secured-funding - money of the centre
 * @param covered-need - need that money pays
 * @returns money; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example surplus({ "secured-funding": money("130", "KGS"), "covered-need": money("100", "KGS") }).value // "30"
 */
export const surplus = formula({
  id: "surplus",
  unit: "money",
  inputs: {
    "secured-funding": "money",
    "covered-need": "money",
  },
  body: (x) => minus(x["secured-funding"], x["covered-need"]),
  source: sources.contract,
});

/**
 * Funding gap of one sum of money against one requirement.
 *
 * Formula: required − secured, not below 0.
 *
 * @param required - what is needed
 * @param secured - what is received or signed
 * @returns money; undefined where either is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.womensAid` in `sources.ts`.
 * @example fundingGap({ required: money("427", "GBP"), secured: money("195", "GBP") }).value // "232"
 */
export const fundingGap = formula({
  id: "funding-gap",
  unit: "money",
  inputs: {
    required: "money",
    secured: "money",
  },
  body: (x) => max(minus(x.required, x.secured), num("0", "money")),
  source: sources.womensAid,
});

/**
 * Net gap of a set, surplus included: never a headline, since surplus pays for no other centre.
 *
 * Formula: requirement − secured funding, signed.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param secured-funding - money of the set
 * @returns money, negative where there is more than needed; undefined where either is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example netGap({ requirement: money("300", "KGS"), "secured-funding": money("240", "KGS") }).value // "60"
 */
export const netGap = formula({
  id: "net-gap",
  unit: "money",
  inputs: {
    requirement: "money",
    "secured-funding": "money",
  },
  body: (x) => minus(x.requirement, x["secured-funding"]),
  source: sources.contract,
});

/**
 * Coverage ratio of a set; may be above 1.
 *
 * Formula: secured funding ÷ requirement.
 *
 * @param secured-funding - money of the set
 * @param requirement - what the service or centre needs by standard in the year
 * @returns a ratio, never clamped; undefined (`zero-denominator`) where nothing is required
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example coverageRatio({ "secured-funding": money("240", "KGS"), requirement: money("300", "KGS") }).value //
 * "0.8"
 */
export const coverageRatio = formula({
  id: "coverage-ratio",
  unit: "ratio",
  inputs: {
    "secured-funding": "money",
    requirement: "money",
  },
  body: (x) => ratio(x["secured-funding"], x.requirement),
  source: sources.contract,
});

/**
 * Share of the need that is funded: surplus of one centre covers no other.
 *
 * Formula: covered need ÷ requirement.
 *
 * @param covered-need - need that money pays
 * @param requirement - what the service or centre needs by standard in the year
 * @returns a ratio from 0 to 1; undefined where nothing is required
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example fundedNeedShare({ "covered-need": money("210", "KGS"), requirement: money("300", "KGS") }).value //
 * "0.7"
 */
export const fundedNeedShare = formula({
  id: "funded-need-share",
  unit: "ratio",
  inputs: {
    "covered-need": "money",
    requirement: "money",
  },
  body: (x) => ratio(x["covered-need"], x.requirement),
  source: sources.contract,
});
