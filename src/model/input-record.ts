// The record of an input file: what became of its rows, how it was understood, and the rows that were refused.
import type { Issue } from "../formula/issue.js";

/** What became of one input file: `rows` = `accepted` + `setAside` + `rejected`. */
export type InputRecord = {
  readonly file: string;
  /** SHA-256 of the file's bytes, in hexadecimal; absent in a publication that leaves centres out. */
  readonly sha256?: string;
  /** Of a table that an engine keeps: the engine, its name there, and the exact sum of its amounts, in place of a hash. */
  readonly engine?: string;
  readonly object?: string;
  readonly sum?: string;
  /** Rows of the table, without its header, and notes below it. */
  readonly rows: number;
  readonly accepted: number;
  /** Rows that are no lines of the table, or that the analysis leaves out on purpose: the sum of `aside`. */
  readonly setAside: number;
  readonly rejected: number;
  readonly encoding: string;
  readonly delimiter: string;
  /** Decimal mark that the columns were read with; `none` where no cell needed one. */
  readonly decimal: "." | "," | "none";
  /** Name of the table, such as `centres`. */
  readonly reader: string;
  /** How the file was understood; absent where it could not be opened. */
  readonly understood?: Understood;
};

/** How many rows were set aside, by reason. */
export type Aside = {
  /** Rows whose money stands again in the rows below or above them. */
  readonly parents: number;
  /** Rows of totals. */
  readonly totals: number;
  /** Headings inside the table, numbers of columns, and notes below it. */
  readonly notes: number;
  /** Left out by `keep` and `drop`. */
  readonly filtered: number;
};

/** A column that was understood, and why. */
export type ColumnMatch = {
  readonly field: string;
  /** Header as written. */
  readonly header: string;
  /** Place in the file, from 0. */
  readonly index: number;
  /** `analysis`: the analysis file maps it; `name`: it is called like the field; `rows`: each row says its phase; else a word. */
  readonly by: "analysis" | "name" | "rows" | "word";
  /** Language of the word. */
  readonly language?: string;
  /** Of an amount of one year: its fiscal year. */
  readonly fiscalYear?: string;
};

/** The fiscal year of a budget and where it was found; where each row says its own, blank, with the header of its column. */
export type YearFound = {
  readonly value: string;
  readonly by: "analysis" | "column" | "header" | "title";
  readonly header?: string;
};

/** The unit of the amounts of a budget and where it was found. */
export type UnitFound = {
  /** Whole currency units in one unit of the file, as a decimal string. */
  readonly value: string;
  readonly currency?: string;
  readonly by: "analysis" | "header" | "title" | "cells" | "below";
  /** The words that say so, and their row. */
  readonly text?: string;
  readonly row?: number;
};

/** A sum that the file or the analysis states, against the sum of the rows it is made of. */
export type SumCheck = {
  /**
   * `control`: a published total; `total`: the file's own row of totals; `parents`: rows against their parts; `repeated`:
   * a total that every row of its group repeats.
   */
  readonly kind: "control" | "total" | "parents" | "repeated";
  /** Year and phase, or the header of the column. */
  readonly key: string;
  /** How many sums were compared; more than one for `parents`. */
  readonly count: number;
  readonly mismatches: number;
  /** Of a single sum. */
  readonly stated?: string;
  readonly sum?: string;
};

/** What confirms the total of a budget: a published one that was given, or a row of the file that is none of its lines. */
export type Confirmed = {
  readonly by: "given" | "own";
  /** The total, in the unit of the file. */
  readonly stated: string;
  /** The row of the file that prints it. */
  readonly row?: number;
};

/** How a file was understood: everything a person must see to agree or to object. */
export type Understood = {
  readonly encodingBy: "given" | "mark" | "zeros" | "valid" | "letters" | "workbook";
  readonly words: readonly string[];
  readonly sheet?: string;
  readonly otherSheets?: readonly string[];
  /** Rows of the header, and the texts above it. */
  readonly headerRows: readonly number[];
  readonly title: readonly string[];
  readonly columns: readonly ColumnMatch[];
  /** Headers that nothing was read from. */
  readonly unused: readonly string[];
  /** Of a budget: places of columns that say which rows count. */
  readonly telling?: readonly number[];
  /** Of a budget: headers of columns with whose values the same lines stand again and again; the rows are added. */
  readonly parts?: readonly string[];
  readonly unit?: UnitFound;
  readonly fiscalYear?: YearFound;
  /** A cell that settles the decimal mark. */
  readonly decimalProof?: { readonly column: string; readonly cell: string };
  readonly aside: Aside;
  /** Of a budget: what its first lines are called, and the header that says so; blank where codes or the row do. */
  readonly ids?: { readonly header: string; readonly first: readonly string[] };
  /** The total that was given as the document prints it, and what it was taken for: the unit of the file, or whole units. */
  readonly given?: { readonly total: string; readonly in: "file" | "whole" };
  /** How parents and totals were found. */
  readonly hierarchy?: "none" | "codes" | "order" | "labels" | "mixed";
  readonly checks: readonly SumCheck[];
  /** What confirms the total of a budget; null where nothing does. */
  readonly confirmed?: Confirmed | null;
  /** How many rows an engine gave, where some of them stand for several. */
  readonly groups?: number;
  /** Rows that were read from a mended file of refused rows. */
  readonly mended: number;
};

/** A row that was refused: its cells as they stand in the file, and why. */
export type Reject = {
  readonly file: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly header: readonly string[];
  readonly reasons: readonly Issue[];
};
