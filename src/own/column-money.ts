// Amounts of a centre's table in whole units of their currency: which currency a column is in, and in how many of it.
import { entryOf, onceFor } from "../model/once-for.js";
import { type Exact, exact, multiply, toDecimal, whole } from "../money/exact.js";
import type { OwnSheet } from "./own-sheet.js";
import { currenciesIn, currencyIn, folded, isMonthly, moneyIn, priceIn, rateIn, timesIn } from "./values.js";

type Amount = { readonly amount: Exact; readonly currency?: string };

/** An amount as `writtenIn` reads it; one of a month, as its cell says, counts twelve times. */
export function amountIn(sheet: OwnSheet, at: number, column: number): Amount | undefined {
  const read = writtenIn(sheet, at, column);
  return read && isMonthly(sheet.text(at, column)) ? { ...read, amount: multiply(read.amount, whole(12)) } : read;
}

/** An amount in whole units, in its currency: that of its cell, of its header, or of what stands over the table. */
export function writtenIn(sheet: OwnSheet, at: number, column: number): Amount | undefined {
  const read = moneyIn(sheet.cell(at, column), sheet.talk);
  if (!read) return undefined;
  const ofColumn = columnCurrency(sheet, column);
  const ofRow = read.currency === undefined ? rowCurrency(sheet, at) : undefined;
  // What a column is in may be the same in other money: which of the two is meant, nobody says.
  if (ofRow !== undefined && ofColumn !== undefined && ofRow !== ofColumn && !asked(sheet).has(at)) {
    asked(sheet).add(at);
    sheet.ask("own.row-currency", at, column, sheet.text(at, column), {
      expected: ofColumn,
      detail: { currency: ofRow },
    });
  }
  const currency = read.currency ?? ofColumn ?? ofRow;
  return {
    amount: inWholeUnits(sheet, at, column, read.amount),
    ...(currency !== undefined && currency !== sheet.talk.currency && { currency }),
  };
}

const asked = onceFor<OwnSheet, Set<number>>(() => new Set());

/** The currency behind the name of a line: «Аренда (долл. США)», «Аренда, USD». */
function rowCurrency(sheet: OwnSheet, at: number): string | undefined {
  const { item, position = item } = sheet.found.columns;
  const [, ...behind] = sheet.text(at, position).split(/[(,]/);
  return behind.map((text) => currencyIn(text, sheet.talk)).find((each) => each !== undefined);
}

/** An amount of a column in whole units; a cell that says its own unit is read by itself. */
export const inWholeUnits = (sheet: OwnSheet, at: number, column: number, amount: Exact): Exact =>
  timesIn(sheet.text(at, column)) === undefined ? multiply(amount, whole(moneyOf(sheet, column).times ?? 1)) : amount;

/** What a cell of a column says as a price, in whole units. */
export function priceAt(sheet: OwnSheet, at: number, column: number | undefined, text = sheet.text(at, column)) {
  const price = priceIn(text, sheet.talk);
  if (!price || column === undefined) return price;
  return { ...price, value: toDecimal(inWholeUnits(sheet, at, column, exact(price.value))) };
}

/** The currency that a header, a total or what stands over the table says of a column. */
export const columnCurrency = (sheet: OwnSheet, column: number): string | undefined => moneyOf(sheet, column).currency;

type ColumnMoney = { readonly currency: string | undefined; readonly times: number | undefined };

const moneyByColumn = onceFor(() => new Map<number, ColumnMoney>());

const moneyOf = (sheet: OwnSheet, column: number): ColumnMoney =>
  entryOf(moneyByColumn(sheet), column, () => {
    const { talk } = sheet;
    const header = sheet.found.headers[column] ?? "";
    // A rate names two currencies, and is about neither of the columns.
    const currency =
      namedBy(sheet, header) ??
      currencyOfTotals(sheet, column) ??
      sheet.above((text) => (rateIn(text) === undefined ? namedBy(sheet, text) : undefined));
    const own = timesIn(header);
    const whole = currencyIn(header, talk) === undefined && own === undefined ? wholeOf(sheet, column) : undefined;
    const ofWhole = whole === undefined ? undefined : moneyOf(sheet, whole);
    return {
      currency: currency ?? ofWhole?.currency,
      times: own ?? sheet.above(timesIn) ?? timesBelow(sheet) ?? ofWhole?.times,
    };
  });

// «Итого (тыс. сом)» and a note «в тыс. сом» say the unit of all amounts.
const timesBelow = onceFor((sheet: OwnSheet): number | undefined => {
  const texts = sheet.bodyRows.flatMap((at) => {
    const held = (sheet.grid.rows[at]?.cells ?? []).filter((text) => /\p{L}/u.test(text));
    const isNote = (sheet.grid.rows[at]?.cells ?? []).filter(Boolean).length === 1;
    return sheet.isTotal(at) ? held : isNote ? held.filter((text) => IN_UNITS.test(folded(text))) : [];
  });
  return texts.map(timesIn).find((times) => times !== undefined);
});

const IN_UNITS = /(?:^|[\s(])(?:в|in)\s+(?:тыс|млн|thousand|million)/u;

// Dollars are those of the USA, roubles of Russia; which lei are meant is asked once.
function namedBy(sheet: OwnSheet, text: string): string | undefined {
  const [currency, ...others] = currenciesIn(text, sheet.talk);
  const isOpen = currency !== undefined && others.length > 0 && !["USD", "RUB"].includes(currency);
  if (isOpen && sheet.issues.every(({ code }) => code !== "own.which-currency")) {
    const detail = { currency };
    sheet.ask("own.which-currency", sheet.found.first - 1, undefined, text.trim(), { expected: [currency, ...others].join(", "), detail }); // prettier-ignore
  }
  return currency;
}

// What pays lines, or a need, is written as their total is where nothing else says it.
function wholeOf({ found: { columns, payers, others } }: OwnSheet, column: number): number | undefined {
  const { amount, received, total = amount, need = total } = columns;
  const isBeside = payers.includes(column) || others.includes(column) || column === received;
  return isBeside && need !== column ? need : undefined;
}

// A sign of money that stands at a total is meant of all that it adds up.
function currencyOfTotals(sheet: OwnSheet, column: number): string | undefined {
  const totals = sheet.bodyRows.filter((at) => sheet.isTotal(at));
  const found = totals.flatMap((at) => moneyIn(sheet.text(at, column), sheet.talk)?.currency ?? []);
  return new Set(found).size === 1 ? found[0] : undefined;
}
