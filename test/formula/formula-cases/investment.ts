import { type FormulaCase, casesOf } from "./case.js";

/** Cases of the investment case: published ones say so, the arithmetic of the others is in the note. */
export const cases: readonly FormulaCase[] = [
  ...casesOf(
    "years-from-base",
    ["flow-year", "present-year"],
    [
      [["2027", "2025"], "2", "2027 − 2025"],
      [["2025", "2025"], "0", "2025 − 2025"],
      [["2024", "2025"], "-1", "2024 − 2025"],
      [[null, "2025"], null, "no year"],
      [["2027", null], null, "no base year"],
    ],
  ),
  ...casesOf(
    "present-value",
    ["flow-amount", "discount-rate", "years-from-base"],
    [
      [["121", "0.1", "2"], "100", "121 ÷ 1.1 ÷ 1.1"],
      [["121", "0.1", "0"], "121", "the base year is not discounted"],
      [["100", "0.1", "-1"], "110", "100 × 1.1: a year before the base"],
      [["50", "0", "7"], "50", "50 ÷ 1"],
      [["81", "-0.1", "2"], "100", "81 ÷ 0.9 ÷ 0.9: a negative rate"],
      [["50", "-1", "1"], null, "nothing is left of 1 + r"],
      [[null, "0.1", "2"], null, "amount unknown"],
      [["121", null, "2"], null, "rate unknown"],
      [["121", "0.1", null], null, "year unknown"],
    ],
  ),
  ...casesOf(
    "present-benefits",
    ["present-fiscal-savings", "present-social-benefits"],
    [
      [["60", "90"], "150", "60 + 90"],
      [[null, "90"], null, "savings unknown"],
      [["60", null], null, "social benefits unknown"],
    ],
  ),
  ...casesOf(
    "npv",
    ["present-benefits", "present-costs"],
    [
      [["140", "100"], "40", "140 − 100"],
      [["80", "100"], "-20", "80 − 100"],
      [[null, "100"], null, "benefits unknown"],
      [["140", null], null, "costs unknown"],
    ],
  ),
  ...casesOf(
    "benefit-cost-ratio",
    ["present-benefits", "present-costs"],
    [
      [["140", "100"], "1.4", "140 ÷ 100"],
      [
        ["3898100000", "427000000"],
        "9.1290398126463700234192037470726",
        "Women's Aid and ResPublica: £427 m saves £3,898.1 m, at least £9 for every £1",
        "worked",
      ],
      [["140", "0"], null, "no costs"],
      [["140", "-1"], null, "costs below 0"],
      [[null, "100"], null, "benefits unknown"],
      [["140", null], null, "costs unknown"],
    ],
  ),
  ...casesOf(
    "return-on-investment",
    ["npv", "present-costs"],
    [
      [["40", "100"], "0.4", "40 ÷ 100"],
      [["-20", "100"], "-0.2", "−20 ÷ 100"],
      [["40", "0"], null, "no costs"],
      [["40", "-100"], null, "costs below 0"],
      [[null, "100"], null, "value unknown"],
      [["40", null], null, "costs unknown"],
    ],
  ),
  ...casesOf(
    "break-even-effect",
    ["present-costs", "cost-avoided-per-case"],
    [
      [["1000", "40"], "25", "1000 ÷ 40"],
      [["1000", "0"], null, "a case saves nothing"],
      [["1000", "-40"], null, "a case costs more"],
      [[null, "40"], null, "costs unknown"],
      [["1000", null], null, "saving of a case unknown"],
    ],
  ),
  ...casesOf(
    "service-share-of-violence-cost",
    ["requirement", "violence-cost"],
    [
      [["4", "1000"], "0.004", "4 ÷ 1000"],
      [["4", "0"], null, "violence that costs nothing"],
      [["4", "-1000"], null, "a cost below 0"],
      [[null, "1000"], null, "need unknown"],
      [["4", null], null, "cost of violence unknown"],
    ],
  ),
];
