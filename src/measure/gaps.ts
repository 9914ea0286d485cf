import { max, min, minus, num, plus, ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Shortfall of a centre: what its money leaves unpaid of its requirement. Its twin is surplus.
 *
 * @example shortfall({ requirement: money("100", "KGS"), "paid-to-lines": money("10", "KGS"), "paid-to-services":
 * money("0", "KGS"), "free-money": money("60", "KGS") }).value // "30"
 */
export const shortfall = formula({
  id: "shortfall",
  unit: "money",
  inputs: take("requirement", "paid-to-lines", "paid-to-services", "free-money"),
  body: (x) =>
    max(
      minus(minus(minus(x.requirement, x["paid-to-lines"]), x["paid-to-services"]), x["free-money"]),
      num("0", "money"),
    ),
  source: sources.womensAid,
});

/**
 * Hard gap of a centre: short of what is received and signed. Without a pool it is the shortfall at that certainty; of
 * a set of centres the sum of theirs.
 *
 * @example hardGap({ shortfall: money("30", "KGS") }).value // "30"
 */
export const hardGap = formula({
  id: "hard-gap",
  unit: "money",
  inputs: take("shortfall"),
  body: (x) => x.shortfall,
  source: sources.womensAid,
});

/**
 * Expected gap of a centre: short of what is expected, promises at their probability. Without a pool it is the
 * shortfall at that certainty; of a set of centres the sum of theirs.
 *
 * @example expectedGap({ shortfall: money("30", "KGS") }).value // "30"
 */
export const expectedGap = formula({
  id: "expected-gap",
  unit: "money",
  inputs: take("shortfall"),
  body: (x) => x.shortfall,
  source: sources.womensAid,
});

/**
 * Soft gap of a centre: short even if every promise comes. Without a pool it is the shortfall at that certainty; of a
 * set of centres the sum of theirs.
 *
 * @example softGap({ shortfall: money("30", "KGS") }).value // "30"
 */
export const softGap = formula({
  id: "soft-gap",
  unit: "money",
  inputs: take("shortfall"),
  body: (x) => x.shortfall,
  source: sources.womensAid,
});

/**
 * Gross shortfall of a centre: its shortfall before any pool pays. Of a set of centres it is the sum of theirs.
 *
 * @example grossShortfall({ shortfall: money("30", "KGS") }).value // "30"
 */
export const grossShortfall = formula({
  id: "gross-shortfall",
  unit: "money",
  inputs: take("shortfall"),
  body: (x) => x.shortfall,
  source: sources.womensAid,
});

/**
 * Covered need: the part of the requirement that money pays, centre by centre.
 *
 * @example coveredNeed({ requirement: money("100", "KGS"), shortfall: money("30", "KGS") }).value // "70"
 */
export const coveredNeed = formula({
  id: "covered-need",
  unit: "money",
  inputs: take("requirement", "shortfall"),
  body: (x) => minus(x.requirement, x.shortfall),
  source: sources.contract,
});

/**
 * Surplus of a centre: money that pays for nothing it requires; it pays for no other centre. Its twin is shortfall.
 *
 * @example surplus({ "secured-funding": money("130", "KGS"), "covered-need": money("100", "KGS") }).value // "30"
 */
export const surplus = formula({
  id: "surplus",
  unit: "money",
  inputs: take("secured-funding", "covered-need"),
  body: (x) => minus(x["secured-funding"], x["covered-need"]),
  source: sources.contract,
});

/**
 * Funding gap of one sum of money against one requirement.
 *
 * @example fundingGap({ required: money("427", "GBP"), secured: money("195", "GBP") }).value // "232"
 */
export const fundingGap = formula({
  id: "funding-gap",
  unit: "money",
  inputs: take("required", "secured"),
  body: (x) => max(minus(x.required, x.secured), num("0", "money")),
  source: sources.womensAid,
});

/**
 * Net gap of a set, surplus included: never a headline, since surplus pays for no other centre.
 *
 * @returns money, negative where there is more than needed
 * @example netGap({ requirement: money("300", "KGS"), "secured-funding": money("240", "KGS") }).value // "60"
 */
export const netGap = formula({
  id: "net-gap",
  unit: "money",
  inputs: take("requirement", "secured-funding"),
  body: (x) => minus(x.requirement, x["secured-funding"]),
  source: sources.contract,
});

/**
 * Coverage ratio of a set; may be above 1.
 *
 * @returns a ratio, never clamped; undefined (`zero-denominator`) where nothing is required
 * @example coverageRatio({ "secured-funding": money("240", "KGS"), requirement: money("300", "KGS") }).value // "0.8"
 */
export const coverageRatio = formula({
  id: "coverage-ratio",
  unit: "ratio",
  inputs: take("secured-funding", "requirement"),
  body: (x) => ratio(x["secured-funding"], x.requirement),
  source: sources.contract,
});

/**
 * Share of the need that is funded: surplus of one centre covers no other.
 *
 * @returns a ratio from 0 to 1; undefined where nothing is required
 * @example fundedNeedShare({ "covered-need": money("210", "KGS"), requirement: money("300", "KGS") }).value // "0.7"
 */
export const fundedNeedShare = formula({
  id: "funded-need-share",
  unit: "ratio",
  inputs: take("covered-need", "requirement"),
  body: (x) => ratio(x["covered-need"], x.requirement),
  source: sources.contract,
});

/**
 * What money that names no centre could pay of the gap of a set at most: money near it, such as that of its region, and
 * money of the whole country.
 *
 * @example payableGap({ "hard-gap": money("100", "KGS"), "near-money": money("30", "KGS"), "national-money":
 * money("20", "KGS") }).value // "50"
 */
export const payableGap = formula({
  id: "payable-gap",
  unit: "money",
  inputs: take("hard-gap", "near-money", "national-money"),
  body: (x) => min(x["hard-gap"], plus(x["near-money"], x["national-money"])),
  source: sources.contract,
});

/**
 * What money of a region could pay of the gap of its centres at most.
 *
 * @example payableNear({ "hard-gap": money("100", "KGS"), "near-money": money("30", "KGS") }).value // "30"
 */
export const payableNear = formula({
  id: "payable-near",
  unit: "money",
  inputs: take("hard-gap", "near-money"),
  body: (x) => min(x["hard-gap"], x["near-money"]),
  source: sources.contract,
});

/**
 * Covered need of a set if all money that names no centre paid what it could.
 *
 * @example coveredAtMost({ "covered-need": money("70", "KGS"), "payable-gap": money("20", "KGS") }).value // "90"
 */
export const coveredAtMost = formula({
  id: "covered-at-most",
  unit: "money",
  inputs: take("covered-need", "payable-gap"),
  body: (x) => plus(x["covered-need"], x["payable-gap"]),
  source: sources.contract,
});

/**
 * Gap of a set if all money that names no centre paid what it could.
 *
 * @example gapAtLeast({ "hard-gap": money("30", "KGS"), "payable-gap": money("20", "KGS") }).value // "10"
 */
export const gapAtLeast = formula({
  id: "gap-at-least",
  unit: "money",
  inputs: take("hard-gap", "payable-gap"),
  body: (x) => minus(x["hard-gap"], x["payable-gap"]),
  source: sources.contract,
});

/**
 * Share of the need of a set that is funded if all money that names no centre paid what it could.
 *
 * @returns a ratio from 0 to 1; undefined where nothing is required
 * @example fundedAtMost({ "covered-at-most": money("90", "KGS"), requirement: money("100", "KGS") }).value // "0.9"
 */
export const fundedAtMost = formula({
  id: "funded-at-most",
  unit: "ratio",
  inputs: take("covered-at-most", "requirement"),
  body: (x) => ratio(x["covered-at-most"], x.requirement),
  source: sources.contract,
});
