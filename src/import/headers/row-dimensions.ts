// Columns whose cells say the year, phase or side of each row, and the other columns that a budget is crossed or
// grouped by; the reader of periods of a year; and texts that call a row, or titles that call a whole table, revenue.
import { PHASES, type Phase } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import { columnsOfRows, shareOf } from "../open/columns.js";
import { saidBy } from "../open/slots.js";
import type { GridRow } from "../open/grid.js";
import { foldEntry, foldWord } from "./fold-word.js";
import type { Dimension, SideColumn, SideSaid, Words } from "./side-columns.js";
import {
  SIDES,
  codedSides,
  dimension,
  kindsOf,
  valueWords,
  withInitials,
  withMisspelt,
  worded,
} from "./side-columns.js";
import { type Headed, wordsOf } from "./headers.js";
import { type Crossed, crossedColumns, isDate } from "./crossed-columns.js";
import { yearKey } from "./years-in.js";
import { headerIndex, otherHeader } from "./header-words.js";

/** The columns whose cells say the year, phase or side of each row, at least two of them. */
export function rowDimensions(
  rows: readonly GridRow[],
  { header, dictionaries }: Pick<Headed, "header" | "dictionaries">,
  taken: ReadonlySet<number>,
  fiscalYear: string | undefined,
): RowDimensions {
  const wanted = fiscalYear === undefined ? undefined : yearKey(fiscalYear);
  const yearOf = (cell: string): string | undefined => {
    const key = yearKey(cell);
    return key !== undefined && key === wanted ? fiscalYear : key;
  };
  const words = wordsIn(dictionaries);
  const found: { -readonly [Name in keyof Omit<RowDimensions, "crossed">]: RowDimensions[Name] } = {};
  const mayBe: SideColumn[] = [];
  let among: Dimension<Phase> | undefined;
  const years: { readonly year: Dimension<string>; readonly size: number }[] = [];
  const ofOneYear: Dimension<string>[] = [];
  for (let index = 0; index < header.length; index++) {
    if (taken.has(index)) continue;
    const coded = words.coded(rows, index, header[index] ?? "");
    if (coded) mayBe.push(coded);
    if (namesRevenue(rows, index, header, words.side)) found.revenue ??= index;
    const texts = textsOf(rows, index);
    if (!texts) continue;
    const plain = dimension(index, texts, yearOf);
    const year = plain ?? dimension(index, texts, yearBeside(texts, yearOf));
    if (year && (fiscalYear === undefined ? plain : year.values.includes(fiscalYear)))
      years.push({ year, size: texts.length });
    const [only = "", ...others] = texts;
    if (others.length === 0 && isOneYear(only, header[index] ?? "") && isFilled(rows, index))
      ofOneYear.push({ index, valueOf: yearOf, values: [yearOf(only) ?? only] });
    if (texts.length > MOST) continue;
    const phase = worded(index, texts, words.phase);
    if (phase) found.phase ??= phase;
    else among ??= phaseAmong(index, texts, words.phase);
    const side = worded(index, texts, withInitials(header[index] ?? "", texts, withMisspelt(texts, words.side)));
    if (side?.values.includes("expenditure") === true) found.side ??= side;
    if (texts.length > 0 && texts.every((text) => isRevenue(text, words.side)) && isFilled(rows, index))
      found.revenue ??= index;
    const kinds = side ? undefined : kindsOf(rows, index, texts, words.side);
    if (kinds) mayBe.push(kinds);
    const copies = year || phase || side ? undefined : words.copies(header[index] ?? "", texts);
    if (copies) found.copies ??= { index, ...copies };
  }
  const [closest] = years.toSorted((one, other) => one.size - other.size);
  const called = years.find(({ year }) => words.yearHit(header[year.index] ?? "") !== undefined);
  if (among) found.phase ??= among;
  // Beside phases a book may have a year of its own: that of the rows is called so.
  const own = (found.phase && called) ?? closest;
  // Where no year is stated, one column alone says it: of several years, else one year in every row.
  if (own && (fiscalYear !== undefined || years.length === 1)) found.year = own.year;
  const [single, ...more] = ofOneYear;
  if (fiscalYear === undefined && years.length === 0 && single && more.length === 0) found.year = single;
  const twins = found.phase ? twinsOf(rows, found.phase, found.year) : [];
  if (found.phase && twins.length > 0) found.copies ??= { index: found.phase.index, values: twins, areAmong: true };
  return mayBe.length > 0 ? { ...found, mayBeSides: mayBe } : found;
}

// «INGRESO PRESUPUESTARIO», «Kosovo Budget - Revenues»: its first word, or what stands behind a mark.
const isRevenue = (text: string, sides: Words<SideSaid>): boolean =>
  [foldWord(text).split("_")[0] ?? "", ...text.split(/\s[-–—]\s|[:;]/).map(foldWord)].some(
    (each) => sides.get(each)?.value === "revenue",
  );

/** Makes the test whether a text calls its row revenue. */
export const callsRevenue = (dictionaries: readonly Dictionary[]) => {
  const { side } = wordsIn(dictionaries);
  return (text: string): boolean => isRevenue(text, side);
};

/**
 * What calls a whole table revenue where nothing above it speaks of expenditure: a short title, the headers of all its
 * amounts, or the name of its file or sheet.
 */
export function revenueTitle(
  { header, at: { file }, dictionaries }: Headed,
  titles: readonly string[],
  ofAmounts: readonly string[],
) {
  const { side } = wordsIn(dictionaries);
  const words = (text: string): readonly string[] => foldWord(text).split("_");
  const says = (own: readonly string[], said: SideSaid): boolean => own.some((each) => side.get(each)?.value === said);
  const name = file.slice(file.lastIndexOf("/") + 1);
  if ([...titles, ...header, name].some((each) => says(words(each), "expenditure"))) return undefined;
  const isTitle = (own: readonly string[]): boolean =>
    own.length <= SHORT_TITLE && says([own[0] ?? "", own.at(-1) ?? ""], "revenue");
  const isSaid = (each: string): boolean => says(words(each), "revenue");
  return titles.find((each) => isTitle(words(each))) ?? (ofAmounts.every(isSaid) ? ofAmounts[0] : undefined) ?? (isSaid(name) ? name : undefined); // prettier-ignore
}

const SHORT_TITLE = 6;

// Names of lines below the header «Ingreso», where no header says expenditure.
function namesRevenue(rows: readonly GridRow[], index: number, header: readonly string[], sides: Words<SideSaid>) {
  const sideOf = (text: string): SideSaid | undefined => sides.get(foldWord(text))?.value;
  if (sideOf(header[index] ?? "") !== "revenue" || header.some((each) => sideOf(each) === "expenditure")) return false;
  return shareOf(rows, index, (text) => /\p{L}/u.test(text)) === 1;
}

const isFilled = (rows: readonly GridRow[], index: number): boolean =>
  columnsOfRows(rows).at(index).numbers.every((number) => number > 0); // prettier-ignore

// A chapter 2000, or a code of 2013, is no year.
const isOneYear = (text: string, header: string): boolean =>
  yearKey(text) !== undefined && !text.endsWith("00") && !/cod|kod|код|\bid\b|№/iu.test(header);

export type RowDimensions = {
  readonly year?: Dimension<string>;
  readonly phase?: Dimension<Phase>;
  readonly side?: SideColumn;
  /** Columns that may say sides if their amounts bear it out: by some of their texts, or by how their codes begin. */
  readonly mayBeSides?: readonly SideColumn[];
  /** A column that calls every row revenue, in its cells or by its header. */
  readonly revenue?: number;
  /** A title, or the name of the file, that calls the whole table revenue. */
  readonly revenueTitle?: string;
  readonly copies?: Copies;
  readonly crossed?: readonly Crossed[];
};

// A column of more texts than this names lines, if they are no years or days.
const MOST = 60;
const MOST_DAYS = 500;

const wordsIn = onceFor((dictionaries: readonly Dictionary[]) => ({
  phase: valueWords(dictionaries, PHASES, (phase, each) => wordsOf("budget", phase, [each])),
  side: valueWords<SideSaid>(dictionaries, SIDES, (side, { sections, sides }) => [
    side,
    ...(sections?.[side] ?? []),
    ...(side === "financing" ? [] : (sides?.[side] ?? [])),
  ]),
  coded: codedSides(dictionaries),
  copies: rowCopies(dictionaries),
  yearHit: headerIndex("budget", [{ name: "fiscalYear" }], dictionaries),
}));

// «Approved», «Actual» and «Reserved»: where two phases are named, what is called otherwise is money of neither.
function phaseAmong(index: number, texts: readonly string[], words: Words<Phase>): Dimension<Phase> | undefined {
  const known = texts.filter((each) => words.get(foldWord(each))?.proposed === false);
  const found = known.length * 2 < texts.length ? undefined : worded(index, known, words);
  return found && { ...found, others: texts.filter((each) => !known.includes(each)) };
}

// «План» and «Утверждено» of one year: words of one phase, whose money is never added; of the first such phase alone, as
// an answer leaves the words out that are not meant.
function twinsOf(rows: readonly GridRow[], phase: Dimension<Phase>, year?: Dimension<string>): readonly string[] {
  const columns = columnsOfRows(rows);
  const known = columns
    .at(phase.index)
    .different()
    .filter((each) => phase.valueOf(each) !== undefined);
  if (new Set(known.map(foldWord)).size === phase.values.length) return [];
  const yearAt = year && columns.at(year.index).judged((text) => year.valueOf(text) ?? "");
  const textAt = columns.at(phase.index).judged((text) => text.trim());
  const words = new Map<string, { readonly said: Phase; readonly texts: Map<string, string> }>();
  for (let row = 0; row < rows.length; row++) {
    const text = textAt(row);
    const said = phase.valueOf(text);
    if (said === undefined) continue;
    entryOf(words, `${said}:${yearAt?.(row) ?? ""}`, () => ({ said, texts: new Map() })).texts.set(
      foldWord(text),
      text,
    );
  }
  const several = [...words.values()].filter(({ texts }) => texts.size > 1);
  const ofFirst = several.filter(({ said }) => said === several[0]?.said);
  return [...new Set(ofFirst.flatMap(({ texts }) => [...texts.values()]))];
}

// The different texts of a column; undefined where there are too many of them.
function textsOf(rows: readonly GridRow[], index: number): readonly string[] | undefined {
  const texts = new Set<string>();
  const isEnough = (cell: string): boolean => {
    if (cell.trim() !== "") texts.add(cell.trim());
    return texts.size > (isDated(cell) ? MOST_DAYS : MOST);
  };
  columnsOfRows(rows).at(index).different(isEnough);
  return texts.size > MOST && ![...texts].every(isDated) ? undefined : [...texts];
}

const isDated = (text: string): boolean => /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text) && text.trim().length <= LONGEST;
// A year with a word, a period or a day beside it; and so many different things stand beside years.
const LONGEST = 20;
const MOST_BESIDE = 13;

// «2015 оны», «Q1 2024», 2023-03-31: the year, where the texts say the same few things beside it.
function yearBeside(texts: readonly string[], yearOf: (cell: string) => string | undefined) {
  const beside = new Set<string>();
  const valueOf = (cell: string): string | undefined => {
    const text = cell.trim();
    const [year, ...more] = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
    return year === undefined || more.length > 0 || !isDated(text) ? undefined : yearOf(year);
  };
  for (const text of texts) if (!isDate(text)) beside.add(text.replace(/(?:19|20)\d{2}/, "").trim());
  return beside.size <= MOST_BESIDE ? valueOf : () => undefined;
}

/** A column of whose values only one may count, such as versions, or of cumulated periods the longest, which is the whole. */
type Copies = {
  readonly index: number;
  readonly values: readonly string[];
  readonly whole?: string;
  /** Whether other values stand beside them, which count whichever of these does. */
  readonly areAmong?: true;
};

const MOST_COPIES = 24;

/** Makes the test whether the values of a column say the same money several times: «3 months» and «6 months». */
function rowCopies(dictionaries: readonly Dictionary[]) {
  const periodOf = periodWords(dictionaries);
  const versions = new Set(dictionaries.flatMap(({ versions: words = [] }) => words.map(foldEntry)));
  return (header: string, values: readonly string[]): Omit<Copies, "index"> | undefined => {
    if (values.length < 2 || values.length > MOST_COPIES) return undefined;
    if (versions.has(foldWord(header))) return { values };
    const periods = values.flatMap((value) => {
      const period = periodOf(value);
      return period ? [{ value, ...period }] : [];
    });
    const isDouble = periods.some((one, at) => periods.some((other, place) => place > at && overlap(one, other)));
    if (periods.length < values.length || !isDouble) return undefined;
    const whole = periods.find((each) => periods.every(({ from, to }) => each.from <= from && each.to >= to));
    return { values, ...(whole && { whole: whole.value }) };
  };
}

const overlap = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to;

/** Makes the reader of periods of a year: `January–March`, `Q1-Q3`, «9 месяцев», «I полугодие», «год». */
export const periodWords = onceFor((dictionaries: readonly Dictionary[]) => {
  const months = new Map(
    dictionaries.flatMap(({ months: names = [] }) =>
      names.flatMap((forms, at) => forms.split(" ").map((form) => [foldWord(form), at + 1] as const)),
    ),
  );
  const units = new Map(
    dictionaries.flatMap(({ periods }) =>
      UNITS.flatMap((unit) => (periods?.[unit] ?? []).map((word) => [foldEntry(word), unit] as const)),
    ),
  );
  return (text: string): Period | undefined => {
    const words = text.split(BETWEEN).flatMap((each) => foldWord(each).split("_")).filter((each) => each !== ""); // prettier-ignore
    const named = words.flatMap((each) => months.get(each) ?? []);
    const unit = words.map((each) => units.get(each)).find((each) => each !== undefined);
    const numbers = words.flatMap(numberOf);
    const isKnown = words.every((each) => months.has(each) || units.has(each) || /^\d+$/.test(each) || each.length < 4);
    const [first, last = first] = named.length > 0 ? [named[0], named.at(-1)] : [numbers[0], numbers.at(-1)];
    if (!isKnown || (named.length > 0 && unit !== undefined)) return undefined;
    if (named.length > 0) return within(first, last);
    if (unit === "year") return { from: 1, to: 12 };
    if (unit === "quarter") return within(first && first * 3 - 2, last && last * 3);
    if (unit === "half") return within(first && first * 6 - 5, last && last * 6);
    // «9 months» are the first nine; «month 9» is one of them.
    const isCount = unit === "month" && numberOf(words[0] ?? "").length > 0;
    return unit === "month" ? within(isCount ? 1 : first, last) : undefined;
  };
});

/** The months that a text names, 1 for the first of the year; both are inside. */
type Period = { readonly from: number; readonly to: number };

const UNITS = ["month", "quarter", "half", "year"] as const;
const ROMAN = ["", "i", "ii", "iii", "iv"];
const BETWEEN = /(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u;

const within = (from: number | undefined, to: number | undefined): Period | undefined =>
  from !== undefined && to !== undefined && from >= 1 && from <= to && to <= 12 ? { from, to } : undefined;

function numberOf(word: string): readonly number[] {
  const roman = ROMAN.indexOf(word);
  if (roman > 0) return [roman];
  return /^\d{1,2}$/.test(word) ? [Number(word)] : [];
}

/** The crossed columns of a budget; those that words call a body, a payer … are `parts`, whose money is added. */
export function crossedIn(rows: readonly GridRow[], headed: Headed, { named, fields, money, said }: Said) {
  const { header, dictionaries } = headed;
  const { year, phase, side, copies } = said;
  const isOther = otherHeader(dictionaries);
  const labels = [...header.keys()].filter((index) => !money.has(index) && !isOther(header[index] ?? ""));
  const asItIs = (index: number) => ({ index, valueOf: (text: string) => text });
  const years = year ? [] : (fields.get("fiscalYear") ?? []).map(asItIs);
  const known = [...[year, phase, side].flatMap((each) => each ?? []), ...years];
  const taken = new Set([...named, copies?.index, phase?.index, side?.index]);
  const lines = linesIn(fields);
  const parting = labels.filter((index) => named.has(index) && !lines.has(index) && !known.some((each) => each.index === index)); // prettier-ignore
  const columns = columnsOfRows(rows);
  const saysAs = (one: number, other: number): boolean =>
    saidBy(columns.at(one).numbers, columns.at(other).numbers) !== undefined;
  // A code with a place or body beside it, each of the other, is that place or body.
  const isSaid = (index: number): boolean => parting.some((each) => saysAs(index, each) && saysAs(each, index));
  // Days of a year that is known are periods of it.
  const free = labels.filter((index) => (index === year?.index ? isParted(rows, year) : !taken.has(index) && !isSaid(index))); // prettier-ignore
  const periodOf = periodWords(dictionaries);
  const arePeriods = (texts: readonly string[]): boolean => texts.every((text) => periodOf(text) !== undefined);
  const crossed = crossedColumns(rows, { free, labels, known, arePeriods });
  const dimensions = [...known, ...crossed.map(({ index }) => asItIs(index))];
  const parts = crossedColumns(rows, { free: parting, labels, known: dimensions, arePeriods });
  return { crossed, parts: parts.map((each) => each.index) };
}

type Said = {
  /** Columns of which words or the settings say what they are. */
  readonly named: ReadonlySet<number>;
  readonly fields: ReadonlyMap<string, readonly number[]>;
  /** Columns of amounts and of percentages, and those whose headers speak of amounts. */
  readonly money: ReadonlySet<number>;
  readonly said: RowDimensions;
};

// Rows with the same id or name are one line that is written several times.
const linesIn = (fields: Said["fields"]) => new Set(["id", "description"].flatMap((field) => fields.get(field) ?? []));

const isParted = (rows: readonly GridRow[], { index, values }: NonNullable<RowDimensions["year"]>): boolean =>
  columnsOfRows(rows).at(index).filled().length > values.length;

/** The columns within whose texts a whole may be repeated; crossed ones alone, where lines stand again and again. */
export function groupsFor(header: readonly string[], { fields, money, said }: Said, crossed: readonly Crossed[]) {
  const { copies, year, phase, side } = said;
  const own = [copies, ...crossed].flatMap((each) => each?.index ?? []);
  const lines = linesIn(fields);
  if (own.length === 0) return [...header.keys()].filter((index) => !money.has(index) && !lines.has(index));
  return [...own, ...[year, phase, side].flatMap((each) => each?.index ?? [])];
}
