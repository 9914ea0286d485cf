import { fail } from "../../money/fail.js";
import { type PefaGrade, type PefaScore, pefaLetters } from "./pefa-score.js";

const TABLE: Readonly<Record<string, PefaGrade>> = {
  AA: "A",
  AB: "B+",
  AC: "B",
  AD: "C+",
  BB: "B",
  BC: "C+",
  BD: "C",
  CC: "C",
  CD: "D+",
  DD: "D",
};

/**
 * Score of an indicator of two dimensions by the PEFA method M2, which averages by a conversion table.
 *
 * Formula: the entry of the table for the two scores. For three and four dimensions the table of PEFA is not the mean
 * and could not be read, so there is none here.
 *
 * @param a - score of one dimension; D* counts as D, NA is left out
 * @param b - score of the other
 * @param more - none: further dimensions are refused
 * @returns the score; `NA` where no dimension applies; undefined (null) where a dimension was not used or has no score
 * @throws `pefa.dimensions` where there are more than two; `pefa.score` for a score that PEFA does not have
 * Source: PEFA framework, method M2; the entry B, C of the table is confirmed by published scores, the others were not
 * read.
 * @example pefaM2("D", "A") // "C+"
 */
export function pefaM2(
  a: PefaScore | null | undefined,
  b: PefaScore | null | undefined,
  ...more: readonly (PefaScore | null | undefined)[]
): PefaGrade | "NA" | null {
  if (more.length > 0)
    fail(
      "pefa.dimensions",
      `${more.length + 2} dimensions: M2 of three or four is a table of PEFA that is not the mean and could not be read; only two can be averaged`,
    );
  const letters = pefaLetters([a, b]);
  if (letters === null || letters === "NA") return letters;
  const [first = "D", second = first] = letters;
  return TABLE[first + second] ?? null;
}
