import type { PerKeys } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import { fold } from "../model/fold.js";
import type { Report } from "../report/pieces.js";
import type { Result } from "../result/result.js";
import type { LiveFigure, LiveFigures } from "./live-figures.js";
import type { FigureColumn, FigureRow } from "../report/figure-table.js";
import { type FigureId, isFigureId } from "../result/register.js";
import type { Pivot } from "./pivot-sheet.js";

/** What the first sheets are made with. */
export type Front = {
  readonly result: Result;
  readonly report: Report;
  readonly figures: LiveFigures;
  /** How many lines of budgets the book holds by classes, where it does. */
  readonly classed?: number | undefined;
  readonly locale: Locale;
};

/** What a sheet of the first ones gathers. */
export type Part = Pick<Pivot, "heads" | "columns" | "rows">;

export const labelOf = (id: string, locale: Locale): string => locale.labels[id] ?? id;

/** What a figure of the fiscal year is about. */
export const yearOf = ({ result }: Front, per: PerKeys): PerKeys => ({
  fiscalYear: result.analysis.fiscalYear,
  ...per,
});

/** The need of something in the fiscal year. */
export const needOf = (front: Front, per: PerKeys): LiveFigure | undefined =>
  front.figures.find("requirement", yearOf(front, per));

export const columnsOf = (ids: readonly FigureId[], { locale }: Front): FigureColumn[] =>
  ids.map((id) => ({ id, label: labelOf(id, locale), figure: id }));

/** The figure of an id that was read from a figure. */
export const figureNamed = (id: string): Pick<FigureRow, "figure"> => (isFigureId(id) ? { figure: id } : {});

/** Values of a key among the figures of an id that are about no single centre, each once, in their order. */
export function distinct({ figures }: Front, key: string, id: string, per: PerKeys = {}): string[] {
  const keys = Object.entries(per);
  const found = figures
    .of(id)
    .filter((each) => keys.every(([name, value]) => each.per[name] === value))
    .flatMap((each) => (each.per["centre"] === undefined ? (each.per[key] ?? []) : []));
  return [...new Map(found.map((each) => [fold(each), each])).values()];
}
