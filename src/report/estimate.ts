// Makes the estimate of a result as a document without a format; and the head of a request alone (to whom, from whom).
import { type Result, tablesBehind } from "../result/result.js";
import { BASE_LINES, SERVICES } from "../calculate/cost/base-lines.js";
import { type Locale, say } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { type Exact, exact, isZero, round, sum, toDecimal } from "../money/exact.js";
import type { AmountKind, EstimateDocument, EstimateGrid, EstimateTerm } from "./estimate-document.js";
import { cellIn, paidIn, totalCell } from "./estimate-grid.js";
import { estimateForm, isStrict } from "./estimate-form.js";
import type { EstimateRow } from "./estimate-rows.js";
import { amountColumns, estimateRows, hasPaid, payerWords, pricesSaidOnce, rowsOfYear } from "./estimate-rows.js";
import { addedUp, cellOf, estimateGrid, inWhole, sumOf, sumRow } from "./estimate-table.js";
import { column, figureTable } from "./figure-table.js";
import { known } from "./estimate-split.js";
import { checked, incompleteByRows } from "../headline/checks.js";
import { keptWords } from "./mode-words.js";
import { capital, centreName } from "../headline/network-figures.js";
import { type HeadLine, type Page, type Table, dateWords, pageOf } from "./page.js";
import { FUNDING } from "../calculate/funding/gap-tables.js";
import { INDICES } from "../calculate/assumptions.js";
import type { Figure } from "../formula/figure.js";
import { fold } from "../model/table.js";
import { format } from "../money/format.js";

/** Centres of which something is not known stand outside the whole; none where that would leave nobody. */
function outsideIn(rows: readonly EstimateRow[]): ReadonlySet<string> {
  const centres = new Set(rows.map(({ centre }) => centre));
  const unknown = unknownIn(rows);
  return unknown.size === centres.size ? new Set() : unknown;
}

const unknownIn = (rows: readonly EstimateRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ centre, amounts }) => (amounts.requested === undefined ? centre : [])));

/** What the paper says of centres of which something is not known: each with the reason, where it may be told. */
function unknownWords(page: Page, ids: ReadonlySet<string>, nameOf: (id: string) => string): string[] {
  const list = [...ids].map((id) => {
    const reason = reasonOf(page, id);
    return reason === "" ? nameOf(id) : `${nameOf(id)} (${reason})`;
  });
  return list.length === 0 ? [] : [say(page.locale, "estimate.outside", { list: list.join("; ") })];
}

// What it needs comes before what is asked for it.
function reasonOf({ index, problems, result, locale }: Page, centre: string): string {
  const per = { fiscalYear: result.analysis.fiscalYear, centre };
  const figures = [index.find("estimate-need", per), index.find("requested", per)];
  const unknown = figures.find((figure) => figure?.value === null);
  // Which row it is stands in the report.
  if (unknown?.undefined.code === "refused") return say(locale, "estimate.refused");
  const number = unknown && problems.reasonOf(unknown);
  return (
    problems
      .list()
      .find((each) => each.number === number)
      ?.text.replace(/\.$/u, "") ?? ""
  );
}

/**
 * The estimate of a result: each line of the need by section, class and centre, who pays it, and what is asked for.
 *
 * @param result - of a run with `estimate`: what `publish` gives, or what the run found
 * @param locale - the language
 * @returns the estimate; undefined where the run has none, or nothing of it may be seen
 */
export function estimate(result: Result, locale: Locale): EstimateDocument | undefined {
  const asked = result.analysis.request;
  if (asked === undefined) return undefined;
  const { page, total } = pageOf(result, locale);
  const isByService = isStrict(asked);
  const columns = amountColumns(page, isByService);
  const lines = estimateRows(page, columns, isByService);
  const unpriced = pricesSaidOnce(page, lines);
  const all = unpriced ?? lines;
  const outsiders = outsideIn(all);
  const rows = inWhole(all.filter(({ centre }) => !outsiders.has(centre)));
  if (rows.length === 0) return undefined;
  // What is nowhere cut, and what the addressee has not given or signed, has no column.
  const isSome: Readonly<Partial<Record<AmountKind, boolean>>> = {
    cut: rows.some(({ amounts: { cut } }) => cut !== undefined && !isZero(cut)),
    received: hasPaid(page, "received"),
    signed: hasPaid(page, "signed"),
  };
  const layout = { page, columns: columns.filter(({ kind }) => isSome[kind] ?? true), isJustified: isByService };
  const { fiscalYear, currency, title } = result.analysis;
  const idsOf = (of: readonly EstimateRow[]) => [...new Set(of.map(({ centre }) => centre))];
  const ids = idsOf(rows);
  const name = (id: string): string => centreName(page, id);
  const outside = [...outsiders].map((id) => {
    const own = inWhole(all.filter(({ centre }) => centre === id));
    return sumRow(layout, { key: `outside ${id}`, kind: "outside" }, name(id), own);
  });
  const whole = estimateGrid(layout, addedUp(rows), outside);
  const tableOf = (is: (row: EstimateRow) => boolean): EstimateGrid => estimateGrid(layout, addedUp(rows.filter(is)));
  const services = isByService ? [...new Set(rows.map(({ service }) => service))] : [];
  const posts = postTable(page, whole);
  return {
    title: say(locale, "estimate.title", { title }),
    fiscalYear,
    currency: locale.units[currency] ?? currency,
    incomplete: [
      ...requestErrors(result, locale),
      ...incompleteByRows(page, total),
      ...checked(page, total)["price-basis"].map(({ sentence }) => sentence),
      // Without a table of money nothing is known of anybody, which is said beside the sums.
      ...(result.analysis.funding === undefined ? [] : unknownWords(page, unknownIn(all), name)),
    ],
    head: requestHead(asked, locale),
    terms: termsOf(page, whole),
    whole,
    services:
      services.length < 2
        ? []
        : services.map((id) => ({
            name: capital(locale.codes[id] ?? id),
            table: tableOf(({ service }) => service === id),
          })),
    centres: ids.length < 2 ? [] : ids.map((id) => ({ name: name(id), table: tableOf(({ centre }) => centre === id) })),
    list: centreList(page, idsOf(all), name),
    ...(posts && { posts }),
    notes: [
      ...keptWords(result, locale, page.print),
      ...ceilingNotes(page, whole),
      ...(unpriced ? [say(locale, "estimate.prices-assumed")] : []),
      ...estimateNotes(page, rows, outsiders),
    ],
    assumption: { word: say(locale, "estimate.assumed"), means: say(locale, "estimate.assumed-means") },
    form: estimateForm(page, whole),
    signatures: ["head", "accountant", "stamp"].map((key) => say(locale, `estimate.sign.${key}`)),
  };
}

// What must be settled before somebody signs, such as a ceiling that is below what was given.
const requestErrors = ({ issues }: Result, locale: Locale): string[] =>
  issues.flatMap((issue) =>
    issue.severity === "error" && issue.code.startsWith("request.") ? localize(issue, locale).message : [],
  );

/** To whom a request is, from whom, of which day, by which law. */
export function requestHead(asked: NonNullable<Result["analysis"]["request"]>, locale: Locale): HeadLine[] {
  const line = (key: string, text: string | undefined): HeadLine[] =>
    text === undefined ? [] : [{ label: say(locale, `request.${key}`), text }];
  return [
    ...line("to-whom", asked.to),
    ...line("from-whom", asked.from),
    ...line("of-day", asked.date && dateWords(asked.date, locale)),
    ...line("by-law", asked.legalBasis),
  ];
}

function termsOf(page: Page, whole: EstimateGrid): EstimateTerm[] {
  const others = paidIn(whole);
  const term = (kind: AmountKind, key: string, cell = totalCell(whole, kind), details = {}): EstimateTerm[] => {
    const sign = kind === "needed" ? "" : kind === "requested" ? "=" : "−";
    return cell ? [{ kind, sign, cell, words: say(page.locale, `estimate.${key}`, details) }] : [];
  };
  const list = others.map(({ label }) => label.toLocaleLowerCase(page.locale.code)).join(", ");
  const paid = cellOf(page, sumOf(others.map(({ cell }) => known(cell?.value))));
  return [
    ...term("needed", "needed"),
    ...(page.result.analysis.funding === undefined
      ? term("paid", "unknown-pays", cellOf(page, undefined))
      : term("paid", others.length === 0 ? "nobody-pays" : "others-pay", paid, { list })),
    ...term("cut", "is-cut"),
    ...term("received", "is-received"),
    ...term("signed", "is-signed"),
    ...term("requested", "asked"),
  ];
}

/** What the ceiling holds, where there is one; what the addressee has still to transfer, where it signed any. */
function ceilingNotes({ result, locale }: Page, whole: EstimateGrid): string[] {
  const { ceiling } = result.analysis.request ?? {};
  const [received, signed, requested] = (["received", "signed", "requested"] as const).map((kind) =>
    totalCell(whole, kind),
  );
  const details = { received: received?.text ?? "0", signed: signed?.text ?? "0", asked: requested?.text ?? "" };
  const left = sumOf([signed, requested].map((cell) => known(cell?.value)));
  return [
    ...(ceiling === undefined || requested?.value === null
      ? []
      : [say(locale, "estimate.ceiling-holds", { ...details, ceiling: cellOf({ locale }, exact(ceiling)).text })]),
    ...(signed === undefined
      ? []
      : [say(locale, "estimate.left-to-transfer", { ...details, left: cellOf({ locale }, left).text })]),
  ];
}

function centreList(page: Page, ids: readonly string[], name: (id: string) => string): Table {
  const { result, locale } = page;
  const services = (tablesBehind(result).find(({ name }) => name === SERVICES.name)?.rows ?? []).filter(
    ({ per }) => per["fiscalYear"] === result.analysis.fiscalYear && per["scenario"] === undefined,
  );
  return figureTable(page, {
    id: "estimate-centres",
    title: say(locale, "estimate.centres"),
    unit: null,
    heading: say(locale, "estimate.centre"),
    columns: [
      { id: "region", label: capital(locale.headers["region"] ?? "region"), align: "left" },
      { id: "service", label: capital(locale.headers["service"] ?? "service"), align: "left" },
      { id: "places", label: say(locale, "estimate.places") },
    ],
    rows: ids.map((id) => {
      const own = services.filter(({ per }) => per["centre"] === id);
      const kinds = own.map(({ per }) => locale.codes[per["service"] ?? ""] ?? per["service"] ?? "");
      const places = own.flatMap(({ cells }) => cells["capacity"]?.value ?? []);
      const region = result.centres.find((each) => each.id === id)?.region ?? "";
      return {
        key: id,
        labels: [name(id)],
        cells: { region, service: [...new Set(kinds)].join(", "), places: places.join(" + ") },
      };
    }),
  });
}

/** Posts of the estimate with pay of a month; undefined where no line is paid by posts. */
function postTable(page: Page, whole: EstimateGrid): Table | undefined {
  const { locale } = page;
  const post = say(locale, "estimate.unit.post");
  const rows = whole.rows.flatMap((row) => {
    const [name, unit, quantity, price] = (["name", "unit", "quantity", "price"] as const).map((kind) =>
      cellIn(whole, row, kind),
    );
    const isPost = row.kind === "line" && unit?.text === post && price?.value != null;
    return isPost ? [{ key: row.key, labels: [name?.text ?? ""], cells: { quantity, price } }] : [];
  });
  if (rows.length === 0) return undefined;
  return figureTable(page, {
    id: "estimate-posts",
    title: say(locale, "estimate.posts"),
    unit: null,
    heading: say(locale, "estimate.post"),
    columns: [
      column(page, "quantity", {}, "estimate.column"),
      { id: "price", label: say(locale, "estimate.pay-of-month") },
    ],
    rows,
  });
}

/** The foot of an estimate: unknown lines, growth of prices, rates with their origin, how sure the money is, what pays nothing. */
const estimateNotes = (page: Page, rows: readonly EstimateRow[], outside: ReadonlySet<string>): string[] => [
  ...unknownLines(page, rows),
  ...priceGrowth(page),
  ...(page.result.converted ? [say(page.locale, "estimate.cents")] : []),
  ...rates(page),
  ...sureness(page, outside),
  ...promises(page, outside),
  ...unusedMoney(page, outside),
  say(page.locale, "estimate.full"),
];

function unknownLines(page: Page, rows: readonly EstimateRow[]): string[] {
  const { index, locale, result } = page;
  const names = new Set(rows.flatMap(({ name, amounts }) => (amounts.requested === undefined ? name : [])));
  if (names.size === 0) return [];
  const per = { fiscalYear: result.analysis.fiscalYear, basis: "known" };
  const [need, asked] = (["estimate-need", "requested"] as const).map((id) => index.find(id, per)?.value);
  return [
    say(locale, "estimate.unknown", { list: [...names].join(", ") }),
    ...(need == null || asked == null
      ? []
      : [say(locale, "estimate.known-part", { need: amount(page, exact(need)), asked: amount(page, exact(asked)) })]),
  ];
}

function priceGrowth(page: Page): string[] {
  const lines = rowsOfYear(page, BASE_LINES.name);
  const moved = lines.filter(({ cells }) => cells["indexed"]?.value === "yes").length;
  if (moved === 0) return [say(page.locale, "estimate.no-growth")];
  return [say(page.locale, moved === lines.length ? "estimate.growth" : "estimate.growth-part")];
}

/** Rates by which lines and money were turned into the currency of the estimate, each with where it comes from. */
function rates(page: Page): string[] {
  const { result, locale } = page;
  const used = new Set(
    [FUNDING.name, BASE_LINES.name].flatMap((table) =>
      rowsOfYear(page, table).flatMap(({ cells }) => cells["exchange-rate key"]?.value ?? []),
    ),
  );
  const indices = tablesBehind(result).find(({ name }) => name === INDICES.name)?.rows ?? [];
  return indices.flatMap(({ key, cells }) => {
    const value = cells["value"]?.value;
    // The rate into the currency of the paper stands at its foot, as it was stated.
    if (!used.has(key) || value == null || cells["series"]?.value === `fx:${result.converted?.from ?? ""}`) return [];
    const code = (cells["series"]?.value ?? "").replace(/^fx:/, "");
    // A rate across another currency has no last decimal.
    const rate = result.converted ? toDecimal(round(exact(value), 4, "half-up")) : value;
    const source = cells["source"]?.value ?? "";
    const work = result.sources.find((each) => each.values.id === source)?.values.title ?? source;
    return say(locale, "estimate.rate", {
      value: format(rate, locale.marks),
      currency: locale.units[result.analysis.currency] ?? result.analysis.currency,
      foreign: locale.units[code] ?? code,
      origin: source === "assumption" ? say(locale, "origin.assumption") : work,
    });
  });
}

/** Figures of the money of others of some statuses, this year and in no scenario, without the centres outside. */
const othersMoney = ({ result, index }: Page, outside: ReadonlySet<string>, ...statuses: readonly string[]) =>
  index
    .all("funding-amount")
    .filter(
      ({ per }) =>
        statuses.includes(per["status"] ?? "") &&
        per["scenario"] === undefined &&
        !outside.has(per["centre"] ?? "") &&
        per["fiscalYear"] === result.analysis.fiscalYear &&
        fold(per["source"] ?? "") !== fold(result.analysis.request?.to ?? ""),
    );

const amount = ({ locale }: Page, value: Exact): string => format(toDecimal(value), locale.marks, 0);

const total = (figures: readonly Figure[]): Exact => sum(figures.flatMap(({ value }) => (value ? exact(value) : [])));

// As the columns of the estimate have it: each payer's money is rounded once, to whole units.
const totalByPayer = (figures: readonly Figure[]): Exact =>
  sum(
    [...new Set(figures.map(({ per }) => per["source"]))].map((source) =>
      round(total(figures.filter(({ per }) => per["source"] === source)), 0, "half-up"),
    ),
  );

function sureness(page: Page, outside: ReadonlySet<string>): string[] {
  const sums = {
    received: totalByPayer(othersMoney(page, outside, "disbursed")),
    signed: totalByPayer(othersMoney(page, outside, "committed")),
  };
  return (["received", "signed"] as const).flatMap((status) =>
    isZero(sums[status]) ? [] : say(page.locale, `estimate.money-${status}`, { amount: amount(page, sums[status]) }),
  );
}

function promises(page: Page, outside: ReadonlySet<string>): string[] {
  const figures = othersMoney(page, outside, "pledged", "probable");
  if (figures.length === 0) return [];
  const list = [...new Set(figures.flatMap(({ per }) => per["source"] ?? []))].join(", ");
  return [say(page.locale, "estimate.promised", { amount: amount(page, total(figures)), list })];
}

// Money of each payer that pays nothing of the centres in the estimate, and what names no centre.
function unusedMoney(page: Page, outside: ReadonlySet<string>): string[] {
  const { index, locale, result } = page;
  const own = index
    .all("unused-money")
    .filter(
      ({ per: { centre, bucket, fiscalYear } }) =>
        fiscalYear === result.analysis.fiscalYear &&
        (centre !== undefined || bucket !== undefined) &&
        !outside.has(centre ?? ""),
    );
  const list = [...new Set(own.flatMap(({ per }) => per["payer"] ?? []))].flatMap((payer) => {
    const figures = own.filter(({ per }) => per["payer"] === payer);
    const left = total(figures);
    if (isZero(left) || figures.some(({ value }) => value === null)) return [];
    return say(locale, "estimate.unused-of", { payer: payerWords(page, payer), amount: amount(page, left) });
  });
  return list.length === 0 ? [] : [say(locale, "estimate.unused", { list: list.join("; ") })];
}
