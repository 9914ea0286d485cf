import type { Texts } from "./command.js";

/** A cell: a text or number as it stands, a code that the language has a word for, or words of our own. */
export type StarterCell = string | { readonly code: string } | { readonly words: Texts };
