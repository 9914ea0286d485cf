import type { Figure } from "../formula/figure.js";
import { hides } from "./hides.js";
import { isShownCell } from "./shown-cells.js";

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
 * The figures that stand in the documents that are written for others. Every scenario costs every line again; of these
 * only sums are written down, `explain` gives the rest. A publication that hides something holds what its page shows.
 */
export const documented = (result: { readonly figures?: readonly Figure[] }): readonly Figure[] =>
  (result.figures ?? []).filter(hides(result) ? isTold : isSum);

// Which kinds of money a centre has is not told where it is withheld how much.
const isTold = (figure: Figure): boolean =>
  isShownCell(figure) &&
  !(figure.undefined?.code === "withheld" && figure.per["centre"] !== undefined && figure.per["status"] !== undefined);

const isSum = ({ per }: Figure): boolean =>
  per["scenario"] === undefined || Object.keys(per).every((key) => WHOLE.has(key));
