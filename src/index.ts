// Numbers: decimal strings in and out, exact inside.
export { allocate } from "./money/allocate.js";
export { type CurrencyCode, minorUnits } from "./money/currency.js";
export type { DecimalString } from "./money/exact.js";
export type { CodedError } from "./money/fail.js";
export { format } from "./money/format.js";
export { type Money, addMoney, compareMoney, money, subtractMoney } from "./money/money.js";
export { type Ratio, addRatios, ratio, ratioValue } from "./money/ratio.js";
export type { Rounding } from "./money/round.js";
export { roundDecimal } from "./money/round-decimal.js";

// A formula is written once and read four ways. The words of expressions and of columns are short, so they stand in
// groups of their own: `expressions.max(…)`, `columns.total(…)`.
export * as columns from "./formula/table.js";
export * as expressions from "./formula/expression.js";
export type { Expr, Node, Test } from "./formula/expression.js";
export { type Definition, type Formula, type Given, type Inputs, formula } from "./formula/formula.js";
export { cell } from "./formula/cell.js";
export { sql, type SqlColumn, type SqlKind } from "./formula/sql.js";
export { type Words, valueWords, words } from "./formula/words.js";
export type { ChainTable, Column, GivenCell, TableRow } from "./formula/table.js";
export { type Evaluation, type Place, evaluateChain } from "./formula/chain.js";
export { figuresOf } from "./formula/figures.js";
export { figureAt, partsOf } from "./formula/trace.js";
export { type Sheet, type SheetCell, sheetsOf } from "./formula/sheet.js";
export type { Cell, Figure, FigureInput, From, PerKeys, Undefined, UndefinedCode } from "./formula/figure.js";
export { findFigures, indexFigures } from "./formula/find-figure.js";
export type { Source } from "./formula/source.js";
export type { Checked, Issue } from "./formula/issue.js";
export type { Locale, Marks } from "./formula/locale.js";

// What things are.
export type { Analysis } from "./model/analysis.js";
export type { Assumption, AssumptionName } from "./model/assumption.js";
export type { BudgetLine, Phase } from "./model/budget-line.js";
export type { Centre } from "./model/centre.js";
export type { CostStandardLine } from "./model/cost-standard.js";
export type { Need } from "./model/need.js";
export type { Funding } from "./model/funding.js";
export type { Population } from "./model/population.js";
export type { PriceIndex } from "./model/price-index.js";
export type { Scheme, SchemeClass } from "./model/scheme.js";
export type { SourceRecord } from "./model/source-record.js";
export type { SupplyStandard } from "./model/supply-standard.js";
export type { Dictionary } from "./model/dictionary.js";
export type { Row, TableModel } from "./model/table.js";
export { tables } from "./model/tables.js";
export type { Tag } from "./model/tag.js";

// Reading, tagging, and plain objects.
export { readAnalysis } from "./import/read/read-analysis.js";
export type { Aside, ColumnMatch, InputRecord, Reject, SumCheck, Understood, UnitFound } from "./model/input-record.js";
export type { Content } from "./import/open/content.js";
export { openFiles } from "./import/open/open-files.js";
export { type FileInput, type TableReading, type TableSettings, readTable } from "./import/read/read-table.js";
export type { Workbook } from "./import/open/workbook.js";
export { type TaggedAllocation, tag } from "./tag/tag.js";
export { type CentreOptions, type GivenAssumptions, centreRequirement } from "./calculate/centre-requirement.js";

// Stated needs against money, and the whole path.
export { type FundingGaps, type Gap, type GapInput, coverageRatios, fundingGaps } from "./run/funding-gaps.js";
export { locales } from "./languages/index.js";
export { dictionariesFor } from "./run/dictionaries-for.js";
export { type Draft, type PublishOptions, publicationDraft, publish } from "./disclosure/publish.js";
export type { AmountRange, Published, Ranges, RoundedCentre, Withheld } from "./result/published.js";
export { compare } from "./compare/compare.js";
export type { Comparable, CompareOptions, ComparedId, ComparedSide, Comparison } from "./compare/comparison.js";
export { report } from "./report/report.js";
export type { Report } from "./report/pieces.js";
export type { CentreName, Result } from "./result/result.js";
export { type FigureId, type Registered, register } from "./result/register.js";
export type { Document } from "./report/document.js";
export { type ResultDocument, readResultDocument } from "./model/result-record.js";
export type { Selection } from "./model/selection.js";
export type { Files, GivenFiles } from "./run/files.js";
export { type RunOptions, run } from "./run/run.js";
export { version } from "./version.js";

// What may be instead of what is stated.
export { simulate } from "./simulate/simulate.js";
export type { Simulated, SimulationOptions } from "./simulate/draw-outcomes.js";
export type { Range } from "./simulate/triangular-draw.js";

// Every formula, by name and by id.
export type { FormulaInputs } from "./made/inputs.js";
export { formulaOf, formulas } from "./measure/formulas.js";
export * from "./measure/families.js";

// Views over lines, other methods, and figures of several parts.
export {
  type Benefit,
  type BenefitIncidence,
  type ServiceLevel,
  benefitIncidence,
} from "./measure/methods/benefit-incidence.js";
export { type LikeForLike, type YearLine, likeForLike } from "./measure/methods/like-for-like.js";
export { overlapTotal } from "./measure/methods/overlap-total.js";
export { type PackageElement, type SectorIncrement, packageIncrement } from "./measure/methods/package-increment.js";
export { type Sector, type SectorShare, sectorShares } from "./measure/methods/sector-shares.js";
export { type ClassShare, sharesBy } from "./measure/methods/shares-by.js";
export { type Consistency, sharesConsistent } from "./measure/methods/shares-consistent.js";
export { type SplitTotals, splitTotals } from "./measure/methods/split-totals.js";
export { type Department, type FullCost, stepDown } from "./measure/methods/step-down.js";
export { type ThemeTotal, themeTotals } from "./measure/methods/theme-totals.js";
export { unionTotal } from "./measure/methods/union-total.js";
export type { ThemedLine, ViewTotal } from "./measure/methods/view-total.js";
export { type AidLine, type ViolenceTotals, violenceTotals } from "./measure/methods/violence-totals.js";

// Systems instead of money: questionnaires and scores.
export { type PefaDimension, type PefaIndicator, pefaGrpfm } from "./measure/assess/pefa-grpfm.js";
export { pefaM1 } from "./measure/assess/pefa-m1.js";
export { pefaM2 } from "./measure/assess/pefa-m2.js";
export type { PefaGrade, PefaScore } from "./measure/assess/pefa-score.js";
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
export type { CostPack, PackAssumption, PackLine, PackNumber } from "./model/cost-pack.js";
