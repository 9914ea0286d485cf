/**
 * What a text of a line is: its own `name`, the name of its `programme`, the `body` that spends, or an `other` column, such
 * as a goal.
 */
export type TextRole = "name" | "programme" | "body" | "other";

/** A text of a line, with the header of its column. */
export type LineText = { readonly column: string; readonly text: string; readonly role: TextRole };

/** A code of a line: a function of government (COFOG), or a purpose of aid (DAC). */
export type LineCode = { readonly column: string; readonly text: string; readonly kind: "function" | "purpose" };

/** A budget line as it is searched. */
export type SearchedLine = {
  readonly id: string;
  readonly texts: readonly LineText[];
  readonly codes: readonly LineCode[];
};
