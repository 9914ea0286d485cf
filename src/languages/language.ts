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

/** A language that lacks no words. */
export const overEnglish = (english: Locale, says: Says): Locale => ({
  ...says,
  labels: { ...english.labels, ...says.labels },
  units: { ...english.units, ...says.units },
  phrases: { ...english.phrases, ...says.phrases },
  issues: { ...english.issues, ...says.issues },
  headers: { ...english.headers, ...says.headers },
  codes: { ...english.codes, ...says.codes },
  notes: { ...english.notes, ...says.notes },
});
