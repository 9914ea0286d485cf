import type { Issue } from "../formula/issue.js";

/** A row of a file. */
export type RowPlace = { readonly file: string; readonly row: number };

/** What a run knows about which centres may be named: what a publication needs to keep the others out. */
export type Secrecy = {
  /**
   * What must be answered before anything about centres may be published: a column that may say which centres are
   * confidential and is not understood, or shelters without such a column. Empty where it is clear.
   */
  readonly questions: readonly Issue[];
  /**
   * Whether something of the network must stay unknown: a centre is confidential, or a row was refused that may be one
   * of a confidential centre.
   */
  readonly hidden: boolean;
  /** The tables about centres and their money, as places and messages name them. */
  readonly files: readonly string[];
  /**
   * Rows of tables about centres and their money that may belong to a centre that is not shown: every row of a
   * confidential centre, and every refused row that is not known to belong to an open one.
   */
  readonly places: readonly RowPlace[];
  /** Ids and names of confidential centres as they stand in the files, those of refused rows too. */
  readonly names: readonly string[];
};
