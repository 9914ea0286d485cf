import type { Period } from "../headline/periods.js";
import type { FigureColumn } from "./figure-table.js";
import type { Page } from "./page.js";

/** One column a period; the year is said where it is not that of the analysis. */
export const periodColumns = ({ result, locale }: Page, periods: readonly Period[]): FigureColumn[] =>
  periods.map(({ fiscalYear, phase }) => {
    const name = locale.codes[phase] ?? phase;
    const label = fiscalYear === result.analysis.fiscalYear ? name : `${name} ${fiscalYear}`;
    return { id: `${fiscalYear}-${phase}`, label, per: { fiscalYear, phase } };
  });
