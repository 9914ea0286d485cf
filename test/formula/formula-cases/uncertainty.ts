import { type FormulaCase, casesOf } from "./case.js";

/** Cases of ranges; the note holds the arithmetic. */
export const cases: readonly FormulaCase[] = [
  ...casesOf(
    "swing",
    ["gap-at-min", "gap-at-max"],
    [
      [["120", "90"], "30", "120 − 90"],
      [["90", "120"], "30", "120 − 90"],
      [["90", "90"], "0", "the ends agree"],
      [["-10", "20"], "30", "20 + 10"],
      [[null, "90"], null, "unknown at the least"],
      [["120", null], null, "unknown at the most"],
    ],
  ),
  ...casesOf(
    "triangular-mean",
    ["range-min", "range-mode", "range-max"],
    [
      [["0.5", "0.7", "0.9"], "0.7", "2.1 ÷ 3"],
      [["1", "2", "6"], "3", "9 ÷ 3"],
      [[null, "2", "6"], null, "no lower end"],
      [["1", null, "6"], null, "no middle"],
      [["1", "2", null], null, "no upper end"],
    ],
  ),
  ...casesOf(
    "triangular-variance",
    ["range-min", "range-mode", "range-max"],
    [
      [["0", "0", "6"], "2", "36 ÷ 18"],
      [["1", "2", "6"], "1.166666666666666666666666666666667", "(1 + 4 + 36 − 2 − 6 − 12) ÷ 18 = 21 ÷ 18"],
      [["2", "5", "11"], "3.5", "(4 + 25 + 121 − 10 − 22 − 55) ÷ 18 = 63 ÷ 18"],
      [["3", "3", "3"], "0", "no range"],
      [[null, "2", "6"], null, "no lower end"],
      [["1", null, "6"], null, "no middle"],
      [["1", "2", null], null, "no upper end"],
    ],
  ),
];
