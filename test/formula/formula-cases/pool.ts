import { type FormulaCase, casesOf } from "./case.js";

/** Cases of what a pool pays; the note holds the arithmetic. */
export const cases: readonly FormulaCase[] = [
  ...casesOf(
    "free-surplus",
    ["requirement", "paid-to-lines", "paid-to-services", "free-money"],
    [
      [["100", "10", "20", "90"], "20", "90 − (100 − 10 − 20)"],
      [["100", "10", "20", "60"], "0", "60 − 70 is below 0"],
      [[null, "10", "20", "60"], null, "the need is unknown"],
    ],
  ),
  ...casesOf(
    "pool-money",
    ["free-surplus", "pool-funding"],
    [
      [["30", "15"], "45", "30 + 15"],
      [["30", null], null, "what the pool was given is unknown"],
    ],
  ),
  ...casesOf(
    "pool-share",
    ["shortfall", "pool-shortfall", "pool-money"],
    [
      [["40", "90", "45"], "20", "45 × 40 ÷ 90"],
      [["40", "90", "90"], "40", "the pool pays all"],
      [["40", "90", "100"], "40", "never above the shortfall"],
      [["0", "0", "10"], "0", "nobody is short"],
      [["0", "0", "0"], "0", "nobody is short and there is nothing: 0, not 0 ÷ 0"],
      [["40", null, "45"], null, "one shortfall of the pool is unknown"],
    ],
  ),
  ...casesOf(
    "pool-share-whole",
    ["pool-share", "pool-shortfall", "pool-money", "minor-unit"],
    [
      [["13.337", "90", "30", "0.01"], "13.33", "1,333.7 hundredths, rounded down"],
      [["13.337", "90", "30", "1"], "13", "13.337 whole units, rounded down"],
      [["13.337", "90", "90", "0.01"], "13.337", "the pool pays all: nothing is rounded"],
      [["13.337", "90", "100", "0.01"], "13.337", "more than enough: nothing is rounded"],
      [["13.337", "90", "30", null], null, "no smallest unit"],
    ],
  ),
  ...casesOf(
    "pool-remainder",
    ["pool-share", "pool-share-whole"],
    [
      [["13.337", "13.33"], "0.007", "13.337 − 13.33"],
      [["13.337", null], null, "one side is unknown"],
    ],
  ),
  ...casesOf(
    "pool-units-left",
    ["pool-money", "pool-shortfall", "pool-shares-whole", "minor-unit"],
    [
      [["30", "90", "29.98", "0.01"], "2", "(30 − 29.98) ÷ 0.01"],
      [["30.005", "90", "29.98", "0.01"], "2", "2.5, rounded down: half a hundredth stays in the pool"],
      [["100", "90", "90", "0.01"], "0", "at most the shortfalls: 90 − 90"],
      [["30", "90", null, "0.01"], null, "the shares are unknown"],
    ],
  ),
  ...casesOf(
    "paid-from-pool",
    ["pool-share-whole", "remainder-rank", "pool-units-left", "minor-unit", "shortfall"],
    [
      [["13.33", "1", "2", "0.01", "40"], "13.34", "first of two that get one unit more"],
      [["13.33", "2", "2", "0.01", "40"], "13.34", "second of two"],
      [["13.33", "3", "2", "0.01", "40"], "13.33", "third of two"],
      [["13.33", "1", "2", "0.01", "13.335"], "13.335", "never above the shortfall"],
      [["13.33", null, "2", "0.01", "40"], null, "no place"],
    ],
  ),
  ...casesOf(
    "gap-after-pool",
    ["shortfall", "paid-from-pool"],
    [
      [["40", "13.34"], "26.66", "40 − 13.34"],
      [["40", null], null, "what the pool pays is unknown"],
    ],
  ),
];
