import type { Figure } from "../formula/figure.js";

// What a figure of a scenario may be about in a document: the whole, a region, a centre, a year or a class.
const WHOLE: ReadonlySet<string> = new Set([
  "fiscalYear",
  "scenario",
  "region",
  "centre",
  "certainty",
  "basis",
  "bucket",
  "standard",
]);

/**
 * Whether a figure stands in the documents that are written for others. Every scenario costs every line again; of these
 * only sums are written down, `explain` gives the rest.
 */
export const documented = ({ per }: Figure): boolean =>
  per["scenario"] === undefined || Object.keys(per).every((key) => WHOLE.has(key));
