// The figures of a whole network that sentences and tables are made of.
import type { Figure, PerKeys } from "../formula/figure.js";
import { type FigureIndex, partsBy } from "../result/find-figures.js";
import { isPartOf } from "../result/per-keys.js";
import { withheldIn } from "../result/published.js";
import type { FigureId } from "../result/register.js";
import type { Result } from "../result/result.js";
import type { View } from "./claim.js";

/** The figure of the whole where it is known, else that of what is known; and how much that leaves out. */
export type Best = { readonly figure: Figure | undefined; readonly missing: number };

/** The figure that a table may print for something: complete where it can be, else of the known part. */
export function bestFigure(index: FigureIndex, id: FigureId, per: PerKeys): Best {
  const { basis, ...rest } = per;
  const whole = index.find(id, per);
  const known = index.find(id, { ...rest, basis: basis === undefined ? "known" : `${basis}-known` });
  if (whole?.value != null || known?.value == null) return { figure: whole, missing: 0 };
  return { figure: known, missing: Number(known.notes["missing"] ?? 0) };
}

/** Whether a publication leaves centres out: then its tables are of those that it shows. */
export const hides = (result: object): boolean => withheldIn(result) !== undefined;

/** Whether centres share money, so that a surplus or money that names no centre may pay for one. */
export const pooled = ({ analysis }: Pick<Result, "analysis">): boolean => (analysis.pooling ?? "none") !== "none";

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
