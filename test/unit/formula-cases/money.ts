import { type FormulaCase, casesOf } from "./case.js";

/** Cases of who pays, of shared financing and of the calendar of cash; the note holds the arithmetic. */
export const cases: readonly FormulaCase[] = [
  ...casesOf(
    "source-share",
    ["source-secured", "secured-funding"],
    [
      [["30", "40"], "0.75", "30 ÷ 40"],
      [["0", "40"], "0", "0 ÷ 40: a funder that only promised"],
      [["0", "0"], null, "nothing is secured"],
      [["10", "-40"], null, "a negative whole"],
      [[null, "40"], null, "the funder's money is unknown"],
      [["30", null], null, "the whole is unknown"],
    ],
  ),
  ...casesOf(
    "source-share-squared",
    ["source-share"],
    [
      [["0.75"], "0.5625", "0.75 × 0.75"],
      [[null], null, "the share is unknown"],
    ],
  ),
  ...casesOf(
    "money-per-inhabitant",
    ["secured-funding", "population"],
    [
      [["700", "350"], "2", "700 ÷ 350"],
      [["0", "350"], "0", "0 ÷ 350: nothing is secured, which is known"],
      [["700", "0"], null, "nobody lives there"],
      [["700", "-1"], null, "fewer than none"],
      [[null, "350"], null, "the money is unknown"],
      [["700", null], null, "the denominator is unknown"],
    ],
  ),
  ...casesOf(
    "money-per-woman",
    ["secured-funding", "women"],
    [
      [["700", "350"], "2", "700 ÷ 350"],
      [["0", "350"], "0", "0 ÷ 350: nothing is secured, which is known"],
      [["700", "0"], null, "no woman lives there"],
      [["700", "-1"], null, "fewer than none"],
      [[null, "350"], null, "the money is unknown"],
      [["700", null], null, "the denominator is unknown"],
    ],
  ),
  ...casesOf(
    "money-of-clients",
    ["all-state", "named-money", "secured-funding"],
    [
      [["yes", "700", "900"], "900", "all of the set"],
      [["no", "700", "900"], "700", "of the centres that state their clients"],
      [["no", null, "900"], null, "their money is unknown"],
    ],
  ),
  ...casesOf(
    "money-per-client",
    ["money-with-clients", "clients-stated"],
    [
      [["700", "350"], "2", "700 ÷ 350"],
      [["0", "350"], "0", "0 ÷ 350: nothing is secured, which is known"],
      [["700", "0"], null, "nobody came"],
      [["700", "-1"], null, "fewer than none"],
      [[null, "350"], null, "the money is unknown"],
      [["700", null], null, "the denominator is unknown"],
    ],
  ),
  ...casesOf(
    "money-per-centre",
    ["secured-funding", "centre-count"],
    [
      [["700", "350"], "2", "700 ÷ 350"],
      [["0", "350"], "0", "0 ÷ 350: nothing is secured, which is known"],
      [["700", "0"], null, "no centre"],
      [["700", "-1"], null, "fewer than none"],
      [[null, "350"], null, "the money is unknown"],
      [["700", null], null, "the denominator is unknown"],
    ],
  ),
  ...casesOf(
    "co-funding-due",
    ["co-funding-share", "requirement"],
    [
      [["0.7", "1000"], "700", "0.7 × 1000"],
      [["0.3", null], null, "need unknown"],
      [[null, "1000"], null, "no share"],
    ],
  ),
  ...casesOf(
    "co-funding-gap",
    ["co-funding-due", "co-funding-paid"],
    [
      [["700", "400"], "300", "700 − 400"],
      [["300", "400"], "0", "300 − 400 is below 0"],
      [["700", null], null, "paid unknown"],
      [[null, "400"], null, "due unknown"],
    ],
  ),
  ...casesOf(
    "co-funding-excess",
    ["co-funding-due", "co-funding-paid"],
    [
      [["300", "400"], "100", "400 − 300"],
      [["700", "400"], "0", "400 − 700 is below 0"],
      [["700", null], null, "paid unknown"],
      [[null, "400"], null, "due unknown"],
    ],
  ),
  ...casesOf(
    "months-paid",
    ["stated-month-from", "stated-month-to"],
    [
      [["5", "12"], "8", "12 − 5 + 1"],
      [["3", "3"], "1", "3 − 3 + 1"],
      [[null, null], "12", "12 − 1 + 1: blank is the whole year"],
      [["5", null], "8", "12 − 5 + 1"],
      [[null, "4"], "4", "4 − 1 + 1"],
    ],
  ),
  ...casesOf(
    "months-elapsed",
    ["fiscal-month", "stated-month-from", "months-paid"],
    [
      [["6", "5", "8"], "2", "6 − 5 + 1"],
      [["5", "5", "8"], "1", "5 − 5 + 1: the first month counts"],
      [["4", "5", "8"], "0", "4 − 5 + 1"],
      [["2", "5", "8"], "0", "2 − 5 + 1 is below 0"],
      [["12", "2", "3"], "3", "12 − 2 + 1 is more than the 3 months"],
      [["7", null, "12"], "7", "7 − 1 + 1"],
      [[null, "5", "8"], null, "month unknown"],
      [["6", "5", null], null, "months paid unknown"],
    ],
  ),
  ...casesOf(
    "money-to-date",
    ["span-secured", "months-elapsed", "months-paid"],
    [
      [["1200", "2", "8"], "300", "1200 × 2 ÷ 8"],
      [["1200", "0", "8"], "0", "1200 × 0 ÷ 8"],
      [["1200", "0", "0"], null, "money for no month"],
      [["1200", "2", "-8"], null, "the last month before the first"],
      [[null, "2", "8"], null, "money unknown"],
      [["1200", null, "8"], null, "months unknown"],
      [["1200", "2", null], null, "months paid unknown"],
    ],
  ),
  ...casesOf(
    "need-to-date",
    ["requirement", "fiscal-month"],
    [
      [["1200", "2"], "200", "1200 × 2 ÷ 12"],
      [["1200", "12"], "1200", "1200 × 12 ÷ 12"],
      [[null, "2"], null, "need unknown"],
      [["1200", null], null, "month unknown"],
    ],
  ),
  ...casesOf(
    "cash-in-hand",
    ["status", "secured-amount", "first-month", "months-elapsed", "months-paid", "fiscal-month"],
    [
      [["disbursed", "600", "2", null, null, "3"], "600", "600: received in the second month"],
      [["disbursed", "600", "2", null, null, "2"], "600", "600: in hand in its first month"],
      [["disbursed", "600", "2", null, null, "1"], "0", "0: not yet"],
      [["committed", "600", "2", "2", "8", "3"], "150", "600 × 2 ÷ 8"],
      [["committed", "600", null, "2", "8", "3"], null, "signed money without months"],
      [["disbursed", "600", null, null, null, "3"], null, "received money without months"],
      [["committed", "600", "2", "2", "0", "3"], null, "for no month"],
      [["committed", "600", "2", "2", "-8", "3"], null, "for less than no month"],
      [["disbursed", null, "2", null, null, "3"], null, "amount unknown"],
      [["pledged", "600", "2", "2", "8", "3"], null, "a promise is no cash"],
    ],
  ),
  ...casesOf(
    "month-lasts",
    ["months-short"],
    [
      [["0"], "1", "1: no month is short"],
      [["1"], "0", "0: one is"],
      [["-1"], "0", "0: nothing is clamped"],
      [[null], null, "a month is unknown"],
    ],
  ),
  ...casesOf(
    "cash-balance",
    ["money-to-date", "need-to-date"],
    [
      [["300", "200"], "100", "300 − 200"],
      [["0", "200"], "-200", "0 − 200: signed"],
      [[null, "200"], null, "money unknown"],
      [["300", null], null, "need unknown"],
    ],
  ),
  ...casesOf(
    "month-short",
    ["cash-balance"],
    [
      [["-0.01"], "1", "below 0"],
      [["0"], "0", "0 covers the month exactly"],
      [["5"], "0", "above 0"],
      [[null], null, "balance unknown"],
    ],
  ),
  ...casesOf(
    "centres-uncovered",
    ["cash-balance", "centres-in-row"],
    [
      [["-0.01", "3"], "3", "the row stands for 3 centres"],
      [["0", "3"], "0", "0 covers the month exactly"],
      [["5", "3"], "0", "above 0"],
      [[null, "3"], null, "balance unknown"],
    ],
  ),
];
