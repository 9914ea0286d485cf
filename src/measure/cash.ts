import {
  compare,
  divide,
  max,
  min,
  minus,
  num,
  orElse,
  pick,
  plus,
  ratio,
  times,
  when,
  where,
} from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Months that money is for and that have ended by the end of a month of the fiscal year.
 *
 * @example monthsElapsed({ "fiscal-month": "6", "stated-month-from": "5", "months-paid": "8" }).value // "2"
 */
export const monthsElapsed = formula({
  id: "months-elapsed",
  unit: "months",
  inputs: take("fiscal-month", "stated-month-from", "months-paid"),
  body: (x) =>
    max(
      min(
        plus(minus(x["fiscal-month"], orElse(x["stated-month-from"], num("1", "months"))), num("1", "months")),
        x["months-paid"],
      ),
      num("0", "months"),
    ),
  source: sources.cash,
});

/**
 * Months of the fiscal year that money is for, its first and its last included.
 *
 * @returns months; never undefined
 * @example monthsPaid({ "stated-month-from": "5" }).value // "8"
 */
export const monthsPaid = formula({
  id: "months-paid",
  unit: "months",
  inputs: take("stated-month-from", "stated-month-to"),
  body: (x) =>
    plus(
      minus(orElse(x["stated-month-to"], num("12", "months")), orElse(x["stated-month-from"], num("1", "months"))),
      num("1", "months"),
    ),
  source: sources.cash,
});

/**
 * Secured money that has come by the end of a month, when it is spread evenly over the months that it is for. A
 * centre's is the sum of its money.
 *
 * @returns money; undefined where the months are none
 * @example moneyToDate({ "span-secured": money("1200", "KGS"), "months-elapsed": "2", "months-paid": "8" }).value //
 * "300"
 */
export const moneyToDate = formula({
  id: "money-to-date",
  unit: "money",
  inputs: take("span-secured", "months-elapsed", "months-paid"),
  body: (x) => times(x["span-secured"], ratio(x["months-elapsed"], x["months-paid"])),
  source: sources.cash,
});

/**
 * What a centre has needed by the end of a month, when the need is spread evenly over the year.
 *
 * @example needToDate({ requirement: money("1200", "KGS"), "fiscal-month": "2" }).value // "200"
 */
export const needToDate = formula({
  id: "need-to-date",
  unit: "money",
  inputs: take("requirement", "fiscal-month"),
  body: (x) => times(x.requirement, divide(x["fiscal-month"], num("12", "months"))),
  source: sources.cash,
});

/**
 * What a line has cost by the end of a month, where its months are not alike.
 *
 * @example amountToDate({ "line-amount": money("160", "KGS"), "weight-to-date": "1", "weight-of-year": "4" }).value // "40"
 */
export const amountToDate = formula({
  id: "amount-to-date",
  unit: "money",
  inputs: take("line-amount", "weight-to-date", "weight-of-year"),
  body: (x) => times(x["line-amount"], ratio(x["weight-to-date"], x["weight-of-year"])),
  source: sources.cash,
});

/**
 * What a centre has needed by the end of a month, when its lines say how they lie in the months; overhead and contingency
 * go with the lines. Evenly over the year, where it has no lines.
 *
 * @example needToDateByMonths({ requirement: money("1100", "KGS"), "lines-to-date": money("400", "KGS"), "lines-of-year":
 * money("1000", "KGS"), "fiscal-month": "2" }).value // "440"
 */
export const needToDateByMonths = formula({
  id: "need-to-date-by-months",
  unit: "money",
  inputs: take("requirement", "lines-to-date", "lines-of-year", "fiscal-month"),
  body: (x) =>
    times(
      x.requirement,
      orElse(ratio(x["lines-to-date"], x["lines-of-year"]), divide(x["fiscal-month"], num("12", "months"))),
    ),
  source: sources.cash,
});

/**
 * What a centre has left at the end of a month: below 0 the month is not covered, although the year may balance.
 *
 * @example cashBalance({ "money-to-date": money("0", "KGS"), "need-to-date": money("200", "KGS") }).value // "-200"
 */
export const cashBalance = formula({
  id: "cash-balance",
  unit: "money",
  inputs: take("money-to-date", "need-to-date"),
  body: (x) => minus(x["money-to-date"], x["need-to-date"]),
  source: sources.cash,
});

/**
 * Whether a month of a centre is not covered; the months of a year without cover are their sum.
 *
 * @example monthShort({ "cash-balance": money("-200", "KGS") }).value // "1"
 */
export const monthShort = formula({
  id: "month-short",
  unit: "months",
  inputs: take("cash-balance"),
  body: (x) => when(compare(x["cash-balance"], "<", num("0", "money")), num("1", "months"), num("0", "months")),
  source: sources.cash,
});

/**
 * Centres of a row whose month is not covered; those of the country are their sum.
 *
 * @example centresUncovered({ "cash-balance": money("-200", "KGS"), "centres-in-row": "2" }).value // "2"
 */
export const centresUncovered = formula({
  id: "centres-uncovered",
  unit: "centres",
  inputs: take("cash-balance", "centres-in-row"),
  body: (x) => when(compare(x["cash-balance"], "<", num("0", "money")), x["centres-in-row"], num("0", "centres")),
  source: sources.cash,
});

/**
 * Cash that a row of secured money has put in hand by the end of a month. Money that is received is in hand from its
 * first month; money that is signed comes evenly over its months.
 *
 * @returns money; undefined where the money states no months, since nobody knows when it comes
 * @example cashInHand({ status: "disbursed", "secured-amount": money("600", "KGS"), "first-month": "2", "fiscal-month":
 * "3" }).value // "600"
 */
export const cashInHand = formula({
  id: "cash-in-hand",
  unit: "money",
  inputs: take("status", "secured-amount", "first-month", "months-elapsed", "months-paid", "fiscal-month"),
  body: (x) => {
    const received = when(compare(x["fiscal-month"], ">=", x["first-month"]), x["secured-amount"], num("0", "money"));
    const signed = times(x["secured-amount"], ratio(x["months-elapsed"], x["months-paid"]));
    return pick(x.status, { disbursed: received, committed: where(signed, x["first-month"]) });
  },
  source: sources.cash,
});

/**
 * Whether money lasts through a month: neither this month nor one before it is short. How long it lasts is their sum.
 *
 * @example monthLasts({ "months-short": "0" }).value // "1"
 */
export const monthLasts = formula({
  id: "month-lasts",
  unit: "months",
  inputs: take("months-short"),
  body: (x) => when(compare(x["months-short"], "=", num("0", "months")), num("1", "months"), num("0", "months")),
  source: sources.cash,
});

/**
 * What one side of a shared financing must pay of what a centre needs.
 *
 * @example coFundingDue({ "co-funding-share": "0.7", requirement: money("1000", "BAM") }).value // "700"
 */
export const coFundingDue = formula({
  id: "co-funding-due",
  unit: "money",
  inputs: take("co-funding-share", "requirement"),
  body: (x) => times(x.requirement, x["co-funding-share"]),
  source: sources.coFunding,
});

/**
 * What one side of a shared financing still owes; what another side pays above its own share is no part of it. Its twin
 * is co-funding-excess.
 *
 * @example coFundingGap({ "co-funding-due": money("700", "BAM"), "co-funding-paid": money("400", "BAM") }).value //
 * "300"
 */
export const coFundingGap = formula({
  id: "co-funding-gap",
  unit: "money",
  inputs: take("co-funding-due", "co-funding-paid"),
  body: (x) => max(minus(x["co-funding-due"], x["co-funding-paid"]), num("0", "money")),
  source: sources.coFunding,
});

/**
 * What one side of a shared financing pays above its share. Its twin is co-funding-gap.
 *
 * @example coFundingExcess({ "co-funding-due": money("300", "BAM"), "co-funding-paid": money("400", "BAM") }).value //
 * "100"
 */
export const coFundingExcess = formula({
  id: "co-funding-excess",
  unit: "money",
  inputs: take("co-funding-due", "co-funding-paid"),
  body: (x) => max(minus(x["co-funding-paid"], x["co-funding-due"]), num("0", "money")),
  source: sources.coFunding,
});
