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
import { sources } from "./sources.js";

const LIMITS = { "has-floor": "text", floor: "money/months", "has-cap": "text", cap: "money/months" } as const;

type Limits = { readonly [K in keyof typeof LIMITS]: (typeof LIMITS)[K] extends "text" ? Text : Expr<"money/months"> };

/** An amount between the limits that there are. */
function within(amount: Expr<"money/months">, limits: Limits): Expr<"money/months"> {
  const least = when(is(limits["has-floor"], "yes"), max(amount, limits.floor), amount);
  return when(is(limits["has-cap"], "yes"), min(least, limits.cap), least);
}

/**
 * Posts of a pay line in one centre while it is open.
 *
 * Formula: units × quantity × 12 ÷ months open ÷ centres in the row.
 *
 * @param base-units - units in the year
 * @param quantity - how much of the line one unit of its driver takes
 * @param months-open - months open in the year, above 0 and at most 12
 * @param centres-in-row - centres that the row stands for
 * @returns full-time posts; undefined where an input is, or where a denominator is 0
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example postsPerCentre({ "base-units": "5.5", quantity: "1", "months-open": "6", "centres-in-row": "2" }).value //
 * "5.5"
 */
export const postsPerCentre = formula({
  id: "posts-per-centre",
  unit: "fte",
  inputs: { "base-units": "units", quantity: "ratio", "months-open": "months", "centres-in-row": "centres" },
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
 * Formula: posts of one centre, rounded down.
 *
 * @param posts-per-centre - posts of the line in one centre
 * @returns full-time posts
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example wholePosts({ "posts-per-centre": "5.5" }).value // "5"
 */
export const wholePosts = formula({
  id: "whole-posts",
  unit: "fte",
  inputs: { "posts-per-centre": "fte" },
  body: (x) => floor(x["posts-per-centre"]),
  source: sources.contract,
});

/**
 * The part of a post that is left of the posts of a line, 0 where all are whole.
 *
 * Formula: posts of one centre − whole posts.
 *
 * @param posts-per-centre - posts of the line in one centre
 * @param whole-posts - posts that are paid in full
 * @returns a part of a full-time post, below 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example partPost({ "posts-per-centre": "5.5", "whole-posts": "5" }).value // "0.5"
 */
export const partPost = formula({
  id: "part-post",
  unit: "fte",
  inputs: { "posts-per-centre": "fte", "whole-posts": "fte" },
  body: (x) => minus(x["posts-per-centre"], x["whole-posts"]),
  source: sources.contract,
});

/**
 * Pay of one post in one month: of a whole post the price of a month, of a part of a post that part of it.
 *
 * Formula: unit price ÷ 12, × the part of the post where it is one.
 *
 * @param post - `whole` or `part`
 * @param unit-price - pay of a whole post in a year, in prices and currency of the fiscal year
 * @param part-post - the part of a post
 * @returns money a month; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example monthlyPay({ post: "part", "unit-price": money("360000", "KGS"), "part-post": "0.5" }).value // "15000"
 */
export const monthlyPay = formula({
  id: "monthly-pay",
  unit: "money/months",
  inputs: { post: "text", "unit-price": "money/units", "part-post": "fte" },
  body: (x) => {
    const month = relabel(divide(x["unit-price"], num("12")), "money/months");
    return pick(x.post, { whole: month, part: times(month, relabel(x["part-post"], "ratio")) });
  },
  source: sources.contract,
});

/**
 * How many posts of one centre have the pay of their kind: all whole ones, or the one part of a post.
 *
 * Formula: whole posts; of a part of a post 1, or 0 where there is none.
 *
 * @param post - `whole` or `part`
 * @param whole-posts - posts that are paid in full
 * @param part-post - the part of a post
 * @returns posts
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example postsOfKind({ post: "part", "whole-posts": "5", "part-post": "0.5" }).value // "1"
 */
export const postsOfKind = formula({
  id: "posts-of-kind",
  unit: "fte",
  inputs: { post: "text", "whole-posts": "fte", "part-post": "fte" },
  body: (x) => pick(x.post, { whole: x["whole-posts"], part: ceil(x["part-post"]) }),
  source: sources.contract,
});

/**
 * What a worker pays of the pay of one post in one month, where contributions of the employer are counted without it.
 *
 * Formula: rate × pay, not below the floor and not above the cap where there is one.
 *
 * @param contribution-rate - share of the pay
 * @param monthly-pay - pay of the post in a month
 * @param has-floor - `yes` where it is counted on no less than some pay
 * @param floor - that least pay
 * @param has-cap - `yes` where it is counted on no more than some pay
 * @param cap - that most pay
 * @returns money a month; undefined where the rate or the pay is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example workerContribution({ "contribution-rate": "0.1", "monthly-pay": money("300000", "KZT"), "has-floor": "no",
 * "has-cap": "no" }).value // "30000"
 */
export const workerContribution = formula({
  id: "worker-contribution",
  unit: "money/months",
  inputs: { "contribution-rate": "ratio", "monthly-pay": "money/months", ...LIMITS },
  body: (x) => times(x["contribution-rate"], within(x["monthly-pay"], x)),
  source: sources.contract,
});

/**
 * What a contribution of the employer is counted on, of one post in one month.
 *
 * Formula: pay − contributions of the worker that are left out, not below the floor and not above the cap where there is
 * one.
 *
 * @param monthly-pay - pay of the post in a month
 * @param left-out - contributions of the worker that the base leaves out
 * @param has-floor - `yes` where it is counted on no less than some pay
 * @param floor - that least pay
 * @param has-cap - `yes` where it is counted on no more than some pay
 * @param cap - that most pay
 * @returns money a month; undefined where the pay or what is left out is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example contributionBase({ "monthly-pay": money("700000", "KGS"), "left-out": money("0", "KGS"), "has-floor": "no",
 * "has-cap": "yes", cap: money("632080", "KGS") }).value // "632080"
 */
export const contributionBase = formula({
  id: "contribution-base",
  unit: "money/months",
  inputs: { "monthly-pay": "money/months", "left-out": "money/months", ...LIMITS },
  body: (x) => within(minus(x["monthly-pay"], x["left-out"]), x),
  source: sources.contract,
});

/**
 * A contribution of the employer on the pay of one post in one month, before another one is taken off.
 *
 * Formula: rate × base.
 *
 * @param contribution-rate - share of the base
 * @param contribution-base - what it is counted on
 * @returns money a month; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example contributionBeforeOffset({ "contribution-rate": "0.05", "contribution-base": money("270000", "KZT") }).value
 * // "13500"
 */
export const contributionBeforeOffset = formula({
  id: "contribution-before-offset",
  unit: "money/months",
  inputs: { "contribution-rate": "ratio", "contribution-base": "money/months" },
  body: (x) => times(x["contribution-rate"], x["contribution-base"]),
  source: sources.contract,
});

/**
 * A contribution of the employer on the pay of one post in one month.
 *
 * Formula: the contribution; where another one is taken off, the rest, not below 0.
 *
 * @param has-offset - `yes` where another contribution is taken off
 * @param contribution-before-offset - rate × base
 * @param offset - the other contribution
 * @returns money a month; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example monthlyContribution({ "has-offset": "yes", "contribution-before-offset": money("15840", "KZT"), offset:
 * money("13500", "KZT") }).value // "2340"
 */
export const monthlyContribution = formula({
  id: "monthly-contribution",
  unit: "money/months",
  inputs: { "has-offset": "text", "contribution-before-offset": "money/months", offset: "money/months" },
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
 * Formula: contribution of a month × months × months open ÷ 12 × posts × centres in the row × share of the line.
 *
 * @param monthly-contribution - contribution on one post in one month
 * @param months - months of the year in which its rule holds
 * @param months-open - months open in the year: they are spread over the year
 * @param posts-of-kind - posts of one centre with this pay
 * @param centres-in-row - centres that the row stands for
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example contributionOfPosts({ "monthly-contribution": money("675", "KGS"), months: "5", "months-open": "12",
 * "posts-of-kind": "2", "centres-in-row": "1", "share-of-line": "0.5" }).value // "3375"
 */
export const contributionOfPosts = formula({
  id: "contribution-of-posts",
  unit: "money",
  inputs: {
    "monthly-contribution": "money/months",
    months: "months",
    "months-open": "months",
    "posts-of-kind": "fte",
    "centres-in-row": "centres",
    "share-of-line": "ratio",
  },
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
 * Formula: pay × the rate that the line states; else the contributions on its posts; 0 where the line is not pay.
 *
 * @param contributed-by - `on-cost` where the line states a rate, `posts` where its country says it, `not-pay` where it
 *   is not pay
 * @param pay-amount - pay of the line
 * @param on-cost - contributions as a share of pay
 * @param contributions-of-posts - contributions on the posts of the line
 * @returns money; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example contributionAmount({ "contributed-by": "on-cost", "pay-amount": money("360000", "KGS"), "on-cost": "0.0225"
 * }).value // "8100"
 */
export const contributionAmount = formula({
  id: "contribution-amount",
  unit: "money",
  inputs: { "contributed-by": "text", "pay-amount": "money", "on-cost": "ratio", "contributions-of-posts": "money" },
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
 * Formula: (units × quantity × share × unit price + employer's contributions) × (1 + VAT where it is due).
 *
 * @param units - units in the year
 * @param quantity - how much of the line one unit of its driver takes
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @param unit-price - unit cost in prices and currency of the year
 * @param contribution-amount - contributions of the employer
 * @param vat - `yes` where VAT is due
 * @param vat-rate - VAT as a share
 * @returns money; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example amountWithContributions({ units: "2", quantity: "1", "share-of-line": "1", "unit-price": money("100",
 * "KGS"), "contribution-amount": money("4.5", "KGS"), vat: "no" }).value // "204.5"
 */
export const amountWithContributions = formula({
  id: "amount-with-contributions",
  unit: "money",
  inputs: {
    units: "units",
    quantity: "ratio",
    "share-of-line": "ratio",
    "unit-price": "money/units",
    "contribution-amount": "money",
    vat: "text",
    "vat-rate": "ratio",
  },
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
 * Formula: contributions; or the running amount without them; or all of it.
 *
 * @param item - `contributions`, `rest`, or `whole` for a line that has none
 * @param running-amount - amount of the line in the running year
 * @param contribution-amount - contributions of the employer
 * @returns money; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example runningPart({ item: "rest", "running-amount": money("368100", "KGS"), "contribution-amount": money("8100",
 * "KGS") }).value // "360000"
 */
export const runningPart = formula({
  id: "running-part",
  unit: "money",
  inputs: { item: "text", "running-amount": "money", "contribution-amount": "money" },
  body: (x) =>
    pick(x.item, {
      contributions: x["contribution-amount"],
      rest: minus(x["running-amount"], x["contribution-amount"]),
      whole: x["running-amount"],
    }),
  source: sources.contract,
});
