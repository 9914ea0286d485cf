// The table of assumptions: each value, who published it and what its range does; all, or those that move the
// shortfall. Also a value in words.
import { type Exact, compare, exact, isDecimal, multiply, toDecimal, whole } from "../money/exact.js";
import { format } from "../money/format.js";
import { type Locale, say } from "../formula/locale.js";
import type { Assumption } from "../model/assumption.js";
import type { Row } from "../model/table.js";
import { isPublished } from "../result/published.js";
import { label } from "../headline/network-figures.js";
import type { Cell, Page, Table, TableRow } from "./page.js";
import { figureCell, headed, noCell, table, textCell } from "./page.js";

/** Every value that the figures rest on and who published it: to be checked first. */
export const assumptionTable = (page: Page): Table => tableOf(page, page.result.assumptions);

const SHARES: ReadonlySet<string> = new Set([
  "occupancy",
  "target_occupancy",
  "overhead_rate",
  "contingency_rate",
  "discount_rate",
  "prevalence_12m",
  "women_15plus_share",
  "ever_partnered_share",
  "help_seeking",
  "uptake",
  "vat_rate",
]);

/** The same of values that are known to move the shortfall: the others stand in the workbook, and are counted. */
export const movingAssumptions = (page: Page): Table => {
  const moving = page.result.assumptions.filter((each) => hasEffects(page) && effectOf(page, each) !== undefined);
  return tableOf(page, moving.length > 0 ? moving : page.result.assumptions);
};

function tableOf(page: Page, assumptions: readonly Row<Assumption>[]): Table {
  const { result, locale } = page;
  const effects = hasEffects(page);
  const more = result.assumptions.length - assumptions.length;
  return table({
    id: "assumed",
    title: say(locale, "assumed.title", { count: assumptions.length }),
    heading: say(locale, "assumption"),
    columns: [
      ...headed(locale, "column", ["value", "range"]),
      ...headed(locale, "column", ["origin"], "left"),
      ...headed(locale, "column", effects ? ["effect"] : []),
    ],
    rows: [...assumptions]
      .sort((a, b) => compare(swingOf(page, b), swingOf(page, a)))
      .map((each) => assumptionRow(page, each, effects)),
    remarks: [
      ...(result.assumptions.length + result.blankMonths === 0 ? [say(locale, "assumed.none")] : []),
      ...(more > 0 ? [say(locale, "public.more", { count: more })] : []),
      ...contingencyWords(page),
      ...blankMonths(page),
    ],
  });
}

// What contingency is a share of, where there is a rate of it.
function contingencyWords({ result, locale }: Page): string[] {
  const { contingencyBase: base = "with-overhead" } = result.analysis;
  const isRated = result.assumptions.some(({ values }) => values.name === "contingency_rate");
  return isRated ? [say(locale, `contingency.${base}`)] : [];
}

export const blankMonths = ({ result, locale }: Page): string[] =>
  result.blankMonths === 0 ? [] : [say(locale, "blanks.months", { count: result.blankMonths })];

function assumptionRow(page: Page, assumption: Row<Assumption>, effects: boolean): TableRow {
  const { result, locale } = page;
  const { values, file, row } = assumption;
  const { name, region, year, value, min, max, source } = values;
  const show = (text: string): string => assumptionWords(name, text, locale);
  const about = [region, year].filter((each) => each !== undefined).join(", ");
  const work = result.sources.find((each) => each.values.id === source)?.values;
  const kind = source === "assumption" ? "assumption" : (work?.kind ?? "published");
  const cited = [work?.publisher, work?.title ?? source, work?.year].filter((each) => each !== undefined).join(", ");
  const origin = say(locale, `origin.${kind}`, kind === "assumption" ? {} : { work: cited });
  // Whoever gets the papers has none of the files.
  const place = row > 0 && !isPublished(result) ? say(locale, "place.row", { file, row: String(row) }) : undefined;
  return {
    key: [name, region, year].join(" "),
    kind: "item",
    label: label(locale, name),
    ...(about === "" ? {} : { detail: about }),
    cells: [
      { text: show(value), value: isDecimal(value) ? value : null },
      min === undefined || max === undefined
        ? noCell(say(locale, "no-range"))
        : textCell(`${show(min)} … ${show(max)}`),
      {
        text: place === undefined ? origin : `${origin} (${place})`,
        origin: {
          kind,
          from: [kind === "assumption" ? undefined : cited, place].filter((each) => each !== undefined).join("; "),
        },
      },
      ...(effects ? [effectCell(page, assumption)] : []),
    ],
  };
}

// The shortfall at both ends of the range; a value without one has no known effect.
function effectCell(page: Page, assumption: Row<Assumption>): Cell {
  const { index, locale, print } = page;
  const per = effectOf(page, assumption)?.per;
  if (movesNothing(page, assumption)) return textCell(say(locale, "no-effect"));
  if (!per) return noCell(say(locale, "no-figure"));
  const ends = (["gap-at-min", "gap-at-max"] as const).map((id) => index.find(id, per));
  const blank = ends.find((each) => each?.value == null);
  const values = ends.flatMap((each) => each?.value ?? []).sort((a, b) => compare(exact(a), exact(b)));
  return values.length < ends.length ? figureCell(page, blank) : textCell(values.map(print.money).join(" … "));
}

const hasEffects = ({ index }: Page): boolean => index.all("swing").length > 0;

// A value with a range, while ranges were tried, whose ends leave the shortfall as it is.
const movesNothing = (page: Page, assumption: Row<Assumption>): boolean =>
  hasEffects(page) &&
  assumption.values.min !== undefined &&
  assumption.values.max !== undefined &&
  effectOf(page, assumption) === undefined;

// What moves it by an unknown amount stands before what does not move it.
function swingOf(page: Page, assumption: Row<Assumption>): Exact {
  const effect = effectOf(page, assumption);
  return exact(effect === undefined ? "-1" : (effect.value ?? "0"));
}

const effectOf = ({ index, result }: Page, { values: { name, region, year } }: Row<Assumption>) =>
  year === undefined || year === result.analysis.fiscalYear
    ? index.all("swing").find(({ per }) => per["assumption"] === name && per["region"] === region)
    : undefined;

/** The value of an assumption as it is read by a person: a share as a percentage, a code as its words. */
export function assumptionWords(name: string, value: string, locale: Locale): string {
  if (!isDecimal(value)) return locale.codes[value] ?? value;
  if (!SHARES.has(name)) return format(value, locale.marks);
  return say(locale, "percent", { value: format(toDecimal(multiply(exact(value), whole(100))), locale.marks) });
}
