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
import { sources } from "./sources.js";

/**
 * Months that money is for and that have ended by the end of a month of the fiscal year.
 *
 * Formula: month − first month + 1, at most the months that the money is for, and not below 0.
 *
 * @param fiscal-month - month of the fiscal year, 1 to 12
 * @param stated-month-from - first month of the money; blank is 1
 * @param months-paid - months that the money is for
 * @returns months; undefined where the month or the months paid are unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example monthsElapsed({ "fiscal-month": "6", "stated-month-from": "5", "months-paid": "8" }).value // "2"
 */
export const monthsElapsed = formula({
  id: "months-elapsed",
  unit: "months",
  inputs: {
    "fiscal-month": "months",
    "stated-month-from": "months",
    "months-paid": "months",
  },
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
 * Formula: last month − first month + 1; a blank first month is 1, a blank last month is 12.
 *
 * @param stated-month-from - first month of the money, 1 for the first of the fiscal year
 * @param stated-month-to - last month of the money
 * @returns months; never undefined
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example monthsPaid({ "stated-month-from": "5" }).value // "8"
 */
export const monthsPaid = formula({
  id: "months-paid",
  unit: "months",
  inputs: {
    "stated-month-from": "months",
    "stated-month-to": "months",
  },
  body: (x) =>
    plus(
      minus(orElse(x["stated-month-to"], num("12", "months")), orElse(x["stated-month-from"], num("1", "months"))),
      num("1", "months"),
    ),
  source: sources.cash,
});

/**
 * Secured money that has come by the end of a month, when it is spread evenly over the months that it is for.
 *
 * Formula: secured money × months elapsed ÷ months paid. A centre's is the sum of its money.
 *
 * @param span-secured - secured money for the same months
 * @param months-elapsed - months of it that have ended
 * @param months-paid - months that it is for
 * @returns money; undefined where an input is unknown, or where the months are none
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example moneyToDate({ "span-secured": money("1200", "KGS"), "months-elapsed": "2", "months-paid": "8" }).value // "300"
 */
export const moneyToDate = formula({
  id: "money-to-date",
  unit: "money",
  inputs: {
    "span-secured": "money",
    "months-elapsed": "months",
    "months-paid": "months",
  },
  body: (x) => times(x["span-secured"], ratio(x["months-elapsed"], x["months-paid"])),
  source: sources.cash,
});

/**
 * What a centre has needed by the end of a month, when the need is spread evenly over the year.
 *
 * Formula: requirement × month ÷ 12.
 *
 * @param requirement - what the service or centre needs by standard in the year
 * @param fiscal-month - month of the fiscal year, 1 to 12
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example needToDate({ requirement: money("1200", "KGS"), "fiscal-month": "2" }).value // "200"
 */
export const needToDate = formula({
  id: "need-to-date",
  unit: "money",
  inputs: {
    requirement: "money",
    "fiscal-month": "months",
  },
  body: (x) => times(x.requirement, divide(x["fiscal-month"], num("12", "months"))),
  source: sources.cash,
});

/**
 * What a centre has left at the end of a month: below 0 the month is not covered, although the year may balance.
 *
 * Formula: money to date − need to date, signed.
 *
 * @param money-to-date - secured money that has come by the end of the month
 * @param need-to-date - what was needed by then
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example cashBalance({ "money-to-date": money("0", "KGS"), "need-to-date": money("200", "KGS") }).value // "-200"
 */
export const cashBalance = formula({
  id: "cash-balance",
  unit: "money",
  inputs: {
    "money-to-date": "money",
    "need-to-date": "money",
  },
  body: (x) => minus(x["money-to-date"], x["need-to-date"]),
  source: sources.cash,
});

/**
 * Whether a month of a centre is not covered; the months of a year without cover are their sum.
 *
 * Formula: 1 where the cash balance is below 0, else 0.
 *
 * @param cash-balance - what the centre has left at the end of the month
 * @returns months; undefined where the balance is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example monthShort({ "cash-balance": money("-200", "KGS") }).value // "1"
 */
export const monthShort = formula({
  id: "month-short",
  unit: "months",
  inputs: {
    "cash-balance": "money",
  },
  body: (x) => when(compare(x["cash-balance"], "<", num("0", "money")), num("1", "months"), num("0", "months")),
  source: sources.cash,
});

/**
 * Centres of a row whose month is not covered; those of the country are their sum.
 *
 * Formula: the centres of the row where the cash balance is below 0, else 0.
 *
 * @param cash-balance - what the centre has left at the end of the month
 * @param centres-in-row - centres that it stands for
 * @returns centres; undefined where the balance is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example centresUncovered({ "cash-balance": money("-200", "KGS"), "centres-in-row": "2" }).value // "2"
 */
export const centresUncovered = formula({
  id: "centres-uncovered",
  unit: "centres",
  inputs: {
    "cash-balance": "money",
    "centres-in-row": "centres",
  },
  body: (x) => when(compare(x["cash-balance"], "<", num("0", "money")), x["centres-in-row"], num("0", "centres")),
  source: sources.cash,
});

/**
 * Cash that a row of secured money has put in hand by the end of a month.
 *
 * Formula: money that is received is in hand from its first month; money that is signed comes evenly over its months.
 *
 * @param status - `disbursed` or `committed`
 * @param secured-amount - the money
 * @param first-month - month of the fiscal year in which it begins
 * @param months-elapsed - months of it that have ended
 * @param months-paid - months that it is for
 * @param fiscal-month - month of the fiscal year, 1 to 12
 * @returns money; undefined where the money states no months, since nobody knows when it comes
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example cashInHand({ status: "disbursed", "secured-amount": money("600", "KGS"), "first-month": "2", "fiscal-month":
 * "3" }).value // "600"
 */
export const cashInHand = formula({
  id: "cash-in-hand",
  unit: "money",
  inputs: {
    status: "text",
    "secured-amount": "money",
    "first-month": "months",
    "months-elapsed": "months",
    "months-paid": "months",
    "fiscal-month": "months",
  },
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
 * Formula: 1 where no month up to this one is short, else 0.
 *
 * @param months-short - months short, up to this one
 * @returns months; undefined where one of them is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.cash` in `sources.ts`.
 * @example monthLasts({ "months-short": "0" }).value // "1"
 */
export const monthLasts = formula({
  id: "month-lasts",
  unit: "months",
  inputs: {
    "months-short": "months",
  },
  body: (x) => when(compare(x["months-short"], "=", num("0", "months")), num("1", "months"), num("0", "months")),
  source: sources.cash,
});

/**
 * What one side of a shared financing must pay of what a centre needs.
 *
 * Formula: requirement × share of that side.
 *
 * @param co-funding-share - share that the law or the contract lays on that side
 * @param requirement - what the service or centre needs by standard in the year
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.coFunding` in `sources.ts`.
 * @example coFundingDue({ "co-funding-share": "0.7", requirement: money("1000", "BAM") }).value // "700"
 */
export const coFundingDue = formula({
  id: "co-funding-due",
  unit: "money",
  inputs: {
    "co-funding-share": "ratio",
    requirement: "money",
  },
  body: (x) => times(x.requirement, x["co-funding-share"]),
  source: sources.coFunding,
});

/**
 * What one side of a shared financing still owes; what another side pays above its own share is no part of it.
 *
 * Formula: due − paid, but not below 0. Its twin is the excess.
 *
 * @param co-funding-due - what that side must pay
 * @param co-funding-paid - secured money of that side
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.coFunding` in `sources.ts`.
 * @example coFundingGap({ "co-funding-due": money("700", "BAM"), "co-funding-paid": money("400", "BAM") }).value // "300"
 */
export const coFundingGap = formula({
  id: "co-funding-gap",
  unit: "money",
  inputs: {
    "co-funding-due": "money",
    "co-funding-paid": "money",
  },
  body: (x) => max(minus(x["co-funding-due"], x["co-funding-paid"]), num("0", "money")),
  source: sources.coFunding,
});

/**
 * What one side of a shared financing pays above its share.
 *
 * Formula: paid − due, but not below 0. Its twin is the gap.
 *
 * @param co-funding-due - what that side must pay
 * @param co-funding-paid - secured money of that side
 * @returns money; undefined where an input is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.coFunding` in `sources.ts`.
 * @example coFundingExcess({ "co-funding-due": money("300", "BAM"), "co-funding-paid": money("400", "BAM") }).value // "100"
 */
export const coFundingExcess = formula({
  id: "co-funding-excess",
  unit: "money",
  inputs: {
    "co-funding-due": "money",
    "co-funding-paid": "money",
  },
  body: (x) => max(minus(x["co-funding-paid"], x["co-funding-due"]), num("0", "money")),
  source: sources.coFunding,
});
