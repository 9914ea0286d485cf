import type { FigureFamily } from "./family.js";

const YEAR = ["fiscalYear", "basis"] as const;
const FLOW = ["fiscalYear", "flow"] as const;
const READING = ["fiscalYear", "benefits"] as const;

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
