import type { Issue } from "../../formula/issue.js";
import { type Analysis, type BudgetSettings, type Condition, UNKNOWN } from "../../model/analysis.js";
import { conditionIssues } from "../../model/condition.js";
import { soundRows } from "../open/columns.js";
import type { Dictionary } from "../../model/dictionary.js";
import { type BudgetColumns, budgetColumns } from "../headers/budget-columns.js";
import { cellUnit, shareRows, withoutShares } from "../headers/unit-column.js";
import { codeColumns } from "../headers/code-columns.js";
import type { Region } from "../headers/table-region.js";
import { amountIssues, knownOf } from "./budget-settings.js";
import { rowFilter, signSide, withSide } from "./row-filter.js";
import { type CellCounts, budgetReaders } from "./budget-readers.js";

/**
 * Finds out what the columns of a budget mean, its unit and currency, how its cells are read and which rows are kept, before
 * any row is read.
 */
export function understandBudget(
  settings: BudgetSettings,
  file: string,
  table: Region,
  ofAnalysis: Partial<Pick<Analysis, "currency" | "fiscalYear">>,
  dictionaries: readonly Dictionary[],
  counts?: CellCounts,
) {
  const shares = shareRows(table.header, soundRows(table.rows), dictionaries);
  const region: Region = shares ? withoutShares(table, shares) : table;
  const sound = { ...region, rows: soundRows(region.rows) };
  const at = { file, row: region.headerRow };
  const empty = region.headerRow === 0;
  const yearOfAnalysis = ofAnalysis.fiscalYear === UNKNOWN.fiscalYear ? undefined : ofAnalysis.fiscalYear;
  const found = empty ? NO_COLUMNS : budgetColumns(settings, { ...sound, at, dictionaries }, yearOfAnalysis);
  const inCells = cellUnit(sound, found.amounts.map((each) => each.index), dictionaries); // prettier-ignore
  const own = ofAnalysis.currency === UNKNOWN.currency ? undefined : ofAnalysis.currency;
  const currency = settings.currency ?? found.unit?.currency ?? own ?? inCells?.currency;
  const known = knownOf(settings, found, inCells, currency);
  const unitAndCurrency = { unit: known.unit?.value, currency };
  const read = budgetReaders(sound, found, settings, unitAndCurrency, dictionaries, counts);
  const filterOf = (of: BudgetColumns) => rowFilter(settings, region.header, sound.rows, of);
  const columns = withSide(found, sound.rows, read, () => filterOf(found));
  const { readers, filter } = signSide(settings, sound.rows, read, filterOf(columns));
  const conditions: readonly Condition[] = [...(settings.keep ?? []), ...(settings.drop ?? [])];
  const names = { file, fields: [...columns.fields.keys()], headers: region.header };
  const stated: BudgetSettings = {
    ...settings,
    ...(known.fiscalYear !== undefined && { fiscalYear: known.fiscalYear }),
  };
  const blocking: readonly Issue[] = [
    ...(empty ? [] : conditionIssues(conditions, names)),
    ...columns.issues.filter((each) => each.code === "column.missing" && each.column === "id"),
    ...amountIssues(stated, columns, { header: region.header, at, dictionaries }),
  ];
  return {
    ...{ settings, dictionaries, region, at, shares, columns, currency, known, readers, filter, conditions },
    /** The fiscal year that is asked about, where the settings, the file or the analysis say it. */
    askedYear: known.fiscalYear ?? yearOfAnalysis,
    /** Whole currency units in one unit of the file; 1 where it is not known. */
    unit: known.unit?.value ?? "1",
    /** Columns that together name a row, where none is mapped to the id. */
    codes: codeColumns(sound, columns),
    /** What makes every row unreadable. */
    blocking,
    /** The settings with the fiscal year that was found. */
    stated,
  };
}

/** What the columns of a budget mean and how their cells are read, before any row is. */
export type Understanding = ReturnType<typeof understandBudget>;

const NO_COLUMNS: BudgetColumns = {
  ...{ fields: new Map(), dimensions: {} },
  ...{ amounts: [], sums: [], womens: [], parts: [], unused: [], matches: [], issues: [] },
};

/** Whether the columns mean the same, and their cells are read alike. */
export function isSameReading(one: Understanding, other: Understanding): boolean {
  const [a, b] = [one, other].map(({ region, columns, codes, readers, filter, known, unit, currency, blocking }) =>
    JSON.stringify([
      region.header,
      [...columns.fields],
      columns.amounts,
      codes,
      readers.amounts.map(({ decimal, read }) => [decimal, read("-")]),
      [...readers.fields].map(([field, { decimal }]) => [field, decimal]),
      [filter.side, filter.copies],
      [known.fiscalYear, unit, currency, blocking.length],
    ]),
  );
  return a === b;
}
