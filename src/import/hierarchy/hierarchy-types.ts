// The types of the search for rows that add up others: what each row is, sums against their parts, readings and totals.
import type { Issue } from "../../formula/issue.js";
import type { labelWords } from "./label-words.js";

export type HierarchyOptions = {
  /** The languages whose words say how a row stands to others; of those nobody has reviewed sums, or a person, decide. */
  readonly dictionaries: Parameters<typeof labelWords>[0];
  /** How many of the first amounts of a row are those of the budget, where others stand after them as evidence. */
  readonly money?: number;
  /** The column of amounts whose total is asked about; the first unless given. */
  readonly asked?: number;
  /** The section of a whole budget that counts; expenditure unless given. */
  readonly side?: "expenditure" | "revenue" | undefined;
  /** Whether a row without a word for it counts although it states the sum of all others; false unless given. */
  readonly takesBack?: boolean;
  /** Whether codes of a staircase are given back filled down; true unless given. */
  readonly isFilled?: boolean;
};

/** A row that states a sum, against the sum of its parts, in one column of the amounts. */
export type ParentCheck = {
  readonly row: number;
  readonly kind: "parent" | "total";
  readonly column: number;
  readonly stated: string;
  readonly sum: string;
  readonly parts: readonly number[];
  /** Said where they differ, by no more than rounding each of them by itself makes. */
  readonly isRounding?: true;
};

/** The rows of a table that are no lines. */
export type Hierarchy = {
  /** By row; a row that is not in it is a line. */
  readonly roles: ReadonlyMap<number, Role>;
  readonly how: "none" | "codes" | "order" | "labels" | "mixed";
  /** Codes filled down, by row, where the table is a staircase. */
  readonly filled: ReadonlyMap<number, readonly string[]>;
  readonly checks: readonly ParentCheck[];
  /** Doubts, without the name of the file. */
  readonly questions: readonly Issue[];
  /** Every plausible way to read the table, the one taken first. */
  readonly readings: readonly Reading[];
  /** Whether a row of the file states the total that the lines give. */
  readonly confirmed: boolean;
};

/** What a row is that is no line. */
export type Role = {
  /** `parent`: its money stands again in `parts`; `total`: a sum by its name; `note`: text, part of a line, no money. */
  readonly kind: "parent" | "total" | "note";
  readonly parts: readonly number[];
  readonly by: "codes" | "order" | "label" | "sum";
};

/** One answer to the question which rows of a table count, with its total. */
export type Reading = {
  /** What it takes the table for: the end of the name of the sentence `reading.…`, and the words that it needs. */
  readonly code: string;
  readonly detail: Readonly<Record<string, string>>;
  /** Rows of the file that are no lines under it. */
  readonly roles: ReadonlyMap<number, Role>;
  /** The sum of its lines in each column of amounts, as decimal strings in the unit of the file. */
  readonly totals: readonly string[];
};
