import { say } from "../formula/say.js";
import { bestFigure } from "./best-figure.js";
import { type Page, capital, figureCell, label, textCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";
import type { FigureId } from "../result/register.js";

const READINGS = ["fiscal", "fiscal-and-social"] as const;
const BENEFITS = { fiscal: "present-fiscal-savings", "fiscal-and-social": "present-benefits" } as const;

/** What the money for services returns, with fiscal savings alone and with social benefits: never added into one. */
export function investmentTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const per = { fiscalYear: result.analysis.fiscalYear };
  if (index.find("npv", { ...per, benefits: "fiscal" }) === undefined) return undefined;
  const money = (id: FigureId): Cell => figureCell(page, index.find(id, per));
  const row = (id: string, cells: readonly Cell[]): TableRow => ({
    key: id,
    kind: "item",
    label: capital(label(locale, id)),
    cells,
  });
  const read = (id: FigureId): TableRow =>
    row(
      id,
      READINGS.map((benefits) => figureCell(page, index.find(id, { ...per, benefits }))),
    );
  return table({
    id: "investment",
    title: say(locale, "investment.title"),
    unit: print.unit,
    heading: say(locale, "investment.heading"),
    columns: READINGS.map((id) => ({ id, label: say(locale, `investment.${id}`), align: "right" })),
    rows: [
      row("present-costs", [money("present-costs"), money("present-costs")]),
      row(
        "present-benefits",
        READINGS.map((each) => money(BENEFITS[each])),
      ),
      read("npv"),
      read("benefit-cost-ratio"),
      read("return-on-investment"),
      ...alone(page, "break-even-effect"),
      ...alone(page, "service-share-of-violence-cost"),
    ],
    remarks: [say(locale, "investment.words")],
  });
}

// What no reading of the benefits changes.
function alone(page: Page, id: FigureId): TableRow[] {
  const { result, locale, index } = page;
  const { figure } = bestFigure(index, id, { fiscalYear: result.analysis.fiscalYear });
  if (figure === undefined) return [];
  return [
    {
      key: id,
      kind: "item",
      label: capital(label(locale, id)),
      cells: [figureCell(page, figure), textCell("")],
    },
  ];
}
