/**
 * Who publishes a source: `official` is the body that sets or counts what it says, `adviser` somebody who explains it to
 * those who pay him or keeps a copy of it, `press` a report or a copy by anybody else, `unverified` was read nowhere.
 */
export const SOURCE_MARKS = ["official", "adviser", "press", "unverified"] as const;
export type SourceMark = (typeof SOURCE_MARKS)[number];

/** Where a rule or a value comes from: a publication, an assumption nobody published, or our own derivation. */
export type Source = {
  readonly title: string;
  /** Where in the work: `"para 135"`, `"table 2, row 4"`. */
  readonly locator: string;
  readonly publisher?: string;
  readonly year?: string;
  readonly url?: string;
  readonly kind: "published" | "assumption" | "derived";
  /** Who publishes it, where somebody has asked. */
  readonly mark?: SourceMark;
  /** What a reader must know about it, such as that the primary text was not read. */
  readonly note?: string;
};

/** A source in one line: who, what, when, where in it, address, and what one must know about it. */
export const sourceWords = ({ publisher, title, year, locator, url, mark, note }: Source): string =>
  [publisher, title, year, locator, url, mark, note].filter((part) => part !== undefined && part !== "").join(", ");

/** The source of what is arithmetic alone, such as a sum. */
export const derived: Source = { title: "Arithmetic: a sum of its parts", locator: "", kind: "derived" };
