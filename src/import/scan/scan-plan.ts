import type { Condition } from "../../model/analysis.js";
import type { PlacedCondition } from "../../model/source-table.js";
import type { Dimension } from "../../model/dimension.js";
import type { Mark } from "../numbers/number-digits.js";
import type { LabelWords } from "../hierarchy/label-words.js";
import type { Encoding } from "./encoding.js";

/** A column of amounts: its place, its mark, and the reader that decides what is not plain. */
export type AmountPlan = {
  readonly index: number;
  readonly mark: Mark | "none";
  /** Value of a cell as it is written: a decimal string, undefined where it is unknown, or what is wrong with it. */
  readonly read: (cell: string) => string | object | undefined;
  /** The text of a cell; none where it is a number of a workbook, which says nothing of how texts are written. */
  readonly textOf: (cell: string) => string | undefined;
  /** Whether an amount below zero is told: that of an appropriation. */
  readonly isAppropriation: boolean;
};

/** How the rows of a file are understood, before the file was gone through. */
export type ScanPlan = {
  readonly width: number;
  readonly delimiter: number;
  readonly encoding: Encoding;
  /** Bytes as they are written. */
  readonly raw: (bytes: Uint8Array) => string;
  /** Whether the file is a sheet, whose rows may end before the last column. */
  readonly isSheet: boolean;
  readonly amounts: readonly AmountPlan[];
  /** Pairs of columns whose totals stand beside each other in the order of years and phases. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Decimal places that amounts are added with. */
  readonly places: number;
  /** The columns that together name a row. */
  readonly ids: readonly number[];
  /** Whether they are mapped to the id: else they only tell lines apart, where they do. */
  readonly isNamed: boolean;
  /** The column of fiscal years; -1 where all rows are of one. */
  readonly year: number;
  readonly dimensions: readonly { readonly dimension: Dimension; readonly index: number }[];
  /** Columns whose texts tell classes apart, each by itself; that of the year is the first. */
  readonly keys: readonly number[];
  /** Conditions of rules and filters, by the place of their column. */
  readonly tests: ReadonlyMap<number, readonly Condition[]>;
  /** The same conditions with the places of their columns, those of a rule together: it holds where all of them do. */
  readonly rules: readonly (readonly PlacedCondition[])[];
  /** Columns that are read as codes: each different text once. All others are read as words. */
  readonly codes: ReadonlySet<number>;
  /** Whether a cell may stand in a column, as it is written. */
  readonly isSound: (index: number, cell: string) => boolean;
  /** Whether `keep`, `drop` or the side of the budget leave a row out. */
  readonly isLeftOut: (cells: readonly string[]) => boolean;
  /** Where ids stand in several years: of a row, the number of the years in which its id stands. */
  readonly ofYears?: ((row: number) => number) | undefined;
  /** Whether the settings say that no row adds others up. */
  readonly isFlat: boolean;
  /** Words of totals, parts and sections. */
  readonly words: LabelWords;
};
