import type { FigureFamily } from "./family.js";

// A standard, in a region or in all of them.
const NORM = ["fiscalYear", "standard", "scenario"] as const;
const REGION = [...NORM, "region"] as const;
const REGIONS = [...REGION, "basis"] as const;
const WOMEN = ["fiscalYear", "region", "route", "scenario"] as const;
const EXPECTED = [...WOMEN, "basis"] as const;
// A service of a centre, those of a region, or all.
const ASKING = ["fiscalYear", "region", "centre", "service"] as const;

/** Units that a norm asks for against units that are there, and how they are spread. */
export const supply = {
  "norm-units": { unit: "places", about: [...REGION, "centre", "service", "part"] },
  "units-open": { unit: "places", about: [...REGION, "centre", "service", "part"] },
  "service-centres": { unit: "centres", about: REGION },
  "units-available": { unit: "places", about: REGIONS },
  "units-needed-raw": { unit: "places", about: [...REGIONS, "route"] },
  "units-needed": { unit: "places", about: [...REGIONS, "route"] },
  "units-missing": { unit: "places", about: REGIONS },
  "units-surplus": { unit: "places", about: REGIONS },
  "unit-coverage": { unit: "ratio", share: true, about: REGIONS },
  "known-need": { unit: "places", about: [...REGION, "part"] },
  "without-service": { unit: "regions", about: REGION },
  "regions-without-service": { unit: "regions", about: [...NORM, "basis"] },
  population: { unit: "people", about: ["level", ...NORM, "basis"] },
  "people-without-service": { unit: "people", about: REGION },
  "people-without-service-share": { unit: "ratio", share: true, about: NORM },
  "units-per-10000": { unit: "places", about: REGION },
  "units-above-share": { unit: "places", about: REGION },
  "misplaced-share": { unit: "ratio", share: true, about: NORM },
} as const satisfies FigureFamily;

/** Units that women in need ask for. */
export const demand = {
  "women-15plus": { unit: "women", about: WOMEN },
  "women-concerned": { unit: "women", about: WOMEN },
  "clients-expected": { unit: "clients", about: EXPECTED },
  "nights-expected": { unit: "nights", about: EXPECTED },
  "places-expected": { unit: "places", about: EXPECTED },
  "route-difference": { unit: "places", about: ["fiscalYear", "standard", "region"] },
  "turned-away-women": { unit: "persons", about: ["fiscalYear", "region", "basis"] },
  "turned-away-children": { unit: "persons", about: ["fiscalYear", "region", "basis"] },
  "turned-away": { unit: "persons", about: [...ASKING, "basis"] },
  waiting: { unit: "persons", about: ["fiscalYear", "region", "basis"] },
  "registered-cases": { unit: "cases", about: ["fiscalYear", "region", "basis"] },
  "persons-asking": { unit: "persons", about: [...ASKING, "basis"] },
  "turned-away-share": { unit: "ratio", share: true, about: ASKING },
} as const satisfies FigureFamily;

/** Cost of the units that are missing. */
export const expansion = {
  "model-clients": { unit: "clients", about: [...REGION, "service", "route"] },
  "cost-per-missing-unit": { unit: "money/places", about: REGION },
  "centres-to-open": { unit: "centres", about: REGION },
  "centres-filled": { unit: "ratio", about: REGION },
  "line-multiple": { unit: "ratio", about: [...REGION, "line"] },
  "added-amount": { unit: "money", about: [...REGION, "line", "part"] },
  "payroll-amounts": { unit: "money", about: REGION },
  "added-direct-cost": { unit: "money", about: REGION },
  "added-overhead": { unit: "money", about: REGION },
  "added-contingency": { unit: "money", about: REGION },
  "expansion-requirement": { unit: "money", about: REGIONS },
  "expansion-capital": { unit: "money", about: REGIONS },
  "full-requirement": { unit: "money", about: REGIONS },
  "full-gap": { unit: "money", about: REGIONS },
} as const satisfies FigureFamily;

// An element of the package in a region, all of a region, or all of the country.
const ELEMENT = ["fiscalYear", "region", "element"] as const;

/** What stands of the multisectoral package, what must be added, and what it would cost. */
export const essentialPackage = {
  "package-standing": { unit: "elements", about: ELEMENT },
  "package-missing": { unit: "elements", about: ELEMENT },
  "package-unanswered": { unit: "elements", about: ELEMENT },
  "package-establish": { unit: "money", about: [...ELEMENT, "basis"] },
  "package-operate": { unit: "money", about: [...ELEMENT, "basis"] },
} as const satisfies FigureFamily;
