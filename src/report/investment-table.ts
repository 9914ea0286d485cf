import { say } from "../formula/say.js";
import type { FigureId } from "../result/register.js";
import { bestFigure } from "../headline/best-figure.js";
import { type FigureRow, type OwnCells, figureTable } from "./figure-table.js";
import { capital, label } from "../headline/names.js";
import { type Page } from "./page.js";
import type { Table } from "./pieces.js";

/** What the money for services returns, with fiscal savings alone and with social benefits: never added into one. */
export function investmentTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const per = { fiscalYear: result.analysis.fiscalYear };
  if (index.find("npv", { ...per, benefits: "fiscal" }) === undefined) return undefined;
  const row = (id: FigureId, cells: OwnCells = {}): FigureRow => ({
    key: id,
    labels: [capital(label(locale, id))],
    figure: id,
    per,
    cells,
  });
  const at = (figure: FigureId) => ({ figure, per });
  return figureTable(page, {
    id: "investment",
    title: say(locale, "investment.title"),
    unit: print.unit,
    heading: say(locale, "investment.heading"),
    columns: READINGS.map((benefits) => ({
      id: benefits,
      label: say(locale, `investment.${benefits}`),
      per: { benefits },
    })),
    rows: [
      row("present-costs", { fiscal: at("present-costs"), "fiscal-and-social": at("present-costs") }),
      row("present-benefits", {
        fiscal: at("present-fiscal-savings"),
        "fiscal-and-social": at("present-benefits"),
      }),
      row("npv"),
      row("benefit-cost-ratio"),
      row("return-on-investment"),
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
