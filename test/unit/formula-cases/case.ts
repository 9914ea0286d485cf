/** One expected value of one formula. */
export type FormulaCase = {
  /** Id of the formula. */
  readonly formula: string;
  /** Decimal strings (money too) and words; null is unknown. */
  readonly inputs: Readonly<Record<string, string | null>>;
  /** Decimal string, or null where the formula is undefined. */
  readonly expected: string | null;
  /** `worked` is published, `derived` is arithmetic shown in the note. */
  readonly kind: "worked" | "derived";
  readonly note: string;
};
