// The library: all that a user imports from "umay". It needs no Node.

// Numbers: decimal strings in and out, exact inside.
export { allocate } from "./money/allocate.js";
export { type CurrencyCode, minorUnits } from "./money/currency.js";
export { type DecimalString, type Rounding, roundDecimal } from "./money/exact.js";
export { type CodedError, isUmayError } from "./money/fail.js";
export { format } from "./money/format.js";
export { type Money, addMoney, compareMoney, money, subtractMoney } from "./money/money.js";
export { type Ratio, addRatios, ratio, ratioValue } from "./money/ratio.js";

// Gap and coverage: of two amounts, of one centre by its standard, and of the centres of two tables.
export { coverageRatio, fundingGap } from "./made/measure/gaps.js";
export { type CentreOptions, type GivenAssumptions, centreRequirement } from "./calculate/centre-requirement.js";
export { type FundingGaps, type Gap, type GapInput, coverageRatios, fundingGaps } from "./run/funding-gaps.js";

// What things are: the tables, each with its columns, and a type of its rows.
export { type Assumption, type AssumptionName, assumptions } from "./model/assumption.js";
export { type BudgetLine, type Phase, budgetLines } from "./model/budget-line.js";
export { type Centre, centres } from "./model/centre.js";
export { type CostStandardLine, costStandards } from "./model/cost-standard.js";
export { type Funding, funding } from "./model/funding.js";
export { type Need, needs } from "./model/need.js";
export { type Population, population } from "./model/population.js";
export { type PriceIndex, indices } from "./model/price-index.js";
export { type SourceRecord, sources } from "./model/source-record.js";
export { type Tag, tags } from "./model/tag.js";
export { tables } from "./model/tables.js";
export type { Row, TableModel } from "./model/table.js";
export type { Analysis } from "./model/analysis.js";
export type { CostPack, PackAssumption, PackLine, PackNumber } from "./model/cost-pack.js";
export type { CountryProfile } from "./model/country-profile.js";
export type { Dictionary, Language } from "./model/dictionary.js";
export type { Locale, Marks } from "./formula/locale.js";
export type { Scheme, SchemeClass } from "./model/scheme.js";
export type { Selection } from "./model/selection.js";
export type { SupplyStandard } from "./model/supply-standard.js";

// Reading and tagging.
export { readAnalysis } from "./import/read/read-analysis.js";
export { type FileInput, type TableReading, type TableSettings, readTable } from "./import/read/read-table.js";
export { openFiles } from "./import/open/open-files.js";
export type { Content, RowValue, RowsContent } from "./import/open/content.js";
export type { Workbook } from "./import/open/grid.js";
export type { Aside, ColumnMatch, InputRecord, Reject, SumCheck, Understood, UnitFound } from "./model/input-record.js";
export { type TaggedAllocation, tag } from "./tag/tag.js";

// The whole path: an analysis, its result, and what is made of it.
export { type RunOptions, run } from "./run/examine.js";
export type { Registries } from "./run/registries.js";
export type { Files, GivenFiles } from "./run/files.js";
export { type CentreName, type Result, partsOf } from "./result/result.js";
export { type FigureId, type Registered, register } from "./result/register.js";
export { type Explained, findFigures, explain } from "./result/find-figures.js";
export type { Cell, Figure, FigureInput, From, PerKeys, Undefined, UndefinedCode, Source } from "./formula/figure.js";
export type { Checked, Issue } from "./formula/issue.js";
export { issueText } from "./formula/localize.js";
export { type Draft, type PublishOptions, publicationDraft, publish } from "./disclosure/publish.js";
export type { AmountRange, Published, Ranges, RoundedCentre, Withheld } from "./result/published.js";
export { report } from "./report/report.js";
export type { Report } from "./report/page.js";
export { compare } from "./compare/compare.js";
export type { Comparable, CompareOptions, ComparedId, ComparedSide, Comparison } from "./compare/comparison.js";
export { type Simulated, type SimulationOptions, simulate } from "./simulate/simulate.js";
export type { Range } from "./simulate/triangular-draw.js";
export type { Document } from "./report/document.js";
export { type ResultDocument, readResultDocument } from "./model/result-document.js";
export { version } from "./version.js";
