import type { Formula, Given, Inputs } from "../src/formula/formula.js";
import type { Locale } from "../src/formula/locale.js";
import type { cell } from "../src/formula/cell.js";
import type { sql } from "../src/formula/sql.js";
import type { words } from "../src/formula/words.js";
import type { CountryProfile } from "../src/model/country-profile.js";
import type { Scheme } from "../src/model/scheme.js";
import type { Registered } from "../src/result/register.js";
import type { SupplyStandard } from "../src/model/supply-standard.js";

export type Library = {
  readonly formulas: readonly Formula[];
  readonly register: readonly Registered[];
  readonly schemes: readonly Scheme[];
  readonly standards: readonly SupplyStandard[];
  readonly profiles: readonly CountryProfile[];
  readonly locales: readonly Locale[];
  readonly words: typeof words;
  readonly cell: typeof cell;
  readonly sql: typeof sql;
};

export type Doc = {
  readonly sentence: string;
  readonly params: ReadonlyMap<string, string>;
  readonly returns: string;
  readonly example: { readonly call: string; readonly result: string | null } | undefined;
};

export function pagesOf(library: Library, source: string): ReadonlyMap<string, string>;
export function docsOf(source: string): ReadonlyMap<string, Doc>;
export function argumentOf(call: string): Given<Inputs, string>;
