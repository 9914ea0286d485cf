import type { Role } from "./role.js";

/** One answer to the question which rows of a table count, with its total and what speaks for it. */
export type Reading = {
  /** What it takes the table for: the end of the name of the sentence `reading.…`, and the words that it needs. */
  readonly code: string;
  readonly detail: Readonly<Record<string, string>>;
  /** Rows of the file that are no lines under it. */
  readonly roles: ReadonlyMap<number, Role>;
  /** The sum of its lines in each column of amounts, as decimal strings in the unit of the file. */
  readonly totals: readonly string[];
  readonly evidence: Evidence;
};

/** What speaks for a reading. */
export type Evidence = {
  /** Where it was proposed: by codes, levels, indentation, words, or sums alone. */
  readonly by: Role["by"];
  /** Bits of chance that its sums exclude, less what the sums that do not agree cost. */
  readonly bits: number;
  /** How many rows state a sum, and how many of these agree with their parts. */
  readonly sums: number;
  readonly agreed: number;
};
