import { type Figures, chosen, inPlace, readEach } from "../formula/figures.js";
import type { Figure, FigureInput, PerKeys } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import { isPrinted } from "../disclosure/public-tables.js";
import { isAboutOnly } from "../result/per-keys.js";
import { isOfBudget } from "../result/register.js";
import type { Result } from "../result/result.js";
import { hides } from "./hides.js";
import { modeOf } from "./mode-of.js";

// What a figure of a scenario may be about in a document: the whole, a region, a centre, a year or a class.
const WHOLE = ["fiscalYear", "scenario", "region", "centre", "certainty", "basis", "bucket", "standard"] as const;

/**
 * The figures that stand in tables that are written for others. Every scenario costs every line again; of these only
 * sums are written down, `explain` gives the rest.
 */
export const documented = (result: Pick<Result, "figures">): readonly Figure[] => [...written(result, isSum)];

/** The figures that pass a test; of a publication that hides something, among those that its page shows. */
export const written = (result: Pick<Result, "figures">, test: (figure: Figure) => boolean): Iterable<Figure> =>
  chosen(isForPublic(result) ? shownCells(result.figures) : result.figures, test);

/** The same figures where they stand, as often as they are asked for: what is read of one may be kept, itself not. */
export function readable(result: Pick<Result, "figures">, test: (figure: Figure) => boolean = isSum): Iterable<Figure> {
  const figures = isForPublic(result) ? shownCells(result.figures) : result.figures;
  return {
    *[Symbol.iterator](): Iterator<Figure> {
      for (const each of inPlace(figures)) if (test(each)) yield each;
    },
  };
}

const isSum = ({ per }: Figure): boolean => per["scenario"] === undefined || isAboutOnly(per, WHOLE);

// For an addressee there are no other figures than those that are written down.
const isForPublic = (result: object): boolean => hides(result) && modeOf(result) === "publication";

function shownCells(figures: Figures): Figure[] {
  const keys = new Set(readEach(figures, ({ id, per }) => figureKey(id, per)));
  const has = (id: string, per: PerKeys): boolean => keys.has(figureKey(id, per));
  const shown = figures.filter((each) => isPrinted(each) && !isSilent(each) && !isBesideKnown(each, has));
  const told = new Set(shown.map(({ id, per }) => figureKey(id, per)));
  const isTold = ({ from }: FigureInput): boolean => "per" in from && told.has(figureKey(from.figure, from.per));
  return shown.map((each) =>
    // Of a budget everything is told.
    !isOfBudget(each.id)
      ? { ...each, inputs: Object.fromEntries(Object.entries(each.inputs).filter(([, input]) => isTold(input))) }
      : each,
  );
}

// Which kinds of money a centre has is not told where it is withheld how much.
const isSilent = ({ per, undefined: why }: Figure): boolean =>
  why?.code === "withheld" && per["centre"] !== undefined && per["status"] !== undefined;

// The row of a region with an unknown centre is about the known ones, its money too.
const isBesideKnown = ({ id, per }: Figure, has: (id: string, per: PerKeys) => boolean): boolean =>
  id === "secured-funding" &&
  per["region"] !== undefined &&
  per["basis"] === undefined &&
  has("hard-gap", { ...per, basis: "known" });
