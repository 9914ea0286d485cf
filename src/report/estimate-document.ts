import type { Cell, HeadLine, Table } from "./page.js";

// What an estimate consists of, as types: its sums, lines, sections, form, and the document of all of them.

/** What a line, a section or the whole needs, who pays how much of it, and what is asked for. */
export type EstimateSums = {
  /** What is needed: what others pay, what is cut, received, signed and asked for add up to it, as printed. */
  readonly needed: Cell;
  readonly paid: readonly Cell[];
  /** What the ceiling cuts. Absent where nothing is cut in the whole document, as are the next two. */
  readonly cut?: Cell;
  /** What the addressee has given. */
  readonly received?: Cell;
  /** What the addressee has signed and not given yet. */
  readonly signed?: Cell;
  readonly requested: Cell;
};

/** A line of an estimate. What cannot be split into quantity, months and price stands without them. */
export type EstimateLine = EstimateSums & {
  readonly key: string;
  /** Place in the table, from 1. */
  readonly number: number;
  readonly name: string;
  /** Values that nobody published, such as `75 % of places taken`. */
  readonly assumed: readonly string[];
  /** Economic class, or the words for one that is not stated. */
  readonly economic: string;
  readonly quantity?: Cell;
  /** Unit of the quantity in words, such as post or place-night. */
  readonly unit?: string;
  readonly months?: Cell;
  /** Price of a unit in a month; of a unit where there are no months. Quantity × months × price is the sum, as printed. */
  readonly price?: Cell;
  /** Why it is needed, as the cost standard says it, and where its price is from. */
  readonly justification: string;
  /** Where its sum is a share of other lines: the rate, and the keys of those lines with their section. */
  readonly shares?: readonly EstimateShare[];
};

/** A rate, and the lines that it is taken of. */
export type EstimateShare = { readonly rate: string; readonly of: readonly string[] };

/** Lines that belong together: people, house, food and hygiene, services, one-off, what stands beside lines, cut. */
export type EstimateSection = {
  readonly id: string;
  readonly title: string;
  readonly reason?: string;
  readonly sums: EstimateSums;
  readonly lines: readonly EstimateLine[];
};

export type EstimateTable = { readonly sections: readonly EstimateSection[]; readonly total: EstimateSums };

/** A part of the arithmetic that everybody understands, with its words beneath. */
export type EstimateTerm = { readonly cell: Cell; readonly words: string };

/** A centre that stands outside the whole. */
export type EstimateOutside = {
  readonly id: string;
  readonly name: string;
  readonly sums: EstimateSums;
};

/** What a form adds to the lines of an estimate: who approves it, who is paid, the sum in words, and its months or quarters. */
export type EstimateForm = {
  /** Lines of the stamp of approval; none on the form of a donor. */
  readonly approval: readonly string[];
  /** Bank details and tax number: what was not said is a blank to be filled by hand. */
  readonly requisites: readonly HeadLine[];
  /** The sum that is asked for in figures and in words; absent where it is not known. */
  readonly inWords?: string;
  /** What is asked for of each section by months or quarters, evenly over the year; its rows have the ids of sections. */
  readonly periods?: Table;
  /** Whether each line says why it is needed. */
  readonly isJustified: boolean;
};

/** An estimate of a fiscal year as a document without a format. */
export type EstimateDocument = {
  /** What, where, and for which year. */
  readonly title: string;
  readonly fiscalYear: string;
  readonly currency: string;
  /** That rows were refused, and what that took: it stands first. */
  readonly incomplete: readonly string[];
  readonly head: readonly HeadLine[];
  /** Needed − paid by others (− cut by the ceiling) (− received) (− signed) = requested. */
  readonly arithmetic: {
    readonly needed: EstimateTerm;
    readonly paid: EstimateTerm;
    readonly cut?: EstimateTerm;
    readonly received?: EstimateTerm;
    readonly signed?: EstimateTerm;
    readonly requested: EstimateTerm;
  };
  /** Kinds of payers that occur, in the order in which they pay: one column each. */
  readonly payers: readonly { readonly id: string; readonly label: string }[];
  readonly columns: Readonly<Record<EstimateColumn, string>>;
  readonly whole: EstimateTable;
  /** Centres of which something is not known; no sum of the whole holds anything of them. */
  readonly outside: readonly EstimateOutside[];
  readonly services: readonly { readonly id: string; readonly name: string; readonly table: EstimateTable }[];
  readonly centres: readonly { readonly id: string; readonly name: string; readonly table: EstimateTable }[];
  readonly list: Table;
  /** Posts of the lines of people, with pay of a month. Absent where there are none. */
  readonly posts?: Table;
  /** Growth of prices, rates with their origin, how sure the money is, promises, surplus, where the full calculation is. */
  readonly notes: readonly string[];
  /** The word for an assumed value, and what it means. */
  readonly assumption: { readonly word: string; readonly means: string };
  readonly signatures: readonly string[];
  readonly form: EstimateForm;
};

export const ESTIMATE_COLUMNS = [
  "number",
  "name",
  "economic",
  "quantity",
  "unit",
  "months",
  "price",
  "needed",
  "cut",
  "received",
  "signed",
  "requested",
  "justification",
  "total",
] as const;
export type EstimateColumn = (typeof ESTIMATE_COLUMNS)[number];
