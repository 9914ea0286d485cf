import type { Locale } from "../formula/locale.js";
import type { Dictionary } from "./dictionary.js";

/** A language: what umay says in it, and the words that files are understood by. */
export type Language = Locale & { readonly understood?: Dictionary };
