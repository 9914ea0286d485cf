import { type HasFigures, figuresIn } from "../formula/behind.js";
import { chosen, inPlace } from "../formula/figures.js";
import type { Figure } from "../formula/figure.js";
import { isAboutOnly } from "../result/per-keys.js";

/**
 * The figures that stand in tables that are written for others. Every scenario costs every line again; of these only
 * sums are written down, `explain` gives the rest.
 */
export const documented = (result: HasFigures): readonly Figure[] => [...chosen(figuresIn(result), isSum)];

// What a figure of a scenario may be about in a document: the whole, a region, a centre, a year or a class.
const WHOLE = ["fiscalYear", "scenario", "region", "centre", "certainty", "basis", "bucket", "standard"] as const;

/** The same figures where they stand, as often as they are asked for: what is read of one may be kept, itself not. */
export function readable(result: HasFigures, test: (figure: Figure) => boolean = isSum): Iterable<Figure> {
  return {
    *[Symbol.iterator](): Iterator<Figure> {
      for (const each of inPlace(figuresIn(result))) if (test(each)) yield each;
    },
  };
}

const isSum = ({ per }: Figure): boolean => per["scenario"] === undefined || isAboutOnly(per, WHOLE);
