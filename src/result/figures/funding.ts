import type { FigureFamily } from "./family.js";

// A row of funding, by what it is for and who gives it.
const ROW = [
  "fiscalYear",
  "region",
  "centre",
  "service",
  "line",
  "source",
  "bucket",
  "status",
  "scenario",
  "part",
] as const;
// The money of a centre at a certainty, and of a line or service of it.
const CENTRE = ["fiscalYear", "centre", "certainty", "scenario"] as const;
const SERVICE = [...CENTRE, "service"] as const;
// A centre, a region or the whole.
const LEVEL = ["fiscalYear", "basis", "region", "centre", "scenario"] as const;
const CERTAIN = [...LEVEL, "certainty"] as const;
// A region or the whole.
const PLACED = ["fiscalYear", "basis", "region", "scenario"] as const;
const POOL = ["fiscalYear", "pool", "certainty", "scenario"] as const;
const SIDE = ["fiscalYear", "basis", "centre", "source", "sourceType", "scenario"] as const;
const MONTH = ["fiscalYear", "month", "centre"] as const;
// A row of cash by a month, and the cash of a centre by then.
const CASH_ROW = [...MONTH, "service", "line", "source", "status", "part"] as const;
const PLACE = ["fiscalYear", "region"] as const;
// With money of the whole country at most, or of the centres alone.
const SPREAD = [...PLACE, "part"] as const;
const GIVERS = ["fiscalYear", "bucket", "scenario"] as const;

/** Rows of funding: how sure they are, what earmarks pay, who pays. */
export const money = {
  "funding-amount": { unit: "money", about: ROW },
  "secured-amount": { unit: "money", about: ROW },
  "expected-amount": { unit: "money", about: ROW },
  "secured-funding": { unit: "money", about: [...ROW, "basis", "certainty", "sourceType"] },
  "earmarked-funding": { unit: "money", about: SERVICE },
  "paid-to-line": { unit: "money", about: [...SERVICE, "line"] },
  "paid-to-lines": { unit: "money", about: SERVICE },
  "paid-to-service": { unit: "money", about: SERVICE },
  "paid-to-services": { unit: "money", about: CENTRE },
  "free-money": { unit: "money", about: CENTRE },
  "source-share": { unit: "ratio", share: true, about: [...GIVERS, "source", "sourceType"] },
  "source-share-squared": { unit: "ratio", about: [...GIVERS, "source"] },
  "funding-concentration": { unit: "ratio", about: GIVERS },
  "regions-population": { unit: "people", about: ["fiscalYear"] },
  "regions-women": { unit: "women", about: ["fiscalYear"] },
  "clients-stated": { unit: "clients", about: [...PLACE, "centre"] },
  "secured-at-most": { unit: "money", about: PLACE },
  "money-with-clients": { unit: "money", about: SPREAD },
  "money-per-inhabitant": { unit: "money/people", about: SPREAD },
  "money-per-woman": { unit: "money/women", about: SPREAD },
  "money-per-client": { unit: "money/clients", about: [...SPREAD, "centre"] },
  "money-per-centre": { unit: "money/centres", about: SPREAD },
} as const satisfies FigureFamily;

// Cost of a service that an order pays, or the part of it that goes with units.
const ORDERED = ["fiscalYear", "centre", "service", "part"] as const;
const ORDER = ["fiscalYear", "region", "centre", "service", "line", "source", "bucket", "status", "part"] as const;
// An order at units that are tried.
const TRIED = [...ORDER, "units"] as const;

/** What social orders pay, and the units at which they pay what a service costs. */
export const orders = {
  "cost-before-contingency": { unit: "money", about: TRIED },
  "order-money": { unit: "money", about: TRIED },
  "varying-cost-per-unit": { unit: "money/units", about: ORDER },
  "contract-share": { unit: "ratio", share: true, about: TRIED },
  "order-pace": { unit: "ratio", about: TRIED },
  "units-at-pace": { unit: "units", about: [...ORDERED, "line", "units"] },
  "order-cost": { unit: "money", about: TRIED },
  "units-to-pay": { unit: "units", about: TRIED },
  "order-break-even": { unit: "units", about: ORDER },
} as const satisfies FigureFamily;

/** What is short, covered and to spare. */
export const gaps = {
  "covered-need": { unit: "money", about: [...CERTAIN, "part"] },
  "open-money": { unit: "money", about: ["fiscalYear", "region", "scenario", "part"] },
  "payable-near": { unit: "money", about: PLACED },
  "payable-gap": { unit: "money", about: PLACED },
  "covered-at-most": { unit: "money", about: PLACED },
  "gap-at-least": { unit: "money", about: PLACED },
  "funded-at-most": { unit: "ratio", share: true, about: PLACED },
  shortfall: { unit: "money", about: CERTAIN },
  "hard-gap": { unit: "money", about: [...LEVEL, "years"] },
  "expected-gap": { unit: "money", about: LEVEL },
  "soft-gap": { unit: "money", about: LEVEL },
  "gross-shortfall": { unit: "money", about: LEVEL },
  surplus: { unit: "money", about: CERTAIN },
  "net-gap": { unit: "money", about: [...CERTAIN, "bucket"] },
  "coverage-ratio": { unit: "ratio", share: true, about: [...CERTAIN, "bucket"] },
  "violence-gap": { unit: "money", about: ["fiscalYear", "phase", "standard"] },
  "violence-coverage": { unit: "ratio", share: true, about: ["fiscalYear", "phase", "standard"] },
  "funded-need-share": { unit: "ratio", share: true, about: CERTAIN },
} as const satisfies FigureFamily;

/** What centres share of their free money. */
export const pooling = {
  "free-surplus": { unit: "money", about: [...POOL, "centre"] },
  "pool-shortfall": { unit: "money", about: POOL },
  "pool-funding": { unit: "money", about: POOL },
  "pool-money": { unit: "money", about: POOL },
  "pool-share": { unit: "money", about: CENTRE },
  "pool-share-whole": { unit: "money", about: CENTRE },
  "pool-shares-whole": { unit: "money", about: POOL },
  "pool-units-left": { unit: "ratio", about: POOL },
  "pool-remainder": { unit: "money", about: CENTRE },
  "remainder-rank": { unit: "ratio", about: CENTRE },
  "paid-from-pool": { unit: "money", about: [...CENTRE, "part"] },
} as const satisfies FigureFamily;

/** What a total leaves out because it is unknown. */
export const unknowns = {
  "known-with": { unit: "money", about: [...SERVICE, "line", "economic", "part"] },
} as const satisfies FigureFamily;

/** Months without money, and the sides of a joint financing. */
export const cash = {
  "months-paid": { unit: "months", about: ["fiscalYear", "centre", "part"] },
  "months-elapsed": { unit: "months", about: [...MONTH, "part"] },
  "money-to-date": { unit: "money", about: [...MONTH, "part"] },
  "need-to-date": { unit: "money", about: MONTH },
  "cash-balance": { unit: "money", about: [...MONTH, "basis"] },
  "month-short": { unit: "months", about: MONTH },
  "money-months": { unit: "months", about: CASH_ROW },
  "money-months-elapsed": { unit: "months", about: CASH_ROW },
  "cash-in-hand": { unit: "money", about: CASH_ROW },
  "cash-left": { unit: "money", about: MONTH },
  "month-without-cash": { unit: "months", about: MONTH },
  "months-short": { unit: "months", about: MONTH },
  "month-lasts": { unit: "months", about: MONTH },
  runway: { unit: "months", about: ["fiscalYear", "centre"] },
  "months-uncovered": { unit: "months", about: ["fiscalYear", "centre"] },
  "centres-uncovered": { unit: "centres", about: [...MONTH, "basis"] },
  "co-funding-due": { unit: "money", about: SIDE },
  "co-funding-paid": { unit: "money", about: SIDE },
  "co-funding-gap": { unit: "money", about: SIDE },
  "co-funding-excess": { unit: "money", about: SIDE },
} as const satisfies FigureFamily;
