// A figure: a result that explains itself. Its parts, its sources, who publishes them and how they stand in one line,
// and the reasons why one has no value; and a key as a step of a JSON pointer.
import type { DecimalString, Exact } from "../money/exact.js";

export const pointerStep = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** Why a figure has no value, and the input where that began. */
export type Undefined = { readonly code: UndefinedCode; readonly input: string };

export type UndefinedCode =
  | "zero-denominator"
  | "negative-denominator"
  /** Amounts below zero stand in what a share is taken of, or in the part. */
  | "below-zero"
  /** A part is more than its whole. */
  | "above-whole"
  | "missing-input"
  | "not-screened"
  | "refused"
  | "withheld"
  /** Its parts are only parts of amounts, such as those for women, and the whole amounts are not known. */
  | "part-only"
  /** No number of units within a contract breaks even. */
  | "no-break-even";

/** What a figure is about: `{ fiscalYear: "2025", centre: "osh", service: "shelter" }`. Keys hold codes. */
export type PerKeys = Readonly<Record<string, string>>;

/** A cell of an input file. */
export type Cell = { readonly file: string; readonly row: number; readonly column: string };

/** Where an input of a figure comes from. */
export type From =
  | { readonly cells: readonly Cell[] }
  | { readonly figure: string; readonly per: PerKeys }
  /** A total: how many parts, of which figure; the parts themselves when they are few, else ask `partsOf`. */
  | { readonly figure: string; readonly count: number; readonly parts?: readonly PerKeys[] }
  | { readonly cells: readonly Cell[]; readonly count: number }
  /** Built in: a value of a scheme or standard. */
  | { readonly shelf: string; readonly field: string }
  /** A value of the analysis file, by JSON pointer. */
  | { readonly file: string; readonly pointer: string }
  /** Given by the caller of the function. */
  | { readonly argument: string }
  /** No such cell, file or assumption was given. */
  | { readonly absent: string };

export type FigureInput = { readonly value: string | null; readonly unit: string; readonly from: From };

/** What every figure has. */
type Traced = {
  readonly id: string;
  /** Currency code for money, else the unit's name. */
  readonly unit: string;
  readonly per: PerKeys;
  /** Id of the formula in the registry that made it. */
  readonly formula: string;
  readonly inputs: Readonly<Record<string, FigureInput>>;
  readonly sources: readonly Source[];
  readonly notes: Readonly<Record<string, string | number>>;
};

/** A figure that is known: a decimal string in whole units, at most 34 significant digits. */
export type KnownFigure = Traced & {
  readonly value: DecimalString;
  readonly undefined?: undefined;
  readonly from?: undefined;
  readonly to?: undefined;
};

/** A figure that is not known, and why. */
export type UnknownFigure = Traced & {
  readonly value: null;
  readonly undefined: Undefined;
  /** Of a total with a part that is not known: from where it lies, and up to where; null where nothing bounds it. */
  readonly from?: DecimalString | undefined;
  readonly to?: DecimalString | null | undefined;
};

/** A result that explains itself: value, unit, what it is about, formula, inputs and sources. Where `value` is null, `undefined` says why. */
export type Figure = KnownFigure | UnknownFigure;

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

/** A value inside a calculation: an exact number, or the reason why there is none. */
export type Value = Exact | Undefined;

export const isKnown = (value: Value): value is Exact => "n" in value;

export const undefinedBecause = (code: UndefinedCode, input: string): Undefined => ({ code, input });

/** The reading of an unknown input: the only thing a blank ever becomes. */
export const missing = (input: string): Undefined => undefinedBecause("missing-input", input);

/** What a figure says of its value. */
export type Valued = Pick<KnownFigure, "value"> | Pick<UnknownFigure, "value" | "undefined" | "from" | "to">;

/** A value for a figure; where there is none, why, and from where it lies. */
export const valued = (
  value: string | null,
  reason: Undefined | undefined,
  from?: string,
  to?: string | null,
): Valued =>
  value === null
    ? { value, undefined: reason ?? missing(""), ...(from === undefined ? {} : { from, to: to ?? null }) }
    : { value };
