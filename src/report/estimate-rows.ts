// Makes the lines of an estimate before they are printed, with their columns of amounts and their payers. Also: two
// lines as one, rows of the year, whether the addressee has paid, prices that nobody published said once.
import { tablesBehind } from "../result/result.js";
import { ASSUMPTIONS } from "../calculate/assumptions.js";
import { BASE_LINES, SERVICES } from "../calculate/cost/base-lines.js";
import { ESTIMATE_LINES, ESTIMATE_NEEDS, ESTIMATE_PAYMENTS } from "../calculate/estimate/estimate-rows.js";
import { ADDRESSEE, PAYERS } from "../calculate/estimate/payments.js";
import { UNSTATED } from "../calculate/plan/request-tables.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import type { ChainTable, TableRow } from "../formula/table.js";
import type { Exact } from "../money/exact.js";
import { ONE, ZERO, add, compare, divide, isZero, multiply, subtract, toDecimal, whole } from "../money/exact.js";
import { format } from "../money/format.js";
import type { AmountKind, EstimateColumn, GridColumn } from "./estimate-document.js";
import { known, type Split, splitOf, together } from "./estimate-split.js";
import { capital, label } from "../headline/network-figures.js";
import type { Page } from "./page.js";
import type { FigureId } from "../result/register.js";

/** Centre by centre; contributions of a centre are one line a class, and a service where lines stand by service. */
export function estimateRows(page: Page, columns: readonly AmountColumn[], isByService: boolean): EstimateRow[] {
  const chain = chainOf(tablesBehind(page.result));
  const rows = new Map<string, EstimateRow>();
  for (const line of rowsOfYear(page, ESTIMATE_LINES.name)) {
    const row = rowOf(page, chain, columns, line, isByService);
    if (row.amounts.needed !== undefined && isZero(row.amounts.needed)) continue;
    const key = `${row.centre} ${row.key}`;
    const before = rows.get(key);
    rows.set(key, before === undefined ? row : addedRow(before, row));
  }
  return withServices([...rows.values()], page);
}

/** A column of amounts: the figure that a line has in it, or the kinds of payers whose money it is. */
export type AmountColumn = GridColumn & { readonly kind: AmountKind; readonly from: FigureId | readonly string[] };

/** Amounts of a line by the ids of the columns of an estimate, in their order; undefined where one is not known. */
export type Amounts = Readonly<Record<string, Exact | undefined>>;

/** Every column of amounts that an estimate may have, with one for each payer. */
export function amountColumns(page: Page, isStrict: boolean): AmountColumn[] {
  const own = (kind: Exclude<AmountKind, "paid">, from: FigureId): AmountColumn => ({
    ...estimateColumn(page, kind),
    ...{ kind, from },
  });
  return [
    own("needed", "estimate-need"),
    ...payersIn(page, isStrict).map(({ id, kinds }): AmountColumn => ({
      ...{ id: `paid-${id}`, kind: "paid", label: payerWords(page, id), align: "right" },
      from: kinds,
    })),
    own("cut", "estimate-cut"),
    own("received", "estimate-received"),
    own("signed", "estimate-signed"),
    own("requested", "requested"),
  ];
}

/** A column of an estimate, called by its words. */
export const estimateColumn = ({ locale }: Page, kind: Exclude<EstimateColumn, "paid">): GridColumn => ({
  ...{ id: kind, kind, label: say(locale, `estimate.column.${kind}`) },
  align: ["name", "economic", "unit", "justification"].includes(kind) ? "left" : "right",
});

export const payerWords = ({ locale }: Page, payer: string): string =>
  locale.phrases[`estimate.payer.${payer}`] ?? label(locale, payer);

export type EstimateRow = {
  /** The same in every centre that has the line. */
  readonly key: string;
  readonly centre: string;
  /** Blank where the line is of the whole centre. */
  readonly service: string;
  readonly section: string;
  readonly name: string;
  readonly part: "line" | "pay" | "contributions" | "capital" | "overhead" | "contingency";
  /** Contributions on its pay; of overhead and contingency their share of other lines. Undefined where there is none. */
  readonly rate: Exact | undefined;
  readonly justification: string;
  readonly economic: string;
  readonly split: Split | undefined;
  readonly assumed: readonly string[];
  readonly amounts: Amounts;
};

/** Tables of the chain by name, each with its rows by key. */
type Chain = (table: string, key: string | null | undefined) => TableRow | undefined;

/** Payers that occur, money first, without the addressee. Strict forms have two columns: one's own and others'. */
function payersIn(page: Page, isStrict: boolean): { readonly id: string; readonly kinds: readonly string[] }[] {
  const present = new Set(rowsOfYear(page, ESTIMATE_PAYMENTS.name).map(({ per }) => per["payer"]));
  const [inKind, ...money] = PAYERS;
  const kinds = [...money, inKind].filter((payer) => present.has(payer));
  return isStrict
    ? [
        { id: "contribution", kinds: ["own"] },
        { id: "other", kinds: kinds.filter((kind) => kind !== "own") },
      ]
    : kinds.map((kind) => ({ id: kind, kinds: [kind] }));
}

/** Rows of a table of the chain that are of the year of the estimate; a plan has estimates of later years too. */
export const rowsOfYear = ({ result }: Page, table: string): readonly TableRow[] =>
  (tablesBehind(result).find(({ name }) => name === table)?.rows ?? []).filter(
    ({ per }) => per["scenario"] === undefined && (per["fiscalYear"] ?? "") === result.analysis.fiscalYear,
  );

// The same post of two services stands in two lines: each says of which.
function withServices(rows: readonly EstimateRow[], { locale }: Page): EstimateRow[] {
  const isShared = ({ name, service }: EstimateRow): boolean =>
    service !== "" && rows.some((each) => each.name === name && each.service !== "" && each.service !== service);
  return rows.map((row) =>
    isShared(row) ? { ...row, name: `${row.name}, ${locale.codes[row.service] ?? row.service}` } : row,
  );
}

/** Two rows as one: their amounts are added up, and so are quantities where that means anything. */
export const addedRow = (a: EstimateRow, b: EstimateRow): EstimateRow => ({
  ...a,
  amounts: Object.fromEntries(Object.keys(a.amounts).map((id) => [id, both(a.amounts[id], b.amounts[id])])),
  assumed: [...new Set([...a.assumed, ...b.assumed])],
  // Rates that differ are not named.
  name: a.name === b.name ? a.name : (a.name.split(",")[0] ?? a.name),
  split: together(a.split, b.split),
  rate: sameRate(a.rate, b.rate),
});

export const sameRate = (a: Exact | undefined, b: Exact | undefined): Exact | undefined =>
  a && b && compare(a, b) === 0 ? a : undefined;

const both = (a: Exact | undefined, b: Exact | undefined): Exact | undefined =>
  a === undefined || b === undefined ? undefined : add(a, b);

function chainOf(tables: readonly ChainTable[]): Chain {
  const rows = new Map(
    tables.map(({ name, rows: own }) => [name, new Map(own.map((row) => [row.key, row] as const))] as const),
  );
  return (table, key) => (key == null ? undefined : rows.get(table)?.get(key));
}

function rowOf(
  page: Page,
  chain: Chain,
  columns: readonly AmountColumn[],
  line: TableRow,
  isByService: boolean,
): EstimateRow {
  const { part, line: cost, service = "", centre = "" } = line.per;
  const section = line.cells["section"]?.value ?? "";
  const economic = line.cells["economic"]?.value ?? UNSTATED;
  const base = chain(BASE_LINES.name, chain(ESTIMATE_NEEDS.name, line.key)?.cells["line key"]?.value);
  const isContributions = part === "contributions";
  const isSplit = part === undefined || part === "pay";
  const isOfAll = (cost === undefined || isContributions) && !isByService;
  const standard = base && standardLine(page, base);
  return {
    // Contributions, overhead and contingency of all services of a centre are one line each.
    key: (isOfAll ? [section, part, economic] : [section, service, isContributions ? economic : cost, part]).join(" "),
    centre,
    service: isOfAll ? "" : service,
    section,
    name: isContributions ? contributionsName(page, line.per) : (cost ?? capital(label(page.locale, part ?? ""))),
    part: PARTS.find((each) => each === part) ?? (base?.cells["behaviour"]?.value === "capital" ? "capital" : "line"),
    rate: rateOf(page, line.per, part),
    justification: (isContributions ? undefined : standard?.reason) ?? "",
    economic: withNational(
      page,
      economic === UNSTATED ? say(page.locale, "request.unstated") : classWords(page, economic),
      isContributions ? undefined : standard?.national_code,
    ),
    split: base && isSplit ? lineSplit(page, base) : undefined,
    // What a line rests on and nobody published: hours of a post, places taken, its price.
    assumed: base && isSplit ? [...assumedUnits(page, chain, base), ...assumedPrice(page, base)] : [],
    amounts: amountsOf(page, columns, line.per),
  };
}

const classWords = ({ locale }: Page, economic: string): string =>
  economic === "overhead" || economic === "contingency" ? capital(label(locale, economic)) : economic;

/** The code of the country beside that of the estimate. */
const withNational = ({ locale }: Page, economic: string, national: string | undefined): string =>
  national === undefined ? economic : say(locale, "estimate.code-beside", { national, economic });

const PARTS = ["pay", "contributions", "overhead", "contingency"] as const;

/** Contributions on the pay of a post, or what overhead and contingency are of the lines that they stand upon. */
function rateOf({ index }: Page, { part: _part, ...own }: PerKeys, part: string | undefined): Exact | undefined {
  if (part === "pay") return known(index.find("line-amount", own)?.inputs["on-cost"]?.value);
  if (part === "contingency") return known(index.find("contingency", own)?.inputs["contingency-rate"]?.value);
  if (part !== "overhead") return undefined;
  const { inputs } = index.find("overhead", own) ?? {};
  const rate = known(inputs?.["overhead-rate"]?.value);
  if (rate === undefined || inputs?.["overhead-mode"]?.value === "markup") return rate;
  const rest = subtract(ONE, rate);
  return isZero(rest) ? undefined : divide(rate, rest);
}

function contributionsName({ index, locale }: Page, { part: _part, ...per }: PerKeys): string {
  const rate = known(index.find("line-amount", per)?.inputs["on-cost"]?.value);
  const name = say(locale, "estimate.contributions");
  return rate === undefined ? name : `${name}, ${percent(rate, locale)}`;
}

const percent = (share: Exact, locale: Page["locale"]): string =>
  say(locale, "percent", { value: format(toDecimal(multiply(share, whole(100))), locale.marks) });

function amountsOf({ index }: Page, columns: readonly AmountColumn[], per: PerKeys): Amounts {
  const isPaidKnown = index.find("paid-by-others", per)?.value != null;
  // What a payer pays nothing of has no figure of its own.
  const paid = (kinds: readonly string[]): Exact | undefined =>
    kinds.reduce<Exact | undefined>(
      (all, payer) => {
        const figure = index.find("payer-paid", { ...per, payer });
        return both(all, known(figure === undefined && isPaidKnown ? "0" : figure?.value));
      },
      isPaidKnown || kinds.length > 0 ? ZERO : undefined,
    );
  return Object.fromEntries(
    columns.map(({ id, from }) => [id, typeof from === "string" ? known(index.find(from, per)?.value) : paid(from)]),
  );
}

/** Whether the addressee has given, or signed, anything that pays. */
export const hasPaid = ({ index, result }: Page, by: keyof typeof ADDRESSEE): boolean =>
  index
    .all("payer-paid")
    .some(
      ({ per, value }) =>
        per["payer"] === ADDRESSEE[by] &&
        per["fiscalYear"] === result.analysis.fiscalYear &&
        per["service"] !== undefined &&
        value !== "0",
    );

function lineSplit({ index, result }: Page, { per, cells }: TableRow): Split | undefined {
  const { line: _line, ...ofService } = per;
  const text = (name: string): string => cells[name]?.value ?? "";
  const line = index.find("line-amount", per);
  const months = index.find("months-open", ofService)?.value;
  const ofYear = known(index.find("line-months-share", per)?.value);
  const input = (name: string): Exact | undefined => known(line?.inputs[name]?.value);
  const [units, quantity, share, price] = ["units", "quantity", "share-of-line", "unit-price"].map(input);
  const isPay = text("pay") === "yes";
  const amount = known((isPay ? index.find("pay-amount", per) : line)?.value);
  const open = text("driver") === "post_24_7" ? known(months) : ofYear && multiply(ofYear, whole(12));
  const vat = line?.inputs["vat"]?.value === "yes" && !isPay ? input("vat-rate") : ZERO;
  if (!units || !quantity || !share || !price || !vat || !amount || !open) return undefined;
  return splitOf({
    driver: text("driver"),
    behaviour: text("behaviour"),
    period: text("period"),
    isPay,
    units: multiply(units, share),
    each: quantity,
    months: open,
    price: multiply(price, add(ONE, vat)),
    amount,
    isTurned: result.converted !== undefined,
  });
}

/** Where nobody published any price, it is said once and not in each line. */
export function pricesSaidOnce({ locale }: Page, rows: readonly EstimateRow[]): readonly EstimateRow[] | undefined {
  const word = say(locale, "estimate.assumed-price");
  const priced = rows.filter(({ split }) => split?.price !== undefined);
  if (priced.length < 2 || !priced.every(({ assumed }) => assumed.includes(word))) return undefined;
  return rows.map((row) => ({ ...row, assumed: row.assumed.filter((each) => each !== word) }));
}

function standardLine({ result }: Page, base: TableRow) {
  const from = base.cells["unit-cost"]?.from;
  const cell = from && "cells" in from ? from.cells[0] : undefined;
  return result.network?.costLines?.find(({ file, row }) => file === cell?.file && row === cell.row)?.values;
}

/** Whether nobody published the price of a line. */
const assumedPrice = (page: Page, base: TableRow): string[] =>
  standardLine(page, base)?.source === "assumption" ? [say(page.locale, "estimate.assumed-price")] : [];

function assumedUnits({ locale }: Page, chain: Chain, base: TableRow): string[] {
  const assumption = (key: string | null | undefined): Exact | undefined => {
    const cells = chain(ASSUMPTIONS.name, key)?.cells;
    return cells?.["source"]?.value === "assumption" ? known(cells["value"]?.value) : undefined;
  };
  const driver = base.cells["driver"]?.value ?? "";
  if (driver === "post_24_7") {
    const hours = assumption(base.cells["net-hours key"]?.value);
    return hours ? [say(locale, "estimate.hours", { value: format(toDecimal(hours), locale.marks) })] : [];
  }
  const service = chain(SERVICES.name, base.cells["service key"]?.value)?.cells;
  const isNights = driver === "place_night" || driver === "person_night";
  if (!isNights || service?.["stated-occupancy"]?.value != null || service?.["stated-place-nights"]?.value != null)
    return [];
  const taken = assumption(service?.["assumed-occupancy key"]?.value);
  return taken ? [say(locale, "estimate.taken", { value: percent(taken, locale) })] : [];
}
