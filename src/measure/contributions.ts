// Formulas of what the employer contributes on pay, post by post.
import {
  type Expr,
  type Text,
  ceil,
  divide,
  floor,
  is,
  max,
  min,
  minus,
  num,
  pick,
  plus,
  relabel,
  times,
  when,
} from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

type Month = Expr<"money/months">;

const LIMITS = ["has-floor", "floor", "has-cap", "cap"] as const;

type Limits = { readonly "has-floor": Text; readonly floor: Month; readonly "has-cap": Text; readonly cap: Month };

/** An amount between the limits that there are. */
function within(amount: Month, limits: Limits): Month {
  const least = when(is(limits["has-floor"], "yes"), max(amount, limits.floor), amount);
  return when(is(limits["has-cap"], "yes"), min(least, limits.cap), least);
}

/**
 * Posts of a pay line in one centre while it is open.
 *
 * @returns full-time posts; undefined where a denominator is 0
 * @example postsPerCentre({ "base-units": "5.5", quantity: "1", "months-open": "6", "centres-in-row": "2" }).value //
 * "5.5"
 */
export const postsPerCentre = formula({
  id: "posts-per-centre",
  unit: "fte",
  inputs: take("base-units", "quantity", "months-open", "centres-in-row"),
  body: (x) =>
    divide(
      times(relabel(times(x["base-units"], x.quantity), "fte"), divide(num("12", "months"), x["months-open"])),
      relabel(x["centres-in-row"], "ratio"),
    ),
  source: sources.contract,
});

/**
 * Posts of a line that are paid in full.
 *
 * @example wholePosts({ "posts-per-centre": "5.5" }).value // "5"
 */
export const wholePosts = formula({
  id: "whole-posts",
  unit: "fte",
  inputs: take("posts-per-centre"),
  body: (x) => floor(x["posts-per-centre"]),
  source: sources.contract,
});

/**
 * The part of a post that is left of the posts of a line, 0 where all are whole.
 *
 * @returns a part of a full-time post, below 1
 * @example partPost({ "posts-per-centre": "5.5", "whole-posts": "5" }).value // "0.5"
 */
export const partPost = formula({
  id: "part-post",
  unit: "fte",
  inputs: take("posts-per-centre", "whole-posts"),
  body: (x) => minus(x["posts-per-centre"], x["whole-posts"]),
  source: sources.contract,
});

/**
 * Pay of one post in one month: of a whole post the price of a month, of a part of a post that part of it.
 *
 * @example monthlyPay({ post: "part", "unit-price": money("360000", "KGS"), "part-post": "0.5" }).value // "15000"
 */
export const monthlyPay = formula({
  id: "monthly-pay",
  unit: "money/months",
  inputs: take("post", "unit-price", "part-post"),
  body: (x) => {
    const month = relabel(divide(x["unit-price"], num("12")), "money/months");
    return pick(x.post, { whole: month, part: times(month, relabel(x["part-post"], "ratio")) });
  },
  source: sources.contract,
});

/**
 * How many posts of one centre have the pay of their kind: all whole ones, or the one part of a post.
 *
 * @returns posts
 * @example postsOfKind({ post: "part", "whole-posts": "5", "part-post": "0.5" }).value // "1"
 */
export const postsOfKind = formula({
  id: "posts-of-kind",
  unit: "fte",
  inputs: take("post", "whole-posts", "part-post"),
  body: (x) => pick(x.post, { whole: x["whole-posts"], part: ceil(x["part-post"]) }),
  source: sources.contract,
});

/**
 * What a worker pays of the pay of one post in one month, where contributions of the employer are counted without it.
 *
 * @example workerContribution({ "contribution-rate": "0.1", "monthly-pay": money("300000", "KZT"), "has-floor": "no",
 * "has-cap": "no" }).value // "30000"
 */
export const workerContribution = formula({
  id: "worker-contribution",
  unit: "money/months",
  inputs: take("contribution-rate", "monthly-pay", ...LIMITS),
  body: (x) => times(x["contribution-rate"], within(x["monthly-pay"], x)),
  source: sources.contract,
});

/**
 * What a contribution of the employer is counted on, of one post in one month.
 *
 * @example contributionBase({ "monthly-pay": money("700000", "KGS"), "left-out": money("0", "KGS"), "has-floor": "no",
 * "has-cap": "yes", cap: money("632080", "KGS") }).value // "632080"
 */
export const contributionBase = formula({
  id: "contribution-base",
  unit: "money/months",
  inputs: take("monthly-pay", "left-out", ...LIMITS),
  body: (x) => within(minus(x["monthly-pay"], x["left-out"]), x),
  source: sources.contract,
});

/**
 * A contribution of the employer on the pay of one post in one month, before another one is taken off.
 *
 * @example contributionBeforeOffset({ "contribution-rate": "0.05", "contribution-base": money("270000", "KZT") }).value
 * // "13500"
 */
export const contributionBeforeOffset = formula({
  id: "contribution-before-offset",
  unit: "money/months",
  inputs: take("contribution-rate", "contribution-base"),
  body: (x) => times(x["contribution-rate"], x["contribution-base"]),
  source: sources.contract,
});

/**
 * A contribution of the employer on the pay of one post in one month.
 *
 * @example monthlyContribution({ "has-offset": "yes", "contribution-before-offset": money("15840", "KZT"), offset:
 * money("13500", "KZT") }).value // "2340"
 */
export const monthlyContribution = formula({
  id: "monthly-contribution",
  unit: "money/months",
  inputs: take("has-offset", "contribution-before-offset", "offset"),
  body: (x) =>
    when(
      is(x["has-offset"], "yes"),
      max(minus(x["contribution-before-offset"], x.offset), num("0", "money/months")),
      x["contribution-before-offset"],
    ),
  source: sources.contract,
});

/**
 * A contribution on all posts of one kind of a line, in the months of the year in which its rule holds.
 *
 * @example contributionOfPosts({ "monthly-contribution": money("675", "KGS"), months: "5", "months-open": "12",
 * "posts-of-kind": "2", "centres-in-row": "1", "share-of-line": "0.5" }).value // "3375"
 */
export const contributionOfPosts = formula({
  id: "contribution-of-posts",
  unit: "money",
  inputs: take("monthly-contribution", "months", "months-open", "posts-of-kind", "centres-in-row", "share-of-line"),
  body: (x) => {
    const paid = times(times(x["monthly-contribution"], x.months), divide(x["months-open"], num("12", "months")));
    const posts = times(relabel(x["posts-of-kind"], "ratio"), relabel(x["centres-in-row"], "ratio"));
    return times(times(paid, posts), x["share-of-line"]);
  },
  source: sources.contract,
});

/**
 * Contributions of the employer on the pay of a line.
 *
 * @example contributionAmount({ "contributed-by": "on-cost", "pay-amount": money("360000", "KGS"), "on-cost": "0.0225"
 * }).value // "8100"
 */
export const contributionAmount = formula({
  id: "contribution-amount",
  unit: "money",
  inputs: take("contributed-by", "pay-amount", "on-cost", "contributions-of-posts"),
  body: (x) =>
    pick(x["contributed-by"], {
      "on-cost": times(x["pay-amount"], x["on-cost"]),
      posts: x["contributions-of-posts"],
      "not-pay": num("0", "money"),
    }),
  source: sources.contract,
});

/**
 * Amount of a cost line in the year, with contributions that were computed apart.
 *
 * @example amountWithContributions({ units: "2", quantity: "1", "share-of-line": "1", "unit-price": money("100",
 * "KGS"), "contribution-amount": money("4.5", "KGS"), vat: "no" }).value // "204.5"
 */
export const amountWithContributions = formula({
  id: "amount-with-contributions",
  unit: "money",
  inputs: take("units", "quantity", "share-of-line", "unit-price", "contribution-amount", "vat", "vat-rate"),
  body: (x) => {
    const base = times(times(times(x.units, x.quantity), x["share-of-line"]), x["unit-price"]);
    const whole = plus(base, x["contribution-amount"]);
    return when(is(x.vat, "yes"), times(whole, plus(num("1"), x["vat-rate"])), whole);
  },
  source: sources.contract,
});

/**
 * What of the running amount of a line belongs to one economic class: contributions are asked for apart from the rest.
 *
 * @example runningPart({ item: "contributions", "running-amount": money("368100", "KGS"), "pay-amount": money("360000",
 * "KGS") }).value // "8100"
 */
export const runningPart = formula({
  id: "running-part",
  unit: "money",
  inputs: take("item", "running-amount", "pay-amount"),
  body: (x) =>
    pick(x.item, {
      contributions: minus(x["running-amount"], x["pay-amount"]),
      pay: x["pay-amount"],
      whole: x["running-amount"],
    }),
  source: sources.contract,
});
