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

// The whole path.
export { locales } from "./languages/index.js";
export { dictionariesFor } from "./run/dictionaries-for.js";
export { type PublishOptions, publish } from "./disclosure/publish.js";
export type { AskedTable, Published, Withheld } from "./disclosure/published.js";
export { publishComparison } from "./disclosure/publish-comparison.js";
export { compare } from "./compare/compare.js";
export type { Comparable, CompareOptions, ComparedId, ComparedSide, Comparison } from "./compare/comparison.js";
export { report } from "./report/report.js";
export type { Report } from "./report/pieces.js";
export type { CentreName, Result } from "./result/result.js";
export type { Document } from "./report/document.js";
export type { Files, GivenFiles } from "./run/files.js";
export { type RunOptions, run } from "./run/run.js";
export { version } from "./version.js";

// What may be instead of what is stated.
export { simulate } from "./simulate/simulate.js";
export type { Simulated, SimulationOptions } from "./simulate/draw-outcomes.js";
export type { Range } from "./simulate/triangular-draw.js";

// Every formula, by name and by id.
export { formulaOf, formulas } from "./measure/formulas.js";
export { allocation } from "./measure/allocation.js";
export { annualisedAmount } from "./measure/annualised-amount.js";
export { availableNights } from "./measure/available-nights.js";
export { baseUnits } from "./measure/base-units.js";
export { centresInRow } from "./measure/centres-in-row.js";
export { contingency } from "./measure/contingency.js";
export { costPerAvailableNight } from "./measure/cost-per-available-night.js";
export { costPerClient } from "./measure/cost-per-client.js";
export { costPerMissingUnit } from "./measure/cost-per-missing-unit.js";
export { costPerOccupiedNight } from "./measure/cost-per-occupied-night.js";
export { costPerPersonNight } from "./measure/cost-per-person-night.js";
export { coverageRatio } from "./measure/coverage-ratio.js";
export { coveredNeed } from "./measure/covered-need.js";
export { driverUnits } from "./measure/driver-units.js";
export { economicCost } from "./measure/economic-cost.js";
export { equivalentAnnualCost } from "./measure/equivalent-annual-cost.js";
export { executionRate } from "./measure/execution-rate.js";
export { expansionRequirement } from "./measure/expansion-requirement.js";
export { expectedAmount } from "./measure/expected-amount.js";
export { expectedGap } from "./measure/expected-gap.js";
export { fte } from "./measure/fte.js";
export { fullGap } from "./measure/full-gap.js";
export { fullRequirement } from "./measure/full-requirement.js";
export { fundedNeedShare } from "./measure/funded-need-share.js";
export { fundingAmount } from "./measure/funding-amount.js";
export { fundingGap } from "./measure/funding-gap.js";
export { gbvAmount } from "./measure/gbv-amount.js";
export { gbvShare } from "./measure/gbv-share.js";
export { freeSurplus } from "./measure/free-surplus.js";
export { gapAfterPool } from "./measure/gap-after-pool.js";
export { paidFromPool } from "./measure/paid-from-pool.js";
export { poolMoney } from "./measure/pool-money.js";
export { poolRemainder } from "./measure/pool-remainder.js";
export { poolShare } from "./measure/pool-share.js";
export { poolShareWhole } from "./measure/pool-share-whole.js";
export { poolUnitsLeft } from "./measure/pool-units-left.js";
export { addedUnits } from "./measure/added-units.js";
export { budgetRequest } from "./measure/budget-request.js";
export { centreRequest } from "./measure/centre-request.js";
export { inBasePrices } from "./measure/in-base-prices.js";
export { modelShare } from "./measure/model-share.js";
export { newUnits } from "./measure/new-units.js";
export { normCost } from "./measure/norm-cost.js";
export { overCeiling } from "./measure/over-ceiling.js";
export { plannedUnits } from "./measure/planned-units.js";
export { plannedUnitsListed } from "./measure/planned-units-listed.js";
export { plannedUnitsStated } from "./measure/planned-units-stated.js";
export { scaleUpAmount } from "./measure/scale-up-amount.js";
export { scaleUpUnits } from "./measure/scale-up-units.js";
export { underCeiling } from "./measure/under-ceiling.js";
export { unknownInRequest } from "./measure/unknown-in-request.js";
export { unknownItems } from "./measure/unknown-items.js";
export { unknownLine } from "./measure/unknown-line.js";
export { grossShortfall } from "./measure/gross-shortfall.js";
export { hardGap } from "./measure/hard-gap.js";
export { cashBalance } from "./measure/cash-balance.js";
export { centresUncovered } from "./measure/centres-uncovered.js";
export { coFundingDue } from "./measure/co-funding-due.js";
export { coFundingExcess } from "./measure/co-funding-excess.js";
export { coFundingGap } from "./measure/co-funding-gap.js";
export { moneyToDate } from "./measure/money-to-date.js";
export { monthShort } from "./measure/month-short.js";
export { monthsElapsed } from "./measure/months-elapsed.js";
export { monthsPaid } from "./measure/months-paid.js";
export { needToDate } from "./measure/need-to-date.js";
export { sourceShare } from "./measure/source-share.js";
export { sourceShareSquared } from "./measure/source-share-squared.js";
export { benefitCostRatio } from "./measure/benefit-cost-ratio.js";
export { breakEvenEffect } from "./measure/break-even-effect.js";
export { npv } from "./measure/npv.js";
export { presentBenefits } from "./measure/present-benefits.js";
export { presentValue } from "./measure/present-value.js";
export { returnOnInvestment } from "./measure/return-on-investment.js";
export { serviceShareOfViolenceCost } from "./measure/service-share-of-violence-cost.js";
export { yearsFromBase } from "./measure/years-from-base.js";
export { swing } from "./measure/swing.js";
export { triangularMean } from "./measure/triangular-mean.js";
export { triangularVariance } from "./measure/triangular-variance.js";
export { knownNeed } from "./measure/known-need.js";
export { knownWith } from "./measure/known-with.js";
export { knownWithRest } from "./measure/known-with-rest.js";
export { lineAmount } from "./measure/line-amount.js";
export { lineMonthsShare } from "./measure/line-months-share.js";
export { modelClients } from "./measure/model-clients.js";
export { monthsOpen } from "./measure/months-open.js";
export { netGap } from "./measure/net-gap.js";
export { nightMonthsShare } from "./measure/night-months-share.js";
export { normNeed } from "./measure/norm-need.js";
export { unitsPer10000 } from "./measure/units-per-10000.js";
export { peopleWithoutService } from "./measure/people-without-service.js";
export { peopleWithoutServiceShare } from "./measure/people-without-service-share.js";
export { unitsAboveShare } from "./measure/units-above-share.js";
export { misplacedShare } from "./measure/misplaced-share.js";
export { women15plus } from "./measure/women-15plus.js";
export { womenConcerned } from "./measure/women-concerned.js";
export { clientsExpected } from "./measure/clients-expected.js";
export { nightsExpected } from "./measure/nights-expected.js";
export { placesExpected } from "./measure/places-expected.js";
export { demandUnits } from "./measure/demand-units.js";
export { routeDifference } from "./measure/route-difference.js";
export { normUnits } from "./measure/norm-units.js";
export { occupancy } from "./measure/occupancy.js";
export { overhead } from "./measure/overhead.js";
export { paidToLine } from "./measure/paid-to-line.js";
export { paidToService } from "./measure/paid-to-service.js";
export { payAmount } from "./measure/pay-amount.js";
export { personNightMonthsShare } from "./measure/person-night-months-share.js";
export { personNights } from "./measure/person-nights.js";
export { personsPerPlace } from "./measure/persons-per-place.js";
export { placeNights } from "./measure/place-nights.js";
export { replacementValue } from "./measure/replacement-value.js";
export { requirement } from "./measure/requirement.js";
export { rest } from "./measure/rest.js";
export { runningAmount } from "./measure/running-amount.js";
export { salvageValue } from "./measure/salvage-value.js";
export { screeningCoverage } from "./measure/screening-coverage.js";
export { securedAmount } from "./measure/secured-amount.js";
export { shareOfAllocable } from "./measure/share-of-allocable.js";
export { shareOfLine } from "./measure/share-of-line.js";
export { shareOfScreened } from "./measure/share-of-screened.js";
export { shortfall } from "./measure/shortfall.js";
export { softGap } from "./measure/soft-gap.js";
export { stepUnits } from "./measure/step-units.js";
export { surplus } from "./measure/surplus.js";
export { twelveMonthPersonNights } from "./measure/twelve-month-person-nights.js";
export { twelveMonthPlaceNights } from "./measure/twelve-month-place-nights.js";
export { unitCoverage } from "./measure/unit-coverage.js";
export { unitPrice } from "./measure/unit-price.js";
export { units } from "./measure/units.js";
export { unitsMissing } from "./measure/units-missing.js";
export { unitsNeeded } from "./measure/units-needed.js";
export { unitsNeededRaw } from "./measure/units-needed-raw.js";
export { unitsSurplus } from "./measure/units-surplus.js";
export { unknownCount } from "./measure/unknown-count.js";
export { unknownParts } from "./measure/unknown-parts.js";
export { unknownRegion } from "./measure/unknown-region.js";
export { weightedAmount } from "./measure/weighted-amount.js";
export { withRest } from "./measure/with-rest.js";
export { withUnallocated } from "./measure/with-unallocated.js";
export { withoutService } from "./measure/without-service.js";
export { nominalGrowth } from "./measure/nominal-growth.js";
export { perCapita } from "./measure/per-capita.js";
export { perWoman } from "./measure/per-woman.js";
export { potentialAmount } from "./measure/potential-amount.js";
export { realGrowth } from "./measure/real-growth.js";
export { shareOfGdp } from "./measure/share-of-gdp.js";
export { taggedShare } from "./measure/tagged-share.js";
export { taggedShareHigh } from "./measure/tagged-share-high.js";
export { taggedShareLow } from "./measure/tagged-share-low.js";
export { unitSubsidy } from "./measure/unit-subsidy.js";
export { womenShare } from "./measure/women-share.js";

// Views over lines, and figures of several parts.
export {
  type Benefit,
  type BenefitIncidence,
  type ServiceLevel,
  benefitIncidence,
} from "./measure/benefit-incidence.js";
export { type LikeForLike, type YearLine, likeForLike } from "./measure/like-for-like.js";
export { overlapTotal } from "./measure/overlap-total.js";
export { type Sector, type SectorShare, sectorShares } from "./measure/sector-shares.js";
export { type ClassShare, sharesBy } from "./measure/shares-by.js";
export { type Consistency, sharesConsistent } from "./measure/shares-consistent.js";
export { type SplitTotals, splitTotals } from "./measure/split-totals.js";
export { type ThemeTotal, themeTotals } from "./measure/theme-totals.js";
export { unionTotal } from "./measure/union-total.js";
export type { ThemedLine, ViewTotal } from "./measure/view-total.js";
export { type AidLine, type ViolenceTotals, violenceTotals } from "./measure/violence-totals.js";

// Systems instead of money: questionnaires and scores.
export { type PefaDimension, type PefaIndicator, pefaGrpfm } from "./assess/pefa-grpfm.js";
export { pefaM1 } from "./assess/pefa-m1.js";
export { pefaM2 } from "./assess/pefa-m2.js";
export type { PefaGrade, PefaScore } from "./assess/pefa-score.js";
export {
  type Sdg5c1,
  type Sdg5c1Answers,
  type Sdg5c1Case,
  type Sdg5c1Class,
  type Sdg5c1Criterion,
  type Sdg5c1Question,
  sdg5c1,
} from "./assess/sdg-5c1.js";

// Cost at other occupancies, other methods, packs of cost standards.
export { breakEvenOccupancy } from "./measure/break-even-occupancy.js";
export { costAtOccupancy } from "./measure/cost-at-occupancy.js";
export { eventCost } from "./measure/event-cost.js";
export { grossUnitCost } from "./measure/gross-unit-cost.js";
export { marginalCost } from "./measure/marginal-cost.js";
export { standingCost } from "./measure/standing-cost.js";
export { varyingAmount } from "./measure/varying-amount.js";
export { varyingCostPerNight } from "./measure/varying-cost-per-night.js";
export { workloadCost } from "./measure/workload-cost.js";
export { type Department, type FullCost, stepDown } from "./measure/step-down.js";
export { type PackageElement, type SectorIncrement, packageIncrement } from "./measure/package-increment.js";
export { type FieldChange, type LineChange, type UnitEffect, diffStandards } from "./calculate/cost/cost-diff.js";
export type { CostPack, PackAssumption, PackLine, PackNumber } from "./model/cost-pack.js";
