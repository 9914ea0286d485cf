import type { Field } from "../../model/check-row.js";
import type { Dictionary } from "../../model/dictionary.js";
import { numberCell } from "../numbers/number-cell.js";
import type { NumberColumn } from "../numbers/number-column.js";
import { numberWords } from "../numbers/number-words.js";
import { nearest } from "../../formula/nearest.js";
import { comparable } from "../../model/condition.js";
import { isCurrency } from "../../money/currency.js";
import type { CellProblem } from "./cell-problem.js";

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

/**
 * The reader of a column of currencies: codes of ISO 4217, and words and signs of the languages. A word of several
 * currencies is asked about unless the analysis or its language decides.
 *
 * @example currencyReader([ru])("сомов") // "KGS"
 */
export function currencyReader(
  dictionaries: readonly Dictionary[],
  currency?: string,
): (cell: string) => string | CellProblem | undefined {
  const [all, own] = [numberWords(dictionaries), numberWords(dictionaries.slice(0, 1))];
  return (cell) => {
    const text = comparable(cell);
    if (text === "" || isCurrency(text)) return text || undefined;
    const meant = all.say(text)?.currencies ?? [];
    const one = oneCurrency(meant, own.say(text)?.currencies, currency);
    if (one !== undefined) return one;
    if (meant.length > 0)
      return { code: "currency.several", severity: "question", expected: [...new Set(meant)].join(", ") };
    const words = dictionaries.flatMap((each) => Object.keys(each.currencies));
    return {
      code: "currency.invalid",
      severity: "error",
      expected: currency ?? "KGS",
      detail: { nearest: nearest(text, words) ?? "" },
    };
  };
}

/**
 * The one currency that is meant: the only one, else that of the analysis where it is among them, else the only one that
 * the language of the run gives the word.
 *
 * @returns the currency, or undefined where it must be asked
 */
function oneCurrency(meant: readonly string[], own: readonly string[] = [], currency?: string): string | undefined {
  for (const some of [meant, currency === undefined ? [] : meant.filter((each) => each === currency), own]) {
    const [only, ...others] = new Set(some);
    if (only !== undefined && others.length === 0) return only;
  }
  return undefined;
}
