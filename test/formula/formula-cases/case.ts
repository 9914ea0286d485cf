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

/** Values of the inputs in their order, expected result, note, and the kind where it is worked. */
type Line = readonly [
  values: readonly (string | null)[],
  expected: string | null,
  note: string,
  kind?: FormulaCase["kind"],
];

/** The cases of one formula, a line each. */
export const casesOf = (formula: string, inputs: readonly string[], lines: readonly Line[]): FormulaCase[] =>
  lines.map(([values, expected, note, kind = "derived"]) => ({
    formula,
    inputs: Object.fromEntries(inputs.map((name, at) => [name, values[at] ?? null])),
    expected,
    kind,
    note,
  }));
