// The table of need and money by region, where there is more than one.
import { say } from "../formula/locale.js";
import { exact } from "../money/exact.js";
import { partsBy } from "../result/find-figures.js";
import { barScale } from "./money-bar.js";
import { type FundingTotal, bestFigure, hides, shortTitle } from "../headline/network-figures.js";
import { figureColumns, figureTable, rangeCells, totalRow } from "./figure-table.js";
import { type Drawing, type Page, type Table, figureCell, noShare } from "./page.js";
import type { FigureId } from "../result/register.js";

export function regionTable(page: Page, total: FundingTotal): Table | undefined {
  const { result, locale, index } = page;
  const { fiscalYear } = result.analysis;
  // Where centres are left out, a region without one that is shown may have one that is not.
  const isShown = (region: string): boolean => !hides(result) || result.centres.some((each) => each.region === region);
  const regions = partsBy(index, "requirement", { fiscalYear }, "region")
    .flatMap(({ per }) => per["region"] ?? [])
    .filter(isShown);
  if (regions.length < 2 || result.analysis.funding === undefined) return undefined;
  const drawn = regions.sort().map((region) => ({ region, drawing: drawingOf(page, region) }));
  const needs = drawn.flatMap(({ drawing }) => (drawing?.need == null ? [] : exact(drawing.need)));
  // Two norms would be two needs of one region: the tables of places have them.
  const [norm, other] = result.supplyStandards.filter(
    ({ id }) => index.find("expansion-requirement", { fiscalYear, standard: id })?.value != null,
  );
  const standard = other === undefined ? norm : undefined;
  const byNorm = (region: { readonly region?: string }) =>
    standard && {
      [BY_NORM]: figureCell(
        page,
        index.find("expansion-requirement", { fiscalYear, ...region, standard: standard.id }),
      ),
    };
  return figureTable(page, {
    id: "regions",
    title: say(locale, "regions.title"),
    heading: say(locale, "region"),
    columns: [
      ...figureColumns(page, ["requirement", "covered-need", "hard-gap", "funded-need-share"], "regions"),
      ...(standard ? [{ id: BY_NORM, label: say(locale, "regions.by-norm") }] : []),
    ],
    rows: [
      ...drawn.map(({ region, drawing }) => {
        // All amounts of a row are of the same centres.
        const { figure: gap, missing } = bestFigure(index, "hard-gap", { fiscalYear, region });
        const per = gap?.per ?? { fiscalYear, region };
        const isOfNothing = index.find("funded-need-share", per)?.undefined?.code === "zero-denominator";
        return {
          labels: [region],
          per,
          ...(drawing && { drawing }),
          cells: {
            ...(isOfNothing ? { "funded-need-share": noShare(locale) } : rangeCells(page, per)),
            ...byNorm({ region }),
          },
          remark: missing > 0 ? say(locale, "left-out.centres", { count: missing }) : undefined,
        };
      }),
      totalRow(page, { per: total.per, cells: { ...rangeCells(page, total.per), ...byNorm({}) } }),
    ],
    remarks: standard ? [say(locale, "regions.by-norm-remark", { standard: shortTitle(standard.title, locale) })] : [],
    apart: true,
    adds: true,
    ...barScale(page, needs),
  });
}

/** What it costs in a year to open what a region lacks by the norm. */
const BY_NORM = "by-norm";

/** What a region needs, and what of it is covered for sure and short. */
function drawingOf({ result, index }: Page, region: string): Extract<Drawing, { kind: "need" }> | undefined {
  const of = (id: FigureId): string | null =>
    bestFigure(index, id, { fiscalYear: result.analysis.fiscalYear, region }).figure?.value ?? null;
  const [need, covered, short] = [of("requirement"), of("covered-need"), of("hard-gap")];
  return need === null || short === null ? undefined : { kind: "need", need, covered, short };
}
