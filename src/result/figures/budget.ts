import type { FigureFamily } from "./family.js";

// By level as long as nobody said which lines are transfers between levels.
const PERIOD = ["fiscalYear", "phase", "level"] as const;
const SCHEME = [...PERIOD, "scheme", "basis"] as const;
const DIMENSIONS = ["admin", "programme", "function", "region"] as const;
// A total, of some of its lines, of those that two columns or two years share, and by dimension.
const TOTAL = [...PERIOD, ...DIMENSIONS, "basis", "lines", "since"] as const;
const EXECUTED = ["of", "against"] as const;
const SUBJECT = [...PERIOD, "of", "scheme"] as const;

/** Amounts of budget lines, their totals, and what a published total leaves beside them. */
export const budgetAmounts = {
  allocation: { unit: "money", about: [...PERIOD, "line"] },
  "weighted-amount": { unit: "money", about: [...PERIOD, "scheme", "line"] },
  "gbv-amount": { unit: "money", about: [...PERIOD, "line", "estimate"] },
  "published-total": { unit: "money", about: PERIOD },
  rest: { unit: "money", about: PERIOD },
  "budget-total": { unit: "money", about: [...TOTAL, ...EXECUTED] },
  "tagged-total": { unit: "money", about: [...TOTAL, ...EXECUTED, "scheme", "code"] },
  "weighted-total": { unit: "money", about: [...TOTAL, "scheme"] },
  "womens-part-total": { unit: "money", about: [...PERIOD, "basis"] },
  "potential-amount": { unit: "money", about: [...PERIOD, "scheme", "code"] },
  "screened-total": { unit: "money", about: [...SCHEME, "of", "lines"] },
  "allocable-total": { unit: "money", about: [...SCHEME, "lines"] },
  "union-total": { unit: "money", about: [...PERIOD, "basis", "themes"] },
  "overlap-total": { unit: "money", about: [...PERIOD, "themes"] },
  "gbv-total": { unit: "money", about: [...TOTAL, ...EXECUTED, "component"] },
  "measures-total": { unit: "money", about: [...PERIOD, "basis", "programme"] },
  "gbv-wider-total": { unit: "money", about: PERIOD },
} as const satisfies FigureFamily;

/** Shares of budgets, and money for each person. */
export const budgetShares = {
  "tagged-share": { unit: "ratio", share: true, about: [...SUBJECT, ...DIMENSIONS, "denominator"] },
  "tagged-share-low": { unit: "ratio", share: true, about: SUBJECT },
  "tagged-share-high": { unit: "ratio", share: true, about: SUBJECT },
  "share-of-screened": { unit: "ratio", share: true, about: [...SCHEME, "code"] },
  "share-of-allocable": { unit: "ratio", share: true, about: [...SCHEME, "code"] },
  "screening-coverage": { unit: "ratio", share: true, about: SCHEME },
  "gbv-share": { unit: "ratio", share: true, about: [...PERIOD, ...DIMENSIONS, "basis", "denominator"] },
  "gbv-wider-share": { unit: "ratio", share: true, about: [...PERIOD, "denominator"] },
  "execution-rate": { unit: "ratio", share: true, about: ["fiscalYear", "level", "scheme", ...EXECUTED] },
  women: { unit: "women", about: ["fiscalYear", "level"] },
  "persons-reached": { unit: "people", about: ["fiscalYear", "level", "indicator", "sex"] },
  "cost-per-beneficiary": { unit: "money/people", about: [...PERIOD, "indicator"] },
  "per-capita": { unit: "money/people", about: SUBJECT },
  "per-woman": { unit: "money/women", about: SUBJECT },
  "real-amount": { unit: "money", about: [...SUBJECT, "prices"] },
  "share-of-gdp": { unit: "ratio", share: true, about: SUBJECT },
} as const satisfies FigureFamily;

/** Growth, nominal and real. */
export const growth = {
  "nominal-growth": { unit: "ratio", share: true, about: [...SUBJECT, "basis", "since"] },
  "real-growth": { unit: "ratio", share: true, about: [...SUBJECT, "basis", "since"] },
} as const satisfies FigureFamily;
