import type { FigureFamily } from "./family.js";

const YEAR = ["fiscalYear", "basis"] as const;
const PATH = ["fiscalYear", "standard", "region"] as const;
// A class of the budget, of which the parts of a request are summed.
const CLASS = ["fiscalYear", "basis", "economic", "part", "scenario"] as const;
const PARTS = [...CLASS, "route"] as const;
const FLOW = ["fiscalYear", "flow"] as const;
const READING = ["fiscalYear", "benefits"] as const;
const MOVED = [...YEAR, "region", "assumption"] as const;

/** Units and requests of later years, and ceilings. */
export const plan = {
  "planned-units": { unit: "places", about: PATH },
  "added-units": { unit: "places", about: PATH },
  "added-before": { unit: "places", about: PATH },
  "new-units": { unit: "places", about: PATH },
  "scale-up-units": { unit: "places", about: PATH },
  "model-share": { unit: "ratio", share: true, about: [...PATH, "part"] },
  "scale-up-amount": { unit: "money", about: [...PATH, "line", "economic", "route"] },
  "request-running": { unit: "money", about: PARTS },
  "request-capital": { unit: "money", about: PARTS },
  "request-overhead": { unit: "money", about: PARTS },
  "request-contingency": { unit: "money", about: PARTS },
  "centre-request": { unit: "money", about: CLASS },
  "baseline-request": { unit: "money", about: [...YEAR, "economic"] },
  "new-centres-request": { unit: "money", about: [...YEAR, "economic"] },
  "scale-up-request": { unit: "money", about: [...YEAR, "economic", "part"] },
  "budget-request": { unit: "money", about: [...YEAR, "economic", "years"] },
  "added-need": { unit: "money", about: YEAR },
  "plan-need": { unit: "money", about: YEAR },
  "open-request": { unit: "money", about: YEAR },
  "plan-cut": { unit: "money", about: YEAR },
  "plan-requested": { unit: "money", about: YEAR },
  "plan-left-to-transfer": { unit: "money", about: YEAR },
  "over-ceiling": { unit: "money", about: YEAR },
  "under-ceiling": { unit: "money", about: YEAR },
} as const satisfies FigureFamily;

// A line of an estimate, or a sum of lines.
const ESTIMATED = ["fiscalYear", "centre", "service", "line", "part"] as const;
const ADDED = [...ESTIMATED, "section", "economic", "basis"] as const;
// A row of received or signed money.
const PAYING = ["fiscalYear", "region", "centre", "service", "line", "source", "bucket", "status", "part"] as const;
const PAYER = ["fiscalYear", "centre", "bucket", "payer"] as const;

/** What an estimate needs, who pays it, and what it asks for. */
export const estimate = {
  "estimate-need": { unit: "money", about: ADDED },
  "payer-paid": { unit: "money", about: [...ESTIMATED, "bucket", "payer"] },
  "paid-by-others": { unit: "money", about: ADDED },
  "estimate-cut": { unit: "money", about: ADDED },
  "estimate-received": { unit: "money", about: ADDED },
  "estimate-signed": { unit: "money", about: ADDED },
  requested: { unit: "money", about: ADDED },
  "left-to-transfer": { unit: "money", about: ADDED },
  "estimate-money": { unit: "money", about: PAYING },
  "payer-money": { unit: "money", about: PAYER },
  "unused-money": { unit: "money", about: PAYER },
} as const satisfies FigureFamily;

/** Present values, benefits against costs. */
export const investment = {
  "flow-amount": { unit: "money", about: FLOW },
  "years-from-base": { unit: "years", about: FLOW },
  "present-value": { unit: "money", about: FLOW },
  "present-costs": { unit: "money", about: ["fiscalYear"] },
  "present-fiscal-savings": { unit: "money", about: ["fiscalYear"] },
  "present-social-benefits": { unit: "money", about: ["fiscalYear"] },
  "present-benefits": { unit: "money", about: ["fiscalYear"] },
  npv: { unit: "money", about: READING },
  "benefit-cost-ratio": { unit: "ratio", about: READING },
  "return-on-investment": { unit: "ratio", about: READING },
  "break-even-effect": { unit: "prevented-cases", about: ["fiscalYear"] },
  "service-share-of-violence-cost": { unit: "ratio", share: true, about: YEAR },
} as const satisfies FigureFamily;

/** What a range does to the gap. */
export const uncertainty = {
  "gap-at-min": { unit: "money", about: MOVED },
  "gap-at-max": { unit: "money", about: MOVED },
  swing: { unit: "money", about: MOVED },
  "gap-range-low": { unit: "money", about: YEAR },
  "gap-range-high": { unit: "money", about: YEAR },
  "simulated-gap": { unit: "money", about: [...YEAR, "percentile"] },
  "simulated-mean": { unit: "money", about: YEAR },
  "gap-chance": { unit: "ratio", share: true, about: YEAR },
  "simulated-need": {
    unit: "places",
    about: ["fiscalYear", "basis", "standard", "region", "route", "percentile"],
  },
  "simulation-undefined": { unit: "draws", about: YEAR },
} as const satisfies FigureFamily;

/** The change between two results. */
export const comparison = {
  change: { unit: "any", about: ["of", "basis", "region", "centre", "factor"] },
} as const satisfies FigureFamily;
