// Money as a centre's own tables tell of it, contract by contract: who gives it, whose it is, how sure it is; the year
// that most of it is of; and under which keys it is answered how sure a payer is and which line it pays for.
import { type Talk, answerTo as answer } from "../interview/question.js";
import { type StarterRow as Row, code } from "../interview/starter-table.js";
import { typedCell } from "../interview/typed-cell.js";
import { compare, exact, isZero, multiply, negate, subtract, sum, toDecimal } from "../money/exact.js";
import type { CentreNames } from "./centre-names.js";
import { columnCurrency, priceAt } from "./column-money.js";
import type { OwnSheet } from "./own-sheet.js";
import { markedStatus, statusIn } from "./money-status.js";
import type { Period } from "./values.js";
import { countIn, currencyIn, dayIn, folded, isInKind, periodIn, withoutInKind, yearIn } from "./values.js";

// Money for all lines names none of them.
const FOR_ALL =
  /^(все|на все|(на )?все расходы|общие расходы|текущие расходы|уставная деятельность|all|all costs|any|general( support)?|core( costs)?|unrestricted|баары|барлығы)$/;

const PAYMENT = /транш|платеж|выплат|instal|tranche|payment|төлөм|төлем/;

/** The keys of the answers how sure the money of a payer is, and which line it pays for. */
export const statusKey = (source: string): string => `payer/${source}/status`;
export const lineKey = (source: string): string => `payer/${source}/line`;

/** Reads money by contract: who gives it, how much, in which currency and months, and how sure it is. */
export function readMoney(sheet: OwnSheet, year: string, names: CentreNames): readonly Row[] {
  const { talk } = sheet;
  const { price: priced, amount = priced, received: come } = sheet.found.columns;
  // Beside the whole of a grant may stand how much of it is of the year.
  const yearOf = (each: number): string | undefined => yearIn(sheet.found.labels[each] ?? "");
  const ofYear = sheet.found.others.find((each) => yearOf(each) === year.slice(0, 4));
  const column = ofYear ?? amount;
  const ofOthers = sheet.found.others.filter((each) => each !== ofYear && yearOf(each) !== undefined);
  sheet.tellAside("own.years", ofOthers);
  if (ofYear === undefined && ofOthers.some((each) => each === amount)) return [];
  const seenAmount = (at: number): string => sheet.text(at, ofYear ?? sheet.found.columns.amount);
  const takenAmount = (at: number): string => (column === undefined ? "" : sheet.cell(at, column)) && seenAmount(at);
  const rows: Row[] = [];
  const above =
    sheet.above((text) => currencyIn(text.replace(/^.*\bв\s/u, ""), talk)) ??
    (column === undefined ? undefined : columnCurrency(sheet, column));
  // Payments of a contract add up to its sum: they only check it.
  const payments = sheet.found.others.filter((column) => PAYMENT.test(folded(sheet.found.labels[column] ?? "")));
  const amounts: { readonly currency: string; readonly value: string }[] = [];
  for (const at of sheet.bodyRows) {
    if (sheet.isHeaderAgain(at)) continue;
    sheet.take(at, "number");
    const source = sheet.take(at, "source");
    const product = productAt(sheet, at);
    const amountText = seenAmount(at) || (product ?? "");
    if (source === "" && amountText === "") continue;
    if (sheet.isTotal(at)) {
      const printed = priceAt(sheet, at, column, takenAmount(at));
      const currencies = new Set(amounts.map(({ currency }) => currency));
      const added = toDecimal(sum(amounts.map(({ value }) => exact(value))));
      if (printed && (currencies.size > 1 || printed.value !== added))
        sheet.ask(currencies.size > 1 ? "own.mixed" : "own.total", at, "amount", printed.value, { expected: added });
      for (const column of payments) sheet.cell(at, column);
      continue;
    }
    if (amountText === "") {
      // What is blank in the column of the year gives nothing in it.
      if (ofYear !== undefined) sheet.takeAll(at);
      else sheet.ask("own.amount", at, "amount", source);
      continue;
    }
    const [currencyText, statusText] = [sheet.take(at, "currency"), sheet.take(at, "status")];
    const when = periodAt(sheet, at);
    const formText = sheet.take(at, "form");
    const purpose = sheet.take(at, "line");
    const lineText = (FOR_ALL.test(folded(purpose)) ? "" : purpose) || (answer(talk.answers, lineKey(source)) ?? "");
    // What is lent is paid back: it meets no need, and it is no gift of the centre that lends it.
    if ([statusText, formText, lineText, source, sheet.seen(at, "period")].some(isLoan)) {
      sheet.takeAll(at);
      sheet.tell("own.loan", "warning", at, "amount", { received: amountText, detail: { source } });
      continue;
    }
    const back = givenBack(takenAmount(at));
    const price = priceAt(sheet, at, column, back ?? amountText);
    if (!price) {
      sheet.ask("own.number", at, "amount", amountText);
      continue;
    }
    const currency =
      price.currency ??
      (currencyText === "" ? above : currencyIn(currencyText, talk)) ??
      (currencyText === "" ? ownIn(amountText, talk) : undefined);
    if (currency === undefined && currencyText === "") sheet.ask("own.no-currency", at, column, "");
    else if (currency === undefined) sheet.ask("own.currency", at, "currency", currencyText);
    const inKind = [statusText, formText, amountText, source].some(isInKind);
    const said = withoutInKind(statusText);
    const status =
      (said === "" ? undefined : typedCell("funding.status", said, talk)?.value) ??
      markedStatus(sheet.found.labels[sheet.found.columns.status ?? -1] ?? "", said) ??
      (statusIn(said) === "pledged" ? "pledged" : undefined) ??
      (isComing(sheet) && when.text !== "" ? "disbursed" : undefined) ??
      answer(talk.answers, statusKey(source));
    const received = priceAt(sheet, at, come, sheet.take(at, "received"))?.value;
    // What has come in full is sure.
    if (status === undefined && received !== price.value) sheet.ask("own.status", at, "status", source);
    if (when.period === undefined) sheet.ask("own.period", at, when.role, when.text);
    const [dated, crosses] = when.period === undefined ? [{}, false] : inYear(when.period, year);
    const isCrossed = crosses && ofYear === undefined;
    if (isCrossed) sheet.ask("own.months", at, when.role, when.text, { detail: { amount: amountText } });
    if (inKind && lineText === "") sheet.ask("own.line", at, "source", source);
    const value = back === undefined ? price.value : toDecimal(negate(exact(price.value)));
    if (product !== undefined && product !== value)
      sheet.ask("own.product", at, "amount", value, { expected: product, detail: { line: source } });
    amounts.push({ currency: currency ?? "", value });
    if (back !== undefined) {
      takeBack(sheet, at, rows, {
        ...centreAt(sheet, at, names),
        source,
        currency: currency ?? "",
        amount: price.value,
      });
      continue;
    }
    const paid = payments.flatMap((each) => priceAt(sheet, at, each, sheet.cell(at, each)) ?? []);
    const paidSum = toDecimal(sum(paid.map(({ value }) => exact(value))));
    if (paid.length > 0 && paidSum !== price.value)
      sheet.ask("own.parts", at, "amount", price.value, { expected: paidSum });
    const isPart = received !== undefined && received !== price.value && !isZero(exact(received));
    const row = {
      ...centreAt(sheet, at, names),
      source,
      form: code(inKind ? "in_kind" : "cash"),
      ...(currency !== undefined && { currency }),
      fiscal_year: dated.year ?? year,
      ...(dated.months && { month_from: dated.months[0], month_to: dated.months[1] }),
      ...(lineText !== "" && { line: lineText }),
    };
    const rest = isPart ? toDecimal(subtract(exact(price.value), exact(received))) : price.value;
    if (isCrossed) {
      // How much of it is of the year, nobody says: neither all of it, nor nothing.
      rows.push({ ...row, ...(status !== undefined && { status: code(status) }) });
      continue;
    }
    // What has come of a contract is one row, what is still to come another.
    if (isPart) rows.push({ ...row, status: code("disbursed"), amount: received });
    const known = received === price.value ? "disbursed" : status;
    rows.push({ ...row, ...(known !== undefined && { status: code(known) }), amount: rest });
  }
  return rows;
}

// What a contract pays by its price of a night and its nights.
function productAt(sheet: OwnSheet, at: number): string | undefined {
  const { value } = priceAt(sheet, at, sheet.found.columns.price, sheet.take(at, "price")) ?? {};
  const units = countIn(sheet.take(at, "units"), sheet.talk)?.value;
  return value === undefined || !units ? undefined : toDecimal(multiply(exact(value), units));
}

/** When the money of a row is there, as its columns say: a period, two days, or the one day on which it came. */
function periodAt(sheet: OwnSheet, at: number) {
  const [from, to] = [sheet.take(at, "from"), sheet.take(at, "to")];
  const day = to === "" ? dayIn(from) : undefined;
  if (from !== "" && to !== "") return { role: "from" as const, ...spanOf(`${from} – ${to}`, sheet.talk) };
  if (day === undefined) return { role: "period" as const, ...spanOf(sheet.take(at, "period"), sheet.talk) };
  const month = isComing(sheet) && day.month !== undefined ? String(day.month) : undefined;
  const period: Period = { year: String(day.year), ...(month !== undefined && { months: [month, month] }) };
  return { role: "from" as const, text: from, period };
}

const spanOf = (text: string, talk: Talk) => ({ text, period: text === "" ? ({} as Period) : periodIn(text, talk) });

// «Дата поступления» says that the money came.
const isComing = ({ found: { columns, labels } }: OwnSheet): boolean =>
  statusIn(labels[columns.from ?? -1] ?? "") === "disbursed";

/** The year that most rows of money are of, where their columns say it; of two such years the later. */
export function yearOfMoney(sheets: readonly OwnSheet[]): string | undefined {
  const years = sheets.flatMap((sheet) =>
    sheet.bodyRows.flatMap((at) => {
      const { period = {} } = periodAt(sheet, at);
      return "crossed" in period ? [] : (period.year ?? []);
    }),
  );
  const rows = (year: string): number => years.filter((each) => each === year).length;
  return [...new Set(years)].sort((a, b) => rows(b) - rows(a) || Number(b) - Number(a))[0];
}

const isLoan = (text: string) => /(?<!\p{L})(за[еий]м|ссуд|в долг|взаймы|loan|lent|карыз|қарыз)/u.test(folded(text));

/** What was given back: «-50 000», «(50 000)»; undefined where an amount was given. */
const givenBack = (text: string) => /^[-–−]\s*(\d.*)$/.exec(text)?.[1] ?? /^\((\d[^()]*)\)$/.exec(text)?.[1];

// A return is taken off the last money of the same payer that is as large.
function takeBack(
  sheet: OwnSheet,
  at: number,
  rows: Row[],
  { amount, ...of }: Row & { readonly amount: string; readonly source: string },
): void {
  const found = rows.findLastIndex(
    (row) =>
      Object.entries(of).every(([key, value]) => row[key] === value) &&
      typeof row["amount"] === "string" &&
      compare(exact(row["amount"]), exact(amount)) >= 0,
  );
  const { amount: given, ...row } = rows[found] ?? {};
  const received = sheet.seen(at, "amount");
  if (typeof given !== "string") {
    sheet.ask("own.given-back", at, "amount", received);
    return;
  }
  const left = toDecimal(subtract(exact(given), exact(amount)));
  rows[found] = { ...row, amount: left };
  sheet.tell("own.taken-back", "warning", at, "amount", { received, expected: left, detail: { source: of.source } });
}

/** The year and months of a period, and whether it holds the fiscal year and another one. */
function inYear(period: Period, year: string): readonly [Exclude<Period, { crossed: unknown }>, boolean] {
  if (!("crossed" in period)) return [period, false];
  const [first = year, last = first] = period.crossed;
  if (year < first) return [{ year: first }, false];
  return last < year ? [{ year: last }, false] : [{}, true];
}

/** Whose money a row is, where columns say it. A name that no register has is asked about, and gives it to nobody. */
function centreAt(sheet: OwnSheet, at: number, names: CentreNames): Row {
  const [name, place] = [sheet.take(at, "centre"), sheet.take(at, "region")];
  if (name === "" && place === "") return {};
  const found = names.find(name === "" ? place : name);
  if (found) return { centre_id: found.id };
  if (name !== "" && !names.isListed) return { centre_id: names.put(name, place).id };
  sheet.ask("own.centre", at, name === "" ? "region" : "centre", name === "" ? place : name);
  return { centre_id: "" };
}

// A currency that stands with the amount, and is that of the country.
const ownIn = (amount: string, talk: Talk): string | undefined =>
  typedCell("funding.amount", amount, talk)?.beside.includes(talk.currency) ? talk.currency : undefined;
