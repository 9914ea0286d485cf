import type { Talk } from "../interview/question.js";
import type { StarterCell } from "../interview/starter-cell.js";
import { type Exact, ZERO, add, compare, divide, exact, isZero, multiply, whole } from "../money/exact.js";
import { allDigits, toDecimal } from "../money/to-decimal.js";
import type { OwnSheet } from "./sheet.js";
import { countIn, currencyIn, isInKind, isTotal, priceIn, shareIn, withoutCurrency, withoutInKind } from "./values.js";
import { folded } from "./roles.js";

export type Row = Readonly<Record<string, StarterCell>>;
const code = (name: string): StarterCell => ({ code: name });

/** The lines of a budget or of a list of staff, and the money beside them. */
export type OwnLines = {
  readonly costs: readonly Row[];
  readonly funding: readonly Row[];
  /** Person-days that a line is reckoned by. */
  readonly personNights?: string;
  readonly total: string;
  readonly totals: number;
};

type About = { readonly talk: Talk; readonly service: string; readonly year: string };

const POST = /^(ставк|штатн|ед\.? штат|post|fte|бирдик|бірлік|чел\.?$)/;
const PERSON_DAY = /чел\.?[\s/-]*(день|дн|сут)|человеко-?\s?(день|дни|дней|сут)|койко|person[- ](day|night)/;
const CONTRIBUTIONS =
  /отчислен|взнос|соц\S* ?фонд|социальн\S* (фонд|налог)|contribution|social (fund|security|tax)|аударым|төгүм/;
const OF_PAY = /заработн|зарплат|оплата труда|фот|персонал|штат|salar|personnel|staff|wages|еңбекақы|эмгек акы/;

/** Reads the rows of a centre's own budget, or its list of staff, into cost lines and money by line. */
export function readLines(sheet: OwnSheet, { talk, service, year }: About): OwnLines {
  const isStaff = sheet.found.kind === "staff";
  const [nameRole, quantityRole, priceRole] = isStaff
    ? (["position", "posts", "pay"] as const)
    : (["item", "quantity", "price"] as const);
  const costs: Row[] = [];
  const funding: Row[] = [];
  const sums = new Sums();
  let [section, payroll, totals, grand] = ["", ZERO, 0, 0];
  let personNights: string | undefined;
  let [lastNumber, hasContributions] = ["", false];
  for (const at of sheet.places) {
    const name = sheet.take(at, nameRole);
    const texts = {
      quantity: sheet.seen(at, quantityRole),
      price: sheet.seen(at, priceRole),
      total: sheet.seen(at, "total"),
    };
    const paid = sheet.found.payers.map(
      (column) => [column, sheet.grid.rows[at]?.cells[column]?.trim() ?? ""] as const,
    );
    const isBlank = [...Object.values(texts), ...paid.map(([, text]) => text)].every((text) => text === "");
    if (name === "" || isBlank) {
      sheet.take(at, "number");
      if (name !== "") section = name;
      continue;
    }
    if (isTotal(name)) {
      totals += 1;
      if (/^(всего|grand|total$|общ)/.test(folded(name))) grand += 1;
      const columns = [sheet.found.columns.total, ...sheet.found.payers].filter((each) => each !== undefined);
      for (const column of columns) {
        const printed = priceIn(sheet.cell(at, column), talk);
        if (printed) checkTotal(sheet, at, column, exact(printed.value), sums);
      }
      sums.close();
      section = "";
      if (grand > 1) sheet.tell("own.totals", "question", at, nameRole, { received: name });
      continue;
    }
    // A number of the first level stands beside sections, not in one.
    if (/^\d+\.?$/.test(sheet.take(at, "number")) && section !== "" && /\d\.\d/.test(lastNumber)) section = "";
    lastNumber = sheet.seen(at, "number") || lastNumber;
    const line = lineOf(sheet, at, name, { quantityRole, priceRole }, { talk, payroll, section, isStaff });
    const { amount, personDays, row } = line;
    // Person-days of one line can be those of the centre; of a second one they stand as they are.
    const nights = personDays !== undefined && personNights === undefined ? personDays : undefined;
    if (nights !== undefined) personNights = nights;
    if (CONTRIBUTIONS.test(folded(name))) hasContributions = true;
    costs.push({
      standard_id: "own",
      service: code(service),
      line: name,
      currency: line.currency ?? talk.currency,
      price_year: year,
      vat: code("no"),
      ...row,
      ...(nights !== undefined && { driver: code("person_night"), quantity: "1" }),
    });
    if (row["pay"] !== undefined) payroll = add(payroll, amount);
    if (sheet.found.columns.total !== undefined) sums.put(sheet.found.columns.total, amount);
    for (const [column] of paid) {
      const money = moneyOf(sheet, at, column, talk);
      if (!money) continue;
      sums.put(column, exact(money.amount));
      funding.push({ service: code(service), line: name, fiscal_year: year, ...money.row });
    }
  }
  return {
    // Contributions that have a line of their own are not added to pay once more.
    costs: hasContributions ? costs.map((row) => (row["pay"] === undefined ? row : { ...row, on_cost: "0" })) : costs,
    funding,
    ...(personNights !== undefined && { personNights }),
    total: toDecimal(sums.all(sheet.found.columns.total ?? -1)),
    totals,
  };
}

/** What was added up of each column: since the last total, and since the beginning. */
class Sums {
  #parts = new Map<number, Exact[]>();
  #open = new Map<number, Exact>();

  put(column: number, amount: Exact): void {
    this.#open.set(column, add(this.#open.get(column) ?? ZERO, amount));
  }
  close(): void {
    for (const [column, open] of this.#open) this.#parts.set(column, [...(this.#parts.get(column) ?? []), open]);
    this.#open = new Map();
  }
  all(column: number): Exact {
    return [...(this.#parts.get(column) ?? []), this.#open.get(column) ?? ZERO].reduce(add, ZERO);
  }
  since(column: number): Exact {
    return this.#open.get(column) ?? ZERO;
  }
}

function checkTotal(sheet: OwnSheet, at: number, column: number, printed: Exact, sums: Sums): void {
  const [since, all] = [sums.since(column), sums.all(column)];
  if ([since, all].some((each) => compare(each, printed) === 0)) return;
  const expected = isZero(since) ? all : since;
  sheet.tell("own.total", "question", at, column, { received: allDigits(printed), expected: toDecimal(expected) });
}

type Roles = Readonly<Record<"quantityRole" | "priceRole", "posts" | "pay" | "quantity" | "price">>;

function lineOf(
  sheet: OwnSheet,
  at: number,
  name: string,
  { quantityRole, priceRole }: Roles,
  {
    talk,
    payroll,
    section,
    isStaff,
  }: { readonly talk: Talk; readonly payroll: Exact; readonly section: string; readonly isStaff: boolean },
): { readonly row: Row; readonly amount: Exact; readonly personDays?: string; readonly currency?: string } {
  const [quantityText, priceText, monthsText] = [
    sheet.take(at, quantityRole),
    sheet.take(at, priceRole),
    sheet.take(at, "months"),
  ];
  const [totalText, unitText] = [sheet.take(at, "total"), sheet.take(at, "unit")];
  const quantity = countIn(quantityText, talk);
  const [price, printed] = [priceIn(priceText, talk), priceIn(totalText, talk)];
  const months = countIn(monthsText, talk)?.value;
  const unit = folded(quantity?.unit !== undefined && quantity.unit !== "" ? quantity.unit : unitText);
  const total = printed && exact(printed.value);
  if (totalText !== "" && !printed) sheet.tell("own.number", "question", at, "total", { received: totalText });
  if (quantityText !== "" && !quantity)
    sheet.tell("own.number", "question", at, quantityRole, { received: quantityText });
  const isPost = isStaff || POST.test(unit);
  const isPay = !CONTRIBUTIONS.test(folded(name)) && (isPost || OF_PAY.test(folded(section)));
  const base = { behaviour: code("fixed"), driver: code("centre"), ...(isPay && { pay: code("yes") }) };
  const currency = price?.currency ?? printed?.currency;
  const about = currency === undefined ? {} : { currency };
  const share = quantity || price ? undefined : shareIn(name, talk);
  if (share !== undefined && total && compare(multiply(payroll, exact(share)), total) === 0)
    return { row: { ...base, driver: code("payroll"), quantity: share, unit_cost: "1" }, amount: total };
  const lump = (amount: Exact) => ({
    ...about,
    row: { ...base, quantity: "1", unit_cost: toDecimal(amount), period: code("year") },
    amount,
  });
  if (!price) {
    if (total === undefined || !quantity || isZero(quantity.value)) {
      if (total !== undefined) return lump(total);
      sheet.tell(isPost ? "own.pay" : "own.price", "question", at, priceRole, { received: name });
      return { row: { ...base, quantity: quantity ? toDecimal(quantity.value) : "1" }, amount: ZERO };
    }
    // A price that only a contract says follows from the total.
    const times = multiply(quantity.value, isMonths(unit) ? whole(1) : (months ?? whole(1)));
    const each = divide(total, times);
    const isExact = compare(exact(toDecimal(each)), each) === 0;
    if (priceText !== "")
      sheet.tell("own.agreed", "warning", at, priceRole, { received: priceText, expected: toDecimal(each) });
    return isExact
      ? {
          ...about,
          ...timed(base, quantity.value, toDecimal(each), isMonths(unit) ? undefined : months, unit),
          amount: total,
        }
      : lump(total);
  }
  if (quantityText !== "" && !quantity && total !== undefined) return lump(total);
  const count = quantity?.value ?? whole(1);
  const cost = exact(price.value);
  const [withMonths, plain] = [multiply(multiply(count, cost), months ?? whole(1)), multiply(count, cost)];
  const usesMonths = months !== undefined && !isMonths(unit);
  const amount = usesMonths ? withMonths : plain;
  if (total && compare(amount, total) !== 0) {
    // Pay without a column of months is pay of a month.
    if (months === undefined && compare(multiply(plain, whole(12)), total) === 0)
      return { ...about, ...timed(base, count, price.value, whole(12), unit), amount: total };
    const other = usesMonths ? plain : withMonths;
    if (compare(other, total) === 0)
      return { ...about, ...timed(base, count, price.value, usesMonths ? undefined : months, unit), amount: total };
    sheet.tell("own.product", "question", at, "total", {
      received: toDecimal(total),
      expected: toDecimal(amount),
      detail: { line: name },
    });
    return lump(total);
  }
  const days = PERSON_DAY.test(unit) && months === undefined ? { personDays: toDecimal(count) } : {};
  return { ...about, ...days, ...timed(base, count, price.value, usesMonths ? months : undefined, unit), amount };
}

const isMonths = (unit: string): boolean => /^(мес|month|ай)/.test(unit);

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

/** A cell of a payer: «720 000 (натурой, мэрия)», in the currency of its column. */
function moneyOf(sheet: OwnSheet, at: number, column: number, talk: Talk) {
  const text = sheet.cell(at, column);
  if (text === "") return undefined;
  const label = sheet.found.labels[column] ?? "";
  const [, number = text, note = ""] = /^([^()]*\d[^()]*)\(([^)]*)\)\s*$/u.exec(text) ?? [];
  const price = priceIn(number.trim(), talk);
  if (!price) {
    sheet.tell("own.number", "question", at, column, { received: text });
    return undefined;
  }
  const inKind = isInKind(text) || isInKind(label);
  const named = withoutInKind(note);
  const source = named === "" ? withoutCurrency(label, talk) : named;
  const currency = price.currency ?? currencyIn(label, talk) ?? talk.currency;
  return {
    amount: price.value,
    row: { source, form: code(inKind ? "in_kind" : "cash"), amount: price.value, currency } satisfies Row,
  };
}
