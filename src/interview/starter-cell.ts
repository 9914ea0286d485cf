import type { Texts } from "../formula/spoken.js";

/** A cell: a text or number as it stands, a code or a phrase that the language has words for, or the words of a pack. */
export type StarterCell = string | { readonly code: string } | { readonly phrase: string } | { readonly words: Texts };
