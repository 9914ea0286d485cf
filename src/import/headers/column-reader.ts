import { nearest } from "../../formula/nearest.js";
import type { Field } from "../../model/check-row.js";
import { comparable } from "../../model/condition.js";
import type { Dictionary } from "../../model/dictionary.js";
import { dateReader } from "./date-reader.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { NO_MARKS, YES_MARKS, markIn } from "./yes-marks.js";
import { type Mark, type NumberColumn, type NumberOptions, numberColumn } from "../numbers/number-column.js";

/** Why a cell was refused, without its place. */
export type CellProblem = {
  readonly code: string;
  readonly severity: "error" | "question" | "warning";
  readonly expected: string;
  readonly detail?: Readonly<Record<string, string>>;
};

export type ColumnReader = {
  readonly decimal: Mark | "none";
  /** A cell as written that settles the decimal mark. */
  readonly proof?: string;
  /** What is to be said about the column as a whole. */
  readonly notes: readonly CellProblem[];
  /** Value of a cell, undefined where it is blank, or the problem; `isNumber` where the workbook holds it as a number. */
  readonly read: (cell: string, isNumber?: boolean) => string | CellProblem | undefined;
};

/** How a column is to be read, where that is not left to its cells. */
export type ColumnSettings = Omit<NumberOptions, "dictionaries" | "percent" | "words"> & {
  readonly decimal?: "auto" | Mark | undefined;
};

// What a spreadsheet writes where a formula failed; in a text column it is no text either.
const FAILED = /^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|ССЫЛКА|Н\/Д|ЗНАЧ|ДЕЛ\/0|ИМЯ|ЧИСЛО|ПУСТО)[!?]?$/i;

/**
 * The reader of one column, by the kind of its field: numbers by the grammar that the whole column settles, codes by
 * themselves or by their word in one of the languages, text trimmed and in Unicode NFC.
 *
 * @param field - the field
 * @param cells - the cells of the column that are text
 * @param settings - decimal mark, unit, currency and the meaning of a dash, where stated
 * @param dictionaries - the languages whose words are understood
 */
export function columnReader(
  field: Field,
  cells: readonly string[],
  settings: ColumnSettings,
  dictionaries: readonly Dictionary[],
): ColumnReader {
  const { decimal = "auto", ...stated } = settings;
  const numbers = (more: NumberOptions = {}) =>
    numeric(numberColumn(cells, decimal, { ...stated, ...more, dictionaries }));
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
    case "date":
    case "year":
      return plain(dateReader(field.kind));
    default:
      return plain((cell) => comparable(cell) || undefined);
  }
}

const numeric = ({ parse, notes, ...column }: NumberColumn): ColumnReader => ({ ...column, notes, read: parse });

const plain = (read: (cell: string) => string | CellProblem | undefined): ColumnReader => ({
  decimal: "none",
  notes: [],
  read: (cell) => (FAILED.test(cell.trim()) ? { code: "cell.error", severity: "error", expected: "" } : read(cell)),
});

function codeReader(
  { name, codes, mark }: Field,
  dictionaries: readonly Dictionary[],
): (cell: string) => string | CellProblem | undefined {
  const known = codeWords(name, codes, dictionaries);
  return (cell) => {
    if (cell.trim() === "") return undefined;
    const code = known.get(foldWord(cell)) ?? (mark === "secret" ? markedAs(cell) : undefined);
    if (code !== undefined) return code;
    const near = nearest(foldWord(cell), known.keys()) ?? "";
    return {
      code: "code.unknown",
      severity: "error",
      expected: codes.join(", "),
      detail: { nearest: known.get(near) ?? "" },
    };
  };
}

// Whoever marks a secret with a tick or a one has said so; of other columns it would be a guess.
function markedAs(cell: string): "yes" | "no" | undefined {
  const mark = markIn(cell);
  return YES_MARKS.has(mark) ? "yes" : NO_MARKS.has(mark) ? "no" : undefined;
}

/** Folded word → code: the codes themselves, then their words; a language may give `ownership.state` a word of its own. */
export function codeWords(
  field: string,
  codes: readonly string[],
  dictionaries: readonly Dictionary[],
): ReadonlyMap<string, string> {
  const known = new Map(codes.map((code) => [foldWord(code), code]));
  for (const { codes: words } of dictionaries)
    for (const code of codes)
      for (const word of [...(words[`${field}.${code}`] ?? []), ...(words[code] ?? [])])
        if (!known.has(foldEntry(word))) known.set(foldEntry(word), code);
  return known;
}
