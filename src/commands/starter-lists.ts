import type { Locale } from "../formula/locale.js";
import { type Field, fieldsOf } from "../model/check-row.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import type { StarterTable } from "./starter-rows.js";

/** The words of a code column, and where their list stands. */
export type WordList = { readonly key: string; readonly words: readonly string[]; readonly range: string };

/** Column of a region, whose list only proposes: a table may name others. */
export const REGION = "region";

/**
 * A list of words for every column of codes, side by side on a sheet under a line of their names; and one of the regions
 * of the country, where it is known.
 */
export function wordLists(
  starter: readonly StarterTable[],
  sheet: string,
  locale: Locale,
  regions: readonly string[],
): readonly WordList[] {
  const columns = starter.flatMap(({ table }) => {
    const model: TableModel = tables[table];
    return fieldsOf(model)
      .map((field) => ({
        key: `${model.name}.${field.name}`,
        words: field.name === REGION ? regions : codesOf(field).map((code) => wordOf(field, code, locale)),
      }))
      .filter(({ words }) => words.length > 0);
  });
  return columns.map(({ key, words }, at) => {
    const letter = letterOf(at);
    return { key, words, range: `'${sheet}'!$${letter}$2:$${letter}$${String(words.length + 1)}` };
  });
}

const codesOf = ({ kind, codes }: Field): readonly string[] => (kind === "yes-no" ? ["yes", "no"] : codes);

const wordOf = ({ name }: Field, code: string, locale: Locale): string =>
  locale.codes[`${name}.${code}`] ?? locale.codes[code] ?? code;

/** Letters of a column of a sheet, from 0: `A`, `Z`, `AA`. */
export const letterOf = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : "") + String.fromCharCode(65 + (at % 26));
