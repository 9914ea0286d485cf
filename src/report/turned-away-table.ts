import { say } from "../formula/say.js";
import { partsBy } from "../result/figure-index.js";
import { bestFigure } from "./best-figure.js";
import { figureColumns, figureTable } from "./figure-table.js";
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
  const missing = Math.max(...COLUMNS.map((id) => bestFigure(index, id, per).missing));
  return figureTable(page, {
    id: "turned-away",
    title: say(locale, "turned-away.title"),
    unit: locale.units["persons"] ?? "persons",
    heading: say(locale, "region"),
    columns: figureColumns(page, COLUMNS, "turned-away"),
    rows: [
      ...(regions.length > 1 ? regions.sort().map((region) => ({ labels: [region], per: { ...per, region } })) : []),
      {
        key: "total",
        kind: "total",
        labels: [say(locale, regions.length > 1 ? "total" : "whole-country")],
        per,
        remark: missing > 0 ? say(locale, "turned-away.left", { missing }) : undefined,
      },
    ],
    known: true,
    remarks: [say(locale, "turned-away.why")],
  });
}
