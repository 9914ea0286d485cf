// What is known of a whole budget before its rows are read: columns, unit, year, readers of cells, which rows are kept;
// and once sums are known, the questions about year, level and unit. Also: the year and phase that is asked about,
// whether two readings mean the same, what sums may differ by.
import { type Issue, problem } from "../../formula/issue.js";
import { type Analysis, type BudgetSettings, type Condition, UNKNOWN } from "../../model/analysis.js";
import { conditionIssues } from "../../model/condition.js";
import { columnsOfRows, soundRows } from "../open/columns.js";
import type { Dictionary } from "../../model/dictionary.js";
import { type BudgetColumns, budgetColumns } from "../headers/budget-columns.js";
import { cellUnit, type CellUnit, shareRows, withoutShares } from "../headers/unit-column.js";
import { codeColumns } from "../headers/code-columns.js";
import type { Region } from "../headers/table-region.js";
import { rowFilter, signSide, withSide } from "./row-filter.js";
import { budgetReaders, type CellCounts } from "./budget-readers.js";
import { groupBy } from "../../formula/group-by.js";
import { exact, isDecimal, multiply, toDecimal } from "../../money/exact.js";
import type { Sums } from "../checks/budget-totals.js";
import type { Headed } from "../headers/headers.js";
import { onlyPartGroup } from "../headers/year-parts.js";
import { yearKey } from "../headers/years-in.js";
import type { UnitFound } from "../../model/input-record.js";
import { headlineAmong } from "../../model/budget-line.js";

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
  const read = budgetReaders(sound, found, settings, { unit: known.unit?.value, currency }, dictionaries, counts);
  const filterOf = (of: BudgetColumns) => rowFilter(settings, region.header, sound.rows, of);
  const columns = withSide(found, columnsOfRows(sound.rows), read, () => filterOf(found));
  const { readers, filter } = signSide(settings, sound.rows, read, filterOf(columns));
  const conditions: readonly Condition[] = [...(settings.keep ?? []), ...(settings.drop ?? [])];
  const names = { file, fields: [...columns.fields.keys()], headers: region.header };
  const { fiscalYear } = known;
  const stated: BudgetSettings = { ...settings, ...(fiscalYear !== undefined && { fiscalYear }) };
  const blocking: readonly Issue[] = [
    ...(empty ? [] : conditionIssues(conditions, names)),
    ...columns.issues.filter((each) => each.code === "column.missing" && each.column === "id"),
    ...amountIssues(stated, columns, { header: region.header, at, dictionaries }),
  ];
  return {
    ...{ settings, dictionaries, region, at, shares, columns, currency, known, readers, filter, conditions },
    /** The fiscal year that is asked about, where the settings, the file or the analysis say it. */
    askedYear: fiscalYear ?? yearOfAnalysis,
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
  ...{ amounts: [], sums: [], womens: [], parts: [], unused: [], telling: [], matches: [], issues: [] },
};

/** Whether the columns mean the same, and their cells are read alike. */
export function isSameReading(one: Understanding, other: Understanding): boolean {
  const [a, b] = [one, other].map(({ region, columns, codes, readers, filter, known, unit, currency, blocking }) =>
    JSON.stringify([
      region.header,
      [...columns.fields],
      columns.amounts,
      codes,
      // A dash is read as blank or as zero.
      readers.amounts.map(({ decimal, read }) => [decimal, read("-")]),
      [...readers.fields].map(([field, { decimal }]) => [field, decimal]),
      [filter.side, filter.copies],
      [known.fiscalYear, unit, currency, blocking.length],
    ]),
  );
  return a === b;
}

/** What is known of a budget: the settings first, else what its headers and title say, else what stands beside each amount. */
function knownOf(settings: BudgetSettings, columns: BudgetColumns, inCells?: CellUnit, currency?: string) {
  const stated =
    settings.unit === undefined
      ? undefined
      : ({ value: unitOf(settings.unit), by: "analysis", ...(currency !== undefined && { currency }) } as const);
  const unit = stated ?? withCurrency(columns.unit ?? (inCells?.isSign ? undefined : inCells), inCells);
  // The first amount, where something stands beside each; a sign of a currency says no unit.
  return { unit, fiscalYear: settings.fiscalYear ?? columns.fiscalYear?.value, sign: inCells?.text };
}

/** What sums may differ by: nothing, or the digits far behind the point that programs write: 2053699.9999999998. */
export const toleranceOf = ({ tolerance }: Pick<BudgetSettings, "tolerance">, places: readonly number[]): string =>
  tolerance ?? (places.some((each) => each > MOST_PLACES) ? NOISE : "0");

const [MOST_PLACES, NOISE] = [6, "0.000001"];

const withCurrency = (unit: UnitFound | undefined, inCells: UnitFound | undefined): UnitFound | undefined =>
  unit && inCells?.currency !== undefined ? { currency: inCells.currency, ...unit } : unit;

/** What only a person can answer: year, level where there are transfers, and unit, where neither settings nor file say them. */
export function unknownIssues(
  settings: BudgetSettings,
  known: ReturnType<typeof knownOf>,
  columns: BudgetColumns,
  sums: { readonly all: Sums; readonly kept: Sums },
  period: AskedPeriod,
  isSumAsked: boolean,
): readonly Issue[] {
  const { file } = settings;
  const ask = (code: string, key: keyof BudgetSettings) => problem(code, { file, expected: key }, "question");
  const dated = columns.amounts.length > 0 && columns.amounts.every((each) => each.fiscalYear !== undefined);
  // A column of which only the phase is not known may say its year.
  const open = columns.issues.filter(({ code }) => code === "column.phase" || code === "column.parts");
  const isDated = open.length > 0 && open.every(({ detail = {} }) => (detail["fiscalYear"] ?? "") !== "");
  const yearly = columns.fields.has("fiscalYear") || dated || isDated;
  // A total is of one year: where rows of several stand together, it is said before their sums are asked about.
  const years = new Set([...sums.all.keys()].map((key) => key.slice(0, key.lastIndexOf(":"))));
  const isMixed = isSumAsked && period.fiscalYear === undefined && years.size > 1;
  // A year that is asked for, and of which the file has no amount.
  const key = yearKey(settings.fiscalYear ?? "");
  const isAbsent = key !== undefined && years.size > 0 && [...years].every((each) => yearKey(each) !== key);
  const texts = isAbsent ? [...years].slice(0, MOST_YEARS) : columns.yearTexts;
  const isNamed = known.fiscalYear !== undefined || yearly;
  const sum = askedSum(sums.kept, period, columns, known.unit?.value ?? "1");
  return [
    // Of rows of several years nothing is added up before one is known.
    ...(isMixed || isAbsent ? [yearQuestion(file, texts)] : isNamed ? [] : [yearQuestion(file, texts, sum)]),
    ...(settings.level === undefined && columns.fields.has("transfer") ? [ask("budget.level-unknown", "level")] : []),
    ...(known.unit === undefined && !columns.issues.some(asksUnit) ? [unitQuestion(file, known.sign, sum)] : []),
    ...unitConflict(settings, columns),
  ];
}

const MOST_YEARS = 5;

const asksUnit = ({ code, severity }: Issue): boolean => severity === "question" && code.startsWith("unit.");

/** The issues of the columns; a question about the unit shows what the file adds up to. */
export const withSum = (issues: readonly Issue[], sums: Sums): readonly Issue[] => {
  const one = [...sums.values()][0];
  if (one === undefined) return issues;
  return issues.map((each) => (asksUnit(each) ? { ...each, detail: { ...each.detail, one: toDecimal(one) } } : each));
};

type Sum = ReturnType<typeof askedSum>;

function yearQuestion(file: string, texts: readonly string[] | undefined, sum?: Sum): Issue {
  const detail = { ...sum, ...(texts && { texts: texts.map((each) => `«${each}»`).join(", ") }) };
  return problem("budget.year-unknown", { file, expected: "fiscalYear", detail }, "question");
}

const unitQuestion = (file: string, sign: string | undefined, sum: Sum): Issue =>
  problem("budget.unit-unknown", { file, expected: "unit", detail: { ...sum, ...(sign && { sign }) } }, "question");

/** What a file adds up to in the year and phase that are asked about, else those of the headline; its column where it has several. */
function askedSum(sums: Sums, asked: AskedPeriod, { amounts, matches, unused }: BudgetColumns, unit: string) {
  const periods = [...sums].map(([key, sum]) => ({ fiscalYear: key.slice(0, key.lastIndexOf(":")), phase: key.slice(key.lastIndexOf(":") + 1), sum })); // prettier-ignore
  const found = headlineAmong(periods, asked.fiscalYear) ?? periods[0];
  const { fiscalYear: year = "", phase = "", sum } = found ?? {};
  const header = matches.find((each) => each.field === phase && (each.fiscalYear ?? year) === year)?.header;
  return {
    ...{ year, one: sum ? toDecimal(multiply(sum, exact(unit))) : "" },
    ...(header !== undefined && amounts.length + unused.length > 1 && { of: `«${header}»` }),
  };
}

function unitConflict({ file, unit }: BudgetSettings, { unit: found }: BudgetColumns): readonly Issue[] {
  // A header that names a currency and no multiple says nothing against a unit that is stated.
  if (unit === undefined || found === undefined || found.value === "1" || unitOf(unit) === found.value) return [];
  const place = { file, ...(found.row !== undefined && { row: found.row }) };
  const facts = { ...place, received: found.text ?? found.value, expected: unitOf(unit) };
  return [problem("unit.differs", facts, "warning")];
}

/** A budget without amounts, or with two columns for one year and phase, unless they are parts of a year that may be added. */
function amountIssues(settings: BudgetSettings, columns: BudgetColumns, { header, at, dictionaries }: Headed) {
  const { fields, amounts, issues } = columns;
  if (at.row === 0) return [];
  if (amounts.length === 0) {
    const told = issues.some((each) => /^column\.(?:missing|phase|ambiguous|parts|parts-only)$/.test(each.code));
    return told ? [] : [problem("budget.no-amounts", { ...at, expected: "proposed, approved, revised, executed" })];
  }
  const year = fields.has("fiscalYear") ? undefined : settings.fiscalYear;
  const groups = groupBy(amounts, (each) => `${each.fiscalYear ?? year ?? ""}:${each.phase}`);
  return [...groups].flatMap(([key, group]) => {
    const headers = group.map(({ index }) => header[index] ?? "");
    if (group.length === 1 || onlyPartGroup(headers, dictionaries)) return [];
    return [problem("budget.amounts-twice", { ...at, received: key, detail: { key } })];
  });
}

// A JavaScript number of the analysis file as a decimal string.
const unitOf = (unit: number): string => (isDecimal(String(unit)) ? String(unit) : toDecimal(exact(unit.toFixed(20))));

/** The year and phase of a budget whose total is asked about, as its headline says them, and the place of the column. */
export type AskedPeriod = ReturnType<typeof askedPeriod>;

type AskedOf = { readonly columns: Pick<BudgetColumns, "amounts">; readonly askedYear?: string | undefined };

/** The year that is asked for, or else the last that has a column, and its approved amounts, or those that it has. */
export function askedPeriod({ columns, askedYear }: AskedOf) {
  const periods = columns.amounts.map(({ fiscalYear = askedYear ?? "", phase }, column) => ({ fiscalYear, phase, column })); // prettier-ignore
  const { fiscalYear = "", phase, column = 0 } = headlineAmong(periods, askedYear) ?? {};
  // No year is known where each row has its own and nothing says which is asked about.
  return { fiscalYear: fiscalYear === "" ? askedYear : fiscalYear, phase, column };
}
