import { budgetLines } from "../../model/budget-line.js";
import { type Field, fieldsOf } from "../../model/check-row.js";

/** The fields of a budget line; none must be there: a line without an id is called by its row. */
export const budgetFields = (): readonly Field[] =>
  fieldsOf(budgetLines).map((field) => ({ ...field, required: false }));
