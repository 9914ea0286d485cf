// What an estimate consists of, as types: its kinds of amounts, its tables as columns and rows, its arithmetic, its
// form, and the document of all of them.
import type { Cell, Grid, HeadLine, Table } from "./page.js";

/** What an amount of an estimate is: what is needed, paid by others, cut, received, signed, or asked for. */
export const AMOUNTS = ["needed", "paid", "cut", "received", "signed", "requested"] as const;
export type AmountKind = (typeof AMOUNTS)[number];

/** What a column of an estimate holds; `paid` stands once for each payer. Quantity × months × price is the sum, as printed. */
export type EstimateColumn =
  | AmountKind
  | "number"
  | "name"
  | "economic"
  | "quantity"
  | "unit"
  | "months"
  | "price"
  | "justification";

/** A rate, and the rows that it is taken of, by their keys. */
export type EstimateShare = { readonly rate: string; readonly of: readonly string[] };

/**
 * A table of an estimate as every format draws it: a row is a section with its sums, why it is there, one of its lines, the
 * whole, or a centre that stands outside it. A key is the same in the table of a centre and of all. What others pay, what is
 * cut, received, signed and asked for adds up to what is needed, as printed; columns of which nothing is there are left out.
 */
export type EstimateGrid = Grid<
  EstimateColumn,
  "section" | "reason" | "line" | "total" | "outside",
  {
    /** Values that nobody published, such as `75 % of places taken`. */
    readonly assumed: readonly string[];
    /** Where its sum is a share of other lines: each rate with those lines. */
    readonly shares?: readonly EstimateShare[] | undefined;
  }
>;

export type GridColumn = EstimateGrid["columns"][number];
export type GridRow = EstimateGrid["rows"][number];

/** The table of a service or a centre. */
export type EstimatePart = { readonly name: string; readonly table: EstimateGrid };

/** A part of the arithmetic that everybody understands, with its sign before it and its words beneath. */
export type EstimateTerm = {
  readonly kind: AmountKind;
  readonly sign: "" | "−" | "=";
  readonly cell: Cell;
  readonly words: string;
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
  readonly terms: readonly EstimateTerm[];
  readonly whole: EstimateGrid;
  readonly services: readonly EstimatePart[];
  readonly centres: readonly EstimatePart[];
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
