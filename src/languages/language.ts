import type { Locale } from "../formula/locale.js";
import type { Dictionary } from "../model/dictionary.js";
import type { Keywords } from "../model/keywords.js";

/** What a folder of a language holds: what umay says, what it understands, the words by which tags are proposed. */
export type Language = {
  readonly says?: Says;
  readonly understands?: Dictionary;
  readonly keywords?: Keywords;
};

/** What umay says in a language. It may lack words: English stands in for them. */
export type Says = Pick<Locale, "code" | "name" | "reviewed" | "marks"> & Partial<Locale>;

const PARTS = ["labels", "units", "phrases", "issues", "headers", "codes", "notes"] as const;

/** A language that lacks no words. Each part of it is put together where it is asked for. */
export function overEnglish(english: Locale, says: Says): Locale {
  const { code, name, reviewed, marks } = says;
  const locale = { code, name, reviewed, marks };
  for (const part of PARTS) {
    let words: Readonly<Record<string, string>> | undefined;
    const get = (): Readonly<Record<string, string>> => (words ??= { ...english[part], ...says[part] });
    Object.defineProperty(locale, part, { enumerable: true, get });
  }
  return locale as Locale;
}
