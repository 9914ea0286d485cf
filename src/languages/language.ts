import type { Dictionary } from "../model/dictionary.js";
import type { Keywords } from "../model/keywords.js";

/** What a folder of a language holds: what umay understands, the words by which tags are proposed. */
export type Language = {
  readonly understands?: Dictionary;
  readonly keywords?: Keywords;
};
