// What a column, header or cell of a payer says: who pays, how much or which share of a whole, and how sure it is.
import { say } from "../formula/locale.js";
import type { Talk } from "../interview/question.js";
import { type StarterRow as Row, code } from "../interview/starter-table.js";
import { type Exact, divide, exact, isZero, multiply, toDecimal, whole } from "../money/exact.js";
import { typedCell } from "../interview/typed-cell.js";
import { statusColumn } from "./amount-columns.js";
import { columnCurrency, inWholeUnits } from "./column-money.js";
import { shareAt } from "./column-shares.js";
import { isStatusAlone, markedStatus, statusIn, wholeOfPayers } from "./money-status.js";
import type { OwnSheet } from "./own-sheet.js";
import { currencyIn, folded, isInKind, isMonthly, isNo, moneyIn, withoutCurrency, withoutInKind } from "./values.js";

// What says that a line has no payer yet.
const NO_PAYER =
  /^(не найден|не определ|не обеспеч|нет|никто|ищем|в поиске|дефицит|none|nobody|not found|unfunded|tbd|тбд)/;

// What a header says of the period of its amounts, behind the name.
const PERIOD =
  /[\s,]*\(?(?:в мес\S*|за мес\S*|ежемесячно|в год|за год|per month|a month|monthly|per year|a year|yearly|айына|жылына)\)?(?=\s*[,(]|\s*$)/iu;
const isYearly = (label: string): boolean => /(?:в|за) год|per year|a year|yearly|annual|жылына/.test(folded(label));

/** What a header calls a payer: «UN Women (USD)» without its currency, and without how sure its money is. */
export function payerIn(label: string, talk: Talk): string {
  const name = withoutCurrency(
    label
      .replace(PERIOD, "")
      .replace(/^(?:из них|в том числе|в т\. ?ч\.?|of which|including)\s+(?=\p{L})/iu, "")
      .replace(/\s*\(([^()]*)\)/gu, (whole, inside: string) =>
        (statusIn(inside) ?? currencyIn(inside, talk)) === undefined ? whole : "",
      ),
    talk,
  );
  // «Получено, сом» says how sure the money is, and not whose.
  return isStatusAlone(name) ? say(talk.locale, "own.no-payer") : name;
}

/** Who pays a line, as its row says: «Фонд», «Мэрия (подписано)», «Мэрия 40 %, Фонд 60 %»; a sum of its own says another amount. */
export function payersOf(sheet: OwnSheet, at: number, column: number, amount: Exact): readonly Row[] {
  const text = sheet.text(at, column);
  const parts = text.split(/\s*[,;+]\s+|\s+(?:и|and)\s+/u).map((part) => SHARED.exec(part.trim()));
  const areShares = parts.every((part) => part !== null);
  if (text === "" || (/\d/.test(text) && !areShares)) return [];
  sheet.cell(at, column);
  if (NO_PAYER.test(folded(text)) || isNo(text)) return [];
  if (!areShares) return [payerRow(sheet, at, text, amount)];
  return parts.map(([, name = "", per = ""]) => payerRow(sheet, at, name, multiply(amount, divide(exact(per.replace(",", ".")), whole(100))))); // prettier-ignore
}

const SHARED = /^(\D*\p{L}\D*?)[\s:–—-]*(\d+(?:[.,]\d+)?)\s*%$/u;

function payerRow(sheet: OwnSheet, at: number, text: string, amount: Exact): Row {
  const { talk } = sheet;
  const column = statusColumn(sheet);
  const stated = column === undefined ? "" : sheet.text(at, column);
  const status =
    statusIn(text) ??
    typedCell("funding.status", stated, talk)?.value ??
    statusIn(stated) ??
    markedStatus(sheet.found.labels[column ?? -1] ?? "", stated);
  if (column !== undefined && status !== undefined) sheet.cell(at, column);
  return {
    source: payerIn(withoutInKind(text), talk) || /\(([^()]+)\)/.exec(text)?.[1] || say(talk.locale, "own.no-payer"),
    form: code(isInKind(text) ? "in_kind" : "cash"),
    ...(status !== undefined && { status: code(status) }),
    amount: toDecimal(amount),
  };
}

/** What a payer gives of a whole, where its cell is a share of it. */
export function payerShare(
  sheet: OwnSheet,
  at: number,
  column: number,
  of: { readonly amount: Exact; readonly currency: string },
): { readonly amount: string; readonly row: Row } | undefined {
  const text = sheet.cell(at, column);
  const share = shareAt(sheet, at, column);
  if (text !== "" && !share) sheet.ask("own.number", at, column, text);
  if (!share || isZero(share)) return undefined;
  const label = (sheet.found.labels[column] ?? "").replaceAll(/\s*,?\s*\(?%\)?/gu, "");
  const status = statusIn(label);
  const amount = toDecimal(multiply(of.amount, share));
  return {
    amount,
    row: {
      source: payerIn(withoutInKind(label), sheet.talk),
      form: code(isInKind(label) ? "in_kind" : "cash"),
      ...(status !== undefined && { status: code(status) }),
      amount,
      currency: of.currency,
    },
  };
}

/** A cell of a payer: «720 000 (натурой, мэрия)», in the currency of its column. */
export function payerMoney(sheet: OwnSheet, at: number, column: number) {
  const { talk } = sheet;
  const text = sheet.cell(at, column);
  if (text === "") return undefined;
  const label = sheet.found.labels[column] ?? "";
  const [, number = text, note = ""] = /^([^()]*\d[^()]*)\(([^)]*)\)\s*$/u.exec(text) ?? [];
  const price = moneyIn(number.trim(), talk);
  if (!price) {
    sheet.ask("own.number", at, column, text);
    return undefined;
  }
  const inKind = isInKind(text) || isInKind(label);
  const named = withoutInKind(note);
  const source = named === "" ? payerIn(label, talk) : named;
  const { headers, columns } = sheet.found;
  // «Поступило» may stand over the columns of all payers.
  const ofAll = sheet.found.labels[wholeOfPayers(sheet) ?? -1] ?? "";
  const status = statusIn(label) ?? statusIn(headers[column] ?? "") ?? statusIn(ofAll);
  const amount = inWholeUnits(sheet, at, column, price.amount);
  const currency = price.currency ?? columnCurrency(sheet, column) ?? talk.currency;
  // It is of the month or year that its cell or header says, or else that of the total.
  const isOfMonth = isMonthly(isYearly(label) ? text : [text, label, headers[columns.total ?? -1] ?? ""].join(" "));
  return {
    amount: toDecimal(amount),
    row: {
      source,
      form: code(inKind ? "in_kind" : "cash"),
      ...(status !== undefined && { status: code(status) }),
      amount: toDecimal(multiply(amount, whole(isOfMonth ? 12 : 1))),
      currency,
    } satisfies Row,
  };
}
