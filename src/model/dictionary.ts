/** The words of one language that files are understood by. Data only: a file in `dictionaries/` holds one. */
export type Dictionary = {
  /** BCP 47 code, such as `kk`. */
  readonly code: string;
  /**
   * What a column may be called, by field (`amount`) or by table and field (`budget.approved`), most common first. Words
   * are compared folded: without regard to case, spaces, underscores and punctuation, and with `ё` as `е`.
   */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Words of codes such as `shelter` or `yes`, by code, or by field and code (`ownership.state`). */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Words that a row of totals begins with, such as `итого`. */
  readonly totals: readonly string[];
  /** Words that multiply an amount, with the whole number that they stand for: `тыс` is 1000. */
  readonly multipliers: Readonly<Record<string, string>>;
  /** Words and signs of currencies, with every currency (ISO 4217) that they may stand for. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  /** Words of a cell that says there is no figure, such as `н/д`; never zero. */
  readonly missing: readonly string[];
  /** How a title says its fiscal year, with `{year}` in its place: `на {year} год`. */
  readonly years?: readonly string[];
  /** Words beside a year or unit that are no part of a column's name: `год`, `в`. */
  readonly fillers?: readonly string[];
};
