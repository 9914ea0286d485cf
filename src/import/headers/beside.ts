import type { Field } from "../../model/check-row.js";
import type { Dictionary } from "../../model/dictionary.js";
import { numberCell } from "../numbers/number-cell.js";
import type { NumberColumn } from "../numbers/number-column.js";
import { numberWords } from "../numbers/number-words.js";
import { oneCurrency } from "./currency-reader.js";

/** The reader of what stands beside the numbers of a column: their currency, or their unit. */
export function besideOf(
  { said }: Pick<NumberColumn, "said">,
  dictionaries: readonly Dictionary[],
  home?: string,
): (cell: string) => Beside | undefined {
  const first = numberWords(dictionaries.slice(0, 1));
  return (cell) => {
    const { currencies, units } = said(cell) ?? {};
    if (units) return { meant: units, ...(units.length === 1 && { one: units[0] }) };
    if (!currencies) return undefined;
    const reading = numberCell(cell, first, false);
    const own = reading.kind === "number" ? reading.currencies : undefined;
    return { meant: [...new Set(currencies)], one: oneCurrency(currencies, own, home) };
  };
}

/** What a cell says of another column of its row: all that it may mean, and the one that it means. */
export type Beside = { readonly meant: readonly string[]; readonly one?: string | undefined };

// The column whose value people write into the cell of another: `12 мест`, `24 000 $`, `янв.–июнь`.
const COMPANIONS: Readonly<Record<string, string>> = {
  amount: "currency",
  unit_cost: "currency",
  salvage: "currency",
  min: "currency",
  max: "currency",
  capacity: "capacity_unit",
  month_from: "month_to",
};

/** The column of a table that a cell of another may speak of too; undefined where there is none. */
export const companionOf = (field: Field, fields: readonly Field[]): Field | undefined =>
  fields.find((each) => each.name === COMPANIONS[field.name]);
