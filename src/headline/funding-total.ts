import type { Figure, PerKeys } from "../formula/figure.js";
import { bestFigure } from "./best-figure.js";
import { hides } from "./hides.js";
import type { View } from "./view.js";
import { partsBy } from "../result/figure-index.js";
import { isPartOf } from "../result/per-keys.js";
import type { FigureId } from "../result/register.js";

/** Totals of the money side on one basis: all centres, or only those that are known. */
export type FundingTotal = {
  readonly basis: "all" | "known";
  /** What they are about. */
  readonly per: PerKeys;
  readonly of: (id: FigureId) => Figure | undefined;
  /** Centres without a figure. */
  readonly missing: number;
  /** All centres of the analysis. */
  readonly centres: number;
};

/** The totals that a headline may use: complete ones, else those of the known centres, saying how many are missing. */
export function fundingTotal({ result, index }: Pick<View, "result" | "index">): FundingTotal {
  const { fiscalYear } = result.analysis;
  const headline = result.analysis.funding === undefined ? "requirement" : "hard-gap";
  const { figure, missing } = bestFigure(index, headline, { fiscalYear });
  const centres = index.about("requirement").filter((each) => isPartOf(each, { fiscalYear }, "centre"));
  const basis = figure?.per["basis"] === "known" ? "known" : "all";
  const per = basis === "known" ? { fiscalYear, basis } : { fiscalYear };
  // Where money alone is not known, the need beside it is that of the centres whose money is.
  const knownNeed = (id: FigureId): Figure | undefined =>
    id === "requirement" && basis === "known" ? index.find(id, { ...per, part: "requirement" }) : undefined;
  return {
    basis,
    per,
    of: (id) => index.find(id, per) ?? knownNeed(id) ?? (hides(result) ? index.find(id, { fiscalYear }) : undefined),
    missing,
    centres: centres.reduce((count, each) => count + centresIn(index, each), 0),
  };
}

// A row may stand for several centres.
const centresIn = (index: View["index"], per: PerKeys): number => Number(index.value("centre-count", per) ?? 1);

/** The figures of an id that are about one centre as a whole. */
export const centreFigures = (index: View["index"], id: FigureId, fiscalYear: string): readonly Figure[] =>
  partsBy(index, id, { fiscalYear }, "centre");
