import type { FigureFamily } from "./family.js";

const YEAR = ["fiscalYear", "basis"] as const;
const MOVED = [...YEAR, "region", "assumption"] as const;

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
