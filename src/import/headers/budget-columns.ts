// Which column of a budget means what, by settings, headers and cells; with the unit and year that titles tell.
import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { DECISION_FIELDS, PHASES, type Phase, budgetLines } from "../../model/budget-line.js";
import { type AmountColumn, amountColumns, womensPart } from "./amount-columns.js";
import { mappedColumns } from "./mapped-columns.js";
import { type RowDimensions, crossedIn, groupsFor, revenueTitle, rowDimensions } from "./row-dimensions.js";
import { budgetFields, headerIndex } from "./header-words.js";
import { entryOf } from "../../model/once-for.js";
import type { GridRow } from "../open/grid.js";
import { type Headed, type HeadedTable, matchHeaders } from "./headers.js";
import type { ColumnMatch, Understood, UnitFound } from "../../model/input-record.js";
import { otherYear, unitBelow, partYearNamed, partYearTitle, yearFound, yearTexts } from "./title-facts.js";
import { saidBy } from "../open/slots.js";
import { type WholeColumn, isClassification, isIdOfTwins, tellsApart, wholeColumns } from "./crossed-columns.js";
import { rowsKept } from "./rows-kept.js";
import { statingUnit, unitColumn, unitFound } from "./unit-column.js";
import { cellCount, cellOf, columnsOfRows, shareOf } from "../open/columns.js";
import { isNumber, isYear } from "./years-in.js";

/** The columns that a budget's lines are read from, as places in the file, from 0, and what is known of them. */
export type BudgetColumns = {
  /** The column of each field; the id may be made of several. */
  readonly fields: ReadonlyMap<string, readonly number[]>;
  readonly amounts: readonly AmountColumn[];
  /** Columns whose headers speak of amounts, read or not: they hold no codes. */
  readonly sums: readonly number[];
  readonly issues: readonly Issue[];
  readonly matches: readonly ColumnMatch[];
  /** Columns that the settings call amounts, though each repeats a whole in its rows. */
  readonly wholes?: readonly WholeColumn[];
  /** Headers of columns of amounts that may be only the part for women, as they are written. */
  readonly womens: readonly string[];
  readonly unused: readonly string[];
  readonly telling: readonly number[];
  /** Columns known to part the money of lines, which stand again and again with each of their values. */
  readonly parts: readonly number[];
  readonly unit?: UnitFound;
  /** The year of amounts that state none, where headers or title name it. */
  readonly fiscalYear?: NonNullable<Understood["fiscalYear"]>;
  /** What headers and title say of years, where no single year is known. */
  readonly yearTexts?: readonly string[];
  readonly dimensions: RowDimensions;
};

// Which of two columns names a line changes no amount.
const toldOfNames = (issue: Issue): Issue =>
  issue.code === "column.duplicate" && issue.expected === "description" ? { ...issue, severity: "warning" } : issue;

/** Finds the columns of a budget as its settings map them, else by words; `yearOfAnalysis` counts where a file says none. */
export function budgetColumns(settings: BudgetSettings, table: HeadedTable, yearOfAnalysis?: string): BudgetColumns {
  const { header, dictionaries, title = [], rows = [], notes = [], tops = [] } = table;
  const shares = new Set([...shareColumns(rows), ...yearColumns(header, rows)]);
  const heads = tops.map((each, index) => (shares.has(index) ? "" : each));
  const told = mappedColumns(settings, table, heads, settings.fiscalYear ?? yearOfAnalysis);
  const doubted = doubtedColumns(table, rows);
  const taken = new Set([...told.amounts.map((each) => each.index), ...doubted]);
  const named = settings.columns ? told : columnsByWords(table, taken, rows);
  const isTold = settings.columns !== undefined || settings.amounts !== undefined;
  const namedOrDoubted = new Set([...[...named.fields.values()].flat(), ...doubted]);
  const worded = amountColumns(table, namedOrDoubted, shares);
  const mayBe = isTold ? told.amounts.map((each) => each.index) : placesOf(worded);
  const amountsAndId = new Set([...mayBe, ...(named.fields.get("id") ?? [])]);
  const inRows = rowDimensions(
    rowsKept(settings, header, rows),
    table,
    amountsAndId,
    settings.fiscalYear ?? yearOfAnalysis,
  );
  // Where columns say several phases, «план» and «факт» in the rows are names.
  const arePhased = new Set((isTold ? told : worded).amounts.map((each) => each.phase)).size > 1;
  const { phase: _, ...unphased } = inRows;
  const said: RowDimensions = arePhased ? unphased : inRows;
  // A header that says what a column is says so too where the settings name only the amounts.
  const words = named === told ? wordColumns(table, taken).fields : named.fields;
  const namedPlaces = new Set([...words].flatMap(([field, all]) => (field === "fiscalYear" ? [] : all)).concat(...named.fields.values())); // prettier-ignore
  const moneyPlaces = new Set([...mayBe, ...placesOf(worded), ...shares]);
  const beside = { named: namedPlaces, fields: named.fields, money: moneyPlaces, said };
  const { crossed, parts } = mayBe.length === 0 ? { crossed: [], parts: [] } : crossedIn(rows, table, beside);
  const titles = title.flatMap((each) => each.cells);
  const ofMoney = mayBe.map((index) => header[index] ?? "");
  const called = said.side || said.mayBeSides ? undefined : revenueTitle(table, titles, ofMoney);
  const dimensions: RowDimensions = { ...said, ...(crossed.length > 0 && { crossed }), ...(called && { revenueTitle: called }) }; // prettier-ignore
  const labels = [...header.keys()].filter((index) => !moneyPlaces.has(index));
  const wholes =
    wholeColumns(rows, mayBe, groupsFor(header, beside, crossed), said.year?.index ?? named.fields.get("fiscalYear")?.[0]) // prettier-ignore
      .filter(({ group }) => group === undefined || tellsApart(rows, group, labels));
  const noMoney = new Set([...shares, ...wholes.map((each) => each.index)]);
  const ofRows = phasesOf(rows, said.phase);
  const byWords = isTold || (wholes.length === 0 && ofRows.length === 0) ? worded : amountColumns(table, namedOrDoubted, noMoney, ofRows); // prettier-ignore
  const money = isTold ? { ...told, matches: [], issues: [], unclear: [] } : byWords;
  const isWomens = womensPart(dictionaries);
  const { amounts } = money;
  const year = named.fields.has("fiscalYear") ? undefined : dimensions.year;
  const yearly = year ? [["fiscalYear", [year.index]] as const] : [];
  const fields = new Map([...named.fields, ...yearly, ...byPhase(amounts)]);
  const [id] = named === told ? [] : (fields.get("id") ?? []);
  const apart = [...(fields.get("fiscalYear") ?? []), ...(dimensions.phase ? [dimensions.phase.index] : []), ...crossed.map((each) => each.index), ...parts]; // prettier-ignore
  const isClass = id !== undefined && isClassification(rows, id, apart, labels);
  if (isClass) fields.delete("id");
  // Where the settings name no id, a column of that name still tells which rows repeat others.
  const [twin] = named === told && !fields.has("id") ? (words.get("id") ?? []) : [];
  if (twin !== undefined && isIdOfTwins(rows, twin)) fields.set("id", [twin]);
  const places = placesOf(money);
  const isStated = settings.unit !== undefined;
  const byRow = unitColumn(table, rowsKept(settings, header, rows));
  const texts = places.length > 0 ? places.map((index) => header[index] ?? "") : statingUnit(header, dictionaries);
  const found = unitFound({ ...table, header: texts }, title, isStated, byRow.unit);
  const unit =
    found.unit ?? (found.issues.length + byRow.issues.length > 0 ? undefined : unitBelow(rows, notes, dictionaries));
  const isKnown = settings.fiscalYear !== undefined || fields.has("fiscalYear");
  const dates = yearTexts(texts, title, rows);
  const isDated = amounts.length > 0 && amounts.every((each) => each.fiscalYear !== undefined);
  const fits = yearOfAnalysis !== undefined && !isDated && dates.every((each) => each.includes(yearOfAnalysis));
  const ofAnalysis = fits ? ({ value: yearOfAnalysis, by: "analysis" } as const) : undefined;
  const fiscalYear = isKnown ? undefined : (yearFound(amounts, title, dictionaries) ?? ofAnalysis);
  // What tells which rows count is read as well.
  const telling = [dimensions.phase, dimensions.side, dimensions.copies].flatMap((each) => each?.index ?? []);
  const used = new Set([...[...fields.values()].flat(), ...amounts.map((each) => each.index), ...telling]);
  const ofNames = named === told ? [] : named.matches.filter((each) => !isClass || each.index !== id);
  const matches = [...ofNames, ...told.matches, ...money.matches];
  return {
    fields,
    amounts,
    sums: placesOf(worded),
    ...(isTold && { wholes }),
    issues: [
      ...(named === told ? [] : named.issues.map(toldOfNames)),
      ...told.issues,
      ...money.issues,
      ...byRow.issues.map((each) => (isStated ? { ...each, severity: "warning" as const } : each)),
      ...found.issues,
      ...partYearTitle(table, amounts, title),
      ...(isTold ? partYearNamed(table, amounts) : []),
      ...(isDated || fields.has("fiscalYear") ? [] : otherYear(settings.fiscalYear ?? ofAnalysis?.value, table, title)),
      ...womensLeft(table, used),
      ...proposedColumns(table, matches, dimensions),
    ],
    matches,
    womens: amounts.flatMap(({ index }) => (isWomens(header[index] ?? "") || isWomens(heads[index] ?? "") ? [header[index] ?? ""] : [])), // prettier-ignore
    unused: header.filter((each, index) => each.trim() !== "" && !used.has(index)),
    telling,
    parts,
    dimensions,
    ...(unit && { unit }),
    ...(fiscalYear && { fiscalYear }),
    ...(!isKnown && !fiscalYear && dates.length > 0 && { yearTexts: dates }),
  };
}

// The phases of rows that say each its own, by words that somebody has reviewed: then no header need say one. Rows of
// another word, such as «Estimate» beside «Original», are money of none of them.
function phasesOf(rows: readonly GridRow[], phase: RowDimensions["phase"]): readonly Phase[] {
  if (phase === undefined || phase.proposed === true) return [];
  const isSaid = columnsOfRows(rows).at(phase.index).different().every((text) => phase.valueOf(text) !== undefined || phase.others?.includes(text.trim())); // prettier-ignore
  return isSaid ? phase.values : [];
}

const placesOf = (found: { readonly amounts: readonly AmountColumn[]; readonly unclear: readonly number[] }) =>
  found.amounts.map((each) => each.index).concat(found.unclear);

function wordColumns(headed: HeadedTable, taken: ReadonlySet<number>) {
  const fields = budgetFields().filter((field) => !PHASES.some((phase) => phase === field.name));
  const beside = besideOthers(headed, fields, taken);
  const free = headed.header.map((each, index) => (taken.has(index) || beside.has(index) ? "" : each));
  const match = (own: typeof fields) => matchHeaders(budgetLines.name, own, { ...headed, header: free });
  const all = match(fields);
  // A payee without a payer beside it is mostly a supplier.
  const areBoth = all.columns.has("payer") && all.columns.has("payee");
  // A status alone is mostly that of the budget: one of a tag stands beside who tagged or checked.
  const isTagged = all.columns.has("tagged_by") || all.columns.has("checked_by");
  // A column of funds is mostly one of names of funds: it says whose money it is where the analysis says so.
  const sure = fields.filter(({ name }) => name !== "funds" && (areBoth || !isParty(name)));
  const { columns, matches, missing, others } = match(sure.filter(({ name }) => isTagged || !isDecision(name)));
  const found = new Map([...columns].map(([field, index]) => [field, [index] as readonly number[]]));
  return { fields: found, matches, issues: [...missing, ...others] };
}

// «Код программы» beside «Программа»: the names are the programme, and the codes name the lines. Of columns each of which is
// broken down by the next, the last is read, whose texts say those of the others: `cofog1.label`, `cofog2.label`.
function besideOthers(table: HeadedTable, fields: Parameters<typeof headerIndex>[1], taken: ReadonlySet<number>) {
  const { header, dictionaries, rows = [] } = table;
  const hitOf = headerIndex(budgetLines.name, fields, dictionaries);
  const groups = new Map<string, number[]>();
  for (const [index, each] of header.entries()) {
    const field = taken.has(index) ? undefined : hitOf(each)?.field;
    if (field !== undefined && field !== "id") entryOf(groups, field, () => []).push(index);
  }
  const others = [...groups.values()].flatMap((group) => {
    // Most codes have no word in them.
    const named = group.filter((index) => shareOf(rows, index, (text) => /\p{L}{3}/u.test(text)) > 0.5);
    const finest = finestOf(rows, named.length === 0 ? group : named);
    return finest === undefined ? [] : group.filter((index) => index !== finest);
  });
  return new Set(others);
}

// The column each of whose texts stands beside one text of every other, of which some stand beside several of its own.
function finestOf(rows: readonly GridRow[], own: readonly number[]): number | undefined {
  if (own.length === 1) return own[0];
  const columns = columnsOfRows(rows);
  const says = (one: number, other: number): boolean =>
    one === other || saidBy(columns.at(one).named().numbers, columns.at(other).named().numbers) !== undefined;
  const [only, ...more] = own.filter((one) => own.every((other) => says(one, other)));
  return more.length === 0 ? only : undefined;
}

const isDecision = (field: string): boolean => DECISION_FIELDS.some((each) => each === field);
const isParty = (field: string): boolean => field === "payer" || field === "payee";

// A phase is a field of the line where one column of no special year holds it.
const byPhase = (amounts: readonly AmountColumn[]): readonly (readonly [string, readonly number[]])[] =>
  PHASES.flatMap((phase) => {
    const [only, ...more] = amounts.filter((each) => each.phase === phase && each.fiscalYear === undefined);
    return only && more.length === 0 ? [[phase, [only.index]] as const] : [];
  });

/** Columns of percentages: each filled cell ends with the sign. «Исполнение» beside «Факт» often holds `95 %`. */
function shareColumns(rows: readonly GridRow[]): ReadonlySet<number> {
  const width = rows.reduce((most, each) => Math.max(most, cellCount(each)), 0);
  const isShare = (index: number): boolean => {
    const isOther = (cell: string): boolean => cell.trim() !== "" && !/\d\s*%$/.test(cell.trim());
    const filled = columnsOfRows(rows).at(index).filled(isOther);
    return filled.length > 0 && !filled.some(isOther);
  };
  return new Set(Array.from({ length: width }, (_, index) => index).filter(isShare));
}

// Columns of years under a header that is none but a year, such as the first line of a file without a header.
function yearColumns(header: readonly string[], rows: readonly GridRow[]): readonly number[] {
  const areYears = (index: number): boolean => columnsOfRows(rows).at(index).different().every((cell) => isYear(cell) || cell.trim() === ""); // prettier-ignore
  return rows.length < FEW ? [] : [...header.keys()].filter((index) => isYear(header[index] ?? "") && areYears(index));
}

// A column of numbers of which hardly one is a year is called so as the total of a year is, or after its year: «Budget year 2025».
function columnsByWords(table: HeadedTable, taken: ReadonlySet<number>, rows: readonly GridRow[]) {
  const hitOf = headerIndex("budget", budgetFields(), table.dictionaries);
  const called = [...table.header.keys()].filter((index) => hitOf(table.header[index] ?? "")?.field === "fiscalYear");
  return wordColumns(table, new Set([...taken, ...called.filter((index) => !mayBeYears(rows, index))]));
}

function mayBeYears(rows: readonly GridRow[], index: number): boolean {
  const texts = columnsOfRows(rows).at(index).filled();
  const areAmounts = texts.every(isNumber) && texts.some((text) => !/^\D*\d{4}\D*$/.test(text));
  return !areAmounts || texts.filter(isYear).length * 2 >= texts.length;
}

const FEW = 3;

/** The warning that columns of numbers that are called after women were not read. */
function womensLeft({ header, at, dictionaries, rows = [] }: HeadedTable, used: ReadonlySet<number>): readonly Issue[] {
  const isWomens = womensPart(dictionaries, true);
  const left = header.filter(
    (each, index) => !used.has(index) && isWomens(each) && shareOf(rows, index, (text) => isNumber(text.replace(/\s?%$/, ""))) > 0.5, // prettier-ignore
  );
  const received = left.map((each) => `«${each}»`).join(", ");
  return left
    .slice(0, 1)
    .map((column) => problem("column.womens-left", { ...at, column, received, expected: "marker" }, "warning"));
}

/** The warning `column.proposed`: which columns were taken by words that nobody has reviewed, and for what. */
function proposedColumns({ header, at, dictionaries }: Headed, matches: readonly ColumnMatch[], said: RowDimensions) {
  const unreviewed = new Set(dictionaries.flatMap((each) => (each.unreviewed ? [each.code] : [])));
  const byHeader = matches.filter(({ language }) => language !== undefined && unreviewed.has(language));
  const byCells = (["phase", "side"] as const).flatMap((field) => {
    const found = said[field];
    return found?.proposed === true ? [{ field, header: header[found.index] ?? "" }] : [];
  });
  const [first, ...more] = [...byHeader, ...byCells];
  if (!first) return [];
  const received = [first, ...more].map((each) => `«${each.header}» = ${each.field}`).join(", ");
  return [problem("column.proposed", { ...at, column: first.header, received }, "warning")];
}

/** The columns for which a word that nobody has reviewed proposes a field that their cells do not bear out. */
function doubtedColumns({ header, dictionaries }: Headed, rows: readonly GridRow[]): ReadonlySet<number> {
  const hitOf = headerIndex("budget", budgetFields(), dictionaries);
  const places = header.flatMap((each, index) => {
    const hit = hitOf(each);
    if (hit?.proposed !== true) return [];
    const cells = rows.map((row) => cellOf(row, index).trim()).filter((cell) => cell !== "");
    return isBorneOut(hit.field, cells) ? [] : [index];
  });
  return new Set(places);
}

// Digits in groups of three are an amount, never a code.
const GROUPED = /^-?\d{1,3}(?:[\s.,'’]\d{3})+(?:[.,]\d+)?$/u;

function isBorneOut(field: string, cells: readonly string[]): boolean {
  const most = (test: (cell: string) => boolean): boolean => cells.filter(test).length * 2 > cells.length;
  if (PHASES.some((phase) => phase === field)) return most(isNumber) && !cells.every(isYear);
  if (field === "fiscalYear") return most(isYear);
  return cells.length > 0 && !most((cell) => GROUPED.test(cell));
}
