import { WHOLE_COUNTRY } from "../calculate/regions.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { compare, exact } from "../money/exact.js";
import { largestFirst } from "./adding-up.js";
import { type FigureRow, type OwnCells, figureColumns, figureTable, totalRow } from "./figure-table.js";
import { hides } from "../headline/hides.js";
import { shortTitle } from "../headline/names.js";
import { type Page, noCell } from "./page.js";
import type { Cell, Table } from "./pieces.js";
import { isListedFor, regionsOf, supplyTotal } from "../headline/places.js";
import { supplyRemarks } from "./supply-remarks.js";

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
  const { supplyStandards } = page.result;
  const shared = new Set(supplyStandards.flatMap((each) => each.readingOf ?? []));
  return [...shared].flatMap((id) => {
    const readings = supplyStandards.filter((each) => each.readingOf === id);
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
