import { say } from "../formula/locale.js";
import { bestFigure } from "../headline/network-figures.js";
import type { FigureId } from "../result/register.js";
import { type FigureRow, type OwnCells, figureTable, namedRow } from "./figure-table.js";
import { type Page, type Table } from "./page.js";

/** What the money for services returns, with fiscal savings alone and with social benefits: never added into one. */
export function investmentTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const per = { fiscalYear: result.analysis.fiscalYear };
  if (index.find("npv", { ...per, benefits: "fiscal" }) === undefined) return undefined;
  const row = (id: FigureId, cells: OwnCells = {}): FigureRow => namedRow(page, id, { per, cells });
  const at = (figure: FigureId) => ({ figure, per });
  return figureTable(page, {
    id: "investment",
    title: say(locale, "investment.title"),
    heading: say(locale, "investment.heading"),
    columns: READINGS.map((id) => ({ id, label: say(locale, `investment.${id}`), per: { benefits: id } })),
    rows: [
      row("present-costs", { fiscal: at("present-costs"), "fiscal-and-social": at("present-costs") }),
      row("present-benefits", { fiscal: at("present-fiscal-savings"), "fiscal-and-social": at("present-benefits") }),
      ...(["npv", "benefit-cost-ratio", "return-on-investment"] as const).map((id) => row(id)),
      ...ALONE.flatMap((id) =>
        bestFigure(index, id, per).figure === undefined ? [] : [row(id, { fiscal: at(id), "fiscal-and-social": "" })],
      ),
    ],
    known: true,
    remarks: [say(locale, "investment.words")],
  });
}

const READINGS = ["fiscal", "fiscal-and-social"] as const;
// What no reading of the benefits changes.
const ALONE = ["break-even-effect", "service-share-of-violence-cost"] as const;
