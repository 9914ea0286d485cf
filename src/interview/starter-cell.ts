import type { Texts } from "../formula/locale.js";

// Cells and rows of the tables of a starter, before they are put into the words of a language.

/** A cell: a text or number as it stands, a code or a phrase that the language has words for, or the words of a pack. */
export type StarterCell = string | { readonly code: string } | { readonly phrase: string } | { readonly words: Texts };

/** A row of a table of the model, by the names of its fields. */
export type StarterRow = Readonly<Record<string, StarterCell>>;

export const code = (name: string) => ({ code: name });

/** What a value that nobody published is marked with. */
export const ASSUMED = code("assumption");

/** The code that a cell holds, where it holds one. */
export const codeIn = (cell: StarterCell | undefined): string | undefined =>
  typeof cell === "object" && "code" in cell ? cell.code : undefined;
