import type { Exact } from "../../money/exact.js";

/** The amounts of the lines of a budget in columns; a line is known by its place. */
export type PlausibleTable = {
  readonly file: string;
  /** Whole currency units in one unit of the file. */
  readonly unit: string;
  /** Published totals by `year:phase`, in the unit of the file. */
  readonly controlTotals: ReadonlyMap<string, string>;
  /** Gross domestic product by year, in whole currency units. */
  readonly gdp?: ReadonlyMap<string, string>;
  /** The sums of the lines by `year:phase`, where some amount is known. */
  readonly totals: ReadonlyMap<string, Exact>;
  /** Each `year:phase` by its number. */
  readonly keys: readonly string[];
  readonly lines: Int32Array;
  readonly columns: readonly PlausibleColumn[];
  readonly rowOf: (line: number) => number;
  readonly idOf: (line: number) => string;
  /** By line, a number that lines of one id share; absent where each has its own. */
  readonly ids?: Int32Array | undefined;
  /** How many lines one stands for: of several its amount is their sum. */
  readonly weightOf: (line: number) => number;
};

/** A column of amounts. */
export type PlausibleColumn = {
  readonly header: string;
  /** Of each line the number of its `year:phase`. */
  readonly keyOf: Int32Array;
  /** Of each line its amount as a double; NaN where it is not known. */
  readonly near: Float64Array;
  /** The same to the last digit, as a decimal string. */
  readonly amountAt: (line: number) => string;
};
