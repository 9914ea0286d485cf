// The estimate of a result as a document.
import { type Result, tablesBehind } from "../result/result.js";
import { SERVICES } from "../calculate/cost/base-lines.js";
import { type Locale, say } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { exact, isZero } from "../money/exact.js";
import {
  ESTIMATE_COLUMNS,
  type EstimateDocument,
  type EstimateLine,
  type EstimateOutside,
  type EstimateSums,
  type EstimateTable,
  type EstimateTerm,
} from "./estimate-document.js";
import { estimateForm, isStrict } from "./estimate-form.js";
import { estimateNotes, payerWords } from "./estimate-notes.js";
import {
  type EstimateRow,
  type PayerColumn,
  estimateRows,
  hasPaid,
  payersIn,
  pricesSaidOnce,
} from "./estimate-rows.js";
import { type Extra, addedUp, cellOf, estimateTable, inWhole, sumOf } from "./estimate-table.js";
import { column, figureTable } from "./figure-table.js";
import { checked, incompleteByRows } from "../headline/checks.js";
import { keptWords } from "./mode-words.js";
import { capital, centreName } from "../headline/network-figures.js";
import { type Cell, type HeadLine, type Page, type Table, dateWords, pageOf } from "./page.js";

/** Centres outside the whole, with what is known of their sums. */
const estimateOutside = (
  page: Page,
  rows: readonly EstimateRow[],
  ids: ReadonlySet<string>,
  extra: Extra,
  nameOf: (id: string) => string,
): EstimateOutside[] =>
  [...ids].map((id) => {
    const own = rows.filter(({ centre }) => centre === id);
    const printed = inWhole(own.map(({ amounts }) => amounts));
    const whole = own.map((row, at) => ({ ...row, amounts: printed[at] ?? row.amounts }));
    return { id, name: nameOf(id), sums: estimateTable(page, whole, extra).total };
  });

/**
 * Ids of centres of which something is not known: they stand outside the whole, so that one blank cell leaves the others
 * their sums. None where that would leave nobody.
 */
function outsideIn(rows: readonly EstimateRow[]): ReadonlySet<string> {
  const centres = new Set(rows.map(({ centre }) => centre));
  const unknown = unknownIn(rows);
  return unknown.size === centres.size ? new Set() : unknown;
}

/** Ids of centres of which something is not known. */
const unknownIn = (rows: readonly EstimateRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ centre, amounts }) => (amounts.requested === undefined ? centre : [])));

/** What the paper says of centres of which something is not known: each with the reason, where it may be told. */
function outsideWords(page: Page, ids: ReadonlySet<string>, nameOf: (id: string) => string): string[] {
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
  const payers = payersIn(page, isByService);
  const lines = estimateRows(page, payers, isByService);
  const unpriced = pricesSaidOnce(page, lines);
  const all = unpriced ?? lines;
  const outsiders = outsideIn(all);
  const found = all.filter(({ centre }) => !outsiders.has(centre));
  const printed = inWhole(found.map(({ amounts }) => amounts));
  const rows = found.map((row, at) => ({ ...row, amounts: printed[at] ?? row.amounts }));
  if (rows.length === 0) return undefined;
  const extra = {
    received: hasPaid(page, "received"),
    signed: hasPaid(page, "signed"),
    cut: rows.some(({ amounts: { cut } }) => cut !== undefined && !isZero(cut)),
  };
  const { fiscalYear, currency, title } = result.analysis;
  const idsOf = (of: readonly EstimateRow[]) => [...new Set(of.map(({ centre }) => centre))];
  const ids = idsOf(rows);
  const whole = estimateTable(page, addedUp(rows), extra);
  const name = (id: string): string => centreName(page, id);
  const outside = estimateOutside(page, all, outsiders, extra, name);
  const tableOf = (is: (row: EstimateRow) => boolean): EstimateTable =>
    estimateTable(page, addedUp(rows.filter(is)), extra);
  const services = isByService ? [...new Set(rows.map(({ service }) => service))] : [];
  const posts = postTable(
    page,
    whole.sections.flatMap(({ lines }) => lines),
  );
  return {
    title: say(locale, "estimate.title", { title }),
    fiscalYear,
    currency: locale.units[currency] ?? currency,
    currencyCode: currency,
    incomplete: [
      ...requestErrors(result, locale),
      ...incompleteByRows(page, total),
      ...checked(page, total)["price-basis"].map(({ sentence }) => sentence),
      // Without a table of money nothing is known of anybody, which is said beside the sums.
      ...(result.analysis.funding === undefined ? [] : outsideWords(page, unknownIn(all), name)),
    ],
    head: requestHead(asked, locale),
    arithmetic: arithmeticOf(page, whole.total, payers),
    payers: payers.map(({ id }) => ({ id, label: payerWords(page, id) })),
    columns: columnsOf(locale),
    whole,
    outside,
    services:
      services.length < 2
        ? []
        : services.map((id) => ({
            id,
            name: capital(locale.codes[id] ?? id),
            table: tableOf(({ service }) => service === id),
          })),
    centres:
      ids.length < 2 ? [] : ids.map((id) => ({ id, name: name(id), table: tableOf(({ centre }) => centre === id) })),
    list: centreList(page, idsOf(all), name),
    ...(posts && { posts }),
    notes: [
      ...keptWords(result, locale, page.print),
      ...ceilingNotes(page, whole.total),
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

function arithmeticOf(
  page: Page,
  { needed, paid, cut, received, signed, requested }: EstimateSums,
  payers: readonly PayerColumn[],
): EstimateDocument["arithmetic"] {
  const { locale } = page;
  const term = (cell: Cell, key: string, details = {}): EstimateTerm => ({
    cell,
    words: say(locale, `estimate.${key}`, details),
  });
  const list = payers.map(({ id }) => payerWords(page, id).toLocaleLowerCase(locale.code)).join(", ");
  const isMoneyKnown = page.result.analysis.funding !== undefined;
  const others = sumOf(paid.map(({ value }) => (value === null || value === undefined ? undefined : exact(value))));
  return {
    needed: term(needed, "needed"),
    paid: isMoneyKnown
      ? term(cellOf(page, others), payers.length === 0 ? "nobody-pays" : "others-pay", { list })
      : term(cellOf(page, undefined), "unknown-pays"),
    ...(cut && { cut: term(cut, "is-cut") }),
    ...(received && { received: term(received, "is-received") }),
    ...(signed && { signed: term(signed, "is-signed") }),
    requested: term(requested, "asked"),
  };
}

/** What the ceiling holds, and what the addressee has still to transfer, where either is not what is asked for. */
export function ceilingNotes({ result, locale }: Page, { received, signed, requested }: EstimateSums): string[] {
  const { ceiling } = result.analysis.request ?? {};
  const amount = (cell: Cell | undefined): string => cell?.text ?? "0";
  const details = { received: amount(received), signed: amount(signed), asked: requested.text };
  const left = sumOf([signed, requested].map((cell) => (cell?.value == null ? undefined : exact(cell.value))));
  return [
    ...(ceiling === undefined || requested.value === null
      ? []
      : [say(locale, "estimate.ceiling-holds", { ...details, ceiling: cellOf({ locale }, exact(ceiling)).text })]),
    ...(signed === undefined
      ? []
      : [say(locale, "estimate.left-to-transfer", { ...details, left: cellOf({ locale }, left).text })]),
  ];
}

const columnsOf = (locale: Locale) =>
  Object.fromEntries(
    ESTIMATE_COLUMNS.map((id) => [id, say(locale, `estimate.column.${id}`)]),
  ) as EstimateDocument["columns"];

/** The centres of the estimate: their regions, services and places. */
function centreList(page: Page, ids: readonly string[], name: (id: string) => string): Table {
  const { result, locale } = page;
  const services = (tablesBehind(result).find(({ name }) => name === SERVICES.name)?.rows ?? []).filter(
    ({ per }) => per["fiscalYear"] === result.analysis.fiscalYear && per["scenario"] === undefined,
  );
  return figureTable(page, {
    id: "estimate-centres",
    title: say(locale, "estimate.centres"),
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
function postTable(page: Page, lines: readonly EstimateLine[]): Table | undefined {
  const { locale } = page;
  const post = say(locale, "estimate.unit.post");
  const rows = lines.flatMap(({ key, name, unit, quantity, price }) =>
    unit === post && quantity && price ? [{ key, labels: [name], cells: { quantity, price } }] : [],
  );
  if (rows.length === 0) return undefined;
  return figureTable(page, {
    id: "estimate-posts",
    title: say(locale, "estimate.posts"),
    heading: say(locale, "estimate.post"),
    columns: [
      column(page, "quantity", {}, "estimate.column"),
      { id: "price", label: say(locale, "estimate.pay-of-month") },
    ],
    rows,
  });
}
