import type { FigureFamily } from "./family.js";

const YEAR = ["fiscalYear", "basis"] as const;
const PATH = ["fiscalYear", "standard", "region"] as const;
// A class of the budget, of which the parts of a request are summed.
const CLASS = ["fiscalYear", "basis", "economic", "part", "scenario"] as const;
const PARTS = [...CLASS, "route"] as const;

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
