// A pack of cost standards as rows and lines of a table; without its prices where they are in another currency, or
// without contributions of the employer, which are left to the country.
import { type Locale, spoken } from "../formula/locale.js";
import type { CostPack, PackLine } from "../model/cost-pack.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { type StarterRow, ASSUMED, code, codeIn } from "./starter-table.js";

type PackOf = { readonly currency?: string; readonly priceYear?: string };

/** A pack as the rows of a table of cost standards: words and codes in the language of whoever writes it. */
export const packRows = (pack: CostPack, of: PackOf = {}): readonly StarterRow[] =>
  pack.lines.map((line) => ({
    ...numbersOf(line),
    standard_id: pack.id,
    service: code(pack.service),
    line: { words: line.name },
    economic: line.economic,
    behaviour: code(line.behaviour),
    driver: code(line.driver),
    period: code(line.period ?? "unit"),
    pay: code(line.pay ? "yes" : "no"),
    vat: code("no"),
    share: "1",
    currency: of.currency ?? pack.currency,
    price_year: of.priceYear ?? pack.priceYear,
    source: ASSUMED,
  }));

/** A pack as rows, without the prices that it has in another currency. */
export const pricedRows = (pack: CostPack, currency: string, priceYear: string): ReturnType<typeof packRows> =>
  packRows(pack, { currency, priceYear }).map((row) => {
    const { min: _, max: __, unit_cost: ___, ...blank } = row;
    return currency === pack.currency ? row : blank;
  });

/** A pack as the lines of a cost standard: what a reader makes of its table. */
export const packLines = (pack: CostPack, locale: Locale, of: PackOf = {}): readonly CostStandardLine[] =>
  packRows(pack, of).map((row) => {
    const cells = Object.entries(row).map(([field, cell]) => [
      field,
      typeof cell === "string" ? cell : "words" in cell ? spoken(locale, cell.words) : codeIn(cell),
    ]);
    return Object.fromEntries(cells) as CostStandardLine;
  });

/** A pack whose contributions of the employer are left to the profile of a country: their column is blank. */
export const leftToCountry = (pack: CostPack): CostPack => ({
  ...pack,
  lines: pack.lines.map(({ numbers: { on_cost: _, ...numbers }, ...line }) => ({ ...line, numbers })),
});

// The bounds of a row are those of its unit cost.
function numbersOf({ numbers }: PackLine) {
  const { quantity, unit_cost: cost, on_cost: onCost, step, useful_life: life, salvage } = numbers;
  return {
    quantity: quantity.value,
    unit_cost: cost.value,
    ...(cost.min === undefined ? {} : { min: cost.min }),
    ...(cost.max === undefined ? {} : { max: cost.max }),
    ...(onCost ? { on_cost: onCost.value } : {}),
    ...(step ? { step: step.value } : {}),
    ...(life ? { useful_life: life.value } : {}),
    ...(salvage ? { salvage: salvage.value } : {}),
  };
}
