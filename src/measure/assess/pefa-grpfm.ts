// How PEFA rates gender-responsive public financial management: scores of indicators from those of dimensions.
import type { Source } from "../../formula/figure.js";
import { QUESTIONNAIRES } from "../../model/questionnaire.js";
import { fail } from "../../money/fail.js";

/** Scores of a dimension: D* is too little information, NA is not applicable, NU is not used. */
export const PEFA_SCORES = QUESTIONNAIRES["pefa-grpfm"].answers;
export type PefaScore = (typeof PEFA_SCORES)[number];

/** A score of a whole indicator. */
export type PefaGrade = "A" | "B+" | "B" | "C+" | "C" | "D+" | "D";

type PefaLetter = "A" | "B" | "C" | "D";

/**
 * The letters that count when dimensions are aggregated: D* counts as D, NA is left out.
 *
 * @returns the letters, best first; `"NA"` where nothing is left; null where a dimension was not used or has no score
 * @throws `pefa.score` for a score that PEFA does not have
 */
function pefaLetters(scores: readonly (PefaScore | null | undefined)[]): readonly PefaLetter[] | "NA" | null {
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

const INDICATORS = [
  { indicator: "GRPFM-1", dimensions: ["1.1", "1.2"], method: "M1", mark: "published" },
  { indicator: "GRPFM-2", dimensions: ["2.1"], method: "M1", mark: "published" },
  { indicator: "GRPFM-3", dimensions: ["3.1"], method: "M1", mark: "published" },
  { indicator: "GRPFM-4", dimensions: ["4.1"], method: "M1", mark: "published" },
  { indicator: "GRPFM-5", dimensions: ["5.1", "5.2"], method: "M2", mark: "unverified" },
  { indicator: "GRPFM-6", dimensions: ["6.1"], method: "M1", mark: "published" },
  { indicator: "GRPFM-7", dimensions: ["7.1"], method: "M1", mark: "published" },
  { indicator: "GRPFM-8", dimensions: ["8.1"], method: "M1", mark: "published" },
  { indicator: "GRPFM-9", dimensions: ["9.1", "9.2"], method: "M2", mark: "unverified" },
] as const;

/** A dimension of the framework, by its number there. */
export type PefaDimension = (typeof INDICATORS)[number]["dimensions"][number];

export type PefaIndicator = {
  readonly indicator: (typeof INDICATORS)[number]["indicator"];
  /** `NA` where no dimension applies; null where a dimension was not used or has no score. */
  readonly score: PefaGrade | "NA" | null;
  /** How its dimensions are aggregated; one dimension alone is its own score by either. */
  readonly method: "M1" | "M2";
  /** Whether the method was read in the framework, or is general knowledge that could not be checked. */
  readonly mark: "published" | "unverified";
  /** Dimensions that were not used or have no score. */
  readonly open: readonly PefaDimension[];
  readonly source: Source;
};

const source: Source = {
  title: "Supplementary framework for assessing gender responsive public financial management",
  locator: "indicators GRPFM-1 to GRPFM-9, dimensions and methods of aggregation",
  publisher: "PEFA Secretariat",
  year: "2020",
  url: "https://www.pefa.org/gender",
  kind: "published",
  note: "that indicator 1 uses M1 was read; that indicators 5 and 9 use M2 was not",
};

/**
 * Scores of the nine indicators of the PEFA framework for gender responsive public financial management.
 *
 * Formula: M1 for indicator 1, M2 for indicators 5 and 9, the score of the one dimension for the others.
 *
 * @param dimensions - score by dimension, `1.1` to `9.2`; nothing or null is open
 * @returns the nine indicators in order, `mark: "unverified"` where the method was not read; a score is undefined (null)
 * where a dimension was not used or has no score, which `open` names
 * @throws `pefa.dimension`, `pefa.score` for a dimension or a score that the framework does not have
 * Source: PEFA, supplementary framework, 2020.
 * @example pefaGrpfm({ "1.1": "D", "1.2": "A" })[0]?.score // "D+"
 */
export function pefaGrpfm(
  dimensions: Readonly<Partial<Record<PefaDimension, PefaScore | null | undefined>>>,
): readonly PefaIndicator[] {
  const known: readonly string[] = INDICATORS.flatMap((each) => each.dimensions);
  const unknown = Object.keys(dimensions).find((each) => !known.includes(each));
  if (unknown !== undefined) fail("pefa.dimension", `"${unknown}" is not a dimension: they are ${known.join(", ")}`);
  return INDICATORS.map((each): PefaIndicator => {
    const scores = each.dimensions.map((name) => dimensions[name]);
    const [first, second] = scores;
    return {
      indicator: each.indicator,
      score: each.method === "M2" ? pefaM2(first, second) : pefaM1(scores),
      method: each.method,
      mark: each.mark,
      open: each.dimensions.filter((name) => dimensions[name] == null || dimensions[name] === "NU"),
      source,
    };
  });
}
