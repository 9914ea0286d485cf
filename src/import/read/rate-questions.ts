import { ASSUMPTIONS, isAssumptionName } from "../../model/assumption.js";
import type { Field } from "../../model/check-row.js";
import { isDoubtfulRate, rateExpected, rateReadings } from "../../model/price-index.js";
import { isDecimal } from "../../money/exact.js";
import type { Draft, RowFault } from "./row-rules.js";

/**
 * Rates of a row that may be meant in per cent: above 2 and without the sign.
 *
 * @param values - what was read of the row
 * @param isPercent - whether the cell of a field has the sign
 * @returns a question for each
 */
export const rateQuestions = (
  table: string,
  fields: readonly Field[],
  values: Draft,
  isPercent: (field: string) => boolean,
): readonly RowFault[] =>
  rateFields(table, fields, values).flatMap((field): RowFault[] => {
    const value = values[field];
    if (value === undefined || !isDecimal(value) || !isDoubtfulRate(value) || isPercent(field)) return [];
    const { percent, plain } = rateReadings(value);
    return [
      { field, code: RATE_QUESTION, severity: "question", expected: rateExpected(value), detail: { percent, plain } },
    ];
  });

/** Code of the question whether a rate was written in per cent. */
export const RATE_QUESTION = "rate.percent";

/** The fields of a row that hold rates: those of the table, and the values of an assumption that is one. */
export const rateFields = (table: string, fields: readonly Field[], values: Draft): readonly string[] =>
  table === "assumptions"
    ? isAssumptionName(values["name"]) && ASSUMPTIONS[values["name"]] === "rate"
      ? ["value", "min", "max"]
      : []
    : fields.flatMap(({ name, kind }) => (kind === "rate" ? name : []));
