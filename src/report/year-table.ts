import { exact, isZero } from "../money/exact.js";
import { say } from "../formula/say.js";
import { barScale } from "./bar-scale.js";
import { bestFigure } from "./best-figure.js";
import { type Page, figureCell } from "./page.js";
import { type Column, type Drawing, type Table, type TableRow, table } from "./pieces.js";
import { planYears } from "../result/plan-years.js";
import type { FigureId } from "../result/register.js";

const COLUMNS = ["requirement", "hard-gap", "funded-need-share"] as const;

/** The need of each year of a plan, and what is covered and short of it; a year without a figure stands apart. */
export function yearTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  // A publication that hides something shows the fiscal year alone.
  const years = planYears(result.analysis).filter(
    (fiscalYear) => index.find("requirement", { fiscalYear }) !== undefined,
  );
  if (years.length < 2 || result.analysis.funding === undefined) return undefined;
  const rows = years.map((fiscalYear): TableRow => {
    const of = (id: FigureId) => bestFigure(index, id, { fiscalYear }).figure;
    const cells = COLUMNS.map((id) => figureCell(page, of(id)));
    const [need, short] = cells.map((each) => each.value ?? null);
    const covered = of("covered-need")?.value ?? null;
    const drawing: Drawing = { kind: "need", need: need ?? null, covered, short: short ?? null };
    const { missing } = bestFigure(index, "hard-gap", { fiscalYear });
    return {
      key: fiscalYear,
      kind: cells.some((each) => each.state === "none") ? "outside" : "item",
      label: fiscalYear,
      cells,
      ...(need == null && covered === null ? {} : { drawing }),
      ...(missing > 0 ? { remark: say(locale, "left-out.centres", { count: missing }) } : {}),
    };
  });
  const amounts = rows.flatMap(({ drawing }) =>
    drawing?.kind === "need" ? (drawing.need ?? drawing.covered ?? []) : [],
  );
  if (amounts.every((each) => isZero(exact(each)))) return undefined;
  return table({
    id: "years",
    title: say(locale, "years.title"),
    unit: print.unit,
    heading: say(locale, "years.heading"),
    columns: COLUMNS.map((id): Column => ({ id, label: say(locale, `column.${id}`), align: "right" })),
    rows,
    ...barScale(page, amounts.map(exact)),
  });
}
