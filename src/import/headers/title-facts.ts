// What titles and headers say of a whole table: unit, fiscal year, part of a year; and warnings of other years.
import type { Dictionary } from "../../model/dictionary.js";
import { foldEntry, foldWord } from "./fold-word.js";
import type { GridRow } from "../open/grid.js";
import { headerWords } from "./header-words.js";
import type { Understood, UnitFound } from "../../model/input-record.js";
import { yearsIn } from "./years-in.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { Headed } from "./headers.js";
import { filledOf, isTableRow } from "./row-looks.js";
import { groupBy } from "../../formula/group-by.js";
import { onlyPartGroup, partReader } from "./year-parts.js";

/** The units that the texts above or below a table state, each once; nobody can use one that may mean several numbers. */
export function unitsIn(
  title: readonly GridRow[],
  dictionaries: readonly Dictionary[],
  by: "title" | "below" = "title",
) {
  const take = headerWords(dictionaries);
  const found = new Map<string, UnitFound>();
  for (const { row, cells } of title)
    for (const piece of cells.flatMap((cell) => cell.split(PIECES))) {
      const { words, units, currencies, paired } = take(piece);
      if (units.length + currencies.length === 0 || (words !== "" && !paired)) continue;
      const [value = "1", ...more] = units;
      if (more.length > 0 || found.has(value)) continue;
      found.set(value, unitSaid(value, currencies, { by, text: piece.trim(), row }));
    }
  return [...found.values()];
}

/** The one unit that the last row of a table, or a note below it, states: «Итого, тыс. тенге», «Примечание: в тыс. сом». */
export function unitBelow(rows: readonly GridRow[], notes: readonly GridRow[], dictionaries: readonly Dictionary[]) {
  // In a table of two columns the notes are rows, too.
  const end = rows.slice(Math.max(rows.findLastIndex(isTableRow), 0));
  const last = rows.at(-1)?.row ?? 0;
  const texts = [...end, ...notes.filter((each) => each.row > last && filledOf(each).length === 1)];
  const worded = texts.map((each) => ({ ...each, cells: filledOf(each).filter((cell) => !/\p{N}/u.test(cell)) }));
  const [unit, ...others] = unitsIn(worded, dictionaries, "below");
  return others.length === 0 ? unit : undefined;
}

/** A unit with its currency, where that is known: where one alone is meant. */
export function unitSaid(value: string, currencies: Iterable<string>, place: Pick<UnitFound, "by" | "text" | "row">) {
  const [currency, ...others] = new Set(currencies);
  return { value, ...(currency !== undefined && others.length === 0 && { currency }), ...place };
}

// A unit is told in a piece of its own: "(тыс. сом)", "Единица измерения: тыс. тенге".
const PIECES = /[();:,\n]|\s[-–—]\s/u;

/** The one fiscal year that the texts above a table name: «бюджет на 2025 год», never the date of a law. */
export function yearIn(title: readonly GridRow[], dictionaries: readonly Dictionary[]): string | undefined {
  const spoken = dictionaries.flatMap(({ years = [] }) => years.map((each) => foldEntry(each.replace("{year}", MARK))));
  const named = new Set<string>();
  for (const text of title.flatMap((each) => each.cells))
    for (const year of new Set(yearsIn(text).years)) {
      const folded = `_${foldWord(yearsIn(text, (each) => (each === year ? ` ${MARK} ` : " ")).rest)}_`;
      if (spoken.some((phrase) => isSaid(phrase, folded)) || isWhole(text, year)) named.add(year);
    }
  const [only, ...more] = named;
  return more.length === 0 ? only : undefined;
}

const MARK = "yyyy";

// From the first to the last day of one year, in digits: they say it in every language.
const WHOLE =
  /(?<!\d)0?1[./]\s?0?1[./]\s?((?:19|20)\d{2})(?!\d).{1,40}?(?<!\d)31[./]\s?12[./]\s?((?:19|20)\d{2})(?!\d)/su;
const isWhole = (text: string, year: string): boolean => {
  const [, first, last] = WHOLE.exec(text) ?? [];
  return first === year && last === year;
};

// A phrase with a day beside it is a date: «2024-yil 25-dekabr», «25 декабри соли 2024».
const isSaid = (phrase: string, folded: string): boolean => {
  const at = folded.indexOf(`_${phrase}_`);
  if (at === -1) return false;
  const isDate = /^\d{1,2}_/.test(folded.slice(at + phrase.length + 2));
  return !isDate && !/(?:^|[^№])_\d{1,2}_\p{L}+$/u.test(folded.slice(0, at));
};

// A span of years, or a date.
const SPAN = /(?:19|20)\d{2}\s?[-–—]\s?(?:19|20)\d{2}|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}/u;

/** The fiscal year that nothing else states: the one that all headers of amounts name, else the title, else plans beside what was spent. */
export function yearFound(
  amounts: readonly { readonly fiscalYear?: string; readonly phase: string }[],
  title: readonly GridRow[],
  dictionaries: readonly Dictionary[],
): NonNullable<Understood["fiscalYear"]> | undefined {
  const yearOf = (some: typeof amounts) => {
    const [year, ...more] = new Set(some.map((each) => each.fiscalYear));
    return year !== undefined && more.length === 0 ? ({ value: year, by: "header" } as const) : undefined;
  };
  const value = yearIn(title, dictionaries);
  const isPlan = amounts.some((each) => each.phase !== "executed");
  const dated = amounts.filter((each) => each.fiscalYear !== undefined || each.phase !== "executed");
  return yearOf(amounts) ?? (value !== undefined ? { value, by: "title" } : isPlan ? yearOf(dated) : undefined);
}

/** The warning that the title, or else the name of the file, names another year than is stated for amounts that say none. */
export function otherYear(stated: string | undefined, { at, dictionaries }: Headed, title: readonly GridRow[]) {
  const ofTitle = yearIn(title, dictionaries);
  const text = title
    .flatMap(({ cells }) => cells)
    .find((each) => ofTitle !== undefined && yearsIn(each).years.includes(ofTitle));
  const inName = [...new Set(yearsIn(at.file.replaceAll("_", " ")).years)];
  const [year, ...more] = ofTitle === undefined ? inName : [ofTitle];
  if (stated === undefined || year === undefined || more.length > 0) return [];
  const isSame = year.slice(0, YEAR_DIGITS) === stated.slice(0, YEAR_DIGITS);
  return isSame ? [] : [problem("year.differs", { file: at.file, received: (text ?? at.file).trim(), expected: stated }, "warning")]; // prettier-ignore
}

const YEAR_DIGITS = 4;
const SHOWN = 3;

/** What headers and title say of years where that is no single one, and the year of a column of dates; at most three. */
export function yearTexts(headers: readonly string[], title: readonly GridRow[], rows: readonly GridRow[]) {
  const texts = [...title.flatMap((each) => each.cells), ...headers].map((text) => text.trim());
  const dated = texts.filter((text) => SPAN.test(text) || yearsIn(text).years.length > 0);
  return [...datedYears(rows), ...dated].slice(0, SHOWN);
}

const DATE = /^(?:((?:19|20)\d{2})-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]((?:19|20)\d{2}))(?!\d)/;

function datedYears(rows: readonly GridRow[]): readonly string[] {
  const yearOf = (cell = ""): string | undefined => {
    const [, first, last] = DATE.exec(cell.trim()) ?? [];
    return first ?? last;
  };
  const years = (rows[0]?.cells ?? []).flatMap((cell, index) => {
    const year = yearOf(cell);
    return year !== undefined && rows.every(({ cells }) => yearOf(cells[index]) === year) ? [year] : [];
  });
  return [...new Set(years)];
}

/** Makes the test whether a header is of a part of a year: «Исполнено на 01.07.2024»; «Месяц» alone heads months. */
export function partYearHeader(dictionaries: readonly Dictionary[]): (header: string) => boolean {
  const words = partYearWords(dictionaries);
  return (header) => {
    const folded = `_${foldWord(header)}_`;
    if (folded.includes("%")) return false;
    return INNER_DATE.test(header) || words.some((each) => folded.includes(each) && folded !== each);
  };
}

// A date inside the year, such as 01.07.2024; the first and the last day of a year stand for the whole of it.
const INNER_DATE = /(?<!\p{N})(?!0?1\.0?1\.|31\.12\.)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\p{N})/u;

/** The words of a part of a year, folded and ready to be looked for in a folded text. */
const partYearWords = (dictionaries: readonly Dictionary[]): readonly string[] =>
  dictionaries.flatMap(({ partYear = [] }) => partYear.map((each) => `_${foldEntry(each)}_`));

type NamedAmount = { readonly index: number; readonly phase: string; readonly fiscalYear?: string };

/** The warnings that columns which the settings name are of a part of a year; a plan is of its year, whatever its day. */
export function partYearNamed({ header, at, dictionaries }: Headed, amounts: readonly NamedAmount[]): readonly Issue[] {
  const [isPart, partOf] = [partYearHeader(dictionaries), partReader(dictionaries)];
  const groups = groupBy(amounts, ({ fiscalYear = "", phase }) => `${fiscalYear}:${phase}`).values();
  const isWhole = (group: readonly NamedAmount[]): boolean =>
    onlyPartGroup(group.map(({ index }) => header[index] ?? ""), dictionaries)?.isWhole === true; // prettier-ignore
  return [...groups]
    .flatMap((group) => (isWhole(group) ? [] : group))
    .flatMap(({ index, phase }) => {
      const received = header[index] ?? "";
      const isOfPart = partOf(received) !== undefined || (phase === "executed" && isPart(received));
      return isOfPart ? [problem("column.part-named", { ...at, column: received, received, detail: { phase } }, "warning")] : []; // prettier-ignore
    });
}

/** The warning that what was spent is of a part of a year: beside a plan for the year it is no execution of it. */
export function partYearTitle(
  { at, dictionaries }: Headed,
  amounts: readonly { readonly phase: string }[],
  title: readonly GridRow[],
): readonly Issue[] {
  if (amounts.every((each) => each.phase !== "executed")) return [];
  const words = partYearWords(dictionaries);
  const texts = title.flatMap((each) => filledOf(each).map((text) => ({ row: each.row, received: text.trim() })));
  const said = texts.find(({ received }) => words.some((each) => `_${foldWord(received)}_`.includes(each)));
  return said ? [problem("title.part-year", { ...at, ...said, detail: { phase: "executed" } }, "warning")] : [];
}
