import type { Source } from "../../formula/source.js";
import { fail } from "../../money/fail.js";
import { pefaM1 } from "./pefa-m1.js";
import { pefaM2 } from "./pefa-m2.js";
import type { PefaGrade, PefaScore } from "./pefa-score.js";

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
