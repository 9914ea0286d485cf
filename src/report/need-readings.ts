import { compare, exact } from "../money/exact.js";
import { say } from "../formula/say.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { figureTable } from "./figure-table.js";
import { type Page, shortTitle } from "./page.js";
import type { Table } from "./pieces.js";
import { regionsOf } from "./supply-remarks.js";
import { supplyTotal } from "./supply-tables.js";

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
      ...(regions.length > 1 ? [{ key: "total", kind: "total" as const, labels: [say(locale, "total")] }] : []),
    ],
    known: true,
    remarks: [readings.map((each) => shortTitle(each.title, locale)).join("; ") + ".", say(locale, "readings.both")],
  });
}
