/** How numbers are marked in a language. */
export type Marks = { readonly decimal: string; readonly group: string; readonly above?: number };

/** One language: everything umay says, as data. A column of `phrases.csv` holds one. */
export type Locale = {
  /** BCP 47 code, such as `ru`. */
  readonly code: string;
  /** The language's name in itself. */
  readonly name: string;
  /** Whether a speaker has reviewed it; if not, outputs say so. */
  readonly reviewed: boolean;
  readonly marks: Marks;
  /** Names of formulas and of their inputs, in the nominative; an input's name means one thing everywhere. */
  readonly labels: Readonly<Record<string, string>>;
  /** Units as they are printed, invariable. */
  readonly units: Readonly<Record<string, string>>;
  /** Sentences and parts of sentences with `{places}` in braces. A counted noun is `{count|one|few|many|other}`. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Sentences for issues, by code. */
  readonly issues: Readonly<Record<string, string>>;
  /** Headers of the tables, by field name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Words of codes such as services and drivers. */
  readonly codes: Readonly<Record<string, string>>;
  /** What a column of a table is, one short sentence each, by `table.field`. */
  readonly notes: Readonly<Record<string, string>>;
};

/** A text of which there is English; other languages where somebody wrote them. */
export type Texts = Translations & { readonly en: string };

/** A text in several languages, by their codes, such as `ru`. */
export type Translations = Readonly<Record<string, string>>;
