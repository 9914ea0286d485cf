import type { Talk } from "../interview/question.js";
import { typedCell } from "../interview/typed-cell.js";
import { exact, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Row } from "./read-lines.js";
import type { OwnSheet } from "./sheet.js";
import { currencyIn, isInKind, isTotal, periodIn, priceIn, withoutInKind } from "./values.js";

const code = (name: string) => ({ code: name });

/** Reads money by contract: who gives it, how much, in which currency and months, and how sure it is. */
export function readMoney(sheet: OwnSheet, talk: Talk, year: string): readonly Row[] {
  const rows: Row[] = [];
  const header =
    sheet.found.columns.amount === undefined ? "" : (sheet.found.headers[sheet.found.columns.amount] ?? "");
  const above = sheet.above((text) => currencyIn(text.replace(/^.*\bв\s/u, ""), talk)) ?? currencyIn(header, talk);
  const amounts: { readonly currency: string; readonly value: string }[] = [];
  for (const at of sheet.places) {
    const source = sheet.take(at, "source");
    const amountText = sheet.seen(at, "amount");
    if (source === "" && amountText === "") continue;
    if (isTotal(source)) {
      const printed = priceIn(sheet.take(at, "amount"), talk);
      const currencies = new Set(amounts.map(({ currency }) => currency));
      const added = toDecimal(sum(amounts.map(({ value }) => exact(value))));
      if (printed && (currencies.size > 1 || printed.value !== added))
        sheet.tell(currencies.size > 1 ? "own.mixed" : "own.total", "question", at, "amount", {
          received: printed.value,
          expected: added,
        });
      continue;
    }
    if (amountText === "") {
      sheet.tell("own.amount", "question", at, "amount", { received: source });
      continue;
    }
    const [currencyText, statusText, periodText] = [
      sheet.take(at, "currency"),
      sheet.take(at, "status"),
      sheet.take(at, "period"),
    ];
    const [formText, lineText] = [sheet.take(at, "form"), sheet.take(at, "line")];
    const price = priceIn(sheet.take(at, "amount"), talk);
    if (!price) {
      sheet.tell("own.number", "question", at, "amount", { received: amountText });
      continue;
    }
    const currency =
      price.currency ??
      (currencyText === "" ? above : currencyIn(currencyText, talk)) ??
      (currencyText === "" ? ownIn(amountText, talk) : undefined);
    if (currency === undefined)
      sheet.tell("own.currency", "question", at, currencyText === "" ? "amount" : "currency", {
        received: currencyText === "" ? amountText : currencyText,
      });
    const inKind = [statusText, formText, amountText, source].some(isInKind);
    const said = withoutInKind(statusText);
    const status = said === "" ? undefined : typedCell("funding.status", said, talk)?.value;
    if (status === undefined)
      sheet.tell("own.status", "question", at, "status", { received: said === "" ? source : said });
    const period = periodText === "" ? {} : periodIn(periodText, talk);
    if (period === undefined) sheet.tell("own.period", "question", at, "period", { received: periodText });
    else if ("crossed" in period) sheet.tell("own.months", "question", at, "period", { received: periodText });
    const known = period === undefined || "crossed" in period ? {} : period;
    if (inKind && lineText === "") sheet.tell("own.line", "question", at, "source", { received: source });
    amounts.push({ currency: currency ?? "", value: price.value });
    rows.push({
      source,
      form: code(inKind ? "in_kind" : "cash"),
      ...(status !== undefined && { status: code(status) }),
      amount: price.value,
      ...(currency !== undefined && { currency }),
      fiscal_year: known.year ?? year,
      ...(known.months && { month_from: known.months[0], month_to: known.months[1] }),
      ...(lineText !== "" && { line: lineText }),
    });
  }
  return rows;
}

// A currency that stands with the amount, and is that of the country.
const ownIn = (amount: string, talk: Talk): string | undefined =>
  typedCell("funding.amount", amount, talk)?.beside.includes(talk.currency) ? talk.currency : undefined;
