import { SERVICES } from "../calculate/cost/base-lines.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { type Exact, isZero } from "../money/exact.js";
import type { Result } from "../result/result.js";
import { dateWords } from "./date-words.js";
import type {
  EstimateColumn,
  EstimateDocument,
  EstimateLine,
  EstimateOutside,
  EstimateTerm,
} from "./estimate-document.js";
import { estimateNotes, payerWords } from "./estimate-notes.js";
import { estimateOutside, outsideIn } from "./estimate-outside.js";
import { type EstimateRow, estimateRows, hasReceived, payersIn } from "./estimate-rows.js";
import { addedUp, cellOf, estimateTable, inWhole, sumOf } from "./estimate-table.js";
import { incompleteByRows } from "./funding-answer.js";
import { hides } from "./hides.js";
import { type Page, capital } from "./page.js";
import { pageOf } from "./page-of.js";
import { type Table, table } from "./pieces.js";
import type { HeadLine } from "./request.js";

/**
 * The estimate of a result: each line of the need by section, class and centre, who pays it, and what is asked for.
 *
 * @param result - of a run with `estimate`: what `publish` gives, or what the run found
 * @param locale - the language
 * @returns the estimate; undefined where the run has none, or something of it may not be seen
 */
export function estimate(result: Result, locale: Locale): EstimateDocument | undefined {
  // Amounts by line and centre are so many equations about what is hidden.
  if (hides(result)) return undefined;
  const asked = result.analysis.request;
  const { page, total } = pageOf(result, locale);
  const payers = payersIn(page);
  const all = estimateRows(page, payers);
  const outsiders = outsideIn(all);
  const found = all.filter(({ centre }) => !outsiders.has(centre));
  const printed = inWhole(found.map(({ amounts }) => amounts));
  const rows = found.map((row, at) => ({ ...row, amounts: printed[at] ?? row.amounts }));
  if (asked === undefined || rows.length === 0) return undefined;
  const extra = {
    received: hasReceived(page),
    cut: rows.some(({ amounts: { cut } }) => cut !== undefined && !isZero(cut)),
  };
  const { fiscalYear, currency, title } = result.analysis;
  const whole = estimateTable(page, addedUp(rows), extra);
  const outside = estimateOutside(page, all, outsiders, extra);
  const idsOf = (of: readonly EstimateRow[]) => [...new Set(of.map(({ centre }) => centre))];
  const ids = idsOf(rows);
  const posts = postTable(
    page,
    whole.sections.flatMap(({ lines }) => lines),
  );
  return {
    title: say(locale, "estimate.title", { title }),
    fiscalYear,
    currency: locale.units[currency] ?? currency,
    currencyCode: currency,
    incomplete: [...incompleteByRows(page, total), ...outsideWords(outside, locale)],
    head: headOf(asked, locale),
    arithmetic: arithmeticOf(page, rows, payers, extra.cut),
    payers: payers.map((id) => ({ id, label: payerWords(page, id) })),
    columns: columnsOf(locale),
    whole,
    outside,
    centres:
      ids.length < 2
        ? []
        : ids.map((id) => ({
            id,
            name: nameOf(result, id),
            table: estimateTable(
              page,
              rows.filter(({ centre }) => centre === id),
              extra,
            ),
          })),
    list: centreList(page, idsOf(all)),
    ...(posts && { posts }),
    notes: estimateNotes(page, rows, outsiders),
    assumption: { word: say(locale, "estimate.assumed"), means: say(locale, "estimate.assumed-means") },
    signatures: ["head", "accountant", "stamp"].map((key) => say(locale, `estimate.sign.${key}`)),
  };
}

const outsideWords = (outside: readonly EstimateOutside[], locale: Locale): string[] =>
  outside.length === 0
    ? []
    : [
        say(locale, "estimate.outside", {
          list: outside.map(({ name, reason }) => `${name} (${reason})`).join("; "),
        }),
      ];

function headOf(asked: NonNullable<Result["analysis"]["request"]>, locale: Locale): HeadLine[] {
  const line = (key: string, text: string | undefined): HeadLine[] =>
    text === undefined ? [] : [{ label: say(locale, `request.${key}`), text }];
  return [
    ...line("to-whom", asked.to),
    ...line("from-whom", asked.from),
    ...line("of-day", dateWords(asked.date, locale)),
    ...line("by-law", asked.legalBasis),
  ];
}

function arithmeticOf(
  page: Page,
  rows: readonly EstimateRow[],
  payers: readonly string[],
  isCut: boolean,
): EstimateDocument["arithmetic"] {
  const { locale } = page;
  const amounts = rows.map((row) => row.amounts);
  const term = (values: readonly (Exact | undefined)[], key: string, details = {}): EstimateTerm => ({
    cell: cellOf(page, sumOf(values)),
    words: say(locale, `estimate.${key}`, details),
  });
  const list = payers.map((id) => payerWords(page, id).toLocaleLowerCase(locale.code)).join(", ");
  return {
    needed: term(
      amounts.map((each) => each.needed),
      "needed",
    ),
    paid: term(
      amounts.map((each) => sumOf(each.paid)),
      payers.length === 0 ? "nobody-pays" : "others-pay",
      { list },
    ),
    ...(isCut && {
      cut: term(
        amounts.map((each) => each.cut),
        "is-cut",
      ),
    }),
    requested: term(
      amounts.map((each) => each.requested),
      "asked",
    ),
  };
}

const nameOf = (result: Result, id: string): string => result.centres.find((each) => each.id === id)?.name ?? id;

function columnsOf(locale: Locale): EstimateDocument["columns"] {
  const word = (id: EstimateColumn): string => say(locale, `estimate.column.${id}`);
  return {
    number: word("number"),
    name: word("name"),
    economic: word("economic"),
    quantity: word("quantity"),
    unit: word("unit"),
    months: word("months"),
    price: word("price"),
    needed: word("needed"),
    received: word("received"),
    cut: word("cut"),
    requested: word("requested"),
    total: word("total"),
  };
}

/** The centres of the estimate: their regions, services and places. */
function centreList(page: Page, ids: readonly string[]): Table {
  const { result, locale } = page;
  const services = (result.tables.find(({ name }) => name === SERVICES.name)?.rows ?? []).filter(
    ({ per }) => per["fiscalYear"] === result.analysis.fiscalYear && per["scenario"] === undefined,
  );
  const text = (value: string) => ({ text: value });
  return table({
    id: "estimate-centres",
    title: say(locale, "estimate.centres"),
    heading: say(locale, "estimate.centre"),
    columns: [
      { id: "region", label: capital(locale.headers["region"] ?? "region"), align: "left" },
      { id: "service", label: capital(locale.headers["service"] ?? "service"), align: "left" },
      { id: "places", label: say(locale, "estimate.places"), align: "right" },
    ],
    rows: ids.map((id) => {
      const own = services.filter(({ per }) => per["centre"] === id);
      const kinds = own.map(({ per }) => locale.codes[per["service"] ?? ""] ?? per["service"] ?? "");
      const places = own.flatMap(({ cells }) => cells["capacity"]?.value ?? []);
      const region = result.centres.find((each) => each.id === id)?.region ?? "";
      return {
        key: id,
        kind: "item",
        label: nameOf(result, id),
        cells: [text(region), text([...new Set(kinds)].join(", ")), text(places.join(" + "))],
      };
    }),
  });
}

/** Posts of the estimate with pay of a month; undefined where no line is paid by posts. */
function postTable({ locale }: Page, lines: readonly EstimateLine[]): Table | undefined {
  const post = say(locale, "estimate.unit.post");
  const posts = lines.flatMap(({ key, name, unit, quantity, price }) =>
    unit === post && quantity && price ? [{ key, name, cells: [quantity, price] }] : [],
  );
  if (posts.length === 0) return undefined;
  return table({
    id: "estimate-posts",
    title: say(locale, "estimate.posts"),
    heading: say(locale, "estimate.post"),
    columns: [
      { id: "quantity", label: say(locale, "estimate.column.quantity"), align: "right" },
      { id: "price", label: say(locale, "estimate.pay-of-month"), align: "right" },
    ],
    rows: posts.map(({ key, name, cells }) => ({ key, kind: "item", label: name, cells })),
  });
}
