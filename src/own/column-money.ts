// Amounts of a centre's table in whole units of their currency: which currency a column is in, and whether in thousands.
import { entryOf, onceFor } from "../model/once-for.js";
import { type Exact, multiply, whole } from "../money/exact.js";
import type { OwnSheet } from "./sheet.js";
import { currencyIn, inThousands, moneyIn, rateIn } from "./values.js";

/** An amount in whole units, in its currency: that of its cell, of its header, or of what stands over the table. */
export function amountIn(
  sheet: OwnSheet,
  at: number,
  column: number,
): { readonly amount: Exact; readonly currency?: string } | undefined {
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
    amount: inWholeUnits(sheet, column, read.amount),
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

/** An amount of a column in whole units. */
export const inWholeUnits = (sheet: OwnSheet, column: number, amount: Exact): Exact =>
  moneyOf(sheet, column).isThousands ? multiply(amount, whole(1000)) : amount;

/** The currency that a header, a total or what stands over the table says of a column. */
export const columnCurrency = (sheet: OwnSheet, column: number): string | undefined => moneyOf(sheet, column).currency;

type ColumnMoney = { readonly currency: string | undefined; readonly isThousands: boolean };

const columnsOf = onceFor(() => new Map<number, ColumnMoney>());

const moneyOf = (sheet: OwnSheet, column: number): ColumnMoney =>
  entryOf(columnsOf(sheet), column, () => {
    const { talk } = sheet;
    const header = sheet.found.headers[column] ?? "";
    // A rate names two currencies, and is about neither of the columns.
    const currency =
      currencyIn(header, talk) ??
      currencyOfTotals(sheet, column) ??
      sheet.above((text) => (rateIn(text) === undefined ? currencyIn(text, talk) : undefined));
    const isThousands = inThousands(header) || sheet.above((text) => inThousands(text) || undefined) === true;
    const whole = currencyIn(header, talk) === undefined && !inThousands(header) ? wholeOf(sheet, column) : undefined;
    const ofWhole = whole === undefined ? undefined : moneyOf(sheet, whole);
    return { currency: currency ?? ofWhole?.currency, isThousands: isThousands || ofWhole?.isThousands === true };
  });

// What pays lines, or a need, is written as their total is where nothing else says it.
function wholeOf({ found: { columns, payers, others } }: OwnSheet, column: number): number | undefined {
  const { total, need = total } = columns;
  return payers.includes(column) || others.includes(column) ? need : undefined;
}

// A sign of money that stands at a total is meant of all that it adds up.
function currencyOfTotals(sheet: OwnSheet, column: number): string | undefined {
  const totals = sheet.places.filter((at) => sheet.isTotal(at));
  const found = totals.flatMap((at) => moneyIn(sheet.text(at, column), sheet.talk)?.currency ?? []);
  return new Set(found).size === 1 ? found[0] : undefined;
}
