import type { Dictionary } from "../model/dictionary.js";
import { nearest } from "../formula/nearest.js";
import type { Field } from "../model/check-row.js";
import { comparable } from "../model/condition.js";
import { foldWord } from "./fold-word.js";
import { type Mark, type NumberColumn, numberColumn } from "./number-column.js";

/** Why a cell was refused, without its place. */
export type CellProblem = {
  readonly code: string;
  readonly severity: "error" | "question";
  readonly expected: string;
  readonly detail?: Readonly<Record<string, string>>;
};

export type ColumnReader = {
  readonly decimal: Mark | "none";
  /** Value of a cell, undefined where it is blank, or the problem. */
  readonly read: (cell: string) => string | CellProblem | undefined;
};

/**
 * The reader of one column, by the kind of its field: numbers by the mark that the whole column settles, codes by
 * themselves or by their word in one of the languages, text trimmed and in Unicode NFC.
 *
 * @param field - the field
 * @param cells - all cells of the column
 * @param decimal - the decimal mark, or `auto`
 * @param dictionaries - the languages whose words are understood
 */
export function columnReader(
  field: Field,
  cells: readonly string[],
  decimal: "auto" | Mark,
  dictionaries: readonly Dictionary[],
): ColumnReader {
  switch (field.kind) {
    case "number":
    case "whole":
      return numeric(numberColumn(cells, decimal));
    case "share":
      return numeric(numberColumn(cells, decimal, { percent: true }));
    case "value":
      return numeric(numberColumn(cells, decimal, { percent: true, words: true }));
    case "code":
    case "yes-no":
      return { decimal: "none", read: codeReader(field, dictionaries) };
    default:
      return { decimal: "none", read: (cell) => comparable(cell) || undefined };
  }
}

const numeric = (column: NumberColumn): ColumnReader => ({ decimal: column.decimal, read: column.parse });

function codeReader({ name, codes }: Field, dictionaries: readonly Dictionary[]): ColumnReader["read"] {
  const known = codeWords(name, codes, dictionaries);
  return (cell) => {
    if (cell.trim() === "") return undefined;
    const code = known.get(foldWord(cell));
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
        if (!known.has(foldWord(word))) known.set(foldWord(word), code);
  return known;
}
