import { compare, exact } from "../money/exact.js";
import { say } from "../formula/say.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { type Page, figureCell, shortTitle } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";
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
  const { locale, index, result, print } = page;
  const year = { fiscalYear: result.analysis.fiscalYear };
  const first = readings[0];
  const regions = first === undefined ? [] : regionsOf(page, first);
  const items = regions.map((region): TableRow => ({
    key: region,
    kind: "item",
    label: regions.length === 1 ? say(locale, "whole-country") : region,
    cells: readings.map((each) => figureCell(page, index.find("units-needed", { ...year, standard: each.id, region }))),
  }));
  const totals = readings.map((each) => supplyTotal(page, each, "units-needed"));
  const values = totals.flatMap((each) => each?.value ?? []).sort((a, b) => compare(exact(a), exact(b)));
  const [low, high] = [values[0], values.at(-1)];
  return table({
    id: `readings-${id}`,
    title:
      low === undefined || high === undefined || values.length < readings.length
        ? say(locale, "readings.title-none")
        : say(locale, "readings.title", { low: print.count(low), high: print.count(high) }),
    unit: say(locale, "counts.centre"),
    heading: say(locale, "region"),
    columns: readings.map((each) => ({
      id: each.id,
      label: say(locale, "readings.column", { per: print.count(each.per), base: say(locale, `base.${each.base}`) }),
      align: "right",
    })),
    rows: [
      ...items,
      ...(items.length > 1
        ? [
            {
              key: "total",
              kind: "total" as const,
              label: say(locale, "total"),
              cells: totals.map((each) => figureCell(page, each)),
            },
          ]
        : []),
    ],
    remarks: [readings.map((each) => shortTitle(each.title, locale)).join("; ") + ".", say(locale, "readings.both")],
  });
}
