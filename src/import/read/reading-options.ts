import type { Option } from "../../formula/issue.js";
import { exact, multiply } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import type { Reading } from "../hierarchy/reading.js";

/**
 * The answers to a question about sums: every reading with its total.
 *
 * @param readings - the most likely first
 * @param unit - whole currency units in one unit of the file, as a decimal string
 * @param column - the column of amounts whose total is asked about
 */
export const readingOptions = (readings: readonly Reading[], unit: string, column: number): readonly Option[] =>
  readings.map(({ totals, code, detail }) => {
    const total = totals[column] ?? "0";
    return { total: toDecimal(multiply(exact(total), exact(unit))), meaning: "", code, detail, answer: { total } };
  });
