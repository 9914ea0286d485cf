import type { FigureFamily } from "./family.js";

// A service of a centre, or the model centre of a region that has too few places; or an element of the package.
const CENTRE = ["fiscalYear", "region", "centre", "service", "standard", "route", "scenario"] as const;
// Or a service as an order would have it at a number of units.
const SERVICE = [...CENTRE, "element", "part", "units"] as const;
const SERVICES = [...SERVICE, "basis"] as const;
const LINE = [...SERVICE, "line"] as const;
const OFFERED = ["fiscalYear", "centre", "service"] as const;
const LISTED = ["costStandard", "economic"] as const;

/** How long a service is open, its places, its persons, and the nights of both. */
export const nights = {
  "centre-count": { unit: "centres", about: ["fiscalYear", "region", "centre", "service", "scenario"] },
  "centres-in-row": { unit: "centres", about: SERVICE },
  "months-open": { unit: "months", about: SERVICE },
  occupancy: { unit: "ratio", share: true, about: [...OFFERED, "region", "element", "scenario", "part", "units"] },
  "twelve-month-place-nights": { unit: "nights", about: SERVICE },
  "night-months-share": { unit: "ratio", share: true, about: SERVICE },
  "available-nights": { unit: "nights", about: SERVICES },
  "place-nights": { unit: "nights", about: SERVICES },
  "persons-per-place": { unit: "person-nights/nights", about: SERVICE },
  "twelve-month-person-nights": { unit: "person-nights", about: SERVICE },
  "person-night-months-share": { unit: "ratio", share: true, about: SERVICE },
  "person-nights": { unit: "person-nights", about: SERVICES },
  clients: { unit: "clients", about: ["fiscalYear", "service", "basis", "scenario"] },
} as const satisfies FigureFamily;

/** Units, price and amount of a cost line. */
export const lines = {
  "driver-units": { unit: "units", about: [...LINE, "basis"] },
  "step-units": { unit: "units", about: LINE },
  "line-months-share": { unit: "ratio", share: true, about: LINE },
  fte: { unit: "fte", about: LINE },
  "base-units": { unit: "units", about: LINE },
  units: { unit: "units", about: LINE },
  "share-of-line": { unit: "ratio", share: true, about: [...LINE, ...LISTED] },
  "unit-price": { unit: "money/units", about: [...LINE, ...LISTED, "part"] },
  "norm-cost": { unit: "money/units", about: ["fiscalYear", "service", "line", ...LISTED] },
  "pay-amount": { unit: "money", about: [...SERVICES, "line"] },
  payroll: { unit: "money", about: SERVICE },
  "line-amount": { unit: "money", about: LINE },
  "running-amount": { unit: "money", about: LINE },
} as const satisfies FigureFamily;

// A line of a service, the whole posts of it or the part of one, in the months that one rule holds in.
const POST = [...LINE, "post"] as const;
const COUNTED = [...POST, "month", "contribution"] as const;

/** Contributions of the employer, where the country says them. */
export const contributions = {
  "posts-per-centre": { unit: "fte", about: LINE },
  "whole-posts": { unit: "fte", about: LINE },
  "part-post": { unit: "fte", about: LINE },
  "monthly-pay": { unit: "money/months", about: POST },
  "posts-of-kind": { unit: "fte", about: POST },
  "worker-contribution": { unit: "money/months", about: [...COUNTED, "of"] },
  "left-out": { unit: "money/months", about: COUNTED },
  "contribution-base": { unit: "money/months", about: COUNTED },
  "contribution-before-offset": { unit: "money/months", about: COUNTED },
  "monthly-contribution": { unit: "money/months", about: COUNTED },
  "contribution-of-posts": { unit: "money", about: COUNTED },
  "contributions-of-posts": { unit: "money", about: LINE },
  "contribution-amount": { unit: "money", about: [...SERVICES, "line"] },
  "running-part": { unit: "money", about: [...CENTRE, "line", "economic"] },
} as const satisfies FigureFamily;

/** What buildings and equipment cost in a year. */
export const capital = {
  "replacement-value": { unit: "money", about: LINE },
  "salvage-value": { unit: "money", about: LINE },
  "equivalent-annual-cost": { unit: "money", about: LINE },
  "annualised-amount": { unit: "money", about: LINE },
  "capital-cash": { unit: "money", about: SERVICES },
  "capital-annualised": { unit: "money", about: SERVICES },
} as const satisfies FigureFamily;

/** What a service needs, and what of it varies with nights. */
export const requirement = {
  "direct-cost": { unit: "money", about: [...SERVICES, "part"] },
  overhead: { unit: "money", about: [...SERVICES, "part"] },
  contingency: { unit: "money", about: [...SERVICES, "part"] },
  requirement: { unit: "money", about: [...SERVICES, "years", "certainty", "part"] },
  "economic-cost": { unit: "money", about: SERVICES },
  "varying-amount": { unit: "money", about: [...OFFERED, "line", "part"] },
  "varying-cost": { unit: "money", about: OFFERED },
  "standing-cost": { unit: "money", about: [...OFFERED, "part"] },
  "varying-cost-per-night": { unit: "money/nights", about: OFFERED },
} as const satisfies FigureFamily;

/** Cost of a night and of a client. */
export const unitCosts = {
  "cost-per-available-night": { unit: "money/nights", about: SERVICE },
  "cost-per-occupied-night": { unit: "money/nights", about: [...SERVICE, "occupancy"] },
  "cost-per-person-night": { unit: "money/person-nights", about: SERVICE },
  "cost-per-client": { unit: "money/clients", about: SERVICE },
} as const satisfies FigureFamily;
