import { nearest } from "../../formula/nearest.js";
import type { Field } from "../../model/check-row.js";
import { comparable } from "../../model/condition.js";
import type { Dictionary } from "../../model/dictionary.js";
import { dateReader } from "./date-reader.js";
import type { CellProblem } from "./cell-problem.js";
import { type Beside, besideOf } from "./beside.js";
import { codeWords } from "./code-words.js";
import { currencyReader } from "./currency-reader.js";
import { foldWord } from "./fold-word.js";
import { monthReader } from "./month-reader.js";
import { secretCells } from "./secret-cells.js";
import { TICKS, markIn } from "./yes-marks.js";
import type { CountedCells } from "../open/counted-cells.js";
import { type Mark, type NumberColumn, type NumberOptions, numberColumn } from "../numbers/number-column.js";

export type ColumnReader = {
  readonly decimal: Mark | "none";
  /** A cell as written that settles the decimal mark. */
  readonly proof?: string;
  /** What is to be said about the column as a whole. */
  readonly notes: readonly CellProblem[];
  /** Value of a cell, undefined where it is blank, or the problem; `isNumber` where the workbook holds it as a number. */
  readonly read: (cell: string, isNumber?: boolean) => string | CellProblem | undefined;
  /** What the words of a cell say of another column of its row. */
  readonly beside?: (cell: string) => Beside | undefined;
  /** Whether a cell is written in per cent. */
  readonly isPercent?: (cell: string) => boolean;
};

/** How a column is to be read, where that is not left to its cells. */
export type ColumnSettings = Omit<NumberOptions, "dictionaries" | "percent" | "words" | "units" | "ownCurrencies"> & {
  readonly decimal?: "auto" | Mark | undefined;
  /** The column of the same row that a cell may speak of too: the currency of an amount. */
  readonly companion?: Field | undefined;
  /** The currency of the analysis, which decides between the currencies of one word. */
  readonly home?: string | undefined;
  /** The calendar month in which the fiscal year begins. */
  readonly firstMonth?: number | undefined;
};

// What a spreadsheet writes where a formula failed; in a text column it is no text either.
const FAILED = /^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|ССЫЛКА|Н\/Д|ЗНАЧ|ДЕЛ\/0|ИМЯ|ЧИСЛО|ПУСТО)[!?]?$/i;

/**
 * The reader of one column, by the kind of its field: numbers by the grammar that the whole column settles, codes by
 * themselves or by their word in one of the languages, text trimmed and in Unicode NFC.
 *
 * @param field - the field
 * @param cells - the cells of the column that are text
 * @param settings - decimal mark, unit, currency and the meaning of a dash, where stated; what stands beside
 * @param dictionaries - the languages whose words are understood
 */
export function columnReader(
  field: Field,
  cells: readonly string[] | CountedCells,
  settings: ColumnSettings,
  dictionaries: readonly Dictionary[],
): ColumnReader {
  if (field.mark === "secret") return secretReader(dictionaries);
  const { decimal = "auto", companion, home, firstMonth, ...stated } = settings;
  const spoken = {
    ...(companion?.kind === "code" && { units: companion }),
    ...(companion?.kind === "currency" && { ownCurrencies: true }),
  };
  const numbers = (more: NumberOptions = {}) => {
    const column = numberColumn(cells, decimal, { ...stated, ...spoken, ...more, dictionaries });
    return { ...numeric(column), ...(companion && { beside: besideOf(column, dictionaries, home) }) };
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

const numeric = ({ parse, said, ...column }: NumberColumn): ColumnReader => ({
  ...column,
  read: parse,
  isPercent: (cell) => said(cell)?.percent === true,
});

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

const plain = (read: (cell: string) => string | CellProblem | undefined): ColumnReader => ({
  decimal: "none",
  notes: [],
  read: (cell) => (FAILED.test(cell.trim()) ? { code: "cell.error", severity: "error", expected: "" } : read(cell)),
});

function codeReader(
  { name, codes, kind }: Field,
  dictionaries: readonly Dictionary[],
): (cell: string) => string | CellProblem | undefined {
  const known = codeWords(name, codes, dictionaries);
  return (cell) => {
    if (cell.trim() === "") return undefined;
    // A plus or a tick says yes; a one or a letter would be a guess.
    const marked = kind === "yes-no" && TICKS.has(markIn(cell)) ? "yes" : undefined;
    const [code = marked, ...others] = known.get(foldWord(cell)) ?? [];
    if (code !== undefined && others.length === 0) return code;
    if (code !== undefined)
      return { code: "code.several", severity: "question", expected: [code, ...others].join(", ") };
    const near = known.get(nearest(foldWord(cell), known.keys()) ?? "") ?? [];
    return {
      code: "code.unknown",
      severity: "error",
      expected: codes.join(", "),
      detail: { nearest: near.join(", ") },
    };
  };
}

/** A work by its id in the table of sources, or the word for an assumption. */
function citedReader(dictionaries: readonly Dictionary[]): (cell: string) => string | undefined {
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
