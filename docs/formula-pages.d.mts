import type { cell } from "../src/formula/cell.js";
import type { Formula, Given, Inputs } from "../src/formula/formula.js";
import type { Locale } from "../src/formula/locale.js";
import type { sql } from "../src/formula/sql.js";
import type { words } from "../src/formula/words.js";
import type { Registered } from "../src/result/register.js";

export type Library = {
  readonly formulas: readonly Formula[];
  readonly register: readonly Registered[];
  readonly locales: readonly Locale[];
  readonly words: typeof words;
  readonly cell: typeof cell;
  readonly sql: typeof sql;
};

/** The cells of a row by their columns. */
export type FormulaRow = Readonly<Record<string, string>>;

export const formulaRows: ReadonlyMap<string, FormulaRow>;
export function formulaPages(library: Library): ReadonlyMap<string, string>;
export function givenOf(row: FormulaRow): Given<Inputs, string>;
