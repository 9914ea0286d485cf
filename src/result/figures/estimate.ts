import type { FigureFamily } from "./family.js";

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
