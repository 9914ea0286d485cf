import { say } from "../formula/say.js";
import { partsBy } from "../result/figure-index.js";
import { figureColumns, figureTable, totalRow } from "./figure-table.js";
import type { Page } from "./page.js";
import type { Table } from "./pieces.js";

const COLUMNS = [
  "turned-away-women",
  "turned-away-children",
  "turned-away-share",
  "waiting",
  "registered-cases",
] as const;

/** Women and children who were turned away, and women who wait, by region and beside the registered cases. */
export function turnedAwayTable(page: Page): Table | undefined {
  const { locale, index, result } = page;
  const per = { fiscalYear: result.analysis.fiscalYear };
  if (index.find("turned-away", per) === undefined) return undefined;
  const regions = partsBy(index, "turned-away", per, "region").flatMap((each) => each.per["region"] ?? []);
  return figureTable(page, {
    id: "turned-away",
    title: say(locale, "turned-away.title"),
    unit: locale.units["persons"] ?? "persons",
    heading: say(locale, "region"),
    columns: figureColumns(page, COLUMNS, "turned-away"),
    rows: [
      ...(regions.length > 1 ? regions.sort().map((region) => ({ labels: [region], per: { ...per, region } })) : []),
      totalRow(page, { labels: [say(locale, regions.length > 1 ? "total" : "whole-country")], per }),
    ],
    known: "turned-away.left",
    remarks: [say(locale, "turned-away.why")],
  });
}
