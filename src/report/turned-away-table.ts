import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { partsBy } from "../result/figure-index.js";
import { bestFigure } from "./best-figure.js";
import { type FigureRow, figureColumns, figureTable, totalRow } from "./figure-table.js";
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
  // A sum of what is known says how many centres it leaves out.
  const leftOut = (of: PerKeys): { readonly remark: string } | undefined => {
    const missing = Math.max(...COLUMNS.map((id) => bestFigure(index, id, of).missing));
    return missing > 0 ? { remark: say(locale, "turned-away.left", { missing }) } : undefined;
  };
  const regionRow = (region: string): FigureRow => ({
    labels: [region],
    per: { ...per, region },
    ...leftOut({ ...per, region }),
  });
  return figureTable(page, {
    id: "turned-away",
    title: say(locale, "turned-away.title"),
    unit: locale.units["persons"] ?? "persons",
    heading: say(locale, "region"),
    columns: figureColumns(page, COLUMNS, "turned-away"),
    rows: [
      ...(regions.length > 1 ? regions.sort().map(regionRow) : []),
      totalRow(page, {
        labels: [say(locale, regions.length > 1 ? "total" : "whole-country")],
        per,
        ...leftOut(per),
      }),
    ],
    known: true,
    remarks: [say(locale, "turned-away.why")],
  });
}
