import { tablesBehind } from "../result/result.js";
import { BASE_LINES } from "../calculate/cost/base-lines.js";
import { FUNDING } from "../calculate/funding/gap-tables.js";
import { INDICES } from "../calculate/indices.js";
import { say } from "../formula/locale.js";
import type { Figure } from "../formula/figure.js";
import { fold } from "../model/fold.js";
import { type Exact, exact, isZero, sum } from "../money/exact.js";
import { format } from "../money/format.js";
import { round } from "../money/round.js";
import { toDecimal } from "../money/to-decimal.js";
import { label } from "../headline/network-figures.js";
import { type EstimateRow, rowsOfYear } from "./estimate-rows.js";
import { type Page } from "./page.js";

/** The foot of an estimate: growth of prices, rates with their origin, how sure the money is, and what pays nothing. */
export const estimateNotes = (page: Page, rows: readonly EstimateRow[], outside: ReadonlySet<string>): string[] => [
  ...unknownLines(page, rows),
  ...priceGrowth(page),
  ...(page.result.converted ? [say(page.locale, "estimate.cents")] : []),
  ...rates(page),
  ...sureness(page, outside),
  ...promises(page, outside),
  ...unused(page, outside),
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

/** Rows of the money of others of a status, this year and in no scenario. */
const othersMoney = (
  { result, index }: Page,
  outside: ReadonlySet<string>,
  ...statuses: readonly string[]
): readonly Figure[] =>
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
function unused(page: Page, outside: ReadonlySet<string>): string[] {
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

/** The name of a kind of payer, as a column is headed by it. */
export const payerWords = ({ locale }: Page, payer: string): string =>
  locale.phrases[`estimate.payer.${payer}`] ?? label(locale, payer);
