// All languages: what umay says in each, the words and the column names of known formats by which files are understood,
// and the words by which tags are proposed.
import type { Language } from "../model/dictionary.js";
import { says } from "../made/says.js";

/** What umay says, by the columns of phrases.csv. English stands first. */
export const locales: readonly [Language, ...Language[]] = says;

/** The words that files are understood by, and among them the names of columns of known formats. */
export { dictionaries, formats } from "../made/dictionaries.js";

/** The words by which tags are proposed. */
export { keywords } from "../made/keywords.js";

/** Each language by its code, with its words: what `run` takes as `locale`. */
export * from "../made/says.js";
