import { say } from "../formula/say.js";
import { partsBy } from "../result/figure-index.js";
import { bestFigure } from "../headline/best-figure.js";
import { figureColumns, figureTable, totalRow } from "./figure-table.js";
import type { FundingTotal } from "../headline/funding-total.js";
import { hides } from "../headline/hides.js";
import { type Page, noShare } from "./page.js";
import type { Table } from "./pieces.js";
import { rangeCells } from "./ranges.js";

const COLUMNS = ["requirement", "secured-funding", "hard-gap", "covered-need", "funded-need-share"] as const;

/** Need and money by region, where there is more than one: needed, secured, short, covered, and which share that is. */
export function regionTable(page: Page, total: FundingTotal): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear } = result.analysis;
  // Where centres are left out, a region without one that is shown may have one that is not.
  const isShown = (region: string): boolean => !hides(result) || result.centres.some((each) => each.region === region);
  const regions = partsBy(index, "requirement", { fiscalYear }, "region")
    .flatMap(({ per }) => per["region"] ?? [])
    .filter(isShown);
  if (regions.length < 2 || result.analysis.funding === undefined) return undefined;
  return figureTable(page, {
    id: "regions",
    title: say(locale, "regions.title"),
    unit: print.unit,
    heading: say(locale, "region"),
    columns: figureColumns(page, COLUMNS, "regions"),
    rows: [
      ...regions.sort().map((region) => {
        // All amounts of a row are of the same centres.
        const { figure: gap, missing } = bestFigure(index, "hard-gap", { fiscalYear, region });
        const per = gap?.per ?? { fiscalYear, region };
        const isOfNothing = index.find("funded-need-share", per)?.undefined?.code === "zero-denominator";
        return {
          labels: [region],
          per,
          cells: isOfNothing ? { "funded-need-share": noShare(locale) } : rangeCells(page, per),
          remark: missing > 0 ? say(locale, "left-out.centres", { count: missing }) : undefined,
        };
      }),
      totalRow(page, { per: total.per, cells: rangeCells(page, total.per) }),
    ],
    apart: true,
    adds: true,
  });
}
