import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * How unevenly units are spread over regions: the share that would have to stand elsewhere for every region to have the
 * same density.
 *
 * Formula: units above an equal share, over all regions ÷ units available. It is half the population-weighted mean
 * absolute deviation of density, relative to that of the country. The weighted coefficient of variation is a square
 * root, so no fraction: it would differ between a sheet, a database and here.
 *
 * @param units-above-share - units of all regions above an equal share
 * @param units-available - units available in the country
 * @returns a share from 0 (even) to below 1; undefined where either is unknown or nothing is available
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.spread` in `sources.ts`.
 * @example misplacedShare({ "units-above-share": "10", "units-available": "40" }).value // "0.25"
 */
export const misplacedShare = formula({
  id: "misplaced-share",
  unit: "ratio",
  inputs: {
    "units-above-share": "places",
    "units-available": "places",
  },
  body: (x) => ratio(x["units-above-share"], x["units-available"]),
  source: sources.spread,
});
