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

export type Doc = {
  readonly sentence: string;
  readonly example: { readonly call: string; readonly result: string | null } | undefined;
};

export const formulaDocs: ReadonlyMap<string, Doc>;
export function formulaPages(library: Library): ReadonlyMap<string, string>;
export function argumentOf(call: string): Given<Inputs, string>;
