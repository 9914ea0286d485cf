// How cells of a column become values: numbers whose mark all cells settle, codes by their words, days, texts; what a
// cell says of another column, and of which; failed formulas; and what is told of a whole column.
import { type Issue, problem } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import type { Field } from "../../model/fields.js";
import { comparable } from "../../model/condition.js";
import type { Dictionary } from "../../model/dictionary.js";
import { codeWords, markIn, secretCells, TICKS } from "./secret-cells.js";
import { foldEntry, foldWord } from "./fold-word.js";
import type { CountedCells } from "../open/slots.js";
import type { Mark } from "../open/decimal-digits.js";
import { type CellProblem, type NumberColumn, numberColumn, type NumberOptions } from "../numbers/number-column.js";
import { numberCell } from "../numbers/number-cell.js";
import { numberWords } from "../numbers/number-words.js";
import { isCurrency } from "../../money/currency.js";

/** The reader of a column, by the kind of its field: numbers as all its cells settle them, codes by their words. */
export function columnReader(
  field: Field,
  cells: readonly string[] | CountedCells,
  settings: ColumnSettings,
  dictionaries: readonly Dictionary[],
): ColumnReader {
  if (field.mark === "secret") return secretReader(dictionaries);
  const { decimal = "auto", companion, home, firstMonth, ...stated } = settings;
  const units = companion?.kind === "code" ? companion : undefined;
  const spoken = { units, ownCurrencies: companion?.kind === "currency" };
  const numbers = (more: NumberOptions = {}) => {
    const { said, ...column } = numberColumn(cells, decimal, { ...stated, ...spoken, ...more, dictionaries });
    const isPercent = (cell: string): boolean => said(cell)?.percent === true;
    return { ...column, isPercent, ...(companion && { beside: besideOf(said, dictionaries, home) }) };
  };
  switch (field.kind) {
    case "number":
    case "whole":
      return numbers();
    case "share":
    case "rate":
      return numbers({ percent: true });
    case "value":
      return numbers({ percent: true, words: true });
    case "code":
    case "yes-no":
      return plain(codeReader(field, dictionaries));
    case "cited":
      return plain(citedReader(dictionaries));
    case "currency":
      return plain(currencyReader(dictionaries, home));
    case "month":
      return monthly(numbers(), monthReader(dictionaries, firstMonth));
    case "date":
    case "year":
      return plain(dateReader(field.kind));
    default:
      return plain((cell) => comparable(cell) || undefined);
  }
}

export type ColumnReader = Omit<NumberColumn, "said"> & {
  /** What the words of a cell say of another column of its row. */
  readonly beside?: (cell: string) => Beside | undefined;
  readonly isPercent?: (cell: string) => boolean;
};

type ColumnSettings = Omit<NumberOptions, "dictionaries" | "percent" | "words" | "units" | "ownCurrencies"> & {
  readonly decimal?: "auto" | Mark | undefined;
  /** The column of the same row that a cell may speak of too: the currency of an amount. */
  readonly companion?: Field | undefined;
  /** The currency of the analysis, which decides between the currencies of one word. */
  readonly home?: string | undefined;
  /** The calendar month in which the fiscal year begins. */
  readonly firstMonth?: number | undefined;
};

const FAILED = /^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|ССЫЛКА|Н\/Д|ЗНАЧ|ДЕЛ\/0|ИМЯ|ЧИСЛО|ПУСТО)[!?]?$/i;

/** Whether a cell holds what a spreadsheet writes where a formula failed. */
export const isFailed = (cell: string): boolean => FAILED.test(cell.trim());

// A month by its name, else by its number; `янв.–июнь` says the last month too.
function monthly(numbers: ColumnReader, monthsOf: ReturnType<typeof monthReader>): ColumnReader {
  const lastOf = (cell: string): Beside | undefined => {
    const last = monthsOf(cell)?.[1];
    return last === undefined ? undefined : { meant: [last], one: last };
  };
  const read: ColumnReader["read"] = (cell, isNumber) => {
    const value = monthsOf(cell)?.[0] ?? numbers.read(cell, isNumber);
    const isOther = typeof value === "object" && value.code === "amount.invalid";
    return isOther ? { code: "month.invalid", severity: "error", expected: "1–12" } : value;
  };
  return { ...numbers, read, beside: lastOf };
}

type ReadCell = (cell: string) => string | CellProblem | undefined;

const plain = (read: ReadCell): ColumnReader => ({
  decimal: "none",
  notes: [],
  read: (cell) => (isFailed(cell) ? { code: "cell.error", severity: "error", expected: "" } : read(cell)),
});

function codeReader({ name, codes, kind }: Field, dictionaries: readonly Dictionary[]): ReadCell {
  const known = codeWords(name, codes, dictionaries);
  return (cell) => {
    const text = cell.trim();
    if (text === "") return undefined;
    // Folded, `D*` would be `D`.
    if (codes.includes(text)) return text;
    // A plus or a tick says yes; a one or a letter would be a guess.
    const marked = kind === "yes-no" && TICKS.has(markIn(cell)) ? "yes" : undefined;
    const [code = marked, ...others] = known.get(foldWord(cell)) ?? [];
    if (code !== undefined && others.length === 0) return code;
    const all = [code, ...others].join(", ");
    if (code !== undefined) return { code: "code.several", severity: "question", expected: all };
    const near = known.get(nearest(foldWord(cell), known.keys()) ?? "")?.join(", ") ?? "";
    return { code: "code.unknown", severity: "error", expected: codes.join(", "), detail: { nearest: near } };
  };
}

// A work by its id in the table of sources, or the word for an assumption.
function citedReader(dictionaries: readonly Dictionary[]): ReadCell {
  const assumed = codeWords("source", ["assumption"], dictionaries);
  return (cell) => assumed.get(foldWord(cell))?.[0] ?? (comparable(cell) || undefined);
}

// Whoever marks a secret with a one or a letter has said so. What is no clear mark refuses no row: it is asked about.
function secretReader(dictionaries: readonly Dictionary[]): ColumnReader {
  const answerOf = secretCells(dictionaries);
  const read = (cell: string): string | undefined => {
    const answer = answerOf(cell);
    return answer === "blank" || answer === "unknown" ? undefined : answer;
  };
  return { decimal: "none", notes: [], read };
}

/** The reader of months of the fiscal year, each alone or with the last month: `янв.–июнь`. A name of two is none. */
function monthReader(dictionaries: readonly Dictionary[], first = 1) {
  const known = new Map<string, Set<string>>();
  for (const { months = [] } of dictionaries)
    for (const [at, names] of months.entries())
      for (const name of names.split(" ")) {
        const key = foldEntry(name);
        known.set(key, (known.get(key) ?? new Set()).add(String(((at + 13 - first) % 12) + 1)));
      }
  const monthOf = (text: string): string | undefined => {
    if (/^\d{1,2}$/.test(text.trim())) return text.trim();
    const [month, ...others] = known.get(foldWord(text)) ?? [];
    return others.length === 0 ? month : undefined;
  };
  return (cell: string): readonly [from: string, to?: string] | undefined => {
    const [begin = "", last, ...more] = comparable(cell).split(/\s*[-–—]\s*/u);
    const [from, to] = [monthOf(begin), last === undefined ? undefined : monthOf(last)];
    if (from === undefined || more.length > 0 || (last !== undefined && to === undefined)) return undefined;
    return to === undefined ? [from] : [from, to];
  };
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
// Day, month, year with points: the order of every language that writes dates with points.
const POINTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
// As databases print a moment: 20240131 or 20240131000000.
const DIGITS = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{6})?$/;
const YEAR = /^(\d{4})(?:\s*(?:г\.?|год|года|-?ж\.?|-?жыл[ыа]?|р\.?|рік))?$/i;
const SPAN = /^(\d{4})\s?([-–—/])\s?(\d{4}|\d{2})$/;

/** The reader of dates (ISO 8601) or of fiscal years (four digits, or two years). The table refuses what is neither. */
function dateReader(kind: "date" | "year"): (cell: string) => string | undefined {
  return (cell) => {
    const text = comparable(cell);
    if (text === "") return undefined;
    if (kind === "year") {
      const year = YEAR.exec(text)?.[1];
      if (year !== undefined) return year;
      const [, first, mark, last] = SPAN.exec(text) ?? [];
      if (first !== undefined) return `${first}${mark === "/" ? "/" : "-"}${last ?? ""}`;
    }
    const date = dateOf(text);
    return date === undefined ? text : kind === "year" ? date.slice(0, 4) : date;
  };
}

function dateOf(text: string): string | undefined {
  const iso = ISO.exec(text) ?? DIGITS.exec(text);
  if (iso) return `${iso[1] ?? ""}-${iso[2] ?? ""}-${iso[3] ?? ""}`;
  const [, day = "", month = "", year = ""] = POINTS.exec(text) ?? [];
  return year === "" ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The reader of what stands beside the numbers of a column: their currency, or their unit. */
function besideOf(said: NumberColumn["said"], dictionaries: readonly Dictionary[], home?: string) {
  const first = numberWords(dictionaries.slice(0, 1));
  return (cell: string): Beside | undefined => {
    const { currencies, units } = said(cell) ?? {};
    if (units) return { meant: units, ...(units.length === 1 && { one: units[0] }) };
    if (!currencies) return undefined;
    const own = numberCell(cell, first, false).currencies;
    return { meant: [...new Set(currencies)], one: oneCurrency(currencies, own, home) };
  };
}

/** What a cell says of another column of its row: all that it may mean, and the one that it means. */
export type Beside = { readonly meant: readonly string[]; readonly one?: string | undefined };

// The column whose value people write into the cell of another: `12 мест`, `24 000 $`, `янв.–июнь`.
const COMPANIONS: Readonly<Record<string, string>> = {
  amount: "currency",
  unit_cost: "currency",
  salvage: "currency",
  min: "currency",
  max: "currency",
  capacity: "capacity_unit",
  month_from: "month_to",
};

export const companionOf = (field: Field, fields: readonly Field[]): Field | undefined =>
  fields.find((each) => each.name === COMPANIONS[field.name]);

// The reader of a column of currencies: codes of ISO 4217, and words of the languages; one of several is asked about.
function currencyReader(dictionaries: readonly Dictionary[], currency?: string): ReadCell {
  const [all, own] = [numberWords(dictionaries), numberWords(dictionaries.slice(0, 1))];
  return (cell) => {
    const text = comparable(cell);
    if (text === "" || isCurrency(text)) return text || undefined;
    const meant = all.say(text)?.currencies ?? [];
    const one = oneCurrency(meant, own.say(text)?.currencies, currency);
    if (one !== undefined) return one;
    if (meant.length > 0)
      return { code: "currency.several", severity: "question", expected: [...new Set(meant)].join(", ") };
    const near = nearest(text, dictionaries.flatMap((each) => Object.keys(each.currencies))) ?? ""; // prettier-ignore
    return { code: "currency.invalid", severity: "error", expected: currency ?? "KGS", detail: { nearest: near } };
  };
}

/** The one currency that is meant: the only one, else that of the analysis, else the only one of the run's language. */
function oneCurrency(meant: readonly string[], own: readonly string[] = [], currency?: string): string | undefined {
  for (const some of [meant, currency === undefined ? [] : meant.filter((each) => each === currency), own]) {
    const [only, ...others] = new Set(some);
    if (only !== undefined && others.length === 0) return only;
  }
  return undefined;
}

export const columnNote = (
  { code, severity, ...facts }: CellProblem,
  column: string,
  at: { readonly file: string; readonly row: number },
): Issue => problem(code, { ...at, column, ...facts }, severity);
