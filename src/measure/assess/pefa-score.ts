import { QUESTIONNAIRES } from "../../model/questionnaire.js";
import { fail } from "../../money/fail.js";

/** Scores of a dimension: D* is too little information, NA is not applicable, NU is not used. */
export const PEFA_SCORES = QUESTIONNAIRES["pefa-grpfm"].answers;
export type PefaScore = (typeof PEFA_SCORES)[number];

/** A score of a whole indicator. */
export type PefaGrade = "A" | "B+" | "B" | "C+" | "C" | "D+" | "D";

export type PefaLetter = "A" | "B" | "C" | "D";

/**
 * The letters that count when dimensions are aggregated: D* counts as D, NA is left out.
 *
 * @returns the letters, best first; `"NA"` where nothing is left; null where a dimension was not used or has no score
 * @throws `pefa.score` for a score that PEFA does not have
 */
export function pefaLetters(scores: readonly (PefaScore | null | undefined)[]): readonly PefaLetter[] | "NA" | null {
  const unknown = scores.find((each) => each != null && !PEFA_SCORES.includes(each));
  if (unknown !== undefined)
    fail("pefa.score", `"${String(unknown)}" is not a score: they are ${PEFA_SCORES.join(", ")}`);
  const letters: PefaLetter[] = [];
  for (const score of scores) {
    if (score == null || score === "NU") return null;
    if (score !== "NA") letters.push(score === "D*" ? "D" : score);
  }
  return letters.length === 0 ? "NA" : letters.sort();
}
