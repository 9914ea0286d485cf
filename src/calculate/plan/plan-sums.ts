import { calc } from "../../formula/table.js";
import { inBasePrices } from "../../measure/plan.js";
import { LEVELS } from "../funding/level-tables.js";

/** What the plan takes over from the country of each year. */
export const COUNTRY_SUMS = ["requirement", "hard-gap"] as const;

// What is summed over the years, and the column that counts what it leaves out.
export const SUMMED = [
  ["requirement", "requirement unknown", "centres"],
  ["hard-gap", "hard-gap unknown", "centres"],
  ["budget-request", "unknown-in-request", "lines"],
] as const;

/** A sum of the country: whole, known, and how many centres are not. */
export const countrySum = (id: (typeof COUNTRY_SUMS)[number]) => [
  LEVELS.country.lookup(id, "money", "country key"),
  LEVELS.country.lookup(`${id} known`, "money", "country key"),
  LEVELS.country.lookup(`${id} unknown`, "centres", "country key"),
];

/** An amount in the prices of the first year, whole and as far as it is known. */
export const inPrices = ([of, missing]: (typeof SUMMED)[number]) => [
  calc(inBasePrices, {
    name: `${of} in base prices` as const,
    bind: { "amount-now": of },
    shown: { id: of, per: { basis: "real" } },
  }),
  calc(inBasePrices, {
    name: `${of} known in base prices` as const,
    bind: { "amount-now": `${of} known` },
    shown: { id: of, per: { basis: "real-known" }, missing },
  }),
];
