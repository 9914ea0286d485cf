// What a row of a centre's own budget or list of staff costs in a year, and what share of pay the employer pays on top
// of it; the words by which such contributions are known.
import { type StarterRow as Row, code } from "../interview/starter-table.js";
import {
  type Exact,
  ZERO,
  add,
  compare,
  divide,
  exact,
  isZero,
  multiply,
  sum,
  toDecimal,
  whole,
} from "../money/exact.js";
import type { Part } from "./amount-columns.js";
import { amountIn, writtenIn } from "./column-money.js";
import type { OwnSheet } from "./own-sheet.js";
import { countIn, folded, isMonthly, isPrinted, moneyIn, productIn, shareIn, timeIn } from "./values.js";
const PERSON_DAY = /чел\.?[\s/-]*(день|дн|сут)|человеко-?\s?(день|дни|дней|сут)|койко|person[- ](day|night)/;
export const CONTRIBUTIONS =
  /отчислен|взнос|соц\S* ?(?:фонд|налог)|социальн\S* (фонд|налог)|contribu[tțţ]i|fringe|benefit|social (fund|security|tax)|аударым|төгүм|ijtimoiy soliq|єсв|внеск|(?<!\p{L})(осмс|опвр|соцналог)/u;
const OF_PAY =
  /заработн|зарплат|оплата труда|фот|персонал|штат|salar|personnel|staff|wages|еңбекақы|эмгек акы|ish haqi|maosh/;
const PAID =
  /заработн|зарплат|(?<!\p{L})з\/?п(?!\p{L})|оплата труда|(?<!\p{L})фот|salar|wages|еңбекақы|эмгек акы|ish haqi|maosh|координатор|психолог|юрист|работник|директор|бухгалтер|руководител|администратор|дежурн|нян[яи]|охранник|воспитател|медсестр|coordinator|psychologist|counsellor|director|manager|accountant|lawyer|guard|nurse/u;
// What is given to persons, and is no pay of theirs.
const RECEIVED =
  /питани|продукт|тамак|тамақ|харчув|food|meal|гигиен|одежд|набор|обучен|тренинг|семинар|training|проезд|билет|суточн|проживан|осмотр|консультаци|помощь|пособи/;

type About = {
  readonly total: number | undefined;
  readonly parts: readonly Part[];
  readonly payroll: Exact;
  readonly section: string;
};

/** A line as it was read; `printed`: its amount as its column says it, of a month where its header is of one. */
export type Line = {
  readonly row: Row;
  readonly amount: Exact;
  readonly printed?: Exact;
  readonly personDays?: string;
  readonly currency?: string;
};

/** What a row of a budget or of a list of staff costs in a year, by its quantity, price and months, or by its amount alone. */
export function lineOf(sheet: OwnSheet, at: number, name: string, about: About): Line {
  const { talk } = sheet;
  const isStaff = sheet.found.kind === "staff";
  const { columns, headers } = sheet.found;
  const [quantityRole, priceRole] = isStaff ? (["posts", "pay"] as const) : (["quantity", "price"] as const);
  const [quantityText, priceText] = [sheet.take(at, quantityRole), sheet.take(at, priceRole)];
  const [shareText, unitText] = [sheet.take(at, "share"), sheet.take(at, "unit")];
  const quantity = countIn(quantityText, talk);
  const price = columns[priceRole] === undefined ? undefined : writtenIn(sheet, at, columns[priceRole]);
  const months = countIn(sheet.take(at, "months"), talk)?.value;
  const unit = folded(quantity?.unit !== undefined && quantity.unit !== "" ? quantity.unit : unitText);
  const printed = printedOf(sheet, at, about);
  const isOfColumn =
    about.total !== undefined && about.total === columns.total && isMonthly(headers[about.total] ?? "");
  const isOfMonth = isOfColumn || isMonthly(sheet.text(at, about.total));
  const total = printed && (isOfColumn ? multiply(printed.amount, whole(12)) : printed.amount);
  if (quantityText !== "" && (!quantity || /^\S+ (на|per|for) /.test(unit)))
    sheet.ask("own.number", at, quantityRole, quantityText);
  const time = shareText === "" ? undefined : timeIn(shareText, talk);
  if (shareText !== "" && !time) sheet.ask("own.number", at, "share", shareText);
  const count = multiply(quantity?.value ?? whole(1), time ?? whole(1));

  // Who is fed or taught is counted by the person too: «Питание, 10 чел.».
  const isPerson = /^чел\.?$/.test(unit) && (PAID.test(folded(name)) || !RECEIVED.test(folded(name)));
  const isPost = isStaff || isPerson || /^(ставк|штатн|ед\.? штат|post|fte|бирдик|бірлік)/.test(unit);
  const ofPay = OF_PAY.test(folded(about.section)) || ((unit === "" || isMonths(unit)) && PAID.test(folded(name)));
  const isPay = !CONTRIBUTIONS.test(folded(name)) && (isPost || ofPay);
  const base = { behaviour: code("fixed"), driver: code("centre"), ...(isPay && { pay: code("yes") }) };
  const currency = price?.currency ?? printed?.currency;
  const said = { ...(currency !== undefined && { currency }), ...(printed && { printed: printed.amount }) };

  const share = quantity || price ? undefined : shareIn(name, talk);
  if (share !== undefined && total && compare(multiply(about.payroll, exact(share)), total) === 0)
    return { ...said, row: { ...base, driver: code("payroll"), quantity: share, unit_cost: "1" }, amount: total };
  const lump = (amount: Exact): Line => ({
    ...said,
    row: isOfMonth
      ? { ...base, quantity: "1", unit_cost: toDecimal(divide(amount, whole(12))), period: code("month") }
      : { ...base, quantity: "1", unit_cost: toDecimal(amount), period: code("year") },
    amount,
  });
  if (!price) {
    if (total !== undefined) return agreed() ?? computed() ?? lump(total);
    sheet.ask(isPost ? "own.pay" : "own.price", at, columns[priceRole] ?? undefined, name);
    return { ...said, row: { ...base, quantity: quantity ? toDecimal(count) : "1" }, amount: ZERO };
  }
  if (quantityText !== "" && !quantity && total !== undefined) return lump(total);
  const plain = multiply(count, price.amount);
  const more = allowances(sheet, at, price.amount);
  // Pay is pay of a month, unless its header says a year.
  const ofYear = /год|annual|year|жыл/.test(folded(headers[columns[priceRole] ?? -1] ?? ""));
  const twelve = (isPost && !ofYear) || isMonthly(priceText) ? [whole(12)] : [];
  const tries = isMonths(unit)
    ? [undefined, months]
    : months !== undefined
      ? [months, undefined]
      : [...(total ? [undefined, whole(12)] : [...twelve, undefined])];
  const made = [...(more ? [add(price.amount, more)] : []), price.amount].flatMap((each) =>
    tries.map((times) => ({ times, each, amount: multiply(multiply(count, each), times ?? whole(1)) })),
  );
  const [first = { times: undefined, each: price.amount, amount: plain }] = made;
  // A total of a list of staff may hold what is paid on top of pay.
  const withTop = (amount: Exact): Exact => add(amount, multiply(amount, exact(onTop(sheet, at, amount) ?? "0")));
  const fits = (amount: Exact): boolean => total !== undefined && isPrinted(amount, toDecimal(total));
  const fit = made.find(({ amount }) => fits(amount)) ?? made.find(({ amount }) => isStaff && fits(withTop(amount)));
  if (total && !fit) {
    // «ФОТ за год» before «Итого с налогами»: what quantity and price come to stands in a column of its own.
    const taken = new Set<number | undefined>(Object.values(columns));
    const inTotal = [...(sheet.grid.rows[at]?.cells ?? []).keys()].find((column) => !taken.has(column) && made.some((each) => isPrinted(each.amount, numberIn(sheet, at, column)))); // prettier-ignore
    // «Норма» and «Дней» multiply, too.
    const factors = sheet.found.others.flatMap((column) => {
      const value = countIn(sheet.text(at, column), talk)?.value;
      return value ? [{ column, value }] : [];
    });
    const isProduct = fits(factors.map(({ value }) => value).reduce(multiply, plain));
    for (const { column } of isProduct ? factors : []) sheet.cell(at, column);
    if (inTotal !== undefined) sheet.cell(at, inTotal);
    else if (!isProduct)
      sheet.ask("own.product", at, about.total, toDecimal(total), {
        expected: toDecimal(first.amount),
        detail: { line: name },
      });
    return lump(total);
  }
  const { times, each, amount } = fit ?? first;
  const days = PERSON_DAY.test(unit) && months === undefined ? { personDays: toDecimal(count) } : {};
  return { ...said, ...days, ...timed(base, count, toDecimal(each), times, unit), amount };

  // A price that only a contract says follows from the total.
  function agreed(): Line | undefined {
    if (!total || !quantity || isZero(count)) return undefined;
    const each = divide(total, multiply(count, isMonths(unit) ? whole(1) : (months ?? whole(1))));
    if (priceText !== "")
      sheet.tell("own.agreed", "warning", at, priceRole, { received: priceText, expected: toDecimal(each) });
    if (compare(exact(toDecimal(each)), each) !== 0) return undefined;
    const row = timed(base, count, toDecimal(each), isMonths(unit) ? undefined : months, unit);
    return { ...said, ...row, amount: total };
  }

  // A computation that is written out, where it comes to the amount: its price is the first of its factors.
  function computed(): Line | undefined {
    const factors = productIn(sheet.seen(at, "computation"), talk);
    if (!total || !factors) return undefined;
    sheet.take(at, "computation");
    const product = factors.reduce(multiply, whole(1));
    if (isPrinted(product, toDecimal(total))) {
      const [cost = whole(1), ...times] = factors;
      const cells = timed(base, times.reduce(multiply, whole(1)), toDecimal(cost), undefined, "");
      return { ...said, ...cells, amount: product };
    }
    sheet.ask("own.product", at, about.total, toDecimal(total), {
      expected: toDecimal(product),
      detail: { line: name },
    });
    return undefined;
  }
}

// What a line comes to in its own column, or by the columns of its services, months or payers; they must agree.
function printedOf(sheet: OwnSheet, at: number, { total, parts }: About) {
  const text = sheet.text(at, total);
  const printed = total === undefined ? undefined : amountIn(sheet, at, total);
  if (text !== "" && !printed) sheet.ask("own.number", at, total, text);
  for (const as of ["service", "centre", "months", "payer"] as const) {
    const read = parts.flatMap((part) => {
      const found = part.as === as ? amountIn(sheet, at, part.column) : undefined;
      return found ? [found] : [];
    });
    const [first] = read;
    if (!first || new Set(read.map(({ currency }) => currency)).size > 1) continue;
    const sum = read.map(({ amount }) => amount).reduce(add, ZERO);
    if (!printed) return { ...first, amount: sum };
    // Payers may leave something open, and pay in other currencies.
    if (as !== "payer" && !isPrinted(sum, toDecimal(printed.amount)))
      sheet.ask("own.parts", at, total, toDecimal(printed.amount), { expected: toDecimal(sum) });
  }
  return printed;
}

const ALLOWANCE = /надбавк|доплат|преми|allowance|bonus|кошумча|үстеме/;

// What is paid on top of a salary, in money or per cent of it.
function allowances(sheet: OwnSheet, at: number, pay: Exact): Exact | undefined {
  if (sheet.found.kind !== "staff") return undefined;
  const found = sheet.found.others.flatMap((column) => {
    if (!ALLOWANCE.test(folded(sheet.found.labels[column] ?? ""))) return [];
    const share = shareIn(sheet.text(at, column), sheet.talk);
    if (share === undefined) return writtenIn(sheet, at, column)?.amount ?? [];
    sheet.cell(at, column);
    return multiply(pay, exact(share));
  });
  return found.length === 0 ? undefined : found.reduce(add, ZERO);
}

const numberIn = (sheet: OwnSheet, at: number, column: number): string =>
  toDecimal(moneyIn(sheet.text(at, column), sheet.talk)?.amount ?? ZERO);

// What is kept back of pay is in it.
const OF_WORKER = /удерж|работник|employee/;

/** What share of pay the employer pays on top of it, where columns of a list of staff say it: of each post, or in their headers. */
export function onTop(sheet: OwnSheet, at: number, pay: Exact): string | undefined {
  if (sheet.found.kind !== "staff") return undefined;
  const shares = sheet.found.others.flatMap((column) => {
    const label = folded(sheet.found.labels[column] ?? "");
    const text = sheet.text(at, column).trim();
    if (!CONTRIBUTIONS.test(label) || OF_WORKER.test(label) || text === "") return [];
    const isShare = text.includes("%") || (label.includes("%") && shareIn(label, sheet.talk) === undefined);
    const share = isShare ? shareIn(text.includes("%") ? text : `${text}%`, sheet.talk) : ofAmount(sheet, label, text, pay); // prettier-ignore
    if (share === undefined) return [];
    sheet.cell(at, column);
    return exact(share);
  });
  return shares.length === 0 ? undefined : toDecimal(sum(shares));
}

// «Взносы 17,25 %» over amounts that are so much of the pay of a year or of a month.
function ofAmount({ talk }: OwnSheet, label: string, text: string, pay: Exact): string | undefined {
  const [share, amount] = [shareIn(label, talk), moneyIn(text, talk)?.amount];
  if (share === undefined || !amount) return undefined;
  const year = multiply(pay, exact(share));
  return [year, divide(year, whole(12))].some((each) => isPrinted(each, toDecimal(amount))) ? share : undefined;
}

const isMonths = (unit: string): boolean => /^(мес|в мес|month|per month|ай)/.test(unit);

// Twelve months are a price a month; any other number of them is so many units.
function timed(base: Row, count: Exact, price: string, months: Exact | undefined, unit: string): { readonly row: Row } {
  const twelve = (value: Exact): boolean => compare(value, whole(12)) === 0;
  if (months !== undefined && twelve(months))
    return { row: { ...base, quantity: toDecimal(count), unit_cost: price, period: code("month") } };
  if (months === undefined && isMonths(unit) && twelve(count))
    return { row: { ...base, quantity: "1", unit_cost: price, period: code("month") } };
  const all = months === undefined ? count : multiply(count, months);
  const variable = PERSON_DAY.test(unit) ? { behaviour: code("variable") } : {};
  return { row: { ...base, ...variable, quantity: toDecimal(all), unit_cost: price, period: code("unit") } };
}
