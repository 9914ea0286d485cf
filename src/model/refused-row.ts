// Rows that were refused: what could be read of them, and which totals they leave open.

/** What could be read of a row that was refused, and its place. */
export type RefusedRow = {
  readonly values: Readonly<Record<string, string>>;
  /** Fields that could not be read; a field that is neither here nor in the values was blank. */
  readonly unread: ReadonlySet<string>;
  readonly file: string;
  readonly row: number;
  /** Field name → header as written in the file. */
  readonly headers: Readonly<Partial<Record<string, string>>>;
};

/**
 * What refused rows leave open as a whole. `centres`: how many there are; `anywhere`: a centre that may stand in any
 * region; `regions`: the region of a centre that was kept; the others: rows of that table which name nothing that is known.
 */
export const UNPLACED = ["centres", "anywhere", "costStandards", "funding", "population", "regions"] as const;
export type Unplaced = (typeof UNPLACED)[number];

/** A standard of which a line was refused, and the service that the line is for where that is known. */
export type RefusedLine = { readonly standard: string; readonly service?: string };

/** A centre of which a row of money was refused, with its year where known; or one whose money is not shown. */
export type RefusedMoney = { readonly centre: string; readonly year?: string; readonly withheld?: true };
