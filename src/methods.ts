// Gathers what the library offers beside formulas: methods over lines of money, such as themes, shares, step-down and
// growth; scores of PEFA and SDG 5.c.1; and what changes between two cost standards.
export type { Benefit, BenefitIncidence, ServiceLevel } from "./measure/methods/benefit-incidence.js";
export { benefitIncidence } from "./measure/methods/benefit-incidence.js";
export { type LikeForLike, type YearLine, likeForLike } from "./measure/methods/like-for-like.js";
export { type SplitTotals, type ThemeTotal, overlapTotal, splitTotals, themeTotals } from "./measure/methods/themes.js";
export { type PackageElement, type SectorIncrement, packageIncrement } from "./measure/methods/package-increment.js";
export { type Sector, type SectorShare, sectorShares } from "./measure/methods/sector-shares.js";
export { type ClassShare, sharesBy } from "./measure/methods/shares-by.js";
export { type Consistency, sharesConsistent } from "./measure/methods/shares-consistent.js";
export { type Department, type FullCost, stepDown } from "./measure/methods/step-down.js";
export { unionTotal } from "./measure/methods/themes.js";
export type { ThemedLine, ViewTotal } from "./measure/methods/themes.js";
export { type AidLine, type ViolenceTotals, violenceTotals } from "./measure/methods/violence-totals.js";

// Systems instead of money: questionnaires and scores.
export { type PefaDimension, type PefaIndicator, pefaGrpfm, pefaM1, pefaM2 } from "./measure/assess/pefa-grpfm.js";
export type { PefaGrade, PefaScore } from "./measure/assess/pefa-grpfm.js";
export {
  type Sdg5c1,
  type Sdg5c1Answers,
  type Sdg5c1Case,
  type Sdg5c1Class,
  type Sdg5c1Criterion,
  type Sdg5c1Question,
  sdg5c1,
} from "./measure/assess/sdg-5c1.js";

// Packs of cost standards, and what changes between two.
export { type FieldChange, type LineChange, type UnitEffect, diffStandards } from "./calculate/cost/cost-diff.js";
