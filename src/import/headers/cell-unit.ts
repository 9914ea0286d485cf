import type { Dictionary } from "../../model/dictionary.js";
import type { UnitFound } from "../../model/input-record.js";
import { numberCell } from "../numbers/number-cell.js";
import { common, numberWords } from "../numbers/number-words.js";
import { cellOf, isNumberAt } from "../open/columns.js";
import type { Region } from "./table-region.js";
import { unitSaid } from "./title-facts.js";

/**
 * The unit that stands beside every amount: `12 500 тыс. сом`, `1,234 €`. It is one only where no amount but 0 goes
 * without it and all name the same; the currency is known where one alone is meant.
 *
 * @returns the unit with its first cell; undefined where amounts stand alone, or differ
 */
export function cellUnit(
  { rows }: Region,
  columns: readonly number[],
  dictionaries: readonly Dictionary[],
): UnitFound | undefined {
  const words = numberWords(dictionaries);
  let first: { readonly text: string; readonly row: number; readonly multiplier: bigint } | undefined;
  let currencies: readonly string[] | undefined;
  for (const each of rows)
    for (const column of columns) {
      const text = cellOf(each, column).trim();
      const { row } = each;
      if (text === "" || text === "0") continue;
      if (isNumberAt(each, column)) return undefined;
      const reading = numberCell(text, words, false);
      if (reading.kind !== "number") continue;
      const { multiplier = 1n, currencies: own } = reading;
      first ??= { text, row, multiplier };
      currencies = common(currencies, own);
      const isBare = reading.multiplier === undefined && own === undefined;
      if (isBare || multiplier !== first.multiplier || currencies?.length === 0) return undefined;
    }
  if (!first) return undefined;
  const { text, row, multiplier } = first;
  return unitSaid(String(multiplier), currencies ?? [], { by: "cells", text, row });
}
