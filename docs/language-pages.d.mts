import type { Locale } from "../src/formula/locale.js";

export function languagePages(
  locales: readonly Locale[],
  terms: ReadonlyMap<string, string>,
): ReadonlyMap<string, string>;
