// Reads the rows of a centre's own budget, or its list of staff, into cost lines, money by line and amounts by month;
// holds its totals against the sums of its rows.
import { type StarterRow as Row, code, codeIn } from "../interview/starter-table.js";
import { type Exact, ZERO, add, compare, exact, isZero, multiply, sum, toDecimal } from "../money/exact.js";
import { CONTRIBUTIONS, lineOf, onTop } from "./cost-line.js";
import type { CentreNames } from "./centre-names.js";
import { type Part, partsOf, payerColumn } from "./amount-columns.js";
import { amountIn } from "./column-money.js";
import type { OwnSheet } from "./own-sheet.js";
import { Sums } from "./running-sums.js";
import type { Role } from "./recognise.js";
import {
  countIn,
  currencyIn,
  folded,
  isPrinted,
  isTotal,
  namesTotal,
  productIn,
  projectYearIn,
  servicesIn,
} from "./values.js";
import { payerMoney, payerShare, payersOf } from "./read-payer.js";

/** The lines of a budget or of a list of staff, and the money beside them. */
export type OwnLines = {
  readonly costs: readonly Row[];
  readonly funding: readonly Row[];
  /** Amounts that differ from month to month, where the columns are months. */
  readonly months: readonly Row[];
  /** Person-days of the year that a line multiplies by, as the budget writes them. */
  readonly personNights?: string;
  /** What all lines come to, where any amount is known and all are in one currency. */
  readonly total: string;
  readonly currency: string;
  /** Whether some amounts are missing, so that `total` is only a lower bound. */
  readonly isLeast: boolean;
  /** How many rows are totals. */
  readonly totals: number;
  /** Headers of the columns of payers. */
  readonly payers: readonly string[];
  /** Whether the table itself says the service of each line. */
  readonly saysServices: boolean;
  /** What its lines of pay come to. */
  readonly payroll: Exact;
};

type About = {
  /** The centre whose budget the whole table is; blank where it says none. */
  readonly centre: string;
  readonly service: string;
  readonly year: string;
  /** Names of lines that are taken, with their service: a table of costs has each once. */
  readonly taken: Set<string>;
  readonly names: CentreNames;
};

/** Reads the rows of a centre's own budget, or its list of staff, into cost lines and money by line. */
export function readLines(sheet: OwnSheet, about: About): OwnLines {
  const parts = partsOf(sheet);
  if (sheet.found.isGuessed) {
    const { columns, labels } = sheet.found;
    const [received, expected] = [labels[columns.item ?? 0] ?? "", labels[columns.total ?? 0] ?? ""];
    sheet.tell("own.no-header", "warning", sheet.found.top, undefined, { received, expected });
  }
  const columnOf = (year: string) => parts.find((part) => part.as === "year" && part.year === year)?.column;
  // The first year of a project is the one that is asked for, unless columns name it.
  const first = columnOf("1");
  const yearColumn = columnOf(about.year) ?? first;
  const reader = new LineReader(sheet, about, parts, yearColumn ?? inOwnCurrency(sheet) ?? sheet.found.columns.total);
  for (const at of sheet.bodyRows) reader.row(at);
  const others = parts.flatMap(({ as, column }) => (as === "year" && column !== yearColumn ? [column] : []));
  const aside = [...others, ...(yearColumn !== undefined ? [sheet.found.columns.total] : [])].filter(
    (column) => column !== undefined,
  );
  const header = sheet.found.headers[yearColumn ?? sheet.found.columns.total ?? -1] ?? "";
  const projectYear = projectYearIn(header) === undefined ? undefined : header;
  const detail = projectYear === undefined ? {} : { detail: { first: projectYear, year: about.year } };
  sheet.tellAside(projectYear === undefined ? "own.years" : "own.project-years", aside, detail);
  sheet.tellAside(
    "own.requested",
    parts.flatMap(({ as, column }) => (as === "requested" ? [column] : [])),
  );
  return reader.lines();
}

// «Сумма в сомах» beside «Сумма в долларах»: the same in the currency that is asked for, where no price is in the other.
function inOwnCurrency(sheet: OwnSheet): number | undefined {
  const { columns, others, headers } = sheet.found;
  const { total, price } = columns;
  const currencyOf = (column: number) => currencyIn(headers[column] ?? "", sheet.talk);
  const isFilled = (at: number, column: number): boolean => sheet.text(at, column) !== "";
  if (total === undefined || price !== undefined || (currencyOf(total) ?? sheet.talk.currency) === sheet.talk.currency)
    return undefined;
  return others.find(
    (column) =>
      currencyOf(column) === sheet.talk.currency &&
      sheet.bodyRows.every((at) => isFilled(at, column) === isFilled(at, total)),
  );
}

/** What was made of one row. */
type Read = {
  readonly at: number;
  readonly amount: Exact;
  readonly costs: readonly Row[];
  readonly funding: readonly Row[];
  readonly months: readonly Row[];
};
const NUMBERED = /^(\d+(?:\.\d+)+\.?|\d+[.)])\s+(?=\p{L})/u;

// Keys of sums that are of no column of their own: amounts of all lines; nothing.
const [ALL_LINES, NO_COLUMN] = [-1, -2];

class LineReader {
  readonly #sheet: OwnSheet;
  readonly #about: About;
  readonly #parts: readonly Part[];
  readonly #total: number | undefined;
  readonly #payer: number | undefined;
  readonly #sums = new Map<number, Sums>();
  #lines: Read[] = [];
  /** Lines behind which «of which» stands. */
  readonly #divided = new Set<number>();
  readonly #parents: { readonly at: number; readonly number: string; readonly printed: string }[] = [];
  readonly #amounts: { readonly number: string; readonly amount: Exact }[] = [];
  readonly #lastAmount: number;
  #section = "";
  #service: string | undefined;
  #linesWithoutService = 0;
  #payroll = ZERO;
  #totals = 0;
  #grandTotals = 0;
  #lastNumber = "";
  #personNights: string | undefined;
  #hasContributions = false;
  /** Whether a line is the last row that was read. */
  #isInLines = false;
  /** Whether a list of staff says of each post what is paid on top of it. */
  #namesOnCosts = false;

  constructor(sheet: OwnSheet, about: About, parts: readonly Part[], total: number | undefined) {
    this.#sheet = sheet;
    this.#about = about;
    this.#parts = parts;
    this.#total = total;
    this.#payer = payerColumn(sheet);
    this.#lastAmount = sheet.bodyRows.findLast((at) => this.#valuesAt(at).some((text) => /\d/.test(text))) ?? 0;
  }

  get #roles(): readonly [name: Role, quantity: Role, price: Role] {
    return this.#sheet.found.kind === "staff" ? ["position", "posts", "pay"] : ["item", "quantity", "price"];
  }

  // What tells a line from a heading: how many, at which price, how much.
  #valuesAt(at: number): readonly string[] {
    const [, quantityRole, priceRole] = this.#roles;
    const amounts = [this.#total, this.#sheet.found.columns.sums, ...this.#parts.map(({ column }) => column)];
    const texts = [quantityRole, priceRole, "computation" as const].map((role) => this.#sheet.seen(at, role));
    return [...texts, ...amounts.map((column) => this.#sheet.text(at, column))];
  }

  row(at: number): void {
    const sheet = this.#sheet;
    if (sheet.isHeaderAgain(at)) return;
    const [nameRole] = this.#roles;
    const name = this.#nameAt(at, nameRole);
    const number = this.#numberAt(at);
    const isBlank = this.#valuesAt(at).every((text) => text === "");
    // Below the last amount stand signatures and notes.
    if (this.#totals > 0 && at > this.#lastAmount && !isBlank) return;
    const over = (sheet.grid.rows[at]?.cells ?? []).findIndex((text) => isTotal(text));
    if (name === "" && over >= 0 && !isBlank) {
      this.#totalRow(at, sheet.cell(at, over));
      return;
    }
    if (name === "" || isBlank) {
      sheet.take(at, "number");
      if (name !== "") this.#heading(at, name, number);
      return;
    }
    // A row of per cent of the rows above is no line.
    if (folded(name).startsWith("%")) return;
    if (this.#isTotal(at, name)) {
      this.#totalRow(at, name);
      return;
    }
    // A number of the first level stands beside sections, not in one.
    sheet.take(at, "number");
    if (/^\d+\.?$/.test(number) && this.#section !== "" && /\d[.,]\d/.test(this.#lastNumber)) this.#section = "";
    this.#lastNumber = number || this.#lastNumber;
    if (this.#hasSubLines(at, number)) {
      const printed = this.#printed(at, this.#total);
      this.#section = name;
      if (printed !== undefined) this.#parents.push({ at, number: plainNumber(number), printed });
      return;
    }
    this.#line(at, name, number);
  }

  lines(): OwnLines {
    const { labels } = this.#sheet.found;
    for (const { at, number, printed } of this.#parents) {
      const inside = this.#amounts.filter((each) => each.number.startsWith(`${number}.`));
      const sum = inside.map(({ amount }) => amount).reduce(add, ZERO);
      if (!isPrinted(sum, printed)) this.#wrongTotal(at, this.#total, printed, toDecimal(sum));
    }
    const divided = this.#sumsOf(this.#total ?? ALL_LINES).divided(this.#divided);
    this.#drop(divided);
    for (const at of this.#divided)
      if (!divided.has(at) && this.#lines.some((line) => line.at === at))
        this.#wrongTotal(at, this.#total, this.#printed(at, this.#total) ?? "", "?");
    const costs = this.#lines.flatMap((line) => this.#settled(line));
    const isStaff = this.#sheet.found.kind === "staff";
    const isPaid = costs.some((row) => row["pay"] !== undefined);
    if (isPaid && !this.#hasContributions) {
      const [issue, severity] = isStaff
        ? (["own.contributions", "question"] as const)
        : (["own.no-contributions", "warning"] as const);
      this.#sheet.tell(issue, severity, this.#sheet.found.top, undefined);
    }
    return {
      // What a budget has no line for costs nothing more; a line of its own is not added to pay once more.
      costs:
        !this.#namesOnCosts && (this.#hasContributions || !isStaff)
          ? costs.map((row) => (row["pay"] === undefined ? row : { ...row, on_cost: "0" }))
          : costs,
      funding: this.#lines.flatMap((line) => line.funding),
      months: this.#lines.flatMap((line) => line.months),
      payroll: this.#payroll,
      ...(this.#personNights !== undefined && { personNights: this.#personNights }),
      ...this.#whole(costs),
      totals: this.#totals,
      payers: [
        ...this.#parts.flatMap(({ as, column }) => (as === "payer" || as === "share" ? [labels[column] ?? ""] : [])),
        ...(this.#payer === undefined ? [] : [labels[this.#payer] ?? ""]),
      ],
      saysServices: costs.length > 0 && this.#linesWithoutService === 0,
    };
  }

  // A share of pay stands where the pay of its service comes to its amount in the end; else the amount stands.
  #settled({ amount, costs }: Read): readonly Row[] {
    const [row] = costs;
    if (row === undefined || codeIn(row["driver"]) !== "payroll") return costs;
    const isOfPay = (each: Row): boolean =>
      each["pay"] !== undefined &&
      ["standard_id", "service"].every((key) => cellText(each[key]) === cellText(row[key]));
    // A line of several services is cut into an amount of each.
    const amountOf = (line: Read, each: Row): Exact =>
      line.costs.length === 1 ? line.amount : exact(cellText(each["unit_cost"]));
    const paid = sum(this.#lines.flatMap((line) => line.costs.filter(isOfPay).map((each) => amountOf(line, each))));
    if (compare(multiply(paid, exact(cellText(row["quantity"]))), amount) === 0) return costs;
    return [{ ...row, ...lumpOf(amount) }];
  }

  // A line with its numbering before its name: «1.1 Coordinator».
  #nameAt(at: number, role: Role): string {
    return this.#sheet.take(at, role).replace(NUMBERED, "");
  }

  #numberAt(at: number): string {
    const { columns } = this.#sheet.found;
    if (columns.number !== undefined) return this.#sheet.text(at, columns.number);
    return NUMBERED.exec(this.#sheet.seen(at, this.#roles[0]))?.[1] ?? "";
  }

  #drop(lines: ReadonlySet<number>): void {
    this.#lines = this.#lines.filter(({ at }) => !lines.has(at));
    for (const each of this.#sums.values()) each.drop(lines);
  }

  #whole(costs: readonly Row[]): Pick<OwnLines, "total" | "currency" | "isLeast"> {
    const currencies = new Set(costs.map(({ currency }) => (typeof currency === "string" ? currency : "")));
    const [currency = this.#sheet.talk.currency] = currencies;
    const isKnown = currencies.size === 1 && costs.some((row) => row["unit_cost"] !== undefined);
    const isBlank = this.#sheet.issues.some(({ code }) => code === "own.blank-line");
    const isLeast = isBlank || costs.some((row) => row["unit_cost"] === undefined);
    return { total: isKnown ? toDecimal(this.#sumsOf(ALL_LINES).all) : "", currency, isLeast };
  }

  #heading(at: number, name: string, number: string): void {
    // What is numbered as its neighbours are is a line that is left blank, and so is a name among lines of no section.
    const isNumbered = /\d[.,]\d/.test(number) && !this.#hasSubLines(at, number);
    if (isNumbered || this.#isAmongLines(at, name, number)) {
      this.#sheet.tell("own.blank-line", "warning", at, undefined, { received: name });
      return;
    }
    const last = this.#lines.at(-1);
    if (/^(в том числе|в т\. ?ч|из них|of which|including|анын ичинде|оның ішінде)/.test(folded(name))) {
      if (last) this.#divided.add(last.at);
      return;
    }
    this.#section = name;
    const [service, ...more] = servicesIn(name);
    if (service !== undefined && more.length === 0) this.#service = service;
  }

  // A section stands first, behind a total, behind a blank row or another section, in capitals or before a colon, names
  // a service, or has no number where lines have one.
  #isAmongLines(at: number, name: string, number: string): boolean {
    const { rows } = this.#sheet.grid;
    const isApart = (rows[at]?.row ?? 0) - (rows[at - 1]?.row ?? 0) > 1;
    const isUnlike = this.#lastNumber !== "" && number === "";
    const isSection = /[:_]\s*$/.test(name) || name === name.toUpperCase() || servicesIn(name).length > 0;
    return this.#isInLines && this.#section === "" && !isApart && !isUnlike && !isSection;
  }

  #hasSubLines(at: number, number: string): boolean {
    const plain = plainNumber(number);
    if (plain === "") return false;
    const next = this.#sheet.bodyRows.filter((place) => place > at).map((place) => this.#numberAt(place));
    return plainNumber(next.find((text) => text !== "") ?? "").startsWith(`${plain}.`);
  }

  #isTotal(at: number, name: string): boolean {
    if (isTotal(name)) return true;
    const printed = this.#printed(at, this.#total);
    if (printed === undefined) return this.#sheet.seen(at, "sums") !== "";
    const sums = this.#sumsOf(this.#total);
    // The last amount is a total, whatever it is called, where more than two lines come to it.
    if (at === this.#lastAmount && this.#lines.length > 2 && isPrinted(sums.all, printed)) return true;
    if (namesTotal(name) && (sums.fits(printed) || sums.endsWith(printed))) return true;
    // What multiplies the sum of lines above by something is their sum with something on top.
    const [base] = productIn(this.#sheet.seen(at, "computation"), this.#sheet.talk) ?? [];
    return base !== undefined && sums.holds(toDecimal(base));
  }

  #totalRow(at: number, name: string): void {
    const sheet = this.#sheet;
    this.#totals += 1;
    if (/^(всего|grand|total$|общ)/.test(folded(name))) this.#grandTotals += 1;
    const { posts, sums, pay } = sheet.found.columns;
    const parts = this.#parts.filter(({ as, column }) => as !== "year" && column !== this.#total);
    for (const { column } of parts.filter(({ as }) => as === "share")) sheet.cell(at, column);
    const counted = parts.filter(({ as }) => as !== "share").map(({ column }) => column);
    const columns = [this.#total, ...counted, posts];
    const currencies = new Set(this.#lines.flatMap(({ costs }) => costs.map(({ currency }) => currency)));
    const mixed = currencies.size > 1 ? this.#printed(at, this.#total) : undefined;
    if (mixed !== undefined) sheet.ask("own.mixed", at, this.#total, mixed);
    for (const column of columns.filter(
      (each) => each !== undefined && (each !== this.#total || currencies.size < 2),
    )) {
      const printed = this.#printed(at, column);
      const found = this.#sumsOf(column);
      if (printed === undefined || found.fits(printed)) continue;
      const parents = column === this.#total ? found.parents(printed, this.#divided) : undefined;
      if (parents) this.#drop(parents);
      else if (!found.endsWith(printed)) this.#wrongTotal(at, column, printed, found.expected);
    }
    const ofSums = this.#printed(at, sums);
    if (sums !== undefined && ofSums !== undefined && !this.#sumsOf(this.#total).fits(ofSums))
      this.#wrongTotal(at, sums, ofSums, this.#sumsOf(this.#total).expected);
    // A sum of salaries is nobody's pay.
    if (pay !== undefined) sheet.cell(at, pay);
    for (const each of this.#sums.values()) each.close();
    [this.#section, this.#service, this.#isInLines] = ["", undefined, false];
    if (this.#grandTotals > 1) sheet.ask("own.totals", at, this.#roles[0], name);
  }

  #wrongTotal(at: number, column: number | undefined, received: string, expected: string): void {
    this.#sheet.ask("own.total", at, column, received, { expected });
  }

  // Posts of several departments may have one name: the later ones are told apart by their section, or by a number.
  #freeName(name: string, place: string): string {
    const { taken } = this.#about;
    const tries = [name, ...(this.#section === "" ? [] : [`${name} (${this.#section})`])];
    const free = tries.find((each) => !taken.has(`${place}/${each}`));
    let [more, found] = [2, free ?? name];
    while (taken.has(`${place}/${found}`)) found = `${name} (${String(more++)})`;
    taken.add(`${place}/${found}`);
    return found;
  }

  #line(at: number, written: string, number: string): void {
    const sheet = this.#sheet;
    this.#isInLines = true;
    const { service, year } = this.#about;
    const line = lineOf(sheet, at, written, {
      total: this.#total,
      parts: this.#parts,
      payroll: this.#payroll,
      section: sheet.take(at, "section") || this.#section,
    });
    const { amount, printed, personDays, row } = line;
    // Person-days of one line can be those of the centre; of a second one they stand as they are.
    const nights = personDays !== undefined && this.#personNights === undefined ? personDays : undefined;
    if (nights !== undefined) this.#personNights = nights;
    if (CONTRIBUTIONS.test(folded(written))) this.#hasContributions = true;
    const said = servicesIn(sheet.take(at, "service"))[0] ?? this.#service;
    const centre = this.#centreOf(sheet.take(at, "centre") || this.#about.centre);
    const of = said ?? service;
    const split = this.#parted(at, of);
    if (said === undefined && split.every(({ isSaid }) => !isSaid)) this.#linesWithoutService += 1;
    const name = this.#freeName(written, `${centre ?? ""}/${split[0]?.service ?? of}`);
    const base = {
      standard_id: "own",
      line: name,
      currency: line.currency ?? sheet.talk.currency,
      price_year: year,
      vat: code("no"),
      ...(/\d/.test(sheet.seen(at, "economic")) && { national_code: sheet.take(at, "economic") }),
    };
    const pay = row["pay"] === undefined ? {} : { pay: row["pay"] };
    const share = row["pay"] === undefined ? undefined : onTop(sheet, at, amount);
    if (share !== undefined) [this.#hasContributions, this.#namesOnCosts] = [true, true];
    const whole: Row = {
      ...base,
      service: code(of),
      ...row,
      ...(share !== undefined && { on_cost: share }),
      ...(nights !== undefined && { driver: code("person_night"), quantity: "1" }),
    };
    const costs: readonly Row[] =
      split.length === 0
        ? [whole]
        : split.map((each) => ({ ...base, ...each.standard, service: code(each.service), ...lumpOf(each.amount), ...pay })); // prettier-ignore
    if (row["pay"] !== undefined) this.#payroll = add(this.#payroll, amount);
    this.#sumsOf(ALL_LINES).put(at, amount);
    if (this.#total !== undefined) this.#sumsOf(this.#total).put(at, printed ?? amount);
    const { posts } = sheet.found.columns;
    const count = posts === undefined ? undefined : countIn(sheet.text(at, posts), sheet.talk);
    if (posts !== undefined && count) this.#sumsOf(posts).put(at, count.value);
    if (number !== "") this.#amounts.push({ number: plainNumber(number), amount });
    const placed = (rows: readonly Row[]): readonly Row[] =>
      rows.map((each) => (centre === undefined ? each : { centre_id: centre, ...each }));
    this.#lines.push({
      at,
      amount,
      costs: costs.map((each) => (centre === undefined ? each : { ...each, standard_id: `own-${centre}` })),
      funding: placed([
        ...this.#parts.flatMap((part) => this.#part(at, part, of, name)),
        ...this.#shared(at, { amount, currency: base.currency }, of, name),
        ...this.#paidByNamedPayer(at, base.currency, amount, of, name),
      ]),
      months: placed(this.#byMonth(at, of, name)),
    });
  }

  // Amounts of services, or of centres, that stand in columns of their own.
  #parted(at: number, of: string) {
    return this.#parts.flatMap((part) => {
      if (part.as !== "service" && part.as !== "centre") return [];
      const { amount = ZERO } = amountIn(this.#sheet, at, part.column) ?? {};
      if (isZero(amount)) return [];
      if (part.as === "service") return [{ amount, service: part.service, isSaid: true, standard: {} }];
      const centre = this.#centreOf(this.#sheet.found.labels[part.column] ?? "") ?? "";
      return [{ amount, service: of, isSaid: false, standard: { standard_id: `own-${centre}` } }];
    });
  }

  #centreOf(name: string): string | undefined {
    if (name === "") return undefined;
    const { names } = this.#about;
    return (names.find(name) ?? names.put(name)).id;
  }

  // A payer that a row names pays all of it, or the per cent that stands with its name.
  #paidByNamedPayer(at: number, currency: string, amount: Exact, service: string, line: string): readonly Row[] {
    const { year } = this.#about;
    const paid = this.#payer === undefined || isZero(amount) ? [] : payersOf(this.#sheet, at, this.#payer, amount);
    return paid.map((row) => ({ service: code(service), line, fiscal_year: year, ...row, currency }));
  }

  // What payers give in per cent of the line; together they give no more than all of it.
  #shared(at: number, of: { readonly amount: Exact; readonly currency: string }, service: string, line: string) {
    const { year } = this.#about;
    const paid = this.#parts.flatMap((part) => {
      const given = part.as === "share" ? payerShare(this.#sheet, at, part.column, of) : undefined;
      return given ? [given] : [];
    });
    const all = sum(paid.map(({ amount }) => exact(amount)));
    if (compare(all, of.amount) > 0)
      this.#sheet.ask("own.parts", at, this.#total, toDecimal(of.amount), { expected: toDecimal(all) });
    return paid.map(({ row }) => ({ service: code(service), line, fiscal_year: year, ...row }));
  }

  #part(at: number, part: Part, service: string, name: string): readonly Row[] {
    const { year } = this.#about;
    if (part.as === "payer") {
      const money = payerMoney(this.#sheet, at, part.column);
      if (!money || isZero(exact(money.amount))) return [];
      this.#sumsOf(part.column).put(at, exact(money.amount));
      return [{ service: code(service), line: name, fiscal_year: year, ...money.row }];
    }
    const isAside = part.as === "year" && part.column !== this.#total;
    const read = isAside ? undefined : amountIn(this.#sheet, at, part.column);
    if (read && part.column !== this.#total) this.#sumsOf(part.column).put(at, read.amount);
    return [];
  }

  // Only single months are kept: nobody says how a quarter lies in its months.
  #byMonth(at: number, service: string, line: string): readonly Row[] {
    const read = this.#parts.flatMap((part) => {
      if (part.as !== "months" || part.months[0] !== part.months[1]) return [];
      return [{ month: part.months[0], amount: toDecimal(amountIn(this.#sheet, at, part.column)?.amount ?? ZERO) }];
    });
    if (new Set(read.map(({ amount }) => amount)).size < 2) return [];
    return read.map(({ month, amount }) => ({ service: code(service), month, line, amount }));
  }

  #printed(at: number, column: number | undefined): string | undefined {
    const read = column === undefined ? undefined : amountIn(this.#sheet, at, column);
    if (!read || column === undefined) return undefined;
    // Decimals that are written say how a sum was rounded.
    const [, decimals = ""] = /[.,](\d{1,2})\D*$/.exec(this.#sheet.text(at, column)) ?? [];
    const plain = toDecimal(read.amount);
    return decimals === "" || plain.includes(".") ? plain : `${plain}.${"0".repeat(decimals.length)}`;
  }

  #sumsOf(column = NO_COLUMN): Sums {
    const found = this.#sums.get(column) ?? new Sums();
    this.#sums.set(column, found);
    return found;
  }
}

const cellText = (cell: Row[string] | undefined): string => (typeof cell === "string" ? cell : (codeIn(cell) ?? ""));

// `1,1` of a spreadsheet with a decimal comma is `1.1`.
const plainNumber = (number: string): string => number.trim().replaceAll(",", ".").replace(/\.$/, "");

const lumpOf = (amount: Exact): Row => ({
  behaviour: code("fixed"),
  driver: code("centre"),
  quantity: "1",
  unit_cost: toDecimal(amount),
  period: code("year"),
});
