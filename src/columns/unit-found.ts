import type { Issue } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import type { GridRow } from "../open/grid.js";
import { headerWords } from "./header-words.js";
import type { Place } from "./header-issues.js";
import type { UnitFound } from "../model/input-record.js";
import { problem } from "../formula/problem.js";
import { unitsIn } from "./title-facts.js";

/**
 * The unit of the amounts of a budget: what their headers say, else what the title says.
 *
 * @param headers - headers of the amounts
 * @param title - the rows above the header
 * @param at - file and line of the header
 * @param dictionaries - the languages
 * @returns the unit; the question `unit.ambiguous` where a word means several numbers, `unit.conflict` where two places
 *   disagree; nothing where nobody says it
 * @example unitFound(["Сумма, тыс. тенге"], [], at, [ru]).unit // { value: "1000", currency: "KZT", by: "header", … }
 */
export function unitFound(
  headers: readonly string[],
  title: readonly GridRow[],
  at: Place,
  dictionaries: readonly Dictionary[],
): { readonly unit?: UnitFound; readonly issues: readonly Issue[] } {
  const take = headerWords(dictionaries);
  const told = headers.map((text) => ({ text, ...take(text) }));
  const doubtful = told.find((each) => each.units.length > 1);
  if (doubtful) {
    const { text, units } = doubtful;
    return {
      issues: [
        problem("unit.ambiguous", { ...at, column: text, received: text, expected: units.join(" / ") }, "question"),
      ],
    };
  }
  const byHeader = told.flatMap(({ text, units: [unit], currencies }): UnitFound[] => {
    if (unit === undefined && currencies.length === 0) return [];
    const [currency, ...others] = currencies;
    const known = currency !== undefined && others.length === 0 ? { currency } : {};
    return [{ value: unit ?? "1", ...known, by: "header", text, row: at.row }];
  });
  const byTitle = unitsIn(title, dictionaries);
  // A header with a currency alone says nothing against thousands in the title, so the two have to agree.
  const isSure = told.some((each) => each.units.length > 0);
  const all = byHeader.length > 0 && isSure ? byHeader : [...byHeader, ...byTitle];
  const [first, ...others] = all;
  const other = others.find((each) => each.value !== first?.value);
  if (first === undefined || other === undefined)
    return first ? { unit: currencyOf(first, all), issues: [] } : { issues: [] };
  const [received, expected] = [`«${first.text ?? ""}», «${other.text ?? ""}»`, `${first.value} / ${other.value}`];
  return { issues: [problem("unit.conflict", { ...at, received, expected }, "question")] };
}

// Where the unit stands in one place and its currency in another.
function currencyOf(unit: UnitFound, all: readonly UnitFound[]): UnitFound {
  const [currency, ...others] = new Set(all.flatMap((each) => each.currency ?? []));
  return currency === undefined || others.length > 0 ? unit : { ...unit, currency };
}
