import type { Issue } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { type Phase, DECISION_FIELDS, PHASES, budgetLines } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import { amountColumns } from "./amount-columns.js";
import { crossedIn, groupsFor } from "./crossed-in.js";
import { budgetFields } from "./budget-fields.js";
import { headerIndex, otherHeader } from "./header-index.js";
import { foldWord, foldEntry } from "./fold-word.js";
import type { GridRow } from "../open/grid.js";
import { headerWords } from "./header-words.js";
import type { Place } from "./header-issues.js";
import { matchHeaders, wordsOf } from "./headers.js";
import { mappedColumns } from "./mapped-columns.js";
import type { ColumnMatch, Understood, UnitFound } from "../../model/input-record.js";
import { partYearTitle } from "./part-year-header.js";
import { doubtedColumns, proposedColumns } from "./proposed-columns.js";
import { type RowDimensions, rowDimensions } from "./row-dimensions.js";
import { tellsApart } from "./crossed-columns.js";
import { rowsKept } from "./rows-kept.js";
import { unitColumn, unitFound } from "./unit-column.js";
import { type WholeColumn, wholeColumns } from "./whole-columns.js";
import { yearFound, yearTexts } from "./title-facts.js";
import { cellCount, columnsOfRows } from "../open/columns.js";

/** The columns that a budget's lines are read from, as places in the file, from 0, and what the headers say of them. */
export type BudgetColumns = {
  /** The column of each field; the id may be made of several. */
  readonly fields: ReadonlyMap<string, readonly number[]>;
  readonly amounts: readonly AmountColumn[];
  /** Places of columns whose headers speak of amounts, read or not: what stands there is no code. */
  readonly sums: readonly number[];
  readonly issues: readonly Issue[];
  readonly matches: readonly ColumnMatch[];
  /** Columns that the settings call amounts, though each repeats a whole in its rows. */
  readonly wholes?: readonly WholeColumn[];
  /** Headers of columns of amounts that may be only the part for women, as they are written. */
  readonly womens: readonly string[];
  /** Headers that nothing is read from. */
  readonly unused: readonly string[];
  /** Columns with whose values the same lines stand again and again, and which are known to part their money. */
  readonly parts: readonly number[];
  /** The unit that the headers of the amounts, else the texts above the table state. */
  readonly unit?: UnitFound;
  /** The year of amounts and lines that state none, where headers or title name it. */
  readonly fiscalYear?: NonNullable<Understood["fiscalYear"]>;
  /** Where no single year is known: what headers and title say of years; absent where they say nothing. */
  readonly yearTexts?: readonly string[];
  /** Columns that say of each row its year, phase and side. */
  readonly dimensions: RowDimensions;
};

/** A column of amounts; without `fiscalYear` its year is the line's, `unit` is what its header says. */
export type AmountColumn = {
  readonly index: number;
  readonly phase: Phase;
  readonly fiscalYear?: string;
  readonly unit?: string;
};

/**
 * Finds the columns of a budget: as the settings map them, else by the names of the fields and the words of the
 * languages; years and phases of a wide table by its headers.
 *
 * @param rows - the rows of the table, for a column that names the unit of each
 * @param tops - what the first of several header rows says over each column
 * @param yearOfAnalysis - the fiscal year of a file that says no other
 * @returns columns, unit and year found, and issues: `column.missing` (an error where the settings name the header, else
 *   a question), the questions `column.ambiguous`, `column.phase` and, unless the unit is stated, `unit.ambiguous`,
 *   `unit.conflict`, `unit.column`; the warnings `column.part-year`, `title.part-year`, `unit.title`, `column.duplicate`,
 *   `column.proposed`
 */
export function budgetColumns(
  settings: BudgetSettings,
  header: readonly string[],
  at: Place,
  dictionaries: readonly Dictionary[],
  title: readonly GridRow[] = [],
  rows: readonly GridRow[] = [],
  tops: readonly string[] = [],
  yearOfAnalysis?: string,
): BudgetColumns {
  const shares = shareColumns(rows);
  const heads = tops.map((each, index) => (shares.has(index) ? "" : each));
  const told = mappedColumns(settings, header, at, heads, settings.fiscalYear ?? yearOfAnalysis);
  const doubted = doubtedColumns(header, rows, dictionaries);
  const taken = new Set([...told.amounts.map((each) => each.index), ...doubted]);
  const named = settings.columns ? told : wordColumns(header, taken, at, dictionaries);
  const isTold = settings.columns !== undefined || settings.amounts !== undefined;
  const namedOrDoubted = new Set([...[...named.fields.values()].flat(), ...doubted]);
  const worded = amountColumns(header, namedOrDoubted, at, dictionaries, shares);
  const mayBe = isTold ? told.amounts.map((each) => each.index) : [...worded.amounts.map((each) => each.index), ...worded.unclear]; // prettier-ignore
  const amountsAndId = new Set([...mayBe, ...(named.fields.get("id") ?? [])]);
  const said = rowDimensions(
    rows,
    header,
    amountsAndId,
    { fiscalYear: settings.fiscalYear ?? yearOfAnalysis },
    dictionaries,
  );
  // A header that says what a column is says so too where the settings name only the amounts.
  const words = named === told ? wordColumns(header, taken, at, dictionaries).fields : named.fields;
  const namedPlaces = new Set([...words].flatMap(([field, all]) => (field === "fiscalYear" ? [] : all)).concat(...named.fields.values())); // prettier-ignore
  const moneyPlaces = new Set([...mayBe, ...worded.amounts.map((each) => each.index), ...worded.unclear, ...shares]);
  const beside = { named: namedPlaces, fields: named.fields, money: moneyPlaces, said };
  const { crossed, parts } = mayBe.length === 0 ? { crossed: [], parts: [] } : crossedIn(rows, header, beside, dictionaries); // prettier-ignore
  const dimensions = crossed.length > 0 ? { ...said, crossed } : said;
  const labels = [...header.keys()].filter((index) => !moneyPlaces.has(index));
  const wholes =
    wholeColumns(rows, mayBe, groupsFor(header, beside, crossed), said.year?.index ?? named.fields.get("fiscalYear")?.[0]) // prettier-ignore
      .filter(({ group }) => group === undefined || tellsApart(rows, group, labels));
  const noMoney = new Set([...shares, ...wholes.map((each) => each.index)]);
  const byWords = isTold || wholes.length === 0 ? worded : amountColumns(header, namedOrDoubted, at, dictionaries, noMoney); // prettier-ignore
  const money = isTold ? { ...told, matches: [], issues: [], unclear: [] } : byWords;
  const take = headerWords(dictionaries);
  const isWomens = womensPart(dictionaries);
  const amounts = money.amounts.map((each): AmountColumn => {
    const { units, currencies } = take(header[each.index] ?? "");
    const [unit, ...more] = units.length === 0 && currencies.length > 0 ? ["1"] : units;
    return unit === undefined || more.length > 0 ? each : { ...each, unit };
  });
  const yearly =
    dimensions.year && !named.fields.has("fiscalYear") ? [["fiscalYear", [dimensions.year.index]] as const] : [];
  const fields = new Map([...named.fields, ...yearly, ...byPhase(amounts)]);
  const places = [...amounts.map((each) => each.index), ...money.unclear];
  const isStated = settings.unit !== undefined;
  const byRow = unitColumn(header, rowsKept(settings, header, rows), at, dictionaries);
  const texts = places.map((index) => header[index] ?? "");
  const { unit, issues } = unitFound(texts, title, at, dictionaries, { isStated, column: byRow.unit });
  const isKnown = settings.fiscalYear !== undefined || fields.has("fiscalYear");
  const dates = yearTexts(texts, title, rows);
  const isDated = amounts.length > 0 && amounts.every((each) => each.fiscalYear !== undefined);
  const fits = yearOfAnalysis !== undefined && !isDated && dates.every((each) => each.includes(yearOfAnalysis));
  const fiscalYear = isKnown
    ? undefined
    : (yearFound(amounts, title, dictionaries) ??
      (fits ? ({ value: yearOfAnalysis, by: "analysis" } as const) : undefined));
  const used = new Set([...[...fields.values()].flat(), ...amounts.map((each) => each.index)]);
  const matches = [...(named === told ? [] : named.matches), ...told.matches, ...money.matches];
  return {
    fields,
    amounts,
    sums: [...worded.amounts.map((each) => each.index), ...worded.unclear],
    ...(isTold && { wholes }),
    issues: [
      ...(named === told ? [] : named.issues),
      ...told.issues,
      ...money.issues,
      ...byRow.issues.map((each) => (isStated ? { ...each, severity: "warning" as const } : each)),
      ...issues,
      ...partYearTitle(amounts, title, at, dictionaries),
      ...proposedColumns(matches, dimensions, header, at, dictionaries),
    ],
    matches,
    womens: amounts.flatMap(({ index }) => (isWomens(header[index] ?? "") || isWomens(heads[index] ?? "") ? [header[index] ?? ""] : [])), // prettier-ignore
    unused: header.filter((each, index) => each.trim() !== "" && !used.has(index)),
    parts,
    dimensions,
    ...(unit && { unit }),
    ...(fiscalYear && { fiscalYear }),
    ...(!isKnown && !fiscalYear && dates.length > 0 && { yearTexts: dates }),
  };
}

/** Whether a cell is a header of the budget, as its settings or a language name it, for finding the header row. */
export function budgetHeader(
  { columns, amounts }: BudgetSettings,
  dictionaries: readonly Dictionary[],
): (cell: string) => boolean {
  const hitOf = headerIndex(budgetLines.name, budgetFields(), dictionaries);
  const sums = headerIndex(budgetLines.name, [{ name: "amount" }], dictionaries);
  const named = new Set(
    [...Object.values(columns ?? {}).flat(), ...(amounts ?? []).map((each) => each.header)].map((each) =>
      foldWord(each ?? ""),
    ),
  );
  const isOther = otherHeader(dictionaries);
  return (cell) => named.has(foldWord(cell)) || (hitOf(cell) ?? sums(cell)) !== undefined || isOther(cell);
}

function wordColumns(
  header: readonly string[],
  taken: ReadonlySet<number>,
  at: Place,
  dictionaries: readonly Dictionary[],
) {
  const fields = budgetFields().filter((field) => !PHASES.some((phase) => phase === field.name));
  const free = header.map((each, index) => (taken.has(index) ? "" : each));
  const match = (own: typeof fields) => matchHeaders(budgetLines.name, own, free, at, dictionaries);
  const all = match(fields);
  // A payee without a payer beside it is mostly a supplier.
  const areBoth = all.columns.has("payer") && all.columns.has("payee");
  // A status alone is mostly that of the budget: one of a tag stands beside who tagged or checked.
  const isTagged = all.columns.has("tagged_by") || all.columns.has("checked_by");
  // A column of funds is mostly one of names of funds: it says whose money it is where the analysis says so.
  const own = fields.filter(
    ({ name }) => name !== "funds" && (areBoth || !isParty(name)) && (isTagged || !isDecision(name)),
  );
  const { columns, matches, missing, others } = match(own);
  return {
    fields: new Map([...columns].map(([field, index]) => [field, [index] as readonly number[]])),
    matches,
    issues: [...missing, ...others],
  };
}

const isDecision = (field: string): boolean => DECISION_FIELDS.some((each) => each === field);
const isParty = (field: string): boolean => field === "payer" || field === "payee";

// A phase is a field of the line where one column of no special year holds it.
const byPhase = (amounts: readonly AmountColumn[]): readonly (readonly [string, readonly number[]])[] =>
  PHASES.flatMap((phase) => {
    const [only, ...more] = amounts.filter((each) => each.phase === phase && each.fiscalYear === undefined);
    return only && more.length === 0 ? [[phase, [only.index]] as const] : [];
  });

/**
 * Columns of percentages, by their cells: each that is filled ends with the sign. Whatever the header says, they are no
 * amounts: «Исполнение» beside «Факт» often holds `95 %`.
 *
 * @returns places of the columns, from 0
 * @example shareColumns([{ row: 2, cells: ["100", "90 %"] }]) // Set { 1 }
 */
function shareColumns(rows: readonly GridRow[]): ReadonlySet<number> {
  const width = rows.reduce((most, each) => Math.max(most, cellCount(each)), 0);
  const isShare = (index: number): boolean => {
    const isOther = (cell: string): boolean => cell.trim() !== "" && !/\d\s*%$/.test(cell.trim());
    const filled = columnsOfRows(rows)
      .at(index)
      .different(isOther)
      .filter((cell) => cell.trim() !== "");
    return filled.length > 0 && !filled.some(isOther);
  };
  return new Set(Array.from({ length: width }, (_, index) => index).filter(isShare));
}

/**
 * Makes the test whether the header of a column of amounts says that they may be only the part for women.
 *
 * @example womensPart([es])("Monto mujeres, 2025") // true
 */
export function womensPart(dictionaries: readonly Dictionary[]): (header: string) => boolean {
  const take = headerWords(dictionaries);
  const words = dictionaries.flatMap((each) => each.womensPart ?? []);
  const alone = new Set(words.filter((each) => each.startsWith("=")).map((each) => foldEntry(each.slice(1))));
  const within = words.filter((each) => !each.startsWith("=")).map((each) => `_${foldEntry(each)}${each.endsWith("*") ? "" : "_"}`); // prettier-ignore
  const spare = spareWords(dictionaries);
  return (header) => {
    const folded = `_${foldWord(header)}_`;
    const left = take(header).words.split("_").filter((each) => !spare.has(each)); // prettier-ignore
    return within.some((each) => folded.includes(each)) || alone.has(left.join("_"));
  };
}

// Words of amounts and phases: beside them a share is a share of money.
const spareWords = (dictionaries: readonly Dictionary[]): ReadonlySet<string> =>
  new Set([
    ...["amount", ...PHASES].flatMap((field) => wordsOf("budget", field, dictionaries)).map(foldEntry),
    ...dictionaries.flatMap((each) => each.totals.map(foldEntry)),
  ]);
