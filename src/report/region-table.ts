import { say } from "../formula/say.js";
import { partsBy } from "../result/figure-index.js";
import { isShare } from "../result/register.js";
import { bestFigure } from "./best-figure.js";
import type { FundingTotal } from "./funding-total.js";
import { type Page, figureCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";

const COLUMNS = ["requirement", "secured-funding", "hard-gap", "covered-need", "funded-need-share"] as const;

/** Need and money by region, where there is more than one: needed, secured, short, covered, and which share that is. */
export function regionTable(page: Page, total: FundingTotal): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear } = result.analysis;
  const regions = partsBy(index, "requirement", { fiscalYear }, "region").flatMap(({ per }) => per["region"] ?? []);
  if (regions.length < 2 || result.analysis.funding === undefined) return undefined;
  const nothing: Cell = {
    text: say(locale, "no-figure"),
    words: say(locale, "no-figure.zero"),
    value: null,
    state: "none",
  };
  const rows = regions.sort().map((region): TableRow => {
    // All amounts of a row are of the same centres.
    const { figure: gap, missing } = bestFigure(index, "hard-gap", { fiscalYear, region });
    const cells = COLUMNS.map((id): Cell => {
      const figure = index.find(id, gap?.per ?? { fiscalYear, region });
      return figure?.undefined?.code === "zero-denominator" ? nothing : figureCell(page, figure);
    });
    return {
      key: region,
      kind: cells.some((each) => each.state === "none" && each !== nothing) ? "outside" : "item",
      label: region,
      cells,
      ...(missing > 0 ? { remark: say(locale, "left-out.centres", { count: missing }) } : {}),
    };
  });
  const items = rows.filter(({ kind }) => kind === "item");
  const sums = COLUMNS.map((id) => total.of(id));
  const printed = sums.map((sum, at) => {
    const values = items.flatMap(({ cells }) => cells[at]?.value ?? []);
    return isShare(COLUMNS[at] ?? "") || sum?.value == null || values.length < items.length
      ? undefined
      : print.parts(sum.value, values);
  });
  const isHidden = items.some(({ cells }) => cells.some(({ state }) => state === "withheld"));
  const apart = COLUMNS.some((id, at) => !isShare(id) && sums[at]?.value != null && printed[at] === undefined);
  return table({
    id: "regions",
    title: say(locale, "regions.title"),
    unit: print.unit,
    heading: say(locale, "region"),
    columns: COLUMNS.map((id) => ({ id, label: say(locale, `regions.${id}`), align: "right" })),
    rows: [
      ...items.map((row, at) => ({
        ...row,
        cells: row.cells.map((cell, column) => ({ ...cell, text: printed[column]?.[at] ?? cell.text })),
      })),
      {
        key: "total",
        kind: "total",
        label: say(locale, "total"),
        cells: sums.map((sum) => figureCell(page, sum)),
      },
      ...rows.filter(({ kind }) => kind === "outside"),
    ],
    remarks: apart && items.length > 0 ? [say(locale, isHidden ? "withheld-in-total" : "rounded-apart")] : [],
  });
}
