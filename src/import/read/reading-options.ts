import type { Option } from "../../formula/issue.js";
import { exact, multiply } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import type { Reading } from "../hierarchy/reading.js";

/**
 * The answers to a question about sums: every reading with its total.
 *
 * @param readings - the most likely first
 * @param unit - whole currency units in one unit of the file, as a decimal string
 */
export const readingOptions = (readings: readonly Reading[], unit: string): readonly Option[] =>
  readings.map(({ totals, code, detail, answer }) => ({
    total: toDecimal(multiply(exact(totals[0] ?? "0"), exact(unit))),
    meaning: "",
    code,
    detail,
    answer,
  }));
