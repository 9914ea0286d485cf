import type { Issue } from "../../formula/issue.js";
import type { BudgetSection } from "../../model/dictionary.js";
import type { Reading } from "./reading.js";
import type { Role } from "./role.js";

export type HierarchyOptions = {
  /** Words that a row of totals begins or ends with. */
  readonly totals: readonly string[];
  /** Words of rows that print a part of a row above once more. */
  readonly parts?: readonly string[];
  /** Words of rows that are no money of the budget. */
  readonly memos?: readonly string[];
  /** Names of sections that are never added. */
  readonly sections?: Readonly<Partial<Record<BudgetSection, readonly string[]>>>;
  /** Words of totals and of sections that nobody has reviewed: sums, or a person, decide. */
  readonly proposed?: Pick<HierarchyOptions, "totals" | "sections">;
  /** How many of the first amounts of a row are those of the budget, where others stand after them as evidence. */
  readonly money?: number;
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
  /**
   * Doubts, without the name of the file: `hierarchy.unsure`, `hierarchy.either`, `hierarchy.part`,
   * `hierarchy.sections`.
   */
  readonly questions: readonly Issue[];
  /** Every plausible way to read the table, the one taken first. */
  readonly readings: readonly Reading[];
  /** Whether a row of the file states the total that the lines give. */
  readonly confirmed: boolean;
};

/** A role while the table is read: its parts are places instead of rows. */
export type Draft = Role;
