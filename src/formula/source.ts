/** Where a rule or a value comes from: a publication, an assumption nobody published, or our own derivation. */
export type Source = {
  readonly title: string;
  /** Where in the work: `"para 135"`, `"table 2, row 4"`. */
  readonly locator: string;
  readonly publisher?: string;
  readonly year?: string;
  readonly url?: string;
  readonly kind: "published" | "assumption" | "derived";
  /** What a reader must know about it, such as that the primary text was not read. */
  readonly note?: string;
};
