import { type PefaGrade, type PefaScore, pefaLetters } from "./pefa-score.js";

/**
 * Score of an indicator by the PEFA method M1, the weakest link.
 *
 * Formula: the lowest score of its dimensions, with a plus where another is higher.
 *
 * @param scores - score of each dimension; D* counts as D, NA is left out
 * @returns the score; `NA` where no dimension applies; undefined (null) where a dimension was not used or has no score
 * @throws `pefa.score` for a score that PEFA does not have
 * Source: PEFA, supplementary framework for gender responsive public financial management: indicator 1 uses M1; the
 * rule of the plus is confirmed by published scores (C, C, A is C+).
 * @example pefaM1(["C", "C", "A"]) // "C+"
 */
export function pefaM1(scores: readonly (PefaScore | null | undefined)[]): PefaGrade | "NA" | null {
  const letters = pefaLetters(scores);
  if (letters === null || letters === "NA") return letters;
  const lowest = letters.at(-1) ?? "D";
  // Nothing is higher than A, so A has no plus.
  return lowest === letters[0] || lowest === "A" ? lowest : `${lowest}+`;
}
