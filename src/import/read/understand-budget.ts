import type { Issue } from "../../formula/issue.js";
import { type Analysis, type BudgetSettings, type Condition, UNKNOWN } from "../../model/analysis.js";
import { conditionIssues } from "../../model/condition.js";
import { soundRows } from "../open/sound-rows.js";
import type { Dictionary } from "../../model/dictionary.js";
import { type BudgetColumns, budgetColumns } from "../headers/budget-columns.js";
import { cellUnit } from "../headers/cell-unit.js";
import { codeColumns } from "../headers/code-columns.js";
import { type ShareRows, shareRows } from "../headers/share-rows.js";
import type { Region } from "../headers/table-region.js";
import { type BudgetReaders, type CellCounts, budgetReaders } from "./budget-readers.js";
import { type Known, amountIssues, knownOf } from "./budget-settings.js";
import { type RowFilter, rowFilter } from "./row-filter.js";
import { signSide } from "./sign-sides.js";
import { withoutShares } from "./share-issue.js";

/**
 * Finds out what the columns of a budget mean.
 *
 * @param settings - the entry of `budgets` in the analysis file
 * @param file - the name of the file
 * @param table - header, title and rows
 * @param ofAnalysis - currency and fiscal year of the analysis
 * @param counts - how often cells of amounts stand in the table, where the rows are not all of them
 */
export function understandBudget(
  settings: BudgetSettings,
  file: string,
  table: Region,
  ofAnalysis: Partial<Pick<Analysis, "currency" | "fiscalYear">>,
  dictionaries: readonly Dictionary[],
  counts?: CellCounts,
): Understanding {
  const shares = shareRows(table.header, soundRows(table.rows), dictionaries);
  const region = shares ? withoutShares(table, shares) : table;
  const sound = { ...region, rows: soundRows(region.rows) };
  const at = { file, row: region.headerRow };
  const empty = region.headerRow === 0;
  const yearOfAnalysis = ofAnalysis.fiscalYear === UNKNOWN.fiscalYear ? undefined : ofAnalysis.fiscalYear;
  const columns = empty
    ? NO_COLUMNS
    : budgetColumns(settings, region.header, at, dictionaries, region.title, sound.rows, region.tops, yearOfAnalysis);
  const inCells = cellUnit(sound, columns.amounts.map((each) => each.index), dictionaries); // prettier-ignore
  const own = ofAnalysis.currency === UNKNOWN.currency ? undefined : ofAnalysis.currency;
  const currency = settings.currency ?? columns.unit?.currency ?? own ?? inCells?.currency;
  const known = knownOf(settings, columns, inCells, currency);
  const unitAndCurrency = { unit: known.unit?.value, currency };
  const { readers, filter } = signSide(
    settings,
    sound.rows,
    budgetReaders(sound, columns, settings, unitAndCurrency, dictionaries, counts),
    rowFilter(settings, region.header, sound.rows, columns),
  );
  const conditions = [...(settings.keep ?? []), ...(settings.drop ?? [])];
  const names = { file, fields: [...columns.fields.keys()], headers: region.header };
  const stated = { ...settings, ...(known.fiscalYear !== undefined && { fiscalYear: known.fiscalYear }) };
  const blocking = [
    ...(empty ? [] : conditionIssues(conditions, names)),
    ...columns.issues.filter((each) => each.code === "column.missing" && each.column === "id"),
    ...amountIssues(stated, columns, at),
  ];
  const codes = codeColumns(sound, columns);
  const askedYear = known.fiscalYear ?? yearOfAnalysis;
  const unit = known.unit?.value ?? "1";
  return { region, empty, at, shares, columns, currency, askedYear, known, unit, readers, codes, filter, conditions, blocking, stated }; // prettier-ignore
}

/** What the columns of a budget mean and how their cells are read, before any row is. */
export type Understanding = {
  readonly region: Region;
  /** Whether the file has no table. */
  readonly empty: boolean;
  readonly at: { readonly file: string; readonly row: number };
  readonly shares: ShareRows | undefined;
  readonly columns: BudgetColumns;
  readonly currency: string | undefined;
  /** The fiscal year that is asked about, where the settings, the file or the analysis say it. */
  readonly askedYear: string | undefined;
  readonly known: Known;
  /** Whole currency units in one unit of the file; 1 where it is not known. */
  readonly unit: string;
  readonly readers: BudgetReaders;
  /** Columns that together name a row, where none is mapped to the id. */
  readonly codes: readonly number[];
  readonly filter: RowFilter;
  readonly conditions: readonly Condition[];
  /** What makes every row unreadable. */
  readonly blocking: readonly Issue[];
  /** The settings with the fiscal year that was found. */
  readonly stated: BudgetSettings;
};

const NO_COLUMNS: BudgetColumns = {
  fields: new Map(),
  amounts: [],
  sums: [],
  issues: [],
  matches: [],
  womens: [],
  parts: [],
  unused: [],
  dimensions: {},
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
