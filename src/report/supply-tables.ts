// Tables of places against a norm by region, and of several readings of one norm side by side. Also: the cell of a
// service that the table of centres does not list.
import { WHOLE_COUNTRY } from "../calculate/regions.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { hides, shortTitle } from "../headline/network-figures.js";
import { isListedFor, regionsOf, supplyTotal } from "../headline/places.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { compare, exact, isZero, round } from "../money/exact.js";
import { format } from "../money/format.js";
import { type FigureRow, type OwnCells, figureColumns, figureTable, totalRow, largestFirst } from "./figure-table.js";
import { type Cell, type Page, type Table, noCell, withMark } from "./page.js";

/** What is said under the table of a norm: where it comes from, how it was rounded, and how evenly units are spread. */
function supplyRemarks(page: Page, standard: SupplyStandard): string[] {
  const { locale, index, result } = page;
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  const without = standard.base === "country" ? undefined : index.find("regions-without-service", per)?.value;
  const unlisted = regionsOf(page, standard).filter((region) => !isListedFor(page, standard, region));
  return [
    benchmark(page, standard),
    ...roundingWords(page, standard),
    ...monthsWords(page, standard),
    ...(standard.mark === "published" ? [] : [say(locale, `supply.${standard.mark}`)]),
    ...(unlisted.length === 0 ? [] : [unlistedWords(page, standard, unlisted)]),
    ...(without == null || isZero(exact(without)) ? [] : [say(locale, "supply.without", { count: Number(without) })]),
    ...equity(page, standard),
    ...(hides(result) ? [say(locale, "supply.open")] : []),
  ];
}

// So many centres are named, the others are counted.
const NAMED = 5;
const YEAR = "12";

// A place that is open for a part of the year is a part of a place, but for a centre that opens in it.
function monthsWords({ locale, index, result }: Page, standard: SupplyStandard): string[] {
  const inPart = index
    .all("units-open")
    .filter(({ per, inputs }) => per["standard"] === standard.id && (inputs["months-open"]?.value ?? YEAR) !== YEAR);
  return (["before", "in-year"] as const).flatMap((when) => {
    const ids = inPart.flatMap(({ per, inputs }) => (inputs["opens"]?.value === when ? (per["centre"] ?? []) : []));
    const names = [...new Set(ids)].map((id) => result.centres.find((each) => each.id === id)?.name ?? id);
    const more = names.length - NAMED;
    const named = names.slice(0, NAMED).join(", ");
    const centres = more > 0 ? `${named}, ${say(locale, "more-centres", { count: more })}` : named;
    return names.length === 0 ? [] : [say(locale, when === "before" ? "supply.months" : "supply.opens", { centres })];
  });
}

function unlistedWords(page: Page, standard: SupplyStandard, unlisted: readonly string[]): string {
  const { locale } = page;
  const service = locale.codes[standard.service] ?? standard.service;
  return unlisted.length === regionsOf(page, standard).length
    ? say(locale, "supply.unlisted", { service })
    : say(locale, "supply.unlisted-in", { service, regions: unlisted.join(", ") });
}

function benchmark({ locale, print }: Page, { base, per, source }: SupplyStandard): string {
  const cited = [source.publisher, source.title, source.year]
    .filter((each) => each !== undefined)
    .filter((each, at, all) => !all.some((other, place) => place > at && other.startsWith(each)))
    .join(", ");
  const work = withMark(cited, source, locale);
  if (base === "country" || base === "region") return say(locale, `supply.benchmark-${base}`, { source: work });
  return say(locale, "supply.benchmark", { per: print.count(per), base: say(locale, `base.${base}`), source: work });
}

// A norm of one for the country or for each region has nothing to round.
function roundingWords({ locale, index, result }: Page, standard: SupplyStandard): string[] {
  if (standard.base === "country" || standard.base === "region") return [];
  const figure = index
    .all("units-needed")
    .find((each) => each.per["standard"] === standard.id && each.inputs["rounding"]);
  const rounding = figure?.inputs["rounding"]?.value ?? standard.rounding;
  const said = result.analysis.supplyRounding?.[standard.counts === "centre" ? "centres" : "places"] !== undefined;
  return [
    say(locale, said ? "supply.rounding-said" : "supply.rounding", { rounding: locale.codes[rounding] ?? rounding }),
  ];
}

/** Whose number a density goes by: a norm of one for each region says nothing of people, and is spread by inhabitants. */
const peopleOf = ({ base }: SupplyStandard): string => (base === "women" ? "women" : "inhabitants");

// Densities of the regions, the share that stands unevenly, and who lives where there is nothing.
function equity({ locale, index, result, print }: Page, standard: SupplyStandard): string[] {
  if (standard.base === "country") return [];
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  const densities = index
    .all("units-per-10000")
    .filter((each) => each.per["standard"] === standard.id && each.per["region"] !== undefined);
  const all = index.find("units-per-10000", per)?.value;
  const share = index.find("people-without-service-share", per)?.value;
  const misplaced = index.find("misplaced-share", per)?.value;
  const [first, ...others] = [...densities].sort((a, b) => compare(exact(a.value ?? "0"), exact(b.value ?? "0")));
  const last = others.at(-1);
  const range =
    first?.value == null || last?.value == null || all == null || densities.some((each) => each.value === null)
      ? []
      : [
          say(locale, "supply.density", {
            base: say(locale, `base.${peopleOf(standard)}`),
            low: densityWords(first.value, locale),
            lowest: first.per["region"] ?? "",
            high: densityWords(last.value, locale),
            highest: last.per["region"] ?? "",
            all: densityWords(all, locale),
          }),
        ];
  return [
    ...range,
    ...(misplaced == null ? [] : [say(locale, "supply.spread", { share: print.percent(misplaced) })]),
    ...(share == null || isZero(exact(share))
      ? []
      : [
          say(locale, "supply.without-share", {
            share: print.percent(share),
            base: say(locale, `base.of.${peopleOf(standard)}`),
          }),
        ]),
  ];
}

// A density below what two places show is not none.
function densityWords(value: string, locale: Locale): string {
  if (isZero(exact(value))) return "0";
  if (isZero(round(exact(value), 2, "half-up")))
    return say(locale, "less-than", { value: format("0.01", locale.marks, 2) });
  return format(value, locale.marks, 2);
}

/** What each supply standard asks for: needed, there, missing and to spare, by region. */
export const supplyTables = (page: Page): Table[] =>
  page.result.supplyStandards.flatMap((standard) => supplyTable(page, standard) ?? []);

const COLUMNS = ["units-needed", "units-available", "units-missing", "units-surplus"] as const;

const hasValue = (figure: Figure | undefined): boolean => figure?.value != null;

// What is missing is not known where centres are left out that may have it.
const columnsOf = ({ result }: Page) => (hides(result) ? COLUMNS.slice(0, 2) : COLUMNS);

function supplyTable(page: Page, standard: SupplyStandard): Table | undefined {
  const { locale, index, result } = page;
  const columns = columnsOf(page);
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  // A row compares the same regions: where supply is unknown in one, the need of the others stands beside theirs.
  const whole = columns.map((id) => index.find(id, per));
  const known = columns.map((id) => index.find(id, { ...per, basis: "known" }));
  const partly = !hides(result) && known.every(hasValue) && !whole.every(hasValue);
  const all = partly ? { ...per, basis: "known" } : per;
  if ((partly ? known : whole).every((each) => each === undefined)) return undefined;
  const regions = regionsOf(page, standard);
  const rows = regions.filter((region) => region !== WHOLE_COUNTRY || regions.length > 1);
  const isListed = regions.some((region) => isListedFor(page, standard, region));
  const missing = partly ? Math.max(...known.map((each) => Number(each?.notes["missing"]))) : 0;
  return figureTable(page, {
    id: `supply-${standard.id}`,
    title: say(locale, "supply.title", { standard: shortTitle(standard.title, locale) }),
    unit: say(locale, `counts.${standard.counts}`),
    heading: say(locale, "region"),
    columns: figureColumns(page, columns),
    rows: [
      ...rows.map((region) => supplyRow(page, standard, { ...per, region }, partly)),
      totalRow(page, {
        labels: [say(locale, rows.length === 0 ? "whole-country" : "total")],
        per: all,
        cells: isListed ? {} : unlisted(page, all),
        remark: missing > 0 ? say(locale, "total-known", { missing }) : undefined,
      }),
    ],
    // What is withheld is in the total; so is a need where the total is of all regions.
    apart: partly,
    order: (a, b) => largestFirst(2)(a, b) || (a.label < b.label ? -1 : 1),
    remarks: supplyRemarks(page, standard),
  });
}

// Of what the table of centres does not list nothing but the need is known.
const unlisted = (page: Page, per: PerKeys): OwnCells =>
  Object.fromEntries(
    columnsOf(page)
      .slice(1)
      .flatMap((id) => (page.index.find(id, per)?.value == null ? [[id, notListed(page)]] : [])),
  );

function supplyRow(page: Page, standard: SupplyStandard, per: PerKeys, partly: boolean): FigureRow {
  const { locale, index, print } = page;
  const { region = "" } = per;
  const cells = isListedFor(page, standard, region) ? {} : unlisted(page, per);
  const centres = index.find("service-centres", per)?.value;
  const known = index.find("units-available", per)?.value != null;
  return {
    labels: [region],
    ...(partly && Object.keys(cells).length > 0 && { kind: "outside" }),
    per,
    cells,
    // A count of shelters is no count of places, but it is what was published.
    remark:
      known || centres == null || standard.counts === "centre"
        ? undefined
        : say(locale, "supply.centres-there", {
            service: locale.codes[standard.service] ?? standard.service,
            count: print.count(centres),
          }),
  };
}

/** The cell of a supply that the table of centres does not list. */
export const notListed = ({ locale }: Pick<Page, "locale">): Cell => noCell(say(locale, "not-listed"));

/** The readings of one norm beside one another, where an analysis asks for more than one: the range they leave open. */
export function needReadings(page: Page): Table[] {
  const shared = new Set(page.result.supplyStandards.flatMap((each) => each.readingOf ?? []));
  return [...shared].flatMap((id) => {
    const readings = page.result.supplyStandards.filter((each) => each.readingOf === id);
    return readings.length > 1 ? [readingTable(page, id, readings)] : [];
  });
}

function readingTable(page: Page, id: string, readings: readonly SupplyStandard[]): Table {
  const { locale, result, print } = page;
  const regions = readings.slice(0, 1).flatMap((first) => regionsOf(page, first));
  const totals = readings.flatMap((each) => supplyTotal(page, each, "units-needed")?.value ?? []);
  const sorted = totals.toSorted((a, b) => compare(exact(a), exact(b)));
  const [low, high] = [sorted[0], sorted.at(-1)];
  return figureTable(page, {
    id: `readings-${id}`,
    title:
      low === undefined || high === undefined || totals.length < readings.length
        ? say(locale, "readings.title-none")
        : say(locale, "readings.title", { low: print.count(low), high: print.count(high) }),
    unit: say(locale, "counts.centre"),
    heading: say(locale, "region"),
    columns: readings.map(({ id: standard, per, base }) => ({
      id: standard,
      label: say(locale, "readings.column", { per: print.count(per), base: say(locale, `base.${base}`) }),
      figure: "units-needed",
      per: { fiscalYear: result.analysis.fiscalYear, standard },
    })),
    rows: [
      ...regions.map((region) => ({
        key: region,
        labels: [regions.length === 1 ? say(locale, "whole-country") : region],
        per: { region },
      })),
      ...(regions.length > 1 ? [totalRow(page)] : []),
    ],
    known: true,
    remarks: [readings.map((each) => shortTitle(each.title, locale)).join("; ") + ".", say(locale, "readings.both")],
  });
}
