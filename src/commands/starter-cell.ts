import type { Texts } from "./command.js";

/** A cell: a text or number as it stands, a code or a phrase that the language has words for, or the words of a pack. */
export type StarterCell = string | { readonly code: string } | { readonly phrase: string } | { readonly words: Texts };
