import type { Locale } from "../formula/locale.js";
import { type Field, fieldsOf } from "../model/check-row.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import type { StarterTable } from "../interview/starter-rows.js";

/** The words of a column, and where their list stands. */
export type WordList = {
  readonly key: string;
  readonly words: readonly string[];
  readonly range: string;
  /** Whether other words may be written too. */
  readonly isOpen: boolean;
};

/**
 * A list of words for every column of codes, regions and marks of assumptions, side by side on a sheet under a line of
 * their names.
 */
export function wordLists(
  starter: readonly StarterTable[],
  sheet: string,
  regions: readonly string[],
  locale: Locale,
): readonly WordList[] {
  const columns = starter.flatMap(({ table }) => {
    const model: TableModel = tables[table];
    return fieldsOf(model).flatMap((field) => {
      const words = wordsOf(field, regions, locale);
      const isOpen = codesOf(field).length === 0;
      return words.length === 0 ? [] : [{ key: `${model.name}.${field.name}`, words, isOpen }];
    });
  });
  return columns.map(({ key, words, isOpen }, at) => {
    const letter = letterOf(at);
    return { key, words, isOpen, range: `'${sheet}'!$${letter}$2:$${letter}$${String(words.length + 1)}` };
  });
}

function wordsOf(field: Field, regions: readonly string[], locale: Locale): readonly string[] {
  if (field.name === "region") return regions;
  if (field.kind === "cited") return [locale.codes["assumption"] ?? "assumption"];
  return codesOf(field).map((code) => wordOf(field, code, locale));
}

const codesOf = ({ kind, codes }: Field): readonly string[] => (kind === "yes-no" ? ["yes", "no"] : codes);

const wordOf = ({ name }: Field, code: string, locale: Locale): string =>
  locale.codes[`${name}.${code}`] ?? locale.codes[code] ?? code;

/** Letters of a column of a sheet, from 0: `A`, `Z`, `AA`. */
export const letterOf = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : "") + String.fromCharCode(65 + (at % 26));
