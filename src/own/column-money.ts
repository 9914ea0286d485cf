// Amounts of a centre's table in whole units of their currency: which currency a column is in, and whether in thousands.
import type { Talk } from "../interview/question.js";
import { entryOf, onceFor } from "../model/once-for.js";
import { type Exact, multiply, whole } from "../money/exact.js";
import type { OwnSheet } from "./sheet.js";
import { currencyIn, inThousands, moneyIn, rateIn } from "./values.js";

/** An amount in whole units, in its currency: that of its cell, of its header, or of what stands over the table. */
export function amountIn(
  sheet: OwnSheet,
  at: number,
  column: number,
  talk: Talk,
): { readonly amount: Exact; readonly currency?: string } | undefined {
  const read = moneyIn(sheet.cell(at, column), talk);
  if (!read) return undefined;
  const currency = read.currency ?? columnCurrency(sheet, column, talk);
  return {
    amount: inWholeUnits(sheet, column, read.amount, talk),
    ...(currency !== undefined && currency !== talk.currency && { currency }),
  };
}

/** An amount of a column in whole units. */
export const inWholeUnits = (sheet: OwnSheet, column: number, amount: Exact, talk: Talk): Exact =>
  moneyOf(sheet, column, talk).isThousands ? multiply(amount, whole(1000)) : amount;

/** The currency that a header, a total or what stands over the table says of a column. */
export const columnCurrency = (sheet: OwnSheet, column: number, talk: Talk): string | undefined =>
  moneyOf(sheet, column, talk).currency;

type ColumnMoney = { readonly currency: string | undefined; readonly isThousands: boolean };

const columnsOf = onceFor(() => new Map<number, ColumnMoney>());

const moneyOf = (sheet: OwnSheet, column: number, talk: Talk): ColumnMoney =>
  entryOf(columnsOf(sheet), column, () => {
    const header = sheet.found.headers[column] ?? "";
    // A rate names two currencies, and is about neither of the columns.
    const currency =
      currencyIn(header, talk) ??
      currencyOfTotals(sheet, column, talk) ??
      sheet.above((text) => (rateIn(text) === undefined ? currencyIn(text, talk) : undefined));
    const isThousands = inThousands(header) || sheet.above((text) => inThousands(text) || undefined) === true;
    return { currency, isThousands };
  });

// A sign of money that stands at a total is meant of all that it adds up.
function currencyOfTotals(sheet: OwnSheet, column: number, talk: Talk): string | undefined {
  const totals = sheet.places.filter((at) => sheet.isTotal(at));
  const found = totals.flatMap((at) => moneyIn(sheet.text(at, column), talk)?.currency ?? []);
  return new Set(found).size === 1 ? found[0] : undefined;
}
